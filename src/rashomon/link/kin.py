"""One group of people under two descriptions: "the pupils" and "the Marn pupils", 21 in both.

Descriptions that differ only in how much they say may mean the same people or a part of them; words alone
cannot tell. Where the same telling number is given for both, they are taken as one. Small numbers tell
nothing, and a description is not held against none at all: 12 children among 12 dead stay a part. A number
of three figures or more that is not round (276, 145.5 million) is met by chance so seldom that it tells by
itself, whatever the time or the people that one of the tellers names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from rashomon.model import Quantity, Scope, Statement
from rashomon.vocabulary import load

#: Numbers under this are too common to tell by. Set by judgement, 22 November 2026.
TELLING = 4
#: Figures, noughts at the end left out, from which a number tells by itself. Set by judgement, 28 November 2026.
FIGURES = 3
AGE = "person.age"
#: "schoolgirls" are girls: the last part of a compound, from so many letters on.
COMPOUND = 4

Cluster = tuple[Scope, list[Statement]]
Tokens = Callable[[str | None], tuple[str, ...]]


def joined(clusters: Sequence[Cluster], tokens: Tokens) -> list[Cluster]:
    """Clusters of one slot and unit, those of one group of people under two descriptions joined.

    A cluster goes to the largest that it fits by its own scope; what has been joined joins nothing more.
    """
    order = sorted(range(len(clusters)), key=lambda i: (-len(clusters[i][1]), i))
    numbers = [_exact(own) for _, own in clusters]
    into: dict[int, int] = {}
    heads: dict[int, int] = {}  # place of a cluster that others joined, or may join -> its rank among them
    giving: dict[float, list[int]] = defaultdict(list)
    for i in order:
        near = sorted({h for n in numbers[i] for h in giving[n]}, key=heads.__getitem__)
        fits = (h for h in near if _one(clusters[i], clusters[h], numbers[i] & numbers[h], tokens))
        head = next(fits, None)
        if head is None:
            heads[i] = len(heads)
            for n in numbers[i]:
                giving[n].append(i)
        else:
            into[i] = head
    members: dict[int, list[Statement]] = defaultdict(list)
    for i, (_, own) in enumerate(clusters):
        members[into.get(i, i)] += own
    return [(clusters[h][0], members[h]) for h in sorted(heads)]


def sole(clusters: Sequence[Cluster], tokens: Tokens) -> list[Cluster]:
    """Clusters of a slot that is about one person or thing, those joined that one description may all mean.

    "The tram's driver", "a male driver" and "a man of 42" left unnamed are one suspect where nobody tells of another:
    all descriptions share a word. Where two share none there are two suspects, and all stays as it is.
    """
    alike: dict[tuple[tuple[str, ...], ...], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        alike[tokens(cluster[0].when), tokens(cluster[0].part)].append(cluster)
    return [c for some in alike.values() for c in (_together(some) if _of_one(some, tokens) else some)]


def _of_one(some: Sequence[Cluster], tokens: Tokens) -> bool:
    described = [set(tokens(scope.of)) for scope, _ in some if scope.of]
    return len({scope.where for scope, _ in some if scope.where}) < 2 and (
        not described or bool(set.intersection(*described))
    )


def _together(some: Sequence[Cluster]) -> list[Cluster]:
    head, _ = max(some, key=lambda c: len(c[1]))
    return [(head, [s for _, own in some for s in own])]


def _one(a: Cluster, b: Cluster, shared: set[float], tokens: Tokens) -> bool:
    """Whether two clusters that share some exact numbers are of one group; none are that share no number."""
    x, y = a[0], b[0]
    if tokens(x.part) != tokens(y.part) or (x.where and y.where and x.where != y.where):
        return False
    if any(_strong(n) for n in shared):
        return (
            tokens(x.of) == tokens(y.of) or _nested(tokens(x.of), tokens(y.of)) or not (tokens(x.of) and tokens(y.of))
        )
    if not _one_time(x.when, y.when, tokens):
        return False
    if _aged(a) and _aged(b):
        return not (tokens(x.of) and tokens(y.of)) or _nested(_wide(tokens(x.of)), _wide(tokens(y.of)))
    people = tokens(x.of) == tokens(y.of) or _nested(_wide(tokens(x.of)), _wide(tokens(y.of)))
    return people and any(n >= TELLING for n in shared)


def _aged(cluster: Cluster) -> bool:
    """Whether it tells of a person's age: the one child of a story is the boy of its next sentence."""
    return cluster[1][0].answer.slot == AGE


def _strong(number: float) -> bool:
    """Whether a number has so many figures that nothing else will bear it by chance: 276, 3,614, 145.5 million."""
    return len(f"{number:.12g}".replace(".", "").strip("0")) >= FIGURES


def _one_time(ours: str | None, theirs: str | None, tokens: Tokens) -> bool:
    """Whether two times are one, or one is the month or year of the other."""
    if tokens(ours) == tokens(theirs):
        return True
    return bool(ours and theirs) and (f"{ours}-".startswith(f"{theirs}-") or f"{theirs}-".startswith(f"{ours}-"))


@lru_cache(maxsize=4096)
def _wide(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a description, girls and boys as children."""
    return tuple(_wider().get(w, w) for w in words)


@cache
def _wider() -> dict[str, str]:
    return {narrow: wide for wide, kinds in load("scopes")["wider"].items() for narrow in kinds}


@lru_cache(maxsize=16384)
def _nested(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether one description says all that the other does; a compound says what its last part says."""
    return bool(ours and theirs) and (_says_less(ours, theirs) or _says_less(theirs, ours))


def _says_less(less: Sequence[str], more: Sequence[str]) -> bool:
    return all(any(w == m or (len(w) >= COMPOUND and m.endswith(w)) for m in more) for w in less)


def _exact(statements: Sequence[Statement]) -> set[float]:
    """The exact numbers among the answers."""
    values = (s.answer.value for s in statements)
    return {v.low for v in values if isinstance(v, Quantity) and v.low == v.high and not v.vague}
