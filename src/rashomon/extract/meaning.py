"""Whether words mean something of a group that the vocabulary knows: weather, a fault or an order is a cause."""

from __future__ import annotations

import re
from functools import cache

from rashomon.vocabulary import load


def means(group: str, text: str) -> bool:
    """Whether a text holds a word of the group in `vocabulary/concepts.yaml`, such as "cause"."""
    return _words(group).search(text.casefold()) is not None


@cache
def _words(group: str) -> re.Pattern[str]:
    words = {w for name, written in load("concepts").items() if name.startswith(f"{group}.") for w in written}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})s?\b")
