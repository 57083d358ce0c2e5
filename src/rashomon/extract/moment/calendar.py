"""Arithmetic of the calendar: stretches of a day, week, month, year, and how one is found from another.

Every function is pure and returns moments without a zone, or None where there is no such date.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Literal

from rashomon.model import Moment, Precision

Unit = Literal["second", "minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade"]
#: Which way from the anchor a date without a year lies.
Direction = Literal["past", "future"]
#: A weekday this many days before the anchor is read as the day after it.
DAY_AHEAD = 6
#: How far ahead a date without a year may lie that is spoken of as to come; beyond that a year is named. A convention.
COMING = timedelta(days=270)
#: How far ahead a date without a year may lie that nothing says is to come: from further off it is last year's
#: (measured on AQUAINT: value F1 +0.5; TimeBank +0.3; anything from 90 to 135 days does; 22 November 2026).
UNSAID = timedelta(days=120)


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, None where the calendar has none such (February 30)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def whole(first: date, beyond: date, precision: Precision) -> Moment:
    """From the start of one day up to the start of another."""
    return Moment(
        datetime(first.year, first.month, first.day), datetime(beyond.year, beyond.month, beyond.day), precision
    )


def months_from(first: date, n: int) -> date:
    """The first day of the month `n` months on.

    Raises:
        ValueError: before year 1 or beyond year 9999.

    """
    at = first.year * 12 + first.month - 1 + n
    return date(at // 12, at % 12 + 1, 1)


def month(year: int, number: int) -> Moment:
    """A whole month."""
    first = date(year, number, 1)
    return whole(first, months_from(first, 1), "month")


def months(year: int, number: int, count: int) -> Moment:
    """A season or quarter: `count` months from the first of month `number`."""
    first = date(year, number, 1)
    return whole(first, months_from(first, count), "season")


def year(number: int) -> Moment:
    """A whole year."""
    return whole(date(number, 1, 1), date(number + 1, 1, 1), "year")


def year_before(at: Moment) -> Moment:
    """The same months of the year before."""
    first = months_from(at.start.date(), -12)
    return whole(first, months_from(at.end.date(), -12), at.precision)


def decade(first: int) -> Moment:
    """The ten years from year `first`."""
    return whole(date(first, 1, 1), date(first + 10, 1, 1), "decade")


def century(nth: int) -> Moment:
    """The hundred years that are counted as the nth: the 20th ended with the year 2000."""
    return whole(date(100 * nth - 99, 1, 1), date(100 * nth + 1, 1, 1), "century")


def week(day: date) -> Moment:
    """The week from Monday that holds the day."""
    monday = day - timedelta(days=day.weekday())
    return whole(monday, monday + timedelta(days=7), "week")


def weekend(day: date) -> Moment:
    """The Saturday and Sunday of the day's week."""
    saturday = day + timedelta(days=5 - day.weekday())
    return whole(saturday, saturday + timedelta(days=2), "week")


def part(day: date, hours: tuple[float, float]) -> Moment:
    """A part of the day; hours below 0 or above 24 reach into its neighbours."""
    midnight = datetime(day.year, day.month, day.day)
    return Moment(midnight + timedelta(hours=hours[0]), midnight + timedelta(hours=hours[1]), "part")


def weekday(anchor: date, number: int, direction: Direction, *, strictly: bool = False) -> date:
    """The nearest such weekday before or after the anchor; the anchor itself counts unless `strictly`.

    Looking back, the day after the anchor is nearer than six days before it: a report out on Monday evening
    tells of Tuesday morning farther east (measured on AQUAINT: value F1 +0.9; TimeBank -0.1; 22 November 2026).
    """
    back = (anchor.weekday() - number) % 7
    if direction == "past" and not strictly and back == DAY_AHEAD:
        return anchor + timedelta(days=1)
    if direction == "future":
        ahead = (number - anchor.weekday()) % 7
        return anchor + timedelta(days=ahead or (7 if strictly else 0))
    return anchor - timedelta(days=back or (7 if strictly else 0))


def nth_weekday(year: int, month: int, nth: int, number: int) -> date | None:
    """The first, second, … such weekday of a month; None where it has fewer."""
    first = date(year, month, 1)
    return day_of(year, month, 1 + (number - first.weekday()) % 7 + 7 * (nth - 1))


def day_of_month(anchor: date, number: int) -> date | None:
    """The latest such day of a month not after the anchor."""
    for back in range(3):
        first = months_from(anchor.replace(day=1), -back)
        found = day_of(first.year, first.month, number)
        if found and found <= anchor:
            return found
    return None


def yearless(anchor: date, number: int, day: int, direction: Direction) -> date | None:
    """The day and month in the year that brings it nearest, at most `UNSAID` ahead.

    For what lies ahead the coming one, if within `COMING`.
    """
    years = (day_of(anchor.year + n, number, day) for n in (-1, 0, 1))
    found = [d for d in years if d]
    coming = [d for d in found if timedelta(0) <= d - anchor <= COMING]
    if direction == "future" and coming:
        return coming[0]
    return min((d for d in found if d - anchor <= UNSAID), key=lambda d: abs(d - anchor), default=None)


def on_weekday(anchor: date, number: int, day: int, weekday: int) -> date | None:
    """The day and month in last year, this or the next, where it falls on the weekday; the nearest of two."""
    years = (day_of(anchor.year + n, number, day) for n in (-1, 0, 1))
    return min((d for d in years if d and d.weekday() == weekday), key=lambda d: abs(d - anchor), default=None)


def unit_around(day: date, unit: Unit, n: int) -> Moment | None:
    """The whole unit `n` units on from the one that holds `day`: (day, "month", -1) is last month."""
    try:
        return _unit_around(day, unit, n)
    except (ValueError, OverflowError):
        return None


def _unit_around(day: date, unit: Unit, n: int) -> Moment:
    match unit:
        case "week":
            return week(day + timedelta(weeks=n))
        case "weekend":
            return weekend(day + timedelta(weeks=n))
        case "month":
            first = months_from(day.replace(day=1), n)
            return month(first.year, first.month)
        case "quarter":
            first = months_from(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3 * n)
            return months(first.year, first.month, 3)
        case "year":
            return year(day.year + n)
        case "decade":
            return decade(day.year // 10 * 10 + 10 * n)
        case _:
            return Moment.of_day(day + timedelta(days=n))


def shifted(at: Moment, unit: Unit, n: int) -> Moment | None:
    """`n` units on from a moment, as precise as the unit: two hours on is an hour, two years on a year.

    None for hours counted from a moment that is not known to the hour.
    """
    if unit in ("second", "minute", "hour"):
        if not at.hours_known or at.precision == "part":
            return None
        delta = timedelta(**{f"{unit}s": n})
        size = timedelta(hours=1) if unit == "hour" else timedelta(minutes=1)
        precision: Precision = "hour" if unit == "hour" else "minute"
        return Moment(at.start + delta, at.start + delta + size, precision)
    return unit_around(at.start.date(), unit, n)


def written(moment: Moment, words: str) -> Moment:
    """The same moment with the words that stated it."""
    return replace(moment, written=words)
