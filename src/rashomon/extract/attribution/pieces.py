"""Text to model input: word pieces with offsets, surface features, and windows.

One reading of the text serves training and use, so the two cannot drift apart. Word pieces come from
an uncased vocabulary; what the vocabulary throws away (case, quotation marks seen so far, line starts)
returns as a small feature id beside each piece.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

#: Pieces of text in a window; with the two end marks a window has 256. Shorter windows lose
#: content that stands paragraphs away from its cue (94 pieces cost three points on PolNeAR dev).
WINDOW = 254
#: case (4) × inside quotation marks (2) × first piece of a line (2); 16 marks padding and end marks.
FEATURES = 17
PAD_FEATURE = 16
#: The end marks of the vocabulary, [CLS] and [SEP].
CLS, SEP = 101, 102

_OPENING = "“«„"
_CLOSING = "”»"
_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(rf'[{_OPENING}{_CLOSING}"]')


class Encoder(Protocol):
    """The part of `tokenizers.Tokenizer` used here."""

    def encode(self, sequence: str, *, add_special_tokens: bool = True) -> object: ...


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as word pieces.

    `ids`, `features`: int64 [n]; `offsets`: int64 [n, 2], code points, half-open;
    `line`: int64 [n], number of the line a piece stands in; `text`: what was encoded.
    """

    text: str
    ids: NDArray[np.int64]
    features: NDArray[np.int64]
    offsets: NDArray[np.int64]
    line: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.ids)


def _case(word: str) -> int:
    """0 no capitals, 1 capitalised, 2 all capitals, 3 anything else (digits, marks)."""
    if not word[:1].isalpha():
        return 3
    if word.islower():
        return 0
    if len(word) > 1 and word.isupper():
        return 2
    return 1


def quoted(text: str) -> NDArray[np.bool_]:
    """Which code points stand inside double quotation marks (marks included); bool [len(text)].

    A straight mark toggles; every line starts outside, unless it opens again itself, so that one
    lost mark cannot turn the rest of a report inside out.
    """
    inside = np.zeros(len(text), dtype=np.bool_)
    for line in _LINE.finditer(text):
        start: int | None = None
        for found in _MARK.finditer(text, *line.span()):
            i, mark = found.start(), found[0]
            if mark in _OPENING or (mark == '"' and start is None):
                start = i if start is None else start
            elif start is not None and (mark in _CLOSING or mark == '"'):
                inside[start : i + 1] = True
                start = None
        if start is not None:
            inside[start : line.end()] = True
    return inside


def encode(text: str, tokenizer: Encoder) -> Pieces:
    """Word pieces of `text` with their features."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    ids = np.asarray(encoding.ids, dtype=np.int64)  # type: ignore[attr-defined]
    offsets = np.asarray(encoding.offsets, dtype=np.int64).reshape(-1, 2)  # type: ignore[attr-defined]
    words: list[int | None] = encoding.word_ids  # type: ignore[attr-defined]
    n = len(ids)
    breaks = np.cumsum(np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32) == 10)
    line = breaks[offsets[:, 0]].astype(np.int64) if n else np.zeros(0, dtype=np.int64)
    first = np.ones(n, dtype=np.int64)
    first[1:] = line[1:] != line[:-1]
    inside = quoted(text)[offsets[:, 0]].astype(np.int64) if n else np.zeros(0, dtype=np.int64)
    case = np.zeros(n, dtype=np.int64)
    at = 0
    while at < n:  # the case of a piece is that of its whole word
        end = at + 1
        while end < n and words[end] == words[at] and offsets[end, 0] == offsets[end - 1, 1]:
            end += 1
        case[at:end] = _case(text[offsets[at, 0] : offsets[end - 1, 1]])
        at = end
    return Pieces(text, ids, case * 4 + inside * 2 + first, offsets, line)


def windows(pieces: Pieces, size: int = WINDOW) -> list[tuple[int, int]]:
    """Cut into half-open ranges of at most `size` pieces, at line starts where one is near.

    A line longer than a window is cut at the last sentence end inside it, else where it must be.
    """
    cuts: list[tuple[int, int]] = []
    start, n = 0, len(pieces)
    while start < n:
        end = min(start + size, n)
        if end < n:
            end = _cut(pieces, start, end)
        cuts.append((start, end))
        start = end
    return cuts


def _cut(pieces: Pieces, start: int, end: int) -> int:
    lines = pieces.line
    for at in range(end, start + (end - start) // 4, -1):
        if lines[at] != lines[at - 1]:
            return at
    for at in range(end, start + (end - start) // 2, -1):
        a, b = pieces.offsets[at - 1]
        if pieces.text[a:b] in ".!?”":
            return at
    return end


def batch(
    pieces: Sequence[Pieces], cuts: Sequence[tuple[int, int]], *, cls: int, sep: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Padded (ids, features, mask), each int64 [batch, longest + 2]; `pieces[i]` owns `cuts[i]`."""
    longest = max(b - a for a, b in cuts) + 2
    ids = np.zeros((len(cuts), longest), dtype=np.int64)
    features = np.full((len(cuts), longest), PAD_FEATURE, dtype=np.int64)
    mask = np.zeros((len(cuts), longest), dtype=np.int64)
    for row, (owner, (a, b)) in enumerate(zip(pieces, cuts, strict=True)):
        size = b - a
        ids[row, 0], ids[row, size + 1] = cls, sep
        ids[row, 1 : size + 1] = owner.ids[a:b]
        features[row, 1 : size + 1] = owner.features[a:b]
        mask[row, : size + 2] = 1
    return ids, features, mask
