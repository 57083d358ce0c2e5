"""Figures that a noun introduces: "the death toll rose to 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.answer.binding import Binding
from rashomon.extract.answer.slots import Words
from rashomon.extract.quantity.mentions import Mention

#: How far a figure may stand from "death toll".
_TOTAL_REACH = 120
_TOTAL_GAP = re.compile(
    r"(?:[^.;:!?]*?\b(?:to|at|of|is|was|are|were|stood|reached|hit|stands|now|be|as|topped|passed|exceeded|surpassed|"
    r"exceeds|numbered|remains|climbed|between)|\s*[:,(-])\s*(?:the\s+|a\s+)?$",
    re.IGNORECASE,
)
_NOT_TOTAL = re.compile(r"\b(?:from|by)\s*$|\b(?:said|says|told|and)\b", re.IGNORECASE)


def totals(
    text: str, start: int, end: int, every: Sequence[Mention], words: Words
) -> Iterator[tuple[Binding, Mention]]:
    """As in "the death toll rose to 12"."""
    for match in words.totals.finditer(text, start, end):
        name = words.total_slots[int((match.lastgroup or "g0")[1:])]
        for mention in every:
            if mention.start >= match.end() and _is_figure(text, match.end(), mention):
                yield Binding(name, match.start(), mention.end, -2), mention
                break


def _is_figure(text: str, at: int, mention: Mention) -> bool:
    counted = mention.sort == "bare" or (mention.sort == "count" and mention.kind in ("person", ""))
    if mention.start > at + _TOTAL_REACH or not counted:
        return False
    gap = text[at : mention.start]
    return _TOTAL_GAP.fullmatch(gap) is not None and _NOT_TOTAL.search(gap) is None
