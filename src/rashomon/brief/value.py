"""Values as people read them: "at least 80", "dozens (24–99)", "2 p.m. UTC, 8 Jan", "not known"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from rashomon.brief.visible import flat
from rashomon.model import Moment, Place, Quantity, Unknown, Value, Words, YesNo

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: An answer of so many words is a clause rather than a name.
CLAUSE = 4
_IRREGULAR = {"person": "people", "man": "men", "woman": "women", "child": "children"}
#: Units that have no plural: measures, currencies, and nouns that stay as they are.
_UNCHANGED = frozenset({"aircraft", "km", "m", "cm", "mm", "mi", "kg", "g", "t", "mph", "km/h", "°C", "°F", "ha",
                        "USD", "EUR", "GBP", "personnel", "police", "staff", "percent", "magnitude"})  # fmt: skip


def text(value: Value, *, unit: str | None = None, year: int | None = None) -> str:
    """A value in words.

    `unit`: what the question already says is counted; a quantity of another unit names it. `year`: the
    year that goes without saying; a moment of another year names it. What stood in a report is spelled
    out where it hides (see `visible`), but not escaped for any format.
    """
    match value:
        case Quantity():
            return quantity(value) if value.unit == unit else with_unit(value)
        case Moment():
            return moment(value, year=year)
        case Place():
            return place(value)
        case Words():
            return f"not {words(flat(value.text))}" if value.negated else words(flat(value.text))
        case YesNo():
            return "yes" if value.yes else "no"
        case Unknown():
            return "not known"


def words(said: str) -> str:
    """An answer in words; a clause stands in quotation marks, its own marks inside turned into single ones."""
    if len(said.split()) < CLAUSE and not re.search(r"[.“”\"]", said):
        return said
    inner = re.sub(r"[“”\"]", lambda m: "‘" if m.group() == "“" else "’", said)
    return f"“{inner}”"


def number(x: float) -> str:
    """A number with thousands set off: "3,614", "6.3"."""
    return f"{int(x):,}" if float(x).is_integer() else f"{x:,g}"


def quantity(value: Quantity) -> str:
    """The count without its unit."""
    low, high = value.low, value.high
    if value.vague:
        return f"{flat(value.written)} ({_reach(value)})"
    if value.approximate:
        return f"about {number(low if high is None else _middle(low, high))}"
    if high is None:
        return _from(value)
    if low == high:
        return number(low) if low else "none"
    if low == 0:
        return f"{'fewer than' if value.exclusive else 'up to'} {number(high)}"
    return f"more than {number(low)}, at most {number(high)}" if value.exclusive else _reach(value)


def with_unit(value: Quantity) -> str:
    """The count with its unit: "15 missiles", "no missiles", "dozens of missiles (24–99)"."""
    one = value.low == value.high == 1 and not value.vague
    name = flat(value.unit) if one else plural(flat(value.unit))
    if value.low == value.high == 0:
        return f"no {name}"
    if value.vague:
        return f"{flat(value.written)} of {name} ({_reach(value)})"
    if name == "%":
        return f"{quantity(value)}%"
    return f"{quantity(value)} {name}"


def plural(unit: str) -> str:
    """The plural of a unit's head noun: "missile" → "missiles", "facility" → "facilities"."""
    if unit in _UNCHANGED or unit.endswith("%") or not unit:
        return unit
    head, _, last = unit.rpartition(" ")
    if last in _IRREGULAR:
        many = _IRREGULAR[last]
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        many = last[:-1] + "ies"
    elif last.endswith("s"):
        many = last if not last.endswith("ss") else last + "es"
    elif last.endswith(("x", "z", "ch", "sh")):
        many = last + "es"
    else:
        many = last + "s"
    return f"{head} {many}".strip()


def place(value: Place) -> str:
    """The name and the nearest country or region; never a point, which may give people away (rule 15)."""
    name = flat(value.name)
    around = next((w for w in value.within if not (len(w) == 2 and w.isupper())), "")  # a country code tells nobody
    if around and around.casefold() not in name.casefold():
        name = f"{name}, {flat(around)}"
    return f"not {name}" if value.negated else name


def moment(value: Moment, *, year: int | None = None) -> str:
    """A moment in its own zone and no finer than it was stated."""
    day = _day(value.start, year)
    match value.precision:
        case "second" | "minute":
            return f"{_clock(value.start)}{_zone(value)}, {day}"
        case "hour":
            return f"{_clock(value.start)}{_zone(value)}, {day}"
        case "part":
            return _part(value, day, year)
        case "day":
            return day
        case "week":
            return f"week of {day}"
        case "month":
            return _month(value.start)
        case "season":
            last = value.end - timedelta(microseconds=1)
            return f"{_month(value.start)} to {_month(last)}"
        case "year":
            return str(value.start.year)
        case "decade":
            return f"{value.start.year}s"
        case "century":
            return f"{value.start.year} to {value.end.year - 1}"


def full_moment(value: Moment) -> str:
    """A moment with its year, whatever goes without saying."""
    return moment(value, year=None)


def between(first: Moment | None, last: Moment | None, *, year: int | None = None) -> str:
    """From the first to the last time, once where they are the same, "undated" where there is none."""
    if first is None and last is None:
        return "undated"
    a, b = (moment(m, year=year) if m else None for m in (first or last, last or first))
    return str(a) if a == b else f"{a} to {b}"


def _reach(value: Quantity) -> str:
    if value.high is None:
        return f"{number(value.low)} or more"
    return f"{number(value.low)}–{number(value.high)}"


def _from(value: Quantity) -> str:
    if value.low == 0:
        return "some, number not given" if value.exclusive else "none or more"
    return f"{'more than' if value.exclusive else 'at least'} {number(value.low)}"


def _middle(low: float, high: float) -> float:
    middle = (low + high) / 2
    return round(middle) if middle > 20 else round(middle, 1)


def _day(at: datetime, year: int | None) -> str:
    day = f"{at.day} {MONTHS[at.month - 1]}"
    return day if at.year == year else f"{day} {at.year}"


def _month(at: datetime) -> str:
    return f"{MONTHS[at.month - 1]} {at.year}"


def _clock(at: datetime) -> str:
    if (at.hour, at.minute) == (0, 0):
        return "midnight"
    if (at.hour, at.minute) == (12, 0):
        return "noon"
    hour = at.hour % 12 or 12
    minutes = f":{at.minute:02d}" if at.minute else ""
    return f"{hour}{minutes} {'a.m.' if at.hour < 12 else 'p.m.'}"


def _zone(value: Moment) -> str:
    """The zone as " UTC" or " UTC+3:30"; nothing where it is unknown."""
    offset = value.start.utcoffset()
    if offset is None:
        return ""
    minutes = int(offset.total_seconds() // 60)
    if minutes == 0:
        return " UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f" UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02d}" if rest else "")


def _part(value: Moment, day: str, year: int | None) -> str:
    if value.written:
        return f"{flat(value.written)} ({day})"
    end = _clock(value.end)
    if value.end.date() != value.start.date() and end != "midnight":
        end = f"{end} {_day(value.end, year)}"
    return f"{_clock(value.start)} to {end}{_zone(value)}, {day}"
