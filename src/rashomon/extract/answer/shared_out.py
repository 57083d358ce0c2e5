"""People shared out among hospitals: "20 were taken to Holt hospital and 31 to St Ann's" took 51 to hospital."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.answer.counted import Count
from rashomon.extract.answer.slots import words
from rashomon.extract.quantity.mentions import Mention, mentions

_SLOTS = frozenset({"people.hospitalised"})
#: Between the first figure's verb and the next figure: the rest of the first hospital's name and place.
_BETWEEN = re.compile(r"[^.;:()“”\"\d]{0,60}?(?:,|\band|,\s+and)\s+(?:another\s+|a\s+further\s+)?$")
_TO = re.compile(r"\s+(?:more\s+|others\s+)?(?:were\s+taken\s+)?to\s+(?:the\s+)?(?=[A-Z])")


def shared_out(text: str, start: int, end: int, found: Sequence[Count]) -> Sequence[Count]:
    """The counts of the sentence `text[start:end]`, those of one hospital after the other put together."""
    if not any(c.slot in _SLOTS for c in found):
        return found
    every = mentions(text, start, end, words().participles)
    return [_whole(text, c, every) if c.slot in _SLOTS else c for c in found]


def _whole(text: str, count: Count, every: Sequence[Mention]) -> Count:
    total = count
    for mention in every:
        if mention.start >= total.end and _goes_on(text, total, mention):
            total = _with(text, total, mention)
    return total


def _goes_on(text: str, count: Count, mention: Mention) -> bool:
    between = _BETWEEN.fullmatch(text, count.end, mention.start)
    return between is not None and mention.sort in ("bare", "count") and bool(_TO.match(text, mention.end))


def _with(text: str, count: Count, mention: Mention) -> Count:
    more = mention.quantity(count.value.unit, text)
    value = count.value.plus(more, text[count.mention.start : mention.end])
    return replace(count, value=value, end=mention.end)
