"""Figures of which no slot asks: "42,000 customers are without power" keeps its number beside its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.extract.answer.slots import words
from rashomon.extract.quantity.mentions import Mention, mentions
from rashomon.extract.sentence import sentences
from rashomon.model import Quantity, Span, Words

#: What a number may be to stand for itself; an age, a day or a flight is none.
_TOLD = frozenset({"count", "measure", "money", "share", "magnitude"})
#: How far what is said of a figure goes on behind it.
_REACH = 60
_EDGE = re.compile(r"[,;:.!?()\[\]“”\"–—]|\s(?:and|but|while|though|although|because|after|before|when|as)\s")


def figure(clause: Span) -> Quantity | None:
    """The one figure of a clause; None where it has none, or several."""
    found = _figures(clause.text, clause.start, clause.end)
    return _quantity(clause.text, found[0]) if len(found) == 1 else None


def left_over(content: Sequence[Span], taken: Sequence[Span]) -> list[tuple[Span, Words]]:
    """Figures of a content that nothing in `taken` holds, each with what is said of it up to the next edge."""
    out: list[tuple[Span, Words]] = []
    for part in content:
        for line in sentences(part.exact):
            start, end = part.start + line.start, part.start + line.end
            for mention in _figures(part.text, start, end):
                span = Span(mention.start, _goes_on(part.text, mention.end, end, taken), part.text)
                if not any(span.overlaps(t) for t in (*taken, *(s for s, _ in out))):
                    out.append((span, Words(span.exact, figure=_quantity(part.text, mention))))
    return out


def _figures(text: str, start: int, end: int) -> list[Mention]:
    """Numbers with a noun or a unit; "nobody" and "no" are none."""
    every = mentions(text, start, end, words().participles)
    return [m for m in every if m.sort in _TOLD and (m.unit or m.head) and m.number.high != 0]


def _quantity(text: str, mention: Mention) -> Quantity:
    return mention.quantity(mention.unit or mention.head, text)


def _goes_on(text: str, at: int, end: int, taken: Sequence[Span]) -> int:
    """Where what is said of a figure ends: at an edge, or before what is taken."""
    last = min([end, *(t.start for t in taken if t.start >= at)])
    edge = _EDGE.search(text, at, last)
    stop = edge.start() if edge else last
    return at if stop - at > _REACH else at + len(text[at:stop].rstrip())
