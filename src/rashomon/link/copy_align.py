"""Sentences of two reports laid side by side: which stands for which, and how like they are.

Likeness is the longest common subsequence of their words (Hyyrö's bit-parallel form, 2004), so that words
put in, left out and replaced all cost, and order counts within a sentence but not between sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.link.copy_words import Sentence, Worded

#: Likeness from which one sentence may stand for another at all; independent sentences on one fact of an
#: incident reach it now and then, others do not.
FAINT = 0.42


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
    sets = [frozenset(s.words) for s in b.sentences]
    found = []
    for i, one in enumerate(a.sentences):
        words = frozenset(one.words)
        for j, other in enumerate(b.sentences):
            if 2 * len(words & sets[j]) >= (FAINT - 0.1) * (len(one.words) + len(other.words)):
                likeness = like(one, other)
                if likeness >= FAINT:
                    found.append(Match(i, j, likeness))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    out = []
    for m in sorted(found, key=lambda m: (-m.like, abs(m.a - m.b), m.a, m.b)):
        if m.a not in taken_a and m.b not in taken_b:
            taken_a.add(m.a)
            taken_b.add(m.b)
            out.append(m)
    return tuple(sorted(out, key=lambda m: m.a))


def covered(text: Worded, found: Sequence[Match], least: float, *, second: bool = False) -> int:
    """Words of a report's sentences that have a counterpart at least so like."""
    return sum(len(text.sentences[m.b if second else m.a].words) for m in found if m.like >= least)
