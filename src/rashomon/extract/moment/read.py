"""What dates mean in their setting: days, weeks, months, years, and what is counted from them.

Each reader takes a match of its rule's pattern and the setting; None means that nothing can be said
without guessing (a weekday in a text of unknown date, "8/1/2020" where the order of day and month is
open, February 30, a Tuesday the 8th that was a Wednesday).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TypeGuard

from rashomon.extract.moment import calendar as cal
from rashomon.extract.moment.rule import MONTHS, WEEKDAYS, WORDS, Reader, Setting, number, whole_day, year_number
from rashomon.model import Moment

#: Of the two days that 3/4/2024 may be, the one so shortly before publication is the surer. Set by judgement: the
#: two lie a month apart or more.
NEWS_AGE = timedelta(days=10)


def _month_number(words: str) -> int:
    return MONTHS[words.lower().rstrip(".")]


def _weekday_number(words: str) -> int:
    return WEEKDAYS[words.lower().rstrip(".")]


def calendar(m: re.Match[str], setting: Setting) -> Moment | None:
    """Day and month, perhaps with weekday and year; a weekday that does not fit leaves it unread."""
    got = m.groupdict()
    month, day = _month_number(got["month"]), int(got["day"])
    number = _weekday_number(got["weekday"]) if got.get("weekday") else None
    if got.get("year"):
        found = cal.day_of(year_number(got["year"]), month, day)
    elif number is not None:
        found = _on_weekday(setting, month, day, number)
    elif setting.year:
        found = cal.day_of(setting.year, month, day)
    else:
        found = cal.yearless(setting.anchor, month, day, setting.direction) if setting.anchor else None
    return whole_day(found) if found and number in (None, found.weekday()) else None


def _on_weekday(setting: Setting, month: int, day: int, number: int) -> date | None:
    """In the year spoken of where it falls on that weekday, else in the one nearest to publication where it does."""
    spoken = cal.day_of(setting.year, month, day) if setting.year else None
    if spoken and spoken.weekday() == number:
        return spoken
    return cal.on_weekday(setting.anchor, month, day, number) if setting.anchor else None


def iso(m: re.Match[str], setting: Setting) -> Moment | None:
    """2020-01-08."""
    return whole_day(cal.day_of(year_number(m["year"]), int(m["m"]), int(m["d"])))


def numeric(m: re.Match[str], setting: Setting) -> Moment | None:
    """8/1/2020: read where one order is possible, shown elsewhere in the text, or falls right before publication."""
    days = numeric_days(m, setting)
    return whole_day(days[0]) if days else None


def numeric_days(m: re.Match[str], setting: Setting) -> tuple[date, ...]:
    """The days that 8/1/2020 may be, the surer first; none where nothing speaks for either order."""
    first, second, year = int(m["first"]), int(m["second"]), int(m["year"])
    year += 0 if year > 99 else 1900 if year > 69 else 2000
    by_day, by_month = cal.day_of(year, second, first), cal.day_of(year, first, second)
    if m["mark"] == "." or by_day == by_month or not by_month:
        return (by_day,) if by_day else ()
    if not by_day:
        return (by_month,)
    if setting.day_first is not None:
        return (by_day,) if setting.day_first else (by_month,)
    news = [d for d in (by_day, by_month) if setting.anchor and timedelta(0) <= setting.anchor - d <= NEWS_AGE]
    return (news[0], by_month if news[0] == by_day else by_day) if len(news) == 1 else ()


def month_year(m: re.Match[str], setting: Setting) -> Moment | None:
    """January 2020."""
    return cal.month(year_number(m["year"]), _month_number(m["month"]))


def bare_month(m: re.Match[str], setting: Setting) -> Moment | None:
    """The latest such month, the coming one for what lies ahead, or the one of a year stated nearby."""
    month, which = _month_number(m["month"]), (m["which"] or "").lower()
    if setting.year and not which:
        return cal.month(setting.year, month)
    if not setting.anchor:
        return None
    here = setting.anchor
    year = here.year
    if which == "this":
        return cal.month(year, month)
    if which == "next" or (setting.direction == "future" and which != "last"):
        year += month < here.month or (which == "next" and month == here.month)
    else:
        year -= month > here.month or (which == "last" and month == here.month)
    return cal.month(year, month)


#: Reports do not speak of later ones. A convention.
LAST_CENTURY = 30
_STEPS = {"last": -1, "previous": -1, "this": 0, "current": 0, "the current": 0, "next": 1}


def month_of_year(m: re.Match[str], setting: Setting) -> Moment | None:
    """June last year, 3 June this year."""
    if not setting.anchor:
        return None
    year, month = setting.anchor.year + _STEPS[m["which"].lower()], _month_number(m["month"])
    day = m["day"] or m["after"]
    return whole_day(cal.day_of(year, month, int(day))) if day else cal.month(year, month)


def year(m: re.Match[str], setting: Setting) -> Moment | None:
    """A year on its own."""
    return cal.year(year_number(m["year"]))


def decade(m: re.Match[str], setting: Setting) -> Moment | None:
    """The 1950s, the fifties."""
    if m.groupdict().get("word"):
        return cal.decade(1900 + WORDS["decades"][m["word"].lower()])
    digits = m["decade"]
    return cal.decade(int(digits) if len(digits) == 4 else 1900 + int(digits))


def century(m: re.Match[str], setting: Setting) -> Moment | None:
    """The 19th century, the twentieth century, this century."""
    if m["digits"]:
        return cal.century(int(m["digits"])) if 0 < int(m["digits"]) < LAST_CENTURY else None
    if m["word"]:
        return cal.century(WORDS["centuries"][re.sub(r"\s+", "-", m["word"].lower())])
    if not setting.anchor:
        return None
    return cal.century((setting.anchor.year + 99) // 100 + _STEPS[m["which"].lower()])


def short_year(m: re.Match[str], setting: Setting) -> Moment | None:
    """The second of "1995-96": of the same century."""
    century = m.string[m.start() - 5 : m.start() - 3]
    return (
        cal.year(int(century + m["short"])) if int(m["short"]) > int(m.string[m.start() - 3 : m.start() - 1]) else None
    )


def weekday(m: re.Match[str], setting: Setting) -> Moment | None:
    """The nearest such day at or before the anchor, after it for what lies ahead."""
    which = re.sub(r"\s+", " ", (m["which"] or "").lower())
    if which == "the following" or which == "the next":
        at = setting.told.start.date() if setting.told else None
        return whole_day(cal.weekday(at, _weekday_number(m["weekday"]), "future", strictly=True)) if at else None
    if not setting.anchor:
        return None
    direction: cal.Direction = "future" if which in ("next", "coming", "this coming") else setting.direction
    direction = "past" if which in ("last", "past", "this past", "the previous") else direction
    strictly = which in ("last", "next", "the previous")
    if which == "the previous" and setting.told and setting.told.precision == "day":
        return whole_day(cal.weekday(setting.told.start.date(), _weekday_number(m["weekday"]), "past", strictly=True))
    return whole_day(cal.weekday(setting.anchor, _weekday_number(m["weekday"]), direction, strictly=strictly))


_DAYS_OFF = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}


def relative_day(m: re.Match[str], setting: Setting) -> Moment | None:
    """Today, yesterday, tomorrow."""
    if m[0][0].isupper() and re.search(r"[A-Z]\w+ $", m.string[max(0, m.start() - 20) : m.start()]):
        return None  # a title: "Norvale Today"
    words = re.sub(r"\s+", " ", m[0].lower())
    return cal.unit_around(setting.anchor, "day", _DAYS_OFF[words]) if setting.anchor else None


def unit(m: re.Match[str], setting: Setting) -> Moment | None:
    """Last week, this month, next year; "from $3 million last year" in results is the same quarter of it."""
    step = _STEPS[re.sub(r"\s+", " ", m["which"].lower())]
    if setting.quarter and step == -1 and m["unit"].lower() == "year" and _compared(m):
        return cal.year_before(setting.quarter)
    unit = m["unit"].lower()
    if unit == "weekend" and step <= 0:
        return weekend(m, setting)
    return cal.unit_around(setting.anchor, unit, step) if setting.anchor else None  # type: ignore[arg-type]


_COMPARES = re.compile(r"\b(?:compared\s+(?:with|to)|from|versus|against|than)\b[^.;]{0,60}$", re.I)


def _compared(m: re.Match[str]) -> bool:
    """Whether a figure before it is held against this time's."""
    return bool(_COMPARES.search(m.string[max(0, m.start() - 80) : m.start()]))


