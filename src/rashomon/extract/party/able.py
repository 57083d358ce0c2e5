"""Whether words can mean somebody who speaks: people, bodies, documents and messages, not missiles or attacks."""

from __future__ import annotations

import re
from functools import cache

from rashomon.extract.party.read import read
from rashomon.extract.party.tokens import tokens
from rashomon.vocabulary import load

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
    return any(w[0].isupper() for w in head[1:]) or any(_singular(w) in _people() for w in head)


def _singular(word: str) -> str:
    low = word.lower()
    return low if low in _people() else low.removesuffix("s")


@cache
def _people() -> frozenset[str]:
    """Nouns for people, and for what carries their words."""
    units, cues = load("units"), load("cues")
    nouns = {str(n) for n in units["counted"]["person"]["nouns"]}
    plurals = {many for one, many in units["plurals"].items() if one in nouns}
    return frozenset(nouns | plurals | set(cues["carriers"]) | set(cues["speaking"]))
