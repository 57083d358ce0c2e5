"""A source that names more than one: who speaks, and through whom it came."""

from __future__ import annotations

import re
from functools import cache

from rashomon import vocabulary

Cut = tuple[tuple[int, int], tuple[int, int]]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = vocabulary.load("parties")["relays"]
    forward, backward = ("|".join(re.escape(w) for w in words[k]) for k in ("forward", "backward"))
    return (
        re.compile(rf",?\s+(?:{forward})\s+(?!by\b|as\b|in\b)", re.I),
        re.compile(rf",?\s+(?:{backward})\s+", re.I),
        re.compile(r"according to\s+([^,]+),\s+(.+)", re.I | re.S),
        re.compile(r"\s+as (?:saying|having said|telling).*$", re.I | re.S),
    )


def split(text: str, start: int, end: int) -> Cut | None:
    """Where a source stands: ((speaker range), (relay range)) in code points of `text`; None if it names one only."""
    forward, backward, according, tail = _patterns()
    words = text[start:end]
    led = according.match(words)
    if led:
        return (start + led.start(1), start + led.end(1)), (start + led.start(2), end)
    m = forward.search(words)
    if m and m.start() > 0:
        rest = tail.search(words)
        return (start + m.end(), start + (rest.start() if rest and rest.start() > m.end() else len(words))), (
            start,
            start + m.start(),
        )
    last = None
    for m in backward.finditer(words):
        last = m
    if last and last.start() > 0:
        return (start, start + last.start()), (start + last.end(), end)
    return None


def starts_relay(words: str) -> bool:
    """Whether a stretch opens with a word that passes another's word on ("citing …")."""
    return _patterns()[0].match(" " + words.lstrip(" ,")) is not None


#: "was quoted by X as saying" in a cue, and "according to X" or "X reported" right behind it.
QUOTED_BY = re.compile(r"\b(?:quoted|cited|reported)(?: as (?:saying|having said))? (?:by|in|on)\s+", re.I)
BEHIND = re.compile(
    r"^[\s,\"”]*(?:(?:told|to)\s+\w+\s+)?(?:according to|in (?:comments|remarks|a statement|an interview) "
    r"(?:carried|published|broadcast|aired|reported|released) by|"
    r"as (?:reported|quoted|cited|relayed) by|(?:was )?quoted by)\s+",
    re.I,
)

#: ", citing the clinic" behind a cue, and "Reuters cited the clinic": the party behind it speaks, through the other.
CITING = re.compile(r"[^.,;:\"”\n]{0,30}?,?\s+(?:citing|quoting)\s+(?P<who>[^.,;:\"“”\n]{3,80})", re.I)
CITED = re.compile(r"\s+(?P<who>(?!in\b|as\b|by\b|on\b)[^.,;:\"“”\n]{3,80})")
CITES = re.compile(r"(?:has |have )?(?:cited|cites|quoted|quotes)", re.I)
#: "a source told Reuters": whom somebody who is not named spoke to.
TOLD = re.compile(r"told\s+(?P<whom>(?:the )?[A-Z][\w.&’' -]{1,40})", re.S)
