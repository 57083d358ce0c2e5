"""Counts told as a table tells them, the noun before the number: "Deceased persons: 11".

Such a line is read as the words turned round would be ("11 deceased persons"), so that whatever the vocabulary counts
in sentences it counts in tables too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.extract.answer.count import counts
from rashomon.extract.answer.counted import Count
from rashomon.extract.quantity.number import numbers

_ROW = re.compile(
    r"(?:^[\W_]*|[,;]\s+)(?P<label>[A-Za-z][A-Za-z ’'-]{2,48}?)\s*:\s*"
    r"(?P<number>\d[\d,.]*\d|[^,;:\n]{1,24}?)(?=\s*\([^()]*\)[.;]?\s*$|[.;]?\s*$|[,;]\s)"
)


class Row(NamedTuple):
    """A count of a table: the words turned round, what they count, and where the row stands in the text."""

    words: str
    told: Count
    start: int
    end: int


def rows(text: str, start: int, end: int) -> Iterator[Row]:
    """The counts of a line that is a row of a table, or several rows parted by commas."""
    line = text[start:end]
    for match in _ROW.finditer(line) if ":" in line else ():
        told = numbers(match["number"])
        if len(told) != 1 or (told[0].start, told[0].end) != (0, len(match["number"])) or told[0].money:
            continue
        words = f"{match['number']} {match['label'].lower()}"
        yield from (
            Row(words, c, start + match.start("label"), start + match.end("number"))
            for c in counts(words, 0, len(words))
        )
