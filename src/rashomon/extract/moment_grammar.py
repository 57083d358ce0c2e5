"""Expressions for dates and parts of days, each with what it means in its setting.

A rule is a pattern and a function from its match to a moment; None means that nothing can be said
without guessing (a weekday in a text of unknown date, "8/1/2020" where the order of day and month is
open, February 30, a Tuesday the 8th that was a Wednesday).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeGuard

from rashomon.extract import moment_calendar as cal
from rashomon.model import Moment
from rashomon.vocabulary import load

Role = Literal["date", "part"]

_WORDS = load("moments")
_MONTHS: dict[str, int] = _WORDS["months"] | _WORDS["month_abbreviations"]
_WEEKDAYS: dict[str, int] = _WORDS["weekdays"] | _WORDS["weekday_abbreviations"]
_NUMBERS: dict[str, int] = _WORDS["numbers"]


def _any(words: object) -> str:
    return "|".join(sorted((re.escape(str(w)) for w in words), key=len, reverse=True))  # type: ignore[attr-defined]


_LONG_MONTH = rf"(?-i:{_any(m.title() for m in _WORDS['months'])}|{_any(m.upper() for m in _WORDS['months'])})"
_SHORT = [f(m) for m in _WORDS["month_abbreviations"] for f in (str.title, str.upper)]
_MONTH = rf"(?:{_LONG_MONTH}|(?-i:{_any(_SHORT)})\b\.?)"
_WEEKDAY = rf"(?-i:{_any(w.title() for w in _WORDS['weekdays'])}|{_any(w.upper() for w in _WORDS['weekdays'])})"
_SHORT_WEEKDAY = rf"(?:{_WEEKDAY}|(?-i:{_any(w.title() for w in _WORDS['weekday_abbreviations'])})\b\.?)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_NUMBER = rf"(?P<number>\d{{1,3}}|{_any(_NUMBERS)})"
_SEASON = rf"(?P<season>{_any(_WORDS['seasons'])})"
_MODIFIER = r"(?:(?:the\s+)?(?:early|late|mid|beginning\s+of|start\s+of|middle\s+of|end\s+of)[\s-]+(?:in\s+)?)?"
_APPROXIMATE = (
    r"(?:(?:about|around|almost|nearly|some|roughly|just\s+over|over|more\s+than|only|just|approximately)\s+)?"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is read against.

    `anchor` is the day the report came out, `told` the time last spoken of, `year` one stated nearby,
    `day_first` how the text orders numeric dates (None where it never shows).
    """

    anchor: date | None = None
    told: Moment | None = None
    year: int | None = None
    direction: cal.Direction = "past"
    day_first: bool | None = None


