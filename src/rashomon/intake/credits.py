"""Which agencies a report names as suppliers of its text: credits lines, datelines, closing marks.

Names are kept as written, without a leading article, each agency once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.intake.furniture import folded, one_of
from rashomon.model import Span
from rashomon.vocabulary import load

#: Lines from the end in which a closing credit may stand, and characters a credits line may have.
TAIL_LINES, LINE_LIMIT = 8, 400
#: Lines from the end in which the name of an agency alone is a credit; further up it is a picture's.
CLOSING_LINES = 3
#: Lines from the start in which a dateline, byline or "Source:" may stand.
HEAD_LINES = 12
_JOIN = re.compile(r"\s*(?:,?\s+and\s+|,?\s+&\s+|[,;]\s*|\s+[-–—|•·/]\s+)\s*", re.I)
_NAMELESS = re.compile(r"(?:(?:other|news|wire|foreign|local|various|additional|the)\s+)*(?:agenc(?:y|ies)|wires?|"
                       r"wire services?|newswires?|media|reports?|services|staff|others?)", re.I)  # fmt: skip
#: What stands after a name and is none of it: "in Baghdad", "writers Ann Bell", "'s Radio Something".
_AFTER = re.compile(r"\s+(?:in|from|at|who)\s+[A-Z].*$|\s+(?:news )?(?:staff|writers?|reporters?|correspondents?|"
                    r"journalists?|editors?)\b.*$", re.I)  # fmt: skip
#: Words that organisations have in their names and people do not.
_BODY = re.compile(r"\b(?:news|press|agency|agence|agencia|agentur|radio|tv|television|times|post|wire|service|media|"
                   r"network|broadcasting|channel|tribune|herald|gazette|journal|today|online|review|"
                   r"dispatch|telegraph|group|bureau|monitor|observer|al|pravda|presse?)\b|"
                   r"-tv\b|\.(?:com|org|net)\b", re.I)  # fmt: skip
#: "PORT VELLA, Jan 8 (Reuters) - ", "KYIV. January 8. /TASS/. "
_DATELINE = re.compile(
    r"^[\"'“”]?(?:[^()\n/]{2,60}?(?:/[A-Z][^()\n/]{1,40}?)?[ ,.]\s*)?"
    r"[(/](?P<names>[A-Za-z][\w .,'’&/-]{1,60}?)[)/]\.?\s*(?:[-–—_:]+(?=\s)|(?<=/\.)\s)"
)
_PLACE = re.compile(r"^[\"'“”]?[A-Z][^a-z()]*[A-Z]")
#: "(AP)", "--Reuters", "/AFP", "jm/dm (AFP, dpa)" at the end of the text.
_CLOSING = re.compile(r"(?:[-–—/]+\s*|[(\[])(?P<names>[A-Za-z][\w .,'’&/-]{1,60})[)\]]?\.?\s*$")
#: Where an item of a digest names its agency, and code points from which it is an item and no caption.
_ITEM_END = re.compile(r"[.!?][\"'“”]?\s+(?:[-–—/]\s*)?(?P<name>[A-Z][\w/-]*(?: [A-Z][\w/-]*){0,2})$")
ITEM = 240
_BYLINE_JOIN = re.compile(r"\s*(?:,|\||/|\band\b|\bwith\b|\bfor\b|\bof\b|\bby\b|\bvia\b)\s*", re.I)


def agency(name: str) -> str | None:
    """The full name of a known agency by any of its names, or None."""
    return _known().get(_key(name))


def distinct(names: Sequence[str], outlet: str | None) -> tuple[str, ...]:
    """The names, each agency once (as first written), the outlet itself left out."""
    own = (agency(outlet) or _key(outlet)) if outlet else None
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(agency(name) or _key(name), name)
    return tuple(name for key, name in seen.items() if key != own)


def picture_credit(text: str, line: Span) -> Span | None:
    """An agency's name run into the start of a line: "EPA Dray Chemicals said …" under a lost picture.

    Only where the name that follows stands somewhere else without it.
    """
    for words in (1, 2):
        match = re.match(rf"((?:[A-Z][\w/-]* ){{{words}}})([A-Z][\w’'-]+)", line.exact)
        if match and agency(match[1].strip()):
            alone = re.search(rf"(?<!{re.escape(match[1])})\b{re.escape(match[2])}\b", text)
            return Span(line.start, line.start + match.end(1) - 1, text) if alone else None
    return None


def credit_line(line: str) -> tuple[str, ...] | None:
    """Names credited by a line that does nothing else, None where it is no such line.

    Empty for a line such as "Editing by Ann Bell" or "Agencies contributed to this report", which
    credits nobody by name.
    """
    if len(line) > LINE_LIMIT:
        return None
    flat = folded(line).strip("()[]*_-–— ").rstrip(".")
    if found := _pattern("lists").fullmatch(flat):
        return tuple(_suppliers(_names(found)))
    if found := _pattern("contributors").fullmatch(flat):
        return tuple(n for n in _stripped(_names(found)) if agency(n) or _BODY.search(n))
    if found := _pattern("people").match(flat):
        return tuple(n for n in _stripped(_names(found)) if agency(n))
    if found := _pattern("sources").fullmatch(flat):
        return tuple(n for n in _stripped(_names(found)) if agency(n)) or None
    return _bare(flat)


def dateline(line: str) -> tuple[str, ...]:
    """Agencies in the dateline that opens a body line: "PORT VELLA (Reuters) -"."""
    found = _DATELINE.match(line[:160])
    if not found:
        return ()
    names = [n for n in _split(found["names"]) if agency(n) or (_PLACE.match(line) and _looks_named(n))]
    return tuple(names)


def closing(line: str) -> tuple[str, ...]:
    """Known agencies after a dash or in brackets at the very end of a text."""
    found = _CLOSING.search(line[-80:])
    names = _split(found["names"]) if found else []
    return tuple(names) if names and all(agency(n) for n in names) else ()


def closing_item(line: str) -> tuple[str, ...]:
    """The agency whose name ends an item of a digest: "…, the coastguard said. AP", too long to be a caption."""
    found = _ITEM_END.search(line) if len(line) >= ITEM else None
    return (found["name"],) if found and agency(found["name"]) else ()


def in_byline(byline: str) -> tuple[str, ...]:
    """Known agencies in a byline: "Ann Bell, Reuters", "Associated Press", "AFP Staff"."""
    parts = (_AFTER.sub("", p).strip() for p in _BYLINE_JOIN.split(byline))
    return tuple(_article(p) for p in parts if p and agency(p))


def in_rights(line: str) -> tuple[str, ...]:
    """The agency that a copyright line names: "© 2020 AFP. All rights reserved."."""
    found = re.match(
        r"(?:©|\(c\)|copyright)[ ©]*(?:\(c\) ?)?(?:[\d, -]{4,12})?(?P<name>[^.|(\d]{2,60})", folded(line), re.I
    )
    name = _article(re.sub(r"\s+all rights.*$", "", found["name"], flags=re.I).strip(" ,")) if found else ""
    return (name,) if agency(name) else ()


def _names(found: re.Match[str]) -> str:
    return next(v for k, v in found.groupdict().items() if k.startswith("names") and v is not None)


def _split(names: str) -> list[str]:
    return [_article(p.strip(" .()'\"")) for p in _JOIN.split(names) if p.strip(" .()'\"")]


def _stripped(names: str) -> list[str]:
    """The names of a list without what is said of them ("in Baghdad", "writer Ann Bell")."""
    return [_AFTER.sub("", part).strip() for part in _split(names)]


def _suppliers(names: str) -> Iterator[str]:
    """Names of a list of suppliers: one nobody knows counts too, unless it looks like a person's."""
    stripped = _stripped(names)
    among_agencies = any(agency(n) or _BODY.search(n) for n in stripped)
    for name, part in zip(stripped, _split(names), strict=True):
        if agency(name) or (name == part and _looks_named(name) and not _is_person(name, among_agencies)):
            yield name


