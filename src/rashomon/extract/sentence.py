"""Sentences and paragraphs of English news text, as spans.

A line never runs on: what stands on two lines is two sentences. Inside a line a stop ends a sentence
unless it belongs to an abbreviation, an initial, a number, or a quotation whose speaker still follows.
Rules rather than a model: they are exact about offsets and cost next to nothing.
"""

from __future__ import annotations

import re

from rashomon.model import Span
from rashomon.vocabulary import listed

_CLOCK = frozenset({"a.m", "p.m", "am", "pm"})
_CLOCK_GOES_ON = re.compile(
    r"(?:[A-Z]{2,5}T|ET|PT|CT|MT|GMT|UTC|CET|EST|EDT|PST|PDT|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"Eastern|Pacific|Central|Mountain|local|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b"
)
_OPENER = re.compile(
    r"(?:The|A|An|This|That|These|Those|It|Its|He|His|She|Her|They|Their|We|Our|You|I|There|Here|In|On|At|By|For|From|"
    r"With|But|And|Or|So|If|As|When|While|After|Before|Since|Once|Until|Although|Though|However|Meanwhile|Also|Some|"
    r"Many|Most|No|Not|None|One|Two|Three|All|Both|Each|Another|Other|Several|About|At|More|Now|Then|Later|Earlier|"
    r"Officials|Police|What|Who|Why|How|Where)\b"
)
_SPEECH = re.compile(
    r"(?:[^\s.!?]+\s+){0,5}?(?:said|says|asked|asks|wrote|writes|tweeted|added|shouted|yelled|cried|told|declared|"
    r"exclaimed|posted|replied|demanded|wondered|recalled|screamed)\b"
)
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_STOP = re.compile(
    r"(?P<stop>[.!?…]+)(?P<close>[\"'”’)\]»]*)(?P<note>\[\d+\])?(?:\s+|(?<=[a-z]{2}[.!?])(?=[A-Z][a-z]+[ ,'’])|"
    r"(?<=[a-z][.!?][\"”])(?=[A-Z“][a-z]*[ ,'’]))"
)
_LEAD = re.compile(r"[\"'“‘(\[«•*—–#@$£€¥-]*\s?")
_WORD_BEFORE = re.compile(r"[\w.&’'-]*$")


def sentences(text: str) -> list[Span]:
    """Sentences of a text in order, without surrounding blanks; together they hold every non-blank character."""
    return [
        span
        for line in _LINE.finditer(text)
        for start, end in _cuts(text, line.start(), line.end())
        if (span := _trimmed(text, start, end))
    ]


def paragraphs(text: str) -> list[Span]:
    """Paragraphs of a text in order: every line that is not blank, without surrounding blanks."""
    return [span for line in _LINE.finditer(text) if (span := _trimmed(text, line.start(), line.end()))]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    length = len(piece.strip())
    return Span(start + left, start + left + length, text) if length else None


def _cuts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one line as (start, end), blanks between them belonging to the former."""
    out: list[tuple[int, int]] = []
    at = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _ends(text, stop, at, end):
            out.append((at, stop.end()))
            at = stop.end()
    out.append((at, end))
    return out


def _ends(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    """Whether a stop followed by more of its line ends the sentence that begins at `start`."""
    lead = _LEAD.match(text, stop.end(), end)
    after = lead.end() if lead else stop.end()
    if after >= end:
        return True
    first = text[after]
    if not (first.isupper() or first.isdigit() or not first.isalpha()):
        return False
    if stop["stop"] == ".":
        return _full_stop_ends(text, stop, start, after, end)
    spoken = bool(stop["close"]) and stop["stop"][-1] in "!?"
    return not (spoken and _SPEECH.match(text, after, end))


def _full_stop_ends(text: str, stop: re.Match[str], start: int, after: int, end: int) -> bool:
    if stop["close"]:
        return True
    before = _WORD_BEFORE.search(text, max(start, stop.start() - 20), stop.start())
    raw = before.group().lstrip("'’.-") if before else ""
    word = raw.lower()
    opens = _OPENER.match(text, after, end) is not None
    if len(raw) == 1 and raw.isupper():
        return opens and raw != "I"
    if word in listed("abbreviations", "titles") or word in listed("abbreviations", "never_last"):
        return False
    if word in listed("abbreviations", "before_number") and raw[:1].isupper():
        return not text[after].isdigit()
    if word in _CLOCK:
        return _CLOCK_GOES_ON.match(text, after, end) is None and text[after].isupper()
    if word in listed("abbreviations", "maybe_last") and (raw[:1].isupper() or "." in raw or word in ("etc", "al")):
        return opens
    if "." in raw and all(len(part) == 1 and part.isalpha() for part in raw.split(".")):
        return opens
    numbered = raw.isdigit() and len(raw) <= 2 and stop.start() - len(raw) == start  # "1. First item"
    return not numbered
