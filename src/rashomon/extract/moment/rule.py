"""What a rule for time expressions is, and the pieces its pattern is built of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Literal

from rashomon.extract.hints import Hints
from rashomon.extract.moment import calendar as cal
from rashomon.extract.quantity.numeral import ONES, SMALL, TENS
from rashomon.model import Moment
from rashomon.vocabulary import listed, load

Role = Literal["date", "part"]

WORDS = load("moments")
MONTHS: dict[str, int] = WORDS["months"] | WORDS["month_abbreviations"]
WEEKDAYS: dict[str, int] = WORDS["weekdays"] | WORDS["weekday_abbreviations"]
NUMBERS: dict[str, int] = WORDS["numbers"] | {w: n for w, n in SMALL.items() if n}


@cache
def dates() -> frozenset[str]:
    """Months and days of the week in small letters, but for "may", which is a word and a name besides."""
    return (listed("moments", "months") | listed("moments", "weekdays")) - {"may"}


def any_of(words: Iterable[object]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(sorted((re.escape(str(w)) for w in words), key=len, reverse=True))


LONG_MONTH = rf"(?-i:{any_of(m.title() for m in WORDS['months'])}|{any_of(m.upper() for m in WORDS['months'])})"
_SHORT = [f(m) for m in WORDS["month_abbreviations"] for f in (str.title, str.upper)]
MONTH = rf"(?:{LONG_MONTH}|(?-i:{any_of(_SHORT)})\b\.?)"
WEEKDAY = rf"(?-i:{any_of(w.title() for w in WORDS['weekdays'])}|{any_of(w.upper() for w in WORDS['weekdays'])})"
SHORT_WEEKDAY = rf"(?:{WEEKDAY}|(?-i:{any_of(w.title() for w in WORDS['weekday_abbreviations'])})\b\.?)"
DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_DIGIT = any_of(w for w, n in ONES.items() if 0 < n < 10)
_TEEN = any_of(w for w, n in ONES.items() if n >= 10)
_TENS = any_of(TENS)
#: A year in words: "nineteen ninety-six", "eighteen oh five"; two thousand alone is a count more often than a year.
YEAR_WORDS = (
    rf"(?:seventeen|eighteen|nineteen)[\s-]+(?:{_TEEN}|(?:{_TENS})(?:[\s-]+(?:{_DIGIT}))?|oh?[\s-]+(?:{_DIGIT}))"
    rf"|(?<=year\s)two\s+thousand(?:\s+(?:and\s+)?(?:{_TEEN}|{_DIGIT}))?"
)
YEAR = rf"(?P<year>1[5-9]\d\d|20\d\d|{YEAR_WORDS})"
NUMBER = rf"(?P<number>\d{{1,3}}|{any_of(NUMBERS)})"
SEASON = rf"(?P<season>{any_of(WORDS['seasons'])})"
MODIFIER = r"(?:(?:the\s+)?(?:early|late|mid|beginning\s+of|start\s+of|middle\s+of|end\s+of)[\s-]+(?:in\s+)?)?"
APPROXIMATE = (
    r"(?:(?:about|around|almost|nearly|some|roughly|just\s+over|over|more\s+than|only|just|approximately)\s+)?"
)


_AS_WRITTEN = (str.title, str.upper)
#: What stands in every month, weekday and year, as they are written.
MONTH_NAMES: Hints = tuple(f(m) for m in [*WORDS["months"], *WORDS["month_abbreviations"]] for f in _AS_WRITTEN)
WEEKDAY_NAMES: Hints = tuple(f(w) for w in WORDS["weekdays"] for f in _AS_WRITTEN)
YEAR_LETTERS: Hints = ("15", "16", "17", "18", "19", "20", "teen", "thousand")


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is read against.

    `anchor` is the day the report came out, `told` the time last spoken of, `year` one stated nearby,
    `day_first` how the text orders numeric dates (None where it never shows), `quarter` the one a report
    of results has named shortly before.
    """

    anchor: date | None = None
    told: Moment | None = None
    year: int | None = None
    direction: cal.Direction = "past"
    day_first: bool | None = None
    quarter: Moment | None = None


Reader = Callable[[re.Match[str], Setting], Moment | None]


@dataclass(frozen=True)
class Rule:
    """A pattern, what it contributes, and how it is read.

    Of `needs`, in lower case, one stands in every match, and of `names` one as it is written.
    """

    written: str
    role: Role
    read: Reader
    needs: Hints
    names: Hints

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when a text first has what it needs."""
        return re.compile(self.written, re.VERBOSE | re.IGNORECASE)


def number(words: str) -> int:
    """A small number in digits or words."""
    return int(words) if words.isdigit() else int(NUMBERS[words.lower()])


def year_number(words: str) -> int:
    """A year in digits or words: "1996", "nineteen ninety-six"."""
    if words.isdigit():
        return int(words)
    century, *rest = re.split(r"[\s-]+", words.lower())
    first = 2000 if century == "two" else 100 * NUMBERS[century]
    return first + sum(NUMBERS.get(word, 0) for word in rest)


def whole_day(day: date | None) -> Moment | None:
    """The day, None where there is none."""
    return Moment.of_day(day) if day else None
