"""Letters looked for before an expression is tried: cheaper by far, where most sentences have none of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

_LETTERS = re.compile(r"[a-z]{2,}")
#: How many letters of a hint a text is first searched for.
_GRAM = 4
#: Letters from common to rare: of a hint, its rarest letters are searched for.
_COMMON = " etaoinshrdlucmfwypvbgkjqxz"
Thing = TypeVar("Thing")
#: Letters in lower case, one of which stands in any text that the expression can match.
Hints = tuple[str, ...]


def any_in(hints: Hints, lower: str) -> bool:
    """Whether one of the hints stands in a text in lower case."""
    for hint in hints:  # noqa: SIM110 (as a generator it takes twice the time)
        if hint in lower:
            return True
    return False


def opening(patterns: Iterable[str]) -> Hints:
    """The letters with which each of the expressions begins."""
    return tuple(dict.fromkeys(found[0] for p in patterns if (found := _LETTERS.match(p))))


def any_of(patterns: Iterable[str]) -> Hinted:
    """An expression for any of these, with the letters that each begins with as hints."""
    given = tuple(patterns)
    return Hinted("|".join(given), opening(given))


@dataclass(frozen=True)
class Hinted:
    """An expression for any case, compiled when it is first tried; with hints, only where a text has one of them."""

    written: str
    hints: Hints = ()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled."""
        return re.compile(self.written, re.IGNORECASE)

    def search(self, text: str, lower: str) -> re.Match[str] | None:
        """The first match in a text, given as it is and in lower case."""
        return self.pattern.search(text) if not self.hints or any_in(self.hints, lower) else None


class Among(Generic[Thing]):
    """Things each of which is tried only in a text with one of its hints: all are looked up at once.

    Every run of four letters of a text is held against those of the hints, so that a thousand hints take no longer
    than ten.
    """

    def __init__(self, hinted: Iterable[tuple[Hints, Thing]]) -> None:
        self._things: list[Thing] = []
        self._short: list[tuple[str, int]] = []
        self._by_gram: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for at, (hints, thing) in enumerate(hinted):
            self._things.append(thing)
            for hint in hints:
                known = self._by_gram[_rarest(hint)] if len(hint) >= _GRAM else self._short
                known.append((hint, at))
        self._grams = frozenset(self._by_gram)

    def of(self, lower: str) -> list[Thing]:
        """The things of which a text in lower case has a hint, in their order."""
        grams = {lower[i : i + _GRAM] for i in range(len(lower) - _GRAM + 1)} & self._grams
        found = {at for gram in grams for hint, at in self._by_gram[gram] if hint in lower}
        found.update(at for hint, at in self._short if hint in lower)
        return [self._things[at] for at in sorted(found)]


def _rarest(hint: str) -> str:
    """The run of letters of a hint that stands in the fewest texts."""
    runs = (hint[i : i + _GRAM] for i in range(len(hint) - _GRAM + 1))
    return max(runs, key=lambda run: sum(_COMMON.find(letter) for letter in run))
