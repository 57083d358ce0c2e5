"""Quotations that run on over paragraphs.

A paragraph that opens with a quotation mark while the one before it never closed its own goes on with the same
speaker: so newspapers print it. The tagger reads words and may give such a paragraph to whoever is named next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from rashomon.extract.attribution.tagger import Attribution
from rashomon.extract.ranges import Range, less, touch

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_OPENING = '“"«„'
_CLOSING = '”"»'
_MARK = re.compile(f"[{_OPENING}{_CLOSING}]")
#: A line of at most this many words without a full stop may be a caption that a page put between two paragraphs.
_CAPTION = 16


def run_on(text: str, items: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each paragraph that goes on with a quotation given to whoever began it."""
    out = list(items)
    for before, line, quoted in _continued(text):
        if any(line[0] <= a.cue[0][0] < line[1] for a in out):
            continue  # the paragraph says itself who speaks
        speaker = next((k for k, a in enumerate(out) if any(touch(c, before) for c in a.content)), None)
        if speaker is None or (speaker in _holders(out, quoted) and len(_holders(out, quoted)) == 1):
            continue
        for k in _holders(out, quoted):
            out[k] = replace(out[k], content=tuple(p for c in out[k].content for p in less(c, quoted)))
        out[speaker] = replace(out[speaker], content=(*out[speaker].content, quoted))
    return [a for a in out if a.content]


def runs_on(text: str) -> frozenset[int]:
    """Where the paragraphs start that go on with the quotation of one before."""
    return frozenset(line[0] for _, line, _ in _continued(text))


@lru_cache(maxsize=4)
def _continued(text: str) -> tuple[tuple[Range, Range, Range], ...]:
    return tuple(_each(text))


def _each(text: str) -> Iterator[tuple[Range, Range, Range]]:
    """Each continuing paragraph: the open quotation before it, the paragraph, and its own quotation."""
    open_quote: Range | None = None
    between = 0
    for m in _LINE.finditer(text):
        start, end = m.span()
        opens = start + len(m.group()) - len(m.group().lstrip())
        if open_quote and text[opens] in _OPENING:
            close = _close(text, opens + 1, end)
            yield open_quote, (start, end), (opens, close or end)
            open_quote, between = (None if close else (opens, end)), 0
        elif open_quote and not between and _caption(m.group()):
            between = 1
            continue
        else:
            open_quote, between = None, 0
        open_quote = open_quote or _left_open(text, start, end)


def _close(text: str, start: int, end: int) -> int | None:
    """Behind the mark that closes a quotation; None where the paragraph ends before it."""
    return next((k + 1 for k in range(start, end) if text[k] in _CLOSING), None)


def _left_open(text: str, start: int, end: int) -> Range | None:
    """The quotation that a paragraph opens and does not close."""
    last: int | None = None
    for mark in _MARK.finditer(text, start, end):
        if last is None and mark[0] in _OPENING:
            last = mark.start()
        elif last is not None and mark[0] in _CLOSING:
            last = None
    return (last, end) if last is not None else None


def _caption(line: str) -> bool:
    return len(line.split()) <= _CAPTION and line.rstrip()[-1] not in '.!?”"'


def _holders(items: Sequence[Attribution], quoted: Range) -> list[int]:
    return [k for k, a in enumerate(items) if any(touch(c, quoted) for c in a.content)]
