"""Of whom, in one form: nationality and kind of people under one name, whichever word a teller chose.

"U.S. troops", "American service members" and "American soldiers" are one scope, so are "schoolgirls" and
"girls"; the words as they stood stay in the answer's span.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from rashomon.extract.quantity.nouns import both
from rashomon.vocabulary import listed, load

_WORD = re.compile(r"[^\s]+")


@lru_cache(maxsize=4096)
def one_form(of: str) -> str | None:
    """A description of people (lower case, no dots) with its nationality and kind in one form; None if none is left."""
    words = _WORD.findall(of)
    nation, rest = _nation(words)
    rest = _who(rest) or rest
    kind = _kind(rest)
    if nation and (not kind or " ".join(kind) in _empty()):
        kind = ("citizens",)
    return " ".join((*nation, *kind)) or None


def _who(words: list[str]) -> list[str]:
    """The words that say who people are, less those for the state they are in and how much so."""
    after = [*words[1:], ""][: len(words)]
    return [
        w
        for w, n in zip(words, after, strict=True)
        if w not in listed("scopes", "idle") and not (w.endswith("ly") and n in listed("scopes", "idle"))
    ]


def idle(word: str) -> bool:
    """Whether a word says in what state people are, or how much so: "seriously", "injured"."""
    return word in listed("scopes", "idle") or word.endswith("ly")


def with_nation(name: str) -> str | None:
    """The adjective of the country that a name holds (lower case, no dots); None where it holds none."""
    nation, _ = _nation(_WORD.findall(name))
    return nation[0] if nation else None


def _nation(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """The nationality by its adjective, and the other words."""
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            if adjective := _nationalities().get(" ".join(words[at : at + size])):
                return (adjective,), words[:at] + words[at + size :]
    return (), words


def _kind(words: list[str]) -> tuple[str, ...]:
    """The words with the longest run at their end that has a class replaced by it."""
    for at in range(len(words)):
        if name := _classes().get(" ".join(words[at:])):
            return (*words[:at], name)
    return tuple(words)


@cache
def _classes() -> dict[str, str]:
    """Every form of every member with the name of its class."""
    return {form: name for name, members in load("scopes")["classes"].items() for form in both(members)}


@cache
def _nationalities() -> dict[str, str]:
    """Adjectives, names of countries and words for their people, lower case, with the adjective."""
    countries: dict[str, Any] = load("countries")
    out: dict[str, str] = {}
    for code, (name, adjective, *_) in countries["states"].items():
        forms = [name.removeprefix("the "), adjective, f"{adjective}s", *countries["also"].get(code, ())]
        for form in [*forms, *countries["people"].get(code, ())]:
            for spelled in (form, f"{form}s"):
                out.setdefault(_bare(spelled), _bare(adjective))
    return out


def _bare(form: str) -> str:
    return form.replace(".", "").replace("’", "'").lower()


def many_worded(words: Sequence[str]) -> bool:
    """Whether a kind of people of several words stands at the end: "american service members"."""
    return any(" ".join(words[at:]) in _classes() for at in range(len(words) - 1))


def without_places(of: str, places: frozenset[str]) -> str:
    """Less the towns people are from, which some tellers name: "ostra girls" where the report tells of Ostra."""
    words = of.split()
    kept = [w for w in words[:-1] if w not in places or w in _nationalities()]
    return " ".join((*kept, *words[-1:]))


@cache
def _empty() -> frozenset[str]:
    return both(listed("scopes", "national"))
