"""Blame is somebody's word: "It blamed government aircraft", "the union blamed the owner".

The tagger passes over such a sentence where no clause follows. A rule for sentences in which nothing else was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.attribution.repair import Attributed
from rashomon.extract.party.able import can_speak
from rashomon.extract.sentence import sentences
from rashomon.model import Report, Span

_BLAMED = re.compile(
    r"(?P<who>(?:It|He|She|They|The\s|[A-Z])(?:(?!\b(?:was|were|is|are|been|be|who|which|that)\b)[^,;:.“”\"\n]){0,60}?)\s+"
    r"(?:(?:has|have|had|also|later|again|immediately|quickly)\s+){0,2}(?P<cue>blamed|blames)\s+"
    r"(?P<what>[^;:“”\"\n]+?)(?=[.!?]?\s*$)"
)
_HINT = " blame"


def blamed(report: Report, found: Sequence[Attributed]) -> Iterator[Attributed]:
    """The sentences in which somebody blames somebody else, and nothing else is said."""
    text = report.text
    for sentence in sentences(text) if _HINT in text else ():
        match = _BLAMED.match(text, sentence.start, sentence.end)
        if not match or not can_speak(match["who"]) or any(f.overlaps(sentence) for f in report.furniture):
            continue
        if any(s.overlaps(sentence) for one in found for s in (*one.cue, *one.content)):
            continue
        who, cue, what = (Span(*match.span(g), text) for g in ("who", "cue", "what"))
        yield Attributed((who,), (cue,), (what,))
