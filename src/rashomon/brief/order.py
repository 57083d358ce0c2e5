"""What comes first: disputes, then the word of one, then what is consistent, then what nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from rashomon.model import Finding, Moment, Position, Quantity, Status, Unknown

STATUSES: tuple[Status, ...] = ("disputed", "single-source", "agreed", "unclear", "unanswered")


def findings(given: Iterable[Finding]) -> list[Finding]:
    """By status, then by number of origins (most first), then by question."""
    return sorted(given, key=lambda f: (STATUSES.index(f.status), -origins(f), f.question.text, f.question.id))


def by_status(given: Iterable[Finding]) -> list[tuple[Status, list[Finding]]]:
    """`findings` in groups of one status; a status that has none is left out."""
    return [(status, list(group)) for status, group in groupby(findings(given), key=lambda f: f.status)]


def origins(finding: Finding) -> int:
    """How many origins hold a standing value (slips and "not known" do not count)."""
    return len({s.origin.id for p in standing(finding) for s in p.statements if not s.slip})


def standing(finding: Finding) -> list[Position]:
    """The positions that count: neither superseded, nor "not known", nor slips throughout."""
    return [p for p in finding.positions if stands(p) and not isinstance(p.value, Unknown)]


def stands(position: Position) -> bool:
    """Neither superseded nor a slip."""
    return position.superseded_by is None and not all(s.slip for s in position.statements)


def positions(finding: Finding) -> list[Position]:
    """Standing values, counts and times rising and the rest by most origins; then "not known", then the earlier."""
    return sorted(finding.positions, key=_place_of)


def _place_of(position: Position) -> tuple[int, float, float, int]:
    rank = 2 if not stands(position) else 1 if isinstance(position.value, Unknown) else 0
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
