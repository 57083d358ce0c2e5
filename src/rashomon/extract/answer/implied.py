"""What a figure says beside its number: in a report that speaks of a ransom, a sum that was paid says that one was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.answer.answers import Reading
from rashomon.model import Scope, YesNo

_PAID, _RANSOM, _WORD = "money.paid", "ransom.paid", "ransom"


def with_implied(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """The readings of a sentence of `text`, with what its figures imply right behind them."""
    if _WORD not in text.lower():
        return list(readings)
    return [r for one in readings for r in (one, *_implied(one))]


def _implied(reading: Reading) -> tuple[Reading, ...]:
    if reading.slot != _PAID:
        return ()
    return (replace(reading, slot=_RANSOM, value=YesNo(True), scope=Scope(), also=()),)
