"""Whose losses "ours" are: who says "we suffered no casualties" for a state speaks of its own people."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from rashomon.extract.answer.answers import Reading
from rashomon.extract.scope_class import one_form, with_nation
from rashomon.model import Party
from rashomon.vocabulary import either, listed

#: "We" or "our" so close before the figure that it is the figure's own subject.
_OURS = re.compile(
    r"\b(?:our|we (?:(?:have|had|also|ourselves|only) ){0,3}"
    r"(?:lost|suffered?|sustain(?:ed)?|took|had|have|count(?:ed)?|record(?:ed)?|report(?:ed)?|mourn(?:ed)?|buried))\b[^.,;:!?]{0,40}$",
    re.IGNORECASE,
)


#: How far before a figure the words stand that say whose it is, in code points.
_BEFORE = 60
#: "It had suffered no casualties": a force tells of its own.
_ITS = re.compile(
    r"\b(?:it|they|we) (?:(?:have|has|had|also) ){0,2}(?:lost|suffered|sustained|took|taken)\b[^.,;:!?]{0,20}$",
    re.IGNORECASE,
)


def ours(reading: Reading, speaker: Party | None) -> Reading:
    """The reading, its people those of the speaker where the words are "we" and "our", or "it had suffered".

    A speaker without a country or a force, and people who are told already, leave it as it is.
    """
    if speaker is None or reading.scope.of or not reading.slot.startswith("people."):
        return reading
    before = reading.span.text[max(0, reading.span.start - _BEFORE) : reading.span.start]
    of = _own_men(before, speaker) or _own_people(before, reading, speaker)
    if of is None:
        return reading
    return replace(reading, scope=replace(reading.scope, of=of), inherited=(*reading.inherited, "of"))


def _own_people(before: str, reading: Reading, speaker: Party) -> str | None:
    """The people of the speaker's country, where the words are "we" and "our"; None where it has none."""
    if not _OURS.search(before) and not _OURS.match(reading.span.exact):
        return None
    return next((p for name in (speaker.affiliation, speaker.name) if name and (p := _people(name))), None)


def _own_men(before: str, speaker: Party) -> str | None:
    """Whose losses a force tells of that says what it suffered; None where it is no force."""
    name = f"{speaker.affiliation or ''} {speaker.name}"
    return next((men for men, force in _forces() if force.search(name)), None) if _ITS.search(before) else None


@cache
def _forces() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Whom a force loses, by words of its name: the first that has one."""
    named = {"police": {"police"}, "soldiers": listed("parties", "armed"), "fighters": listed("scopes", "fighting")}
    return tuple((men, re.compile(rf"\b(?:{either(words)})\b", re.I)) for men, words in named.items())


def _people(name: str) -> str | None:
    """The people of the country in a name: "government of France" gives those of the French."""
    nation = with_nation(name.lower().replace(".", ""))
    return one_form(nation) if nation else None
