"""The report's own event as its sentences give it: one day, one place, which every answer inherits.

A sentence that dates or places something else than the event most of them speak of is no account of when
or where it happened. What an answer does not say of its time and place it takes from the event, and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from rashomon.extract.answer.answers import Reading
from rashomon.extract.answer.scope import ANOTHER
from rashomon.extract.moment.label import named
from rashomon.extract.place.fold import distance, fold, same_place
from rashomon.model import Moment, Place, Scope, Span

Lines = Sequence[tuple[Span, list[Reading]]]
WHEN, WHERE, FROM = "event.start", "event.place", "launch.place"
#: Two points further apart are not one event's place, in km: the size of a province. Set by judgement,
#: 22 November 2026.
FAR = 150.0
#: A time with a zone and one without may name two days for one moment.
_ZONES = timedelta(hours=14)
#: Precisions of a time that can be the event's day.
_DAYS = ("second", "minute", "hour", "part", "day")
#: Slots that tell of a person or a reporter, not of the event: they have no place or day of it.
_APART = ("person.", "comment.", "suspect.")

T = TypeVar("T", Moment, Place)


@dataclass(frozen=True, slots=True)
class OwnEvent:
    """When and where the report's event happened; None where no sentence ties a time or place to it."""

    when: Moment | None = None
    where: Place | None = None


def own_event(lines: Lines) -> OwnEvent:
    """The time and place that most readings of a report fit with, the first of equals."""
    mine = [r for _, readings in lines for r in readings if r.scope == Scope()]
    times = [r.value for r in mine if r.slot == WHEN and isinstance(r.value, Moment) and r.value.precision in _DAYS]
    spots = [r.value for r in mine if r.slot == WHERE and isinstance(r.value, Place) and not r.value.negated]
    return OwnEvent(_most(times, same_day), _finest(spots))


def _most(values: Sequence[T], fits: Callable[[T, T], bool]) -> T | None:
    return max(values, key=lambda v: sum(fits(v, w) for w in values), default=None)


def _finest(spots: Sequence[Place]) -> Place | None:
    """Of the places that fit with most others, one that has a point rather than a whole country."""
    best = _most(spots, fitting)
    near = [p for p in spots if best and fitting(p, best)]
    return next((p for p in near if p.spot is not None), best)


def of_event(reading: Reading, event: OwnEvent) -> bool:
    """Whether a reading of when or where fits the report's own event; true for every other reading."""
    if reading.scope != Scope():
        return True
    if reading.slot == WHEN and isinstance(reading.value, Moment) and event.when:
        return same_day(reading.value, event.when)
    if reading.slot == WHERE and isinstance(reading.value, Place) and event.where:
        return fitting(reading.value, event.where)
    return True


def launched(reading: Reading, beside: Sequence[Reading]) -> bool:
    """Whether a place is told again by a reading that says more of it: where something was launched from."""
    return reading.slot == WHERE and any(r.slot == FROM and r.span.overlaps(reading.span) for r in beside)


def same_day(a: Moment, b: Moment) -> bool:
    """Whether the days of two times overlap; a zone that one of them lacks may shift it."""
    slack = timedelta(0) if a.zoned == b.zoned else _ZONES
    first, last = _days(a)
    start, end = _days(b)
    return first < end + slack and start < last + slack


def _days(moment: Moment) -> tuple[datetime, datetime]:
    """The whole days that a time touches, as its own clock shows them."""
    start, end = moment.start.replace(tzinfo=None), moment.end.replace(tzinfo=None)
    final = max(start, end - timedelta(microseconds=1))
    return datetime(start.year, start.month, start.day), datetime(final.year, final.month, final.day) + timedelta(
        days=1
    )


def fitting(a: Place, b: Place) -> bool:
    """Whether nothing says that two places are apart: neither their points nor the countries they lie in."""
    if same_place(a, b) or _inside(a, b) or _inside(b, a):
        return True
    if a.spot and b.spot:
        return (distance(a, b) or 0.0) <= FAR
    return not (_country(a) and _country(b) and _country(a) != _country(b))


def _country(place: Place) -> str | None:
    return place.within[-1] if place.within and len(place.within[-1]) == 2 else None


def _inside(inner: Place, outer: Place) -> bool:
    return fold(outer.name) in {fold(name) for name in inner.within}


def inherit(reading: Reading, event: OwnEvent) -> Reading:
    """The reading with the event's day and place where it says nothing of its own, and what it so took over."""
    scope = reading.scope
    if scope.when or scope.part == ANOTHER or reading.slot.startswith(_APART):
        return reading
    when = named(event.when) if event.when and reading.slot != WHEN else None
    where = event.where.name if event.where and reading.slot != WHERE and not scope.where else None
    taken = tuple(f for f, v in (("where", where), ("when", when)) if v)
    full = replace(scope, where=scope.where or where, when=when)
    return replace(reading, scope=full, inherited=(*reading.inherited, *taken))
