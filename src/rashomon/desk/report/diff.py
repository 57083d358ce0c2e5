"""What differs between two texts, word by word, in time that does not run away however long or alike they are.

The longest common subsequence of words is found bit-parallel (Hyyrö, "Bit-Parallel LCS-length Computation
Revisited", 2004), its rows kept to walk back through. Texts too long for that are first parted at what stands once
in both (patience diff): runs of words, else single ones.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

#: Tokens of one text times tokens of the other up to which the common words are found exactly: 19 MB of rows.
EXACT = 150_000_000
#: How often a stretch is parted again; what is still too long then is taken as changed as a whole.
DEEPEST = 12
#: So few words in common between longer changes are chance, and read worse than one change.
CHANCE, LONGER = 2, 3
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
#: Longer texts, in code points of both, are held against each other by whole words with what stands at them.
LONG = 1_000_000
_COARSE = re.compile(r"\S+\s*|\s+")
#: Tokens in a run by which two long texts are parted first, and those by which they are if there is no such run.
RUNS = (16, 1)
#: An odd number to hash with; it wraps around.
_FACTOR = np.int64(6_364_136_223_846_793_005)
Ids = NDArray[np.int64]
#: A place in the old text and one in the new from which so many words are the same.
Match = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the old text and the one of the new in its place; `same`: they are alike. Half-open."""

    same: bool
    start: int
    end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class _Block:
    """A stretch of tokens of both texts."""

    a: int
    b: int
    c: int
    d: int


def runs(old: str, new: str) -> list[Run]:
    """The stretches of two texts, alike and changed by turns; put together they give both texts again."""
    token = _TOKEN if len(old) + len(new) <= LONG else _COARSE
    a, b = token.findall(old), token.findall(new)
    ids: dict[str, int] = {}
    numbers = [np.array([ids.setdefault(w, len(ids)) for w in words], np.int64) for words in (a, b)]
    matched = _joined(_matches(*numbers))
    out, at, there = [], 0, 0
    offsets, new_offsets = _offsets(a), _offsets(b)
    for i, j, n in _settled(matched, _counted(a), _counted(b)):
        if i > at or j > there:
            out.append(Run(False, offsets[at], offsets[i], new_offsets[there], new_offsets[j]))
        if n:
            out.append(Run(True, offsets[i], offsets[i + n], new_offsets[j], new_offsets[j + n]))
        at, there = i + n, j + n
    return out


def common(a: Sequence[int], b: Sequence[int]) -> list[tuple[int, int]]:
    """Places (in a, in b) of the longest common subsequence of two sequences of words, each a number."""
    where: dict[int, int] = {}
    for i, word in enumerate(a):
        where[word] = where.get(word, 0) | 1 << i
    row = mask = (1 << len(a)) - 1
    rows = []
    for word in b:
        hit = row & where.get(word, 0)
        row = ((row + hit) | (row - hit)) & mask
        rows.append(row)
    return _walked(rows, len(a))


def _walked(rows: Sequence[int], length: int) -> list[tuple[int, int]]:
    """The pairs of a common subsequence, read from the last row back; a bit that is 0 is where its length grows."""
    found = []
    i, j = length, len(rows)
    while i and j:
        if rows[j - 1] >> (i - 1) & 1:
            i -= 1
            continue
        j -= 1
        if j and not rows[j - 1] >> (i - 1) & 1:
            continue
        i -= 1
        found.append((i, j))
    return found[::-1]


def _matches(a: Ids, b: Ids) -> list[Match]:
    """Stretches that are taken for the same, rising in both."""
    found: list[Match] = []
    todo = [(_Block(0, len(a), 0, len(b)), 0)]
    while todo:
        block, depth = todo.pop()
        inner = _trimmed(a, b, block, found)
        if inner is None:
            continue
        if (inner.b - inner.a) * (inner.d - inner.c) <= EXACT:
            pairs = common(a[inner.a : inner.b].tolist(), b[inner.c : inner.d].tolist())
            found += [(inner.a + i, inner.c + j, 1) for i, j in pairs]
        elif depth < DEEPEST:
            todo += [(part, depth + 1) for part in _parted(a, b, inner, found)]
    return sorted(found)


def _trimmed(a: Ids, b: Ids, block: _Block, found: list[Match]) -> _Block | None:
    """The block without what both texts begin and end with, which is found; None where one has nothing left."""
    left, right = a[block.a : block.b], b[block.c : block.d]
    start = _alike(left, right)
    end = _alike(left[start:][::-1], right[start:][::-1])
    found += [(block.a, block.c, start)] * (start > 0) + [(block.b - end, block.d - end, end)] * (end > 0)
    rest = _Block(block.a + start, block.b - end, block.c + start, block.d - end)
    return rest if rest.a < rest.b and rest.c < rest.d else None


