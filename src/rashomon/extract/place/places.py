"""Places a report names, each with its point where the gazetteer has one and the report does not speak against it.

Countries and regions have a middle and how far they reach from it. Vague areas ("northern Varland", "the
Gulf") and unknown facilities are places without a point: none is made up for them. Which of several places of
one name is meant is told by what stands after a comma, then by the countries and states the report names, by
what lies near, then by population.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rashomon.extract.place.choose import ACTS, Read, means_itself, settled, with_rivals, words
from rashomon.extract.place.fold import fold, same_place
from rashomon.extract.place.gazetteer import Gazetteer
from rashomon.extract.place.middle import with_middle
from rashomon.extract.place.names import REACH, Mention, mentions
from rashomon.extract.place.parts import parted
from rashomon.extract.place.read import read
from rashomon.extract.place.widen import any_of, stands, unread, widened
from rashomon.model import Place, Span

__all__ = ["FoundPlace", "Gazetteer", "fold", "places", "places_at", "same_place"]

_LISTED = re.compile(r"(?:['’]s)?(?:,| and| or|, and)\s+(?:the\s+)?")
_CALENDAR = re.compile(
    r"\s*\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b.*$"
)
#: What is joined to a name without being part of it: "London-based", "US-led".
_JOINED = re.compile(r"[-‑](?:[a-z]\w*|\d+)$")
#: An American lawmaker's party before the state: "D-Ohio".
_PARTY = re.compile(r"[DR]-(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place and where it is named.

    `also` are other places of the name that may be meant.
    `literal`: something is said to be, happen, come or go there; false where the name stands for the
    people who act in it ("Varland said", "the Varland talks").
    """

    span: Span
    place: Place
    literal: bool = True
    also: tuple[Place, ...] = ()


def places(text: str, span: tuple[int, int] | None = None, *, literal: bool = True) -> list[FoundPlace]:
    """Places named in a text (or inside `span`, read in the light of the whole), in order.

    By default only where a name means the place itself; `literal=False` gives every mention.
    """
    start, end = span or (0, len(text))
    found = (f for f in _all(text) if start <= f.span.start and f.span.end <= end)
    return [f for f in found if f.literal or not literal]


def places_at(text: str, spans: Sequence[tuple[int, int]]) -> list[Place]:
    """The places that these names mean, each `[start, end)` known to name one, read in the light of the whole text.

    A name that nothing is known of comes back as written, without a point.
    """
    gazetteer = Gazetteer.shared()
    given = [any_of(_given(text, a, b), gazetteer) for a, b in sorted(set(spans))]
    found = [r for r in _reads(text) if not any(r.mention.start < b and a < r.mention.end for a, b in spans)]
    reads = widened(text, sorted([*given, *found], key=lambda r: r.mention.start), gazetteer)
    meant = {r.mention.start: place for r, place in zip(reads, settled(text, reads, gazetteer), strict=True) if place}
    return [with_middle(meant.get(a, Place(text[a:b])), meant.values()) for a, b in spans]


def _given(text: str, start: int, end: int) -> Mention:
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    return Mention(start, end, text[start:end], "name", None, True, True, before, after)


@lru_cache(maxsize=16)
def _all(text: str) -> tuple[FoundPlace, ...]:
    gazetteer = Gazetteer.shared()
    reads = widened(text, _reads(text), gazetteer)
    meant = [(r, p, also) for r, (p, also) in zip(reads, with_rivals(text, reads, gazetteer), strict=True) if p]
    beside = [p for _, p, _ in meant]
    return tuple(
        FoundPlace(Span(r.mention.start, r.mention.end, text), with_middle(p, beside), means_itself(r, p), also)
        for r, p, also in meant
    )


def _reads(text: str) -> list[Read]:
    """Every mention with what it can be; one that can be nothing known stays, for a small town may bear its name."""
    gazetteer = Gazetteer.shared()
    named = [part for m in map(_trimmed, mentions(text)) if m for part in parted(m, gazetteer)]
    people = _people(named)
    located = frozenset(m.name for m in named if m.literal and not ACTS.search(m.before))
    standing = frozenset(m.name for m in named if stands(m))
    reads = [read(m, gazetteer, people, located) or unread(m, people, standing) for m in named]
    return _listed(text, [r for r in reads if r])


def _trimmed(m: Mention) -> Mention | None:
    """The mention without a weekday, month or joined word that ran into it."""
    if m.shape not in ("name", "settlement"):
        return None if _CALENDAR.match(m.name) else m
    name = _JOINED.sub("", _CALENDAR.sub("", m.name))
    if _PARTY.match(name):
        m = replace(m, start=m.start + 2, before=m.before + name[:2])
        name = name[2:]
    if name == m.name:
        return m
    return replace(m, name=name, end=m.start + len(name)) if name else None


def _people(named: list[Mention]) -> frozenset[str]:
    """Last words of longer names: where "Dana Jordan" is in the report, "Jordan" is no country."""
    longer = (m.name.split(" ") for m in named if m.shape == "name" and " " in m.name)
    directions = words()["directions"]
    return frozenset(words[-1] for words in longer if words[0].casefold() not in directions)


def _listed(text: str, reads: list[Read]) -> list[Read]:
    """In "in Varland and Ostia" what is said of the first name holds for the second."""
    out: list[Read] = []
    for read_ in reads:
        before = out[-1].mention if out else None
        known = bool(read_.entries or read_.fixed) and read_.mention.shape != "adjective"
        if known and before and before.literal and _LISTED.fullmatch(text, before.end, read_.mention.start):
            read_ = replace(read_, mention=replace(read_.mention, literal=True))
        out.append(read_)
    return out
