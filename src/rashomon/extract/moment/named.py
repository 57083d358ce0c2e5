"""Stretches of the year that have a name: seasons and feasts."""

from __future__ import annotations

import re
from datetime import date

from rashomon.extract.moment import calendar as cal
from rashomon.extract.moment.rule import WORDS, Setting, whole_day, year_number
from rashomon.model import Moment

#: Before a fall that is no season.
_HURT = re.compile(
    r"\b(?:hurt|injur\w+|kill\w*|die[sd]?|dead|surviv\w+|broke\w*|wound\w*)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)


def season(m: re.Match[str], setting: Setting) -> Moment | None:
    """A season with its year, the last, this or next one, else the one of the year told of or begun last.

    Northern: news in English mostly is.
    """
    first = WORDS["seasons"][m["season"].lower()]
    got = m.groupdict()
    if got.get("year"):
        return cal.months(year_number(got["year"]), first, 3)
    if (
        m["season"].lower() == "fall"
        and "which" not in got
        and _HURT.search(m.string, max(0, m.start() - 40), m.start())
    ):
        return None  # "was hurt in the fall"
    which = re.sub(r"\s+", " ", (got.get("which") or "").lower())
    if setting.year and not which:
        return cal.months(setting.year, first, 3)
    if not setting.anchor:
        return None
    return cal.months(_season_year(setting.anchor, first, which, setting.direction), first, 3)


def _season_year(anchor: date, first: int, which: str, direction: cal.Direction) -> int:
    month, year = anchor.month, anchor.year
    if which == "this":
        return year
    if which == "next" or (which == "" and direction == "future"):
        return year + (month >= first + 3 or (which == "next" and month >= first))
    return year - (month < first or (which == "last" and month < first + 3))


def feast(m: re.Match[str], setting: Setting) -> Moment | None:
    """Christmas Day, Thanksgiving: of the year stated or told of, else the nearest one, the last or next where said."""
    month, day = WORDS["feasts"][re.sub(r"\s+", " ", m["feast"].lower().replace("’", "'"))]
    stated = year_number(m["year"]) if m["year"] else setting.year
    if stated:
        return whole_day(_feast_day(stated, month, day))
    if not setting.anchor:
        return None
    here = setting.anchor
    days = [d for n in (-1, 0, 1) if (d := _feast_day(here.year + n, month, day))]
    which = (m["which"] or "").lower()
    if which == "last":
        return whole_day(max((d for d in days if d < here), default=None))
    if which == "next":
        return whole_day(min((d for d in days if d > here), default=None))
    return whole_day(min(days, key=lambda d: abs(d - here), default=None))


def _feast_day(year: int, month: int, day: int | str) -> date | None:
    """A fixed day, or "4 thursday": the fourth Thursday of the month."""
    if isinstance(day, int):
        return cal.day_of(year, month, day)
    nth, name = day.split()
    return cal.nth_weekday(year, month, int(nth), WORDS["weekdays"][name])
