"""One attribution in a report: whose words stand where."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rashomon.model import Span


@dataclass(frozen=True, slots=True)
class Attributed:
    """One attribution in a report.

    `relays`: spans of parties that only pass the word on; `asides`: what stood between cue and content
    and is about the claim, not part of it; `inner`: attributions inside the content.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    relays: tuple[Span, ...] = ()
    asides: tuple[Span, ...] = ()
    inner: tuple[Attributed, ...] = field(default=())

    @classmethod
    def of(cls, match: re.Match[str]) -> Attributed:
        """What the groups `who`, `cue` and `what` of a match tell."""
        return cls((part(match, "who"),), (part(match, "cue"),), (part(match, "what"),))


def part(match: re.Match[str], group: str) -> Span:
    """The words of a group, without the blanks around them."""
    return trimmed(match.string, *match.span(group))


def trimmed(text: str, start: int, end: int, marks: str | None = None) -> Span:
    """The words of a place without the blanks around them, and without `marks` at their end."""
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip(marks)), text)
