"""Posts set into a page: the words, a dash, who posted them and the handle.

    The lock is open again. Thank you all! pic.example/x7 — Ostrel Canal Board (@ostrelcanal) May 4, 2031

No verb says that anybody said it, so the tagger passes over it, or takes it for the outlet's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.attribution.repair import Attributed
from rashomon.model import Report, Span

#: No post is longer, in code points; what is longer is the report's text, run on into a signature.
LONGEST = 320
_SIGNED = re.compile(
    r"^(?P<what>[^\n]*?)(?:\s*(?:https?://|pic\.)\S+)*\s*[—–]\s?(?P<who>[^\s—–(@][^\n—–(@]{0,60}?)\s*"
    r"(?P<cue>\(@\w{2,}\))[^\n]{0,40}$",
    re.MULTILINE,
)
_BEFORE = re.compile(r"([^\n]+)\n+$")


def posts(report: Report) -> Iterator[Attributed]:
    """The posts of a report; where a line holds the signature alone, the words are the line before it."""
    for match in _SIGNED.finditer(report.text):
        what = match.span("what")
        if not match["what"].strip():
            before = _BEFORE.search(report.text, 0, match.start())
            what = before.span(1) if before else what
        if not 0 < len(report.text[slice(*what)].strip()) <= LONGEST or any(
            f.overlaps(_at(report, match.span())) for f in report.furniture
        ):
            continue
        yield Attributed((_at(report, match.span("who")),), (_at(report, match.span("cue")),), (_at(report, what),))


def with_posts(report: Report, found: Sequence[Attributed]) -> list[Attributed]:
    """What was found, with the posts in place of what was found in their lines."""
    own = list(posts(report))
    taken = [Span(min(p.content[0].start, p.source[0].start), p.cue[0].end, report.text) for p in own]
    return [*own, *(f for f in found if not any(t.overlaps(f.cue[0]) for t in taken))]


def _at(report: Report, place: tuple[int, int]) -> Span:
    start, end = place
    while report.text[start].isspace():
        start += 1
    return Span(start, start + len(report.text[start:end].rstrip()), report.text)
