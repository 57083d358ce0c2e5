"""That nobody was: "denied that any civilians had been killed" counts none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.extract.answer.answers import Reading
from rashomon.extract.answer.count import counts
from rashomon.extract.answer.scope import scope
from rashomon.model import Span

#: A content that holds nothing but that some were: its first words, with or without "any".
_ANY = re.compile(r"(?:that\s+)?(?P<any>any(?:one|body)?\b\s*(?:of\s+(?:the|its|their)\s+)?)", re.IGNORECASE)


def none_of(content: Sequence[Span], taken: Sequence[Reading]) -> list[Reading]:
    """The zeros of a denied content: what it would count if "no" stood for "any".

    `taken`: what is read in it already; slots that have an answer are left alone.
    """
    told = {r.slot for r in taken}
    return [r for part in content for r in _zeros(part) if r.slot not in told]


def _zeros(part: Span) -> list[Reading]:
    match = _ANY.match(part.exact)
    if match is None:
        return []
    nobody = "nobody " if match["any"].strip().lower() in ("anyone", "anybody") else "no "
    words = nobody + part.exact[match.end() :]
    return [
        Reading(c.slot, c.value, scope(words, 0, len(words), c), part)
        for c in counts(words, 0, len(words))
        if c.value.high == 0
    ]
