"""Quarters of the year as reports of results speak of them: "the third quarter", "the year-earlier period".

A quarter named stays the one spoken of for a while: "a year earlier" is then the same three months of
the year before, and "the quarter" or "the latest period" the one that was named.
"""

from __future__ import annotations

import re
from datetime import date

from rashomon.extract.moment import calendar as cal
from rashomon.extract.moment.rule import Setting, year_number
from rashomon.model import Moment

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_YEARS_OFF = {"last": -1, "this": 0, "next": 1}


def quarter(m: re.Match[str], setting: Setting) -> Moment | None:
    """A quarter by its number, of a stated year or the year before, else the one nearest to what is spoken of."""
    first = 3 * _ORDINALS[m["nth"].lower()] - 2
    stated = m["year"] or m["first_year"]
    if stated:
        return cal.months(year_number(stated), first, 3)
    if not setting.anchor:
        return None
    which = (m["which"] or m["of"] or "").lower()
    if which:
        return cal.months(setting.anchor.year + _YEARS_OFF[which], first, 3)
    year = _year(setting.anchor, first, setting.direction)
    return cal.months(year - bool(m["back"]), first, 3)


def _year(anchor: date, first: int, direction: cal.Direction) -> int:
    """Of the latest such quarter that has begun; for what lies ahead of the coming one, unless it has just ended."""
    if direction == "future":
        return anchor.year + (first + 5 < anchor.month)
    return anchor.year - (first > anchor.month)


def spoken_of(m: re.Match[str], setting: Setting) -> Moment | None:
    """The quarter, the latest period: the one named last, else, where "latest" is said, the last one that ended."""
    stated = m["year"]
    if stated:
        year = year_number(stated)
        return cal.months(year, setting.quarter.start.month, 3) if setting.quarter else cal.year(year)
    if setting.quarter:
        return cal.year_before(setting.quarter) if m["back"] else setting.quarter
    if not setting.anchor:
        return None
    if m["back"]:
        return cal.year(setting.anchor.year - 1)
    return cal.unit_around(setting.anchor, "quarter", -1) if m["latest"] else None


def is_quarter(moment: Moment) -> bool:
    """Whether a stretch is a quarter and not a season."""
    return moment.precision == "season" and moment.start.month % 3 == 1
