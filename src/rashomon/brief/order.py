"""What comes first: disputes, then the word of one, then what is consistent, then what nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from rashomon.brief import said
from rashomon.model import Finding, Moment, Position, Quantity, Statement, Status, Unknown

#: The slot of open answers; which of them speak of one thing is found by their words alone.
OPEN = "statement.made"
#: What is of no use to a reader on one voice's word alone, and in the case of ages is a private matter (rule 15).
AGE = "person.age"
STATUSES: tuple[Status, ...] = ("disputed", "single-source", "agreed", "unclear", "unanswered")


def findings(given: Iterable[Finding]) -> list[Finding]:
    """By status, then by number of origins (most first), then by question."""
    return sorted(given, key=lambda f: (STATUSES.index(f.status), -origins(f), f.question.text, f.question.id))


def by_status(given: Iterable[Finding]) -> list[tuple[Status, list[Finding]]]:
    """`findings` in groups of one status, without what one alone says; a status that has none is left out."""
    asked = findings(f for f in given if not lone(f))
    return [(status, list(group)) for status, group in groupby(asked, key=lambda f: f.status)]


def lone(finding: Finding) -> bool:
    """Whether nobody else speaks of a mere remark, somebody's pledge or age. Not laid out as a question."""
    alone = len({s.origin.id for p in finding.positions for s in p.statements}) < 2
    return alone and finding.question.slot in (*said.OPEN, AGE)


def remarks(given: Iterable[Finding]) -> list[tuple[Statement, ...]]:
    """What the lone remarks say, each with all who print it; by origin, in the order of each one's first."""
    every = [p.statements for f in given if lone(f) and f.question.slot == OPEN for p in f.positions]
    first: dict[str, int] = {}
    for n, (s, *_) in enumerate(every):
        first.setdefault(s.origin.id, n)
    return sorted(every, key=lambda group: (first[group[0].origin.id], group[0].report, group[0].answer.span.start))


def origins(finding: Finding) -> int:
    """How many origins hold a standing value; an outlet that repeats a party's word is none of them."""
    return len({name for p in standing(finding) for name in p.origins})


def standing(finding: Finding) -> list[Position]:
    """The positions that count: not superseded, and stated by somebody."""
    return [p for p in finding.positions if stands(p) and any(map(stated, p.statements))]


def stated(statement: Statement) -> bool:
    """Whether it gives a value, rather than a possibility, a condition, a slip, or that it is not known."""
    claim = statement.claim
    if statement.slip or claim.condition is not None or isinstance(statement.answer.value, Unknown):
        return False
    return claim.certainty not in ("possible", "unknown")


def stands(position: Position) -> bool:
    """Neither superseded nor a slip."""
    return position.superseded_by is None and not all(s.slip for s in position.statements)


def positions(finding: Finding) -> list[Position]:
    """Standing values (counts and times rising, else by most origins), then what is beside them, then the earlier."""
    return sorted(finding.positions, key=_place_of)


def _place_of(position: Position) -> tuple[int, float, float, int]:
    rank = 2 if not stands(position) else 0 if any(map(stated, position.statements)) else 1
    low, high = _reach(position)
    return rank, low, high, -len(position.origins)


def _reach(position: Position) -> tuple[float, float]:
    match position.value:
        case Quantity(low=low, high=high):
            return low, float("inf") if high is None else high
        case Moment() as moment:
            return moment.instant.timestamp(), moment.latest.timestamp()
        case _:
            return 0.0, 0.0
