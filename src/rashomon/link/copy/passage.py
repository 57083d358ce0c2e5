"""The passages two reports share, as spans of both that a person can read side by side."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.link.copy.align import Match
from rashomon.link.copy.words import Worded
from rashomon.model import Aligned, Passage, Span


def passages(a: Worded, b: Worded, found: Sequence[Match]) -> tuple[Aligned, ...]:
    """Sentences with their counterparts; neighbours that follow each other in both reports are one passage."""
    out: list[list[Match]] = []
    for m in sorted(found, key=lambda m: m.a):
        if out and (m.a, m.b) == (out[-1][-1].a + 1, out[-1][-1].b + 1):
            out[-1].append(m)
        else:
            out.append([m])
    return tuple(_aligned(a, b, run) for run in out)


def _aligned(a: Worded, b: Worded, run: Sequence[Match]) -> Aligned:
    sizes = [len(a.sentences[m.a].words) + len(b.sentences[m.b].words) for m in run]
    like = sum(m.like * n for m, n in zip(run, sizes, strict=True)) / sum(sizes)
    one = passage(a, a.sentences[run[0].a].start, a.sentences[run[-1].a].end)
    other = passage(b, b.sentences[run[0].b].start, b.sentences[run[-1].b].end)
    return Aligned(one, other, round(like, 3))


def passage(text: Worded, start: int, end: int) -> Passage:
    """A stretch of a report in the lines it stands on."""
    before, after = text.text.rfind("\n", 0, start) + 1, text.text.find("\n", end)
    around = Span(before, after if after >= 0 else len(text.text), text.text)
    return Passage(text.report, Span(start, end, text.text), around)
