"""Counts of things told in a list: one verb for all of them.

"Destroyed two bridges, a mill and nine cars" counts bridges and cars; "three tents, a shed and four cars
were burned" counts tents and cars. People are added up elsewhere: only things are bound here, each alone.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from rashomon.extract.answer.binding import Binding, fits
from rashomon.extract.answer.slots import Words
from rashomon.extract.quantity.mentions import Mention

#: How far a list may reach, in characters.
_REACH = 200
#: A binding by a list is less sure than any other.
_RANK = 6

_JOINED = re.compile(r"(?:,|\band)\s+(?:(?:also|then)\s+)?$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:,|\s+and\b)[^.;:()]{0,160}?\s(?=(?:were|was|are|is|have been|had been|has been)\b)", re.IGNORECASE
)
#: Words that no list of things holds: another clause began.
_CLAUSE = re.compile(
    r"[;:()“”\"]|\.\s|\b(?:that|which|who|whom|said|says|told|when|while|after|before|because|but|as|if|was|were|is|are|has|"
    r"had|have|been|will|would|could|he|she|it|they|we|at|near|by|with|to|against|until|since)\b",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s+")


def listed(
    text: str, start: int, end: int, every: Sequence[Mention], bound: Container[int], words: Words
) -> Iterator[tuple[Binding, Mention]]:
    """Bindings of things in the sentence `text[start:end]` that share a verb; not of those that begin in `bound`."""
    for mention in every:
        if mention.sort != "count" or mention.kind in ("", "person") or mention.start in bound:
            continue
        name = _goes_on(text, start, mention, words) or _will_go_on(text, end, mention, words)
        if name:
            yield Binding(name, mention.start, mention.end, _RANK), mention


def _goes_on(text: str, start: int, mention: Mention, words: Words) -> str | None:
    """The slot by the nearest verb before, where nothing but a list stands between."""
    window = max(start, mention.start - _REACH)
    if not _JOINED.search(text, window, mention.start):
        return None
    verb = max(words.verbs.finditer(text, window, mention.start), key=lambda m: m.end(), default=None)
    if verb is None or _CLAUSE.search(text, verb.end(), mention.start):
        return None
    return _first_fit(words.active[_key(verb[1])], mention, words)


def _will_go_on(text: str, end: int, mention: Mention, words: Words) -> str | None:
    """The slot by the passive that closes a list."""
    rest = _GOES_ON.match(text, mention.end, min(end, mention.end + _REACH))
    if rest is None or _CLAUSE.search(text, mention.end, rest.end()):
        return None
    verb = words.passive.match(text, rest.end(), end)
    return _first_fit(words.passives[_key(verb["verb"])], mention, words) if verb else None


def _first_fit(names: Sequence[str], mention: Mention, words: Words) -> str | None:
    return next((n for n in names if fits(mention, words.slots[n])), None)


def _key(form: str) -> str:
    return _BLANKS.sub(" ", form.lower())
