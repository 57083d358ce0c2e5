"""The words of a clause that tell what it speaks of, and what is left of a word without its ending."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_SHORT = re.compile(r"(?:he|she|it|they|we|i|you|that|there|who|what|let)[’'](?:s|re|ve|ll|d|m)|\w+n[’']t")
_ENDINGS = ("ations", "ation", "ingly", "edly", "ing", "ied", "ies", "ed", "ers", "er", "es", "ly", "s", "e")
_SMALL = frozenset(
    "a an the and or but so as of in on at by for from to with into onto over under about against between through that "
    "this these those it its he she they we i you his her their our my your him them us me himself herself itself "
    "themselves is are was were be been being am has have had having do does did doing done will would can could may "
    "might shall should must there here not no nor never none who whom whose which what when where why how if whether "
    "then than very also just still now too more most some any all each every other another such only own same even "
    "one two three first last new many much lot few up down out off back again say said says saying tell told make "
    "made making take taken took get got go going went come came know known think thought want wanted like well after "
    "before during since until among within without people thing things way time day today yesterday tomorrow week "
    "month year near towards toward while across along around behind below beside beyond despite except inside outside "
    "per upon via four five six seven eight nine ten eleven twelve hundred thousand million billion dozen dozens fewer "
    "less least".split()
)
Weights = dict[str, float]


@lru_cache(maxsize=16384)
def runs(text: str) -> tuple[tuple[str, ...], ...]:
    """The words that tell something, those side by side together; numbers tell nothing of the subject."""
    found: list[tuple[str, ...]] = []
    run: list[str] = []
    for word in (_POSSESSIVE.sub("", w) for w in _WORD.findall(text)):
        if word.lower() in _SMALL or word[:1].isdigit() or len(word) < 2 or _SHORT.fullmatch(word.lower()):
            found += [tuple(run)] if run else []
            run = []
        else:
            run.append(word)
    return (*found, tuple(run)) if run else tuple(found)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its commonest endings: "climbed", "climbing" and "climbs" are one."""
    low = word.lower()
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            low = low[: -len(ending)]
            break
    return low[:-1] if len(low) > 4 and low[-1] == low[-2] else low


@lru_cache(maxsize=16384)
def stems(text: str) -> tuple[str, ...]:
    """What is left of the words that tell something, each once, as the text has them: sums come out alike."""
    return tuple(dict.fromkeys(stem(w) for run in runs(text) for w in run))
