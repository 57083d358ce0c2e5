"""When something was said: the time words that hang on the reporting verb, not those of the content."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Span

_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTHS = (
    r"(?:jan(?:uary|\.)|feb(?:ruary|\.)|mar(?:ch|\.)|apr(?:il|\.)|may|june?|july?|aug(?:ust|\.)|sept?(?:ember|\.)"
    r"|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))"
)
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|gmt|utc|local time)|noon|midnight|dawn|dusk"
_TH = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:{_MONTHS}\s+{_TH}(?:,?\s+\d{{4}})?|{_TH}\s+(?:of\s+)?{_MONTHS}(?:,?\s+\d{{4}})?|\d{{4}}-\d\d-\d\d)"
_PART = r"(?:\s+(?:morning|afternoon|evening|night))?"
_WHEN = r"(?:(?:early|late|later|earlier)\s+(?:on\s+)?)?"
TIME = re.compile(
    rf"\b(?:(?:at|around|about|by)\s+(?:{_CLOCK})\s*(?:on\s+)?(?:{_DAYS}|{_DATE})?"
    rf"|(?:on\s+|in\s+the\s+)?{_WHEN}(?:last\s+|this\s+)?(?:{_DAYS}{_PART}(?:,?\s+{_DATE})?|{_DATE}{_PART})"
    rf"|{_WHEN}(?:yesterday|today|tonight|overnight){_PART}|(?:earlier|later)\s+(?:this|that|the same)\s+\w+"
    r"|(?:last|this)\s+(?:week|month|year|night|morning|afternoon|evening|weekend)"
    r"|the\s+(?:following|next|previous|same)\s+(?:day|week|morning|evening|night)"
    r"|(?:\w+\s+)?(?:minutes|hours|days|weeks)\s+(?:later|earlier|ago|after\s+the\s+\w+))\b",
    re.IGNORECASE,
)
#: Code points behind the cue within which time words still belong to it.
_NEAR = 60
_BREAK = re.compile(r"[;:\n\x00]|\b(?:who|which|that|when|after|before|as|while|where|whether)\b", re.IGNORECASE)
_SAID_WHEN = re.compile(
    rf"(?P<when>(?:on|in|last|earlier|this)\s+(?:{_DAYS}|{_DATE}|{_MONTHS}|week|month|year)(?:,?\s+\d{{4}})?)\s+(?:that\s+)?"
    r"(?:it|he|she|they|we|its|his|her|their|the|there|no)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[\s,\"“”]*")


def time_of_saying(
    text: str, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span], sentence: Span
) -> Span | None:
    """The time words that say when it was said, None if there are none outside the content.

    They stand in the cue, between it and the content, right behind it, or open the sentence.
    """
    if not cue:
        return None
    first, last = min(s.start for s in cue), max(s.end for s in cue)
    stop = min([s.start for s in content if s.start >= last] + [max(sentence.end, last)])
    for start, end in ((first, last), (last, min(stop, last + _NEAR))):
        found = _found(text, start, end, clause=start == last)
        if found:
            return found
    return _opening(text, last, content) or _leading(text, source, first, sentence, content)


def _opening(text: str, last: int, content: Sequence[Span]) -> Span | None:
    """Time words between the cue and the subject of what was said, taken for its beginning: "said in May it was …"."""
    first = next((s for s in content if s.start >= last and not text[last : s.start].strip()), None)
    found = _SAID_WHEN.match(text, first.start, first.end) if first else None
    return Span(*found.span("when"), text) if found else None


def _found(text: str, start: int, end: int, *, clause: bool) -> Span | None:
    stretch = text[start:end]
    brk = _BREAK.search(stretch) if clause else None
    m = TIME.search(stretch[: brk.start()] if brk else stretch)
    return Span(start + m.start(), start + m.end(), text) if m and m.group().strip() else None


def _leading(text: str, source: Sequence[Span], first: int, sentence: Span, content: Sequence[Span]) -> Span | None:
    """Time words that open the sentence: "On Sunday, the minister said …"."""
    begin = min([s.start for s in source] + [first])
    if begin <= sentence.start or any(s.start < begin and s.end > sentence.start for s in content):
        return None
    ahead = text[sentence.start : begin]
    m = TIME.search(ahead)
    if (
        m is None
        or not _OPENING.fullmatch(ahead[: m.start()])
        or not re.fullmatch(r"\W*(?:the|an?)?\s*", ahead[m.end() :])
    ):
        return None
    return Span(sentence.start + m.start(), sentence.start + m.end(), text)
