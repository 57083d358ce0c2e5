"""Numerals in English news text: what number, range or vague amount stands where.

Reads digits ("1,200", "1.5 million", "143million", "12k", "1,20,000"), words ("twenty-two", "twelve
hundred", "half a dozen"), ranges ("10 to 15", "between 20 and 30"), comparators ("at least", "nearly",
"an estimated") and vague words ("dozens"). What is counted is not its business: see `quantity`.

Intervals follow the comparator notation of MUC-4 and the ACLED coding of vague words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.extract.quantity.numeral import (
    BOUND_OF,
    COMMA,
    DIGITS,
    DOTTED,
    LETTERS,
    MONEY,
    NUMBER_WORDS,
    NUMERAL,
    SCALES,
    SMALL,
    VAGUE,
    ZEROS,
    Bound,
)
from rashomon.vocabulary import either

#: "about 100" is 100 ± 10 %, "nearly 100" is 90 to 100 (rule 8).
ROUNDING = 0.1

_PATTERN = re.compile(
    rf"(?:(?<![\w.,/:$£€¥’'&#@-])|(?<=magnitude-))(?P<words>(?:(?:{either(BOUND_OF)})\s+|~\s?){{0,2}})"
    rf"(?P<between>between\s+)?(?P<money>{MONEY}\s?)?"
    rf"(?:(?P<vague>(?:{either(VAGUE)}))\b(?!-)|(?P<zero>(?:{either(ZEROS)}))\b(?![-.]|\s+(?:longer|more|later|less|fewer|doubt)\b)|"
    rf"(?P<first>{NUMERAL})(?:(?P<join>\s+(?:to|or|and)\s+|\s?[–—-]\s?)(?P<second>{MONEY}?{NUMERAL}))?)"
    rf"(?P<after>\+|-plus|\s+or\s+(?:more|so|fewer|less)\b)?",
    re.IGNORECASE,
)
_BLANK_IN_FIGURE = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")
_DIGIT = re.compile(r"\d")
_PLAIN_WORD = re.compile(r"[a-z]+")
#: Of these one stands in every numeral without a digit.
_NEEDED = frozenset(max(_PLAIN_WORD.findall(words), key=len) for words in [*NUMBER_WORDS, *VAGUE, *ZEROS])
#: Verbs whose particle "over" is no comparator ("handed over 21").
_PARTICLE_VERB = re.compile(
    r"\b(?:hand|turn|tak|took|run|ran|pull|kick|mull|knock|win|won|los|fl[ye]w?|sign|carr|pass|roll|cross)\w*\s+$",
    re.IGNORECASE,
)
#: What never was more than so much was up to so much: "the depot never held above 3 tonnes".
_NEVER = re.compile(
    r"\b(?:never|(?:did|has|have|had|was|were|does|do|is|are)\s?(?:not|n[’']t))\s+(?:ever\s+)?"
    r"(?:held|hold|kept|keep|stor(?:ed?|ing)|carr(?:y|ied)|had|have|been|used?|reach(?:ed)?|produced?|employ(?:ed)?|numbered|pa(?:id|y)|contain(?:ed)?)\s+$",
    re.IGNORECASE,
)
#: Characters before a numeral that can hold the words of `_NEVER`.
_NEVER_REACH = 40
_LONGEST_FIRST = sorted(BOUND_OF, key=len, reverse=True)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Number:
    """A numeral in [start, end) of a text, as an interval; `high` None for no upper bound.

    `core` is where the figures or words themselves begin, behind any comparator. `money` is the
    currency sign before it. `bound` is the comparator in one word.
    """

    start: int
    end: int
    core: int
    low: float
    high: float | None
    bound: Bound = "exact"
    vague: bool = False
    money: str = ""
    digits: bool = False

    @property
    def exclusive(self) -> bool:
        """Whether the stated end is excluded."""
        return self.bound in ("more than", "fewer than")

    @property
    def approximate(self) -> bool:
        """Whether it is said to be rounded."""
        return self.bound in ("about", "nearly")


def numbers(text: str, start: int = 0, end: int | None = None) -> list[Number]:
    """Numerals of `text[start:end]` in order, apart from each other; offsets count from the text's start."""
    end = len(text) if end is None else end
    if not _DIGIT.search(text, start, end) and _NEEDED.isdisjoint(_PLAIN_WORD.findall(text[start:end].lower())):
        return []
    found: list[Number] = []
    at = start
    while match := _PATTERN.search(text, at, end):
        number = _number(text, match)
        if number:
            found.append(number)
        at = max(number.end if number else match.end(), match.start() + 1)
    return found


