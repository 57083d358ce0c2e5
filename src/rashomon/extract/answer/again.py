"""Figures that answer what the figure before them answered: "Another clinic put it at 30", "the mayor said 12".

Such a number stands alone, or with the unit of the one before. What it counts was said right before, and is taken over
where only one thing was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.extract.quantity.mentions import Mention
from rashomon.extract.quantity.nouns import Unit, lexicon
from rashomon.extract.quantity.number import Number, numbers
from rashomon.model import Quantity, Scope

#: How far back the figure before may stand, in characters. Set by judgement, 28 November 2026.
NEAR = 260
_FIGURE = r"(?:figure|number|total|count|tally|estimate)"
_PUT = re.compile(
    r"\b(?:(?:put|puts|putting|placed|places|estimated|estimates|raised|lowered|revised|reported|gave|gives|measured|registered|recorded)\s+"
    rf"(?:it|them|(?:the|that|this|its|their|his|her)\s+(?:own\s+)?{_FIGURE})\s+(?:at|to|as)|"
    rf"\b(?:the|that|this|its|their)\s+(?:true\s+|real\s+|actual\s+)?{_FIGURE}\s+(?:is|was|stood|stands|had\s+been)(?:\s+at)?|"
    r"(?:speaks?|spoke|spoken|talks?|talked)\s+of|"
    r"(?:(?:says?|said|counts?|counted|gives?|gave|reports?|reported|claims?|claimed|recorded|documented|tallied)"
    r"(?:\s+(?:on\s+\w+day|later|earlier|initially|first|instead))?))\s+(?:just\s+|only\s+|as\s+(?:high|low|many|few)\s+as\s+)?$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\s*(?:[,.;:!?)”\"]|$|(?:but|while|and|so|after|when|which|on|in)\b)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the question it answers, from `start` to `end` of a text."""

    slot: str
    value: Quantity
    scope: Scope
    start: int
    end: int


def again(text: str, start: int, end: int, before: Sequence[Figure]) -> Iterator[Figure]:
    """The figures of the sentence `text[start:end]` that say what one before them says; `before` in order of place."""
    if not before:
        return
    for number in numbers(text, start, end):
        match = _PUT.search(text, max(start, number.start - 60), number.start)
        if not match or number.money:
            continue
        near = [b for b in before if b.end <= match.start() and match.start() - b.end <= NEAR]
        if measure := lexicon().measure(text, number.end, end):
            told = _last([b for b in near if b.value.unit == measure.name], text)
        else:
            alone = _ALONE.match(text, number.end, end)
            told = _last([b for b in near if alone and _alike(number, b.value)], text)
        if told:
            value, stop = _value(text, number, told.value.unit, measure), measure.end if measure else number.end
            yield Figure(told.slot, value, told.scope, match.start(), stop)


def _last(before: Sequence[Figure], text: str) -> Figure | None:
    """The figure told last; None where its sentence tells of several things."""
    if not before:
        return None
    last = before[-1]
    beside = [b for b in before if not _SENTENCE_END.search(text, b.end, max(b.end, last.start))]
    return last if all((b.slot, b.scope) == (last.slot, last.scope) for b in beside) else None


def _alike(number: Number, before: Quantity) -> bool:
    """Whether a bare number may be of the same kind: only a magnitude has a fraction, and a year is no count."""
    return (number.low % 1 == 0 or before.unit == "magnitude") and not (
        number.digits and 1900 <= number.low < 2100 and number.end - number.core == 4
    )


def _value(text: str, number: Number, unit: str, measure: Unit | None) -> Quantity:
    told = Mention(number.start, number.end, number, "measure", factor=measure.factor if measure else 1.0)
    return told.quantity(unit, text)
