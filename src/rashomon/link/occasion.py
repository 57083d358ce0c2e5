"""Two events of one kind told in one story: a second quake nine days on, the next vote, another launch.

Reports of both share their words, names and numbers, so that nothing but time tells them apart. An event is
seen in a day that reports of several outlets tell of as fresh news; where a story has two such days, well
apart, what is said of one event is no answer about the other. Each report speaks of the event of its own day,
else of the latest before it came out; a sentence that names the other's day speaks of the other. What follows
up on one event (a trial, a funeral) names its day again, and makes no second one.
"""

from __future__ import annotations

from collections import Counter
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


@dataclass(frozen=True, slots=True)
class Dated:
    """The day of a report's own event, where it has one, and the days that its sentences name for themselves."""

    own: date | None
    named: frozenset[date]


@dataclass(frozen=True, slots=True)
class Occasions:
    """The events of a story that has several, each by its day.

    `days` has the event of every day that reports give for one, as they write it; `main` is the one that most
    reports tell of, the later of equals; `of` has each report's, where that can be told.
    """

    days: Mapping[str, date]
    main: date
    of: Mapping[str, date]


def dated(statements: Iterable[Statement]) -> Dated:
    """The days that the statements of one report give."""
    own, named = None, set()
    for s in statements:
        inherited = "when" in s.answer.inherited
        day = _day(s.answer.scope.when)
        own = own or (day if inherited else _start(s))
        if day and not inherited:
            named.add(day)
    return Dated(own, frozenset(named))


def whens(statements: Iterable[Statement]) -> tuple[str, ...]:
    """The times, as scopes write them, that the statements of one report name or have from it."""
    return tuple(dict.fromkeys(when for s in statements if (when := s.answer.narrowing.when)))


def occasions(found: Mapping[str, Dated], reports: Sequence[Report]) -> Occasions | None:
    """The events of a story by what its reports' days are, by report id; None for a story of one event."""
    events = _real(_bursts(found, reports), found)
    if len(events) < 2:
        return None
    of = {r.id: event.day for r in reports if (event := _told_of(r, found[r.id].own, events))}
    told = Counter(of.values())
    main = max((o.day for o in events), key=lambda day: (told[day], day))
    return Occasions({day.isoformat(): o.day for o in events for day in o.days}, main, of)


def only_day(found: Mapping[str, Dated]) -> date | None:
    """The day that most reports of a story of one event give it; None where fewer than two give the same."""
    told = Counter(d.own for d in found.values() if d.own)
    day, times = max(told.items(), key=lambda x: (x[1], x[0]), default=(None, 0))
    return day if times >= OUTLETS else None


def on_its_day(statements: Iterable[Statement], day: date) -> tuple[Statement, ...]:
    """A report's statements; what is dated to the story's own day or week is of the event the others tell of."""
    return tuple(_on_its_day(s, (day.isoformat(), f"{day:%G-W%V}")) for s in statements)


def _on_its_day(one: Statement, names: tuple[str, ...]) -> Statement:
    answer = one.answer
    if answer.narrowing.when not in names:
        return one
    return replace(one, answer=replace(answer, inherited=(*answer.inherited, "when")))


def placed(
    statements: Iterable[Statement], days: Mapping[str, date], main: date, report: date | None
) -> tuple[Statement, ...]:
    """A report's statements, those about another event than the main one as of that event's day.

    `days` and `main` are as in `Occasions`, `report` is the event that the report tells of.
    """
    return tuple(_placed(s, days, main, report) for s in statements)


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


def _bursts(found: Mapping[str, Dated], reports: Iterable[Report]) -> list[Occasion]:
    """Days told of as fresh by several outlets, those near each other as one event."""
    days = ((day, r) for r in reports if (day := found[r.id].own))
    fresh = sorted((day, r.id, r.outlet or r.id) for day, r in days if _fresh(r, day))
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


def _real(bursts: Sequence[Occasion], found: Mapping[str, Dated]) -> list[Occasion]:
    """Bursts of news, in order of time, without those that follow up on an earlier one."""
    out = list(bursts[:1])
    for later in bursts[1:]:
        before = {day for earlier in out for day in earlier.days}
        back = [name for name in later.reports if found[name].named & before]
        if len(back) <= FOLLOW_UP * len(later.reports):
            out.append(later)
    return out


def _told_of(report: Report, own: date | None, found: Sequence[Occasion]) -> Occasion | None:
    """The event that a report speaks of: that of its day, else the latest when it came out; None if undated."""
    mine = next((o for o in found if own in o.days), None)
    if mine or report.published is None:
        return mine
    out = report.published.start.date() + AHEAD
    return next((o for o in reversed(found) if min(o.days) <= out), None)


def _placed(one: Statement, days: Mapping[str, date], main: date, report: date | None) -> Statement:
    """A statement under its event's day where that is not the main event, and under none where it is."""
    answer = one.answer
    if answer.slot.startswith(_OF_NONE):
        return one
    own = answer.narrowing.when
    event = days.get(own) if own else report
    if event is None or (event == main and not own):
        return one
    taken = tuple(f for f in answer.inherited if f != "when") + (("when",) if event == main else ())
    return replace(one, answer=replace(answer, scope=replace(answer.scope, when=event.isoformat()), inherited=taken))
