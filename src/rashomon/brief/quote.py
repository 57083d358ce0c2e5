"""Passages: words of a report in the sentence around them, cut where a sentence or a word ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rashomon.model import Span

#: How far a sentence is followed to either side, in code points; longer ones are cut there.
FAR = 400
_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z\d])|\n+")
#: A stop after one of these ends no sentence, or not for sure.
_ABBREVIATED = re.compile(
    r"(?:\b[A-Za-z]|\b[ap]\.m|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Cmdr|Adm|Brig|Sen|Rep|Gov|Prof|St|No|vs))\.\s+$"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage: the window [start, end) of a report's text, and in it the words [mark, mark_end)."""

    report: str
    text: str = field(repr=False)
    start: int
    mark: int
    mark_end: int
    end: int

    @property
    def before(self) -> str:
        """The words before the marked ones, "…" where a sentence is cut."""
        cut = "…" if self.start and not _starts_sentence(self.text, self.start) else ""
        return cut + self.text[self.start : self.mark]

    @property
    def exact(self) -> str:
        """The marked words."""
        return self.text[self.mark : self.mark_end]

    @property
    def after(self) -> str:
        """The words after the marked ones, "…" where a sentence is cut."""
        cut = "…" if self.end < len(self.text) and not _ends_sentence(self.text, self.end) else ""
        return self.text[self.mark_end : self.end] + cut

    @property
    def whole(self) -> str:
        """The passage in one piece."""
        return self.before + self.exact + self.after


class Cover:
    """Code points of one text that are shown, as merged half-open ranges."""

    def __init__(self) -> None:
        self.ranges: list[tuple[int, int]] = []

    @property
    def size(self) -> int:
        """How many code points are shown."""
        return sum(end - start for start, end in self.ranges)

    def cost(self, start: int, end: int) -> int:
        """How many of [start, end) are not shown yet."""
        return end - start - sum(max(0, min(e, end) - max(s, start)) for s, e in self.ranges)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The shown range that holds [start, end), itself where none does."""
        return next(((s, e) for s, e in self.ranges if s <= start and end <= e), (start, end))

    def add(self, start: int, end: int) -> None:
        """Show [start, end) too."""
        apart = [(s, e) for s, e in self.ranges if e < start or s > end]
        touching = [(s, e) for s, e in self.ranges if not (e < start or s > end)]
        merged = (min([start, *(s for s, _ in touching)]), max([end, *(e for _, e in touching)]))
        self.ranges = sorted([*apart, merged])


def sentence(span: Span, far: int) -> tuple[int, int]:
    """The sentence around a span, followed at most `far` code points to either side."""
    text, low, high = span.text, max(0, span.start - far), min(len(span.text), span.end + far)
    before = [end for end in _ends(text, low, span.start) if end <= span.start]
    after = next((end for end in _ends(text, max(span.end - 2, low), high) if end >= span.end), None)
    start = before[-1] if before else _word_start(text, low, span.start)
    end = _word_end(text, span.end, high) if after is None else after
    return start, span.end + len(text[span.end : end].rstrip())


def _ends(text: str, low: int, high: int) -> Iterator[int]:
    """Where sentences end in [low, high), white space after them included."""
    for match in _END.finditer(text, low, min(high + 2, len(text))):
        lead = text[max(0, match.end() - 12) : match.end()]
        if match.group()[0] == "\n" or not _ABBREVIATED.search(lead):
            yield match.end()


def grown(span: Span, held_end: int, extra: int) -> tuple[int, int]:
    """A window from the span towards its sentence, at most `extra` code points more, cut at words."""
    if held_end < span.end:
        return span.start, held_end
    low, high = sentence(span, FAR)
    right = min(high - span.end, max(extra // 2, extra - (span.start - low)))
    left = min(span.start - low, extra - right)
    return _word_start(span.text, span.start - left, span.start), _word_end(span.text, span.end, span.end + right)


def _word_start(text: str, low: int, limit: int) -> int:
    """The first start of a word in [low, limit]."""
    if low == 0 or text[low - 1].isspace():
        return low
    return next((i + 1 for i in range(low, limit) if text[i].isspace()), limit)


def _word_end(text: str, limit: int, high: int) -> int:
    """The last end of a word in [limit, high]."""
    if high >= len(text) or text[high].isspace():
        return high
    return next((i for i in range(high, limit, -1) if text[i].isspace()), limit)


def cut(span: Span, room: int) -> int:
    """Where to cut a span that must fit in `room` code points: after a word, or its start if none fits."""
    if room <= 0:
        return span.start
    return _word_end(span.text, span.start, min(span.start + room, span.end))


def _starts_sentence(text: str, at: int) -> bool:
    return at in _ends(text, max(0, at - 12), at)


def _ends_sentence(text: str, at: int) -> bool:
    return text[max(0, at - 3) : at].rstrip("\"”’')]")[-1:] in (".", "!", "?") or text[at : at + 1] == "\n"
