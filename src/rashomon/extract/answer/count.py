"""Counts and measures: which number of a sentence answers which question.

Numbers come from `quantity`, slots from `bind` and `measure`. Here counts that are listed
together are added up ("two crew and 10 passengers"), parts find their whole ("including 3 children"),
and of several bindings of one number to one slot the surest stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.answer.age import reads_as_age
from rashomon.extract.answer.aged import aged
from rashomon.extract.answer.bind import bindings
from rashomon.extract.answer.counted import Count, Whole, made
from rashomon.extract.answer.list import listed
from rashomon.extract.answer.measure import measured, ordinal
from rashomon.extract.answer.of_whole import wholes
from rashomon.extract.answer.part import parts, said_of_whole
from rashomon.extract.answer.run import runs, values, with_parts_listed
from rashomon.extract.answer.slots import Words, words
from rashomon.extract.answer.total import totals
from rashomon.extract.quantity.mentions import Mention, mentions
from rashomon.extract.quantity.single import people

_MEASURES = frozenset({"measure", "money", "share", "magnitude"})
#: The whole told as "the dead" and the like, of which the number after it is a part.
_INCLUDED = re.compile(r"\b(?:dead|deceased|killed|victims)\s+(?:also\s+)?includ\w+\b", re.IGNORECASE)


def counts(text: str, start: int, end: int, earlier: Whole | None = None) -> list[Count]:
    """Every number of the sentence `text[start:end]` that answers a question, in order of place."""
    vocabulary = words()
    found = mentions(text, start, end, vocabulary.participles)
    every = with_parts_listed(text, sorted([*found, *people(text, start, end, found)], key=lambda m: m.start))
    if not every:
        return []
    bound = [c for run in runs(text, every) for c in _of_run(text, start, end, run, every, vocabulary)]
    for binding, mention in totals(text, start, end, every, vocabulary):
        unit = vocabulary.slots[binding.slot].unit or mention.unit or "person"
        bound.append(made(text, binding, replace(mention, described=""), unit))
    bound += list(wholes(text, end, bound, every, vocabulary))
    taken = {c.mention.start for c in bound}
    for binding, mention in listed(text, start, end, every, taken, vocabulary):
        bound.append(made(text, binding, mention, vocabulary.slots[binding.slot].unit))
    surest = _surest([c for c in bound if c.mention.head not in vocabulary.slots[c.slot].never])
    return sorted([*surest, *parts(text, end, surest, every, earlier)], key=lambda c: (c.start, c.rank))


def _of_run(
    text: str, start: int, end: int, run: Sequence[Mention], every: Sequence[Mention], vocabulary: Words
) -> Iterator[Count]:
    """What the numbers of one run answer: measures by their words, ages by whose they are, counts by their verbs."""
    first = run[0]
    if first.sort in _MEASURES:
        yield from (made(text, b, first, first.unit) for b in measured(text, start, end, first, every, vocabulary))
    elif first.sort == "ordinal":
        found = ordinal(text, end, first, vocabulary)
        yield from (made(text, b, first, vocabulary.slots[b.slot].unit) for b in found)
    elif first.partitive and (told := said_of_whole(text, end, first, vocabulary)):
        yield told
    elif first.sort == "age":
        yield from _age(text, start, end, first)
    elif first.sort in ("count", "bare") and not reads_as_age(text, first):
        for binding in bindings(text, start, end, run, every, vocabulary):
            if not first.part or binding.rank == 2 or _INCLUDED.search(text, binding.start, first.start):
                yield from values(text, binding, run, vocabulary.slots[binding.slot].unit)


def _age(text: str, start: int, end: int, mention: Mention) -> Iterator[Count]:
    """How old somebody is, where the words tell of whom."""
    told = aged(text, start, end, mention)
    if told:
        binding, of = told
        yield replace(made(text, binding, mention, "year"), of=of)


def _surest(found: Sequence[Count]) -> list[Count]:
    """The surest binding of each number to each slot."""
    best: dict[tuple[str, int, int], Count] = {}
    for count in sorted(found, key=lambda c: c.rank):
        best.setdefault((count.slot, count.mention.start, count.mention.end), count)
    return list(best.values())
