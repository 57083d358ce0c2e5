"""The words and figures that write numbers in English, and patterns of them."""

from __future__ import annotations

from typing import Literal

from rashomon.vocabulary import either

Bound = Literal["exact", "at least", "more than", "up to", "nearly", "fewer than", "about"]

ONES = {
    w: n
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
    )
}  # fmt: skip
TENS = {
    w: 10 * n
    for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
SMALL = ONES | TENS
SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
SCALES |= {"lakh": 10**5, "crore": 10**7}
LETTERS = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
#: Vague words as intervals (rule 8; "several" and "a few" by common use in coding handbooks).
VAGUE: dict[str, tuple[float, float]] = {
    "tens of millions": (10_000_000, 99_999_999),
    "hundreds of millions": (200_000_000, 999_999_999),
    "hundreds of thousands": (200_000, 999_999),
    "tens of thousands": (10_000, 99_999),
    "hundreds and hundreds": (200, 999),
    "tens": (10, 99),
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2_000_000, 9_999_999),
    "several dozen": (24, 99),
    "several hundred": (200, 999),
    "several thousand": (2_000, 9_999),
    "several million": (2_000_000, 9_999_999),
    "a few dozen": (24, 99),
    "a few hundred": (200, 999),
    "a few thousand": (2_000, 9_999),
    "a couple hundred": (150, 250),
    "a couple of hundred": (150, 250),
    "a couple dozen": (20, 30),
    "several": (3, 99),
    "a few": (2, 19),
    "a handful": (2, 6),
    "a couple": (2, 3),
    "multiple": (2, 99),
}
COMPARATORS: dict[Bound, list[str]] = {
    "at least": ["at least", "at the very least", "a least", "no fewer than", "no less than", "not less than",
                 "not fewer than", "a minimum of", "minimum"],
    "more than": ["more than", "over", "well over", "just over", "slightly over", "slightly more than", "well above",
                  "above", "in excess of", "upwards of", "upward of", "exceeding", "greater than", "far more than",
                  "just more than", "many more than"],
    "up to": ["up to", "as many as", "as much as", "at most", "no more than", "not more than", "a maximum of",
              "as high as", "as far as", "as fast as", "as long as", "no greater than"],
    "nearly": ["nearly", "almost", "close to", "just under", "just short of", "approaching", "nearing", "not quite",
               "slightly less than", "slightly fewer than", "slightly under", "just below"],
    "fewer than": ["fewer than", "less than", "under", "below", "well under"],
    "about": ["about", "around", "roughly", "approximately", "some", "an estimated", "estimated", "approx",
              "approx.", "circa", "something like", "in the region of", "on the order of", "or so", "~", "near"],
}  # fmt: skip
BOUND_OF = {word: bound for bound, listed in COMPARATORS.items() for word in listed}
ZEROS = ("not a single", "not one", "no one", "no-one", "nobody", "none", "neither", "no", "zero", "nil")

_SMALL = rf"(?:(?:{either(TENS)})(?:[-\s](?:{either(list(ONES)[1:10])}))?|{either(ONES)})"
_SCALE = either(SCALES)
_SPELT = (
    rf"(?:half\s+a\s+(?:dozen|million|billion)|quarter\s+of\s+a\s+million|"
    rf"(?:{_SMALL}|an?|one)(?:[\s-](?:and\s+a\s+half\s+)?(?:{_SCALE})(?:[\s-](?:{_SCALE}))*"
    rf"(?:,?\s(?:and\s)?{_SMALL}(?:\s(?:{_SCALE}))?)*)|{_SMALL})\b(?!-[a-z]{{0,2}}\s)"
)
#: "1.200.000", "1’200" and "1 200", "1,200" and "1,20,000", "5,6" for five point six, "5.6". A plain blank parts
#: thousands only behind a word in small letters: "May 3 200 people came" is two numbers.
DOTTED, COMMA = r"\d{1,3}(?:\.\d{3}){2,}", r"\d+,\d{1,2}(?![\d,])"
_IN_SMALL = r"(?<=[^\W\d_]\s)" + "".join(rf"(?<!(?-i:\b[A-Z][a-z]{{{n}}})\s)" for n in range(12))
_SPACED = rf"\d{{1,3}}(?:[’'\u00a0\u2009\u202f]\d{{3}})+(?!\d)|{_IN_SMALL}\d{{1,3}}(?:\s\d{{3}})+(?!\d)"
DIGITS = rf"{DOTTED}|{_SPACED}|\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?:\.\d+)?|{COMMA}|\d+(?:\.\d+)?"
_SCALED = (
    rf"(?:{DIGITS})(?:[\s-]?(?:hundred|thousand|lakh|million|crore|billion|trillion|dozen)\b|"
    r"\s?(?:bn|mn|mln|tn|k|m)\b(?!\.))?"
)
MONEY = r"(?:(?:US|A|C|HK|NZ|S)?\$|£|€|¥|₹|Rs\.?\s?)"
#: A number in figures or words: "1.5 million", "twenty-two".
NUMERAL = rf"(?:{_SCALED}|{_SPELT})"
#: Single words that write a number or a part of one, and a pattern for any of them.
NUMBER_WORDS = frozenset({*ONES, *TENS, *SCALES})
NUMBER_WORD = rf"(?:{either(NUMBER_WORDS)})"
#: A number or a vague word for one, and what may stand before it: "at least ", "about ", or nothing.
AMOUNT = rf"(?:{either(VAGUE)}|{NUMERAL})"
COMPARATOR = rf"(?:(?:{either(BOUND_OF)})\s+)?"
