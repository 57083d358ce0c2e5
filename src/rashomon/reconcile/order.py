"""Which words came first, and whether far enough apart for a count to have grown (rule 6)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from rashomon.model import Moment

#: Words less far apart count as said at once (rule 6).
GROWTH = timedelta(hours=3)
#: Added where a clock's zone is unknown: two newsrooms' clocks differ by up to half a day.
UNKNOWN_ZONE = timedelta(hours=12)


def newer(old: Moment | None, new: Moment | None) -> bool:
    """Whether `new` surely came after `old`.

    Where hours or one of the zones are unknown, only a later day is. An unknown time is never newer.
    """
    if old is None or new is None:
        return False
    if old.hours_known and new.hours_known and old.zoned == new.zoned:
        return new.start >= old.end
    return new.start.date() > _last_day(old)


def apart(old: Moment | None, new: Moment | None) -> bool:
    """Whether `new` came late enough after `old` for a running count to have grown in between."""
    if old is None or new is None or not newer(old, new):
        return False
    if not (old.hours_known and new.hours_known):
        return True
    if old.zoned and new.zoned:
        return new.start - _said(old) >= GROWTH
    return _naive(new.start) - _naive(_said(old)) >= GROWTH + UNKNOWN_ZONE


def _said(moment: Moment) -> datetime:
    return moment.start if moment.precision in ("second", "minute") else moment.end


def _naive(at: datetime) -> datetime:
    return at.replace(tzinfo=None)


def _last_day(moment: Moment) -> date:
    """The last day a moment touches; its end is exclusive."""
    return max(moment.start, moment.end - timedelta(microseconds=1)).date()
