"""What is read: reports, and places in their text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rashomon.errors import SpanError
from rashomon.model.time import Moment


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a frozen text: code points, half-open `[start, end)`.

    It keeps the text and cuts its words from it, so it cannot say anything else.

    Raises:
        SpanError: empty, or outside the text.

    """

    start: int
    end: int
    text: str = field(repr=False, compare=False)

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= len(self.text):
            raise SpanError(f"no span [{self.start}, {self.end}) in a text of {len(self.text)} code points")

    @property
    def exact(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]

    @classmethod
    def quoted(cls, text: str, start: int, end: int, exact: str) -> Span:
        """A span read back from elsewhere, held against the text.

        Raises:
            SpanError: other words stand there.

        """
        span = cls(start, end, text)
        if span.exact != exact:
            raise SpanError(f"[{start}, {end}) says {span.exact!r}, not {exact!r}")
        return span

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Passage:
    """A span shown with the words around it (a sentence or a paragraph)."""

    report: str
    span: Span
    around: Span


@dataclass(frozen=True)
class Report:
    """One document by one outlet, its text frozen.

    `published` is None where nothing says when; `outlet` where nothing says who. `credits` are the
    agencies it names as its own sources of text; `furniture` are spans that belong to the page and
    never to a claim (share buttons, copyright lines, the credits line itself); `extra` are the keys
    of a report line that mean nothing to us, kept as they came.
    """

    id: str
    text: str
    outlet: str | None = None
    published: Moment | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    credits: tuple[str, ...] = ()
    language: str = "en"
    headline: Span | None = None
    furniture: tuple[Span, ...] = ()
    warnings: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict, compare=False)

    @cached_property
    def sha256(self) -> str:
        """Hash of the text, hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def body(self) -> str:
        """The text with its furniture blanked out, same length, so that offsets hold."""
        text = self.text
        for span in self.furniture:
            text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
        return text

    def span(self, start: int, end: int) -> Span:
        """The span [start, end) of this report's text."""
        return Span(start, end, self.text)
