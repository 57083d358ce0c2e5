"""Half-open ranges of code points."""

from __future__ import annotations

Range = tuple[int, int]


def touch(a: Range, b: Range) -> bool:
    """Whether two ranges have a code point in common."""
    return a[0] < b[1] and b[0] < a[1]


def less(span: Range, out: Range) -> list[Range]:
    """What is left of a range without another."""
    if not touch(span, out):
        return [span]
    return [p for p in ((span[0], min(span[1], out[0])), (max(span[0], out[1]), span[1])) if p[0] < p[1]]
