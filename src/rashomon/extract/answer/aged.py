"""How old somebody is, and who: "Ada Mensah, 42", "the 42-year-old nurse Ada Mensah", "the boy is 4 years old".

A name is taken whole, so that one person is asked after once. A word in capitals that says where somebody
is from ("a 42-year-old from Tema", "a 26-year-old Kesh war veteran") names nobody.
"""

from __future__ import annotations

import re

from rashomon.extract.answer.binding import Binding
from rashomon.extract.quantity.mentions import Mention
from rashomon.extract.quantity.nouns import lexicon

#: How far before an age its owner stands, in characters.
_REACH = 60
#: Words between an age and the name it is of: "42-year-old former shipyard worker Ada Mensah".
_DESCRIBED = 5

_DAY = r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
_NAME = (
    r"(?:(?:Mc|[A-Z]['’])?[A-Z][a-z]+(?:[’'-]?\w+)*)"
    rf"(?:\s{_DAY}"
    r"(?:[A-Z]\.|(?:de|van|bin|von|al|el|de la)(?=\s[A-Z])|(?:Mc|[A-Z]['’]|al-)?[A-Z][a-z]+(?:[’'-]?\w+)*))*"
)
_AGE_OF = re.compile(r"-(?:year|month|week|day)[\s-]old(?P<rest>(?:,?\s+[\w-]+){0,4})")
_OLD = re.compile(r"\s+years?\s+old\b")
_IS = re.compile(r"\b(?P<who>[\w’'-]+)\s+(?:is|was)\s+(?:now\s+|about\s+|only\s+|just\s+)?$")
_PRONOUN = re.compile(
    r"\b(?P<who>he|she)(?:\s+(?:is|was|turned|turns)|['’]s)\s+(?:now\s+|only\s+|just\s+)?$", re.IGNORECASE
)
#: What may follow "a 3-year-old" where nobody is named: a verb or the end of a clause.
_ALONE = re.compile(
    r"-(?:year|month|week|day)[\s-]old(?=\s*[,.;]|\s+(?:was|is|has|had|who|got|fell|and|in|at|on|from)\b)"
)
_NAMED = re.compile(rf"(?P<who>{_NAME}(?:\s[“\"‘'][\w’' -]+[”\"’']\s{_NAME})?(?:,?\s(?:Jr|Sr)\.?)?),\s+(?:aged\s+)?$")
#: "Ada Mensah, a 42-year-old nurse, …".
_APPOSED = re.compile(rf"(?P<who>{_NAME}),\s+(?:an?|the)\s+$")
_CALLED = re.compile(rf"(?:,?\s+[a-z][\w’'-]*){{0,{_DESCRIBED}}},?\s+(?P<who>{_NAME})")
#: Behind one of these, or before a common noun, a word in capitals is a place or a body.
_OF_PLACE = re.compile(
    r"\b(?:from|of|in|at|near|with|for|by|to|on|and|or|is|was|were|has|had|who|whose|as|than|after|said|told)\b"
)
_NOUN_BEHIND = re.compile(
    r"(?!\s+(?:was|is|had|has|said|told|died|who|got|of|and|in|at|on|from)\b)(?:['’]s)?\s+[a-z][\w’'-]*"
)


def aged(text: str, start: int, end: int, mention: Mention) -> tuple[Binding, str | None] | None:
    """An age and whose it is, in lower case: a whole name, else the word for a person, else None."""
    before = text[max(start, mention.start - _REACH) : mention.start]
    if match := _AGE_OF.match(text, mention.end, end):
        return _described(text, end, mention, before, match)
    if (old := _OLD.match(text, mention.end, end)) and (subject := _IS.search(before)):
        return _bound(mention, before, subject, old.end())
    for pattern in (_PRONOUN, _NAMED):
        if said := pattern.search(before):
            return _bound(mention, before, said, mention.end)
    return None


def _bound(mention: Mention, before: str, who: re.Match[str], end: int) -> tuple[Binding, str]:
    begin = mention.start - len(before) + who.start()
    return Binding("person.age", begin, end, 1), who["who"].lower()


def _described(
    text: str, end: int, mention: Mention, before: str, age: re.Match[str]
) -> tuple[Binding, str | None] | None:
    """As in "a 42-year-old nurse", "42-year-old Ada Mensah", "a 42-year-old was hurt"."""
    if apposed := _APPOSED.search(before):
        return _bound(mention, before, apposed, age.end())
    if (called := _name_behind(text, age.start("rest"), end)) is not None:
        return Binding("person.age", mention.start, called.end(), 1), called["who"].lower()
    who, alone = _person_in(age["rest"]), _ALONE.match(text, mention.end, end)
    if who is None and alone is None:
        return None
    return Binding("person.age", mention.start, age.end() if who or not alone else alone.end(), 1), who


def _name_behind(text: str, at: int, end: int) -> re.Match[str] | None:
    """The name behind an age and what describes its bearer."""
    called = _CALLED.match(text, at, end)
    if called is None or _OF_PLACE.search(text, at, called.start("who")):
        return None
    names = " " in called["who"]
    if _NOUN_BEHIND.match(text, called.end(), end) and (not names or _describes(text, called, end)):
        return None
    if text[at : called.start("who")].strip(" ,") == "" and not names and _describes(text, called, end):
        return None
    return called


def _describes(text: str, called: re.Match[str], end: int) -> bool:
    """Whether a word for a person follows a name, which then says which: "a 26-year-old Kesh war veteran"."""
    rest = re.match(r"(?:\s+[a-z][\w’'-]*){1,3}", text[called.end() : end])
    return rest is not None and any(lexicon().kind(w) == "person" for w in rest.group().split())


def _person_in(words: str) -> str | None:
    """The first person a few words tell of, up to the first word that leads on to something else."""
    for word in words.split():
        bare = word.strip(",").lower()
        if _OF_PLACE.fullmatch(bare):
            return None
        if word[:1].islower() and lexicon().kind(bare) == "person":
            return bare
    return None
