"""What stands in one run of words where another has something else: the replacements that difflib finds.

Ratcliff and Obershelp (1988): the longest run that both share is taken, then the longest left and right of it, and so
on. difflib looks for each anew, word by word. Here long runs are looked up as a whole and cut to the stretch that is
asked for, and words one by one only between them: the same replacements, and copies of one dispatch cost little.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

#: Words from which a run is looked up as a whole: rare enough that few such runs are there by chance.
LONG = 8

#: Where words stand in both: (first in one, first in the other, how many), as long as it goes on.
Run = tuple[int, int, int]
#: A stretch of each, half-open: (begin, end) in one and in the other.
Stretch = tuple[int, int, int, int]


def replacements(one: Sequence[str], other: Sequence[str]) -> Iterator[Stretch]:
    """Stretches in order in which both have words, and other ones."""
    i = j = 0
    for a, b, size in sorted([*_shared(one, other), (len(one), len(other), 0)]):
        if i < a and j < b:
            yield i, a, j, b
        i, j = a + size, b + size


def _shared(one: Sequence[str], other: Sequence[str]) -> Iterator[Run]:
    """Runs that both share, none of which crosses another; in no order."""
    whole = (0, len(one), 0, len(other))
    todo = [(whole, LONG, _runs(one, other, whole, LONG))]
    while todo:
        stretch, least, runs = todo.pop()
        inside = _cut(runs, stretch, least)
        if inside:
            run = min(inside, key=lambda run: (-run[2], run[0], run[1]))
            yield run
            todo += [(beside, least, inside) for beside in _beside(stretch, run)]
        elif least > 1:
            todo.append((stretch, 1, _runs(one, other, stretch, 1)))


def _beside(stretch: Stretch, run: Run) -> Iterator[Stretch]:
    """What is left of a stretch before a run and after it, where both have words."""
    (alo, ahi, blo, bhi), (a, b, size) = stretch, run
    if alo < a and blo < b:
        yield alo, a, blo, b
    if a + size < ahi and b + size < bhi:
        yield a + size, ahi, b + size, bhi


def _cut(runs: Sequence[Run], stretch: Stretch, least: int) -> list[Run]:
    """What of some runs lies inside a stretch, at least so many words of each."""
    alo, ahi, blo, bhi = stretch
    out = []
    for a, b, size in runs:
        before = max(alo - a, blo - b, 0)
        end = min(size, ahi - a, bhi - b)
        if end - before >= least:
            out.append((a + before, b + before, end - before))
    return out


def _runs(one: Sequence[str], other: Sequence[str], stretch: Stretch, least: int) -> list[Run]:
    """Every run of at least so many words that stands in a stretch of both, as long as it goes on there."""
    alo, ahi, blo, bhi = stretch
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, words in enumerate(_in_a_row(other[blo:bhi], least), blo):
        where[words].append(j)
    out = []
    for i, words in enumerate(_in_a_row(one[alo:ahi], least), alo):
        for j in where.get(words, ()):
            if i > alo and j > blo and one[i - 1] == other[j - 1]:
                continue  # goes on from the words before
            size = least
            while i + size < ahi and j + size < bhi and one[i + size] == other[j + size]:
                size += 1
            out.append((i, j, size))
    return out


def _in_a_row(words: Sequence[str], many: int) -> Iterator[tuple[str, ...]]:
    """So many words from each on."""
    return zip(*(words[n:] for n in range(many)), strict=False)
