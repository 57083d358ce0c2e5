"""The name that stands behind a description in a source: "the town's mayor, Ida Brandt", "a group known as the Shield".

Who is only described may be anybody; who is named is one. Nouns that no vocabulary holds ("headman") do not matter
here: what counts is that small letters end at a comma, and that a name goes on from there to the end.
"""

from __future__ import annotations

import re
from functools import cache

from rashomon.extract.party.tokens import Tokens
from rashomon.extract.party.words import lexicon

#: Tokens that lead from a description to a name, beside a comma.
_CALLED = (
    ("known", "as"),
    ("calling", "itself"),
    ("calling", "themselves"),
    (",", "which", "calls", "itself"),
    (",", "which", "call", "themselves"),
    ("that", "calls", "itself"),
    ("named",),
    ("called",),
)
#: Words in small letters before a name that are no part of it: "54-year-old baker Tom Hull".
_BEFORE_NAME = 4
_SMALL = re.compile(r"[a-z][\w’'-]*|['’]s|\d{1,3}-year-old")
#: From so many tokens on what leads to a name stands apart from a source.
_APART = 3
_TIES = frozenset("at in of near from to on by for with outside inside under into".split())
#: A name has no more words.
_LONGEST = 7
_FIRST = frozenset({"one", "another", "a", "an", "the", "its", "his", "her", "their", "our"})


def name_behind(t: Tokens, i: int, j: int) -> tuple[int, int] | None:
    """Tokens of the name that ends the source [i, j) behind a description, without its article; None for no name.

    What a place is called is no name of who speaks there: "an official in the capital, Selm".
    """
    j = _without_end(t, i, j)
    led = next(((k, start) for k in range(i + 1, j - 1) if (start := _led_to(t, k)) is not None), None)
    if led is None or t.lows[i] not in _FIRST or not all(map(_describes, t.words[i + 1 : led[0]])):
        return None
    if t.lows[led[0] - 1] in lexicon().places:
        return None
    start = led[1]
    while start < j and start - led[1] < _BEFORE_NAME and _describes(t.words[start]) and t.lows[start] not in _TIES:
        start += 1
    words = t.words[start:j]
    named = 0 < len(words) <= _LONGEST and words[0][0].isupper() and words[-1][0].isupper()
    return (start, j) if named and all(w[0].isupper() or w.lower() in _within() for w in words) else None


def called_behind(t: Tokens, j: int) -> int:
    """Behind the name that a source cut off at `j` gives itself: "the group | , which calls itself the Shield"."""
    led = next((c for c in _CALLED if len(c) > _APART and tuple(t.lows[j : j + len(c)]) == c), None)
    k = j + len(led) if led else j
    while led and k < len(t) and k - j < _LONGEST + len(led) and (t.words[k][0].isupper() or t.lows[k] in _within()):
        k += 1
    return k


def _led_to(t: Tokens, k: int) -> int | None:
    """Where what may be a name begins, if a description ends at `k`."""
    called = next((c for c in _CALLED if tuple(t.lows[k : k + len(c)]) == c), None)
    if called:
        return k + len(called)
    return k + 1 if t.words[k] == "," and t.words[k - 1][0].islower() else None


def _describes(word: str) -> bool:
    return _SMALL.fullmatch(word) is not None


def _without_end(t: Tokens, i: int, j: int) -> int:
    """The end of a source without the comma and the age behind its name."""
    while j > i + 1 and (t.words[j - 1] in (",", "—", "–") or (t.words[j - 1].isdigit() and t.words[j - 2] == ",")):
        j -= 1
    return j


@cache
def _within() -> frozenset[str]:
    """Small words within names."""
    return lexicon().particles | {"of", "for", "and", "the"}
