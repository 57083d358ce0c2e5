"""Two events of one kind told in one story: a second quake nine days on, the next vote, another launch.

Reports of both share their words, names and numbers, so that nothing but time tells them apart. An event is
seen in a day that reports of several outlets tell of as fresh news; where a story has two such days, well
apart, what is said of one event is no answer about the other. Each report speaks of the event of its own day,
else of the latest before it came out; a sentence that names the other's day speaks of the other. What follows
up on one event (a trial, a funeral) names its day again, and makes no second one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rashomon.model import Moment, Report, Scope, Statement

#: An event is fresh news for so long; before the day it names, a report comes out at most one day, by its time zone.
FRESH, AHEAD = timedelta(days=3), timedelta(days=1)
#: Days of two events are at least so far apart: nearer ones may be one event that goes on. Set by judgement,
#: 28 November 2026.
APART = timedelta(days=7)
#: Outlets that tell of an event as fresh. One may have its dates wrong.
OUTLETS = 2
#: Of a later event's own reports at most this part name the earlier one's day: where more do, they follow up on it.
FOLLOW_UP = 0.5
#: What is told of a person or by a clause in somebody's own words is of no one event.
_OF_NONE = ("person.", "statement.", "action.")
WHEN = "event.start"
_DAYS = ("second", "minute", "hour", "part", "day")


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event by the days that its reports give it; `day` is the one most of them give."""

    days: frozenset[date]
    day: date
    reports: frozenset[str]


def of_occasions(statements: Sequence[Statement], reports: Sequence[Report]) -> list[Statement]:
    """The statements of a story, those about another event than its main one as of that event's day.

    The main event is the one that most reports tell of, the later of equals. A story of one event stays as it is.
    """
    dated = _days(statements)
    found = _real(_bursts(dated, reports), statements)
    if len(found) < 2:
        return list(statements)
    of = {r.id: _told_of(r, dated.get(r.id), found) for r in reports}
    told = Counter(o.day for o in of.values() if o)
    main = max(found, key=lambda o: (told[o.day], o.day))
    by_day = {day.isoformat(): o for o in found for day in o.days}
    return [_placed(s, by_day, of[s.report], main) for s in statements]


def _days(statements: Iterable[Statement]) -> dict[str, date]:
    """The day of each report's own event, where it has one."""
    found: dict[str, date] = {}
    for s in statements:
        day = _day(s.answer.scope.when) if "when" in s.answer.inherited else _start(s)
        if day:
            found.setdefault(s.report, day)
    return found


def _start(one: Statement) -> date | None:
    """The day on which a statement says that its report's event happened."""
    value = one.answer.value
    if one.answer.slot != WHEN or not isinstance(value, Moment) or one.answer.narrowing != Scope():
        return None
    return value.start.date() if value.precision in _DAYS else None


def _day(when: str | None) -> date | None:
    try:
        return date.fromisoformat(when) if when else None
    except ValueError:
        return None


def _bursts(dated: Mapping[str, date], reports: Iterable[Report]) -> list[Occasion]:
    """Days told of as fresh by several outlets, those near each other as one event."""
    fresh = sorted((dated[r.id], r.id, r.outlet or r.id) for r in reports if r.id in dated and _fresh(r, dated[r.id]))
    groups: list[list[tuple[date, str, str]]] = []
    for one in fresh:
        if groups and one[0] - groups[-1][-1][0] < APART:
            groups[-1].append(one)
        else:
            groups.append([one])
    return [_occasion(g) for g in groups if len({outlet for _, _, outlet in g}) >= OUTLETS]


def _occasion(group: Sequence[tuple[date, str, str]]) -> Occasion:
    days = Counter(day for day, _, _ in group)
    return Occasion(frozenset(days), max(days, key=lambda d: (days[d], d)), frozenset(name for _, name, _ in group))


def _fresh(report: Report, day: date) -> bool:
    return report.published is not None and -AHEAD <= report.published.start.date() - day <= FRESH


def _real(bursts: Sequence[Occasion], statements: Iterable[Statement]) -> list[Occasion]:
    """Bursts of news, in order of time, without those that follow up on an earlier one."""
    if len(bursts) < 2:
        return []
    looks_back: dict[date, set[str]] = defaultdict(set)
    for s in statements:
        if "when" not in s.answer.inherited and (day := _day(s.answer.scope.when)):
            looks_back[day].add(s.report)
    out = [bursts[0]]
    for later in bursts[1:]:
        back = set().union(*(looks_back[day] for earlier in out for day in earlier.days))
        if len(back & later.reports) <= FOLLOW_UP * len(later.reports):
            out.append(later)
    return out


def _told_of(report: Report, own: date | None, found: Sequence[Occasion]) -> Occasion | None:
    """The event that a report speaks of: that of its day, else the latest when it came out; None if undated."""
    mine = next((o for o in found if own in o.days), None)
    if mine or report.published is None:
        return mine
    out = report.published.start.date() + AHEAD
    return next((o for o in reversed(found) if min(o.days) <= out), None)


def _placed(one: Statement, by_day: Mapping[str, Occasion], report: Occasion | None, main: Occasion) -> Statement:
    """A statement under its event's day where that is not the main event, and under none where it is."""
    answer = one.answer
    if answer.slot.startswith(_OF_NONE):
        return one
    own = answer.narrowing.when
    event = by_day.get(own, None) if own else report
    if event is None or (event is main and not own):
        return one
    taken = tuple(f for f in answer.inherited if f != "when") + (("when",) if event is main else ())
    return replace(
        one, answer=replace(answer, scope=replace(answer.scope, when=event.day.isoformat()), inherited=taken)
    )