def _bare(flat: str) -> tuple[str, ...] | None:
    """A line that is a list of known agencies: "Reuters - AP - AFP", "Agencies"."""
    names = _split(flat.lstrip("/ "))
    if names and all(agency(n) or _NAMELESS.fullmatch(n) for n in names) and any(agency(n) for n in names):
        return tuple(n for n in names if agency(n))
    return () if re.fullmatch(r"(?:news |wire )?agencies", flat, re.I) else None


def _looks_named(name: str) -> bool:
    """Whether a string can be a name: one to six words, the first of them capital or all in small letters."""
    words = name.split()
    if not 1 <= len(words) <= 6 or _NAMELESS.fullmatch(name):
        return False
    return bool(words[0][0].isupper() or (len(words) == 1 and len(name) <= 6))


def _is_person(name: str, among_agencies: bool) -> bool:
    """Whether a name nobody knows reads as a person's.

    It does where it starts with a given name, and, in a list without any agency, where it has several words.
    """
    words = name.split()
    if len(words) < 2 or _BODY.search(name):
        return False
    return words[0].casefold().rstrip(".") in _given_names() or not among_agencies


def _article(name: str) -> str:
    return re.sub(r"^the\s+", "", name.strip(), flags=re.I)


def _key(name: str) -> str:
    return re.sub(r"[\s.]+", " ", _article(folded(name)).casefold()).strip()


@cache
def _known() -> dict[str, str]:
    return {_key(form): forms[0] for forms in load("agencies") for form in forms}


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name.casefold() for names in load("given_names").values() for name in names.split())


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    patterns = load("furniture")["credits"][kind]
    return one_of([p.replace("?P<names>", f"?P<names{i}>") for i, p in enumerate(patterns)])
