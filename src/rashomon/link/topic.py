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
from dataclasses import dataclass, field, replace

from rashomon.link.topic_name import named
from rashomon.link.topic_words import Weights, runs, stem
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


@dataclass(slots=True)
class _Group:
    members: list[int] = field(default_factory=list)
    total: Weights = field(default_factory=dict)
    squares: float = 0.0

    def add(self, at: int, vector: Weights) -> None:
        self.members.append(at)
        for word, weight in vector.items():
            before = self.total.get(word, 0.0)
            self.total[word] = before + weight
            self.squares += weight * (2 * before + weight)

    def cosine(self, vector: Weights) -> float:
        """With a vector of length 1."""
        shared = sum(w * self.total.get(stem, 0.0) for stem, w in vector.items())
        return shared / math.sqrt(self.squares) if self.squares else 0.0


def topics(statements: Sequence[Statement]) -> list[Topic]:
    """Open answers sorted by what they speak of, in the order of their first members.

    An answer that has no words which tell anything stands alone.
    """
    texts = [s.answer.value.text if isinstance(s.answer.value, Words) else "" for s in statements]
    stems = [frozenset(stem(w) for run in runs(text) for w in run) for text in texts]
    common = {stem(w) for text in texts for run in runs(text) for w in run if w[0].islower()}
    rarity = _rarity(stems, common)
    groups = _grouped([_unit({stem: rarity[stem] for stem in own}) for own in stems])
    return _by_name([Topic(tuple(g.members), *named([texts[at] for at in g.members], rarity)) for g in groups])


def _by_name(found: Sequence[Topic]) -> list[Topic]:
    """Topics of one telling name are one: "the bow door" is, "the captain" may be anybody's."""
    out: dict[str, Topic] = {}
    for n, topic in enumerate(found):
        key = topic.name.lower() if " " in topic.name and not topic.shown.startswith("“") else f"{n}"
        first = out.get(key)
        out[key] = replace(first, members=(*first.members, *topic.members)) if first else topic
    return list(out.values())


def _grouped(vectors: Sequence[Weights]) -> list[_Group]:
    groups: list[_Group] = []
    having: dict[str, list[int]] = defaultdict(list)
    for at, vector in enumerate(vectors):
        rarest = sorted(vector, key=lambda s: (-vector[s], s))[:LOOKED_UP]
        candidates = {g for stem in rarest for g in having[stem][-LISTED:]}
        best = max(candidates, key=lambda g: (groups[g].cosine(vector), -g), default=None)
        if best is None or groups[best].cosine(vector) < NEAR:
            best = len(groups)
            groups.append(_Group())
        groups[best].add(at, vector)
        for word in vector:
            if not having[word] or having[word][-1] != best:
                having[word].append(best)
    return groups


def _unit(vector: Weights) -> Weights:
    size = math.sqrt(sum(w * w for w in vector.values()))
    return {stem: w / size for stem, w in vector.items()} if size else {}


def _rarity(stems: Sequence[frozenset[str]], common: set[str]) -> Weights:
    """Rare words tell most; a word that is only ever written as a name tells whom it is of rather than what."""
    counts = Counter(word for own in stems for word in own)
    return {w: math.log(1 + len(stems) / n) * (1 if w in common else NAMES) for w, n in counts.items()}
