"""Sentences that tell of an event other than the report's own: of an earlier time, or of "another shooting"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.extract.answer.scope import other_event
from rashomon.extract.frame.frames import Frame, elsewhen
from rashomon.model import Moment, Span

#: "the second teen to be killed this month", "comes after a man was shot", "hours before three were shot".
_ANOTHER = re.compile(
    r"\b(?:second|third|fourth|fifth|latest|\d+(?:nd|rd|th|st))\s+(?:[\w-]+\s+){0,4}?(?:to\s+be\s+)?"
    r"(?:killed|shot|slain|homicide|murder|killing|slaying|fatal\s+shooting)\b[^.]{0,60}?\b(?:this|in|of|since)\b|"
    r"\b(?:comes?|came|happened|occurred)\s+(?:\w+\s+){0,3}?(?:after|before)\s+(?:a|an|the|another)\s|"
    r"\b(?:days?|weeks?|months?|hours|years?)\s+(?:after|before|earlier)\b|"
    r"\b(?:last|previous)\s+(?:year|month|summer|fall|winter|spring|january|february|march|april|june|july|august|"
    r"september|october|november|december)\b",
    re.IGNORECASE,
)


def asides(lines: Sequence[Span], times: Sequence[tuple[Span, Moment]], frame: Frame) -> frozenset[int]:
    """The places (in `lines`) of sentences that speak of another event or an earlier time."""
    return frozenset(n for n, line in enumerate(lines) if _aside(line, times, frame))


def _aside(line: Span, times: Sequence[tuple[Span, Moment]], frame: Frame) -> bool:
    if other_event().search(line.text, line.start, line.end) or _ANOTHER.search(line.text, line.start, line.end):
        return True
    return elsewhen(line, times, frame) is not None
