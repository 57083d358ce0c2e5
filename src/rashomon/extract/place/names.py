"""Where a report may name places: facilities, regions, settlements, and capitalised names, with what stands around.

Nothing is looked up here; a mention says how it was written, and `rashomon.extract.place.places` says what it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from rashomon.vocabulary import either, listed, load

Shape = Literal["facility", "region", "settlement", "area", "feature", "adjective", "name"]

#: Capitals of every language written in Latin letters: "Šabac", "Łódź".
_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(c for c in map(chr, [*range(0x100, 0x250), *range(0x1E00, 0x1F00)]) if c.isupper())
_CAP = rf"(?:(?:St|Ft|Mt)\.(?=[ ][A-Z])|[{_UPPER}](?:[\w‑-]|['’](?!s\b)){{0,40}}\w|[A-Z]\.(?:[A-Z]\.?){{1,5}}|[A-Z])"


@dataclass(frozen=True, slots=True)
class Mention:
    """A possible place: `name` without its noun, `noun` the facility, region or settlement word beside it.

    `literal`: something is said to be there. `strong`: the words around leave no doubt that it is a
    place, known or not. `before` and `after` are the text beside it.
    """

    start: int
    end: int
    name: str
    shape: Shape
    noun: str | None = None
    literal: bool = False
    strong: bool = False
    before: str = ""
    after: str = ""


@cache
def _name() -> str:
    """A capitalised name of at most seven words: "Korvan", "Ain al-Dasra", "Stoke-on-Trent", "St. Anders"."""
    particles, articles = listed("places", "particles"), listed("places", "articles")
    hyphened = rf"(?:(?:{either(particles | articles)})[-‑])?{_CAP}"
    return rf"{hyphened}(?:[ \u00a0](?:(?:(?:{either(particles)})[ ])?{hyphened})){{0,6}}"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    w: dict[str, Any] = load("places")
    facility = either(n for nouns in w["facilities"].values() for n in nouns)
    region, settlement = either(w["regions"]), either(w["settlements"])
    directions, prepositions = either(w["directions"]), either(w["prepositions"])
    name = _name()
    return {
        "facility": re.compile(
            rf"\b(?P<name>{name}?)(?:,? and (?P<second>{name}?))?\s+(?P<noun>(?i:{facility})(?:s|es)?)\b(?!-)"
        ),
        "region": re.compile(
            rf"\b(?P<name>{name}?)(?:['’]s)?\s+(?P<noun>(?i:{region}))\b(?!(?:(?<=District)|(?<=Region)|(?<=State))\s+[A-Z\d])"
        ),
        "regions": re.compile(
            rf"(?P<names>{name}(?:,\s+{name}){{0,9}},?\s+and\s+{name}?)\s+(?P<noun>(?i:{either(w['region_plurals'])}))\b"
        ),
        "settlement": re.compile(
            rf"\b(?:{settlement})(?:\s+and\s+\w+)?\s+(?:of\s+|called\s+|named\s+)(?:the\s+)?(?P<name>{name})"
            rf"|\b(?:in|at|near|around|from)\s+the\s+(?P<part>{name})\s+(?:area|neighbou?rhood|quarter|suburb)\b"
        ),
        "outskirts": re.compile(
            rf"\b(?:(?:outskirts|suburbs|edge|north|south|east|west|kilomet(?:er|re)s|miles)\s+of|near|outside)\s+(?P<name>{name})"
            rf"|\b(?P<owner>{name}?)['’]s\s+(?:{directions}\s+)?(?:outskirts|suburbs)\b"
        ),
        "area": re.compile(rf"\b(?P<direction>(?i:{directions}))(?:ern)?\s+(?:parts\s+of\s+|of\s+)?(?P<name>{name})"),
        "name": re.compile(rf"(?<![\w@#&])(?:(?<=, )(?:{either(w['state_abbreviations'])})|{name})"),
        "feature": re.compile(
            rf"\b(?P<name>{name}?)\s+(?P<noun>(?:{either(w['roads'])}|{either(w['nature'])}))(?![\w’'])(?!\s+[A-Z][a-z])"
        ),
        "numbered": re.compile(
            r"\b(?:Highway|Route|Interstate|County Road|State Road|CR|Exit|[A-Z]\.[A-Z]\.|[A-Z][a-z]\.|US)\s\d{1,4}\b"
            r"|\b(?:I-\d{1,3}|[MA]\d{1,4})\b"
            r"|\b(?:Lake|Mount|River|Fort|Camp)\s[A-Z][a-z]{2,}\b(?!\s+(?:County|[A-Z]))"
        ),
        "before": re.compile(
            rf"(?:\b(?P<preposition>(?i:{prepositions}))\s+(?:the\s+|nearby\s+|neighbou?ring\s+|downtown\s+)*)$"
        ),
        "title": re.compile(rf"\b(?:{either(w['titles'])})\s+$"),
    }


#: How much text beside a name is looked at.
REACH = 40


def mentions(text: str) -> list[Mention]:
    """Possible places in order of the text, the more telling shape first where two cover the same words."""
    found: list[Mention] = []
    taken = bytearray(len(text) + 1)
    for shape in (_facilities, _listed_regions, _regions, _settlements, _features, _areas, _names):
        for mention in shape(text):
            if not any(taken[mention.start : mention.end]):
                taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
                found.append(mention)
    return sorted(found, key=lambda m: m.start)


#: Capitalised only because they open a sentence.
_OPENERS = re.compile(
    r"(?:(?:The|A|An|In|At|On|From|Near|After|Before|But|And|As|When|While|Since|For|By|To|Outside|Inside|Around|Across|"
    r"Over|Of|Into|With|Both|Two|Three|Some|Many|Our|His|Her|Their|Its|This|That|If|Meanwhile|Elsewhere|Also|Although|"
    r"Most|All|Nearby|Downtown|No|One|Another|Other|Even|Until|During)\s+)+"
)


def _opened(text: str, start: int, end: int) -> int:
    """Where the name begins, without the words that only open the sentence."""
    match = _OPENERS.match(text, start, end)
    return match.end() if match and match.end() < end else start


def _mention(
    text: str, start: int, end: int, shape: Shape, noun: str | None = None, *, strong: bool = False
) -> Mention:
    start = _opened(text, start, end)
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    placed = strong or bool(_patterns()["before"].search(before)) or _located_after(text, end)
    return Mention(start, end, text[start:end], shape, noun, placed, strong, before, after)


def _located_after(text: str, end: int) -> bool:
    """A name followed by ", Country" stands for a place: so does a dateline."""
    return bool(
        re.match(r",\s[A-Z]|\s*(?:,\s\w+\.?\s\d+)?\s*(?:\([A-Z][\w ]+\)\s*)?[—–-]{1,2}\s", text[end : end + REACH])
    )


#: Facilities that are places whatever is said of them; a school or hospital may be a body that speaks.
@cache
def _site() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(listed('places', 'facilities', 'sites'))})(?:s|es)?", re.I)


#: "M25" and "A40" are roads only after these words; else rifles, aircraft, paper.
_DRIVEN = re.compile(r"\b(?:on|off|along|down|up|near|of)\s+the\s+$")
_STRUCK = re.compile(r"\bon\s+(?:the\s+)?$")


_AT = re.compile(r"\b(?:at|inside|outside|near|in|to|from)\s+(?:the\s+|a\s+)?$")
_DIRECTION = re.compile(r"(?:North|South|East|West)(?:east|west)?")


def _facilities(text: str) -> list[Mention]:
    """Facilities by name and noun; "the X and Y air bases" are two."""
    out = []
    for m in _patterns()["facility"].finditer(text):
        noun = " ".join(m["noun"].split())
        if m["second"] and noun.lower().endswith("s"):
            out.append(_mention(text, *m.span("name"), "facility", noun.rstrip("s"), strong=True))
        group = "second" if m["second"] else "name"
        start = _opened(text, m.start(group), m.end(group))
        name = text[start : m.end(group)]
        if _OPENERS.fullmatch(name + " ") or not (noun[0].isupper() or _site().fullmatch(noun)):
            continue
        before = text[max(0, start - REACH) : start]
        placed = bool(_site().fullmatch(noun) or _patterns()["before"].search(before) or _STRUCK.search(before))
        noun = noun.rstrip("s") if m["second"] else noun
        out.append(Mention(start, m.end(), name, "facility", noun, placed, True, before))
    return out


def _regions(text: str) -> list[Mention]:
    out = []
    for m in _patterns()["region"].finditer(text):
        if m["noun"][0].isupper() or m["noun"] in (
            "province",
            "governorate",
            "prefecture",
            "county",
            "district",
            "oblast",
        ):
            start = _opened(text, m.start(), m.end("name"))
            if _OPENERS.fullmatch(text[start : m.end("name")] + " "):
                continue
            before = text[max(0, start - REACH) : start]
            placed = bool(_patterns()["before"].search(before))
            out.append(Mention(start, m.end(), text[start : m.end("name")], "region", m["noun"], placed, True, before))
    return out


def _listed_regions(text: str) -> list[Mention]:
    """Two of "Ordan and Velm counties"."""
    out = []
    for m in _patterns()["regions"].finditer(text):
        noun = load("places")["region_plurals"][m["noun"].lower()]
        for name in re.finditer(_name(), m["names"]):
            start = _opened(text, m.start() + name.start(), m.start() + name.end())
            end = m.start() + name.end()
            before = text[max(0, start - REACH) : start]
            placed = bool(_patterns()["before"].search(before))
            out.append(Mention(start, end, text[start:end], "region", noun, placed, True, before))
    return out


def _settlements(text: str) -> list[Mention]:
    named = _patterns()["settlement"].finditer(text)
    out = [_mention(text, *m.span(m.lastgroup or 0), "settlement", strong=True) for m in named]
    for m in _patterns()["outskirts"].finditer(text):
        group = "name" if m["name"] else "owner"
        out.append(_mention(text, *m.span(group), "settlement", strong=True))
    return out


def _areas(text: str) -> list[Mention]:
    """Parts of countries and cities: "northern Varland", never a point."""
    out = []
    for m in _patterns()["area"].finditer(text):
        before, after = text[max(0, m.start() - REACH) : m.start()], text[m.end() : m.end() + REACH]
        placed = bool(_patterns()["before"].search(before))
        out.append(Mention(m.start(), m.end(), m["name"], "area", m["direction"], placed, False, before, after))
    return out


def _features(text: str) -> list[Mention]:
    """Roads, waters, heights and parks by name, and numbered roads."""
    out = []
    for m in _patterns()["feature"].finditer(text):
        start = _opened(text, m.start(), m.end("name"))
        if not _OPENERS.fullmatch(text[start : m.end("name")] + " "):
            before = text[max(0, start - REACH) : start]
            placed = bool(_patterns()["before"].search(before) or _STRUCK.search(before))
            out.append(Mention(start, m.end(), text[start : m.end("name")], "feature", m["noun"], placed, True, before))
    for m in _patterns()["numbered"].finditer(text):
        before = text[max(0, m.start() - REACH) : m.start()]
        if m[0][0] in "MA" and m[0][1:].isdigit() and not _DRIVEN.search(before):
            continue
        placed = bool(_patterns()["before"].search(before) or _STRUCK.search(before))
        out.append(Mention(m.start(), m.end(), m[0], "feature", "", placed, True, before))
    return out


def _names(text: str) -> list[Mention]:
    found = _patterns()["name"].finditer(text)
    return [_mention(text, *m.span(), "name") for m in found if not _of_a_shop(text, *m.span())]


@cache
def _shop() -> re.Pattern[str]:
    """What makes "at Orrin's" a shop: nothing behind it, or its name."""
    shops = either(listed("places", "shops"))
    return re.compile(rf"['’]s(?:\s*(?:[.,;:)”\"]|$)|\s+(?:[A-Z][a-z]+\s+)*(?:{shops})\b)")


def _of_a_shop(text: str, start: int, end: int) -> bool:
    """Whether a name is an owner's, behind which the shop is left out or named: "at Orrin's", "near West 29th"."""
    if _DIRECTION.fullmatch(text, start, end) and text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit():
        return True
    return bool(_shop().match(text, end) and _AT.search(text, max(0, start - REACH), start))


def titled(mention: Mention) -> bool:
    """Whether a title before it makes it a person."""
    return bool(_patterns()["title"].search(mention.before))


def preceded(mention: Mention) -> bool:
    """Whether a preposition of place stands before it."""
    return bool(_patterns()["before"].search(mention.before))
