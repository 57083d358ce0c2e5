"""Rule 9: the lowest, the highest and the best figure. Never an average."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from rashomon.model import Quantity, Status
from rashomon.reconcile.account import Account
from rashomon.reconcile.origins import distinct


def span(standing: Iterable[Account]) -> tuple[float | None, float | None]:
    """The lowest and the highest figure that stand.

    High is None where nothing bounds it: no value has an upper end, or a lower bound lies above them
    all. "At least 22" beside 126 leaves 126 the highest.
    """
    counts = [a.value for a in standing if isinstance(a.value, Quantity) and a.mode == "stated"]
    if not counts or len({c.unit.casefold() for c in counts}) > 1:
        return None, None
    low = min(c.low for c in counts)
    tops = [c.high for c in counts if c.high is not None]
    open_from = max((c.low for c in counts if c.high is None), default=low)
    return low, max(tops) if tops and max(tops) >= open_from else None


def single(value: Quantity) -> float | None:
    """The one figure that a quantity gives: the number, the middle of an "about", the floor of a bound.

    None where it gives no one figure: a vague word, a range, "more than", "fewer than".
    """
    if value.vague or value.exclusive:
        return None
    if value.high is None or value.low == value.high:
        return value.low
    return (value.low + value.high) / 2 if value.approximate else None


def best(status: Status, standing: Sequence[Account], doers: Collection[str] = ()) -> float | None:
    """The one figure to give when asked for one, None where rule 9 gives none.

    The newest figure of the origins that agree, or of the only one; a bound only where nobody gives a
    number. None where the only origin did the deed itself (`doers` holds its id or side).
    """
    if status not in ("agreed", "single-source"):
        return None
    if status == "single-source" and all({o.id, o.side} & set(doers) for o in distinct(standing)):
        return None
    counts = [a for a in standing if isinstance(a.value, Quantity) and a.mode == "stated"]
    if len({a.value.unit.casefold() for a in counts if isinstance(a.value, Quantity)}) > 1:
        return None
    numbers = [a for a in counts if isinstance(a.value, Quantity) and a.value.high is not None]
    for group in (numbers, counts):
        figures = _newest(group)
        if figures:
            return figures.pop() if len(figures) == 1 else None
    return None


def _newest(accounts: Sequence[Account]) -> set[float]:
    """The figures said last; more than one where they were said at once."""
    given = [(a.said.latest.timestamp() if a.said else float("-inf"), single(a.value)) for a in accounts
             if isinstance(a.value, Quantity) and single(a.value) is not None]  # fmt: skip
    latest = max((when for when, _ in given), default=0.0)
    return {figure for when, figure in given if when == latest and figure is not None}
