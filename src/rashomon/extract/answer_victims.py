"""Victims told one at a time, and which tellings mean the same person: a shallow coreference for fates.

"A man was shot … Ada Mensah, 42, died at the scene … the victim …" is one person. Tellings are merged
unless something parts them: two names, two ages, two sexes, "another", or one sentence naming both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from rashomon.extract.answer_bind import Binding, bindings
from rashomon.extract.answer_scope import elsewhen
from rashomon.extract.answer_slots import Words, words
from rashomon.extract.answer_together import bare, person_after, together
from rashomon.extract.number import Number, numbers
from rashomon.extract.quantity import Mention
from rashomon.extract.quantity_nouns import lexicon
from rashomon.extract.quantity_phrase import STOPS
from rashomon.extract.quantity_single import names, people

FATES = ("people.killed", "people.wounded")
#: What a person's fate is read from; one who is in hospital was hurt at the least.
_TOLD = (*FATES, "people.hospitalised")
Sort = Literal["new", "another", "known", "pronoun", "name"]

_HINT = re.compile(
    r"kill|die[ds]\b|dying|dead|death|slain|slay|murder|fatal|life|lives|shot|shoot|wound|injur|hurt|condition|struck|"
    r"homicide|suicide|succumb|perish|drown|stabb|execut|hospital|passe[ds] away",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"\b(?:the|his|her|their|this|that|our|my|[A-Z][\w-]+['’]s?)\s+(?=[a-z\d])", re.IGNORECASE)
_AGED = re.compile(
    r"\b(?:[A-Z][\w’']+\s+)?(?P<age>\d{1,3}|[a-z]+)[- ](?P<unit>year|month|week|day)s?[- ]old\b"
    r"(?:\s+(?P<noun>man|woman|boy|girl|male|female|child|teen|teenager|student|victim|son|daughter)\b)?",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:he|she|him|her|himself|herself)\b(?!\s+(?:own\b|[a-z\d]+[\s-]+(?:old|year|month|week|day)))", re.IGNORECASE
)
_APPOSED = re.compile(r"\s*[,(]?\s*(?:age\s+)?(?P<age>\d{1,3})\b(?!\s*(?:people|men|years|others))")
_OTHER = re.compile(r"\b(?:second|third|fourth|fifth|another|other)\b", re.IGNORECASE)
_NOT_BEGINNING = STOPS | frozenset(
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday coroner sheriff mayor chief police".split()
)
_PLACED = re.compile(r"\b(?:in|at|near|from|to|on|outside|inside)\s+$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s+([a-z]+)\b")
_AGE_BEFORE = re.compile(r"\b\d{1,3}[- ](?:year|month|week|day)s?[- ]old\s+$")
#: "claimed", "taken" and the like before one person are no deaths, as they are before a number of lives.
_TAKEN = re.compile(r"(?:claim|tak|took|cost)\w*\b(?!.*\bli(?:fe|ves)\b)", re.IGNORECASE)
_SAID_ANOTHER = re.compile(r"\b(?:said|says|told)\s+(?:[A-Z]|that\b)")
#: Ages up to which somebody is a child, and from which no child, in years; those between are called either.
_CHILD, _GROWN = 16, 20
_CHILDREN = frozenset(
    "boy girl child toddler baby infant newborn schoolboy schoolgirl pupil preschooler kindergartner".split()
)
_EITHER = frozenset(
    "person victim teen teenager youth student son daughter brother sister cousin friend nephew niece sibling he she "
    "him her himself herself juvenile relative individual body male female suspect grandson granddaughter".split()
)
_CAPITAL = re.compile(r"(?<![\w’'.-])[A-Z][\w-]+(?!\s+[A-Z])")
_MALE = frozenset(
    "man boy male he him himself son father brother husband nephew uncle grandfather grandson boyfriend gentleman "
    "stepson stepfather".split()
)
_FEMALE = frozenset(
    "woman girl female she her herself daughter mother sister wife niece aunt grandmother granddaughter girlfriend "
    "lady stepdaughter stepmother".split()
)
_NOT_NAMES = frozenset(
    "police county sheriff department hospital center street avenue city school medical news".split()
)
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
_HURT = re.compile(r"wound|injur|hurt|condition|graz|burn", re.IGNORECASE)
#: What brings the words back to the moment when a victim was found.
_FOUND = re.compile(
    r"\b(?:found|find|finding|discover\w*|locat\w+|arriv\w+|report(?:s|ed)? of|call(?:s|ed)? (?:of|for|about)|"
    r"came upon|encounter\w*|respond\w*)\b[^.;]*$",
    re.IGNORECASE,
)
_FOUND_REACH = 60
_AFTER_OWNED = re.compile(r"['’]s?\b|-\w")


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention of one victim: what is said of them, where, and what tells them from others.

    `shot`: only said to have been shot or taken to hospital, which may have killed or wounded. `beside`: the place
    of the list ("a man and his wife") in which they stand beside others.
    """

    fate: str
    start: int
    end: int
    sort: Sort
    name: frozenset[str] = frozenset()
    age: str | None = None
    sex: str | None = None
    line: int = 0
    shot: bool = False
    child: bool | None = None
    beside: tuple[int, int] | None = None
    found: bool = False