def weekend(m: re.Match[str], setting: Setting) -> Moment | None:
    """The weekend that began last, or the coming one for what lies ahead."""
    if not setting.anchor:
        return None
    ahead = setting.direction == "future" or setting.anchor.weekday() >= 5
    return cal.unit_around(setting.anchor, "weekend", 0 if ahead else -1)


def ago(m: re.Match[str], setting: Setting) -> Moment | None:
    """Two days ago, three weeks ago: counted from the day of publication."""
    if not setting.anchor:
        return None
    if setting.quarter and _one_year(m):
        return cal.year_before(setting.quarter)
    return cal.shifted(Moment.of_day(setting.anchor), m["unit"].lower().rstrip("s"), -number(m["number"]))  # type: ignore[arg-type]


def _one_year(m: re.Match[str]) -> bool:
    return m["unit"].lower() == "year" and number(m["number"]) == 1


_DAYS = {"hour": 1, "day": 1, "week": 7, "month": 31, "year": 366, "decade": 3653}


def _fine_enough(told: Moment | None, unit: str) -> TypeGuard[Moment]:
    """Whether counting such units from this time keeps the answer inside one unit."""
    return told is not None and (told.end - told.start).days <= _DAYS[unit.lower().rstrip("s")]


def shift(m: re.Match[str], setting: Setting) -> Moment | None:
    """Three weeks earlier, two days later: counted from the time last spoken of."""
    if setting.quarter and _one_year(m) and m["way"].lower() == "earlier":
        return cal.year_before(setting.quarter)
    if not _fine_enough(setting.told, m["unit"]):
        return None
    sign = -1 if m["way"].lower() in ("earlier", "before", "previously") else 1
    return cal.shifted(setting.told, m["unit"].lower().rstrip("s"), sign * number(m["number"]))  # type: ignore[arg-type]


