"""Which earlier reports a report is worth holding against: those that share runs of words, or turns of anchors.

A run is looked up among the first few reports that have it. So a dispatch printed by two hundred outlets costs
a few pairs for each of them and a story of a thousand reports is never compared all with all.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.link.copy.words import Worded

#: Reports, in the order given, with which a later one that shares a run with them is paired.
FIRST = 6
#: Part of the shorter text's runs, or turns, that two reports must share to be held against each other.
#: Half of the lowest seen in copies reworded by rule (incident reports, one half of them, November 2026).
RUNS, TURNS = 0.1, 0.2
#: Reports that one report is held against, those that share most with it.
TRIES = 6


class Index:
    """Reports in order of age, and those near each.

    What is near a report hangs on earlier ones alone, so what was found once stays right until one comes in
    between that shares something with it; asked for the earliest of its reports alone, it has them.
    """

    def __init__(self) -> None:
        self._empty()

    def near(self, texts: Sequence[Worded]) -> list[list[int]]:
        """For each of some reports in order of age the earlier ones that it may copy or be copied from.

        All by their positions among those given, the likeliest first.
        """
        held = [t for t in texts if t in self._near]
        fewer = len(held) < len(self._order)
        if held != self._order[: len(held)] or (fewer and len(held) < len(texts)):
            self._empty()
        if len(texts) > len(held) or not self._order:
            self._add(texts)
        return [[self._rank[a] for a in self._near[t]] for t in texts]

    def _empty(self) -> None:
        self._order: list[Worded] = []
        self._rank: dict[Worded, int] = {}
        self._near: dict[Worded, list[Worded]] = {}
        self._runs, self._turns = _Sets(RUNS), _Sets(TURNS)

    def _add(self, texts: Sequence[Worded]) -> None:
        """Take in those that are not here yet, and look up anew those that one of them may be near to."""
        new, held = [t for t in texts if t not in self._near], self._order
        self._order, self._rank = list(texts), {t: i for i, t in enumerate(texts)}
        moved: list[Worded] = []
        for text in new:
            runs = self._runs.add(text, text.runs, self._rank)
            turns = self._turns.add(text, text.turns, self._rank)
            moved += self._later(text, held, runs, turns) if runs or turns else ()
        for text in dict.fromkeys([*new, *moved]):
            self._near[text] = self._found(text)

    def _later(self, one: Worded, held: Sequence[Worded], runs: set[int], turns: set[int]) -> list[Worded]:
        """Those that came after one and have a run, or a turn, that it is now among the first few to have."""
        later = held[bisect(held, self._rank[one], key=self._rank.__getitem__) :]
        return [t for t in later if not (runs.isdisjoint(t.runs.tolist()) and turns.isdisjoint(t.turns.tolist()))]

    def _found(self, text: Worded) -> list[Worded]:
        runs = self._runs.sharing(text, text.runs, self._rank)
        turns = self._turns.sharing(text, text.turns, self._rank)
        likely = ((-max(runs.get(a, 0.0), turns.get(a, 0.0)), self._rank[a], a) for a in runs.keys() | turns.keys())
        return [a for _, _, a in sorted(likely)[:TRIES]]


class _Sets:
    """Sets of numbers, and for each number the first few reports that have it."""

    def __init__(self, least: float) -> None:
        self._least = least
        self._sizes: dict[Worded, int] = {}
        self._first: dict[int, list[Worded]] = {}

    def add(self, text: Worded, own: NDArray[np.int64], rank: Mapping[Worded, int]) -> set[int]:
        """Take a text in; the numbers that it is among the first few to have, later ones having them too or not."""
        self._sizes[text] = len(own)
        among: set[int] = set()
        for number in own.tolist():
            having = self._first.setdefault(number, [])
            if not having or rank[having[-1]] < rank[text]:
                if len(having) < FIRST:
                    having.append(text)
                    among.add(number)
            else:
                having.insert(bisect(having, rank[text], key=rank.__getitem__), text)
                del having[FIRST:]
                among.add(number)
        return among

    def sharing(self, text: Worded, own: NDArray[np.int64], rank: Mapping[Worded, int]) -> dict[Worded, float]:
        """The earlier reports that share enough with one, with the part of the smaller set that they share."""
        hits: list[Worded] = []
        for number in own.tolist():
            hits += self._first[number]
        shares = ((a, n / min(self._sizes[a], len(own))) for a, n in Counter(hits).items() if rank[a] < rank[text])
        return {a: share for a, share in shares if share >= self._least}
