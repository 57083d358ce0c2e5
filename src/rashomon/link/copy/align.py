"""Sentences of two reports laid side by side: which stands for which, and how like they are.

Likeness is the longest common subsequence of their words (Hyyrö's bit-parallel form, 2004), so that words
put in, left out and replaced all cost, and order counts within a sentence but not between sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.link.copy.words import Sentence, Worded

#: Likeness from which one sentence may stand for another at all; independent sentences on one fact of an
#: incident reach it now and then, others do not.
FAINT = 0.42
#: Sentences of a report, beside those with an equal, that are held against the other's: those of 20,000 words.
MOST = 1000


@dataclass(frozen=True, slots=True)
class Match:
    """Sentence `a` of one report and sentence `b` of another, by position, and their likeness from 0 to 1."""

    a: int
    b: int
    like: float


def common(a: Sequence[str], b: Sequence[str]) -> int:
    """Length of the longest common subsequence of two sequences of words."""
    where: dict[str, int] = defaultdict(int)
    for i, word in enumerate(a):
        where[word] |= 1 << i
    row = mask = (1 << len(a)) - 1
    for word in b:
        hit = row & where.get(word, 0)
        row = ((row + hit) | (row - hit)) & mask
    return len(a) - row.bit_count()


def like(a: Sentence, b: Sentence) -> float:
    """How like two sentences are: twice the words they share in order, in all their words."""
    return 2 * common(a.words, b.words) / (len(a.words) + len(b.words))


def matches(a: Worded, b: Worded) -> tuple[Match, ...]:
    """Sentences of `a` with the sentence of `b` each may stand for; none is used twice, the likest go first."""
    out = _equal(a.sentences, b.sentences)
    taken_a, taken_b = {m.a for m in out}, {m.b for m in out}
    for m in sorted(_alike(a, b, taken_a, taken_b), key=lambda m: (-m.like, abs(m.a - m.b), m.a, m.b)):
        if m.a not in taken_a and m.b not in taken_b:
            taken_a.add(m.a)
            taken_b.add(m.b)
            out.append(m)
    return tuple(sorted(out, key=lambda m: m.a))


def _equal(a: Sequence[Sentence], b: Sequence[Sentence]) -> list[Match]:
    """Sentences with the same words, in order where they come more than once."""
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(b) - 1, -1, -1):
        where[b[j].words].append(j)
    return [Match(i, where[one.words].pop(), 1.0) for i, one in enumerate(a) if where.get(one.words)]


def _alike(a: Worded, b: Worded, taken_a: set[int], taken_b: set[int]) -> list[Match]:
    """Pairs of the sentences that are left whose likeness is worth a look."""
    left = [(j, s, frozenset(s.words)) for j, s in enumerate(b.sentences) if j not in taken_b][:MOST]
    found = []
    for i, one in [(i, s) for i, s in enumerate(a.sentences) if i not in taken_a][:MOST]:
        words, least = frozenset(one.words), (FAINT - 0.1) / 2
        for j, other, some in left:
            if len(words & some) >= least * (len(one.words) + len(other.words)):
                likeness = like(one, other)
                if likeness >= FAINT:
                    found.append(Match(i, j, likeness))
    return found


def covered(text: Worded, found: Sequence[Match], least: float, *, second: bool = False) -> int:
    """Words of a report's sentences that have a counterpart at least so like."""
    return sum(len(text.sentences[m.b if second else m.a].words) for m in found if m.like >= least)
