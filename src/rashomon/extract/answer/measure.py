"""Which slot a measure or an ordinal fills, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.answer.binding import Binding
from rashomon.extract.answer.owner import owner
from rashomon.extract.answer.slots import Slot, Words
from rashomon.extract.quantity.mentions import Mention

#: How far left of a measure its cue may stand, and how much of that its span keeps.
_CUE_REACH = 60
_CUE_SPAN = 40
#: How far right of an ordinal its noun may stand.
_ORDINAL_REACH = 60

#: Where the speaker is, which is not where it happened: "I'm on the fifth floor".
_OWN_PLACE = re.compile(r"\b(?:I|we)(?:['’]m|['’]re| am| are| was| were)\b[^.;!?“”\"]*$", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]{1,40}\)")
_SMALL_WORD = re.compile(r"\b[a-z]+\b")
_CLAUSE_END = re.compile(r"[;:()]|,\s+(?:and|but|while|which(?!\s+(?:is|was)\b))\b")


def measured(
    text: str, start: int, end: int, mention: Mention, every: Sequence[Mention], words: Words
) -> Iterator[Binding]:
    """The first slot of the vocabulary whose words stand by a measure of the sentence `text[start:end]`.

    Words that have a measure of the same dimension between them and this one are asked last: they are
    said of that one ("rose to 40 km and covered a distance of 300 km").
    """
    nearest = max((m.end for m in every if m.kind == mention.kind and m.end <= mention.start), default=start)
    for begin in dict.fromkeys((nearest, start)):
        for slot in words.measures.get(mention.kind, ()):
            place = _cued(text, begin, end, mention, slot)
            if place and _meant(text, start, end, mention, slot):
                yield Binding(slot.name, *place, 1)
                return


def _meant(text: str, start: int, end: int, mention: Mention, slot: Slot) -> bool:
    """Whether the sentence speaks of what a slot is of, and nothing behind the measure says that it is another."""
    if slot.unless and slot.unless.match(text, mention.end, end):
        return False
    if slot.unless_before and slot.unless_before.search(text, max(start, mention.start - _CUE_REACH), mention.start):
        return False
    if slot.context and not slot.context.search(text, start, end):
        return False
    told = slot.after is not None and slot.after.match(text, mention.end, end) is not None
    return not slot.owned or told or owner(text, start, mention.start, mention.end) is not None


def _cued(text: str, start: int, end: int, mention: Mention, slot: Slot) -> tuple[int, int] | None:
    """From cue to end of a measure; either kind of words will do unless the slot wants both or none."""
    if slot.units and mention.unit not in slot.units:
        return None
    if slot.always:
        return mention.start, mention.end
    after = slot.after.match(text, _past_brackets(text, mention.end, end), end) if slot.after else None
    cue = _cue_before(text, start, mention, slot)
    have = (cue is not None, after is not None)
    if not (all(have) if slot.both else any(have)):
        return None
    begin = cue if cue is not None and mention.start - cue <= _CUE_SPAN else mention.start
    return begin, after.end() if after else mention.end


def _cue_before(text: str, start: int, mention: Mention, slot: Slot) -> int | None:
    """Where the nearest cue in the clause before a measure begins."""
    if slot.cues is None:
        return None
    found = [m.start() for m in slot.cues.finditer(text, max(start, mention.start - _CUE_REACH), mention.start)]
    if not found or _CLAUSE_END.search(text, found[-1], mention.start):
        return None
    return found[-1]


def _past_brackets(text: str, at: int, end: int) -> int:
    match = _BRACKETS.match(text, at, end)
    return match.end() if match else at


def ordinal(text: str, end: int, mention: Mention, words: Words) -> Iterator[Binding]:
    """As in "the 15th missile test this year" counts fifteen tests; "the 32nd floor" numbers one."""
    for word in _SMALL_WORD.finditer(text, mention.end + 2, min(end, mention.end + _ORDINAL_REACH)):
        name = words.ordinals.get(word.group())
        if name and not _OWN_PLACE.search(text, max(0, mention.start - _CUE_REACH), mention.start):
            yield Binding(name, mention.start, word.end(), 1)
            return
