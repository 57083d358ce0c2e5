"""Numerals that count nothing: ages, dates, times, shares, labels, street numbers and model names.

A count of people is only as good as the numbers that are kept out of it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from rashomon.extract.quantity.nouns import lexicon
from rashomon.extract.quantity.number import Number
from rashomon.extract.quantity.phrase import counts_something
from rashomon.vocabulary import either, listed

Sort = Literal["count", "measure", "money", "share", "magnitude", "ordinal", "age", "date", "time", "name", "bare"]

#: Nobody is older; "Name, 130, …" is no age.
_OLDEST = 120
#: Four plain figures in this range are a year unless something counted follows.
_YEARS = range(1500, 2100)

#: Numbers that are dialled.
_EMERGENCY = frozenset({911, 999, 112})
#: "3 of 12 A name": the caption of a picture in a row.
_OF_SEVERAL = re.compile(r"\s+of\s+/?\s*\d+\s+(?=[A-Z])")

_MONTHS = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_AFTER_TIME = re.compile(
    r"(?::\d|\.\d\d\s?[ap]\.?m|\s?(?:[ap]\.?\s?m\b\.?|GMT\b|UTC\b|BST\b|o['’]clock|hours\s+(?:GMT|local|on)))", re.I
)
_AFTER_DATE = re.compile(rf"(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTHS}(?!\w)|/\d")
_BEFORE_DATE = re.compile(rf"\b{_MONTHS}\s+$")
_AFTER_AGE = re.compile(r"(?:-\s?|\s)(?:year|month|week|day)s?[\s-]old\b|\s?-?y/?o\b", re.I)
_BEFORE_AGE = re.compile(
    r"\b(?:aged?|ages)(?:\s+(?:between|of|from|under|over))?(?:\s+\d{1,3},?(?:\s+and)?){0,4}\s+$", re.I
)
#: "He is 3", where the clause ends with it.
_IS_AGED = re.compile(r"\b(?:he|she)(?:\s+(?:is|was|turned|turns)|['’]s)\s+(?:now\s+|only\s+|just\s+)?$", re.I)
_CLAUSE_ENDS = re.compile(r"\s*(?:[,;.!?)”\"]|and\b|$)")
_APPOSED_AGE = re.compile(r"[A-Za-z][\w’'.)]*,\s+$")
_LISTED_AGE = re.compile(r"(?:\b\d{1,3},?\s+and|\bboth|\bwho\s+(?:is|was|are|were))\s+$")
_AFTER_LISTED = re.compile(r"\s*(?:[,;.)—–]|--|and\s+of\b)")
_AFTER_APPOSED = re.compile(r"\s*(?:[,;.)—–]|--|and\b|was\b|who\b|is\b|of\s+[A-Z]|$)")
_AFTER_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_AFTER_DECADE = re.compile(r"['’]?s\b")
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|of|by|from|until|till|during|early|late|mid|the|year|back\s+in|to|and|,|\()[\s-]*$", re.I
)
#: Those who dial an emergency number or answer there.
_DIALLED = re.compile(r"\s+(?:call|caller|operator|dispatcher|line|centre|center|service)s?\b", re.I)
#: "0800 555 123": groups of figures that go on from one that opens with a nought or a plus.
_TELEPHONE = re.compile(r"(?<!\w)(?:\+\d|0)\d*(?:[\s-]\d+)*[\s-]$")
#: "one in four people", "2 out of 5 homes": a share; not "killed three in 20 raids".
_PARTS = r"(?:one|two|three|four|nine|[1-9])"
_WHOLES = r"(?:three|four|five|six|seven|eight|ten|20|50|100|1,?000|[3-9]|10)"
_SHARE_FIRST = re.compile(rf"\s+(?:in|out\s+of)\s+(?:every\s+)?{_WHOLES}\s+[a-z]", re.I)
_SHARE_SECOND = re.compile(rf"(?:^|(?P<word>[^\s]+)\s)\s*{_PARTS}\s+(?:in|out\s+of)\s+(?:every\s+)?$", re.I)
_BEFORE_SHARE = re.compile(r"(?P<word>[^\s]+)\s+$")
_BEFORE_NAME = re.compile(r"(?<![.!?:;,–—\"“'‘’”])\s([A-Z][\w’'-]*)\s+$")


@cache
def _before_label() -> re.Pattern[str]:
    labels = listed("units", "labels", "capital") | listed("units", "labels", "any")
    return re.compile(rf"\b(?:{either(labels)})\.?[\s-]+$", re.I)


@cache
def _numbered() -> re.Pattern[str]:
    labels = listed("units", "labels", "capital") | listed("units", "labels", "only_capital")
    return re.compile(rf"\b(?:{either(labels)})\s$")


@cache
def _street() -> re.Pattern[str]:
    ends = {w.rstrip(".") for w in listed("places", "roads") | listed("places", "streets")}
    return re.compile(
        r"\s+(?:[NSEW]\.?\s+)?(?:(?:[A-Z][\w’'.]*|\d+(?:st|nd|rd|th))\s+){1,3}"
        rf"(?:{either(ends)})\b|\s+block\s+of\b"
    )


def label(text: str, start: int, end: int, number: Number) -> Sort | None:
    """Which of the numerals that count nothing this is, in the sentence `text[start:end]`; None if it may count."""
    before, after = text[max(start, number.start - 30) : number.start], number.end
    if number.digits and _AFTER_TIME.match(text, after, end):
        return "time"
    if number.digits and (_AFTER_DATE.match(text, after, end) or (_BEFORE_DATE.search(before) and number.low <= 31)):
        return "date"
    if _AFTER_AGE.match(text, after, end) or _BEFORE_AGE.search(before):
        return "age"
    if _share(text, end, number, before):
        return "share"
    if number.low < _OLDEST and _IS_AGED.search(before) and _CLAUSE_ENDS.match(text, after, end):
        return "age"
    if not number.digits:
        named = text[number.core].isupper() and _BEFORE_NAME.search(before)
        return "name" if named else None  # "Channel Nine", "Platform Three"
    if _AFTER_ORDINAL.match(text, after, end):
        return "ordinal"
    return _of_figures(text, end, number, before)


def _share(text: str, end: int, number: Number, before: str) -> bool:
    """Whether it is either number of "one in four homes"; behind a verb ("killed two in 5 raids") it is a count."""
    second = _SHARE_SECOND.search(before)
    if second and number.low >= 3:
        word = second["word"]
    elif number.low <= 9 and _SHARE_FIRST.match(text, number.end, end):
        first = _BEFORE_SHARE.search(before)
        word = first["word"] if first else ""
    else:
        return False
    return not (word or "").endswith("ed")


def _of_figures(text: str, end: int, number: Number, before: str) -> Sort | None:
    figures, after = text[number.core : number.end], number.end
    if _numbered().search(before) or _TELEPHONE.search(before) or re.match(r"0\d", figures):
        return "name"
    attached = text[after : after + 1]
    if attached.isalpha() and not _AFTER_DECADE.match(text, after, end) and not lexicon().measure(text, after, end):
        return "name"
    if not figures.isdigit() or number.start != number.core:
        return None
    if _AFTER_DECADE.match(text, after, end):
        return "date"
    if number.low < _OLDEST and _APPOSED_AGE.search(before) and _AFTER_APPOSED.match(text, after, end):
        return "age"
    if number.low < _OLDEST and _LISTED_AGE.search(before) and _AFTER_LISTED.match(text, after, end):
        return "age"
    if _street().match(text, after, end) or re.match(r"-\d", text[after : after + 2]):
        return "name"
    return _unless_counting(text, end, number, before)


def _unless_counting(text: str, end: int, number: Number, before: str) -> Sort | None:
    """Labels, names and years, which read like counts where a counted noun follows."""
    dialled = number.low in _EMERGENCY and number.end - number.core == 3
    if dialled and (_DIALLED.match(text, number.end, end) or not counts_something(text, number.end, end)):
        return "name"
    if _OF_SEVERAL.match(text, number.end, end):
        return "name"
    year = number.end - number.core == 4 and number.low in _YEARS
    if year and _BEFORE_YEAR.search(before):
        return "date"
    if counts_something(text, number.end, end) or (not year and lexicon().measure(text, number.end, end)):
        return None
    if year:
        return "date"
    return "name" if _before_label().search(before) or _BEFORE_NAME.search(before) else None
