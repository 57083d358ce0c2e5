"""Who stands behind a short "per": "A mine killed five soldiers on Monday, per the army."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.attribution.repair import Attributed
from rashomon.extract.party.able import can_speak
from rashomon.extract.sentence import sentences
from rashomon.model import Report, Span

_BEGINS = r"(?:the|an?|its|local|state|official|police|officials|authorities|witnesses|residents)\b|[A-Z]"
_PER = re.compile(
    rf"(?P<what>\S.{{12,}}?),\s+(?P<cue>per)\s+(?P<who>(?:{_BEGINS})[^,;:.“”\"\n]{{3,60}})[.”\"\s]*$",
)
_HINT = ", per "


def with_per(report: Report, found: Sequence[Attributed]) -> list[Attributed]:
    """What was found, with whoever a sentence gives its word to by "per", where nobody else has it."""
    if _HINT not in report.text:
        return list(found)
    return [*found, *(one for one in _named(report) if not any(_holds(f, one) for f in found))]


def _named(report: Report) -> Iterator[Attributed]:
    text = report.text
    for sentence in sentences(text):
        match = _PER.match(text, sentence.start, sentence.end)
        if match and can_speak(match["who"]):
            who, cue, what = (Span(*match.span(g), text) for g in ("who", "cue", "what"))
            yield Attributed((who,), (cue,), (what,))


def _holds(one: Attributed, other: Attributed) -> bool:
    return any(s.overlaps(other.content[0]) for s in (*one.cue, *one.content))
