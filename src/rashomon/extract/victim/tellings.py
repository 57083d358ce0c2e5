"""What a sentence says of single people: that they were killed or hurt, as a fact of this event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from rashomon.extract.answer.bind import bindings
from rashomon.extract.answer.binding import Binding
from rashomon.extract.answer.scope import elsewhen
from rashomon.extract.answer.slots import Words, words
from rashomon.extract.answer.together import together
from rashomon.extract.answer.verb import verbs_before
from rashomon.extract.hints import Hinted, any_of
from rashomon.extract.quantity.mentions import Mention
from rashomon.extract.quantity.phrase import STOPS
from rashomon.extract.victim.mentions import single_people
from rashomon.extract.victim.victims import FATES, Sort, Telling
from rashomon.extract.victim.words import age_of, is_child, outlived, role_of, sex_of
from rashomon.vocabulary import load

#: What a person's fate is read from; one who is in hospital was hurt at the least.
_TOLD = (*FATES, "people.hospitalised")
#: "claimed", "taken" and the like before one person are no deaths, as they are before a number of lives.
_TAKEN = re.compile(r"(?:claim|tak|took|cost)\w*\b(?!.*\bli(?:fe|ves)\b)", re.IGNORECASE)
_SAID_ANOTHER = re.compile(r"\b(?:said|says|told)\s+(?:[A-Z]|that\b)")
#: Words between a verb and a pronoun or noun that begin another clause ("was shot and she").
_CLAUSE_BETWEEN = re.compile(r"\b(?:and|that|as|it|said|or|what|out|were|was)\s+(?:the\s+)?$", re.IGNORECASE)
#: What did not happen, or not yet: "was not hurt", "threatened to kill", "nearly killed".
_UNREAL = re.compile(
    r"\b(?:not|never|n[’']t|no|nearly|almost|attempt\w*|try|tries|trying|tried|want\w*|threat\w*|plan\w*|would|could|"
    r"might|may|if|unless|intend\w*|without|conspir\w*|hoax|someone|anyone|going to|for)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_UNREAL_INSIDE = re.compile(r"\b(?:not|never|nearly|almost|would|could|might|may)\b|n[’']t\b", re.IGNORECASE)
_NOMINATIVE = frozenset({"he", "she"})
#: What brings the words back to the moment when a victim was found.
_FOUND = re.compile(
    r"\b(?:found|find|finding|discover\w*|locat\w+|arriv\w+|report(?:s|ed)? of|call(?:s|ed)? (?:of|for|about)|"
    r"came upon|encounter\w*|respond\w*)\b[^.;]*$",
    re.IGNORECASE,
)
_FOUND_REACH = 60
#: How far behind a person a name or noun for the same one may stand, in characters ("…, identified as …").
_NAMED_AS = 20
_REFLEXIVE = frozenset({"himself", "herself"})
#: What makes of "himself" a dead person: "turned the gun on himself", "killed his wife and then himself".
_OWN_DEATH = re.compile(
    r"\b(?:turn\w*\s+(?:the|a|his|her)\s+(?:gun|weapon|rifle|shotgun|handgun|pistol)\s+on|"
    r"kill\w*\s+(?:[\w’',.-]+\s+){1,10}?(?:and|and\s+then|then|before))\s+$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s+(?:(?:the|a|an|his|her|their)\s+)?", re.IGNORECASE)
_OWNERS = re.compile(r"\b[\w-]+['’]s?\s")


def hinted(text: str, start: int, end: int) -> bool:
    """Whether the sentence has a word of harm at all, which spares looking closer at most."""
    sentence = text[start:end]
    return _harm().search(sentence, sentence.lower()) is not None


@cache
def _harm() -> Hinted:
    return any_of([*load("victims")["killing"], *load("victims")["harming"]])


def tellings(
    text: str,
    start: int,
    end: int,
    line: int,
    counted: Sequence[Mention],
    known: frozenset[str] = frozenset(),
    *,
    ever: bool = False,
) -> list[Telling]:
    """Single people of the sentence `text[start:end]` with their fates.

    `counted` are its numerals, `known` the words by which the report calls those whom it has named; `ever`: whatever
    time the sentence speaks of.
    """
    if not hinted(text, start, end):
        return []
    vocabulary = words()
    every = list(single_people(text, start, end, counted, known))
    lists = [(g, (g[0].start, g[-1].end)) for g in together(text, end, [m for m, _ in every])]
    found: dict[tuple[int, str], tuple[Mention, Telling]] = {}
    for mention, sort in every:
        group, place = next(((g, p) for g, p in lists if mention in g), ([mention], None))
        bound = _fates(text, start, end, [mention], counted, vocabulary, ever=ever)
        if len(group) > 1 and not bound:
            bound = _fates(text, start, end, group, counted, vocabulary, ever=ever)
        if bound:
            told = _telling(text, mention, sort, min(bound, key=_gravity), line)
            told = replace(_of_doer(text, start, told, every), own=True) if sort == "self" else told
            found.setdefault((mention.end, told.fate), (mention, replace(told, beside=place)))
    return sorted(_once(list(found.values())), key=lambda t: t.start)


def _once(found: Sequence[tuple[Mention, Telling]]) -> list[Telling]:
    """Of two people with one predicate the nearer is meant, or both are one: "the boy, named as Idris Bello, died"."""
    out: list[Telling] = []
    for mention, told in found:
        same = [(m, t) for m, t in found if m is not mention and (t.fate, t.end) == (told.fate, told.end)]
        same = [(m, t) for m, t in same if t.beside is None or told.beside is None]
        if any(m.start >= mention.end for m, _ in same):
            continue
        for outer, t in same:
            if outer.end <= mention.start <= outer.end + _NAMED_AS:
                told = replace(told, name=told.name or t.name, age=told.age or t.age, sex=told.sex or t.sex)
        out.append(told)
    return out


def _of_doer(text: str, start: int, told: Telling, every: Sequence[tuple[Mention, Sort]]) -> Telling:
    """What is told of "himself" as told of the doer: the nearest person before it who is nobody's object."""
    for mention, sort in sorted(every, key=lambda m: -m[0].start):
        sex = _sex(text, mention, sort)
        if mention.start >= told.start or sort in ("pronoun", "self") or sex not in (None, told.sex):
            continue
        if not any(
            _JOINED.fullmatch(text, at, mention.start) for _, _, at in verbs_before(text, start, mention.start, words())
        ):
            name = _name(mention) if sort == "name" else frozenset()
            age = age_of(text, mention.start, mention.end)
            sort = "known" if sort == "new" else sort
            return replace(told, sort=sort, name=name, age=age, child=is_child(mention.head, age))
    return told


