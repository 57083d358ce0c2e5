"""Denials reach the values: "was not caused by a gas leak" answers "not a gas leak", "did not arrest six" nothing.

A negation counts where it stands in the words of whoever gives the answer. What a cue denies ("denied
that") is the claim's, which says so by its certainty, and is not turned round a second time here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from rashomon.extract.answer.answers import Reading
from rashomon.extract.answer.contrast import telling
from rashomon.extract.answer.words import begins_anew
from rashomon.extract.certainty.degree import negated
from rashomon.extract.quantity.numeral import COMPARATORS
from rashomon.extract.sayings import sayings
from rashomon.model import Moment, Place, Quantity, Span, Words

#: What a sentence presupposes of a person, whatever it denies: "the 12-year-old was not hurt".
_TRAITS = frozenset({"person.age"})
#: Slots whose name is denied only by words within their own span: "no suspects in the death of …" denies no death.
_NAMES = frozenset({"person.killed"})

_COMPARES = re.compile(
    r"\b(?:no|not)\s+(?:fewer|less|more|later|earlier)\s+than\b|\bnot\s+(?:only|just|merely)\b"
    r"|\b(?:is|are|was|were|been|left|remain(?:s|ed)?)\s+(?:still\s+)?without(?=\s+(?:power|electricity|water|heat|gas|internet)\b)",
    re.I,
)

_AS = re.compile(r",?\s+as\s+(?:[\"“‘'][^\"”’]*[\"”’']?|(?:\w+\s+){0,2}\w+)$")
_ARTICLE = re.compile(r"\b(the|an?)\s$", re.I)
#: What a ceiling begins with that was written as a floor denied.
_MORE = tuple(COMPARATORS["more than"])


def affirmed(text: str, line: Span, contents: Sequence[Span], readings: Sequence[Reading]) -> list[Reading]:
    """The readings of a sentence less what it denies.

    Words and places are kept as negated. Of a number or a time nothing is known once it is denied: it is
    dropped. A zero stands, for "no one was killed" states it.
    """
    found = (_read(r, denied(text, line, contents, r)) for r in readings)
    return [r for r in found if r]


def denied(text: str, line: Span, contents: Sequence[Span], reading: Reading) -> bool:
    """Whether the words that hold a reading say that what it tells was not so."""
    if not _deniable(reading):
        return False
    span = reading.span
    told = (
        Span(*telling(text, span.start, span.end, reading.value.text), text)
        if isinstance(reading.value, Words)
        else span
    )
    own = reading.slot in _NAMES or (
        isinstance(reading.value, Words) and begins_anew(line.text, line.start, span.start)
    )
    within = span if own else clause(line, contents, span)
    return negated(_without_comparators(text, within), within, told)


def _without_comparators(text: str, within: Span) -> str:
    """The text with what denies nothing ("no fewer than", "are without power") blanked in a span, same length."""
    if not _COMPARES.search(text, within.start, within.end):
        return text
    blanked = _COMPARES.sub(lambda m: " " * len(m[0]), within.exact)
    return text[: within.start] + blanked + text[within.end :]


def clause(line: Span, contents: Sequence[Span], span: Span) -> Span:
    """The innermost content that holds a span, cut to its sentence; the sentence where none does."""
    holding = [c for c in contents if c.contains(span)]
    inner = min(holding, key=lambda c: c.end - c.start, default=line)
    start, end = max(inner.start, line.start), min(inner.end, line.end)
    return Span(start, end, line.text) if start <= span.start and span.end <= end else line


def _deniable(reading: Reading) -> bool:
    value = reading.value
    if isinstance(value, Quantity):
        return value.high != 0 and reading.slot not in _TRAITS and not _turned(value)
    return isinstance(value, Words | Place | Moment)


def _turned(value: Quantity) -> bool:
    """Whether a denial is in the value already: "never held above 3 tonnes" is at most 3."""
    return value.low == 0 and value.high is not None and value.written.lower().startswith(_MORE)


def _read(reading: Reading, denial: bool) -> Reading | None:
    value = reading.value
    if isinstance(value, Words) and (denial or value.negated):
        return replace(reading, value=replace(value, text=_with_article(reading.span, value.text), negated=True))
    if isinstance(value, Place) and denial:
        return replace(reading, value=replace(value, negated=True))
    return None if denial else reading


def _with_article(span: Span, said: str) -> str:
    """Denied words with the article they stood with, so that a face says "not the army", not "not army"."""
    at = span.text.find(said, span.start, span.end)
    article = _ARTICLE.search(span.text, max(0, at - 5), at) if at > 0 else None
    return f"{article[1].lower()} {said}" if article else said


def told_off(content: Span) -> Span:
    """Of a content that is denied, what it is about: "claims about a plot" without "as fantasy" is "a plot"."""
    lead, tail = _called().match(content.exact), _AS.search(content.exact)
    start = content.start + (lead.end() if lead else 0)
    end = content.start + (tail.start() if tail else len(content.exact))
    return Span(start, end, content.text) if start < end else content


def denies_and_says(cue: Span) -> bool:
    """Whether a denial points back, and then says behind a colon or in quotation marks what was so instead."""
    return cue.exact.endswith(":") or _and_says().match(cue.text, cue.end) is not None


@cache
def _and_says() -> re.Pattern[str]:
    """Before what is quoted as said, and not as denied: "denied this: “our tests found nothing”"."""
    return re.compile(rf"\s+(?:this|that|it|the (?:{sayings()}))\s*[:.,]\s*[“\"‘«]")


@cache
def _called() -> re.Pattern[str]:
    """What is denied stands behind what somebody's words are called: "dismissed reports in the press about a plot"."""
    return re.compile(
        rf"(?:(?:any|all|the|such|those|these|his|her|their|its)\s+)?(?:(?!that\b)\w+\s+)?(?:{sayings()})"
        r"(?:\s+(?:of|by|from|in|on)\s+(?:the\s+)?(?:\w+\s+){0,2}?\w+)?\s+(?:about|of|that)\s+",
        re.IGNORECASE,
    )
