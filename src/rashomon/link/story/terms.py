"""What a report is recognised by: its words, names and numbers, and the days that it speaks of.

Terms are kept as hashes into a table of fixed size (Weinberger et al. 2009), so that no vocabulary grows with
what is read; two rare terms of one pair fall together about once in ten thousand pairs.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import accumulate, islice
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from rashomon.model import Report
from rashomon.vocabulary import either, listed

#: Size of the table that terms are hashed into: far above the terms of 100,000 reports that recur.
BUCKETS = 1 << 22
#: How much of a report says what it is about: words for terms, characters for days.
LEAD_WORDS = 300
LEAD_CHARACTERS = 1800
#: Words kept between calls: most of a report's are those of the reports before it.
KEPT = 1 << 16
#: A day and month without a year that would lie further ahead than this is last year's.
AHEAD = timedelta(days=2)

WEEK = 7

_WORD = re.compile(r"[A-Za-z][\w'’-]*|\d[\d,.:]*(?:-year-old)?")
_STOP = frozenset(
    """
    the a an and or but of to in on for at by with from as is are was were be been it its he she they his her
    their that this which who has have had not no said says after before will would could can also more than
    about into over up out when where while one two new news reported report according told people we you i mr
    mrs ms
    """.split()
)
_NUMBERS = {
    word: str(n)
    for n, word in enumerate(
        """
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty
        """.split(),
        2,
    )
}
_AGE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old\b|,\s(\d{1,2}),|\baged?\s(\d{1,3})\b", re.I)
_HOUR = re.compile(r"\b(\d{1,2})(?::\d\d)?\s*([ap])\.?\s?m\b", re.I)
_WEEKDAYS = "Mon Tues Wednes Thurs Fri Satur Sun".split()
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAY = re.compile(
    r"\b(?P<weekday>{w})day\b|"
    r"\b(?:(?P<m1>{m})[a-z]*\.?\s+(?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{m})[a-z]*)"
    r"(?:st|nd|rd|th)?\b\.?(?:,?\s+(?P<y>\d{{4}})\b)?".format(
        w="|".join(_WEEKDAYS), m="|".join(m.title() for m in _MONTHS)
    )
)

WORDS, NAMES, NUMBERS, TITLE = range(4)


@cache
def _street() -> re.Pattern[str]:
    ends = {w.rstrip(".") for w in listed("places", "roads") | listed("places", "streets")}
    return re.compile(rf"\b([A-Z][\w'’-]+|\d+(?:st|nd|rd|th)) (?:{either(ends)})\b")


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """Terms of a report by kind, and its days.

    `terms`: int32 [n], hashes, kind after kind; `counts`: float32 [n], 1 + log of how often; `ends`: where each
    kind ends. What the lead gives: `ages` of people, `hours` of the clock (0 to 23), `streets`, and `days` as
    ordinals; `published`: that of publication, None if unknown.
    """

    terms: NDArray[np.int32]
    counts: NDArray[np.float32]
    ends: tuple[int, int, int, int]
    ages: frozenset[int]
    hours: frozenset[int]
    streets: frozenset[str]
    days: frozenset[int]
    published: int | None

    @property
    def told(self) -> frozenset[int]:
        """Every day it is tied to: those it names and that of publication."""
        return self.days if self.published is None else self.days | {self.published}

    @property
    def fresh(self) -> bool:
        """Whether it came out within a week of every day that it names: news, and not a look back."""
        return self.published is not None and min(self.days, default=self.published) >= self.published - WEEK


def profile(report: Report) -> Profile:
    """The profile of a report's title and lead, furniture left out."""
    body, title = report.body, report.title or ""
    published = report.published.start.date() if report.published else None
    lead = f"{title}. {body[:LEAD_CHARACTERS]}"
    ages = frozenset(_ages(lead))
    kinds = _counted(title, body, ages)
    hashed = [{_hashed(k, t): n for t, n in terms.items()} for k, terms in enumerate(kinds)]
    every = [item for terms in hashed for item in terms.items()]
    ends = list(accumulate(len(terms) for terms in hashed))
    return Profile(
        np.array([t for t, _ in every], np.int32),
        np.array([1 + math.log(n) for _, n in every], np.float32),
        (ends[0], ends[1], ends[2], ends[3]),
        ages,
        frozenset(int(m[1]) % 12 + 12 * (m[2] in "pP") for m in _HOUR.finditer(lead)),
        frozenset(m[1].lower() for m in _street().finditer(lead)),
        frozenset(_days(lead, published)),
        published.toordinal() if published else None,
    )


def _ages(text: str) -> Iterator[int]:
    for match in _AGE.finditer(text):
        yield int(match[1] or match[2] or match[3])


def _counted(title: str, body: str, ages: Iterable[int]) -> tuple[Counter[str], ...]:
    """Words, names (in pairs too), numbers (ages too) of title and lead; words of the title."""
    heading = _WORD.findall(title)
    lead = [m.group() for m in islice(_WORD.finditer(body), LEAD_WORDS)]
    words, names, numbers = _sorted([*heading, "the", *lead])
    numbers.update(f"age {age}" for age in ages)
    return words, names, numbers, _sorted(heading)[0]


def _sorted(tokens: Sequence[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    words: Counter[str] = Counter()
    names: Counter[str] = Counter()
    numbers: Counter[str] = Counter()
    before = ""
    for token in tokens:
        term = _term(token)
        if not term:
            before = ""
            continue
        if term[0].isdigit():
            numbers[term] += 1
            before = term if before else ""
        elif token[0].isupper():
            names[term] += 1
            if before:
                names[f"{before} {term}"] += 1
            before = term
        else:
            before = ""
        words[term] += 1
    return words, names, numbers


@lru_cache(maxsize=KEPT)
def _hashed(kind: int, term: str) -> int:
    return crc32(f"{kind}{term}".encode()) % BUCKETS


@lru_cache(maxsize=KEPT)
def _term(token: str) -> str:
    """A word as it is counted, a number without its commas; empty for what tells nothing."""
    term = token.lower().strip("'’.,:").removesuffix("'s").removesuffix("’s")
    term = _NUMBERS.get(term, term)
    if term in _STOP or (len(term) < 2 and not term.isdigit()):
        return ""
    return term.replace(",", "").removesuffix("-year-old") if term[0].isdigit() else term


def _days(text: str, published: date | None) -> Iterator[int]:
    """Ordinals of dates and weekdays in the order named; a weekday is the last one at publication."""
    for match in _DAY.finditer(text):
        if match["weekday"] is None:
            month = _MONTHS.index((match["m1"] or match["m2"]).lower()) + 1
            day = _day(int(match["d1"] or match["d2"]), month, match["y"], published)
            if day:
                yield day.toordinal()
        elif published:
            yield published.toordinal() - (published.weekday() - _WEEKDAYS.index(match["weekday"])) % 7


def _day(day: int, month: int, year: str | None, published: date | None) -> date | None:
    if year is None and published is None:
        return None
    try:
        if year is not None:
            return date(int(year), month, day)
        assert published is not None  # noqa: S101 (said above)
        this = date(published.year, month, day)
        return this if this <= published + AHEAD else date(published.year - 1, month, day)
    except ValueError:
        return None
