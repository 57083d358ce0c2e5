"""Passages that two reports share, side by side: as many of their words as the limits let a face show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rashomon.brief.visible import flat
from rashomon.model import Aligned, Copy, Passage

#: Passages of one copy that are shown, the longest of them; the others are counted.
SHOWN = 3
#: Code points of a passage that a face shows.
LONGEST = 600

Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Beside:
    """The words of a passage in two reports; None where nothing of it may be shown."""

    aligned: Aligned
    one: str | None
    other: str | None


def beside(copy: Copy, shown: Callable[[str], Ranges]) -> list[Beside]:
    """The longest passages of a copy, in the order of the text; `shown` gives what may be shown of a report."""
    longest = sorted(copy.passages, key=lambda p: p.one.span.start - p.one.span.end)[:SHOWN]
    return [Beside(p, visible(p.one, shown(p.one.report)), visible(p.other, shown(p.other.report)))
            for p in copy.passages if p in longest]  # fmt: skip


def visible(passage: Passage, ranges: Ranges) -> str | None:
    """The words of a passage that lie in the ranges of its report, "…" where words are left out."""
    start, end = passage.span.start, min(passage.span.end, passage.span.start + LONGEST)
    out, at = [], start
    for low, high in sorted(ranges):
        low, high = max(low, start), min(high, end)
        if low < high:
            out.append(("…" if low > at else "") + passage.span.text[low:high])
            at = high
    return flat("".join(out)) + ("…" if at < passage.span.end else "") if out else None
