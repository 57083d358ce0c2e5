"""Parts of a whole told before or with it: "including 3 children", "10 of the 12 victims were foreigners"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.answer.binding import Binding
from rashomon.extract.answer.counted import Count, Whole, made
from rashomon.extract.answer.slots import Words, words
from rashomon.extract.quantity.mentions import Mention
from rashomon.extract.quantity.nouns import lexicon
from rashomon.extract.quantity.phrase import noun_phrase

#: How far behind "of the victims" the words stand that say what they were.
_SHARE_REACH = 70
_OF_WHOLE = re.compile(r"\s+of\s+(?=(?:the|those|these|all)\b)", re.IGNORECASE)
#: Counts whose own nouns tell them wherever they stand: "48 cases, including 14 deaths".
_TOLLS = frozenset({"people.killed"})
_NUMERALS = re.compile(r"(?<=the\s)[\d,]+\s")
_WERE = re.compile(r"\s+(?:were|was|are|is)\s+", re.IGNORECASE)


def said_of_whole(text: str, end: int, mention: Mention, vocabulary: Words) -> Count | None:
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
    return replace(made(text, binding, mention, vocabulary.slots[slot].unit), of=of[1], part="of them")


def parts(
    text: str, end: int, found: Sequence[Count], every: Sequence[Mention], earlier: Whole | None
) -> Iterator[Count]:
    """As in "including 3 children", "30 of them children": a part of the nearest count before it, of that slot."""
    taken = {c.mention.start for c in found}
    for mention in every:
        if not mention.part or mention.start in taken or mention.sort not in ("count", "bare"):
            continue
        if own := [n for n in words().nouns.get(mention.head, ()) if n in _TOLLS]:
            yield made(text, Binding(own[0], mention.start, mention.end, 4), replace(mention, part=False), "person")
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
