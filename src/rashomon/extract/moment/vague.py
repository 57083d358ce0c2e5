"""Time words that no calendar holds: "now", "recently", "in the near future".

They are kept apart from moments: they say how something stands to the day of writing, not when it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from rashomon.extract.moment.rule import WORDS, any_of
from rashomon.model import Span

Stands = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague time expression and how it stands to the time of writing."""

    span: Span
    stands: Stands


_VAGUE = re.compile(
    "|".join(rf"(?P<{s}>\b(?:{any_of(WORDS['vague'][s])})\b)" for s in get_args(Stands)).replace("\\ ", r"\s+"), re.I
)


def vague(text: str) -> list[Vague]:
    """The vague time expressions of a text, in order."""
    found = []
    for m in _VAGUE.finditer(text):
        for stands in get_args(Stands):
            if m[stands] is not None:
                found.append(Vague(Span(m.start(), m.end(), text), stands))
    return found
