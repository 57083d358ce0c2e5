"""Words that shut each other out when they are said of one thing (`vocabulary/opposites.yaml`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from rashomon.vocabulary import load


def opposed(ours: Iterable[str], theirs: frozenset[str]) -> tuple[str, str] | None:
    """A word of ours and one of theirs that shut each other out, both in small letters; None where none do."""
    return next(((a, b) for a in sorted(ours) for b in sorted(theirs & _against().get(a, frozenset()))), None)


def scales(words: Iterable[str]) -> set[str]:
    """The entries of the vocabulary of which some words have a side."""
    return {name for word in words for name in _scales().get(word, ())}


@cache
def _against() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in load("opposites").values():
        for a, b in ((one, other), (other, one)):
            for word in a:
                found[word].update(b)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def _scales() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, sides in load("opposites").items():
        for word in (w for side in sides for w in side):
            found[word].append(name)
    return {word: tuple(names) for word, names in found.items()}
