"""What else a time expression may mean: the other order of 3/4/2024, the other Friday, the other midnight."""

from __future__ import annotations

from datetime import timedelta

from rashomon.extract.moment.group import Element, Group
from rashomon.extract.moment.read import numeric, numeric_days, weekday
from rashomon.extract.moment.rule import Setting
from rashomon.extract.moment.tense import Tenses
from rashomon.model import Moment

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


def also(moment: Moment, group: Group) -> tuple[Moment, ...]:
    """The other moments that a group of words may mean."""
    off = [*group.off, *([-_DAY] if _open_midnight(group) else [])]
    return tuple(Moment(moment.start + d, moment.end + d, moment.precision, moment.written) for d in off)


def otherwise(dated: Element, told: Moment, setting: Setting, tenses: Tenses) -> tuple[timedelta, ...]:
    """By how much other readings of a date lie from the one that was taken."""
    if dated.rule is None:
        return ()
    if dated.rule.read is numeric:
        return tuple(d - told.start.date() for d in numeric_days(dated.words, setting)[1:])
    return _other_week(dated, told, setting, tenses) if dated.rule.read is weekday and setting.anchor else ()


def _other_week(dated: Element, told: Moment, setting: Setting, tenses: Tenses) -> tuple[timedelta, ...]:
    """The other week of "next Friday" said on a Wednesday, "last Tuesday" on a Thursday, and of "is on Friday"."""
    which, day, here = (dated.words["which"] or "").lower(), told.start.date(), setting.anchor
    if here is None or day == here:
        return ()
    if which in ("next", "last"):
        same_week = day.isocalendar()[:2] == here.isocalendar()[:2]
        return (_WEEK if which == "next" else -_WEEK,) if same_week else ()
    if which or not tenses.untold(dated.start):
        return ()
    return (_WEEK if day < here else -_WEEK,)


def _open_midnight(group: Group) -> bool:
    """Whether a midnight may begin its day as well as end it; "just before" and "shortly after" say which."""
    return group.time is not None and group.time.minutes == 1440 and group.time.near not in ("before", "after")
