"""Which earlier reports a report may belong with: an index of rare terms over a window of the newest reports.

Every report stands under its heaviest terms only, in a ring as long as the window: the newest report takes the
place of the oldest, so that memory is fixed from the start. The places of one term are a chain from the
newest back, walked for a fixed number of steps.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from functools import cache
from heapq import nlargest
from importlib.resources import as_file, files
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from rashomon.link.story.terms import BUCKETS, NAMES, NUMBERS, Profile

#: Reports held at once.
WINDOW = 100_000
#: Terms that a report is found by, the heaviest. Calibrated with STEPS on the looking half (see story_pair):
#: fewer lose pairs of one incident, more find none.
KEYS = 32
#: Newest reports looked at of those under one term.
STEPS = 100
#: Reports compared in full, those that share the most weight.
COMPARED = 48
#: A term that stands in many of the reports read does so partly because one big story has many reports: its count
#: is raised to this power. At 1 a story of a thousand reports falls apart; set with the weights of story_pair.
BURST = 0.75
#: What a number counts beside a word or name when terms to be found by are chosen: numbers recur by chance.
NUMBER = 0.5

Masses = NDArray[np.float64]


@cache
def background() -> tuple[NDArray[np.int32], NDArray[np.uint16], int]:
    """How common terms are in news at large: terms, in how many reports each, of how many.

    Without it what every report of a small batch shares would look rare or common by chance
    (weights/stories/CARD.md).
    """
    with as_file(files("rashomon") / "weights" / "stories" / "background.npz") as path, np.load(path) as kept:
        return kept["terms"], kept["reports"], int(kept["total"])


class Index:
    """The newest `window` reports by their terms. Reports are numbered in order of arrival, from 0."""

    def __init__(self, window: int = WINDOW) -> None:
        self.window = window
        self.seen = 0
        self._reports: list[Profile | None] = []
        terms, counts, self._counted = background()
        self._usual = np.zeros(BUCKETS, np.float32)
        self._usual[terms] = counts
        self._frequency = np.zeros(BUCKETS, np.int32)
        self._common = np.log(self._usual + 1)  # logarithm of how common each term is, both counts together
        self._scratch = np.zeros(BUCKETS, np.float32)  # weights of the report being compared; zeros between
        self._newest = array("i", bytes(4 * BUCKETS))  # term -> 1 + place in the ring; 0 for none
        self._owner = array("q")  # place -> number of the report
        self._earlier = array("i")  # place -> 1 + place before it under the same term

    def count(self, profile: Profile) -> None:
        """Learn how common its terms are."""
        terms = profile.terms
        self._frequency[terms] += 1
        self._common[terms] = np.log(self._usual[terms] + self._frequency[terms] ** BURST + 1)
        self._counted += 1

    def rareness(self, terms: NDArray[np.int32]) -> NDArray[np.float32]:
        """Logarithm of how rare each term is: in news at large and in what was counted so far."""
        return np.float32(math.log(self._counted + 1)) - self._common[terms]

    def overlap(self, one: Profile, others: Sequence[Profile]) -> tuple[Masses, Masses, Masses]:
        """What `one` shares with each other by kind of term, and what one and each have: sums of squared weights.

        Shapes [others, 4], [4], [others, 4]. A term weighs how rare it is times how often it stands there.
        """
        own = self._weights(one.terms, one.counts)
        self._scratch[one.terms] = own
        terms = np.concatenate([other.terms for other in others])
        weights = self._weights(terms, np.concatenate([other.counts for other in others]))
        offsets = np.cumsum([0] + [len(other.terms) for other in others[:-1]])
        ends = offsets[:, None] + np.array([other.ends for other in others])
        shared = _sums(weights * self._scratch[terms], offsets, ends)
        self._scratch[one.terms] = 0
        first = np.zeros(1, np.int64)
        return shared, _sums(own**2, first, np.array([one.ends]))[0], _sums(weights**2, offsets, ends)

    def _weights(self, terms: NDArray[np.int32], counts: NDArray[np.float32]) -> NDArray[np.float32]:
        return self.rareness(terms) * counts

    def __getitem__(self, number: int) -> Profile:
        """The profile of a report in the window.

        Raises:
            KeyError: it has left the window.

        """
        found = self._reports[number % self.window] if self.oldest <= number < self.seen else None
        if found is None:
            raise KeyError(number)
        return found

    @property
    def oldest(self) -> int:
        """Number of the oldest report in the window."""
        return max(0, self.seen - self.window)

    def add(self, profile: Profile) -> int:
        """Take a report in, in the place of the oldest where the window is full, and give its number."""
        number, place = self.seen, self.seen % self.window
        if place == len(self._reports):
            self._reports.append(profile)
            self._owner.extend([-1] * KEYS)
            self._earlier.extend([0] * KEYS)
        else:
            self._reports[place] = profile
        for k, term in enumerate(self._keys(profile)):
            at = place * KEYS + k
            self._owner[at], self._earlier[at], self._newest[term] = number, self._newest[term], at + 1
        self.seen += 1
        return number

    def near(self, profile: Profile) -> list[int]:
        """Numbers of the reports that share the most weight of rare terms, the heaviest first."""
        shared: dict[int, float] = {}
        owner, earlier, newest, oldest = self._owner, self._earlier, self._newest, self.oldest
        for term, weight in self._keys(profile).items():
            at, before, left = newest[term] - 1, self.seen, STEPS
            while at >= 0 and left:
                number = owner[at]
                if not oldest <= number < before:
                    break  # a newer report took the place: the chain ends
                shared[number] = shared.get(number, 0.0) + weight
                at, before, left = earlier[at] - 1, number, left - 1
        return [number for number, _ in nlargest(COMPARED, shared.items(), key=itemgetter(1))]

    def _keys(self, profile: Profile) -> dict[int, float]:
        """The heaviest terms, and the square of how rare they are."""
        own = slice(0, profile.ends[NUMBERS])
        rare = self.rareness(profile.terms[own])
        weight = rare * profile.counts[own]
        weight[profile.ends[NAMES] :] *= NUMBER
        top = np.argsort(-weight, kind="stable")[:KEYS]
        return dict(zip(profile.terms[top].tolist(), (rare[top] ** 2).tolist(), strict=True))


def _sums(values: NDArray[np.float32], starts: NDArray[np.int64], ends: NDArray[np.int64]) -> Masses:
    """Sums of values [n] from the start of each report to each end in turn: [reports, 4]."""
    total = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
    upto = total[ends]
    return np.diff(upto, axis=1, prepend=total[starts][:, None])
