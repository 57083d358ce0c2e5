"""Predicates behind a count, whose subject it is: "12 people, most of them children, lost their lives"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.extract.answer.binding import Binding, fits
from rashomon.extract.answer.slots import AUXILIARY, Words
from rashomon.extract.answer.verb import has_own_verb, key
from rashomon.extract.quantity.mentions import Mention
from rashomon.extract.quantity.numeral import AMOUNT, NUMBER_WORD
from rashomon.vocabulary import either, listed

#: How far to the right of a count its predicate is looked for.
_PREDICATE_REACH = 160
_POINTS = re.compile(
    rf"\b(?:who|that|which)\b|\b{AUXILIARY}\b|,\s+|\s+(?=(?:died|remain\w*|lost|drowned|perished|fled)\b)"
)
_OF_THE = re.compile(
    r"\bof\s+(?:the|these|those|his|her|their|its)\s+$|"
    rf"(?:\d|\b{NUMBER_WORD})\s+(?:out\s+)?of\s+$|"
    r"(?:^|[.;:,(“\"]\s|\bthat\s)of\s+$",
    re.IGNORECASE,
)
#: "19 of 21 drones launched": what is told of the drones behind their noun is told of the 21.
_OF_SO_MANY = re.compile(rf"\s+(?:out\s+)?of\s+{AMOUNT}\s", re.IGNORECASE)
_FINITE_WORD = re.compile(
    rf"(?:(?:who|that|which)\s+)?(?:{AUXILIARY}|died|die|dies|lost|perished|drowned|fled|survived|disappeared|vanished|"
    r"reached|got|broke|came|fell|failed|missed|crashed|exploded|evaded|slipped|landed)\b"
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
#: "Eighteen people against whom there was no case were freed": what is told of them between, up to their own verb.
_AGAINST_WHOM = re.compile(
    r",?\s+(?:against|for|to|with|from|by)\s+whom\b[^,;:.]{0,80}?,?(?=\s(?:were|was|have|had|are)\s+(?:\w+\s)?\w+ed\b)"
)
#: The verb of a sentence, which what stands behind "there was" has none of.
_FINITE_VERB = re.compile(r"(?:were|was|are|is|have|has|had)\b")
_RELATIVE_AFTER = re.compile(r"\s+(?:who|that|which)\b", re.IGNORECASE)
#: Verbs in the singular, which are not said of several.
_OF_ONE = frozenset({"was", "is", "has"})
_BE = re.compile(r"\b(?:was|were|been|being|is|are|be|got|get)\b", re.IGNORECASE)
#: Before a count of all there were.
_THERE = re.compile(r"\bthere\s+(?:were|was|are|is|had\s+been|have\s+been)\s+$", re.IGNORECASE)


def as_subject(
    text: str, end: int, members: Sequence[Mention], every: Sequence[Mention], words: Words
) -> Iterator[Binding]:
    """As in "12 people were killed", "12 dead", "12 people, most of them children, lost their lives"."""
    first, last = members[0], members[-1]
    inner = _OF_THE.search(text, max(0, first.start - 12), first.start) is not None
    near_only = inner or _AFTER_PREPOSITION.search(text, max(0, first.start - 24), first.start) is not None
    there = existing(text, first)
    for number, point in enumerate(_points(text, end, last, every)):
        if (number and near_only) or (there and not number and _FINITE_VERB.match(text, point)):
            return
        found = list(predicates(text, end, point, first, every, words, direct=number == 0))
        reduced = number == 0 and not _FINITE_WORD.match(text, point)
        part = (first.partitive or _OF_SO_MANY.match(text, first.number.end)) and not there
        of_them = part and not _relative(text, first) and not _FATALLY.match(text, point)
        if (reduced and of_them) or (inner and not reduced):
            continue
        yield from (Binding(name, first.start, stop, 3 if number else 2) for name, stop in found)
        if found and not reduced:
            return


def existing(text: str, mention: Mention, start: int = 0) -> bool:
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
    if told := _AGAINST_WHOM.match(text, at, end):
        at = told.end()
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
        for name in words.passives[key(match["verb"])]:
            if fits(first, words.slots[name]) and words.slots[name].takes(key(match["verb"]), first.head):
                yield name, match.end()
    if words.said.match(text, point, end):
        for name, said in words.predicates:
            if not fits(first, words.slots[name]) or not (one := said.pattern.match(text, point, end)):
                continue
            if not _deed().search(one[0]) or not _is_doer(text, one[0], one.end(), every, words):
                yield name, one.end()


@cache
def _deed() -> re.Pattern[str]:
    """Deeds that take an object, so that without "was" their subject is the doer."""
    return re.compile(rf"\b(?:{either(listed('victims', 'deeds'))})\b", re.IGNORECASE)


def _is_doer(text: str, said: str, end: int, every: Sequence[Mention], words: Words) -> bool:
    """Whether a verb without auxiliary goes on with an object, so that what stands before it is the doer."""
    if _BE.search(said):
        return False
    if _OBJECT_AFTER.match(text, end) or _NAME_AFTER.match(text, end):
        return True
    after = next((m for m in every if m.start >= end), None)
    if after is None or text[end : after.start].strip():
        return False
    return not has_own_verb(text, after, after, words)
