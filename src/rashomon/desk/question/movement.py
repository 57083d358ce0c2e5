"""How the answers to a counted question moved: lowest, best and highest after each new word, and each origin's own.

What stood at an instant is decided by the same rules as what stands now, over the statements dated until then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from rashomon.brief import order, phrase
from rashomon.brief.rows import Row
from rashomon.desk.report.speaking import letter
from rashomon.model import Finding, Moment, Origin, Position, Quantity, Statement
from rashomon.reconcile import behaviour_of, finding

#: Instants that are drawn; of more, those are left out between which the least time lies.
MOST = 60
#: Instants times statements that are weighed for one picture, about two seconds of work; and instants at the least.
WORK, FEWEST = 50_000, 12
#: Origins that are drawn each with a line of their own, those with most words first.
LINES = 8


@dataclass(frozen=True, slots=True)
class Instant:
    """What stood after the words of one time; `best` None where no single figure can be given (rule 9).

    `high` None with a `low`: no upper bound. `said`: the sentences of what was new then, each with its origin.
    """

    at: Moment
    low: float | None
    best: float | None
    high: float | None
    said: tuple[str, ...]

    @property
    def when(self) -> datetime:
        """Where it stands in time."""
        return self.at.instant


@dataclass(frozen=True, slots=True)
class Line:
    """What one origin gave, in order of time: (time, low, high); `high` None for no upper bound."""

    letter: str
    origin: Origin
    points: tuple[tuple[datetime, float, float | None], ...]


@dataclass(frozen=True, slots=True)
class Movement:
    """The whole: instants in order of time, the lines of origins, how many origins have none, undated statements."""

    instants: tuple[Instant, ...]
    lines: tuple[Line, ...]
    others: int
    undated: int


def movement(given: Finding) -> Movement | None:
    """How a question's figures moved; None where fewer than two instants carry a stated count of its unit."""
    counted = [s for p in given.positions for s in p.statements if _counts(s, given)]
    dated = sorted((s for s in counted if s.at), key=_when)
    everything = [s for p in given.positions for s in p.statements if s.at]
    most = max(FEWEST, min(MOST, WORK // (len(everything) or 1)))
    times = _thinned(sorted({_when(s) for s in dated}), most)
    if len(times) < 2:
        return None
    instants = tuple(_instant(given, everything, dated, before, at)
                     for before, at in zip([None, *times], times, strict=False))  # fmt: skip
    lines = _lines(dated)
    if not lines:
        return None
    return Movement(instants, lines[:LINES], max(0, len(lines) - LINES), len(counted) - len(dated))


def _instant(
    given: Finding, everything: Sequence[Statement], dated: Sequence[Statement], before: datetime | None, at: datetime
) -> Instant:
    """What stood at `at`, and what was new since `before`."""
    asked = given.question
    then = finding(asked, [s for s in everything if _when(s) <= at], behaviour=behaviour_of(asked.slot))
    new = [s for s in dated if (before is None or _when(s) > before) and _when(s) <= at]
    moment = next(s.at for s in reversed(new) if s.at)
    return Instant(moment, then.low, then.best, then.high, tuple(_told(given, new)))


def _told(given: Finding, new: Sequence[Statement]) -> Iterable[str]:
    """A sentence for each origin and value among statements, each with its origin (rule 15)."""
    rows: dict[tuple[str, object], Row] = {}
    for s in new:
        held = Position(s.answer.value, (s,), (s.origin.name,), (s.outlet,), s.at, s.at)
        rows.setdefault((s.origin.id, s.answer.value), Row(held, s.origin, (s,)))
    return [phrase.row(given, r).text for r in rows.values()]


def _lines(dated: Sequence[Statement]) -> tuple[Line, ...]:
    """A line an origin, those with most words first, each with a letter."""
    by: dict[str, list[Statement]] = {}
    for s in dated:
        if order.stated(s) and s.claim.certainty != "denied":
            by.setdefault(s.origin.id, []).append(s)
    ranked = sorted(by.values(), key=lambda group: (-len(_points(group)), _when(group[0])))
    return tuple(Line(letter(n), group[0].origin, _points(group)) for n, group in enumerate(ranked))


def _points(group: Sequence[Statement]) -> tuple[tuple[datetime, float, float | None], ...]:
    """An origin's values in order of time, without those that only say again what stood."""
    found: list[tuple[datetime, float, float | None]] = []
    for s in group:
        held = s.answer.value
        if isinstance(held, Quantity) and (not found or found[-1][1:] != (held.low, held.high)):
            found.append((_when(s), held.low, held.high))
    return tuple(found)


def _counts(statement: Statement, given: Finding) -> bool:
    held = statement.answer.value
    return isinstance(held, Quantity) and held.unit == given.question.unit and not statement.slip


def _when(statement: Statement) -> datetime:
    if statement.at is None:
        raise ValueError(f"{statement.answer.id} is undated")
    return statement.at.instant


def _thinned(times: list[datetime], most: int) -> list[datetime]:
    """At most so many of the times: the first, the last, and those after which most time passed."""
    if len(times) <= most:
        return times
    gaps = sorted(range(1, len(times) - 1), key=lambda i: times[i + 1] - times[i], reverse=True)[: most - 2]
    return [times[i] for i in sorted({0, len(times) - 1, *gaps})]
