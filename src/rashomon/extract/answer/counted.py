"""A number that fills a slot, with what is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rashomon.extract.answer.binding import Binding
from rashomon.extract.quantity.mentions import Mention
from rashomon.model import ONE_OF, Quantity

#: A count's span is cut to the number and its noun where it would be longer, in characters.
SPAN_LIMIT = 120
#: Nouns for two people at once.
_PAIRS = frozenset({"couple", "pair", "duo"})
_PLURAL = re.compile(r",?\s+(?:were|are|have)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    """A number that fills a slot: `start` to `end` give it, `mention` is what is counted.

    `of`: which of them, where the sentence says it apart from the noun. `part`: a part of a whole.
    `inherited`: the slot comes from a sentence before.
    """

    slot: str
    value: Quantity
    mention: Mention
    start: int
    end: int
    rank: int
    of: str | None = None
    part: str | None = None
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Whole:
    """What was counted last, of which "eight of them" is a part."""

    slot: str
    unit: str


def made(text: str, binding: Binding, mention: Mention, unit: str) -> Count:
    """The count that a binding makes of a number, in this unit; its span is cut short where it is long."""
    start, end = binding.start, max(binding.end, mention.end)
    if mention.head in _PAIRS:
        mention = replace(mention, factor=2.0)
    part = "of them" if mention.part else ONE_OF if _last_of_list(text, mention) else None
    if end - start > SPAN_LIMIT:
        start, end = mention.start, mention.end
    value = mention.quantity(unit or mention.unit, text)
    return Count(binding.slot, value, mention, start, end, binding.rank, part=part)


def _last_of_list(text: str, mention: Mention) -> bool:
    """Whether one person has a verb in the plural: "…, two girls and a 14-year-old were hurt"."""
    return mention.number.low == mention.number.high == 1 and _PLURAL.match(text, mention.end) is not None
