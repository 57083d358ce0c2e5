"""Nouns that are counted and units that are measured, from the vocabulary `units`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from rashomon.vocabulary import either, load

_TOKEN = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?(?:-\w+)?|[^\W_][\w’'-]*")
_AGE = re.compile(r"\d+$|[\w-]+-(?:year|month|week|day)s?-olds?$")
_PEOPLES = re.compile(r"[A-Z][a-z]+(?:ians|icans|tans|yans|ubans|oreans|opeans|oans|ese|ites)$")


class Unit(NamedTuple):
    """A unit in a text: where it ends, its dimension, its name after conversion, and the factor to it."""

    end: int
    dimension: str
    name: str
    factor: float


@dataclass(frozen=True)
class Lexicon:
    """Noun forms to (singular, class), units of classes, spellings of units."""

    nouns: dict[str, tuple[str, str]]
    units: dict[str, str]
    spellings: dict[str, tuple[str, str, float]]
    pattern: re.Pattern[str]
    plain: frozenset[str]
    weak: frozenset[str]
    loaded: frozenset[str]

    def kind(self, word: str) -> str:
        """Class of a noun form, "" where it is not known; "Kenyans" are people."""
        found = self.nouns.get(word.lower())
        if found:
            return found[1]
        if "-" in word and (found := self.nouns.get(word.lower().rsplit("-", 1)[1])):
            return found[1]
        return "person" if _PEOPLES.match(word) else ""

    def singular(self, word: str) -> str:
        """The singular of a known noun form, else the word itself."""
        found = self.nouns.get(word)
        return found[0] if found else word

    def unit(self, head: str, kind: str) -> str:
        """The unit in which a noun of this class is counted."""
        return self.units.get(kind) or head

    def normal(self, words: str, *, plurals: bool = True) -> str:
        """A description of people in one form: small letters, plural, no articles, dots, ages or loaded words."""
        kept = [t.replace(".", "").replace("’", "'").lower() for t in _TOKEN.findall(words)]
        kept = [t for t in kept if t not in self.loaded and not _AGE.match(t)]
        if plurals and kept and (known := self.nouns.get(kept[-1])) and known[0] == kept[-1]:
            kept[-1] = plural(kept[-1])
        return " ".join(kept)

    def measure(self, text: str, at: int, end: int) -> Unit | None:
        """The unit right after a numeral."""
        match = self.pattern.match(text, at, end)
        if not match:
            return None
        dimension, unit, factor = self.spellings[match[1].lower()]
        return Unit(match.end(), dimension, unit, factor)


@cache
def lexicon() -> Lexicon:
    """The lexicon of the shipped vocabulary."""
    data = load("units")
    nouns: dict[str, tuple[str, str]] = {}
    units: dict[str, str] = {}
    for kind, entry in data["counted"].items():
        if "unit" in entry:
            units[kind] = entry["unit"]
        for noun in entry["nouns"]:
            forms = (noun, plural(noun))
            for form in forms[1:] if noun in data["adjectives"] else forms:
                nouns.setdefault(form, (noun, kind))
                nouns.setdefault(form.split()[-1], (noun.split()[-1], kind))
    spellings = _spellings(data["measured"]) | _money(data)
    ordered = sorted(spellings, key=len, reverse=True)
    pattern = re.compile(
        rf"[\s-]?(?:(?:{either(data['of_currencies'])})\s)?({'|'.join(map(re.escape, ordered))})\b(?!-old|\s+old\b)",
        re.IGNORECASE,
    )
    plain, weak, loaded = (frozenset(data[k]) for k in ("plain", "weak", "loaded"))
    return Lexicon(nouns, units, spellings, pattern, plain, weak, loaded)


def both(nouns: Iterable[str]) -> frozenset[str]:
    """Nouns in the singular and the plural."""
    return frozenset(form for noun in nouns for form in (noun, plural(noun)))


def plural(noun: str) -> str:
    """The plural of an English noun, its last word if it has several."""
    irregular: dict[str, str] = load("units")["plurals"]
    if noun in irregular:
        return irregular[noun]
    head, _, last = noun.rpartition(" ")
    if head:
        return f"{head} {plural(last)}"
    if noun.endswith(("s", "sh", "ch", "x", "z")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _spellings(measured: dict[str, Any]) -> dict[str, tuple[str, str, float]]:
    out: dict[str, tuple[str, str, float]] = {}
    for dimension, entry in measured.items():
        for unit in entry["spellings"].values():
            for name in unit["names"]:
                out[name.lower()] = (dimension, unit.get("to", entry["unit"]), float(unit["factor"]))
    return out


def _money(data: dict[str, Any]) -> dict[str, tuple[str, str, float]]:
    forms = {form: name for name in data["currencies"] for form in (name, f"{name}s")} | data[
        "currencies_in_the_plural"
    ]
    return {form: ("money", name, 1.0) for form, name in forms.items()}
