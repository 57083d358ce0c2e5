"""Which of some reports are one story, from how pairs of them stand: average linkage.

Average, because a chain of pairs (A like B, B like C) joins two events that one report tells of, and because
the mean over all pairs is what a person means by "these are about one thing".
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from rashomon.link.story.lean import TOUCHED, lean
from rashomon.link.story.pair import LOWEST

#: Mean log-odds at which two groups are one story. Below even odds: that a pair is held too far apart is
#: common (one says little), too close is rare. Calibrated on the looking half of incidents
#: (benchmarks/grouping.py, November 2026): precision 98, recall 94; F1 is flat
#: from -2 to -0.5, and two events joined are worse than one parted.
SAME_STORY = -0.75
#: Of few reports two are likelier to tell one story than of many: somebody put them together. Under MANY reports
#: the bar is lower by EASIER for each power of ten, down to FEW. Set on the open stories by themselves and in
#: pairs, and on batches of 25 incidents, 28 November 2026: F1 rises there from 90 to 98 and 96 to 97.
MANY = 4000
EASIER = 0.82
FEW = -2.0
#: Pairs that each report of the smaller group can be held to: of a story of a thousand reports each was
#: compared with a few dozen only, and the rest say nothing.
REACH = 16
#: How fast what company adds to doubtful pairs (`story/lean`) wanes with the size of the smaller group, as a power: a
#: report that says little goes with its company, two groups of many reports each have had their say. At 0 two
#: subjects of one country become one story, at 1 a long story parts.
WANES = 0.5

Scores = Mapping[int, Mapping[int, float]]


class _Groups:
    """Groups and the sums of scores between them; `heap` holds the pairs that may be joined, best first."""

    def __init__(self, atoms: Sequence[Sequence[int]], scores: Scores, labels: Mapping[int, str], least: float) -> None:
        self.chosen = SAME_STORY - least
        self.lean = lean([n for atom in atoms for n in atom], scores)
        self.members = {i: list(atom) for i, atom in enumerate(atoms)}
        self.labels = {i: {labels[n] for n in atom if n in labels} for i, atom in enumerate(atoms)}
        self.links: dict[int, dict[int, tuple[float, int]]] = {i: {} for i in self.members}
        self._sum(scores)
        self.heap = [(-mean, a, b) for a in self.links for b in self.links[a] if a < b and (mean := self.mean(a, b))]
        self.heap = [pair for pair in self.heap if -pair[0] >= SAME_STORY]
        heapify(self.heap)

    def _sum(self, scores: Scores) -> None:
        of = {n: i for i, members in self.members.items() for n in members}
        for n, a in of.items():
            for other, score in scores.get(n, {}).items():
                b = of.get(other, a)
                if a != b:
                    total, known = self.links[a].get(b, (0.0, 0))
                    self.links[a][b] = total + score, known + 1

    def mean(self, a: int, b: int) -> float:
        """Mean score between two groups and what company adds; what could have been compared and was not is lowest."""
        total, known = self.links[a][b]
        few, many = sorted((len(self.members[a]), len(self.members[b])))
        missing = max(0, few * min(many, REACH) - known)
        return (total + LOWEST * missing) / (known + missing) + max(self.chosen, self.lean * float(few**-WANES))

    def compatible(self, a: int, b: int) -> bool:
        """Whether no person put the two into different stories."""
        return len(self.labels[a] | self.labels[b]) < 2

    def join(self, a: int, b: int) -> None:
        """Put b into a."""
        self.members[a] += self.members.pop(b)
        self.labels[a] |= self.labels.pop(b)
        for other, (total, known) in self.links.pop(b).items():
            self.links[other].pop(b)
            if other != a:
                before, had = self.links[a].get(other, (0.0, 0))
                self.links[a][other] = self.links[other][a] = before + total, had + known
        for other in self.links[a]:
            mean = self.mean(a, other)
            if mean >= SAME_STORY:
                heappush(self.heap, (-mean, min(a, other), max(a, other)))


def bar(among: int) -> float:
    """The mean log-odds at which two groups are one story, among so many reports."""
    return max(FEW, SAME_STORY - EASIER * max(0.0, math.log10(MANY / max(1, among))))


def linked(
    atoms: Sequence[Sequence[int]], scores: Scores, labels: Mapping[int, str], among: int = MANY
) -> list[list[int]]:
    """The reports of each story. Reports of one atom stay together; those of two labels stay apart.

    `scores` holds each compared pair under both numbers; `among` is how many reports there are in all.
    """
    least = bar(among)
    return [story for some in _hanging(atoms, scores) for story in _joined(some, scores, labels, least)]


def _joined(atoms: Sequence[Sequence[int]], scores: Scores, labels: Mapping[int, str], least: float) -> list[list[int]]:
    """Stories among atoms that hang together."""
    groups = _Groups(atoms, scores, labels, least)
    while groups.heap:
        worth, a, b = heappop(groups.heap)
        current = b in groups.links.get(a, {}) and groups.mean(a, b) == -worth
        if current and groups.compatible(a, b):
            groups.join(a, b)
    return list(groups.members.values())


def _hanging(atoms: Sequence[Sequence[int]], scores: Scores) -> list[list[Sequence[int]]]:
    """Atoms with those they hang together with, however far round."""
    of = {n: i for i, atom in enumerate(atoms) for n in atom}
    left, out = set(range(len(atoms))), []
    while left:
        some = [left.pop()]
        for i in some:
            near = {of[m] for n in atoms[i] for m, s in scores.get(n, {}).items() if s >= TOUCHED and m in of} & left
            some += sorted(near)
            left -= near
        out.append([atoms[i] for i in sorted(some)])
    return out
