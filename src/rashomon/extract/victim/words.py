"""What the words for a person tell of them: age, sex, whether a child."""

from __future__ import annotations

import re
from functools import cache

from rashomon.extract.quantity.nouns import lexicon
from rashomon.extract.quantity.number import numbers
from rashomon.vocabulary import either, listed, load

#: Ages up to which somebody is a child, and from which no child, in years; those between are called either.
_CHILD, _GROWN = 16, 20
_PRONOUNS = frozenset({"he", "she", "him", "her", "himself", "herself"})
_APPOSED = re.compile(
    r"\s*[,(]?\s*(?:age[ds]?\s+)?(?P<age>\d{1,3})\b(?!\s*(?:people|men|years|others|a\.?m|p\.?m)|:|\s+block)",
    re.IGNORECASE,
)
_APPOSED_WITHIN = re.compile(r"[,(]\s*(?:age[ds]?\s+)?(?P<age>\d{1,2})\b", re.IGNORECASE)

_HURT = re.compile(r"wound|injur|hurt|condition|graz|burn", re.IGNORECASE)


def outlived(text: str, start: int, end: int) -> bool:
    """Whether the words `text[start:end]` of people shot, or those right behind, are of the living."""
    return _HURT.search(text, start, end) is not None or _in_limb().match(text, end) is not None


@cache
def _in_limb() -> re.Pattern[str]:
    """Where a shot kills few: said right behind "was shot"."""
    return re.compile(
        r"\s*(?:\w+\s+){0,3}?in\s+(?:(?:the|his|her|their|each|both|one)\s+)?"
        rf"(?:(?:left|right|upper|lower|back|of)\s+|the\s+){{0,3}}(?:{either(words_of('limbs'))})\b",
        re.IGNORECASE,
    )


@cache
def aged_one() -> re.Pattern[str]:
    """Somebody told by an age, with the noun behind it: "a 9-year-old girl"."""
    nouns = frozenset[str]().union(*(words_of(kind) for kind in ("children", "either", "male", "female"))) - _PRONOUNS
    return re.compile(
        r"\b(?:[A-Z][\w’']+\s+)?(?P<age>\d{1,3}|[a-z]+)[- ](?P<unit>year|month|week|day)s?[- ]old\b"
        rf"(?:\s+(?P<noun>{either(nouns)})\b)?",
        re.IGNORECASE,
    )


def words_of(kind: str) -> frozenset[str]:
    """The words of one list of the vocabulary `victims`."""
    return listed("victims", kind)


@cache
def _given() -> dict[str, str]:
    return {n: kind[0] for kind, names in load("given_names").items() for n in names.split()}


def given_name(token: str) -> bool:
    """Whether a word in capitals is known as a given name."""
    return token in _given()


def sex_of(tokens: frozenset[str], name: str = "") -> str | None:
    """The sex ("m", "f") by the words for a person, else by the given name; None where neither tells."""
    if tokens & words_of("male"):
        return "m"
    if tokens & words_of("female"):
        return "f"
    return _given().get(name.split()[0]) if name else None


def age_of(text: str, start: int, end: int) -> str | None:
    """The age told with the person at `text[start:end]` ("9 year"); None where none is."""
    told = text[start:end]
    aged = aged_one().search(told) or _APPOSED_WITHIN.search(told) or _APPOSED.match(text, end)
    if aged is None:
        return None
    unit = aged.groupdict().get("unit")
    return f"{_figure(aged['age'])} {(unit or 'year').lower()}"


def _figure(written: str) -> str:
    """An age in figures, however it is written."""
    read = numbers(written, 0, len(written))
    return f"{read[0].low:g}" if len(read) == 1 else written.lower()


def role_of(noun: str) -> str | None:
    """Whether a noun is of an officer or of the one who did it: "officers", "doers"; None for all others."""
    if noun in words_of("officers"):
        return "officers"
    return "doers" if noun in words_of("doers") or noun in words_of("attackers") else None


def is_child(noun: str, age: str | None) -> bool | None:
    """Whether the words are of a child or of a grown person; None where they may be of either."""
    figures, _, unit = (age or "").partition(" ")
    if unit and unit != "year":
        return True
    if figures.isdigit():
        return True if int(figures) <= _CHILD else False if int(figures) >= _GROWN else None
    if noun in words_of("children"):
        return True
    return False if lexicon().kind(noun) == "person" and noun not in words_of("either") else None
