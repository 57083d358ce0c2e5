"""Answers told by contrast: "the rebels, not the army", "not lightning but a faulty cable".

One of the two is stated and the other denied; each becomes an answer of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.answer.words import Worded
from rashomon.model import Words

_JOIN = r"(?:(?:by|from|of|because of|due to|to|at|with)\s+)?"
_PHRASE = (
    r"(?:(?:the|an?|its|their|his|her)\s+)?(?P<other>[\w’'-]+(?:\s+(?!(?:that|which|who|said|says|was|were|is|are|had|has|have|"
    r"in|on|at|after|before|as|when|but|and|did|will|would)\b)[\w’'-]+){0,4})(?=\s*(?:[,.;:!?)”\"—–]|$|\n|\s(?:that|which|who|"
    r"said|says|was|were|is|are|had|has|have|in|on|at|after|before|as|when|but|and|did|will|would)\b))"
)
#: Behind a stated answer, what it was not; behind a denied one, what it was instead.
_NOT = re.compile(rf"\s*,?\s*(?:and\s+not|not|rather\s+than|instead\s+of|as\s+opposed\s+to)\s+{_JOIN}{_PHRASE}", re.I)
_BUT = re.compile(rf"\s*,?\s*but\s+(?:rather\s+|instead\s+)?{_JOIN}{_PHRASE}", re.I)
#: A subject that opens with "not", and the one it is set against before it.
_OPENS = re.compile(r"(?:and\s+not|not|rather\s+than|instead\s+of)\s+(?:the\s+|an?\s+)?(?=\w)", re.I)
_BEFORE = re.compile(
    r"(?:^|[,;:“\"]\s*|\b(?:that|said)\s+)(?:The\s+|the\s+|an?\s+)?(?P<other>\w[\w’'-]*(?:\s[\w’'-]+){0,4}),\s*$"
)
_PRONOUNS = frozenset("he she it they we i you this that these those there".split())
#: Any word but an article.
_TELLS = re.compile(r"\b(?!(?:the|an?)\b)[^\W\d]", re.I)
#: "only" and the like make no contrast: "not only the army".
_NO_CONTRAST = re.compile(r"not\s+(?:only|just|merely|least|yet|long|far|surprisingly)\b", re.I)
#: "not" between the start of a phrase and its answer.
_NEGATED = re.compile(r"\b(?:not|never|n[’']t)\b|n[’']t\b", re.I)


def contrasted(text: str, start: int, end: int, found: Sequence[Worded]) -> list[Worded]:
    """The answers in words of the sentence `text[start:end]` with those that stand in contrast to them."""
    return [one for w in found for one in _sides(text, start, end, w)]


def _sides(text: str, start: int, end: int, w: Worded) -> Iterator[Worded]:
    if not isinstance(w.value, Words):
        yield w
        return
    opens = None if _NO_CONTRAST.match(w.value.text) else _OPENS.match(w.value.text)
    if opens:
        yield replace(w, value=replace(w.value, text=w.value.text[opens.end() :], negated=not w.value.negated))
        before = _BEFORE.search(text, start, w.start)
        if before and before["other"].lower() not in _PRONOUNS:
            yield Worded(w.slot, Words(before["other"], negated=w.value.negated), *before.span("other"), w.of)
        return
    no = w.value.negated or _NEGATED.search(text, *telling(text, w.start, w.end, w.value.text)) is not None
    yield replace(w, value=replace(w.value, negated=no))
    behind = (_BUT if no else _NOT).match(text, _last(text, w), end)
    if behind and not _NO_CONTRAST.search(behind[0]) and behind["other"].lower() not in _PRONOUNS:
        yield Worded(w.slot, Words(behind["other"], negated=not no), *behind.span("other"), w.of)


def telling(text: str, start: int, end: int, said: str) -> tuple[int, int]:
    """The part of an answer's place that tells it: what stands before its own words, else behind them.

    A "not" in the answer itself ("because the driver did not brake") belongs to it and denies nothing.
    """
    at = text.find(said, start, end)
    if at < 0:
        return start, end
    if _TELLS.search(text, start, at):
        return start, at
    behind = at + len(said)
    return (behind, end) if _TELLS.search(text, behind, end) else (start, end)


def _last(text: str, w: Worded) -> int:
    """Where the words of an answer end, without the mark or blank that a pattern took along."""
    return w.start + len(text[w.start : w.end].rstrip(" ,.;"))
