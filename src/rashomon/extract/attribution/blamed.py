"""Blame and verdicts are somebody's word: "It blamed government aircraft", "the board declared Ann Ito the winner".

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
    r"(?:on\s+\w+day\s+)?(?:(?:has|have|had|also|later|again|immediately|quickly)\s+){0,2}"
    r"(?:(?P<cue>blamed|blames)\s+(?P<what>[^;:“”\"\n]+?)|"
    r"(?P<declared>declared|proclaimed)\s+(?P<winner>[A-Z][^;:“”\"\n]{2,60}?\s(?:the\s)?(?:winner|victor|president-elect)\b[^;:“”\"\n]*?))"
    r"(?=[.!?]?\s*$)"
)
_HINTS = (" blame", " declared ", " proclaimed ")


def blamed(report: Report, found: Sequence[Attributed]) -> Iterator[Attributed]:
    """The sentences in which somebody blames somebody or declares a winner, and nothing else is said."""
    text = report.text
    for sentence in sentences(text) if any(hint in text for hint in _HINTS) else ():
        match = _BLAMED.match(text, sentence.start, sentence.end)
        if not match or not can_speak(match["who"]) or any(f.overlaps(sentence) for f in report.furniture):
            continue
        if any(s.overlaps(sentence) for one in found for s in (*one.cue, *one.content)):
            continue
        parts = ("who", "cue", "what") if match["cue"] else ("who", "declared", "winner")
        who, cue, what = (Span(*match.span(part), text) for part in parts)
        yield Attributed((who,), (cue,), (what,))
