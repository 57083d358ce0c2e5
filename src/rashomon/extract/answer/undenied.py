"""What is told of as somebody else's claim keeps its sense, whatever is thought of it by whoever tells of it.

"The army denied the rebels' claim that it had shelled a school": the rebels say that it had. A sentence is read
as a whole, so the army's "denied" turns round what is found behind it; for the claim within, it is turned back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.answer.answers import Reading
from rashomon.extract.answer.words import NEGATION
from rashomon.model import Span, Words, YesNo


def undenied(reading: Reading, content: Sequence[Span]) -> Reading:
    """A reading as the content of a nested claim tells it; what denies it may stand before that, and is not of it."""
    said = next((c for c in content if c.overlaps(reading.span)), None)
    match reading.value:
        case YesNo(yes=False) if said and reading.span.start < said.start:
            own = Span(said.start, reading.span.end, said.text)
            return replace(reading, value=YesNo(NEGATION.search(own.exact) is None), span=own)
        case Words(negated=True) as value if said and not NEGATION.search(said.text, said.start, reading.span.end):
            return replace(reading, value=replace(value, negated=False))
    return reading
