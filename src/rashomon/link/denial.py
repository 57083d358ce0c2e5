"""What one party denies and another says: both answer one question, however few words they share.

A denial is short ("denied that he had resigned") and what it denies is told at length elsewhere, so that words
alone bring them together too seldom. A denial goes with every clause of somebody else that holds most of its telling
words; one with a single telling word goes only with what its own report says shortly before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.link.topic_words import stems
from rashomon.model import Statement, Words

#: Share of a denial's telling words that a clause must hold. Set by judgement on invented reports, 28 November 2026.
HELD = 0.66
#: How far before a denial of one telling word the clause it denies may stand, in characters.
NEAR = 400


def denials(members: Sequence[Statement]) -> list[tuple[int, ...]]:
    """The places of denials together with what they deny; what is denied twice stands together once."""
    found: list[set[int]] = []
    for at, one in enumerate(members):
        if one.claim.certainty != "denied":
            continue
        said = {n for n, other in enumerate(members) if _denies(one, other)}
        if said:
            joined = [g for g in found if g & (said | {at})]
            found = [g for g in found if g not in joined] + [set().union({at}, said, *joined)]
    return [tuple(sorted(g)) for g in found]


def _denies(one: Statement, other: Statement) -> bool:
    """Whether a denial is of what somebody else says."""
    if other.claim.certainty == "denied" or other.origin.id == one.origin.id:
        return False
    core, told = _stems(one), _stems(other)
    if len(core) > 1:
        return len(core & told) >= max(2, HELD * len(core))
    gap = one.answer.span.start - other.answer.span.end
    return bool(core & told) and one.report == other.report and 0 <= gap <= NEAR


def _stems(one: Statement) -> frozenset[str]:
    value = one.answer.value
    return frozenset(stems(value.text)) if isinstance(value, Words) else frozenset()
