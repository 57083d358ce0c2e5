"""Whose clock: the zone of a time told without one, from where it happened.

"At 6.10 a.m." in a report means the clock on the wall where the thing happened. The zone is taken over
only where the report says the place, and every place it gives for its event has one offset on that day;
the answer then says that its zone was inherited. "Local time" is that of the place named last before it in
its sentence ("fired over Ostra at six local time"). Anything else stays without a zone (nothing is guessed).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rashomon.extract.answer.answers import Reading
from rashomon.extract.place.gazetteer import Gazetteer
from rashomon.model import Moment, Place, Span
from rashomon.vocabulary import load

#: Slots whose place is where the event's clocks hang, and those whose times are read off these clocks.
WHERE = frozenset({"event.place", "launch.place"})
WHEN = frozenset({"event.start", "event.end"})
#: What an answer says of itself when its zone is not its own.
INHERITED = "zone"
#: Precisions that a zone says something about.
_CLOCK = frozenset({"second", "minute", "hour", "part"})

#: "SELM, Ardia (Wire) — ", "Selm, May 3 (Wire) - ", near the top of the text.
_DATELINE = re.compile(r"^[A-Z][^\W\d_][^\n.;:!?]{1,60}?(?:\([^)\n]{2,40}\)\s*)?(?:—|–|--|\s-)\s", re.MULTILINE)
#: Characters within which a dateline stands, headline and byline before it included. A convention.
OPENING = 600
#: A state that something flies over is no place where it happened, yet its clocks are the local ones.
_CROSSED = re.compile(r"\b(?:over|across|above)\s+(?P<state>[A-Z]\w+(?:\s[A-Z]\w+)?)")
#: Words of a sentence that tells what somebody said, wherever that was.
_SAID = re.compile(r"\b(?:sa(?:id|ys|y)|told|tells|announc\w+|accord\w+|report\w*|claim\w*|warn\w*|vow\w*)\b", re.I)
_IN = re.compile(r"\b(?:in|at|near|off|outside)\s+(?:the\s+)?$", re.IGNORECASE)
_LOCAL = re.compile(r"\blocal\b", re.IGNORECASE)

Lines = list[tuple[Span, list[Reading]]]


def localised(lines: Lines, sites: Sequence[tuple[Span, Place]] = ()) -> Lines:
    """The readings of a report by sentence, the clock times of its event with the zone of its place.

    Where the report says of no place that it happened there, it is the one in the dateline: news is written
    from where it happens, and says so above the first sentence. Without a dateline it is the
    place of that sentence. `sites` are the places of the report.
    """
    names = zones(r.value for _, readings in lines for r in readings if r.slot in WHERE and r.scope.of is None)
    names = names or zones(_dateline(sites)) or zones(_in_lead(lines, sites))
    return [(line, [_local(r, _here(r, line, sites) or names) for r in readings]) for line, readings in lines]


def _here(reading: Reading, line: Span, sites: Sequence[tuple[Span, Place]]) -> frozenset[str]:
    """The zones of the place that a "local time" is local to; none where its sentence names no place before it."""
    if not isinstance(reading.value, Moment) or not _LOCAL.search(reading.value.written):
        return frozenset()
    before = [(s.start, p) for s, p in sites if line.start <= s.start and s.end <= reading.span.end]
    crossed = [
        (m.start("state"), Place(m["state"], within=(_codes()[m["state"]],)))
        for m in _CROSSED.finditer(line.text, line.start, reading.span.end)
        if m["state"] in _codes()
    ]
    last = max([*before, *crossed], key=lambda found: found[0], default=None)
    return zones([last[1]]) if last else frozenset()


@cache
def _codes() -> dict[str, str]:
    """The code of each state by its name."""
    return {str(names[0]): code for code, names in load("countries")["states"].items()}


def _dateline(sites: Sequence[tuple[Span, Place]]) -> list[Place]:
    """The places of the dateline: all before the first dash of the text's opening line, where they open it."""
    if not sites:
        return []
    text = sites[0][0].text
    opening = next((m for m in _DATELINE.finditer(text, 0, OPENING)), None)
    return [place for span, place in sites if opening and opening.start() <= span.start and span.end <= opening.end()]


def _in_lead(lines: Lines, sites: Sequence[tuple[Span, Place]]) -> list[Place]:
    """Where the first sentence sets what it tells; nothing where it is about what somebody said."""
    lead = lines[0][0] if lines else None
    if lead is None or _SAID.search(lead.exact):
        return []
    return [place for span, place in sites if lead.contains(span) and _IN.search(lead.text, lead.start, span.start)]


def zones(places: Iterable[object]) -> frozenset[str]:
    """The time zones of all the places that are known; a country has those of its cities."""
    known = (zones_of(p) for p in places if isinstance(p, Place) and not p.negated)
    return frozenset(name for names in known for name in names)


def zones_of(place: Place) -> frozenset[str]:
    """The time zones of a place: a city's own, else those of the country it lies in; empty where unknown."""
    gazetteer = Gazetteer.shared()
    own = gazetteer.zones((place.gazetteer or "").removeprefix("geonames:"))
    return own or next((found for region in place.within if (found := gazetteer.zones(region))), frozenset())


def _local(reading: Reading, names: frozenset[str]) -> Reading:
    value = reading.value
    if reading.slot not in WHEN or not isinstance(value, Moment) or value.zoned or value.precision not in _CLOCK:
        return reading
    offset = _offset(names, value.start)
    if offset is None:
        return reading
    at = timezone(offset)
    moved = replace(value, start=value.start.replace(tzinfo=at), end=value.end.replace(tzinfo=at))
    return replace(reading, value=moved, inherited=(*reading.inherited, INHERITED))


def _offset(names: Iterable[str], at: datetime) -> timedelta | None:
    """What all the zones are off UTC by at that local time; None where they differ or are not known here."""
    offsets = {_utc_offset(name, at) for name in names}
    return offsets.pop() if len(offsets) == 1 else None


def _utc_offset(name: str, at: datetime) -> timedelta | None:
    zone = _zone(name)
    return at.replace(tzinfo=zone).utcoffset() if zone else None


@cache
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):  # a machine without a table of zones
        return None
