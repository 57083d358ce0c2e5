"""Years before Christ: the calendar of moments begins with the year 1, so they are years alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model import Span

_ERA = r"\s*(?:BCE?\b|B\.\s?C\.(?:\s?E\.)?)"
#: "264 BC", and the first of "264-241 BC", "264 to 241 BC".
_YEAR = re.compile(rf"\b(?P<year>\d{{1,4}})(?:{_ERA}|(?=\s*(?:[-–—]|to|and|until|or)\s*\d{{1,4}}{_ERA}))")
_CENTURY = re.compile(
    rf"\b(?:the\s+)?(?:(?:early|late|mid|middle\s+of\s+the)[\s-]+)?(?P<nth>\d{{1,2}})(?:st|nd|rd|th)\s+century{_ERA}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Ancient:
    """The years before Christ from `first` to `last`, counted backwards: 264 to 264, 900 to 801."""

    span: Span
    first: int
    last: int


def ancient(text: str) -> list[Ancient]:
    """Years and centuries before Christ, in order."""
    if "B" not in text:
        return []
    found = [Ancient(Span(m.start(), m.end(), text), int(m["year"]), int(m["year"])) for m in _YEAR.finditer(text)]
    for m in _CENTURY.finditer(text):
        nth = int(m["nth"])
        found.append(Ancient(Span(m.start(), m.end(), text), 100 * nth, 100 * nth - 99))
    found.sort(key=lambda a: a.span.start)
    return found[:1] + [b for a, b in pairwise(found) if b.span.start >= a.span.end]
