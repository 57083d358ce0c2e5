"""What comes first: disputes, then the word of one, then what is consistent, then what nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from rashomon.model import Finding, Moment, Position, Quantity, Statement, Status, Unknown

STATUSES: tuple[Status, ...] = ("disputed", "single-source", "agreed", "unclear", "unanswered")


def findings(given: Iterable[Finding]) -> list[Finding]:
    """By status, then by number of origins (most first), then by question."""
    return sorted(given, key=lambda f: (STATUSES.index(f.status), -origins(f), f.question.text, f.question.id))


def by_status(given: Iterable[Finding]) -> list[tuple[Status, list[Finding]]]:
    """`findings` in groups of one status; a status that has none is left out."""
    return [(status, list(group)) for status, group in groupby(findings(given), key=lambda f: f.status)]


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
