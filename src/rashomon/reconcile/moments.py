"""Times held against each other, in one zone where the zones are known (rule 8)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from rashomon.model import Moment
from rashomon.reconcile.comparison import AGAINST, MEETS, Comparison

#: Two clock times of one event may differ by a minute through rounding.
CLOCK = timedelta(minutes=1)
#: "At six" may be 5:58: a time on the full or half hour takes in what is this near. Set by judgement,
#: 22 November 2026, below the smallest difference that reporters would argue about.
ROUNDED = timedelta(minutes=5)
#: Zones run from UTC−12 to UTC+14, in steps of a quarter of an hour; dates differ by one day at most.
WEST, EAST = timedelta(hours=12), timedelta(hours=14)
#: Calendar days between two times that no two zones and no rounding can bring together.
FAR = 3
_WITHIN_A_DAY = ("second", "minute", "hour", "part", "day")
STEP = timedelta(minutes=15)
DAY = timedelta(days=1)

#: Start and end.
Stretch = tuple[datetime, datetime]

_ZONES = Comparison("beside", "the times may be one, told in two time zones")


def compare_moments(a: Moment, b: Moment) -> Comparison:
    """How two times stand to each other; a vaguer one contains a finer one.

    Where a zone is unknown, times that a change of zone could bring together are "beside".
    """
    if _far(a, b) or _far(b, a):
        return AGAINST
    if a.zoned != b.zoned:
        return _one_zone_known(*((a, b) if a.zoned else (b, a)))
    if _overlap(a, b):
        return MEETS
    if _rounded(a, b) or _rounded(b, a):
        return Comparison("meets", "the two clock times can be one, rounded to the half hour")
    if a.zoned:
        return AGAINST
    return _no_zone_known(a, b)


def _far(a: Moment, b: Moment) -> bool:
    """Whether one is over days before the other begins: told by the calendar, whatever the zones, and so at once."""
    return a.end.toordinal() + FAR < b.start.toordinal()


def _precise(moment: Moment) -> bool:
    return moment.precision in ("second", "minute")


def _overlap(a: Moment, b: Moment) -> bool:
    """Whether the stretches share an instant; a moment without length lies in what holds its start."""
    return _meet((a.start, a.end), (b.start, b.end), _slack(a, b))


def _slack(a: Moment, b: Moment) -> timedelta:
    return CLOCK if _precise(a) and _precise(b) else timedelta(0)


def _meet(a: Stretch, b: Stretch, slack: timedelta) -> bool:
    return a[0] == b[0] or (a[0] < b[1] + slack and b[0] < a[1] + slack)


def _rounded(rounder: Moment, finer: Moment) -> bool:
    """Whether one is on the full or half hour and the other a few minutes from it."""
    on_the_half = rounder.start.minute % 30 == 0 and rounder.start.second == 0
    return _precise(rounder) and _precise(finer) and on_the_half and abs(rounder.start - finer.start) <= ROUNDED


def _no_zone_known(a: Moment, b: Moment) -> Comparison:
    first, second = (a, b) if a.start <= b.start else (b, a)
    if a.precision not in _WITHIN_A_DAY or b.precision not in _WITHIN_A_DAY:
        return AGAINST
    if _precise(a) and _precise(b):
        apart = second.start - first.start
        return _ZONES if apart % STEP == timedelta(0) and apart <= WEST + EAST else AGAINST
    return _ZONES if second.start - first.end < DAY else AGAINST


def _one_zone_known(known: Moment, unknown: Moment) -> Comparison:
    """The unknown zone may be any: the time may lie up to 14 h before and 12 h after its reading in UTC."""
    local, (start, end) = _clock(known)
    if _meet(local, (unknown.start, unknown.end), _slack(known, unknown)):
        return Comparison("meets", "the clock readings are the same, one of them without a time zone")
    reachable = start < unknown.end + WEST and end > unknown.start - EAST
    return _ZONES if reachable else AGAINST


@lru_cache(maxsize=1024)
def _clock(known: Moment) -> tuple[Stretch, Stretch]:
    """What clocks show at a time, where it was told and in UTC: both without a zone."""
    ends = known.start, known.end
    start, end = (t.replace(tzinfo=None) for t in ends)
    first, last = (t.astimezone(UTC).replace(tzinfo=None) for t in ends)
    return (start, end), (first, last)
