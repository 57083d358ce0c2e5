"""Which reports are worth holding against which: those that share runs of words, or names and numbers in a row.

An inverted index kept as sorted arrays. However many reports carry one run, each is paired only with the
first few that do, so that a dispatch printed by two hundred outlets costs a few pairs for each of them and
a story of a thousand reports is never compared all with all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

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


def near(texts: Sequence[Worded]) -> dict[int, list[int]]:
    """For every report, by position, the earlier ones that it may copy or be copied from, likeliest first."""
    runs = _shared([t.runs for t in texts], RUNS)
    turns = _shared([t.turns for t in texts], TURNS)
    found: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for a, b in runs.keys() | turns.keys():
        found[b].append((-max(runs.get((a, b), 0.0), turns.get((a, b), 0.0)), a))
    return {b: [a for _, a in sorted(some)[:TRIES]] for b, some in found.items()}


def _shared(sets: Sequence[NDArray[np.int64]], least: float) -> dict[tuple[int, int], float]:
    """Containment of the pairs of sets that reach `least`, by position, lower first."""
    sizes = np.array([len(s) for s in sets])
    if not sizes.sum():
        return {}
    values = np.concatenate(sets)
    order = np.argsort(values, kind="stable")
    values, owners = values[order], np.repeat(np.arange(len(sets)), sizes)[order]
    starts = np.flatnonzero(np.r_[True, values[1:] != values[:-1]])
    first = np.repeat(starts, np.diff(np.r_[starts, len(values)]))
    codes = []
    for k in range(FIRST):
        at = first + k
        later = np.flatnonzero(np.arange(len(values)) > at)
        codes.append(owners[at[later]] * len(sets) + owners[later])
    pairs, counts = np.unique(np.concatenate(codes), return_counts=True)
    a, b = pairs // len(sets), pairs % len(sets)
    shares = counts / np.minimum(sizes[a], sizes[b])
    kept = np.flatnonzero(shares >= least)
    return {(int(a[i]), int(b[i])): float(shares[i]) for i in kept}
