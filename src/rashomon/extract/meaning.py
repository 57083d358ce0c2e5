"""Whether words mean something of a group that the vocabulary knows: weather, a fault or an order is a cause."""

from __future__ import annotations

import re
from functools import cache

from rashomon.vocabulary import load


def means(group: str, text: str) -> bool:
    """Whether a text holds a word of the group in `vocabulary/concepts.yaml`, such as "cause", or of several, "a|b"."""
    return _words(group).search(text.casefold()) is not None


@cache
def _words(group: str) -> re.Pattern[str]:
    wanted = tuple(f"{one}." for one in group.split("|"))
    words = {w for name, written in load("concepts").items() if f"{name}.".startswith(wanted) for w in written}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})s?\b")
