"""Counts and measures: which number of a sentence answers which question.

Numbers come from `quantity`, slots from `answer_bind` and `answer_measure`. Here counts that are listed
together are added up ("two crew and 10 passengers"), parts find their whole ("including 3 children"),
and of several bindings of one number to one slot the surest stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.extract.answer.age import reads_as_age
from rashomon.extract.answer.aged import aged
from rashomon.extract.answer.bind import Binding, bindings, totals
from rashomon.extract.answer.list import listed
from rashomon.extract.answer.measure import measured, ordinal
from rashomon.extract.answer.slots import Words, words
from rashomon.extract.quantity.mentions import Mention, mentions
from rashomon.extract.quantity.nouns import lexicon
from rashomon.extract.quantity.phrase import noun_phrase
from rashomon.extract.quantity.single import people
from rashomon.model import Quantity

#: A count's span is cut to the number and its noun where it would be longer, in characters.
_SPAN_LIMIT = 120

_MEASURES = frozenset({"measure", "money", "share", "magnitude"})
_LIST_GAP = re.compile(
    r"(?:,\s+(?:most|many|some|all|both|none)\s+of\s+(?:them|whom)[^,]{0,40},)?(?:\s+and\s+(?:(?:the|his|her|their)\s+)?|,\s+(?:and\s+)?)",
    re.IGNORECASE,
)
#: How far behind "of the victims" the words stand that say what they were.
_SHARE_REACH = 70
_OF_WHOLE = re.compile(r"\s+of\s+(?=(?:the|those|these|all)\b)", re.IGNORECASE)
#: Nouns for all of them, whom a list behind tells again: "two victims, a man and a woman, died".
_TOLD_AGAIN = frozenset({"victim"})
#: Nouns for two people at once.
#: Counts whose own nouns tell them wherever they stand: "48 cases, including 14 deaths".
_TOLLS = frozenset({"people.killed"})
_PAIRS = frozenset({"couple", "pair", "duo"})
_NUMERALS = re.compile(r"(?<=the\s)[\d,]+\s")
_PLURAL = re.compile(r",?\s+(?:were|are|have)\b", re.IGNORECASE)
#: The whole told as "the dead" and the like, of which the number after it is a part.
_INCLUDED = re.compile(r"\b(?:dead|deceased|killed|victims)\s+(?:also\s+)?includ\w+\b", re.IGNORECASE)
_WERE = re.compile(r"\s+(?:were|was|are|is)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    """A number that fills a slot: `start` to `end` give it, `mention` is what is counted.

    `of`: which of them, where the sentence says it apart from the noun. `part`: a part of a whole.
    `inherited`: the slot comes from a sentence before.
    """

    slot: str
    value: Quantity
    mention: Mention
    start: int
    end: int
    rank: int
    of: str | None = None
    part: str | None = None
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Whole:
    """What was counted last, of which "eight of them" is a part."""

    slot: str
    unit: str


def counts(text: str, start: int, end: int, earlier: Whole | None = None) -> list[Count]:
    """Every number of the sentence `text[start:end]` that answers a question, in order of place."""
    vocabulary = words()
    found = mentions(text, start, end, vocabulary.participles)
    every = _with_parts_listed(text, sorted([*found, *people(text, start, end, found)], key=lambda m: m.start))
    if not every:
        return []
    bound = [c for run in _runs(text, every) for c in _of_run(text, start, end, run, every, vocabulary)]
    for binding, mention in totals(text, start, end, every, vocabulary):
        unit = vocabulary.slots[binding.slot].unit or mention.unit or "person"
        bound.append(_count(text, binding, replace(mention, described=""), unit))
    taken = {c.mention.start for c in bound}
    for binding, mention in listed(text, start, end, every, taken, vocabulary):
        bound.append(_count(text, binding, mention, vocabulary.slots[binding.slot].unit))
    surest = _surest([c for c in bound if c.mention.head not in vocabulary.slots[c.slot].never])
    return sorted([*surest, *_parts(text, end, surest, every, earlier)], key=lambda c: (c.start, c.rank))


def _with_parts_listed(text: str, every: Sequence[Mention]) -> list[Mention]:
    """Parts go on through a list: "among them four women and six children"."""
    out: list[Mention] = []
    for mention in every:
        if out and out[-1].part and mention.sort == "count" and _LIST_GAP.fullmatch(text, out[-1].end, mention.start):
            mention = replace(mention, part=True)
        out.append(mention)
    return out


def _of_run(
    text: str, start: int, end: int, run: Sequence[Mention], every: Sequence[Mention], vocabulary: Words
) -> Iterator[Count]:
    first = run[0]
    if first.sort in _MEASURES:
        yield from (_count(text, b, first, first.unit) for b in measured(text, start, end, first, every, vocabulary))
    elif first.sort == "ordinal":
        found = ordinal(text, end, first, vocabulary)
        yield from (_count(text, b, first, vocabulary.slots[b.slot].unit) for b in found)
    elif first.partitive and (told := _said_of_whole(text, end, first, vocabulary)):
        yield told
    elif first.sort == "age":
        yield from _age(text, start, end, first)
    elif first.sort in ("count", "bare") and not reads_as_age(text, first):
        for binding in bindings(text, start, end, run, every, vocabulary):
            if not first.part or binding.rank == 2 or _INCLUDED.search(text, binding.start, first.start):
                yield from _values(text, binding, run, vocabulary.slots[binding.slot].unit)


def _values(text: str, binding: Binding, run: Sequence[Mention], unit: str) -> Iterator[Count]:
    """One value for a count of its own; for a list its sum, and those of its counts that a name tells apart."""
    unit = unit or run[0].unit or "person"
    if len(run) == 1:
        yield _count(text, binding, run[0], unit)
        return
    yield _sum(text, binding, run, unit)
    for mention in run:
        if any(word[:1].isupper() for word in mention.described.split()):
            place = Binding(binding.slot, mention.start, mention.end, binding.rank + 10)
            yield replace(_count(text, place, mention, unit), part="one of several")


def _count(text: str, binding: Binding, mention: Mention, unit: str) -> Count:
    start, end = binding.start, max(binding.end, mention.end)
    if mention.head in _PAIRS:
        mention = replace(mention, factor=2.0)
    part = "of them" if mention.part else "one of several" if _last_of_list(text, mention) else None
    if end - start > _SPAN_LIMIT:
        start, end = mention.start, mention.end
    value = mention.quantity(unit or mention.unit, text)
    return Count(binding.slot, value, mention, start, end, binding.rank, part=part)


def _last_of_list(text: str, mention: Mention) -> bool:
    """Whether one person has a verb in the plural: "…, two girls and a 14-year-old were hurt"."""
    return mention.number.low == mention.number.high == 1 and _PLURAL.match(text, mention.end) is not None


def _said_of_whole(text: str, end: int, mention: Mention, vocabulary: Words) -> Count | None:
    """As in "10 of the 12 victims in the crash were foreign citizens"."""
    whole = _OF_WHOLE.match(text, mention.number.end, end)
    among = vocabulary.among.match(_NUMERALS.sub("", text[whole.end() : end])) if whole else None
    if whole is None or among is None:
        return None
    of = next(
        (
            o
            for m in _WERE.finditer(text, whole.end(), min(end, whole.end() + _SHARE_REACH))
            if (o := _people_at(text, m.end(), end))
        ),
        None,
    )
    if of is None:
        return None
    slot = vocabulary.among_slots[among["whole"].lower()]
    binding = Binding(slot, mention.start, of[0], -1)
    return replace(_count(text, binding, mention, vocabulary.slots[slot].unit), of=of[1], part="of them")


def _age(text: str, start: int, end: int, mention: Mention) -> Iterator[Count]:
    """How old somebody is, where the words tell of whom."""
    told = aged(text, start, end, mention)
    if told:
        binding, of = told
        yield replace(_count(text, binding, mention, "year"), of=of)


def _sum(text: str, binding: Binding, run: Sequence[Mention], unit: str) -> Count:
    """The total of counts listed together."""
    start, end = run[0].start, run[-1].end
    parts = [m.number for m in run]
    if run[0].head in _TOLD_AGAIN or (len(parts) > 2 and parts[0].low == sum(n.low for n in parts[1:])):
        return _count(text, binding, run[0], unit)  # "six people, four men and two women": told twice
    high = None if any(n.high is None for n in parts) else sum(n.high or 0 for n in parts)
    flags = (any(n.exclusive for n in parts), any(n.vague for n in parts), any(n.approximate for n in parts))
    value = Quantity(sum(n.low for n in parts), high, unit, text[start:end], *flags)
    place = (binding.start, binding.end) if binding.end - binding.start <= _SPAN_LIMIT else (start, end)
    whole = replace(run[0], end=end, described="")
    return Count(binding.slot, value, whole, *place, binding.rank)


def _runs(text: str, every: Sequence[Mention]) -> list[list[Mention]]:
    """Counts of people listed together; every other number is a run of its own."""
    runs: list[list[Mention]] = []
    inner = [m for m in every if any(o.start <= m.start and m.end <= o.end for o in every if o is not m)]
    for mention in every:
        if mention in inner:
            continue
        if runs and _joins(text, runs[-1][-1], mention):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return [*(r for run in runs for r in _with_and(text, run)), *([m] for m in inner)]


def _with_and(text: str, run: list[Mention]) -> list[list[Mention]]:
    """A list ends with "and"; without it these are numbers side by side."""
    if len(run) == 1 or "and" in text[run[-2].end : run[-1].start]:
        return [run]
    return [[m] for m in run]


def _joins(text: str, a: Mention, b: Mention) -> bool:
    for m in (a, b):
        if m.sort != "count" or m.kind != "person" or m.part or m.partitive or m.number.high == 0:
            return False
    counted = words().nouns.get(a.head, ())
    plain = all(s == "people.aboard" for s in counted) or a.head in _TOLD_AGAIN
    return _LIST_GAP.fullmatch(text, a.end, b.start) is not None and plain


def _surest(found: Sequence[Count]) -> list[Count]:
    """The surest binding of each number to each slot."""
    best: dict[tuple[str, int, int], Count] = {}
    for count in sorted(found, key=lambda c: c.rank):
        best.setdefault((count.slot, count.mention.start, count.mention.end), count)
    return list(best.values())


def _parts(
    text: str, end: int, found: Sequence[Count], every: Sequence[Mention], earlier: Whole | None
) -> Iterator[Count]:
    """As in "including 3 children", "30 of them children": a part of the nearest count before it, of that slot."""
    taken = {c.mention.start for c in found}
    for mention in every:
        if not mention.part or mention.start in taken or mention.sort not in ("count", "bare"):
            continue
        if own := [n for n in words().nouns.get(mention.head, ()) if n in _TOLLS]:
            yield _count(text, Binding(own[0], mention.start, mention.end, 4), replace(mention, part=False), "person")
            continue
        of = None if mention.head else _said_to_be(text, mention.end, end)
        wholes = _nearest_before(found, mention)
        if wholes:
            for whole in wholes:
                yield _part(text, mention, whole.slot, whole.value.unit, of, inherited=False)
        elif earlier and earlier.unit == "person" and of:
            yield _part(text, mention, earlier.slot, earlier.unit, of, inherited=True)


def _nearest_before(found: Sequence[Count], mention: Mention) -> list[Count]:
    before = [
        c for c in found if not c.mention.part and c.mention.end <= mention.start and c.mention.kind in ("person", "")
    ]
    nearest = max((c.mention.start for c in before), default=-1)
    return [c for c in before if c.mention.start == nearest and c.value.unit == "person"]


def _part(text: str, mention: Mention, slot: str, unit: str, of: str | None, *, inherited: bool) -> Count:
    value = mention.quantity(unit, text)
    return Count(slot, value, mention, mention.start, mention.end, 5, of, "of them", inherited)


def _said_to_be(text: str, at: int, end: int) -> str | None:
    """What "eight of them were …" says they are, where it is a kind of people."""
    match = _WERE.match(text, at, end)
    told = _people_at(text, match.end(), end) if match else None
    return told[1] if told else None


def _people_at(text: str, at: int, end: int) -> tuple[int, str] | None:
    """The kind of people named at a place, and where that ends."""
    stop, _, kind = noun_phrase(text, at, end, words().participles, partitive=False)
    return (stop, lexicon().normal(text[at:stop])) if kind == "person" else None
