"""One group of people under two descriptions: "the pupils" and "the Marn pupils", 21 in both.

Descriptions that differ only in how much they say may mean the same people or a part of them; words alone
cannot tell. Where the same telling number is given for both, they are taken as one. Small numbers tell
nothing, and a description is never held against none at all: 12 children among 12 dead stay a part.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rashomon.model import Quantity, Scope, Statement

#: Numbers under this are too common to tell by. Set by judgement, 22 November 2026.
TELLING = 4
#: "schoolgirls" are girls: the last part of a compound, from so many letters on.
COMPOUND = 4

Cluster = tuple[Scope, list[Statement]]
Tokens = Callable[[str | None], tuple[str, ...]]


def joined(clusters: Sequence[Cluster], tokens: Tokens) -> list[Cluster]:
    """Clusters of one slot and unit, those of one group of people under two descriptions joined.

    A cluster goes to the largest that it fits by its own scope; what has been joined joins nothing more.
    """
    order = sorted(range(len(clusters)), key=lambda i: (-len(clusters[i][1]), i))
    into: dict[int, int] = {}
    heads: list[int] = []
    for i in order:
        head = next((h for h in heads if _one(clusters[i], clusters[h], tokens)), None)
        if head is None:
            heads.append(i)
        else:
            into[i] = head
    return [
        (clusters[h][0], [s for i in range(len(clusters)) if into.get(i, i) == h for s in clusters[i][1]])
        for h in sorted(heads)
    ]


def _one(a: Cluster, b: Cluster, tokens: Tokens) -> bool:
    x, y = a[0], b[0]
    if not _nested(tokens(x.of), tokens(y.of)):
        return False
    if tokens(x.when) != tokens(y.when) or tokens(x.part) != tokens(y.part):
        return False
    if x.where and y.where and x.where != y.where:
        return False
    return bool(_telling(a[1]) & _telling(b[1]))


def _nested(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one description says all that the other does; a compound says what its last part says."""
    return bool(ours and theirs) and (_says_less(ours, theirs) or _says_less(theirs, ours))


def _says_less(less: Sequence[str], more: Sequence[str]) -> bool:
    return all(any(w == m or (len(w) >= COMPOUND and m.endswith(w)) for m in more) for w in less)


def _telling(statements: Sequence[Statement]) -> set[float]:
    """The exact numbers among the answers that are large enough to tell by."""
    values = (s.answer.value for s in statements)
    return {v.low for v in values if isinstance(v, Quantity) and v.low == v.high and not v.vague and v.low >= TELLING}
