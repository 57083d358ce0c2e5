"""What a topic is called: the noun phrase that weighs most among those that at least half of its clauses share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rashomon.link.topic.words import Weights, runs, stem, stems
from rashomon.vocabulary import load

#: A name has at most so many words.
LONGEST = 3
_LEAD = re.compile(r"([\w’'-]+)\s+$")
_ARTICLES = frozenset({"the", "a", "an"})
_BEFORE_NOUNS = _ARTICLES | frozenset(
    "his her its their our my your this that these those no any of in on at by for with from".split()
)
_MANNER = re.compile(r"[a-z]\w+(?:ed|ing|ly)", re.ASCII)


def named(texts: Sequence[str], rarity: Weights) -> tuple[str, str]:
    """The name, and the name as a sentence holds it: with its article, or quoted where it is no noun phrase."""
    shared = Counter(s for text in texts for s in stems(text))
    best: tuple[bool, float, str, str] = (False, 0.0, "", "")
    for piece in dict.fromkeys(p for text in texts for p in _pieces(text)):
        if all(2 * shared[s] >= len(texts) for s in piece.stems):
            weight = sum(rarity[s] * shared[s] for s in piece.stems)
            if (piece.noun, weight) > best[:2]:
                best = piece.noun, weight, piece.words, piece.lead
    noun, _, name, lead = best
    if not name:
        return "", ""
    return name, f"the {name}" if noun and lead in _ARTICLES else name if noun else f"“{name}”"


class _Piece(NamedTuple):
    """Words side by side, the word before them in small letters, and whether they look like a noun phrase."""

    words: str
    lead: str
    stems: tuple[str, ...]
    noun: bool


@lru_cache(maxsize=16384)
def _pieces(text: str) -> tuple[_Piece, ...]:
    out, at = [], 0
    for run in runs(text):
        at = text.find(run[0], at)
        found = _LEAD.search(text, 0, at)
        before = [found[1].lower() if found else "", *(w.lower() for w in run)]
        for size in range(1, LONGEST + 1):
            for first in range(len(run) - size + 1):
                words = run[first : first + size]
                own = tuple(dict.fromkeys(map(stem, words)))
                out.append(_Piece(" ".join(words), before[first], own, _nominal(before[first], words)))
        at += 1
    return tuple(out)


def _nominal(lead: str, words: Sequence[str]) -> bool:
    """Whether words look like a noun phrase: no verb among them, and a noun's usual company or a capital."""
    if any(w.lower() in _verbs() or _MANNER.fullmatch(w) for w in words):
        return False
    return lead in _BEFORE_NOUNS or all(w[:1].isupper() for w in words) or len(words) > 1


@cache
def _verbs() -> frozenset[str]:
    known = load("clauses")
    present = {f"{verb}{end}" for verb in known["present"] for end in ("", "s", "es")}
    return frozenset({*known["auxiliaries"], *known["past"], *present})