def _fates(
    text: str,
    start: int,
    end: int,
    members: Sequence[Mention],
    counted: Sequence[Mention],
    vocabulary: Words,
    *,
    ever: bool,
) -> list[Binding]:
    """What is said to have happened to one person, or to all of a list."""
    if members[0].head in _REFLEXIVE and (deed := _OWN_DEATH.search(text, start, members[0].start)):
        return [Binding(FATES[0], deed.start(), members[0].end, 0)]
    return [
        b
        for b in bindings(text, start, end, members, counted, vocabulary)
        if b.slot in _TOLD and b.rank < 4 and _happened(text, start, end, members[0], b, ever=ever)
    ]


def _gravity(binding: Binding) -> tuple[int, int]:
    return _TOLD.index(binding.slot), binding.rank


def _happened(text: str, start: int, end: int, mention: Mention, place: Binding, *, ever: bool) -> bool:
    """Whether the words tell of this person, in this event, as a fact."""
    if place.rank == 0 and (mention.head in _NOMINATIVE or _CLAUSE_BETWEEN.search(text, place.start, mention.start)):
        return False
    if place.rank == 0 and _TAKEN.match(text, place.start, mention.start):
        return False
    if _SAID_ANOTHER.search(text, mention.end, place.end):
        return False
    if _UNREAL.search(text[max(start, place.start - 40) : place.start]):
        return False
    if _UNREAL_INSIDE.search(text, place.start, place.end):
        return False
    return ever or elsewhen(text, start, end, place.start, place.end) is None


def _telling(text: str, mention: Mention, sort: Sort, place: Binding, line: int) -> Telling:
    age = age_of(text, mention.start, mention.end)
    name = _name(mention) if sort == "name" else frozenset[str]()
    begin, stop = min(place.start, mention.start), max(place.end, mention.end)
    fate = FATES[0] if place.slot == FATES[0] else FATES[1]
    shot = fate == FATES[1] and not outlived(text, begin, stop)
    found = _FOUND.search(text, max(0, begin - _FOUND_REACH), begin) is not None
    sex, child = _sex(text, mention, sort), is_child(mention.head, age)
    role = role_of(mention.head)
    return Telling(fate, begin, stop, sort, name, age, sex, line, shot, child, found=found, role=role)


def _name(mention: Mention) -> frozenset[str]:
    return frozenset(t for t in re.findall(r"[\w’'-]+", mention.head.lower()) if t not in STOPS and len(t) > 1)


def _sex(text: str, mention: Mention, sort: Sort) -> str | None:
    if sort == "name":
        return sex_of(frozenset(), mention.head)
    told = _OWNERS.sub(" ", text[mention.start : mention.end].lower())
    return sex_of(frozenset({mention.head})) or sex_of(frozenset(re.findall(r"[a-z]+", told)) - {"his", "her", "him"})
