"""Whose a measure is: "Mayor Ila Brand had 47 percent, ahead of Jon Tesk on 39" are Brand's and Tesk's.

Whoever is named last before the number, in its clause, or a body that needs no name: "the opposition". A pronoun is
given as it stands, to be resolved by who knows the parties; where another description stands between ("the rival"),
and where a day is all that is named, nobody is.
"""

from __future__ import annotations

import re
from functools import cache

from rashomon.extract.quantity.nouns import both
from rashomon.vocabulary import either, listed

#: How far before a measure its owner is named, in characters.
REACH = 140
#: Pronouns that may have a measure.
PRONOUNS = frozenset({"he", "she", "it", "they"})
_NAME = re.compile(r"[A-Z][\w’'-]*[\w](?:(?:\s(?:of|for|al|de|van|and))?\s[A-Z][\w’'-]*\w)*")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_POSSESSED = re.compile(r"(?:[’']s|s[’'])\s")
_BEHIND = re.compile(
    r"\s+(?:of the (?:\w+ )?votes?\s+)?(?:for|(?:went|goes) to)\s+(?:[a-z]+\s){0,3}(?P<who>" + _NAME.pattern + ")"
)
_EDGE = re.compile(r"[;:\n“”\"]|\.\s")


def owner(text: str, start: int, at: int, end: int) -> str | None:
    """Who has the measure at `[at, end)` of the sentence from `start`, in lower case; a person by last name."""
    behind = _BEHIND.match(text, end)
    if behind:
        return called(behind["who"])
    left = max(start, at - REACH)
    edges = [m.end() for m in _EDGE.finditer(text, left, at)]
    left = edges[-1] if edges else left
    found = [m for m in _NAME.finditer(text, left, at) if _may_own(text, m, at)]
    between = [m.group().lower() for m in _somebody().finditer(text, found[-1].end() if found else left, at)]
    if not found and not between:
        return None
    if found and (not between or (between[-1] in ("who", "which") and text[found[-1].end()] == ",")):
        return called(found[-1].group())
    last = between[-1]
    body = last.startswith("the ") and last.split()[-1] in listed("parties", "voted_as")
    return last if last in PRONOUNS else last.removeprefix("the ") if body else None


def _may_own(text: str, name: re.Match[str], at: int) -> bool:
    """Whether a name may be somebody's who can have votes: no day or month, no first word, no owner of another noun.

    "To Tesk's 39 percent" is Tesk's own: the measure stands `at` the end of the name.
    """
    words = _WORD.findall(name.group())
    owns = name.end() + 1 < at and _POSSESSED.search(name.group()[-2:] + text[name.end() : name.end() + 1])
    if not words or owns or all(w in _calendar() for w in words):
        return False
    opens = text[: name.start()].rstrip()[-1:] in ("", ".", "!", "?", "\n")
    return not opens or len(words) > 1 or re.search(rf"[a-z,] {re.escape(name.group())}\b", text) is not None


def called(name: str) -> str | None:
    """A person by the last name, a party by the whole."""
    words = [w for w in _WORD.findall(re.sub(r"[’']s$", "", name)) if w not in _small() and w not in _calendar()]
    if not words:
        return None
    body = any(w in _bodies() for w in words)
    return " ".join(words if body else words[-1:]).lower()


@cache
def _somebody() -> re.Pattern[str]:
    """A pronoun, or a description of whoever may have votes."""
    return re.compile(
        r"\b(?:he|she|they|who|which|it|his|her|its|their)\b|"
        rf"\b(?:the|a|an)\s(?:[\w-]+\s){{0,2}}?(?:{either(both(listed('parties', 'voted_for')))})\b",
        re.I,
    )


@cache
def _calendar() -> frozenset[str]:
    return frozenset(w.title() for w in listed("moments", "weekdays") | listed("moments", "months"))


@cache
def _small() -> frozenset[str]:
    """Words that open a sentence and are no part of a name; titles."""
    return frozenset("The A An In On At With But And While As His Her Their Its President Mr Mrs Ms Dr".split())


@cache
def _bodies() -> frozenset[str]:
    return listed("parties", "in_names")
