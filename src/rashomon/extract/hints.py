"""Letters looked for before an expression is tried: cheaper by far, where most sentences have none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

_LETTERS = re.compile(r"[a-z]{2,}")
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
