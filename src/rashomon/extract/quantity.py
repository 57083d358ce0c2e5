"""What a numeral counts or measures: its noun phrase, its class, and the value it makes.

A numeral alone says little: "22" may be people, an age, a day or a flight. `mentions` gives each its
kind and, for counts, the noun phrase after it, found by a shallow scan: modifiers run up to a word
that cannot stand inside a noun phrase.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from rashomon.extract.number import Number, numbers
from rashomon.extract.quantity_nouns import Lexicon, lexicon
from rashomon.model import Quantity

Sort = Literal["count", "measure", "money", "share", "magnitude", "ordinal", "age", "date", "time", "name", "bare"]

#: A noun phrase rarely runs longer; further words are not looked at.
_NOUN_PHRASE_WORDS = 8
_WORD = re.compile(r"\s*(?:(?:[A-Za-z]\.)+[A-Za-z]?(?:-\w+)?|[^\W_][\w’'&-]*)")
_STOPS = frozenset(
    "in on at by from with to for of into over after before during since until near outside inside across within without "
    "among amid between against about around through under as than per via aboard including when while where who whom "
    "whose which that and or but nor so if because though although is are was were be been being am has have had having "
    "do does did will would could should may might can must shall not the a an this that these those his her their its "
    "our my your he she it they we you i him them us also still already now then there here just only later earlier "
    "said says told reported reportedly remain remains remained died dead alive missing ago each early late alone so "
    "far today yesterday tomorrow tonight became become went took made came got came dying apiece directly both".split()
)  # fmt: skip
_MONTHS = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_AFTER_TIME = re.compile(
    r"(?::\d|\.\d\d\s?[ap]\.?m|\s?(?:[ap]\.?\s?m\b\.?|GMT\b|UTC\b|BST\b|o['’]clock|hours\s+(?:GMT|local|on)))", re.I
)
_AFTER_DATE = re.compile(rf"(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTHS}(?!\w)|/\d")
_BEFORE_DATE = re.compile(rf"\b{_MONTHS}\s+$")
_AFTER_AGE = re.compile(r"[\s-](?:year|month|week|day)s?[\s-]old\b|\s?-?y/?o\b", re.I)
_BEFORE_AGE = re.compile(r"\b(?:aged?|ages)(?:\s+(?:between|of|from|under|over))?\s+$", re.I)
_APPOSED_AGE = re.compile(r"[A-Za-z][\w’'.)]*,\s+$")
_AFTER_APPOSED = re.compile(r"\s*(?:[,;.)]|and\b|was\b|who\b|is\b|of\b|$)")
_AFTER_SHARE = re.compile(r"\s?%|[\s-]per\s?cent\b|\s+percentage\s+points?\b", re.I)
_AFTER_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_AFTER_DECADE = re.compile(r"['’]?s\b")
_AFTER_MAGNITUDE = re.compile(r"[\s-]magnitude\b|\s+on\s+the\s+Richter\b", re.I)
_BEFORE_MAGNITUDE = re.compile(r"\bmagnitude(?:\s+of)?[\s-]+$|\bmeasur\w+\s+(?:about\s+)?$", re.I)
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|of|by|from|until|till|during|early|late|mid|the|year|back\s+in|to|and|,|\()[\s-]*$", re.I
)
_BEFORE_LABEL = re.compile(
    r"\b(?:flight|highway|route|interstate|room|page|chapter|version|phase|line|exit|section|article|channel|category|"
    r"level|tier|grade|gate|terminal|runway|district|precinct|apartment|apt|suite|unit|lot|block|number|no|nos|day|week|"
    r"type|model|class|zone|sector|platform|track|bus|train|act|title|chapter|psalm|verse|game|round|stage|boeing|airbus|"
    r"car|group|squad|i|us|u\.s\.|m|a|formula|windows|iphone|studio|area|code|zip|box|figure|table|step|part|volume|"
    r"issue|item|size|top|under|over|age)\.?[\s-]+$",
    re.I,
)  # fmt: skip
_BEFORE_NAME = re.compile(r"(?<![.!?:;,–—\"“'‘’”])\s([A-Z][\w’'-]*)\s+$")
_STREET = re.compile(
    r"\s+(?:[NSEW]\.?\s+)?(?:(?:[A-Z][\w’'.]*|\d+(?:st|nd|rd|th))\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|"
    r"Boulevard|Blvd|Lane|Ln|Court|Ct|Highway|Hwy|Parkway|Pkwy|Way|Place|Square|Terrace|Circle)\b|\s+block\s+of\b"
)
_PARTITIVE = re.compile(
    r"\s+(?:more\s+|others?\s+)?of\s+(?=(?:the|these|those|them|his|her|their|its|our|us|whom|which)\b)", re.I
)
_OF = re.compile(r"\s+of\s+", re.I)
_MORE = re.compile(r"[\"”’]?\s+(?:more|others?|further|additional|extra)\b", re.I)
_BEFORE_MORE = re.compile(
    r"\b(?:another|a\s+further|a\s+total\s+of|an\s+additional|an\s+extra|other|further)\s+$", re.I
)
_PART = re.compile(
    r"(?:\b(?:including|among\s+(?:them|those|whom)(?:\s+\w+)?|included?|of\s+(?:them|whom|which)|counting|"
    r"at\s+least\s+\w+\s+of\s+them)[\s,:]+(?:a\s+|the\s+)?(?:further\s+)?)$",
    re.I,
)
_NO_NEWS = re.compile(
    r"\s+(?:\w+\s+)?(?:reports?|evidence|signs?|word|news|indications?|sightings?|record|traces?)\s+of\s+(?:any\s+)?",
    re.IGNORECASE,
)
_INNER = re.compile(r"(?:the|his|her|their|its|those|these)?\s*$", re.IGNORECASE)
_THEM = re.compile(r"\s*(?:of\s+)?(?:them|whom|which)\b", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """A numeral with its noun phrase: `start` (comparator included) to `end`.

    `sort` says what the numeral is. For counts: `head` is the counted noun in the singular, lower case
    ("" where none stands there), `kind` its class, `unit` the unit, `described` the whole phrase
    between numeral and end. For measures `kind` is the dimension and `low`, `high` are in `unit`.
    `part`: introduced by "including" and the like. `partitive`: "8 of them", "21 of the girls".
    `more`: "another 12", "12 others".
    """

    start: int
    end: int
    number: Number
    sort: Sort
    head: str = ""
    kind: str = ""
    unit: str = ""
    described: str = ""
    part: bool = False
    partitive: bool = False
    more: bool = False
    factor: float = 1.0

    def quantity(self, unit: str, text: str) -> Quantity:
        """The value, in `unit`."""
        n = self.number
        low, high = n.low * self.factor, None if n.high is None else n.high * self.factor
        if self.factor != 1.0:
            low, high = round(low, 2), None if high is None else round(high, 2)
        return Quantity(low, high, unit, text[n.start : n.end], n.exclusive, n.vague, n.approximate)


def mentions(text: str, start: int, end: int, verbs: frozenset[str]) -> list[Mention]:
    """Numerals of `text[start:end]` with what they count.

    `verbs` are participles and the like at which a noun phrase may stop ("12 people killed").
    """
    words = lexicon()
    found: list[Mention] = []
    for number in numbers(text, start, end):
        if found and number.start < found[-1].end and found[-1].sort == "measure":
            continue
        mention = _sorted(text, start, end, number, words, verbs)
        if mention:
            found.append(mention)
    return found


def _sorted(text: str, start: int, end: int, number: Number, words: Lexicon, verbs: frozenset[str]) -> Mention | None:
    sort = _not_a_count(text, start, end, number) if number.digits or number.core == number.start else None
    if sort:
        return Mention(number.start, number.end, number, sort)
    if number.money:
        return Mention(number.start, number.end, number, "money", kind="money", unit=number.money)
    if match := _AFTER_SHARE.match(text, number.end, end):
        return Mention(number.start, match.end(), number, "share", kind="share", unit="%")
    if _AFTER_MAGNITUDE.match(text, number.end, end) or _BEFORE_MAGNITUDE.search(
        text, max(start, number.start - 24), number.start
    ):
        return Mention(number.start, number.end, number, "magnitude", kind="magnitude", unit="magnitude")
    measured = words.measure(text, number.end, end)
    if measured:
        unit_end, dimension, unit, factor = measured
        if dimension == "money":
            return Mention(number.start, unit_end, number, "money", kind="money", unit=unit)
        return Mention(number.start, unit_end, number, "measure", "", dimension, unit, factor=factor)
    return _counted(text, start, end, number, words, verbs)


def _not_a_count(text: str, start: int, end: int, number: Number) -> Sort | None:
    """Which of the numbers that count nothing this is, None if it may count."""
    before, after = text[max(start, number.start - 30) : number.start], number.end
    if number.digits and _AFTER_TIME.match(text, after, end):
        return "time"
    if number.digits and (_AFTER_DATE.match(text, after, end) or (_BEFORE_DATE.search(before) and number.low <= 31)):
        return "date"
    if _AFTER_AGE.match(text, after, end) or _BEFORE_AGE.search(before):
        return "age"
    if not number.digits:
        return None
    if _AFTER_ORDINAL.match(text, after, end):
        return "ordinal"
    return _digits_only(text, start, end, number, before)


def _digits_only(text: str, start: int, end: int, number: Number, before: str) -> Sort | None:
    figures = text[number.core : number.end]
    after = number.end
    plain = figures.isdigit() and number.start == number.core
    if _AFTER_DECADE.match(text, after, end) and plain:
        return "date"
    if plain and len(figures) == 4 and 1500 <= number.low <= 2099:
        if _BEFORE_YEAR.search(before) or not _counts_something(text, after, end):
            return "date"
    if plain and number.low < 120 and _APPOSED_AGE.search(before) and _AFTER_APPOSED.match(text, after, end):
        return "age"
    if plain and _STREET.match(text, after, end):
        return "name"
    if _BEFORE_LABEL.search(before) and plain and not _counts_something(text, after, end):
        return "name"
    if re.match(r"[A-Za-z]", text[after : after + 1]) and not lexicon().measure(text, after, end):
        return "name"
    if plain and re.match(r"-\d", text[after : after + 2]):
        return "name"
    if plain and _BEFORE_NAME.search(before) and not _counts_something(text, after, end):
        return "name"
    return None


def _counts_something(text: str, at: int, end: int) -> bool:
    """Whether a noun that can be counted, or a verb of being, stands soon after."""
    words = lexicon()
    for _ in range(4):
        match = _WORD.match(text, at, end)
        if not match:
            return False
        word = match.group().strip()
        if words.kind(word) or word in ("were", "are", "dead", "others", "more", "killed", "wounded", "injured"):
            return True
        if word.lower() in _STOPS:
            return False
        at = match.end()
    return False


def _counted(text: str, start: int, end: int, number: Number, words: Lexicon, verbs: frozenset[str]) -> Mention | None:
    at = number.end
    more = bool(_BEFORE_MORE.search(text, max(start, number.start - 20), number.start))
    if match := _MORE.match(text, at, end):
        more, at = True, match.end()
    partitive = _PARTITIVE.match(text, at, end)
    if partitive:
        at = partitive.end()
        at = _past_inner_number(text, at, end)
    elif (number.vague and (match := _OF.match(text, at, end))) or (number.high == 0 and (match := _NO_NEWS.match(text, at, end))):
        at = match.end()
    stop, head, kind = _noun_phrase(text, at, end, words, verbs, bool(partitive))
    if text[number.start : number.end].lower() in ("no one", "no-one", "nobody"):
        head, kind = "person", "person"
    described = text[at:stop].strip() if stop > at else ""
    if not head and more and number.end < at:
        stop = at
    before = text[max(start, number.start - 40) : number.start]
    part = bool(_PART.search(before)) or bool(_THEM.match(text, number.end, end))
    stop = max(stop if head else (at if partitive is None else number.end), number.end)
    if text[number.end : number.end + 1] == "-" and not head:
        return None
    return Mention(number.start, stop, number, "count" if head else "bare", head, kind, words.unit(head, kind),
                   described, part, bool(partitive), more)  # fmt: skip


def _past_inner_number(text: str, at: int, end: int) -> int:
    """Behind the number of the whole in "21 of the more than 200 girls", else `at`."""
    inner = next(iter(numbers(text, at, min(end, at + 40))), None)
    return inner.end if inner and _INNER.fullmatch(text, at, inner.start) else at


def _noun_phrase(
    text: str, at: int, end: int, words: Lexicon, verbs: frozenset[str], partitive: bool
) -> tuple[int, str, str]:
    """End, head and class of the noun phrase that begins at `at`; (at, "", "") where there is none."""
    stop, head, kind = at, "", ""
    last = at
    for i in range(_NOUN_PHRASE_WORDS):
        match = _WORD.match(text, last, end)
        if not match:
            break
        word = match.group().strip()
        lower = word.lower()
        if lower in _STOPS and not (
            word in ("US", "IT")
            or (i == 0
            and partitive
            and lower in ("the", "his", "her", "their", "its", "those", "these", "our"))
        ):
            break
        if lower in verbs and not _noun_follows(text, match.end(), end, words):
            break
        if (
            head
            and kind
            and (lower.endswith("ing") or lower.endswith("ed"))
            and not _noun_follows(text, match.end(), end, words)
        ):
            break
        known = words.kind(word)
        if known or not kind:
            if head and kind == "person" and known and known != "person" and not word.islower():
                break
            head, kind, stop = lower, known, match.end()
        last = match.end()
        if text[last : last + 1] in '"”’)':
            break
    if head and not kind and (head.endswith(("ly", "ed")) or head in ("who", "people’s")):
        return at, "", ""
    possessive = re.search(r"['’]s?$", head)
    if possessive and not kind:
        return at, "", ""
    return stop, words.singular(head), kind


def _noun_follows(text: str, at: int, end: int, words: Lexicon) -> bool:
    for _ in range(2):
        match = _WORD.match(text, at, end)
        if not match or match.group().strip().lower() in _STOPS:
            return False
        if words.kind(match.group().strip()):
            return True
        at = match.end()
    return False
