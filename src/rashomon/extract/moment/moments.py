"""Time expressions of a report as stretches of time, each as precise as it was stated.

What stands close together is read together ("early on Tuesday, January 8, at about 6:10 a.m. local
time"); a clock time or part of a day without a day of its own takes the one its surroundings give.
Nothing is guessed: what needs a date of publication is left out where there is none, and a zone is
known only where it is written or follows from the same time given in another zone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from rashomon.extract.moment import calendar as cal
from rashomon.extract.moment.also import also, otherwise
from rashomon.extract.moment.clock import Clock, implied_zone, on_day
from rashomon.extract.moment.days import Days
from rashomon.extract.moment.group import Around, Group, elements, grouped
from rashomon.extract.moment.quarter import is_quarter
from rashomon.extract.moment.quarter import quarter as numbered
from rashomon.extract.moment.read import DEICTIC, hours
from rashomon.extract.moment.rule import Setting
from rashomon.extract.moment.tense import Tenses
from rashomon.model import Moment, Span

_PAIR = re.compile(r"\s*(?:[(/]|,\s*or\b|\bor\b)\s*", re.I)
_DETERMINED = re.compile(r"\b(?:the|that|same|at|before|by|after|around|since|until|during|in)\s+(?:the\s+)?$", re.I)
_GENERIC = re.compile(r"\b(?:at|by|each|every|good)\s+$", re.I)
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d\d){1,2}(?![\d/])")
#: How many dates, how many of them with a year, and how many of those for each weekday, yesterday or ago, make a
#: text a history whose dates without a year belong to the year named last. Chosen by hand, 22 November 2026: parts
#: WikiWars from TimeBank.
HISTORY_DATES, HISTORY_YEARS, HISTORY_SHARE = 20, 3, 3
#: A publication outside these years is what systems write for "no date" (0001-01-01, 9999-12-31). A convention.
FIRST_YEAR, LAST_YEAR = 1400, 2999
#: For how many characters a quarter that was named stays the one spoken of. Set by hand, about four paragraphs.
QUARTER_HOLDS = 1500


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression and what it means; `also` is what else it may mean, the surest first."""

    span: Span
    moment: Moment
    also: tuple[Moment, ...] = ()


def moments(text: str, span: tuple[int, int] | None = None, *, anchor: Moment | None) -> list[Found]:
    """Time expressions of a text (or those inside `span`, read in the light of the whole), in order.

    `anchor` is when the report came out; without one only dates that stand complete in the text are
    resolved. Expressions that cannot be resolved are left out.
    """
    dated = anchor and FIRST_YEAR <= anchor.start.year <= LAST_YEAR
    found = _all(text, anchor.start.date() if anchor and dated else None)
    start, end = span or (0, len(text))
    return [f for f in found if start <= f.span.start and f.span.end <= end]


_DATELINE = re.compile(
    r"^\W{0,3}(?:[A-Z][A-Z.'’-]+(?:[ /-][A-Z][A-Z.'’-]+)*"
    r"|(?=[^\n]{0,60}\([^()\n]{2,40}\)\s*[—–-])[A-Z][\w.'’-]+(?:[ /-][A-Z][\w.'’-]+)*)(?:,\s[^\d\n()—–]{1,40}?)?,?\s+"
    r"(?P<date>[A-Za-z]{3,9}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[A-Za-z]{3,9}\.?(?:\s\d{4})?)"
    r"\s*(?:,?\s*\([^()\n]{2,40}\)|/[^/\n]{2,40}/)?\s*(?:[—–-]|\.\s)",
    re.MULTILINE,
)


def dateline(text: str, anchor: Moment | None = None) -> Found | None:
    """The date a report gives behind its place name: "CITY, Jan 8 (Agency) —".

    A date without a year needs an anchor; None where there is no dateline or it cannot be resolved.
    """
    match = _DATELINE.search(text, 0, DATELINE_WITHIN)
    if not match:
        return None
    return next(iter(moments(text, match.span("date"), anchor=anchor)), None)


#: A dateline stands near the top: how many characters of headline and furniture may precede it. A convention.
DATELINE_WITHIN = 1500


@lru_cache(maxsize=16)
def _all(text: str, anchor: date | None) -> tuple[Found, ...]:
    groups = grouped(text, elements(text))
    around = Around(text)
    _resolve_dates(text, groups, anchor, around)
    days = Days(groups, around, anchor, _history(groups))
    for i, group in enumerate(groups):
        if not group.moment:
            group.moment = _resolve_time(text, group, days, anchor)
        _pair(text, groups, i, anchor)
    out = []
    for group in groups:
        if group.moment:
            span = Span(group.start, group.end, text)
            moment = cal.written(group.moment, span.exact)
            out.append(Found(span, moment, also(moment, group)))
    return tuple(out)


def _day_first(text: str) -> bool | None:
    """How the text orders numeric dates, from those where only one order is possible."""
    orders = {int(a) > 12 for a, b in _SLASHED.findall(text) if (int(a) > 12) != (int(b) > 12)}
    return orders.pop() if len(orders) == 1 else None


