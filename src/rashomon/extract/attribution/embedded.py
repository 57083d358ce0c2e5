"""Posts set into a page: the words, a dash, who posted them and the handle.

    The lock is open again. Thank you all! pic.example/x7 — Ostrel Canal Board (@ostrelcanal) May 4, 2031

No verb says that anybody said it, so the tagger passes over it, or takes it for the outlet's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.attribution.attributed import Attributed, part, trimmed
from rashomon.model import Report, Span

#: No post is longer, in code points; what is longer is the report's text, run on into a signature.
LONGEST = 320
_SIGNED = re.compile(
    r"^(?P<what>[^\n]*?)(?:\s*(?:https?://|pic\.)\S+)*\s*[—–]\s?(?P<who>[^\s—–(@][^\n—–(@]{0,60}?)\s*"
    r"(?P<cue>\(@\w{2,}\))[^\n]{0,40}$",
    re.MULTILINE,
)
_HINT = "(@"
_BEFORE = re.compile(r"(?P<what>[^\n]*\S[^\n]*)\n+$")


def posts(report: Report) -> Iterator[Attributed]:
    """The posts of a report; where a line holds the signature alone, the words are the line before it."""
    for match in _SIGNED.finditer(report.text):
        said = match if match["what"].strip() else _BEFORE.search(report.text, 0, match.start())
        place = trimmed(report.text, *match.span())
        if not said or len(said["what"].strip()) > LONGEST or any(f.overlaps(place) for f in report.furniture):
            continue
        yield Attributed((part(match, "who"),), (part(match, "cue"),), (part(said, "what"),))


def with_posts(report: Report, found: Sequence[Attributed]) -> list[Attributed]:
    """What was found, with the posts in place of what was found in their lines."""
    own = list(posts(report)) if _HINT in report.text else []
    taken = [Span(min(p.content[0].start, p.source[0].start), p.cue[0].end, report.text) for p in own]
    return [*own, *(f for f in found if not any(t.overlaps(f.cue[0]) for t in taken))]
