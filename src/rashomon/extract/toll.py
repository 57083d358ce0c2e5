"""Figures that are put and not said: "The clinic put the number of dead at four".

The corpus the tagger learnt from does not count these as attribution; for a toll they are the usual way
to give one. A rule over sentences in which nothing else was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.repair import Attributed
from rashomon.extract.sentence import sentences
from rashomon.model import Report, Span

_PUT = re.compile(
    r"[\"“]?(?P<who>(?:[A-Z]|the )[^,;:.“”\"\n]{1,80}?)\s+(?:(?:has|have|had|also|later|now|since|earlier)\s+){0,2}"
    r"(?P<cue>put|puts|raised|raises|revised|lowered|updated|cut)\s+"
    r"(?P<what>(?:the|its|their|his|her)\s+(?:[\w’'-]+\s+){0,4}?(?:toll|number|count|figure|tally|estimate|total)\b"
    r"[^;\n]*?\b(?:at|to|from|by|as)\b[^;\n]*)"
)


def tolls(report: Report, found: Sequence[Attributed]) -> Iterator[Attributed]:
    """Attributions of figures that somebody put, in sentences without another attribution."""
    text = report.text
    if not _PUT.search(text):
        return
    for sentence in sentences(text):
        match = _PUT.match(text, sentence.start, sentence.end)
        if not match or any(_in(sentence, one) for one in found) or any(f.overlaps(sentence) for f in report.furniture):
            continue
        end = match.start("what") + len(match["what"].rstrip(' .!?”"'))
        yield Attributed(
            (Span(*match.span("who"), text),),
            (Span(*match.span("cue"), text),),
            (Span(match.start("what"), end, text),),
        )


def _in(sentence: Span, one: Attributed) -> bool:
    return any(s.overlaps(sentence) for s in (*one.cue, *one.content))
