"""What a numeral counts or measures: its noun phrase, its class, and the value it makes.

A numeral alone says little: "22" may be people, an age, a day or a flight. `mentions` gives each its
sort (`quantity/kind`) and, for counts, the noun phrase after it (`quantity/phrase`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rashomon.extract.quantity.kind import Sort, label
from rashomon.extract.quantity.nouns import lexicon
from rashomon.extract.quantity.number import Number, interval, numbers
from rashomon.extract.quantity.numeral import NUMBER_WORD
from rashomon.extract.quantity.phrase import coordinated, noun_phrase
from rashomon.model import Quantity

#: "1.200 people": half of Europe parts thousands with a dot, and nobody counts people in fractions.
_DOTTED = re.compile(r"\d{1,3}\.\d{3}")
_BEFORE_SHARE = re.compile(r"(?:%|\bper\s?cent|\bpercent)\s+of\s+(?:the\s+|all\s+|its\s+|their\s+|some\s+)*$", re.I)
_AFTER_SHARE = re.compile(r"\s?%|[\s-]per\s?cent\b|\s+percentage\s+points?\b", re.I)
_AFTER_MAGNITUDE = re.compile(r"[\s-]magnitude\b|\s+on\s+the\s+Richter\b", re.I)
_BEFORE_MAGNITUDE = re.compile(
    r"\bmagnitude(?:\s+of)?[\s-]+$|\bmeasur\w+\s+(?:about\s+)?$|"
    r"\bmagnitude\s+(?:[a-z’']+\s+){0,4}(?:at|was|to|as|is)\s+$|"
    r"\b(?:earthquake|quake|tremor|temblor|aftershock|foreshock)\s+(?:at|as)\s+(?:a\s+)?$",
    re.I,
)
_PARTITIVE = re.compile(
    r"\s+(?:more\s+|others?\s+)?(?:out\s+)?of\s+(?=(?:the|these|those|them|his|her|their|its|our|us|whom|which)\b)",
    re.I,
)
#: "12 of 15 drones", "12 out of 15": the noun stands behind the number of the whole.
_OF_NUMBER = re.compile(rf"\s+(?:out\s+)?of\s+(?=\d|(?!one\b){NUMBER_WORD}\b)", re.I)
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
#: The first of two states of the same cases: "30 suspected and confirmed cases".
_STATED = re.compile(
    r"\s+(?:suspected|confirmed|probable|possible|likely)\s+(?:and|or)\s+"
    r"(?=(?:suspected|confirmed|probable|possible|likely)\s+[a-z])",
    re.IGNORECASE,
)
_INNER = re.compile(r"(?:the|his|her|their|its|those|these)?\s*$", re.IGNORECASE)
_THEM = re.compile(r"\s*(?:of\s+)?(?:them|whom|which)\b", re.I)


#: "Pounds" that are no money: "ten pounds of rice", "weighs 90 pounds", "a 90-pound dog".
_WEIGHED_AFTER = re.compile(
    r"\s+(?:of|in\s+weight)\b(?!\s+(?:savings|debt|aid|damage|funding|investment|taxpayer|public))", re.I
)
_WEIGHED_BEFORE = re.compile(r"\bweigh(?:s|ed|ing|t|ts)?\b[^.;,]{0,40}$", re.I)
#: Between the ends of "14 mph to 23 mph".
_RANGE_GAP = re.compile(r"\s+(?:to|and)\s+|\s?[–—-]\s?", re.I)

#: Between the ends of "the 4th or 5th floor".
_ORDINAL_GAP = re.compile(r"(?:st|nd|rd|th)\s+(?:or|to)\s+", re.I)

_TWIN_GAP = re.compile(r"\s*[(\[/,]\s*(?:or\s+)?|\s+or\s+")
_NOBODY = frozenset({"no one", "no-one", "nobody"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A numeral with its noun phrase: `start` (comparator included) to `end`.

    `sort` says what the numeral is. For counts: `head` is the counted noun in the singular, lower case
    ("" where none stands there), `kind` its class, `unit` the unit, `described` the whole phrase
    between numeral and end. For measures `kind` is the dimension and `low`, `high` are in `unit`.
    A bare numeral ("4,500 others") has class and unit of the count before it.
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


def told_as_part(text: str, start: int, at: int) -> bool:
    """Whether what begins at `at` is introduced as a part: "including", "among them"."""
    return _PART.search(text, max(start, at - 40), at) is not None


def mentions(text: str, start: int, end: int, verbs: frozenset[str]) -> list[Mention]:
    """Numerals of `text[start:end]` with what they count, one for a measure told in two units.

    `verbs` are participles and the like at which a noun phrase may stop ("12 people killed").
    """
    found: list[Mention] = []
    spoken_of = ("", "")
    for number in numbers(text, start, end):
        mention = _read(text, start, end, number, verbs)
        if mention is None:
            continue
        if found and (told := _told_twice(text, found[-1], mention) or _ranged(text, found[-1], mention)):
            found[-1] = told
            continue
        if mention.sort == "bare" and not mention.kind:
            mention = replace(mention, kind=spoken_of[0], unit=spoken_of[1])
        elif mention.sort == "count":
            spoken_of = (mention.kind, mention.unit)
        found.append(mention)
    return found


def _read(text: str, start: int, end: int, number: Number, verbs: frozenset[str]) -> Mention | None:
    if _BEFORE_SHARE.search(text, max(start, number.start - 24), number.start):
        return Mention(number.start, number.end, number, "share")  # "20 % of 300": neither 20 nor 300 of them
    sort = None if _AFTER_SHARE.match(text, number.end, end) else label(text, start, end, number)
    if sort:  # "Lund 51%" is no number of a Lund
        return Mention(number.start, number.end, number, sort)
    return _measured(text, start, end, number) or _counted(text, start, end, number, verbs)


def _measured(text: str, start: int, end: int, number: Number) -> Mention | None:
    """Money, shares, magnitudes and measures."""
    if number.money:
        return Mention(number.start, number.end, number, "money", kind="money", unit=number.money)
    if match := _AFTER_SHARE.match(text, number.end, end):
        return Mention(number.start, match.end(), number, "share", kind="share", unit="%")
    before = text[max(start, number.start - 48) : number.start]
    if _AFTER_MAGNITUDE.match(text, number.end, end) or _BEFORE_MAGNITUDE.search(before):
        return Mention(number.start, number.end, number, "magnitude", kind="magnitude", unit="magnitude")
    unit = lexicon().measure(text, number.end, end)
    if unit is None:
        return None
    if unit.name == "pound" and _weighed(text, start, number.start, unit.end, end):
        unit = unit._replace(dimension="weight")
    sort: Sort = "money" if unit.dimension == "money" else "measure"
    return Mention(number.start, unit.end, number, sort, kind=unit.dimension, unit=unit.name, factor=unit.factor)


def _weighed(text: str, start: int, at: int, after: int, end: int) -> bool:
    """Whether the pounds of a numeral at `at` are a weight."""
    if text[after - len("pound") - 1 : after].lower() == "-pound":
        return True
    before = _WEIGHED_BEFORE.search(text, max(start, at - 60), at)
    return before is not None or _WEIGHED_AFTER.match(text, after, end) is not None


def _ranged(text: str, first: Mention, second: Mention) -> Mention | None:
    """One measure for "14 mph to 23 mph"."""
    low, high = first.number, second.number
    ordinals = first.sort == second.sort == "ordinal" and _ORDINAL_GAP.fullmatch(text, first.end, second.start)
    alike = first.sort == second.sort == "measure" and (first.unit, first.factor) == (second.unit, second.factor)
    if not (ordinals or alike) or low.high != low.low or high.high != high.low or low.low >= high.low:
        return None
    if not ordinals and not _RANGE_GAP.fullmatch(text, first.end, second.start):
        return None
    number = replace(low, end=high.end, high=high.high)
    return replace(first, end=second.end, number=number)


def _told_twice(text: str, first: Mention, second: Mention) -> Mention | None:
    """One measure for "341 miles (548 km)": the one written in the canonical unit, with the words of the first."""
    if not (first.sort == second.sort == "measure" and first.kind == second.kind):
        return None
    if first.factor == second.factor and first.unit == second.unit:
        return None
    if not _TWIN_GAP.fullmatch(text, first.end, second.start):
        return None
    if first.factor == 1.0 or second.factor != 1.0:
        return first
    n, bound = second.number, first.number.bound
    low, high = (n.low, n.high) if n.bound != "exact" or n.high is None else interval(n.low, n.high, bound)
    number = replace(n, start=first.number.start, low=low, high=high, bound=n.bound if n.bound != "exact" else bound)
    return replace(second, start=first.start, end=first.end, number=number)


def _counted(text: str, start: int, end: int, number: Number, verbs: frozenset[str]) -> Mention | None:
    at, more = number.end, bool(_BEFORE_MORE.search(text, max(start, number.start - 20), number.start))
    if match := _MORE.match(text, at, end):
        more, at = True, match.end()
    if text[at : at + 2] in ("” ", '" ') and text[number.start - 1 : number.start] in ("“", '"'):
        at += 1  # “multiple” citizens
    them = _THEM.match(text, at, end)
    partitive = _PARTITIVE.match(text, at, end)
    if them:
        at = them.end()
    elif partitive:
        at = _past_inner_number(text, partitive.end(), end)
    else:
        at = _past_of(text, at, end, number)
    stop, head, kind = noun_phrase(text, at, end, verbs, partitive=partitive is not None)
    if text[number.start : number.end].lower() in _NOBODY:
        head, kind = "person", "person"
    if text[number.end : number.end + 1] == "-" and not head:
        return None
    described = text[at:stop].strip()
    if kind == "person":
        stop, alone = coordinated(text, stop, end, kind), stop
        described = text[at:stop].strip() if stop > alone and head not in lexicon().plain else described
    if not head:
        stop = number.end if partitive and not them else at
    if head and _DOTTED.fullmatch(text, number.core, number.end):
        number = replace(number, low=number.low * 1000, high=number.high and number.high * 1000)
    if kind == "person" and number.bound == "exact" and not number.vague and number.low % 1:
        return None  # 2.5 people are none that anybody counted
    part = them is not None or told_as_part(text, start, number.start)
    sort: Sort = "count" if head else "bare"
    return Mention(number.start, max(stop, number.end), number, sort, head, kind, lexicon().unit(head, kind),
                   described, part, partitive is not None, more)  # fmt: skip


def _past_of(text: str, at: int, end: int, number: Number) -> int:
    """Behind what parts a number from its noun: "12 of 15 drones", "dozens of girls", "no reports of injuries"."""
    if match := _OF_NUMBER.match(text, at, end):
        return _past_inner_number(text, match.end(), end)
    if match := _STATED.match(text, at, end):
        return match.end() - 1
    between = _OF if number.vague else None if number.high else _NO_NEWS
    match = between.match(text, at, end) if between else None
    return match.end() if match else at


def _past_inner_number(text: str, at: int, end: int) -> int:
    """Behind the number of the whole in "21 of the more than 200 girls", else `at`."""
    inner = next(iter(numbers(text, at, min(end, at + 40))), None)
    return inner.end if inner and _INNER.fullmatch(text, at, inner.start) else at
