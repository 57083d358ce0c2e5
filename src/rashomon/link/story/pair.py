"""How far two reports speak for one story: a weighing of what they share and of the days they speak of."""

from __future__ import annotations

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from numpy.typing import NDArray

from rashomon.link.story.index import Index
from rashomon.link.story.terms import NAMES, NUMBERS, TITLE, WORDS, Profile

#: What is weighed, and how: log-odds of one story. By logistic regression over pairs of reports of the
#: looking half of incidents (benchmarks/grouping.py); the open stories took no part.
WEIGHTS = {
    "words held": 2.63,  # of the report with less to say, how much the other says too
    "names held": 2.08,
    "names shared": 1.54,  # logarithm of their weight
    "numbers": 4.41,  # cosine
    "title": 1.96,  # cosine
    "days between": -0.78,  # logarithm of 1 + days between the nearest two days they are tied to
    "days apart": -1.75,  # both name days, and none is the same
    "ages apart": -1.61,  # both give ages, and none is the same
    "hours apart": -1.88,  # both give times of day, and none is within an hour
    "streets apart": -1.55,
    "news apart": -0.24,  # logarithm of 1 + days between two reports that look no further back than a week
}
BIAS = -8.96
#: Beyond these a pair says no more: one copied passage must not join two stories, nor one bad page part them.
#: Where a pair was not compared, it counts LOWEST.
LOWEST, HIGHEST = -4.0, 4.0
#: Days between reports of which one is undated: neither close nor far.
UNKNOWN_DAYS = 5

_WEIGHTS = np.array(list(WEIGHTS.values()))


def scores(index: Index, one: Profile, others: Sequence[Profile]) -> NDArray[np.float64]:
    """[others]: log-odds that `one` tells the same story as each, held between LOWEST and HIGHEST."""
    if not others:
        return np.zeros(0)
    worth: NDArray[np.float64] = features(index, one, others) @ _WEIGHTS + BIAS
    return np.clip(worth, LOWEST, HIGHEST)


def features(index: Index, one: Profile, others: Sequence[Profile]) -> NDArray[np.float64]:
    """[others, weights]: what is weighed, in the order of WEIGHTS."""
    shared, own, masses = index.overlap(one, others)
    cosine = shared / np.sqrt(np.maximum(masses * own, 1e-9))
    held = np.minimum(shared / np.maximum(np.minimum(masses, own), 1e-9), 1.5)
    return np.column_stack(
        [
            held[:, WORDS],
            held[:, NAMES],
            np.log1p(shared[:, NAMES]),
            cosine[:, NUMBERS],
            cosine[:, TITLE],
            np.array(_facts(one, others)),
        ]
    )


def _facts(one: Profile, others: Sequence[Profile]) -> list[tuple[float, ...]]:
    """Of each other: how far its days are, and what of it sets the two apart."""
    told, fresh = one.told, one.published if one.fresh else None
    return [
        (
            math.log1p(_between(told, other)),
            _apart(one.days, other.days),
            _apart(one.ages, other.ages),
            float(bool(one.hours and other.hours) and not _within_an_hour(one.hours, other.hours)),
            _apart(one.streets, other.streets),
            math.log1p(abs(fresh - other.published) if fresh and other.published and other.fresh else 0),
        )
        for other in others
    ]


def _between(ours: AbstractSet[int], other: Profile) -> int:
    """Days between the nearest two days of two reports."""
    if other.published in ours or not ours.isdisjoint(other.days):
        return 0
    theirs = other.told
    return min(abs(a - b) for a in ours for b in theirs) if ours and theirs else UNKNOWN_DAYS


def _apart(a: AbstractSet[object], b: AbstractSet[object]) -> float:
    """1 where both say something and nothing is the same."""
    return float(bool(a and b) and a.isdisjoint(b))


def _within_an_hour(a: AbstractSet[int], b: AbstractSet[int]) -> bool:
    return any((x - y) % 24 in (0, 1, 23) for x in a for y in b)
