"""Verbs before a count, whose object it is: "killed 12 people", "the deaths of 12", not "tried to kill 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rashomon.extract.answer.slots import Words
from rashomon.extract.quantity.mentions import Mention
from rashomon.vocabulary import either, listed

#: How far left of a count its verb may stand, in characters.
_VERB_REACH = 60
_BE_BEFORE = re.compile(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+|also\s+)?$", re.IGNORECASE)
_HAVE_REACH = 24
_HAVE_BEFORE = re.compile(r"\b(?:has|have|had|having)\s+(?:\w+\s+)?$", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
#: Words that make a deed one that was only tried or meant ("attempted murder of", "threatened to kill").
_TRIED = re.compile(
    r"\b(?:attempt(?:ed|ing|s)?|tr(?:y|ied|ies|ying)|conspir\w+|plot(?:s|ted|ting)?|threat\w*|plan(?:s|ned|ning)?|want\w*|intend\w*|"
    r"hop(?:ed|ing)|solicit\w+|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|call(?:s|ed|ing)?\s+for)(?:\s+to)?(?:\s+commit)?"
    r"(?:\s+(?:the|their|his|her|its|an?\s+immediate|the\s+immediate))?\s+$",
    re.IGNORECASE,
)
_TRIED_REACH = 32
_MEANT_SLOTS = frozenset({"people.killed", "people.wounded", "people.freed", "people.rescued"})
#: "to harm or kill another", "worked to free five": a purpose, not a deed, unless somebody "went on to kill two".
_MEANT = re.compile(r"\bto\s+(?:\w+\s+or\s+)?$", re.IGNORECASE)
_ENDED_SO = re.compile(
    r"\b(?:on|managed|able|helped|helping|allowed|enough|appears?|appeared|seems?|seemed|known|believed|thought|said|first|only|last)\s+to\s+$",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"shots?\s+of\b", re.IGNORECASE)


def verbs_before(text: str, start: int, at: int, words: Words) -> Iterator[tuple[str, int, int]]:
    """Verbs and phrases shortly before `at` that take an object: (slot, where they begin and end)."""
    window = max(start, at - _VERB_REACH)
    for match in words.verbs.finditer(text, window, at):
        if _filmed().search(text, max(start, match.start() - _TRIED_REACH), match.start()):
            continue  # "footage captures a man"
        has = _HAVE_BEFORE.search(text, max(start, match.start() - _HAVE_REACH), match.start())
        if key(match[1]) in words.perfect and not has:
            continue  # "the hostages taken in 12 raids"
        if not _is_passive(text, start, match) and not _only_tried(text, start, match.start()):
            slots = (n for n in words.active[key(match[1])] if not _only_meant(n, text, start, match.start()))
            yield from ((name, *match.span()) for name in slots)
    for match in words.befores.finditer(text, window, at):
        if not _only_tried(text, start, match.start()) and not _PICTURE.match(text, match.start()):
            yield words.before_slots[int((match.lastgroup or "g0")[1:])], *match.span()


@cache
def _filmed() -> re.Pattern[str]:
    shows = either(listed("attach", "showing"))
    return re.compile(
        rf"\b(?:{shows})\s+(?:that\s+|which\s+|also\s+|then\s+|later\s+|has\s+|have\s+|had\s+)*$", re.IGNORECASE
    )


def _only_tried(text: str, start: int, at: int) -> bool:
    """Whether the deed that begins at `at` was only tried, planned or threatened."""
    return _TRIED.search(text, max(start, at - _TRIED_REACH), at) is not None


def _only_meant(name: str, text: str, start: int, at: int) -> bool:
    """Whether a deed that begins at `at` is a purpose: "to harm or kill another", "committed to rescuing 12"."""
    left = max(start, at - _TRIED_REACH)
    meant = name in _MEANT_SLOTS and _MEANT.search(text, left, at)
    return bool(meant) and not _ENDED_SO.search(text, left, at)


def key(form: str) -> str:
    """A verb form as the vocabulary lists it: small letters, one blank between words."""
    return _BLANKS.sub(" ", form.lower())


def has_own_verb(text: str, first: Mention, last: Mention, words: Words) -> bool:
    """Whether a bare number has its own participle ("killed 12, 30 wounded")."""
    if first.sort != "bare" or first.more or text[last.end : last.end + 1].isalnum():
        return False
    return words.passive.match(text, last.end + 1) is not None


def _is_passive(text: str, start: int, verb: re.Match[str]) -> bool:
    at = verb.start()
    return not verb[1].lower().endswith("ing") and _BE_BEFORE.search(text, max(start, at - 24), at) is not None