@dataclass(slots=True)
class Victim:
    """A person as told so far."""

    tellings: list[Telling] = field(default_factory=list)
    name: frozenset[str] = frozenset()
    age: str | None = None
    sex: str | None = None
    child: bool | None = None

    @property
    def fate(self) -> str:
        """Killed where any telling says so."""
        fates = {t.fate for t in self.tellings}
        return FATES[0] if FATES[0] in fates else FATES[1]

    @property
    def only_shot(self) -> bool:
        """Whether nothing says more than that they were shot."""
        return all(t.shot for t in self.tellings)

    def add(self, telling: Telling) -> None:
        """Take in a telling, with what it adds."""
        self.tellings.append(telling)
        self.name = self.name | telling.name
        self.age = self.age or telling.age
        self.sex = self.sex or telling.sex
        self.child = telling.child if self.child is None else self.child


def hinted(text: str, start: int, end: int) -> bool:
    """Whether the sentence has a word of harm at all, which spares looking closer at most."""
    return _HINT.search(text, start, end) is not None


def surnames(text: str) -> frozenset[str]:
    """The last words of the names in a report, by which people are called later."""
    found: set[str] = set()
    places: set[str] = set()
    for mention in names(text, 0, len(text)):
        placed = _PLACED.search(text, max(0, mention.start - 12), mention.start)
        (places if placed else found).add(mention.head.split()[-1])
    return frozenset(
        n
        for n in found - places
        if n.lower() not in _NOT_NAMES | _NOT_BEGINNING and not lexicon().kind(n) and len(n) > 2
    )


def tellings(
    text: str, start: int, end: int, line: int, counted: Sequence[Mention], known: frozenset[str] = frozenset()
) -> list[Telling]:
    """Single people of the sentence `text[start:end]` with their fates.

    `counted` are its numerals, `known` the surnames that the report has given.
    """
    if not hinted(text, start, end):
        return []
    vocabulary = words()
    every = list(_mentions(text, start, end, counted, known))
    lists = [(g, (g[0].start, g[-1].end)) for g in together(text, end, [m for m, _ in every])]
    found: dict[tuple[int, str], Telling] = {}
    for mention, sort in every:
        group, place = next(((g, p) for g, p in lists if mention in g), ([mention], None))
        bound = _fates(text, start, end, [mention], counted, vocabulary)
        if len(group) > 1 and not bound:
            bound = _fates(text, start, end, group, counted, vocabulary)
        if bound:
            told = _telling(text, mention, sort, min(bound, key=_gravity), line)
            found.setdefault((mention.end, told.fate), replace(told, beside=place))
    return sorted(found.values(), key=lambda t: t.start)


