"""Who died, by name: "Ada Mensah, 42, of Tema, was pronounced dead", "the killing of commander Idris Bello"."""

from __future__ import annotations

import re
from functools import cache

from rashomon.extract.answer.slots import words
from rashomon.extract.answer.subject import predicates
from rashomon.extract.answer.verb import verbs_before
from rashomon.extract.answer.words import Worded
from rashomon.extract.hints import Hinted, any_of
from rashomon.extract.moment.rule import dates
from rashomon.extract.quantity.mentions import Mention
from rashomon.extract.quantity.nouns import lexicon
from rashomon.extract.quantity.numeral import NUMBER_WORDS
from rashomon.extract.quantity.phrase import STOPS
from rashomon.extract.quantity.single import names
from rashomon.model import Words
from rashomon.vocabulary import load

#: What may stand between verb and name: a rank or description without a stop word.
_TITLE = re.compile(r"(?:\s+(?:the|his|her|their|its|our))?(?:\s+[\w’'-]+){0,4}[\s,]+")
_GOES_ON = re.compile(r"(?:['’]s?)?\s+[a-z]+")
_LINKS = STOPS - {"the", "his", "her", "their", "its", "our"}


def dead(text: str, start: int, end: int) -> list[Worded]:
    """People whom the sentence `text[start:end]` names as killed or dead, as `person.killed`."""
    sentence = text[start:end]
    if not _fatal().search(sentence, sentence.lower()):
        return []
    found: list[Worded] = []
    for name in names(text, start, end):
        who = _person(name.head)
        place = (_predicate(text, end, name) or _object(text, start, end, name)) if who else None
        if who and place:
            found.append(Worded("person.killed", Words(who), *place))
    return found


@cache
def _fatal() -> Hinted:
    return any_of(load("victims")["killing"])


def _person(written: str) -> str | None:
    """The name without words in front that only begin the sentence; None where less than two words are left."""
    tokens = written.split()
    if tokens and (tokens[0].lower() in NUMBER_WORDS or lexicon().kind(tokens[-1].lower())):
        return None  # "Two Teens" of a headline
    while tokens and (tokens[0].lower() in STOPS or lexicon().kind(tokens[0]) or tokens[0].lower() in dates()):
        tokens.pop(0)
    return " ".join(tokens) if len(tokens) > 1 and not dates().intersection(t.lower() for t in tokens) else None


def _predicate(text: str, end: int, name: Mention) -> tuple[int, int] | None:
    """The place of "… was killed" after a name."""
    point = name.end + len(text[name.end : name.end + 2]) - len(text[name.end : name.end + 2].lstrip(" ,"))
    for slot, stop in predicates(text, end, point, name, (), words(), direct=False):
        if slot == "people.killed":
            return name.start, stop
    return None


def _object(text: str, start: int, end: int, name: Mention) -> tuple[int, int] | None:
    """The place of "killed …" or "the death of …" before a name."""
    follow = _GOES_ON.match(text, name.number.end, end)
    if follow and follow.group().split()[-1] not in STOPS:
        return None
    for slot, begin, stop in verbs_before(text, start, name.start, words()):
        if slot == "people.killed" and _joined(text, stop, name.start):
            return begin, name.number.end
    return None


def _joined(text: str, at: int, until: int) -> bool:
    between = text[at:until]
    return _TITLE.fullmatch(between) is not None and not any(w.lower() in _LINKS for w in between.split())