def _history(groups: list[Group]) -> bool:
    """Whether a text tells history: many years stated, and no day counted from the day of writing."""
    dates = [g.dated for g in groups if g.dated]
    years = sum(bool(d.words.groupdict().get("year")) for d in dates)
    counted = sum(bool(d.rule) and d.rule.read in DEICTIC for d in dates if d.rule)
    return len(dates) >= HISTORY_DATES and years >= HISTORY_YEARS and years > HISTORY_SHARE * counted


def _resolve_dates(text: str, groups: list[Group], anchor: date | None, around: Around) -> None:
    """Read every group that has a date, in order: later ones may count from earlier ones."""
    told: Moment | None = None
    year: tuple[int, int] | None = None  # (sentence, year)
    quarter: tuple[int, Moment] | None = None  # (offset, quarter)
    tenses = Tenses(text)
    order, history = _day_first(text), _history(groups)
    for group in groups:
        if not group.dated or not group.dated.rule:
            continue
        sentence = around.sentence(group.start)
        nearby = year[1] if year and (history or year[0] == sentence) else None
        direction = tenses.direction(around.sentence_start(group.start), group.start)
        recent = quarter[1] if quarter and group.start - quarter[0] <= QUARTER_HOLDS else None
        setting = Setting(anchor, told, nearby, direction, order, recent)
        group.told = group.dated.rule.read(group.dated.words, setting)
        if not group.told:
            continue
        group.off = otherwise(group.dated, group.told, setting, tenses)
        told = group.told
        if group.dated.words.groupdict().get("year"):
            year = (sentence, told.start.year)
        if is_quarter(told) and group.dated.rule.read is numbered:
            quarter = (group.start, told)
        group.moment = _combined(group)
        if group.moment and group.moment.precision in ("second", "minute", "hour"):
            told = group.moment


def _combined(group: Group) -> Moment | None:
    """The group's date with its own clock time or part of the day."""
    if not group.told or group.day is None:
        return group.told
    spoken = _part_hours(group)
    if group.time:
        time = _settled(group.time, spoken)
        return on_day(time, group.day) if time else group.told
    return cal.part(group.day, spoken) if spoken else group.told


def _part_hours(group: Group) -> tuple[float, float] | None:
    return hours(" ".join(p.words[0] for p in group.parts)) if group.parts else None


def _settled(time: Clock, spoken: tuple[float, float] | None) -> Clock | None:
    """A time on a twelve-hour dial put into the half of the day that the words around it name."""
    if not time.twelve:
        return time
    if not spoken:
        return None
    later = spoken[0] >= 12
    minutes = time.minutes % 720 + (720 if later else 0)
    return Clock(time.start, time.end, minutes, None, False, time.near, time.zone)


def _resolve_time(text: str, group: Group, days: Days, anchor: date | None) -> Moment | None:
    """A clock time or part of a day that has no date beside it."""
    if group.dated:
        return None
    spoken = _part_hours(group)
    pointed = _pointed(group, anchor)
    if pointed and not group.time:
        return pointed
    if not group.time and not _specific(text, group):
        return None
    day = days.of(group)
    if not day:
        return None
    if group.time:
        time = _settled(group.time, spoken)
        return on_day(time, day) if time else None
    return cal.part(day, spoken) if spoken else None


def _pointed(group: Group, anchor: date | None) -> Moment | None:
    """Tonight, last night, this morning: said from the day of publication."""
    words = " ".join(p.words[0].lower() for p in group.parts)
    spoken = _part_hours(group)
    if "tonight" in words and anchor:
        return cal.part(anchor, hours("night") or (18, 30))
    if "last night" in words and anchor:
        return cal.part(anchor - timedelta(days=1), hours("night") or (18, 30))
    return cal.part(anchor, spoken) if anchor and spoken and "this " in words else None


def _specific(text: str, group: Group) -> bool:
    """Whether a bare part of a day is one on a certain day: "overnight", "at dawn", not "at night"."""
    words = group.parts[0].words[0].lower() if group.parts else ""
    if words == "overnight" or words.startswith(("in the", "pre-dawn")):
        return True
    before = text[max(0, group.start - 20) : group.start]
    if words in ("dawn", "daybreak", "dusk", "sunrise", "sunset"):
        return bool(_DETERMINED.search(before))
    return bool(_DETERMINED.search(before)) and not _GENERIC.search(before)


def _pair(text: str, groups: list[Group], i: int, anchor: date | None) -> None:
    """One time in two zones, "6 a.m. (2100 GMT Monday)": each tells what the other leaves open."""
    if i == 0:
        return
    first, second = groups[i - 1], groups[i]
    if not (
        first.time
        and second.time
        and second.time.zone
        and second.moment
        and _PAIR.fullmatch(text, first.end, second.start)
    ):
        return
    if first.time.zone is None:
        zone = implied_zone(first.time, second.moment)
        if not zone:
            return
        if second.day and not first.day:
            day = second.moment.start.astimezone(zone).date()
        else:
            day = first.day or (first.moment.start.date() if first.moment else second.moment.start.date())
        first.moment = on_day(first.time, day, zone)
    if first.moment and first.moment.zoned and not second.day:
        second.moment = _nearest(second.time, second.moment.start.date(), first.moment)


def _nearest(time: Clock, day: date, other: Moment) -> Moment:
    """The time on the day, or the day beside it, that comes closest to another moment."""
    days = (day + timedelta(days=n) for n in (-1, 0, 1))
    return min((on_day(time, d) for d in days), key=lambda m: abs(m.instant - other.instant))
