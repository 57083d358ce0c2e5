"""What is left of a sentence for the outlet's own voice when everybody quoted in it has taken their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.extract.attribution.attributed import Attributed
from rashomon.model import Span

#: What a part of a sentence ends with where somebody's words were cut out behind it.
_JOINS = re.compile(r"[\s,;]+(?:but|and|while|as|although|though|that|with)[\s,;]*$", re.IGNORECASE)


def remainder(line: Span, found: Sequence[Attributed], held: Sequence[Span]) -> tuple[Span, ...]:
    """The parts of a sentence that no attribution takes, punctuation dropped; with `held` only those that hold one.

    What a sentence says of whom it quotes ("Mara Brisk, 34, said …") is the outlet's word too, where it is held.
    """
    named = [s for f in found for s in f.source if line.contains(s) and any(s.contains(h) for h in held)]
    parts = sorted({*_left(line, found), *named})
    return tuple(s for s in parts if not held or any(s.overlaps(h) for h in held))


def _left(line: Span, found: Sequence[Attributed]) -> list[Span]:
    taken = sorted((s.start, s.end) for f in found for s in (*f.source, *f.cue, *f.content) if s.overlaps(line))
    out, at = [], line.start
    for start, end in [*taken, (line.end, line.end)]:
        if start > at:
            out.append(_tight(line.text, at, start))
        at = max(at, end)
    return [s for s in out if s]


def _tight(text: str, start: int, end: int) -> Span | None:
    if joins := _JOINS.search(text, start, end):
        end = joins.start()
    while start < end and not text[start].isalnum() and text[start] not in "“\"‘'£$€":
        start += 1
    while end > start and text[end - 1] in " ,;:—–-\t":
        end -= 1
    return Span(start, end, text) if any(c.isalnum() for c in text[start:end]) else None
