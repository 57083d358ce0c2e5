"""Open questions: which clauses, in whoever's words, speak of one thing, and what that thing is called.

Beyond the slots of the vocabulary there is nothing to block by but the words themselves. Clauses are
held against each other by the words they share, rare ones counting more (tf-idf, cosine), and go to the
group they are nearest to on the whole (`topic/sort`), so that no chain of neighbours joins what is far apart.
A group is named by the rarest words that stand side by side in it and that most of its clauses share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from rashomon.kept import Kept
from rashomon.link.topic.name import named
from rashomon.link.topic.sort import Sorting, learnt
from rashomon.model import Statement, Words


@dataclass(frozen=True, slots=True)
class Topic:
    """Clauses that speak of one thing: their places in the input, and its name ("" where no word tells).

    `shown` is the name as a sentence holds it: "the sluice gates", “twice”.
    """

    members: tuple[int, ...]
    name: str
    shown: str


def topics(statements: Sequence[Statement], kept: Kept | None = None) -> list[Topic]:
    """Open answers sorted by what they speak of, in the order of their first members.

    An answer that has no words which tell anything stands alone.
    """
    kept = kept or Kept()
    texts = [text for some in kept.each("texts", statements, _texts) for text in some]
    first = texts[: learnt(len(texts))]
    sorting = kept.once(("topics", len(first), *first[:1]), first, partial(Sorting, first))
    groups = sorting.groups(texts)
    return _by_name([_topic(own, texts, sorting, kept) for own in groups])


def _texts(statements: Sequence[Statement]) -> list[str]:
    return [s.answer.value.text if isinstance(s.answer.value, Words) else "" for s in statements]


def _topic(own: Sequence[int], texts: Sequence[str], sorting: Sorting, kept: Kept) -> Topic:
    told = [texts[at] for at in own]
    name = kept.once(("topic", own[0], told[0]), (sorting.rarity, *told), partial(named, told, sorting.rarity))
    return Topic(tuple(own), *name)


def _by_name(found: Sequence[Topic]) -> list[Topic]:
    """Topics of one telling name are one: "the bow door" is, "the captain" may be anybody's."""
    out: dict[str, Topic] = {}
    for n, topic in enumerate(found):
        key = topic.name.lower() if " " in topic.name and not topic.shown.startswith("“") else f"{n}"
        first = out.get(key)
        out[key] = replace(first, members=(*first.members, *topic.members)) if first else topic
    return list(out.values())