def value(written: str) -> float:
    """The number that figures and words such as "1.5 million" or "twenty-two" write; 0 for none.

    Raises:
        ValueError: no number at all.

    """
    total = current = 0.0
    seen = False
    figures = re.sub(r"\bquarter\s+of\s+a\s", "0.25 ", re.sub(r"\bhalf\s+a\s", "0.5 ", written.lower()))
    figures = _BLANK_IN_FIGURE.sub("", figures)
    parts = re.findall(rf"{DIGITS}|[a-z]+", figures)
    for i, part in enumerate(parts):
        if part[0].isdigit():
            current, seen = current + _figure(part), True
        elif part in ("a", "an") and i == 0:
            current, seen = 1.0, True
        elif part in SMALL:
            current, seen = current + SMALL[part], True
        elif part == "half":
            current += 0.5
        elif part in SCALES or part in LETTERS:
            scale = SCALES.get(part) or LETTERS[part]
            current = round((current or 1.0) * scale, 6)  # 4.1 million is no fraction short of it
            if scale >= 1000:
                total, current = total + current, 0.0
    if not seen:
        raise ValueError(f"no number in {written!r}")
    return total + current


def _figure(digits: str) -> float:
    """A number in digits, by whichever marks it groups them and sets its fraction off."""
    if re.fullmatch(COMMA, digits):
        return float(digits.replace(",", "."))
    if re.fullmatch(DOTTED, digits):
        return float(digits.replace(".", ""))
    return float(re.sub(r"[^\d.]", "", digits))


def _number(text: str, match: re.Match[str]) -> Number | None:
    core = match.end("between") if match["between"] else match.end("words")
    words = _BLANKS.sub(" ", match["words"].lower()).strip()
    bound = _bound(words)
    begin = match.start()
    if bound == "more than" and words == "over" and _PARTICLE_VERB.search(text, max(0, begin - 12), begin):
        bound, begin = "exact", core
    if bound == "more than" and _NEVER.search(text, max(0, begin - _NEVER_REACH), begin):
        bound = "up to"
    money = (match["money"] or "").strip()
    if match["vague"]:
        return _bounded(
            begin, match.end("vague"), core, *VAGUE[_BLANKS.sub(" ", match["vague"].lower())], bound, vague=True
        )
    if match["zero"]:
        return Number(match.start("zero"), match.end("zero"), match.start("zero"), 0, 0)
    end = match.end("first")
    low = value(match["first"])
    high: float = low
    if (match["join"] or "").strip() == "to" and _FROM.search(text, max(0, match.start() - 8), match.start()):
        return _number_after(text, match)
    if match["join"] and (second := _range_end(match, low)) is not None:
        low, high, end = *second, match.end("second")
        if len(second) == 2 and match["between"] is None and match["join"].strip() == "and":
            return None
    after = (match["after"] or "").strip()
    if after and match.end() >= end and not (match["join"] and end == match.end("first")):
        end = match.end()
        bound = {"+": "at least", "-plus": "at least", "or more": "at least", "or so": "about"}.get(
            _BLANKS.sub(" ", after.lower()), "up to"
        )  # type: ignore[assignment]
    digits = match["first"][0].isdigit()
    return _bounded(begin, end, core, low, high, bound, money=money, digits=digits)


def _number_after(text: str, match: re.Match[str]) -> Number | None:
    """The figure arrived at in "rose from 12 to 19"."""
    later = _PATTERN.match(text, match.start("second"), match.end("second"))
    return _number(text, later) if later else None


def _bound(words: str) -> Bound:
    """The outermost comparator of the words before a numeral."""
    return next((BOUND_OF[word] for word in _LONGEST_FIRST if words.startswith(word)), "exact")


def _range_end(match: re.Match[str], low: float) -> tuple[float, float] | None:
    """Both ends where two numerals make a range, None where they are two numbers or something else."""
    first, second = match["first"], match["second"]
    join = match["join"].strip().lower()
    high = value(second)
    if join == "and" and not match["between"]:
        return None
    scale = re.search(r"(hundred|thousand|million|billion|trillion|bn|k|m)$", second, re.IGNORECASE)
    if scale and low < 1000 <= high and first.isdigit():  # "10 to 15 million"
        low *= SCALES.get(scale[1].lower()) or LETTERS[scale[1].lower()]
    if join in ("-", "–", "—") and (len(first), len(second)) in {(3, 4), (4, 2), (4, 4)}:
        return None  # telephone numbers, seasons, years
    if join == "or" and high - low > max(2, 0.5 * low):
        return None
    return (low, high) if low < high else None


def _bounded(
    start: int,
    end: int,
    core: int,
    low: float,
    high: float,
    bound: Bound,
    *,
    vague: bool = False,
    money: str = "",
    digits: bool = False,
) -> Number:
    low, top = interval(low, high, bound)
    return Number(start, end, core, low, top, bound, vague, money, digits)


def interval(low: float, high: float, bound: Bound) -> tuple[float, float | None]:
    """What a comparator makes of [low, high]."""
    match bound:
        case "at least" | "more than":
            return low, None
        case "up to" | "fewer than":
            return 0.0, high
        case "nearly":
            return round(low * (1 - ROUNDING), 6), high
        case "about" if low == high:
            return round(low * (1 - ROUNDING), 6), round(high * (1 + ROUNDING), 6)
    return low, high
