"""Counts of people told in one list, and their sum: "two crew and 10 passengers"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.answer.binding import Binding
from rashomon.extract.answer.counted import SPAN_LIMIT, Count, made
from rashomon.extract.answer.slots import words
from rashomon.extract.quantity.mentions import Mention
from rashomon.model import ONE_OF, Quantity

_LIST_GAP = re.compile(
    r"(?:,\s+(?:most|many|some|all|both|none)\s+of\s+(?:them|whom)[^,]{0,40},)?(?:\s+and\s+(?:(?:the|his|her|their)\s+)?|,\s+(?:and\s+)?)",
    re.IGNORECASE,
)
#: Nouns for all of them, whom a list behind tells again: "two victims, a man and a woman, died".
_TOLD_AGAIN = frozenset({"victim"})


def with_parts_listed(text: str, every: Sequence[Mention]) -> list[Mention]:
    """Parts go on through a list: "among them four women and six children"."""
    out: list[Mention] = []
    for mention in every:
        if out and out[-1].part and mention.sort == "count" and _LIST_GAP.fullmatch(text, out[-1].end, mention.start):
            mention = replace(mention, part=True)
        out.append(mention)
    return out


def values(text: str, binding: Binding, run: Sequence[Mention], unit: str) -> Iterator[Count]:
    """One value for a count of its own; for a list its sum, and those of its counts that a name tells apart."""
    unit = unit or run[0].unit or "person"
    if len(run) == 1:
        yield made(text, binding, run[0], unit)
        return
    yield _sum(text, binding, run, unit)
    for mention in run:
        if any(word[:1].isupper() for word in mention.described.split()):
            place = Binding(binding.slot, mention.start, mention.end, binding.rank + 10)
            yield replace(made(text, place, mention, unit), part=ONE_OF)


def _sum(text: str, binding: Binding, run: Sequence[Mention], unit: str) -> Count:
    """The total of counts listed together."""
    start, end = run[0].start, run[-1].end
    parts = [m.number for m in run]
    if run[0].head in _TOLD_AGAIN or (len(parts) > 2 and parts[0].low == sum(n.low for n in parts[1:])):
        return made(text, binding, run[0], unit)  # "six people, four men and two women": told twice
    high = None if any(n.high is None for n in parts) else sum(n.high or 0 for n in parts)
    flags = (any(n.exclusive for n in parts), any(n.vague for n in parts), any(n.approximate for n in parts))
    value = Quantity(sum(n.low for n in parts), high, unit, text[start:end], *flags)
    place = (binding.start, binding.end) if binding.end - binding.start <= SPAN_LIMIT else (start, end)
    whole = replace(run[0], end=end, described="")
    return Count(binding.slot, value, whole, *place, binding.rank)


def runs(text: str, every: Sequence[Mention]) -> list[list[Mention]]:
    """Counts of people listed together; every other number is a run of its own."""
    out: list[list[Mention]] = []
    inner = [m for m in every if any(o.start <= m.start and m.end <= o.end for o in every if o is not m)]
    for mention in every:
        if mention in inner:
            continue
        if out and _joins(text, out[-1][-1], mention):
            out[-1].append(mention)
        else:
            out.append([mention])
    return [*(r for run in out for r in _with_and(text, run)), *([m] for m in inner)]


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
