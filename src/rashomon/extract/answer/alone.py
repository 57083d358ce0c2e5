"""That there was one attacker, said without a number: "he acted alone", "no sign of a second gunman"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rashomon.extract.answer.words import Worded
from rashomon.extract.quantity.nouns import both
from rashomon.model import Quantity
from rashomon.vocabulary import either, listed

SLOT = "people.attacking"
_OTHER = r"(?:an?|any|the)?\s*(?:second|other|further|additional)"
#: What turns it round or leaves it open, before the words.
_OPEN = re.compile(
    r"\b(?:if|whether|not|n[’']t|never|cannot|unclear|unlikely|could|may|might|yet)\b[^,;:.“”\"]*$", re.IGNORECASE
)
_ABLE = re.compile(r"\b(?:could|can|able\s+to)\s+(?:now\s+)?$", re.IGNORECASE)
_REACH = 60


def alone(text: str, start: int, end: int) -> Iterator[Worded]:
    """The answers of the sentence `text[start:end]` that there was one attacker and no more."""
    for match in _alone().finditer(text, start, end):
        before = text[max(start, match.start() - _REACH) : match.start()]
        if _OPEN.search(_ABLE.sub("", before)):
            continue
        yield Worded(SLOT, Quantity(1, 1, "person", match.group()), *match.span())


@cache
def _alone() -> re.Pattern[str]:
    who = f"(?:{either(both(listed('victims', 'attackers')))})"
    return re.compile(
        rf"\b(?:acted|acting|worked|operated)\s+alone\b|\blone\s+{who}\b|"
        rf"\bno\s+(?:indications?|evidence|signs?|reports?|suggestion)\s+(?:of|that\s+there\s+(?:was|were)|pointing\s+to)\s+{_OTHER}\s+{who}\b|"
        rf"\b(?:rule|rules|ruled|ruling)\s+out\s+{_OTHER}\s+{who}\b|"
        rf"\b(?:there\s+)?(?:was|were|is|are|had)\s+no\s+(?:second|other|further)\s+{who}\b",
        re.IGNORECASE,
    )
