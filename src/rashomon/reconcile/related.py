"""Which answers in words are worth comparing, without holding each against each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations, product

from rashomon.model import Words
from rashomon.reconcile.account import Account
from rashomon.reconcile.opposites import scales
from rashomon.reconcile.wording import things, tokens

Group = Sequence[Account]


def related(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """Pairs of values that could support or deny each other; each group is one value.

    Two answers in words can only where all words of one are in the other, or both mean one party: so an
    answer is held against those that have its rarest word, or its party. Denials, which are
    few, and other kinds are held against all.
    """
    words = [g for g in groups if isinstance(g[0].value, Words)]
    others = [g for g in groups if not isinstance(g[0].value, Words)]
    yield from combinations(others, 2)
    yield from product(others, words)
    denied = [g for g in words if _denied(g)]
    yield from product(denied, (g for g in words if not _denied(g)))
    yield from _sharing(words)


def _denied(group: Group) -> bool:
    return isinstance(group[0].value, Words) and group[0].value.negated


def _sharing(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    marks = [_marks(g) for g in groups]
    often = Counter(mark for of in marks for mark in of)
    having: dict[Hashable, list[int]] = defaultdict(list)
    for i, of in enumerate(marks):
        for mark in of:
            having[mark].append(i)
    seen = set()
    for i, of in enumerate(marks):
        parties = {m for m in of if isinstance(m, tuple)}  # and things listed, and opposites
        rarest = sorted(of - parties, key=lambda m: (often[m], str(m)))[:1]
        for j in (j for mark in (*parties, *rarest) for j in having[mark]):
            pair = (min(i, j), max(i, j))
            if i != j and pair not in seen:
                seen.add(pair)
                yield groups[pair[0]], groups[pair[1]]


def _marks(group: Group) -> set[Hashable]:
    """Its words, and ("party", id), ("thing", name) and ("scale", name) for whom and what its tellers mean."""
    value = group[0].value
    if not isinstance(value, Words):
        return set()
    parties = {("party", a.value.party) for a in group if isinstance(a.value, Words) and a.value.party}
    words = tokens(value.text)
    return parties | {("thing", t) for t in things(value.text)} | {("scale", s) for s in scales(words)} | set(words)
