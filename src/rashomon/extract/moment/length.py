"""How long and how often: "three weeks", "a 90-day truce", "every day", "three days after the siege".

None of them says when. They are kept apart from moments, so that no length is put in the calendar and nothing is
counted from an event whose date nobody gave.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from rashomon.extract.moment.rule import NUMBERS, WEEKDAY, WORDS, any_of, number
from rashomon.extract.quantity.numeral import TENS
from rashomon.model import Span

Sort = Literal["length", "repetition", "offset"]


@dataclass(frozen=True, slots=True)
class Length:
    """A length, a repetition, or a length counted from an event that bears no date.

    `value` is an ISO 8601 duration: "P3W", "PT90M", of a repetition the time from one to the next. "X" stands for a
    number that is not told: "PXD" for "days".
    """

    span: Span
    sort: Sort
    value: str


_LETTERS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "weekend": "D", "week": "W",
            "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C"}  # fmt: skip
#: How many of the letter's units a word is.
_TIMES = {"decade": 10, "century": 100, "fortnight": 2}
_UNIT = rf"(?P<unit>(?:{'|'.join(u for u in _LETTERS if u != 'century')})s?|century|centuries)"
_ONE = rf"(?P<one>{'|'.join(u for u in _LETTERS if u != 'quarter')})"
_COUNT = any_of(n for n in NUMBERS if n not in ("a", "an"))
_SOME = any_of(WORDS["lengths"]["untold"]).replace("\\ ", r"\s+")
_AROUND = any_of(WORDS["lengths"]["around"]).replace("\\ ", r"\s+")
_FULL = any_of(WORDS["lengths"]["full"])
_TENS = any_of(TENS)
_NUMBER = rf"(?P<number>\d{{1,4}}(?:,\d{{3}})?(?:\.\d+)?|{_COUNT}|(?:{_TENS})-\w+)"
#: What makes "a year" a length and no rate ("$3 a year").
_LASTING = any_of(WORDS["lengths"]["lasting"]).replace("\\ ", r"\s+")
_SINGLE = (
    rf"\b(?:{_LASTING})\s+(?P<single>(?:(?:{_AROUND})\s+)?(?:an?|the\s+(?:whole|entire|full)|half\s+an?)\s+"
    rf"(?:(?:{_FULL})\s+)?{_ONE})\b"
)
#: Not behind it: what makes the words an age, a moment or a rate.
_ELSE = r"(?!\s*-?\s*(?:old|ago)\b|\s+(?:earlier|later|before|from\s+now|after)\b|\s+of\s+age\b)"
_LENGTH = re.compile(
    rf"\b(?:the\s+)?(?:(?:{_AROUND})\s+)?(?:(?:last|past|next|first|final|following|previous|coming)\s+)?"
    rf"(?:{_NUMBER}|(?P<some>{_SOME}))(?:\s+|-(?!quarter))(?:(?:{_FULL})\s+)?{_UNIT}\b{_ELSE}(?:\s+and\s+a\s+half\b)?"
    rf"|{_SINGLE}{_ELSE}"
    r"|(?<=\bfor\s)(?P<bare>days|weeks|months|years|decades|centuries|hours)\b",
    re.I,
)
_OFFSET = re.compile(
    rf"\b(?:(?:{_AROUND})\s+)?(?:{_NUMBER}|(?P<some>{_SOME}|an?|the))\s+{_UNIT}\s+(?:before|after)(?=\s+(?:the|his|her|their|its|he|she|they|it|[A-Z]))",
    re.I,
)
_EVERY = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
          "annual": "P1Y", "annually": "P1Y", "yearly": "P1Y", "everyday": "P1D"}  # fmt: skip
_REPEATED = re.compile(
    rf"\b(?:every|each)\s+(?:other\s+)?(?:{_NUMBER}\s+)?(?:(?P<unit>hours?|days?|nights?|weeks?|months?|quarters?|years?|morning|evening|afternoon)|{WEEKDAY})\b"
    rf"|\b(?P<adverb>{any_of(_EVERY)})\b(?!\s+(?-i:[A-Z]))"
    r"|\b(?:a|per)\s+(?P<rate>hour|day|week|month|quarter|year)\b(?<!\bper\shour)",
    re.I,
)
_PRICED = re.compile(
    r"(?:\d(?:\.\d+)?|\b(?:million|billion|percent|times|once|twice|share|people|barrels|cents|tons|hours|days))\s+$",
    re.I,
)


def lengths(text: str) -> list[Length]:
    """The lengths, repetitions and offsets of a text, in order and without overlaps."""
    found = [_offset(text, m) for m in _OFFSET.finditer(text)]
    found += [_length(text, m) for m in _LENGTH.finditer(text)]
    found += [r for m in _REPEATED.finditer(text) if (r := _repeated(text, m))]
    found.sort(key=lambda f: (f.span.start, -f.span.end))
    kept: list[Length] = []
    for one in found:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return kept


def _offset(text: str, m: re.Match[str]) -> Length:
    return Length(Span(m.start(), m.end(), text), "offset", _iso(m["number"] or "X", m["unit"]))


def _length(text: str, m: re.Match[str]) -> Length:
    if m["single"]:
        half = "half" in m["single"].lower()
        return Length(Span(*m.span("single"), text), "length", _iso("0.5" if half else "1", m["one"]))
    if m["bare"]:
        return Length(Span(*m.span("bare"), text), "length", _iso("X", m["bare"]))
    return Length(Span(m.start(), m.end(), text), "length", _iso(m["number"] or "X", m["unit"]))


def _repeated(text: str, m: re.Match[str]) -> Length | None:
    """A rate only behind an amount: "$3 a year", "400 a day"; "a day" alone is one."""
    span = Span(m.start(), m.end(), text)
    if m["adverb"]:
        return Length(span, "repetition", _EVERY[m["adverb"].lower()])
    if m["rate"]:
        priced = m[0].lower().startswith("per") or _PRICED.search(text[max(0, m.start() - 20) : m.start()])
        return Length(span, "repetition", _iso("1", m["rate"])) if priced else None
    unit = m["unit"] or "week"
    unit = "day" if unit.lower() in ("morning", "evening", "afternoon") else unit
    count = "2" if re.match(r"\w+\s+other\b", m[0]) else m["number"] or "1"
    return Length(span, "repetition", _iso(count, unit))


def _iso(count: str, unit: str) -> str:
    """An ISO 8601 duration: ("three", "weeks") is P3W."""
    unit = unit.lower()
    unit = "century" if unit.startswith("centur") else unit.rstrip("s")
    letter = _LETTERS[unit]
    count = _digits(count)
    if count != "X" and unit in _TIMES:
        count, letter = str(int(float(count) * _TIMES[unit])), "W" if unit == "fortnight" else "Y"
    return f"PT{count}{letter[1]}" if letter[0] == "T" else f"P{count}{letter}"


def _digits(count: str) -> str:
    plain = count.replace(",", "")
    if plain == "X" or re.fullmatch(r"\d+(\.\d+)?", plain):
        return plain
    tens, _, one = plain.lower().partition("-")
    return str(number(tens) + (number(one) if one in NUMBERS else 0)) if tens in NUMBERS else str(number(plain))
