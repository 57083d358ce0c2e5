"""Feeds as Atom (RFC 4287) and JSON Feed 1.1. Every title names whose word it gives (rule 15)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from rashomon.brief import phrase
from rashomon.brief.visible import clip, flat
from rashomon.desk.feed.news import Told
from rashomon.desk.words import LANGUAGE, say

#: Entries of a feed, newest first, and code points of an entry's title.
MOST, TITLE = 100, 240
ATOM, JSON = "application/atom+xml; charset=utf-8", "application/feed+json; charset=utf-8"
_XML = "http://www.w3.org/2005/Atom"
#: What XML 1.0 cannot hold, however it is written.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Item:
    """An entry as it is sent: a time is ISO 8601, `lines` are its sentences."""

    id: str
    title: str
    lines: tuple[str, ...]
    url: str
    at: str
    updated: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: its title, the page it tells of, its own addresses, when it last changed, and its entries."""

    id: str
    title: str
    page: str
    atom: str
    json: str
    updated: str
    items: tuple[Item, ...]


def items(given: Sequence[Told], base: str, *, full_text: bool) -> Iterator[Item]:
    """Entries as they may be sent: without passages of reports, unless whole reports are shown (rule 16)."""
    for told in given[:MOST]:
        lines = told.sentences if full_text or not told.quotes else [_withheld(told)]
        where = f"/s/{told.story}" + ("" if told.kinds == "gone" else f"/q/{told.anchor}")
        url = f"{base}{where}?at={told.at}"
        title = lines[0] if len(lines[0]) <= TITLE else _withheld(told)
        yield Item(told.id, title, tuple(lines), url, told.at, told.updated, tuple(told.kinds.split()))


def _withheld(told: Told) -> str:
    """That something changed, and by whose word, without it."""
    names = [flat(n) for n in told.names.split("\n") if n]
    question = clip(flat(told.question), TITLE // 2)
    if not names:
        return say("feed.changed", question=question)
    shown = names[:2] + ([say("feed.others", n=len(names) - 2)] if len(names) > 2 else [])
    return say("feed.changed_by", question=question, names=phrase.listed(shown))


def atom(channel: Channel) -> bytes:
    """The feed as Atom."""
    root = Element("feed", {"xmlns": _XML, "xml:lang": LANGUAGE})
    _put(root, "id", channel.id)
    _put(root, "title", channel.title)
    _put(root, "updated", _exact(channel.updated))
    _put(SubElement(root, "author"), "name", say("base.name"))
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": channel.atom})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": channel.page})
    _put(root, "subtitle", say("base.not_true"))
    for item in channel.items:
        entry = SubElement(root, "entry")
        _put(entry, "id", item.id)
        _put(entry, "title", item.title)
        _put(entry, "published", _exact(item.at))
        _put(entry, "updated", _exact(item.updated))
        SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": item.url})
        for kind in item.kinds:
            SubElement(entry, "category", {"term": kind})
        _put(entry, "content", "\n".join(item.lines), type="text")
    written: bytes = tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + written


def json_feed(channel: Channel) -> bytes:
    """The feed as JSON Feed."""
    found = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": channel.json,
        "description": say("base.not_true"),
        "language": LANGUAGE,
        "authors": [{"name": say("base.name")}],
        "items": [
            {"id": i.id, "url": i.url, "title": i.title, "content_text": "\n".join(i.lines), "tags": list(i.kinds),
             "date_published": _exact(i.at), "date_modified": _exact(i.updated)}
            for i in channel.items
        ],
    }  # fmt: skip
    text = json.dumps(found, ensure_ascii=False, indent=1).replace(
        "<", "\\u003c"
    )  # no markup, whoever takes it for a page
    return text.encode("utf-8", "backslashreplace")


def _put(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _exact(at: str) -> str:
    """A minute as RFC 3339 has times, with seconds."""
    return f"{at[:-1]}:00Z" if len(at) == 17 and at.endswith("Z") else at
