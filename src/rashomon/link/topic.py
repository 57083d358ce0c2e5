"""Open questions: which clauses, in whoever's words, speak of one thing, and what that thing is called.

Beyond the slots of the vocabulary there is nothing to block by but the words themselves. Clauses are
held against each other by the words they share, rare ones counting more (tf-idf, cosine), and go to the
group they are nearest to on the whole, so that no chain of neighbours joins what is far apart. A group is
named by the rarest words that stand side by side in it and that most of its clauses share.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rashomon.model import Statement, Words

#: Least cosine between a clause and the middle of a group. The open stories score alike from 0.26 to 0.45.
NEAR = 0.34
#: Groups are looked up by so many of a clause's rarest words, so many groups a word: bounds the work.
LOOKED_UP, LISTED = 6, 64
#: A name has at most so many words.
NAME = 3

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_ENDINGS = ("ations", "ation", "ingly", "edly", "ing", "ied", "ies", "ed", "ers", "er", "es", "ly", "s", "e")
_SMALL = frozenset(
    "a an the and or but so as of in on at by for from to with into onto over under about against between through that "
    "this these those it its he she they we i you his her their our my your him them us me himself herself itself "
    "themselves is are was were be been being am has have had having do does did doing done will would can could may "
    "might shall should must there here not no nor never none who whom whose which what when where why how if whether "
    "then than very also just still now too more most some any all each every other another such only own same even "
    "one two three first last new many much lot few up down out off back again say said says saying tell told make "
    "made making take taken took get got go going went come came know known think thought want wanted like well after "
    "before during since until among within without people thing things way time day today yesterday tomorrow week "
    "month year".split()
)
Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Topic:
    """Clauses that speak of one thing: their places in the input, and its name ("" where no word tells)."""

    members: tuple[int, ...]
    name: str


@dataclass(slots=True)
class _Group:
    members: list[int] = field(default_factory=list)
    total: Weights = field(default_factory=dict)
    norm: float = 0.0

    def add(self, at: int, vector: Weights) -> None:
        self.members.append(at)
        for stem, weight in vector.items():
            self.total[stem] = self.total.get(stem, 0.0) + weight
        self.norm = math.sqrt(sum(w * w for w in self.total.values()))

    def cosine(self, vector: Weights) -> float:
        """With a vector of length 1."""
        shared = sum(w * self.total.get(stem, 0.0) for stem, w in vector.items())
        return shared / self.norm if self.norm else 0.0


def topics(statements: Sequence[Statement]) -> list[Topic]:
    """Open answers sorted by what they speak of, in the order of their first members.

    An answer that has no words which tell anything stands alone.
    """
    texts = [s.answer.value.text if isinstance(s.answer.value, Words) else "" for s in statements]
    stems = [frozenset(stem(w) for run in _runs(text) for w in run) for text in texts]
    rarity = _rarity(stems)
    groups = _grouped([_unit({stem: rarity[stem] for stem in own}) for own in stems])
    return [Topic(tuple(g.members), _name([texts[at] for at in g.members], rarity)) for g in groups]


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
        for stem in vector:
            if not having[stem] or having[stem][-1] != best:
                having[stem].append(best)
    return groups


def _unit(vector: Weights) -> Weights:
    size = math.sqrt(sum(w * w for w in vector.values()))
    return {stem: w / size for stem, w in vector.items()} if size else {}


def _rarity(stems: Sequence[frozenset[str]]) -> Weights:
    counts = Counter(stem for own in stems for stem in own)
    return {stem: math.log(1 + len(stems) / n) for stem, n in counts.items()}


def _runs(text: str) -> Iterator[list[str]]:
    """The words that tell something, those side by side together; numbers tell nothing of the subject."""
    run: list[str] = []
    for word in (re.sub(r"[’']s?$", "", w) for w in _WORD.findall(text)):
        if word.lower() in _SMALL or word[:1].isdigit() or len(word) < 2:
            if run:
                yield run
            run = []
        else:
            run.append(word)
    if run:
        yield run


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its commonest endings: "climbed", "climbing" and "climbs" are one."""
    low = word.lower()
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            low = low[: -len(ending)]
            break
    return low[:-1] if len(low) > 4 and low[-1] == low[-2] else low


def _name(texts: Sequence[str], rarity: Weights) -> str:
    """The words side by side that weigh most among those that at least half of the clauses share."""
    shared = Counter(s for text in texts for s in {stem(w) for run in _runs(text) for w in run})
    best, weight = "", 0.0
    for run in (piece for text in texts for whole in _runs(text) for piece in _pieces(whole)):
        own = {stem(w) for w in run}
        if all(2 * shared[s] >= len(texts) for s in own):
            heavier = sum(rarity[s] * shared[s] for s in own)
            best, weight = (" ".join(run), heavier) if heavier > weight else (best, weight)
    return best


def _pieces(run: Sequence[str]) -> Iterator[Sequence[str]]:
    for size in range(1, NAME + 1):
        for at in range(len(run) - size + 1):
            yield run[at : at + size]
