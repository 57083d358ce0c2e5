"""An HTML page: its article's text, extracted once and frozen, and what the page says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from rashomon.errors import InputError
from rashomon.intake.assemble import report
from rashomon.intake.decode import page_text
from rashomon.intake.facts import Facts, Given
from rashomon.intake.failed import fragment
from rashomon.intake.limits import Limits
from rashomon.intake.metadata import Metadata, metadata, readable
from rashomon.intake.published import contradict, moment
from rashomon.model import Report

_REMEDY = "open it in a browser and save the article's text"
#: What XML forbids and lxml stops at: control characters other than tab and line ends.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_HTML = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|article|div|p|meta|title|h1)[\s>/]", re.I)


def looks_like_html(head: bytes) -> bool:
    """Whether the first bytes of an input are those of an HTML page."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") and bool(_HTML.search(start[:4096]))


def page(
    data: bytes, id_: str, given: Given, source: str, limits: Limits, url: str | None = None, charset: str | None = None
) -> Report:
    """The report on an HTML page. `url` and `charset` are what a server said of it.

    Raises:
        InputError: no article on it, a consent wall or the like, wrongly encoded, not in English.

    """
    tree = parsed(page_text(data, source, charset), source, limits)
    known = metadata(tree)
    found = article(tree, url or known.url)
    text = found.text
    if not text.strip() or fragment(text):
        raise InputError(source, "no article was found on the page", _REMEDY)
    if "\ufffd" in text:
        raise InputError(source, "it is not in the encoding it declares", "save it as UTF-8")
    return report(text, _facts(known, found, id_, url, given), given, source)


def parsed(markup: str, source: str, limits: Limits) -> Any:
    """The page as an lxml tree, of bounded depth (libxml2 stops at 256) and size.

    Raises:
        InputError: nothing in it, or far more elements than a report has.

    """
    from lxml import etree
    from lxml import html as lxml_html

    markup = re.sub(r"^\s*<\?xml[^>]*\?>", "", _CONTROL.sub(" ", markup))
    parser = lxml_html.HTMLParser(huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(markup, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise InputError(source, "it is an empty page", _REMEDY) from None
    if next(islice(tree.iter(), limits.page_elements, None), None) is not None:
        raise InputError(source, f"it has more than {limits.page_elements:,} elements", _REMEDY)
    return tree


@dataclass(frozen=True, slots=True)
class Article:
    """What trafilatura finds: the text, paragraphs on lines of their own, and its guesses at writer and day."""

    text: str = ""
    byline: str | None = None
    day: str | None = None


def article(tree: Any, url: str | None) -> Article:
    """The article on a page; an empty one where there is none."""
    from trafilatura import bare_extraction

    found = bare_extraction(tree, url=url, include_comments=False, include_tables=False, with_metadata=True)
    if found is None or isinstance(found, dict):
        return Article()
    return Article(found.text or "", found.author, found.date)


def _facts(known: Metadata, found: Article, id_: str, url: str | None, given: Given) -> Facts:
    extra: dict[str, object] = {}
    warnings: list[str] = []
    published = known.published
    if found.day and not (published and readable(published)):
        warnings.append(f"published: the page does not say when; {found.day} is a date found on it")
        published = found.day
    if known.modified and known.modified != published and readable(known.modified):
        extra["modified"] = known.modified
        if _earlier(known.modified, published, given):
            warnings.append(f"dates disagree: published {published}, modified earlier, {known.modified}")
    return Facts(
        id=id_,
        url=url or known.url,
        outlet=known.outlet or _host(url or known.url),
        published=published,
        title=known.title,
        byline=known.byline or found.byline,
        warnings=tuple(warnings),
        extra=extra,
    )


def _host(url: str | None) -> str | None:
    """The site's name, which is all that is known of an outlet that does not give its own."""
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None


def _earlier(modified: str, published: str | None, given: Given) -> bool:
    """Whether a page says it was changed before it came out."""
    try:
        after, before = moment(modified, given.zone), moment(published or "", given.zone)
    except ValueError:
        return False
    return contradict(after, before) and after.instant < before.instant