def _fates(
    text: str, start: int, end: int, members: Sequence[Mention], counted: Sequence[Mention], vocabulary: Words
) -> list[Binding]:
    """What is said to have happened to one person, or to all of a list."""
    return [
        b
        for b in bindings(text, start, end, members, counted, vocabulary)
        if b.slot in _TOLD and b.rank < 4 and _happened(text, start, end, members[0], b)
    ]


def _gravity(binding: Binding) -> tuple[int, int]:
    return _TOLD.index(binding.slot), binding.rank


def _happened(text: str, start: int, end: int, mention: Mention, place: Binding) -> bool:
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
    return elsewhen(text, start, end, place.start, place.end) is None


def _mentions(
    text: str, start: int, end: int, counted: Sequence[Mention], known: frozenset[str]
) -> Iterator[tuple[Mention, Sort]]:
    taken: list[tuple[int, int]] = []
    for mention in people(text, start, end, counted):
        taken.append((mention.start, mention.end))
        yield mention, "another" if mention.more else "new"
    for mention in _named(text, start, end):
        taken.append((mention.start, mention.end))
        yield mention, "name"
    rest = (*_called(text, start, end, known), *_definite(text, start, end), *_aged(text, start, end))
    listed: list[Mention] = []
    for mention, sort in (*rest, *_pronouns(text, start, end)):
        if not any(a < mention.end and mention.start < b for a, b in taken):
            taken.append((mention.start, mention.end))
            listed.append(mention)
            yield mention, sort
    for mention in bare(text, end, [*people(text, start, end, counted), *listed]):
        if not any(a < mention.end and mention.start < b for a, b in taken):
            taken.append((mention.start, mention.end))
            yield mention, "known"


def _single(text: str, start: int, end: int, head: str) -> Mention:
    return Mention(
        start, end, Number(start, start + 1, start, 1, 1), "count", head, "person", "person", text[start:end]
    )


def _named(text: str, start: int, end: int) -> Iterator[Mention]:
    """Full names of persons, an age before the name taken in."""
    for mention in names(text, start, end):
        tokens = mention.head.split()
        while tokens and (tokens[0].lower() in _NOT_BEGINNING or lexicon().kind(tokens[0])):
            tokens.pop(0)
        if len(tokens) < 2 or _NOT_NAMES.intersection(t.lower() for t in tokens):
            continue
        begin = text.index(tokens[0], mention.start)
        if _AFTER_OWNED.match(text, mention.end) or _PLACED.search(text, max(start, begin - 12), begin):
            continue
        if (noun := _NOUN_AFTER.match(text, mention.end, end)) and lexicon().kind(noun[1]) == "person":
            continue
        aged = _AGE_BEFORE.search(text, max(start, begin - 24), begin)
        yield _single(text, aged.start() if aged else begin, mention.end, " ".join(tokens))


def _called(text: str, start: int, end: int, known: frozenset[str]) -> Iterator[tuple[Mention, Sort]]:
    for match in _CAPITAL.finditer(text, start, end):
        if match.group() not in known or _AFTER_OWNED.match(text, match.end()):
            continue
        if (noun := _NOUN_AFTER.match(text, match.end(), end)) is None or lexicon().kind(noun[1]) != "person":
            yield _single(text, *match.span(), match.group()), "name"


def _definite(text: str, start: int, end: int) -> Iterator[tuple[Mention, Sort]]:
    for match in _DETERMINER.finditer(text, start, end):
        if found := person_after(text, match.end(), end):
            stop, noun, before = found
            yield _single(text, match.start(), stop, noun), "another" if _OTHER.search(before) else "known"


def _aged(text: str, start: int, end: int) -> Iterator[tuple[Mention, Sort]]:
    for match in _AGED.finditer(text, start, end):
        yield _single(text, match.start("age"), match.end(), (match["noun"] or "person").lower()), "known"


def _pronouns(text: str, start: int, end: int) -> Iterator[tuple[Mention, Sort]]:
    for match in _PRONOUN.finditer(text, start, end):
        yield _single(text, match.start(), match.end(), match.group().lower()), "pronoun"


