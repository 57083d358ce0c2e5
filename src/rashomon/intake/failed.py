"""Pages that came instead of the report: consent walls, paywalls, error and search pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rashomon.intake.furniture import folded, one_of
from rashomon.model import Span
from rashomon.vocabulary import load

#: Words up to which a text may be such a page; the shortest of 105 real short reports has 62 words,
#: consent and script notices have 10 to 80. November 2026.
SHORT = 90
#: Words below which a text without a single sentence is no report.
FRAGMENT = 40
_SENTENCE = re.compile(r"\w[^.!?\n]{15,}[.!?][\"'”’)\]]*(?:\s|$)")


def failure(text: str, title: str | None, rows: Sequence[Span], marked: Sequence[Span]) -> str | None:
    """Why this is no report, in words, or None.

    `rows` are the lines of the text and `marked` those of them that are page furniture.
    """
    if title and _titles().fullmatch(folded(title)):
        return f"it is titled {title.strip()[:60]!r}: a page of the site, not a report"
    if len(text.split()) <= SHORT:
        flat = folded(text)
        if what := next((what for what, pattern in _kinds() if pattern.search(flat)), None):
            return f"it is {what}, not the report"
    return "it holds page furniture and no report" if rows and len(rows) == len(marked) else None


def fragment(text: str) -> bool:
    """Whether a page's text is too little to be a report: few words and no sentence among them."""
    return len(text.split()) < FRAGMENT and not _SENTENCE.search(text)


@cache
def _titles() -> re.Pattern[str]:
    return one_of(load("furniture")["failed_title"])


@cache
def _kinds() -> list[tuple[str, re.Pattern[str]]]:
    return [(_named(what), one_of(patterns)) for what, patterns in load("furniture")["failed"].items()]


def _named(what: str) -> str:
    return "a page that asks for scripts" if what == "scripts needed" else what
