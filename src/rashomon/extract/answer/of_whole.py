"""The whole of which a count is a part: "shot down 19 of 21 drones" also says how many there were.

Which question the whole answers is in the vocabulary: what was intercepted was launched before (`of_whole`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.answer.binding import Binding
from rashomon.extract.answer.counted import Count, made
from rashomon.extract.answer.slots import Words
from rashomon.extract.quantity.mentions import Mention
from rashomon.extract.quantity.number import numbers

_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+|all\s+|its\s+|their\s+|some\s+)?", re.IGNORECASE)
#: "Of the 21 drones launched, 19 were …": before the whole, and between it and its part.
_LED = re.compile(r"(?:^|[\s“\"(])of\s+(?:the\s+|all\s+|these\s+|those\s+|its\s+|their\s+)?$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"[^.;:!?]{0,80}?,?\s+(?:(?:only|just|at\s+least|about|some|all\s+but|as\s+many\s+as)\s+)?$", re.IGNORECASE
)


def wholes(text: str, end: int, found: Sequence[Count], every: Sequence[Mention], words: Words) -> Iterator[Count]:
    """The wholes that the counts of a sentence up to `end` are told of, where they answer nothing by themselves."""
    for count in found:
        slot = words.slots[count.slot].of_whole
        taken = {c.mention.start for c in found if c.slot == slot}
        whole = (_behind(text, end, count.mention) or _before(text, count.mention, every)) if slot else None
        if whole and whole.start not in taken:
            yield made(text, Binding(slot, whole.start, whole.end, 4), whole, whole.unit)


def _behind(text: str, end: int, part: Mention) -> Mention | None:
    """As in "19 of the 21 drones": the noun is the part's own."""
    of = _OF.match(text, part.number.end, end)
    number = next(iter(numbers(text, of.end(), part.end)), None) if of else None
    if number is None or not of or number.start != of.end():
        return None
    return Mention(number.start, part.end, number, "count", part.head, part.kind, part.unit)


def _before(text: str, part: Mention, every: Sequence[Mention]) -> Mention | None:
    """As in "of 21 drones, 19 were shot down"."""
    led = (m for m in every if m.end <= part.start and m.kind == part.kind and m.sort == "count")
    return next(
        (
            m
            for m in led
            if _LED.search(text, max(0, m.start - 12), m.start) and _GOES_ON.fullmatch(text, m.end, part.start)
        ),
        None,
    )
