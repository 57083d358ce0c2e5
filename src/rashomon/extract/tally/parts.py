"""Which counts of a report are parts of a larger one, by their words or their place behind it."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace
from functools import cache

from rashomon.extract.answer.answers import Reading
from rashomon.extract.tally.line import Line, Lines, camp, is_whole, low
from rashomon.model import ONE_OF, Quantity, Scope
from rashomon.vocabulary import either, listed

_OTHERS = re.compile(r"\b(?:others?|more|another|additional|else)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"(?:\w+\s){1,2}of\s+(?:the|them|those|these|his|her|their|its)\b", re.IGNORECASE)
#: A smaller figure in such a sentence is an older one, no part.
_EARLIER = re.compile(
    r"\b(?:earlier|initial(?:ly)?|previous(?:ly)?|at first|first|up from|down from|revised?|preliminary|so far|toll)\b",
    re.IGNORECASE,
)
#: Fewer bodies than this share of the dead are some of them, and no toll. Set by judgement, 28 November 2026.
FEW_FOUND = 0.5
_BODIES = re.compile(r"\b(?:bodies|corpses)\b", re.IGNORECASE)
_ONE = re.compile(r"(?:one|an?|another|the other|1)\b(?!\s+(?:person|people)\b)", re.IGNORECASE)


def parts_marked(lines: Lines, slot: str, spoken: Container[int], others: float = 0) -> list[Line]:
    """Wholes of the slot that are parts of a larger one in the same report, marked as such.

    `others`: how many people the report tells of by other words.
    """
    largest = max((low(r) for _, readings in lines for r in readings if _is_of_event(r, slot)), default=0)
    before, out = 0.0, []
    for n, (line, readings) in enumerate(lines):
        told = 0 if n in spoken or _EARLIER.search(line.exact) else before
        out.append((line, [_part(r, max(largest, others), told) if is_whole(r, slot) else r for r in readings]))
        before = max([before, *(low(r) for r in readings if is_whole(r, slot))])
    return out


@cache
def _graded() -> re.Pattern[str]:
    """Words for some of the wounded or dead: those worst off, those at one place."""
    return re.compile(rf"\b(?:{either(listed('victims', 'graded'))})\b", re.IGNORECASE)


def _is_of_event(reading: Reading, slot: str) -> bool:
    """Whether a count may be all of its slot in the event: of a kind of people, but of no part, place or time."""
    return reading.slot == slot and reading.scope == Scope(of=reading.scope.of) and not camp(reading)


def _part(reading: Reading, largest: float, told: float) -> Reading:
    """A whole as the part that its words or its place behind a larger figure make it; `told`: that figure."""
    words_said, n = reading.span.exact, low(reading)
    if n == 0:  # "no one else was hurt" tells of the rest alone
        return replace(reading, scope=Scope(part="others")) if _OTHERS.search(words_said) else reading
    written = reading.value.written if isinstance(reading.value, Quantity) else ""
    graded = n < largest and (_graded().search(words_said) or (n == 1 and _ONE.match(written)))
    few_found = n < FEW_FOUND * largest and _BODIES.search(words_said)
    behind = (n < told or few_found) and not _OTHERS.search(words_said)
    return replace(reading, scope=Scope(part=ONE_OF)) if graded or behind or _OF_THEM.match(words_said) else reading
