"""Whether words can mean somebody who speaks: people, bodies, documents and messages, not missiles or attacks."""

from __future__ import annotations

import re
from functools import cache

from rashomon.extract.party.read import read
from rashomon.extract.party.tokens import tokens
from rashomon.extract.quantity.nouns import both
from rashomon.vocabulary import listed

_HEAD_END = re.compile(r",|\s(?:of|from|to|with|within|who|which|that|in|at|near|on|by|accused|for)\b")

#: People asked: "51 percent of those asked", "six in 10 of them".
_SHARE = re.compile(r"\b(?:percent|per cent|half|majority|most|many|some)\b|%|\bin (?:10|ten)\b", re.I)


def can_speak(words: str) -> bool:
    """Whether a source that stands within another's words can be a speaker."""
    t = tokens(words)
    if len(t) and read(t, 0, len(t)) is not None:
        return True
    if _SHARE.search(words):
        return True
    head = re.findall(r"[\w’'-]+", _HEAD_END.split(words)[0])
    return any(w[0].isupper() for w in head[1:]) or any(w.lower() in _people() for w in head)


@cache
def _people() -> frozenset[str]:
    """Nouns for people, and for what carries their words."""
    people = listed("units", "counted", "person", "nouns")
    return both(people | listed("cues", "carriers") | listed("cues", "speaking"))
