"""What one party denies and another says: both answer one question, however few words they share.

A denial is short ("denied that he had resigned") and what it denies is told at length elsewhere, so that words
alone bring them together too seldom. A denial goes with every clause of somebody else that holds most of its telling
words; one with a single telling word goes only with what its own report says shortly before it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from rashomon.link.topic.words import stems
from rashomon.model import Statement, Words

#: Share of a denial's telling words that a clause must hold. Set by judgement on invented reports, 28 November 2026.
HELD = 0.66
#: How far before a denial of one telling word the clause it denies may stand, in characters.
NEAR = 400


def denials(members: Sequence[Statement]) -> list[tuple[int, ...]]:
    """The places of denials together with what they deny; what is denied twice stands together once."""
    cores = {at: _stems(one) for at, one in enumerate(members) if one.claim.certainty == "denied"}
    having = _having(members, frozenset().union(*cores.values()))
    found: list[set[int]] = []
    for at, core in cores.items():
        shared = Counter(n for word in core for n in having.get(word, ()))
        said = {n for n, words in shared.items() if _denies(members[at], members[n], len(core), words)}
        if said:
            joined = [g for g in found if g & (said | {at})]
            found = [g for g in found if g not in joined] + [set().union({at}, said, *joined)]
    return [tuple(sorted(g)) for g in found]


def _having(members: Sequence[Statement], wanted: frozenset[str]) -> dict[str, list[int]]:
    """The places of the clauses that have each of some words."""
    out: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(members) if wanted else ():
        for word in wanted & _stems(one):
            out[word].append(n)
    return out


def _denies(one: Statement, other: Statement, core: int, shared: int) -> bool:
    """Whether a denial of so many telling words is of what somebody else says, who has some of them."""
    if other.claim.certainty == "denied" or other.origin.id == one.origin.id:
        return False
    if core > 1:
        return shared >= max(2, HELD * core)
    gap = one.answer.span.start - other.answer.span.end
    return one.report == other.report and 0 <= gap <= NEAR


def _stems(one: Statement) -> frozenset[str]:
    value = one.answer.value
    return frozenset(stems(value.text)) if isinstance(value, Words) else frozenset()