def neighbour(m: re.Match[str], setting: Setting) -> Moment | None:
    """The next day, the previous month, the same year: beside the time last spoken of."""
    unit = m["unit"].lower()
    if not _fine_enough(setting.told, unit):
        return None
    word = (m["which"] or "same").lower().strip()
    step = 1 if word in ("next", "following") else -1 if word in ("previous", "preceding") else 0
    return cal.unit_around(setting.told.start.date(), unit, step)  # type: ignore[arg-type]


def day_beside(m: re.Match[str], setting: Setting) -> Moment | None:
    """The next (morning), the previous (night): the day beside the one last spoken of."""
    if not _fine_enough(setting.told, "day"):
        return None
    step = 1 if m["which"].lower() in ("next", "following") else -1
    return cal.unit_around(setting.told.start.date(), "day", step)


def running(m: re.Match[str], setting: Setting) -> Moment | None:
    """The end of the month, later in the year: of the one told of in the sentence, else the running one."""
    unit = m["unit"].lower()
    if unit == "year" and setting.year:
        return cal.year(setting.year)
    return cal.unit_around(setting.anchor, unit, 0) if setting.anchor else None  # type: ignore[arg-type]


def day_of_month(m: re.Match[str], setting: Setting) -> Moment | None:
    """The 7th: the latest such day."""
    return whole_day(cal.day_of_month(setting.anchor, int(m["day"]))) if setting.anchor else None


def nothing(m: re.Match[str], setting: Setting) -> Moment | None:
    """Words that look like a time and are a name, a repetition or an age: they block other readings."""
    return None


def part(m: re.Match[str], setting: Setting) -> Moment | None:
    """Parts of days have no day of their own; whoever joins them to one asks `hours`."""
    return None


def hours(words: str) -> tuple[float, float] | None:
    """The hours that part-of-day words name, the narrowest first word winning: "early morning" is (0, 9)."""
    low = words.lower()
    named = [k for k in WORDS["parts"] if re.search(rf"\b{k}\b", low)]
    if ("early" in named and "morning" in named) or re.search(r"\b(?:early|small|wee)\s+hours\b", low):
        return tuple(WORDS["parts"]["early"])
    if len(named) > 1:
        named = [k for k in named if k not in ("early", "late")] or named
    return tuple(WORDS["parts"][named[0]]) if named else None


#: Readers that count from the day of publication.
DEICTIC: frozenset[Reader] = frozenset({weekday, relative_day, unit, weekend, ago})
