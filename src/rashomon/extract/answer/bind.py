"""Which slot a count fills: object of a verb, subject of a predicate, counted noun, figure of a total, part of a whole.

Every way is a small function that yields bindings; the words come from the vocabulary `slots`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.answer.binding import Binding, fits
from rashomon.extract.answer.slots import Words
from rashomon.extract.answer.subject import as_subject, existing
from rashomon.extract.answer.verb import has_own_verb, key, verbs_before
from rashomon.extract.quantity.mentions import Mention

_FILLER = re.compile(
    r"(?:\s+(?:only|just|the|a|an|another|last|remaining|final|all|his|her|their|its|our|further|additional|other|some|of|off|total|"
    r"also|up|more|least|out|what|it|said|were|was|these|those|around|combined|as|down|over|back))*\s*[(\"“‘'\[]?\s*",
    re.IGNORECASE,
)
#: "Among those killed in the shooting was a woman": a noun, and no deed done to her.
_SAID_OF_NOUN = re.compile(r"\s+(?:was|were|is|are)\b", re.IGNORECASE)
_AMONG = re.compile(r"\s*(?:(?:were|was|are|is|have been|had been)\s+)?(?:also\s+)?among\s+", re.IGNORECASE)
#: Words that make a wound a death ("died of his injuries", "fatally shot").
_DEADLY = re.compile(r"\b(?:died|dies|dying|dead|fatal(?:ly)?|killed|to death|succumb\w*)\b", re.IGNORECASE)
_FATAL_BEFORE = re.compile(r"\b(?:fatal|deadly|lethal)(?:ly)?\s+$", re.IGNORECASE)
#: How people come back who were taken: of those told to have done so nobody says that they were all who were taken.
_BACK = frozenset({"people.freed", "people.rescued", "people.returned", "people.escaped"})
#: Vague numbers below this many injuries are those of one person.
_A_FEW = 5


def bindings(
    text: str, start: int, end: int, members: Sequence[Mention], every: Sequence[Mention], words: Words
) -> list[Binding]:
    """All slots that counts listed together fill in the sentence `text[start:end]`."""
    found = [
        *_as_part(text, end, members, words),
        *_as_object(text, start, members, words),
        *as_subject(text, end, members, every, words),
        *_as_being(text, start, end, members, words),
    ]
    found = [b for b in found if members[0].head not in words.slots[b.slot].never]
    found = [b for b in found if _in_context(text, start, end, b, words)]
    if any(b.slot in _BACK for b in found):
        found = [b for b in found if b.slot != "people.abducted"]  # "52 pupils abducted in May were freed"
    if any(b.slot == "people.wounded" for b in found):
        found = [b for b in found if b.slot != "people.wounded" or not _deadly(text, start, members[-1].end, b)]
    nouns = [*_as_noun(text, members, words), *_as_described(members, words)]
    return found or [b for b in nouns if _in_context(text, start, end, b, words)]


def _in_context(text: str, start: int, end: int, binding: Binding, words: Words) -> bool:
    """Whether the sentence `text[start:end]` speaks of what the slot needs around its counts."""
    context = words.slots[binding.slot].context
    return context is None or context.search(text, start, end) is not None


def _deadly(text: str, start: int, at: int, place: Binding) -> bool:
    """Whether the wound told was a death: "the fatal shooting of", "died of his wounds"."""
    before = _FATAL_BEFORE.search(text, max(start, place.start - 12), place.start)
    return before is not None or _DEADLY.search(text, at, place.end) is not None


def _as_object(text: str, start: int, members: Sequence[Mention], words: Words) -> Iterator[Binding]:
    """As in "killed 12 people", "the deaths of 12 people"."""
    first, last = members[0], members[-1]
    if has_own_verb(text, first, last, words):
        return
    for name, begin, stop in verbs_before(text, start, first.start, words):
        noun = _SAID_OF_NOUN.match(text, stop) and text[begin:stop].endswith("ing")
        slot = words.slots[name]
        takes = fits(first, slot) and slot.takes(key(text[begin:stop]), first.head)
        if takes and not noun and _FILLER.fullmatch(text, stop, first.start):
            yield Binding(name, begin, last.end, 0)


def _as_being(text: str, start: int, end: int, members: Sequence[Mention], words: Words) -> Iterator[Binding]:
    """As in "there were 12 people on the boat"."""
    if not existing(text, members[0], start):
        return
    for slot in words.slots.values():
        if slot.there and fits(members[0], slot) and (told := slot.there.match(text, members[-1].end, end)):
            yield Binding(slot.name, members[0].start, told.end(), 2)


def _as_noun(text: str, members: Sequence[Mention], words: Words) -> Iterator[Binding]:
    """As in "12 deaths", "no casualties"."""
    first = members[0]
    alone = text[first.start].lower() == "a" and first.number.low == 1  # "a passenger list", "a victim"
    # "suffered several injuries"
    of_one = first.number.vague and first.number.low < _A_FEW and first.head in ("injury", "injuries")
    if not first.partitive and not alone and not of_one:
        for name in words.nouns.get(first.head, ()):
            needed, behind = words.slots[name].described, words.slots[name].followed
            told = behind is not None and behind.match(text, members[-1].end) is not None
            enough = not words.slots[name].several or first.number.high != 1
            if enough and (told or needed is None or needed.search(first.described)):
                yield Binding(name, first.start, members[-1].end, 4)


def _as_described(members: Sequence[Mention], words: Words) -> Iterator[Binding]:
    """As in "21 freed girls", "900 internally displaced people", "two dead soldiers"."""
    first = members[0]
    for word in () if first.partitive else first.described.lower().split()[:2]:
        among = words.among_slots.get(word)
        for name in words.passives.get(word) or ((among,) if among else ()):
            slot = words.slots[name]
            if word not in first.head.split() and fits(first, slot) and slot.takes(word, first.head):
                yield Binding(name, first.start, first.end, 4)


def _as_part(text: str, end: int, members: Sequence[Mention], words: Words) -> Iterator[Binding]:
    """As in "12 children were among the dead"."""
    match = _AMONG.match(text, members[-1].end, end)
    if match and (whole := words.among.match(text, match.end(), end)):
        yield Binding(words.among_slots[key(whole["whole"])], members[0].start, whole.end(), -1)