def _telling(text: str, mention: Mention, sort: Sort, place: Binding, line: int) -> Telling:
    told = text[mention.start : mention.end].lower()
    aged = _AGED.search(told) or _APPOSED.match(text, mention.end)
    age = None
    if aged:
        unit = aged.groupdict().get("unit")
        age = f"{_figure(aged['age'])} {unit or 'year'}"
    tokens = set(re.findall(r"[a-z]+", told))
    sex = "m" if tokens & _MALE else "f" if tokens & _FEMALE else None
    name: frozenset[str] = frozenset()
    if sort == "name":
        kept = [t for t in re.findall(r"[\w’'-]+", mention.head.lower()) if t not in STOPS and len(t) > 1]
        name, sex = frozenset(kept), None
    begin, stop = min(place.start, mention.start), max(place.end, mention.end)
    fate = FATES[0] if place.slot == FATES[0] else FATES[1]
    shot = fate == FATES[1] and not _HURT.search(text, begin, stop)
    found = _FOUND.search(text, max(0, begin - _FOUND_REACH), begin) is not None
    return Telling(fate, begin, stop, sort, name, age, sex, line, shot, _child(mention.head, age), found=found)


def _figure(written: str) -> str:
    """An age in figures, however it is written."""
    read = numbers(written, 0, len(written))
    return f"{read[0].low:g}" if len(read) == 1 else written


def _child(noun: str, age: str | None) -> bool | None:
    """Whether the words are of a child or of a grown person; None where they may be of either."""
    figures, _, unit = (age or "").partition(" ")
    if unit and unit != "year":
        return True
    if figures.isdigit():
        return True if int(figures) <= _CHILD else False if int(figures) >= _GROWN else None
    if noun in _CHILDREN:
        return True
    return False if lexicon().kind(noun) == "person" and noun not in _EITHER else None


def victims(told: Sequence[Telling]) -> list[Victim]:
    """Tellings, in the order of the text, put together into persons."""
    found: list[Victim] = []
    for telling in told:
        known = None if telling.sort == "another" and _apart(found, telling) else _same(found, telling)
        if known is None:
            known = Victim()
            found.append(known)
        known.add(telling)
    return found


def _apart(found: Sequence[Victim], telling: Telling) -> bool:
    """Whether "another" means somebody not yet told: nobody of that kind and fate was "another" before."""
    return not any(
        t.sort == "another" and t.fate == telling.fate and t.age == telling.age and _agree(v, telling)
        for v in found
        for t in v.tellings
    )


def _same(found: Sequence[Victim], telling: Telling) -> Victim | None:
    named = [v for v in found if telling.name and v.name & telling.name]
    if named:
        return named[-1]
    fitting = [v for v in found if _agree(v, telling)]
    if telling.sort in ("new", "name"):
        fitting = [v for v in fitting if not _side_by_side(v, telling)]
    fitting.sort(
        key=lambda v: (v.age is not None and v.age == telling.age, v.fate == telling.fate, v.tellings[-1].line)
    )
    return fitting[-1] if fitting else None


def _agree(victim: Victim, telling: Telling) -> bool:
    """Whether nothing parts a person from a telling."""
    if telling.beside and any(t.beside == telling.beside and t.line == telling.line for t in victim.tellings):
        return False
    if victim.name and telling.name:
        return bool(victim.name & telling.name)
    if victim.age and telling.age and victim.age != telling.age:
        return False
    if victim.sex and telling.sex and victim.sex != telling.sex:
        return False
    if None not in (victim.child, telling.child) and victim.child != telling.child:
        return False
    again = telling.shot or telling.found  # the dead, as they were before they died
    return not (victim.fate == FATES[0] and telling.fate == FATES[1] and telling.sort == "new" and not again)


def _side_by_side(victim: Victim, telling: Telling) -> bool:
    """Two people told in one sentence, neither by a pronoun."""
    last = victim.tellings[-1]
    return last.line == telling.line and last.sort != "pronoun" and last.fate != telling.fate
