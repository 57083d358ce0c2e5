"""What an HTML page says of itself: title, outlet, dates, byline, address.

schema.org JSON-LD first (written by the newsroom's own system), then meta tags, then what trafilatura
finds. Nothing here is guessed from the text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from rashomon.intake.published import moment

#: schema.org types that are a report; others on a page (Organization, WebSite, BreadcrumbList) are not.
_ARTICLE = re.compile(r"Article|Report|BlogPosting|Posting$|NewsArticle|LiveBlog")
#: JSON-LD blocks read, and nodes looked at in each: pages hold a few, hostile pages may hold millions.
_BLOCKS, _NODES = 30, 2000
#: Characters of one block; the article's whole text may stand in it.
_BLOCK_CHARS = 1_000_000
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline"),
    "outlet": ("og:site_name", "dc.publisher", "publisher", "application-name", "twitter:site:name"),
    "published": ("article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "dc.date.issued",
                  "dcterms.created", "dc.date", "pubdate", "publishdate", "publish-date", "article.published",
                  "sailthru.date", "date", "cxenseparse:recs:publishtime", "originalpublicationdate"),
    "modified": ("article:modified_time", "datemodified", "og:updated_time", "lastmod", "last-modified",
                 "dcterms.modified"),
    "byline": ("author", "byl", "article:author_name", "dc.creator", "parsely-author", "sailthru.author"),
    "url": ("og:url",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metadata:
    """As the page gives it; dates are strings still."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    modified: str | None = None
    byline: str | None = None
    url: str | None = None


def metadata(tree: Any) -> Metadata:
    """The metadata of a parsed page (an lxml tree)."""
    article = _article(tree)
    tags = _tags(tree)

    def named(key: str) -> list[str]:
        return [tags[name] for name in _META[key] if name in tags]

    outlet = next((o.lstrip("@") for o in (_name(article.get("publisher")), *named("outlet")) if o), None)
    title = next((t for t in (_text(article.get("headline")), *named("title")) if t), None) or _heading(tree)
    byline = next((b for b in (_names(article.get("author")), *named("byline")) if b), None)
    return Metadata(
        title=without_outlet(title, outlet) if title else None,
        outlet=outlet,
        published=_date(_text(article.get("datePublished")), *named("published"), _time(tree)),
        modified=_date(_text(article.get("dateModified")), *named("modified")),
        byline=_byline(byline),
        url=_canonical(tree) or next((u for u in named("url") if _web(u)), None),
    )


def without_outlet(title: str, outlet: str | None) -> str:
    """A title without the outlet's name that many pages put behind it: "Bridge closed - The Harbour Post"."""
    parts = re.split(r"(\s+[-–—|·»:]+\s+)", title)
    if outlet is None or len(parts) < 3 or _squeezed(parts[-1]) != _squeezed(outlet):
        return title
    return "".join(parts[:-2]).strip() or title


def _squeezed(name: str) -> str:
    """A name for comparison: "The Harbour Post" and "HarbourPost.com" are one."""
    return re.sub(r"\W|_", "", re.sub(r"\.(?:com|org|net|co\.uk)$", "", name.strip().casefold())).removeprefix("the")


def _date(*written: str | None) -> str | None:
    """The first date that can be read, else the first at all, so that what is wrong with it can be told."""
    given = [w for w in written if w]
    return next((w for w in given if readable(w)), given[0] if given else None)


def readable(written: str) -> bool:
    """Whether a date can be read."""
    try:
        moment(written)
    except ValueError:
        return False
    return True


def _tags(tree: Any) -> dict[str, str]:
    """Content of meta tags by name, property or itemprop, lower case; the first of each."""
    out: dict[str, str] = {}
    for node in tree.iter("meta"):
        content = _text(node.get("content"))
        for attribute in ("property", "name", "itemprop"):
            key = node.get(attribute)
            if key and content:
                out.setdefault(key.strip().lower(), content)
    return out


def _article(tree: Any) -> dict[str, Any]:
    """The first JSON-LD node that is an article, or an empty one."""
    blocks = (s for s in tree.iter("script") if (s.get("type") or "").strip().lower() == "application/ld+json")
    for script in islice(blocks, _BLOCKS):
        for node in _nodes((script.text or "")[:_BLOCK_CHARS]):
            kinds = node.get("@type")
            if any(isinstance(k, str) and _ARTICLE.search(k) for k in (kinds if isinstance(kinds, list) else [kinds])):
                return node
    return {}


def _nodes(block: str) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD block, outermost first; none of a broken block."""
    try:
        queue: list[Any] = [
            json.loads(re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", block), strict=False)
        ]
    except (ValueError, RecursionError):
        return
    for _ in range(_NODES):
        if not queue:
            return
        node = queue.pop(0)
        if isinstance(node, dict):
            yield node
            queue += [
                v for k, v in node.items() if k in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
            ]
        elif isinstance(node, list):
            queue += node


def _names(value: object) -> str | None:
    """Names of one or more JSON-LD persons or organisations, joined by commas."""
    names = [n for v in (value if isinstance(value, list) else [value]) if (n := _name(v))]
    return ", ".join(dict.fromkeys(names)) or None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: object) -> str | None:
    """A string on one line, its entities resolved, or None."""
    if isinstance(value, list):
        value = value[0] if value else None
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def _byline(name: str | None) -> str | None:
    """A byline without "By", or None for what is no name (an address, a number)."""
    if name is None:
        return None
    plain = re.sub(r"^\s*by[:\s]+", "", name, flags=re.I).strip()
    return None if _web(plain) or len(plain) > 300 or not re.search(r"[^\W\d_]", plain) else plain


def _heading(tree: Any) -> str | None:
    """The page's only h1, else its title element."""
    headings = [t for h in tree.iter("h1") if (t := " ".join(h.text_content().split()))]
    if len(headings) == 1:
        return str(headings[0])
    title = next((found for n in tree.iter("title") if (found := _text(n.text))), None)
    return title or (str(headings[0]) if headings else None)


def _time(tree: Any) -> str | None:
    """The time element marked as that of publication."""
    for node in tree.iter("time", "span", "div", "abbr"):
        marks = f"{node.get('itemprop') or ''} {node.get('class') or ''} {node.get('pubdate') is not None}"
        if re.search(r"datepublished|published|pubdate|entry-date|True", marks, re.I) and node.get("datetime"):
            return _text(node.get("datetime"))
    return None


def _canonical(tree: Any) -> str | None:
    return next(
        (u for n in tree.iter("link") if (n.get("rel") or "").lower() == "canonical" and (u := _web(n.get("href")))),
        None,
    )


def _web(address: str | None) -> str | None:
    """The address where it is one of a page on the web."""
    if not address:
        return None
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return address.strip() if parts.scheme in ("http", "https") and parts.netloc else None
