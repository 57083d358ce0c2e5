"""The values of a question, each with who holds it and through whom it came."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from rashomon.model import Moment, Position, Quantity, Statement, Unknown, Value
from rashomon.reconcile import show
from rashomon.reconcile.account import STATED, Account, in_order, key


def positions(
    accounts: Sequence[Account], repeats: Mapping[Account, Account], overtaken: Mapping[Account, Account]
) -> tuple[Position, ...]:
    """All accounts by equal value: counts by number, others by first appearance, unknowns last.

    `repeats`: own-voice accounts with the party's account they repeat. `overtaken`: accounts that no
    longer stand, with what stands in their place.
    """
    groups: dict[Hashable, list[Account]] = {}
    for account in accounts:
        groups.setdefault((key(account.value), account.mode == "denied"), []).append(account)
    return tuple(sorted((_position(g, repeats, overtaken) for g in groups.values()), key=_rank))


def _position(
    group: Sequence[Account], repeats: Mapping[Account, Account], overtaken: Mapping[Account, Account]
) -> Position:
    statements = tuple(in_order(s for a in group for s in a.statements))
    holders = [a for a in group if a.mode in STATED and a not in repeats] or list(group)
    dated = [s.at for s in statements if s.at is not None]
    return Position(
        value=group[0].value,
        statements=statements,
        origins=tuple(dict.fromkeys(a.origin.name for a in holders)),
        outlets=outlets(statements),
        first=min(dated, key=lambda m: (m.instant, m.latest), default=None),
        last=max(dated, key=lambda m: (m.latest, m.instant), default=None),
        superseded_by=_superseded(group, overtaken),
    )


def outlets(statements: Sequence[Statement]) -> tuple[str, ...]:
    """Who printed it, each once, the first to do so first."""
    return tuple(dict.fromkeys(s.outlet for s in statements))


def _superseded(group: Sequence[Account], overtaken: Mapping[Account, Account]) -> str | None:
    """What stands in place of a value that none of its holders holds any longer."""
    holders = [a for a in group if a.mode in STATED]
    if not holders or any(a not in overtaken for a in holders):
        return None
    return show.value(max((overtaken[a] for a in holders), key=_when).value)


def _when(account: Account) -> float:
    return account.said.latest.timestamp() if account.said else float("-inf")


def _rank(position: Position) -> tuple[int, float, float, float, str]:
    value = position.value
    number, top = (value.low, _top(value)) if isinstance(value, Quantity) else (0.0, 0.0)
    return isinstance(value, Unknown), number, top, _instant(position.first), _name(value)


def _top(value: Quantity) -> float:
    return float("inf") if value.high is None else value.high


def _instant(moment: Moment | None) -> float:
    return moment.instant.timestamp() if moment else float("inf")


def _name(value: Value) -> str:
    return repr(key(value))
