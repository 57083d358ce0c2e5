"""Clauses sorted one by one into groups of those that share their rare words.

How rare words are is learnt from the clauses that come first, all of them where they are few. So what was sorted
stays sorted when another clause comes last, and only once a story has grown by a tenth is it all done anew.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from rashomon.link.topic.words import Weights, runs, stem, stems

#: Least cosine between a clause and the middle of a group. The open stories score alike from 0.26 to 0.45.
NEAR = 0.34
#: What a name weighs beside another word: two remarks on one person are seldom of one thing. Set by judgement.
NAMES = 0.5
#: Groups are looked up by so many of a clause's rarest words, so many groups a word: bounds the work.
LOOKED_UP, LISTED = 6, 64
#: Up to so many clauses are all learnt from; of more, those there were when they last had grown by a tenth.
LEARN_ALL, GROWN = 1024, 1.1


def learnt(size: int) -> int:
    """Of so many clauses, how many tell how rare words are."""
    if size <= LEARN_ALL:
        return size
    steps = int(math.log(size / LEARN_ALL) / math.log(GROWN))
    return min(size, round(LEARN_ALL * GROWN**steps))


class Sorting:
    """Clauses in groups, taken in one after the other; `first` are those that tell how rare words are."""

    def __init__(self, first: Sequence[str]) -> None:
        self._rarity = _rarity(first)
        self._rarest = math.log(1 + len(first))
        self._begin()
        self.groups(first)

    def groups(self, texts: Sequence[str]) -> list[list[int]]:
        """The places of clauses that belong together, for clauses of which `first` come first."""
        held = self._texts
        same = next(
            (i for i, (a, b) in enumerate(zip(held, texts, strict=False)) if a != b), min(len(held), len(texts))
        )
        if same < len(held):
            known = self._into[:same]
            self._begin()
            for text, group in zip(texts, known, strict=False):
                self._take(text, group)
        for text in texts[len(self._texts) :]:
            self._take(text)
        return self._groups.members

    def _begin(self) -> None:
        self.rarity: Weights = dict(self._rarity)
        self._texts: list[str] = []
        self._into: list[int] = []
        self._groups = _Groups()

    def _take(self, text: str, group: int | None = None) -> None:
        """Put the next clause into its group, which is known already where it was taken in before."""
        self._learn(text)
        vector = _unit({word: self.rarity[word] for word in stems(text)})
        group = self._groups.nearest(vector) if group is None else group
        self._into.append(self._groups.add(len(self._texts), vector, group))
        self._texts.append(text)

    def _learn(self, text: str) -> None:
        """A word that none of the first clauses has is as rare as any."""
        for word in (w for run in runs(text) for w in run):
            self.rarity.setdefault(stem(word), self._rarest * (1 if word[0].islower() else NAMES))


class _Groups:
    """Groups under way: the places of their clauses, and the sum of their vectors word by word."""

    def __init__(self) -> None:
        self.members: list[list[int]] = []
        self.squares: list[float] = []
        self.totals: dict[str, dict[int, float]] = defaultdict(dict)
        self.having: dict[str, list[int]] = defaultdict(list)

    def add(self, at: int, vector: Weights, group: int | None) -> int:
        """Put a clause into a group, into one of its own where none is given, or one that is not there yet; which."""
        group = len(self.members) if group is None else group
        if group == len(self.members):
            self.members.append([])
            self.squares.append(0.0)
        self.members[group].append(at)
        for word, weight in vector.items():
            total, having = self.totals[word], self.having[word]
            before = total.get(group, 0.0)
            total[group] = before + weight
            self.squares[group] += weight * (2 * before + weight)
            if not having or having[-1] != group:
                having.append(group)
        return group

    def nearest(self, vector: Weights) -> int | None:
        """The group whose middle a clause is nearest to, if it is near enough."""
        rarest = sorted(vector, key=lambda s: (-vector[s], s))[:LOOKED_UP]
        shared = {g: 0.0 for word in rarest for g in self.having[word][-LISTED:]}
        for word, weight in vector.items():
            total = self.totals[word]
            for g in shared.keys() & total.keys():
                shared[g] += weight * total[g]
        cosines = ((s / math.sqrt(self.squares[g]), -g) for g, s in shared.items())
        cosine, group = max(cosines, default=(0.0, 0))
        return -group if cosine >= NEAR else None


def _unit(vector: Weights) -> Weights:
    size = math.sqrt(sum(w * w for w in vector.values()))
    return {stem: w / size for stem, w in vector.items()} if size else {}


def _rarity(texts: Sequence[str]) -> Weights:
    """Rare words tell most; a word that is only ever written as a name tells whom it is of rather than what."""
    common = {stem(w) for text in texts for run in runs(text) for w in run if w[0].islower()}
    counts = Counter(word for text in texts for word in stems(text))
    return {w: math.log(1 + len(texts) / n) * (1 if w in common else NAMES) for w, n in counts.items()}
