"""How far reports that hang together lean towards being one story.

The weights of a pair are for news at large, where few pairs tell one story. Twelve reports of one event are not
news at large: most of their pairs speak for one story, and by Bayes' rule a doubtful pair among them does so more
than it would elsewhere, as among thirty shootings of one city it does less. How many pairs do is estimated from
the pairs themselves, by expectation and maximisation (Saerens, Latinne and Decaestecker 2002).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping

import numpy as np

#: Score from which two reports hang together. One even pair in eight; lower changes next to nothing and costs time.
TOUCHED = -2.0
#: Share of the pairs among reports that hang together which tell one story, at which scores need no correction. In
#: the looking half of incidents (benchmarks/grouping.py) it is 0.19; from 0.1 to 0.17 the grouping is best.
USUAL = 0.15
#: Pairs at that share that the estimate begins with: two or three reports tell little of their company. Flat from 10
#: to 30.
BEFORE = 30
#: Log-odds that are added at most. What is put together on purpose is more alike than Bayes' rule here supposes.
FURTHEST = 2.0
#: Of more reports than this nothing is estimated: so many speak for themselves, and it would cost time.
MOST = 64
_ROUNDS = 30
_STILL = 1e-3

Scores = Mapping[int, Mapping[int, float]]


def lean(numbers: Collection[int], scores: Scores) -> float:
    """Log-odds to add to each pair among these reports, 0 to FURTHEST. A pair without a score speaks against."""
    if len(numbers) > MOST:
        return 0.0
    members = set(numbers)
    known = np.array([s for n in members for m, s in scores.get(n, {}).items() if m < n and m in members])
    compared = len(members) * (len(members) - 1) / 2
    found = 0.0
    for _ in range(_ROUNDS):
        expected = float((1 / (1 + np.exp(-known - found))).sum())
        before, found = found, _odds((expected + USUAL * BEFORE) / (compared + BEFORE)) - _odds(USUAL)
        found = min(max(found, 0.0), FURTHEST)
        if abs(found - before) < _STILL:
            break
    return found


def _odds(share: float) -> float:
    return math.log(share / (1 - share))
