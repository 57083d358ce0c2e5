"""Open questions: which clauses, in whoever's words, speak of one thing, and what that thing is called.

Beyond the slots of the vocabulary there is nothing to block by but the words themselves. Clauses are
held against each other by the words they share, rare ones counting more (tf-idf, cosine), and go to the
group they are nearest to on the whole, so that no chain of neighbours joins what is far apart. A group is
named by the rarest words that stand side by side in it and that most of its clauses share.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.link.topic_name import named
from rashomon.link.topic_words import Weights, runs, stem, stems
from rashomon.model import Statement, Words

#: Least cosine between a clause and the middle of a group. The open stories score alike from 0.26 to 0.45.
NEAR = 0.34
#: What a name weighs beside another word: two remarks on one person are seldom of one thing. Set by judgement.
NAMES = 0.5
#: Groups are looked up by so many of a clause's rarest words, so many groups a word: bounds the work.
LOOKED_UP, LISTED = 6, 64


@dataclass(frozen=True, slots=True)
class Topic:
    """Clauses that speak of one thing: their places in the input, and its name ("" where no word tells).

    `shown` is the name as a sentence holds it: "the sluice gates", “twice”.
    """

    members: tuple[int, ...]
    name: str
    shown: str


class _Groups:
    """Groups under way: the places of their clauses, and the sum of their vectors word by word."""

    def __init__(self) -> None:
        self.members: list[list[int]] = []
        self.squares: list[float] = []
        self.totals: dict[str, dict[int, float]] = defaultdict(dict)
        self.having: dict[str, list[int]] = defaultdict(list)

    def add(self, at: int, vector: Weights, group: int | None) -> None:
        """Put a clause into a group, into one of its own where none is given."""
        if group is None:
            group = len(self.members)
            self.members.append([])
            self.squares.append(0.0)
        self.members[group].append(at)
        for word, weight in vector.items():
            total, having = self.totals[word], self.having[word]
            before = total.get(group, 0.0)
            total[group] = before + weight
            self.squares[group] += weight * (2 * before + weight)
            if not having or having[-1] != group:
                having.append(group)

    def nearest(self, vector: Weights) -> int | None:
        """The group whose middle a clause is nearest to, if it is near enough."""
        rarest = sorted(vector, key=lambda s: (-vector[s], s))[:LOOKED_UP]
        shared = {g: 0.0 for word in rarest for g in self.having[word][-LISTED:]}
        for word, weight in vector.items():
            total = self.totals[word]
            for g in shared.keys() & total.keys():
                shared[g] += weight * total[g]
        cosines = ((s / math.sqrt(self.squares[g]), -g) for g, s in shared.items())
        cosine, group = max(cosines, default=(0.0, 0))
        return -group if cosine >= NEAR else None


def topics(statements: Sequence[Statement]) -> list[Topic]:
    """Open answers sorted by what they speak of, in the order of their first members.

    An answer that has no words which tell anything stands alone.
    """
    texts = [s.answer.value.text if isinstance(s.answer.value, Words) else "" for s in statements]
    told = [stems(text) for text in texts]
    common = {stem(w) for text in texts for run in runs(text) for w in run if w[0].islower()}
    rarity = _rarity(told, common)
    groups = _grouped([_unit({stem: rarity[stem] for stem in own}) for own in told])
    return _by_name([Topic(tuple(own), *named([texts[at] for at in own], rarity)) for own in groups])


def _by_name(found: Sequence[Topic]) -> list[Topic]:
    """Topics of one telling name are one: "the bow door" is, "the captain" may be anybody's."""
    out: dict[str, Topic] = {}
    for n, topic in enumerate(found):
        key = topic.name.lower() if " " in topic.name and not topic.shown.startswith("“") else f"{n}"
        first = out.get(key)
        out[key] = replace(first, members=(*first.members, *topic.members)) if first else topic
    return list(out.values())


def _grouped(vectors: Sequence[Weights]) -> list[list[int]]:
    groups = _Groups()
    for at, vector in enumerate(vectors):
        groups.add(at, vector, groups.nearest(vector))
    return groups.members


def _unit(vector: Weights) -> Weights:
    size = math.sqrt(sum(w * w for w in vector.values()))
    return {stem: w / size for stem, w in vector.items()} if size else {}


def _rarity(told: Sequence[Sequence[str]], common: set[str]) -> Weights:
    """Rare words tell most; a word that is only ever written as a name tells whom it is of rather than what."""
    counts = Counter(word for own in told for word in own)
    return {w: math.log(1 + len(told) / n) * (1 if w in common else NAMES) for w, n in counts.items()}
