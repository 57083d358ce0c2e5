"""Which reports carry one dispatch.

Texts are cut, not kept whole, so what counts is how much of the shorter text stands in the longer one:
containment of word four-grams (Broder 1997), not their Jaccard share. Candidates come from an inverted
index over rare four-grams, so no report is compared with one it shares nothing with.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from rashomon.model import Copy, Relation, Report

#: Words in a shingle.
SHINGLE = 4
#: Share of the shorter report's shingles found in the longer one. 0.35 is where copies found by hand in
#: the open stories begin (November 2026); independent reports of one event stay under 0.15.
COPIED = 0.35
#: Above this, what differs is trimming and the odd word.
SAME = 0.5
#: Between this and COPIED a passage was lifted.
PARTIAL = 0.15
#: A shingle in more reports than this is a stock phrase and says nothing of copying.
COMMON = 40
#: A shorter text is a caption or a failed page, not a dispatch.
SHORTEST = 25

_WORD = re.compile(r"[a-z0-9]+")


def shingles(report: Report) -> frozenset[int]:
    """Hashes of the word four-grams of a report, furniture left out."""
    words = _WORD.findall(report.body.lower())
    return frozenset(hash(tuple(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE + 1))


def shares(reports: Sequence[Report]) -> dict[tuple[int, int], float]:
    """Containment of every pair of reports that share a rare shingle, by position, lower first."""
    sets = [shingles(r) for r in reports]
    where: dict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(sets):
        if len(one) >= SHORTEST:
            for shingle in one:
                where[shingle].append(i)
    common: Counter[tuple[int, int]] = Counter()
    for places in where.values():
        if 2 <= len(places) <= COMMON:
            common.update((a, b) for x, a in enumerate(places) for b in places[x + 1 :])
    return {(a, b): n / min(len(sets[a]), len(sets[b])) for (a, b), n in common.items()}


def copies(reports: Sequence[Report]) -> tuple[Copy, ...]:
    """Groups of reports that carry one dispatch, and pairs where a passage was lifted.

    A group stands under its earliest report (undated ones last); within a group the closest relation to
    any member is given.
    """
    pairs = shares(reports)
    leader = list(range(len(reports)))

    def find(i: int) -> int:
        while leader[i] != i:
            i = leader[i]
        return i

    for (a, b), share in pairs.items():
        if share >= COPIED:
            leader[find(b)] = find(a)
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(len(reports)):
        groups[find(i)].append(i)
    out = [_copy(reports, members, pairs) for members in groups.values() if len(members) > 1]
    for (a, b), share in sorted(pairs.items()):
        if PARTIAL <= share < COPIED and find(a) != find(b):
            first, second = sorted((a, b), key=lambda i: _age(reports[i]))
            out.append(Copy(reports[first].id, (reports[second].id,), "partial", share))
    return tuple(out)


def _copy(reports: Sequence[Report], members: list[int], pairs: dict[tuple[int, int], float]) -> Copy:
    members = sorted(members, key=lambda i: _age(reports[i]))
    inside = [s for (a, b), s in pairs.items() if a in members and b in members and s >= COPIED]
    share = min(inside)
    relation: Relation = "same dispatch" if share >= SAME else "rewrite"
    return Copy(reports[members[0]].id, tuple(reports[i].id for i in members[1:]), relation, share)


def _age(report: Report) -> tuple[bool, float, str]:
    at = report.published.instant.timestamp() if report.published else 0.0
    return report.published is None, at, report.id
