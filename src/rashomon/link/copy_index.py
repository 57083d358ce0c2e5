"""Which earlier reports a report is worth holding against: those that share runs of words, or turns of anchors.

A run is looked up among the first few reports that have it. So a dispatch printed by two hundred outlets costs
a few pairs for each of them and a story of a thousand reports is never compared all with all. Reports go in
and out at the end only, as they do in order of age, so that what was looked up for one stays right.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from rashomon.link.copy_words import Worded

#: Reports, in the order given, with which a later one that shares a run with them is paired.
FIRST = 6
#: Part of the shorter text's runs, or turns, that two reports must share to be held against each other.
#: Half of the lowest seen in copies reworded by rule (incident reports, one half of them, November 2026).
RUNS, TURNS = 0.1, 0.2
#: Reports that one report is held against, those that share most with it.
TRIES = 6


class Index:
    """Reports in order, looked up by what they share."""

    def __init__(self) -> None:
        self._runs, self._turns = _Sets(RUNS), _Sets(TURNS)

    def near(self, text: Worded) -> list[int]:
        """The reports in here, by position, that one may copy or be copied from, likeliest first."""
        runs, turns = self._runs.sharing(text.runs), self._turns.sharing(text.turns)
        shared = ((-max(runs.get(a, 0.0), turns.get(a, 0.0)), a) for a in runs.keys() | turns.keys())
        return [a for _, a in sorted(shared)[:TRIES]]

    def push(self, text: Worded) -> None:
        """Put a report at the end."""
        self._runs.push(text.runs)
        self._turns.push(text.turns)

    def pop(self) -> None:
        """Take the last report out."""
        self._runs.pop()
        self._turns.pop()


class _Sets:
    """Sets of numbers in order, each number with the first few sets that have it."""

    def __init__(self, least: float) -> None:
        self._least = least
        self._sets: list[NDArray[np.int64]] = []
        self._first: dict[int, list[int]] = {}

    def sharing(self, one: NDArray[np.int64]) -> dict[int, float]:
        """Positions of the sets that share enough with one, with the part of the smaller that they share."""
        hits: list[int] = []
        for number in one.tolist():
            if number in self._first:
                hits += self._first[number]
        shares = ((at, n / min(len(self._sets[at]), len(one))) for at, n in Counter(hits).items())
        return {at: share for at, share in shares if share >= self._least}

    def push(self, one: NDArray[np.int64]) -> None:
        at = len(self._sets)
        self._sets.append(one)
        for number in one.tolist():
            having = self._first.setdefault(number, [])
            if len(having) < FIRST:
                having.append(at)

    def pop(self) -> None:
        at = len(self._sets) - 1
        for number in self._sets.pop().tolist():
            having = self._first[number]
            if having[-1] == at:
                having.pop()
            if not having:
                del self._first[number]
