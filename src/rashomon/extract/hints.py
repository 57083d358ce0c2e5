"""Letters looked for before an expression is tried: cheaper by far, where most sentences have none of them."""

from __future__ import annotations

#: Letters in lower case, one of which stands in any text that the expression can match.
Hints = tuple[str, ...]


def any_in(hints: Hints, lower: str) -> bool:
    """Whether one of the hints stands in a text in lower case."""
    for hint in hints:  # noqa: SIM110 (as a generator it takes twice the time)
        if hint in lower:
            return True
    return False
