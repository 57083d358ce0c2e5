"""Rule 7: a different scope is no dispute, and a part bounds its whole from below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Finding, Position, Quantity, Scope
from rashomon.reconcile import show


def narrower(part: Scope, whole: Scope) -> bool:
    """Whether `part` says all that `whole` says and something more: children killed, of those killed.

    Another time is another thing and no part: those killed in an earlier year are none of today's.
    """
    fields = ((part.of, whole.of), (part.where, whole.where), (part.part, whole.part))
    return part != whole and part.when == whole.when and all(w is None or p == w for p, w in fields)


def bounded(whole: Finding, parts: Sequence[Finding]) -> Finding:
    """The whole's finding with what its parts say of it: a reason and a link each, never a status.

    `low` is only filled where nobody gives a figure for the whole; a figure that somebody gave stays.
    Parts without a figure, or in another unit, say nothing.
    """
    telling = [p for p in parts if p.low and p.question.unit == whole.question.unit]
    if not telling:
        return whole
    floor = max(p.low for p in telling if p.low is not None)
    return replace(
        whole,
        low=floor if whole.low is None else whole.low,
        reasons=(*whole.reasons, *(_reason(p) for p in telling)),
        rules=(*whole.rules, *(7 for _ in telling)),
        linked=tuple(dict.fromkeys((*whole.linked, *(p.question.id for p in telling)))),
    )


def _reason(part: Finding) -> str:
    lowest = [p for p in part.positions if _stands_at(p, part.low)]
    names = show.names([name for p in lowest for name in p.origins])
    return f"A part of this has an answer of its own (“{part.question.text}”): {_least(lowest)} according to {names}."


def _stands_at(position: Position, low: float | None) -> bool:
    return isinstance(position.value, Quantity) and position.value.low == low and position.superseded_by is None


def _least(positions: Sequence[Position]) -> str:
    return show.value(positions[0].value)
