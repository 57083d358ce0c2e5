"""Who was quoted, and by whom: "the mayor was quoted as saying by the Herald".

The tagger tends to take the medium behind "by" for who speaks, and the speaker for what is said. The medium only
passes the words on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.party.able import can_speak
from rashomon.model import Report, Span

_QUOTED = re.compile(
    r"\s*(?P<cue>(?:was|were|is|are|(?:has|have|had) been)\s+(?:also\s+|later\s+)?quoted(?:\s+(?:on\s+)?\w+day)?"
    r"(?:\s+as\s+(?:saying|having said|telling reporters))?\s+(?:on\s+\w+day\s+)?by\s+(?P<by>[^,;:.“”\"\n]{2,60}?))"
    r"(?P<as>\s+as\s+(?:saying|having said))?(?=\s+(?:as|that|on|in)\b|\s*[,;:.“”\"\n]|\s*$)"
)
#: What a content begins with that belongs to the cue.
_LEAD = re.compile(r"\s*as\s+(?:saying|having said)\s*[:,]?\s*(?:that\s+)?")
#: Where, in what was taken for said, whoever is quoted begins: behind the closing quotation mark or the last comma.
_WHO = re.compile(r"^.*(?:[”\"]\s+|,\s+)", re.DOTALL)


def with_quoted_by(report: Report, found: Sequence[Attributed]) -> list[Attributed]:
    """What was found, with whoever was quoted as source and the medium that quoted him as relay."""
    if " quoted " not in report.text:
        return list(found)
    return [_mended(report.text, one) for one in found]


def _mended(text: str, one: Attributed) -> Attributed:
    for n, part in enumerate(one.content):
        match = _QUOTED.match(text, part.end)
        if not match or not one.source or not _within(one.source[0], match):
            continue
        who = _who(part, alone=len(one.content) == 1)
        content = tuple(_rest(one.content, n, who))
        if content and can_speak(who.exact):
            medium = Span(*match.span("by"), text)
            return replace(one, source=(who,), cue=(Span(*match.span("cue"), text),), content=content, relays=(medium,))
    return one


def _within(source: Span, match: re.Match[str]) -> bool:
    """Whether what was taken for the source is the medium behind "by"."""
    return match.start("by") <= source.start < match.end("by")


def _who(part: Span, *, alone: bool) -> Span:
    """Who is quoted: the whole part where other parts tell what was said, else its end."""
    lead = _WHO.match(part.exact) if alone or part.exact[:1] in '“"' else None
    return Span(part.start + (lead.end() if lead else 0), part.end, part.text)


def _rest(content: Sequence[Span], n: int, who: Span) -> Iterator[Span]:
    """What was said, without who said it and what led into it."""
    for k, part in enumerate(content):
        start, end = part.start, who.start if k == n else part.end
        if lead := _LEAD.match(part.text, start, end):
            start = lead.end()
        while end > start and part.text[end - 1] in " ,":
            end -= 1
        if end > start:
            yield Span(start, end, part.text)