def _alike(a: Ids, b: Ids) -> int:
    """How many words two stretches begin with alike."""
    size = min(len(a), len(b))
    differ = np.flatnonzero(a[:size] != b[:size])
    return int(differ[0]) if len(differ) else size


def _parted(a: Ids, b: Ids, block: _Block, found: list[Match]) -> Iterator[_Block]:
    """The stretches between runs of words that stand once in both, else between single words; none without such.

    What stands once in both is found.
    """
    for size in RUNS:
        anchors = _rising(_once(a, b, block, size))
        if anchors:
            at, there = block.a, block.c
            for i, j, n in anchors:
                if i >= at and j >= there:
                    found.append((i, j, n))
                    if i > at and j > there:
                        yield _Block(at, i, there, j)
                    at, there = i + n, j + n
            yield _Block(at, block.b, there, block.d)
            return


def _once(a: Ids, b: Ids, block: _Block, size: int) -> list[Match]:
    """Runs of `size` words that stand once in both stretches, in the order of the first; overlapping ones as one."""
    here, there = _hashed(a[block.a : block.b], size), _hashed(b[block.c : block.d], size)
    mine, first, counts = np.unique(here, return_index=True, return_counts=True)
    others, second, more = np.unique(there, return_index=True, return_counts=True)
    mine, first = mine[counts == 1], first[counts == 1]
    others, second = others[more == 1], second[more == 1]
    _, at, to = np.intersect1d(mine, others, assume_unique=True, return_indices=True)
    left, right = first[at] + block.a, second[to] + block.c
    same = np.logical_and.reduce([a[left + n] == b[right + n] for n in range(size)])
    order = np.argsort(left[same])
    left, right = left[same][order], right[same][order]
    starts = np.flatnonzero(np.append(True, (np.diff(left) != 1) | (np.diff(right) != 1))[: len(left)])
    lengths = np.diff(np.append(starts, len(left))) + size - 1
    return list(zip(left[starts].tolist(), right[starts].tolist(), lengths.tolist(), strict=True))


def _hashed(words: Ids, size: int) -> Ids:
    """One number for every run of `size` words; two runs with one number are held against each other later."""
    if len(words) < size:
        return words[:0]
    out = np.zeros(len(words) - size + 1, np.int64)
    for n in range(size):
        out = out * _FACTOR + words[n : n + len(out)]
    return out


def _rising(found: Sequence[Match]) -> list[Match]:
    """The most of the stretches, given in the order of the first text, that rise in the second too."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for n, (_, j, _) in enumerate(found):
        place = bisect_left(tops, j)
        before.append(ends[place - 1] if place else -1)
        tops[place : place + 1], ends[place : place + 1] = [j], [n]
    out, n = [], ends[-1] if ends else -1
    while n >= 0:
        out.append(found[n])
        n = before[n]
    return out[::-1]


def _joined(found: Sequence[Match]) -> list[Match]:
    """Stretches in order, those that follow each other in both as one."""
    out: list[Match] = []
    for i, j, n in sorted(found):
        if out and (out[-1][0] + out[-1][2], out[-1][1] + out[-1][2]) == (i, j):
            out[-1] = (*out[-1][:2], out[-1][2] + n)
        else:
            out.append((i, j, n))
    return out


def _settled(found: Sequence[Match], words: Sequence[int], new_words: Sequence[int]) -> list[Match]:
    """Stretches without those that are chance between changes, and an empty one at the end.

    `words`, `new_words`: how many words stand before each token of a text, and in all of it.
    """
    end = (len(words) - 1, len(new_words) - 1, 0)
    some = [m for m, least, held in _between(found, words, new_words, end) if held or not least]
    return [m for m, least, held in _between(some, words, new_words, end) if held > CHANCE or least < LONGER] + [end]


def _between(
    found: Sequence[Match], words: Sequence[int], new_words: Sequence[int], end: Match
) -> Iterator[tuple[Match, int, int]]:
    """Each stretch with the words of the shorter change beside it, and its own."""
    at, there = 0, 0
    for n, (i, j, size) in enumerate(found):
        after = found[n + 1] if n + 1 < len(found) else end
        before = max(words[i] - words[at], new_words[j] - new_words[there])
        behind = max(words[after[0]] - words[i + size], new_words[after[1]] - new_words[j + size])
        yield (i, j, size), min(before, behind), words[i + size] - words[i]
        at, there = i + size, j + size


def _counted(tokens: Sequence[str]) -> list[int]:
    return list(accumulate((t[0].isalnum() for t in tokens), initial=0))


def _offsets(words: Sequence[str]) -> list[int]:
    return list(accumulate(map(len, words), initial=0))
