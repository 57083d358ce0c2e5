"""Described answers (causes, means, weapons) held against each other by what their words mean.

The words are data (`vocabulary/concepts.yaml`). An answer none of whose words is known there means nothing
here, and is held against nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from rashomon.model import Words
from rashomon.reconcile.comparison import AGAINST, BESIDE, Comparison
from rashomon.reconcile.wording import compare_words
from rashomon.vocabulary import load

#: Groups of meanings of which one alone can be right.
_ONE_ALONE = frozenset({"agent", "use"})
_GAP = re.compile(r"\W+")


def compare_described(a: Words, b: Words) -> Comparison:
    """How two descriptions stand: one that means a part of the other is a less specific form of it.

    Different words alone are no contradiction; meanings of which none is shared are.
    """
    found = compare_words(a, b)
    if found.relation == "meets" or a.negated or b.negated:
        return found
    ours, theirs = meanings(a.text), meanings(b.text)
    if not (ours and theirs):
        return Comparison("beside", f"nothing says how “{a.text}” and “{b.text}” relate")
    if ours == theirs:
        return Comparison("meets", f"“{a.text}” and “{b.text}” are words for one thing")
    if ours < theirs or theirs < ours:
        less, more = (a, b) if ours < theirs else (b, a)
        return Comparison("meets", f"“{less.text}” is a less specific form of “{more.text}”")
    return BESIDE if ours & theirs and not _shut_out(ours, theirs) else AGAINST


def _shut_out(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether each means another one of a group of which one alone can be right.

    A nerve agent is no
    chlorine, and what came down on a house was fired at it or at what flew over it.
    """
    mine, yours = (frozenset(m for m in of if m.partition(".")[0] in _ONE_ALONE) for of in (ours, theirs))
    return bool(mine and yours) and not mine & yours


@lru_cache(maxsize=8192)
def meanings(text: str) -> frozenset[str]:
    """What the words of an answer mean, by the names of the vocabulary; several where it says several things."""
    return frozenset(name for m in _words().finditer(_plain(text)) for name in _meanings()[m.group(1)])


def _plain(text: str) -> str:
    return f" {_GAP.sub(' ', text.casefold())} "


@cache
def _meanings() -> dict[str, set[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for name, written in load("concepts").items():
        for word in (_plain(w).strip() for w in written):
            forms[word].add(name)
            forms[word if word.endswith("s") else f"{word}s"].add(name)
    return dict(forms)


@cache
def _words() -> re.Pattern[str]:
    longest_first = sorted(_meanings(), key=len, reverse=True)
    return re.compile(rf"(?<= )({'|'.join(map(re.escape, longest_first))})(?= )")