Reader = Callable[[re.Match[str], Setting], Moment | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, what it contributes, and how it is read."""

    pattern: re.Pattern[str]
    role: Role
    read: Reader


def number(words: str) -> int:
    """A small number in digits or words."""
    return int(words) if words.isdigit() else int(_NUMBERS[words.lower()])


def _month_number(words: str) -> int:
    return _MONTHS[words.lower().rstrip(".")]


def _weekday_number(words: str) -> int:
    return _WEEKDAYS[words.lower().rstrip(".")]


def _whole_day(day: date | None) -> Moment | None:
    return Moment.of_day(day) if day else None


def _calendar(m: re.Match[str], setting: Setting) -> Moment | None:
    """Day and month, perhaps with weekday and year; a weekday that does not fit leaves it unread."""
    got = m.groupdict()
    month, day = _month_number(got["month"]), int(got["day"])
    year = int(got["year"]) if got.get("year") else setting.year
    if year:
        found = cal.day_of(year, month, day)
    elif setting.anchor:
        found = cal.yearless(setting.anchor, month, day, setting.direction)
    else:
        return None
    if found and got.get("weekday") and found.weekday() != _weekday_number(got["weekday"]):
        return None
    return _whole_day(found)


def _iso(m: re.Match[str], setting: Setting) -> Moment | None:
    return _whole_day(cal.day_of(int(m["year"]), int(m["m"]), int(m["d"])))


def _numeric(m: re.Match[str], setting: Setting) -> Moment | None:
    """8/1/2020: read where only one order is possible, or the text shows its order elsewhere."""
    first, second, year = int(m["first"]), int(m["second"]), int(m["year"])
    year += 0 if year > 99 else 1900 if year > 69 else 2000
    day_first = True if m["mark"] == "." or first > 12 else False if second > 12 else setting.day_first
    if first == second:
        day_first = True
    if day_first is None:
        return None
    return _whole_day(cal.day_of(year, second, first) if day_first else cal.day_of(year, first, second))


def _month_year(m: re.Match[str], setting: Setting) -> Moment | None:
    return cal.month(int(m["year"]), _month_number(m["month"]))


def _bare_month(m: re.Match[str], setting: Setting) -> Moment | None:
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


_STEPS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}


def _month_of_year(m: re.Match[str], setting: Setting) -> Moment | None:
    """June last year, 3 June this year."""
    if not setting.anchor:
        return None
    year, month = setting.anchor.year + _STEPS[m["which"].lower()], _month_number(m["month"])
    day = m["day"] or m["after"]
    return _whole_day(cal.day_of(year, month, int(day))) if day else cal.month(year, month)


def _year(m: re.Match[str], setting: Setting) -> Moment | None:
    return cal.year(int(m["year"]))


def _decade(m: re.Match[str], setting: Setting) -> Moment | None:
    if m.groupdict().get("word"):
        return cal.decade(1900 + _WORDS["decades"][m["word"].lower()])
    digits = m["decade"]
    return cal.decade(int(digits) if len(digits) == 4 else 1900 + int(digits))


def _weekday(m: re.Match[str], setting: Setting) -> Moment | None:
    """The nearest such day at or before the anchor, after it for what lies ahead."""
    which = re.sub(r"\s+", " ", (m["which"] or "").lower())
    if which == "the following" or which == "the next":
        at = setting.told.start.date() if setting.told else None
        return _whole_day(cal.weekday(at, _weekday_number(m["weekday"]), "future", strictly=True)) if at else None
    if not setting.anchor:
        return None
    direction: cal.Direction = "future" if which in ("next", "coming", "this coming") else setting.direction
    direction = "past" if which in ("last", "past", "this past", "the previous") else direction
    strictly = which in ("last", "next", "the previous")
    return _whole_day(cal.weekday(setting.anchor, _weekday_number(m["weekday"]), direction, strictly=strictly))


_DAYS_OFF = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}


def _relative_day(m: re.Match[str], setting: Setting) -> Moment | None:
    if m[0][0].isupper() and re.search(r"[A-Z]\w+ $", m.string[max(0, m.start() - 20) : m.start()]):
        return None  # a title: "Norvale Today"
    words = re.sub(r"\s+", " ", m[0].lower())
    return cal.unit_around(setting.anchor, "day", _DAYS_OFF[words]) if setting.anchor else None


def _unit(m: re.Match[str], setting: Setting) -> Moment | None:
    """Last week, this month, next year."""
    step = _STEPS[m["which"].lower()]
    unit = m["unit"].lower()
    if unit == "weekend" and step <= 0:
        return _weekend(m, setting)
    return cal.unit_around(setting.anchor, unit, step) if setting.anchor else None  # type: ignore[arg-type]


def _weekend(m: re.Match[str], setting: Setting) -> Moment | None:
    """The weekend that began last, or the coming one for what lies ahead."""
    if not setting.anchor:
        return None
    ahead = setting.direction == "future" or setting.anchor.weekday() >= 5
    return cal.unit_around(setting.anchor, "weekend", 0 if ahead else -1)


def _ago(m: re.Match[str], setting: Setting) -> Moment | None:
    if not setting.anchor:
        return None
    return cal.shifted(Moment.of_day(setting.anchor), m["unit"].lower().rstrip("s"), -number(m["number"]))  # type: ignore[arg-type]


_DAYS = {"hour": 1, "day": 1, "week": 7, "month": 31, "year": 366, "decade": 3653}


def _fine_enough(told: Moment | None, unit: str) -> TypeGuard[Moment]:
    """Whether counting such units from this time keeps the answer inside one unit."""
    return told is not None and (told.end - told.start).days <= _DAYS[unit.lower().rstrip("s")]


def _shift(m: re.Match[str], setting: Setting) -> Moment | None:
    """Three weeks earlier, two days later: counted from the time last spoken of."""
    if not _fine_enough(setting.told, m["unit"]):
        return None
    sign = -1 if m["way"].lower() in ("earlier", "before", "previously") else 1
    return cal.shifted(setting.told, m["unit"].lower().rstrip("s"), sign * number(m["number"]))  # type: ignore[arg-type]


def _neighbour(m: re.Match[str], setting: Setting) -> Moment | None:
    """The next day, the previous month, the same year: beside the time last spoken of."""
    unit = m["unit"].lower()
    if not _fine_enough(setting.told, unit):
        return None
    word = (m["which"] or "same").lower().strip()
    step = 1 if word in ("next", "following") else -1 if word in ("previous", "preceding") else 0
    return cal.unit_around(setting.told.start.date(), unit, step)  # type: ignore[arg-type]


def _day_of_month(m: re.Match[str], setting: Setting) -> Moment | None:
    return _whole_day(cal.day_of_month(setting.anchor, int(m["day"]))) if setting.anchor else None


def _season(m: re.Match[str], setting: Setting) -> Moment | None:
    """A season with its year, or the last, this or next one. Northern: news in English mostly is."""
    first = _WORDS["seasons"][m["season"].lower()]
    got = m.groupdict()
    if got.get("year"):
        return cal.months(int(got["year"]), first, 3)
    if not setting.anchor:
        return None
    started = setting.anchor.month >= first
    year = setting.anchor.year + {
        "last": -1 if not started or setting.anchor.month < first + 3 else 0,
        "next": 0 if not started else 1,
    }.get(got["which"].lower(), 0)
    return cal.months(year, first, 3)


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _quarter(m: re.Match[str], setting: Setting) -> Moment | None:
    """A quarter of a stated year, else the latest one that has begun, the coming one for what lies ahead."""
    first = 3 * _ORDINALS[m["nth"].lower()] - 2
    if m["year"]:
        return cal.months(int(m["year"]), first, 3)
    if not setting.anchor:
        return None
    ahead = setting.direction == "future" and first + 2 < setting.anchor.month
    return cal.months(
        setting.anchor.year + ahead - (first > setting.anchor.month and setting.direction != "future"), first, 3
    )


def _nothing(m: re.Match[str], setting: Setting) -> Moment | None:
    """Words that look like a time and are a name, a repetition or an age: they block other readings."""
    return None


def _part(m: re.Match[str], setting: Setting) -> Moment | None:
    """Parts of days have no day of their own; whoever joins them to one asks `hours`."""
    return None


def hours(words: str) -> tuple[float, float] | None:
    """The hours that part-of-day words name, the narrowest first word winning: "early morning" is (0, 9)."""
    low = words.lower()
    named = [k for k in _WORDS["parts"] if re.search(rf"\b{k}\b", low)]
    if ("early" in named and "morning" in named) or re.search(r"\b(?:early|small|wee)\s+hours\b", low):
        return tuple(_WORDS["parts"]["early"])
    if len(named) > 1:
        named = [k for k in named if k not in ("early", "late")] or named
    return tuple(_WORDS["parts"][named[0]]) if named else None


#: Readers that count from the day of publication.
DEICTIC: frozenset[Reader] = frozenset({_weekday, _relative_day, _unit, _weekend, _ago})


def _rule(pattern: str, read: Reader, role: Role = "date") -> Rule:
    return Rule(re.compile(pattern, re.VERBOSE | re.IGNORECASE), role, read)


_UNIT = r"(?P<unit>day|week|month|year)s?"
_NAMED_BEFORE = _any(_WORDS["weekday_named_before"])
_NAMED_AFTER = (
    _any(w.replace(" ", r"\ ") for w in _WORDS["weekday_named_after"]).replace(r"\\\ ", r"\ ").replace(r"\\ ", r"\ ")
)
_COUNTED = _any(_WORDS["counted"])
_PREPOSITION = (
    r"in|since|during|until|till|by|of|from|before|after|through|to|between|and|throughout|for|late|early|mid|circa|"
    r"into|around|as\s+of"
)

#: In order: of two that begin at one place the longer wins, then the earlier rule.
RULES: tuple[Rule, ...] = (
    _rule(
        rf"\b(?:every|each|most)\s+(?:{_WEEKDAY}|day|week|month|year|morning|night|evening|afternoon|{_LONG_MONTH})\b",
        _nothing,
    ),
    _rule(rf"\b(?-i:{_NAMED_BEFORE})\s+{_WEEKDAY}\b|\b{_WEEKDAY}(?:'s|’s)?\s+(?-i:{_NAMED_AFTER})\b", _nothing),
    _rule(r"\bversions?\s+\S+|\b(?:highway|route|flight|channel|section|article|resolution)\s+[\d./-]+", _nothing),
    _rule(
        r"(?<![\d/.-])(?P<year>[12]\d{3})(?P<mark>[-/])(?P<m>0?[1-9]|1[0-2])(?P=mark)(?P<d>0?[1-9]|[12]\d|3[01])(?![\d/-])",
        _iso,
    ),
    _rule(
        r"(?<![\d/.$£€-])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d/-])",
        _numeric,
    ),
    _rule(r"(?<![\d/.$£€-])(?P<first>\d{1,2})(?P<mark>/)(?P<second>\d{1,2})/(?P<year>\d\d)(?![\d/-])", _numeric),
    _rule(
        rf"(?:\b(?P<weekday>{_SHORT_WEEKDAY}),?\s+)?\b(?P<month>{_MONTH})\s*{_DAY}(?!\d|:\d|[.,]\d|\s*(?:[ap]\.?m\b|%))(?:(?:,\s*|\s+){_YEAR}\b)?",
        _calendar,
    ),
    _rule(
        rf"(?:\b(?P<weekday>{_SHORT_WEEKDAY}),?\s+(?:the\s+)?)?(?<![\d.,:/$£€])(?<!\d[-–])\b{_DAY}(?:\s+of)?(?:\s+|-)(?P<month>{_MONTH})(?![\w])(?:(?:,\s*|\s+|-){_YEAR}\b)?",
        _calendar,
    ),
    _rule(
        rf"\b(?:{_DAY}\s+(?:of\s+)?)?(?P<month>{_MONTH})(?:\s+(?P<after>\d{{1,2}}))?(?:,|\s+of)?\s+(?P<which>last|this|next)\s+year\b",
        _month_of_year,
    ),
    _rule(rf"\b{_MODIFIER}(?P<month>{_MONTH})(?:,|\s+of)?\s+{_YEAR}\b", _month_year),
    _rule(
        rf"(?:(?<=\bin\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bduring\s)|(?<=\bfrom\s)|(?<=\bto\s)|(?<=\bbetween\s)|(?<=\band\s)|(?<=\bbefore\s)|(?<=\bafter\s)|(?<=\bthrough\s)|(?<=\bof\s)|(?<=\bby\s)|\b(?P<which>last|this|next)\s+|\b(?:early|late|mid|earlier\s+in|later\s+in|beginning\s+of|end\s+of)[\s-]+)(?P<month>{_LONG_MONTH})\b(?!\s+\d|['’]s\s+(?-i:[a-z]))",
        _bare_month,
    ),
    _rule(rf"(?<=\bthe\s)(?P<which>)(?P<month>{_LONG_MONTH})\b(?=\s+(?-i:[a-z]))", _bare_month),
    _rule(
        r"\b(?P<which>)(?P<month>(?-i:January|February|April|June|July|August|September|October|November|December))\b(?=[,.;)]|\s+(?-i:[a-z]))",
        _bare_month,
    ),
    _rule(
        r"\b(?:(?:the\s+)?(?:early|late|mid)[\s-]+|the\s+)?(?P<decade>(?:1[5-9]|20)\d0|(?<=['’])[2-9]0)['’]?s\b",
        _decade,
    ),
    _rule(rf"\bthe\s+(?:(?:early|late|mid)[\s-]+)?(?P<word>{_any(_WORDS['decades'])})\b(?!\s*(?:percent|%))", _decade),
    _rule(
        rf"(?:\b(?:{_PREPOSITION})[\s-]+(?:the\s+)?(?:(?:year|start|beginning|end|middle)\s+(?:of\s+)?)?|\b(?:the|a|an|his|her|its|their|this|that|whose|our|my)\s+(?:(?-i:[a-z]+)\s+)?|\(|(?<=\d{{4}})[–—-]\s?|,\s|^){_YEAR}\b(?:['’]s)?(?![\d,]\d|[-–/:.]\d|\s*[-–]\s*\d{{3}}|[-\s]+(?:{_COUNTED})\b|\s*(?:%|°))",
        _year,
    ),
    _rule(rf"(?<![\d.,:/$£€#+\w-]){_YEAR}(?=\s*[–-]\s*(?:\d\d)?\d\d\b(?!\d))", _year),
    _rule(
        rf"\b(?:(?P<which>last|next|this\s+past|past|this\s+coming|coming|this|the\s+following|the\s+next|the\s+previous)\s+)?(?P<weekday>{_WEEKDAY})\b(?!\s+(?:(?-i:{_NAMED_AFTER})|nights|mornings|afternoons|evenings)\b)",
        _weekday,
    ),
    _rule(
        r"\bthe\s+day\s+before\s+yesterday\b|\bthe\s+day\s+after\s+tomorrow\b|\b(?:today|yesterday|tomorrow)\b",
        _relative_day,
    ),
    _rule(
        r"\b(?:(?:early|earlier|late|later|mid|sometime)[\s-]+)?(?P<which>last|this|next)\s+(?P<unit>(?-i:week|weekend|month|year|decade|quarter))\b(?!-)",
        _unit,
    ),
    _rule(r"\b(?:over|at|during|on)\s+the\s+weekend\b", _weekend),
    _rule(rf"\b{_APPROXIMATE}{_NUMBER}\s+(?P<unit>day|week|month|year|decade)s?\s+ago\b", _ago),
    _rule(rf"\b{_APPROXIMATE}{_NUMBER}\s+(?P<unit>hour|day|week|month|year)s?\s+(?P<way>earlier|later)\b", _shift),
    _rule(rf"\bthe\s+(?P<which>next|following|previous|preceding|same)\s+{_UNIT}\b(?!\s+\d)", _neighbour),
    _rule(r"\bthat\s+(?P<which>same\s+)?(?P<unit>day|week|month|year)\b", _neighbour),
    _rule(
        rf"(?<=\bon\s)the\s+{_DAY}(?<=[a-z])(?=\s*[,.;)]|\s*$|\s+(?-i:and|at|in|when|he|she|they|but|with|by|as|after)\b)",
        _day_of_month,
    ),
    _rule(rf"\b(?:(?:the|early|late|mid)[\s-]+){{0,3}}{_SEASON}(?:\s+of)?\s+{_YEAR}\b", _season),
    _rule(rf"\b(?P<which>last|this|next)\s+{_SEASON}\b", _season),
    _rule(rf"\b(?:the\s+)?(?P<nth>first|second|third|fourth)[\s-]quarter\b(?:\s+(?:of\s+)?{_YEAR}\b)?", _quarter),
    _rule(
        r"""\bovernight\b|\bin\s+the\s+(?:(?:early|small|wee)\s+)hours\b(?:\s+of(?:\s+the)?(?:\s+morning)?)?
          |\b(?:early|late)(?=,?\s+(?:on\s+|in\s+the\s+)?(?-i:[A-Z]|\d|yesterday|today|tomorrow|morning|afternoon|evening|night))
          |\b(?:early|late|mid)?[\s-]?(?:morning|afternoon|evening|night)\b|\b(?:pre-)?(?:dawn|daybreak|dusk|sunrise|sunset)\b""",
        _part,
        "part",
    ),
    _rule(r"\btonight\b|\blast\s+night\b|\bthis\s+(?:morning|afternoon|evening)\b", _part, "part"),
)
