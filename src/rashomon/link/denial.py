"""What one party denies and another says: both answer one question, however few words they share.

A denial is short ("denied that he had resigned") and what it denies is told at length elsewhere, so that words
alone bring them together too seldom. A denial goes with every clause of somebody else that holds most of its telling
words; one with a single telling word goes only with what its own report says shortly before it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.link.topic.words import stems
from rashomon.model import Statement, Words

#: Share of a denial's telling words that a clause must hold. Set by judgement on invented reports, 28 November 2026.
HELD = 0.66
#: How far before a denial of one telling word the clause it denies may stand, in characters.
NEAR = 400


class Denials:
    """Denials with what they deny, found as clauses come: only what is new is held against what is there."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._members: list[Statement] = []
        self._cores: dict[int, int] = {}  # place of a denial -> how many telling words it has
        self._of: dict[int, set[int]] = {}  # place of a denial -> places of clauses that it may be of
        self._having: dict[str, list[int]] = defaultdict(list)
        self._denying: dict[str, list[int]] = defaultdict(list)

    def among(self, members: Sequence[Statement]) -> list[tuple[int, ...]]:
        """The places of denials together with what they deny; what is denied twice stands together once."""
        held = self._members
        if len(held) > len(members) or not all(map(_same, held, members)):
            self._begin()
        for one in members[len(self._members) :]:
            self._take(one)
        self._members = list(members)
        return _together(self._said())

    def _take(self, one: Statement) -> None:
        at, words = len(self._members), _stems(one)
        self._members.append(one)
        for denial, shared in _counted(words, self._denying).items():
            if _tells(self._members[denial], one, self._cores[denial], shared):
                self._of[denial].add(at)
        if one.claim.certainty == "denied":
            self._cores[at] = len(words)
            found = _counted(words, self._having)
            self._of[at] = {n for n, k in found.items() if _tells(one, self._members[n], len(words), k)}
        for word in words:
            self._having[word].append(at)
            if at in self._cores:
                self._denying[word].append(at)

    def _said(self) -> dict[int, set[int]]:
        """Each denial with what it is of: whose words those are is looked at last, for that may change."""
        who = [one.origin.id for one in self._members]
        return {at: {n for n in found if who[n] != who[at]} for at, found in self._of.items()}


def _same(one: Statement, other: Statement) -> bool:
    """Whether one clause stands for the other, whoever is taken to speak."""
    return one.claim is other.claim and one.answer.value is other.answer.value


def denials(members: Sequence[Statement]) -> list[tuple[int, ...]]:
    """The places of denials together with what they deny, among these clauses alone."""
    return Denials().among(members)


def _counted(words: Iterable[str], where: Mapping[str, Sequence[int]]) -> Counter[int]:
    """How many of some words stand at each place."""
    return Counter(n for word in words for n in where.get(word, ()))


def _together(said: Mapping[int, set[int]]) -> list[tuple[int, ...]]:
    """Each denial with what it denies; those that share anything are one."""
    found: list[set[int]] = []
    for at, own in said.items():
        if own:
            every = own | {at}
            joined = [g for g in found if not g.isdisjoint(every)]
            found = [g for g in found if g not in joined] + [every.union(*joined)]
    return [tuple(sorted(g)) for g in found]


def _tells(one: Statement, other: Statement, core: int, shared: int) -> bool:
    """Whether a denial of so many telling words may be of another clause, which has some of them."""
    if other.claim.certainty == "denied":
        return False
    if core > 1:
        return shared >= max(2, HELD * core)
    gap = one.answer.span.start - other.answer.span.end
    return one.report == other.report and 0 <= gap <= NEAR


def _stems(one: Statement) -> frozenset[str]:
    value = one.answer.value
    return frozenset(stems(value.text)) if isinstance(value, Words) else frozenset()
