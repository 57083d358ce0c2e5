"""Which slot a count fills: object of a verb, subject of a predicate, counted noun, figure of a total, part of a whole.

Every way is a small function that yields bindings; the words come from the vocabulary `slots`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.extract.answer.slots import AUXILIARY, Slot, Words
from rashomon.extract.quantity.mentions import Mention

#: How far left of a count its verb may stand, in characters.
_VERB_REACH = 60
#: How far to the right of a count its predicate is looked for.
_PREDICATE_REACH = 160
#: How far a figure may stand from "death toll".
_TOTAL_REACH = 120

_FILLER = re.compile(
    r"(?:\s+(?:only|just|the|a|an|another|all|his|her|their|its|our|further|additional|other|some|of|off|total|"
    r"also|up|more|least|out|what|it|said|were|was|these|those|around|combined|as|down|over|back))*\s*[(\"“‘'\[]?\s*",
    re.IGNORECASE,
)
#: "Among those killed in the shooting was a woman": a noun, and no deed done to her.
_SAID_OF_NOUN = re.compile(r"\s+(?:was|were|is|are)\b", re.IGNORECASE)
_POINTS = re.compile(
    rf"\b(?:who|that|which)\b|\b{AUXILIARY}\b|,\s+|\s+(?=(?:died|remain\w*|lost|drowned|perished|fled)\b)"
)
_OF_THE = re.compile(r"\bof\s+(?:the|these|those|his|her|their|its)\s+$", re.IGNORECASE)
_FINITE_WORD = re.compile(
    rf"(?:(?:who|that|which)\s+)?(?:{AUXILIARY}|died|die|dies|lost|perished|drowned|fled|survived|disappeared|vanished)\b"
)
_FINITE = frozenset({"was", "were", "are", "is", "had", "has", "have"})
_BLOCK = re.compile(
    r"[;:]|\b(?:said|says|told|but|while|when|whereas|after|before|because|where|although|though|unless|until)\b|"
    r"\b(?!(?:killed|wounded|injured|found|pronounced)\b)\w+ed\s+(?:the|that|his|her|their|for|it)\b|"
    r"[\"”“]\s|,?\s+and\s+(?:(?:the|a|an|his|her|its|their)\s|(?-i:[A-Z][a-z]+\s[A-Z]|\d))",
    re.IGNORECASE,
)
_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|at|on|by|from|near|of|for|over|across|inside|outside|into|through|within|between|against|after|under|"
    r"behind|to)\s+(?:(?:the|a|his|her|its|their|these|those)\s+)?$",
    re.IGNORECASE,
)
_OBJECT_AFTER = re.compile(
    r"\s+(?:the|a|an|another|his|her|him|them|himself|herself|themselves|their|its|it|one)\b", re.IGNORECASE
)
_NAME_AFTER = re.compile(
    r"\s+(?!(?:In|At|On|By|After|As|And|When|During|Near|While|For|Over|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b)[A-Z][a-z]"
)
_WHOLE = re.compile(r"\s+(?:injured|wounded|killed|dead|hurt|trapped|arrested|detained|rescued)\b", re.IGNORECASE)
_FATALLY = re.compile(r"fatally\b", re.IGNORECASE)
#: "Two victims, ages 19 and 22, were …": no subjects of their own.
_AGES = re.compile(r"\bage[sd]?\s+(?:of\s+)?(?:\d{1,3}(?:,\s+(?:and\s+)?|\s+(?:and|to)\s+))*$", re.IGNORECASE)
_RELATIVE_AFTER = re.compile(r"\s+(?:who|that|which)\b", re.IGNORECASE)
#: Verbs in the singular, which are not said of several.
_OF_ONE = frozenset({"was", "is", "has"})
_AMONG = re.compile(r"\s*(?:(?:were|was|are|is|have been|had been)\s+)?(?:also\s+)?among\s+", re.IGNORECASE)
_BE = re.compile(r"\b(?:was|were|been|being|is|are|be|got|get)\b", re.IGNORECASE)
_BE_BEFORE = re.compile(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+|also\s+)?$", re.IGNORECASE)
_TOTAL_GAP = re.compile(
    r"(?:[^.;:!?]*?\b(?:to|at|of|is|was|are|were|stood|reached|hit|stands|now|be|as|topped|passed|exceeded|surpassed|"
    r"exceeds|numbered|remains|climbed|between)|\s*[:,(-])\s*(?:the\s+|a\s+)?$",
    re.IGNORECASE,
)
_NOT_TOTAL = re.compile(r"\b(?:from|by)\s*$|\b(?:said|says|told|and)\b", re.IGNORECASE)
#: Before a count of all there were.
_THERE = re.compile(r"\bthere\s+(?:were|was|are|is|had\s+been|have\s+been)\s+$", re.IGNORECASE)
#: Words that make a wound a death ("died of his injuries", "fatally shot").
_DEADLY = re.compile(r"\b(?:died|dies|dying|dead|fatal(?:ly)?|killed|to death|succumb\w*)\b", re.IGNORECASE)
_FATAL_BEFORE = re.compile(r"\b(?:fatal|deadly|lethal)(?:ly)?\s+$", re.IGNORECASE)
#: Vague numbers below this many injuries are those of one person.
_A_FEW = 5
_BLANKS = re.compile(r"\s+")
#: Words that make a deed one that was only tried or meant ("attempted murder of", "threatened to kill").
_TRIED = re.compile(
    r"\b(?:attempt(?:ed|ing|s)?|tr(?:y|ied|ies|ying)|conspir\w+|plot(?:s|ted|ting)?|threat\w*|plan(?:s|ned|ning)?|want\w*|intend\w*|"
    r"hop(?:ed|ing)|solicit\w+)(?:\s+to)?(?:\s+commit)?\s+$",
    re.IGNORECASE,
)
_TRIED_REACH = 32
#: What shows people, and does nothing to them.
_FILMED = re.compile(
    r"\b(?:footage|videos?|cameras?|photos?|photographs?|pictures?|images?|tapes?|films?|clips?|recordings?|helicopter)\s+"
    r"(?:that\s+|which\s+|also\s+|then\s+|later\s+|has\s+|have\s+|had\s+)*$",
    re.IGNORECASE,
)
_MEANT_SLOTS = frozenset({"people.killed", "people.wounded", "people.freed", "people.rescued"})
#: "to harm or kill another", "worked to free five": a purpose, not a deed, unless somebody "went on to kill two".
_MEANT = re.compile(r"\bto\s+(?:\w+\s+or\s+)?$", re.IGNORECASE)
_ENDED_SO = re.compile(
    r"\b(?:on|managed|able|helped|helping|allowed|enough|appears?|appeared|seems?|seemed|known|believed|thought|said|first|only|last)\s+to\s+$",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"shots?\s+of\b", re.IGNORECASE)
#: Deeds that take an object, so that without "was" their subject is the doer.
_DEED = re.compile(
    r"\b(?:shot|stabbed|struck|wounded|injured|killed|beat|crushed|trampled|gunned|mowed)\b", re.IGNORECASE
)


class Binding(NamedTuple):
    """A slot for a count, the place that binds it, and how sure that is (smaller is surer)."""

    slot: str
    start: int
    end: int
    rank: int


def bindings(
    text: str, start: int, end: int, members: Sequence[Mention], every: Sequence[Mention], words: Words
) -> list[Binding]:
    """All slots that counts listed together fill in the sentence `text[start:end]`."""
    found = [
        *_as_part(text, end, members, words),
        *_as_object(text, start, members, words),
        *_as_subject(text, end, members, every, words),
        *_as_being(text, start, end, members, words),
    ]
    found = [b for b in found if members[0].head not in words.slots[b.slot].never]
    if any(b.slot == "people.wounded" for b in found):
        found = [b for b in found if b.slot != "people.wounded" or not _deadly(text, start, members[-1].end, b)]
    return found or [*_as_noun(text, members, words), *_as_described(members, words)]


def _deadly(text: str, start: int, at: int, place: Binding) -> bool:
    """Whether the wound told was a death: "the fatal shooting of", "died of his wounds"."""
    before = _FATAL_BEFORE.search(text, max(start, place.start - 12), place.start)
    return before is not None or _DEADLY.search(text, at, place.end) is not None


def fits(mention: Mention, slot: Slot) -> bool:
    """Whether a slot counts this kind of thing; some count people under any noun."""
    if mention.sort == "bare":
        return slot.kinds[:1] == ("person",) or mention.kind in slot.kinds
    if mention.kind:
        return mention.kind in slot.kinds
    return mention.head in slot.kinds or (slot.anyone and _like_people(mention))


def _like_people(mention: Mention) -> bool:
    """Whether a noun that nobody listed may mean people: a plural in small letters."""
    last = mention.described.split()[-1:]
    return bool(last) and last[0].islower() and last[0].endswith(("s", "men", "folk"))


def _as_object(text: str, start: int, members: Sequence[Mention], words: Words) -> Iterator[Binding]:
    """As in "killed 12 people", "the deaths of 12 people"."""
    first, last = members[0], members[-1]
    if _has_own_verb(text, first, last, words):
        return
    for name, begin, stop in verbs_before(text, start, first.start, words):
        noun = _SAID_OF_NOUN.match(text, stop) and text[begin:stop].endswith("ing")
        if not noun and _FILLER.fullmatch(text, stop, first.start) and fits(first, words.slots[name]):
            yield Binding(name, begin, last.end, 0)


def verbs_before(text: str, start: int, at: int, words: Words) -> Iterator[tuple[str, int, int]]:
    """Verbs and phrases shortly before `at` that take an object: (slot, where they begin and end)."""
    window = max(start, at - _VERB_REACH)
    for match in words.verbs.finditer(text, window, at):
        if _FILMED.search(text, max(start, match.start() - _TRIED_REACH), match.start()):
            continue  # "footage captures a man"
        if not _is_passive(text, start, match) and not _only_tried(text, start, match.start()):
            slots = (n for n in words.active[_key(match[1])] if not _only_meant(n, text, start, match.start()))
            yield from ((name, *match.span()) for name in slots)
    for match in words.befores.finditer(text, window, at):
        if not _only_tried(text, start, match.start()) and not _PICTURE.match(text, match.start()):
            yield words.before_slots[int((match.lastgroup or "g0")[1:])], *match.span()


def _only_tried(text: str, start: int, at: int) -> bool:
    """Whether the deed that begins at `at` was only tried, planned or threatened."""
    return _TRIED.search(text, max(start, at - _TRIED_REACH), at) is not None


def _only_meant(name: str, text: str, start: int, at: int) -> bool:
    """Whether a deed that begins at `at` is a purpose: "to harm or kill another", "committed to rescuing 12"."""
    left = max(start, at - _TRIED_REACH)
    meant = name in _MEANT_SLOTS and _MEANT.search(text, left, at)
    return bool(meant) and not _ENDED_SO.search(text, left, at)


def _key(form: str) -> str:
    return _BLANKS.sub(" ", form.lower())


def _has_own_verb(text: str, first: Mention, last: Mention, words: Words) -> bool:
    """Whether a bare number has its own participle ("killed 12, 30 wounded")."""
    if first.sort != "bare" or first.more or text[last.end : last.end + 1].isalnum():
        return False
    return words.passive.match(text, last.end + 1) is not None


def _is_passive(text: str, start: int, verb: re.Match[str]) -> bool:
    at = verb.start()
    return not verb[1].lower().endswith("ing") and _BE_BEFORE.search(text, max(start, at - 24), at) is not None


def _as_subject(
    text: str, end: int, members: Sequence[Mention], every: Sequence[Mention], words: Words
) -> Iterator[Binding]:
    """As in "12 people were killed", "12 dead", "12 people, most of them children, lost their lives"."""
    first, last = members[0], members[-1]
    inner = _OF_THE.search(text, max(0, first.start - 12), first.start) is not None
    near_only = inner or _AFTER_PREPOSITION.search(text, max(0, first.start - 24), first.start) is not None
    for number, point in enumerate(_points(text, end, last, every)):
        if number and near_only:
            return
        found = list(predicates(text, end, point, first, every, words, direct=number == 0))
        reduced = number == 0 and not _FINITE_WORD.match(text, point)
        part = first.partitive and not _existing(text, first)
        of_them = part and not _relative(text, first) and not _FATALLY.match(text, point)
        if (reduced and of_them) or (inner and not reduced):
            continue
        yield from (Binding(name, first.start, stop, 3 if number else 2) for name, stop in found)
        if found and not reduced:
            return


def _as_being(text: str, start: int, end: int, members: Sequence[Mention], words: Words) -> Iterator[Binding]:
    """As in "there were 12 people on the boat"."""
    if not _existing(text, members[0], start):
        return
    for slot in words.slots.values():
        if slot.there and fits(members[0], slot) and (told := slot.there.match(text, members[-1].end, end)):
            yield Binding(slot.name, members[0].start, told.end(), 2)


def _existing(text: str, mention: Mention, start: int = 0) -> bool:
    """Whether "there were" stands before a count, which is then of all: "there were 300 of us on board"."""
    return _THERE.search(text, max(start, mention.start - 24), mention.start) is not None


def _relative(text: str, mention: Mention) -> bool:
    """Whether a count begins a clause of its own: "four of which", "two of whom"."""
    return text[mention.start : mention.end].endswith((" which", " whom"))


def _points(text: str, end: int, mention: Mention, every: Sequence[Mention]) -> Iterator[int]:
    """Where a predicate of this count may begin: right after it, then at auxiliaries and commas on the right."""
    at = mention.end
    if mention.partitive and (whole := _WHOLE.match(text, at, end)):
        at = whole.end()
    at += text[at : at + 1] in ('"', "”", "’") and not text[at + 1 : at + 2].isalnum()
    yield at + (text[at : at + 1] == " ")
    limit = min(end, at + _PREDICATE_REACH, _next_subject(text, at, every, end))
    if block := _BLOCK.search(text, at, limit):
        limit = block.start()
    several = mention.number.low > 1 and mention.sort in ("count", "bare")
    for match in _POINTS.finditer(text, at, limit):
        if several and match.group().lower() in _OF_ONE:
            return
        yield match.end() if match.group()[-1] in " ," else match.start()
        if match.group().lower() in _FINITE:
            return


def _next_subject(text: str, at: int, every: Sequence[Mention], end: int) -> int:
    """Where the next count begins that may have a predicate of its own."""
    for other in every:
        countable = other.sort == "bare" or (other.sort == "count" and other.kind in ("person", ""))
        apart = not other.part or _relative(text, other) or _RELATIVE_AFTER.match(text, other.end)
        if _AGES.search(text, max(0, other.start - 40), other.start):
            continue
        if other.start >= at and countable and apart and not _AFTER_PREPOSITION.search(text, at, other.start):
            return other.start
    return end


def predicates(
    text: str, end: int, point: int, first: Mention, every: Sequence[Mention], words: Words, *, direct: bool
) -> Iterator[tuple[str, int]]:
    """Slots whose predicate begins at `point`, with its end; `direct`: no auxiliary is needed there."""
    match = words.passive.match(text, point, end)
    if match and (direct or match["chain"].strip()) and not _is_doer(text, match["chain"], match.end(), every, words):
        for name in words.passives[_key(match["verb"])]:
            if fits(first, words.slots[name]):
                yield name, match.end()
    if words.said.match(text, point, end):
        for name, said in words.predicates:
            if not fits(first, words.slots[name]) or not (one := said.pattern.match(text, point, end)):
                continue
            if not _DEED.search(one[0]) or not _is_doer(text, one[0], one.end(), every, words):
                yield name, one.end()


def _is_doer(text: str, said: str, end: int, every: Sequence[Mention], words: Words) -> bool:
    """Whether a verb without auxiliary goes on with an object, so that what stands before it is the doer."""
    if _BE.search(said):
        return False
    if _OBJECT_AFTER.match(text, end) or _NAME_AFTER.match(text, end):
        return True
    after = next((m for m in every if m.start >= end), None)
    if after is None or text[end : after.start].strip():
        return False
    return not _has_own_verb(text, after, after, words)


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
            if told or needed is None or needed.search(first.described):
                yield Binding(name, first.start, members[-1].end, 4)


def _as_described(members: Sequence[Mention], words: Words) -> Iterator[Binding]:
    """As in "21 freed girls", "900 internally displaced people"."""
    first = members[0]
    for word in () if first.partitive else first.described.lower().split()[:2]:
        for name in words.passives.get(word, ()):
            if word not in first.head.split() and fits(first, words.slots[name]):
                yield Binding(name, first.start, first.end, 4)


def _as_part(text: str, end: int, members: Sequence[Mention], words: Words) -> Iterator[Binding]:
    """As in "12 children were among the dead"."""
    match = _AMONG.match(text, members[-1].end, end)
    if match and (whole := words.among.match(text, match.end(), end)):
        yield Binding(words.among_slots[_key(whole["whole"])], members[0].start, whole.end(), -1)


def totals(
    text: str, start: int, end: int, every: Sequence[Mention], words: Words
) -> Iterator[tuple[Binding, Mention]]:
    """As in "the death toll rose to 12"."""
    for match in words.totals.finditer(text, start, end):
        name = words.total_slots[int((match.lastgroup or "g0")[1:])]
        for mention in every:
            if mention.start >= match.end() and _is_figure(text, match.end(), mention):
                yield Binding(name, match.start(), mention.end, -2), mention
                break


def _is_figure(text: str, at: int, mention: Mention) -> bool:
    counted = mention.sort == "bare" or (mention.sort == "count" and mention.kind in ("person", ""))
    if mention.start > at + _TOTAL_REACH or not counted:
        return False
    gap = text[at : mention.start]
    return _TOTAL_GAP.fullmatch(gap) is not None and _NOT_TOTAL.search(gap) is None
