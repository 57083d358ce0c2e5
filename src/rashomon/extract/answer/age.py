"""Numerals that look like counts of people and are ages: "also 15, was shot", "16 or younger", "6 yr old boy"."""

from __future__ import annotations

import re

from rashomon.extract.quantity.mentions import Mention

#: Nobody is older, in years.
_OLDEST = 120
_LEFT = re.compile(r"\b(?:also|is|was|were|both|other|believed to be)\s+$", re.IGNORECASE)
_RIGHT = re.compile(r"\s*,|\s+and\s+\d{1,3}\s*,")
_AN = re.compile(r"\ban?\s+$", re.IGNORECASE)
_YR_OLD = re.compile(r"[\s-]yrs?\.?[\s-]old\b", re.IGNORECASE)
_OR_YOUNGER = re.compile(r"\s+(?:or|and)\s+(?:younger|older|under|over|up)\b", re.IGNORECASE)
_YOUNGER = re.compile(r"\b(?:younger|older)\s+than\s+$|\b(?:age|aged|ages)\s+(?:of\s+)?$", re.IGNORECASE)
_UNDER = re.compile(r"under\b", re.IGNORECASE)
_WHO = re.compile(r"\s+who\b", re.IGNORECASE)
#: A person's name, with an age behind it: "Ada Mensah, 45, and".
_NAME_LEFT = re.compile(r"[A-Z][\w’'-]*(?:\s(?:Jr|Sr)\.?)?,\s+$")


def reads_as_age(text: str, mention: Mention) -> bool:
    """Whether a numeral that could count people says how old somebody is."""
    number = mention.number
    if not text[number.core].isdigit() or number.low > _OLDEST:
        return False
    if _YR_OLD.match(text, number.end) or _OR_YOUNGER.match(text, number.end):
        return True
    before = text[max(0, number.start - 40) : number.start]
    if _YOUNGER.search(before) or (_LEFT.search(before) and _RIGHT.match(text, number.end)):
        return True
    return mention.sort == "bare" and _alone_as_age(text, mention, before)


def _alone_as_age(text: str, mention: Mention, before: str) -> bool:
    """As in "an 18 and 15 year old", "Ada Mensah, 45, was hurt", "two under 15 who were hurt"."""
    number = mention.number
    named = text[number.end : number.end + 1] == "," and _NAME_LEFT.search(before)
    under = _UNDER.match(text, number.start) and _WHO.match(text, number.end)
    return bool(_AN.search(before) or named or under)
