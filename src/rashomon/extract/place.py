"""Places a report names, each with its point where the gazetteer has one and the report does not speak against it.

Vague areas ("northern Varland", "the Gulf"), countries, regions and unknown facilities are places without
a point: none is made up for them. Which of several places of one name is meant is told by what stands
after a comma, then by the countries and states the report names, then by population.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from rashomon.extract.place_choose import KNOWN_ANYWHERE, Read, means_itself, placed, votes, within, words
from rashomon.extract.place_fold import fold, plain, same_place
from rashomon.extract.place_gazetteer import Entry, Gazetteer
from rashomon.extract.place_names import Mention, mentions, titled
from rashomon.model import Place, Span

__all__ = ["FoundPlace", "Gazetteer", "fold", "places", "same_place"]

#: People a city needs to be known by another of its names there. A convention.
KNOWN_WORLDWIDE = 1_000_000
_LISTED = re.compile(r"(?:['’]s)?(?:,| and| or|, and)\s+(?:the\s+)?")
_ADJECTIVE = re.compile(r"(?:ian|ean|ican|ese|ish|qi|eli|French|Afghan|Dutch|NATO|U\.?S\.?|UK|U\.K\.|UN|U\.N\.)$")
_SHORTENED = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,3}|[A-Z]\.[A-Z]")
_CALENDAR = re.compile(
    r"\s*\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b.*$"
)
#: Prepositions that people and bodies take as well.
_PLACED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Ff]rom|of)\s+$")
_ACTS = re.compile(
    r"\b(?:from|to|between|beyond|via|with|over|through|toward|towards|above|beside|along)\s+(?:the\s+)?$", re.I
)
_STREETS = frozenset({"Street", "Avenue", "Road", "Drive", "High", "Lane", "Police", "Fire"})


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place and where it is named.

    `literal`: something is said to be, happen, come or go there; false where the name stands for the
    people who act in it ("Varland said", "the Varland talks").
    """

    span: Span
    place: Place
    literal: bool = True


def places(text: str, span: tuple[int, int] | None = None, *, literal: bool = True) -> list[FoundPlace]:
    """Places named in a text (or inside `span`, read in the light of the whole), in order.

    By default only where a name means the place itself; `literal=False` gives every mention.
    """
    start, end = span or (0, len(text))
    found = (f for f in _all(text) if start <= f.span.start and f.span.end <= end)
    return [f for f in found if f.literal or not literal]


@lru_cache(maxsize=16)
def _all(text: str) -> tuple[FoundPlace, ...]:
    gazetteer = Gazetteer.shared()
    named = [_trimmed(m) for m in mentions(text)]
    people = _people(named)
    located = frozenset(m.name for m in named if m and m.literal and not _ACTS.search(m.before))
    reads = [r for m in named if m and (r := _read(m, gazetteer, people, located))]
    reads = _listed(text, reads)
    heard = votes(reads)
    found = []
    for i, read in enumerate(reads):
        place = placed(text, i, reads, heard, gazetteer)
        if place:
            m = read.mention
            found.append(FoundPlace(Span(m.start, m.end, text), place, means_itself(read, place)))
    return tuple(found)


def _trimmed(m: Mention) -> Mention | None:
    """The mention without a weekday or month that ran into it."""
    if m.shape != "name" and m.shape != "settlement":
        return None if _CALENDAR.match(m.name) else m
    name = _CALENDAR.sub("", m.name)
    return replace(m, name=name, end=m.start + len(name)) if name else None


def _people(named: list[Mention | None]) -> frozenset[str]:
    """Last words of longer names: where "Dana Jordan" is in the report, "Jordan" is no country."""
    longer = (m.name.split(" ") for m in named if m and m.shape == "name" and " " in m.name)
    directions = words()["directions"]
    return frozenset(words[-1] for words in longer if words[0].casefold() not in directions)


def _read(m: Mention, gazetteer: Gazetteer, people: frozenset[str], located: frozenset[str]) -> Read | None:
    readers: dict[str, Callable[[Mention, Gazetteer], Read | None]] = {
        "facility": _facility,
        "region": _region,
        "area": _area,
    }
    if m.shape in readers:
        return readers[m.shape](m, gazetteer)
    return _name(m, gazetteer, people, located)


def _facility(m: Mention, gazetteer: Gazetteer) -> Read | None:
    """A named facility. What is meant is told later, when the report's countries are known."""
    noun = m.noun or ""
    if not m.name or m.name in _STREETS or m.name.casefold() in gazetteer.countries or _ADJECTIVE.search(m.name):
        return None
    if noun.endswith("s") and not noun.endswith("ss"):
        return None
    whole = f"{m.name} {noun}" if noun.casefold() not in m.name.casefold() else m.name
    return Read(m, (), Place(whole))


def _region(m: Mention, gazetteer: Gazetteer) -> Read | None:
    state = gazetteer.states.get(m.name.casefold())
    if state and (m.noun or "").casefold() == "state":
        return Read(m, (state,))
    if m.name.casefold() in gazetteer.countries:
        return None
    return Read(m, (), Place(f"{m.name} {m.noun}"))


def _area(m: Mention, gazetteer: Gazetteer) -> Read | None:
    """A part of something known: without a point of its own."""
    whole = f"{m.noun} {m.name}"
    key = m.name.casefold()
    known = gazetteer.countries.get(key) or gazetteer.states.get(key)
    full = gazetteer.countries.get(whole.casefold()) or gazetteer.states.get(whole.casefold())
    if full:
        return Read(replace(m, name=whole, shape="name"), (full,))
    if whole.casefold() in words()["areas"] or key in words()["areas"]:
        codes = words()["areas"].get(whole.casefold()) or words()["areas"].get(key) or ()
        return Read(m, (), Place(whole, within=tuple(codes[:1])))
    if known:
        return Read(m, (), Place(whole, within=within(known)))
    cities = gazetteer.cities(m.name)
    if cities and cities[0].population >= KNOWN_ANYWHERE and key not in words()["guarded"]:
        return Read(m, (), Place(whole, within=(cities[0].name, cities[0].country)))
    return None


def _name(m: Mention, gazetteer: Gazetteer, people: frozenset[str], located: frozenset[str]) -> Read | None:
    """A capitalised name: country, area, state, city, or, where the words leave no doubt, an unknown place."""
    key = m.name.casefold()
    country = gazetteer.countries.get(key)
    if country and (not m.name.isupper() or _SHORTENED.fullmatch(m.name)) and not titled(m):
        return (
            None
            if key in words()["given_names"] and m.name in people and not m.literal
            else Read(m, (country, *_namesake(key, gazetteer)))
        )
    if key in words()["areas"]:
        return Read(m, (), Place(m.name, within=tuple(words()["areas"][key][:1])))
    if titled(m):
        return None
    code = gazetteer.state_codes.get(m.name) or gazetteer.state_codes.get(m.name + ".")
    state = gazetteer.states.get(key)
    if code and re.search(r"\w,\s$", m.before):
        state = next(s for s in gazetteer.states.values() if s.region == code)
    cities = tuple(gazetteer.cities(m.name)) if _likely(m, people) else ()
    if state and not (key in words()["usual"] and cities and not re.search(r"\w,\s$|\bstate\s+of\s+$", m.before)):
        return Read(m, (state,))
    own = plain(m.name)
    cities = tuple(
        c
        for c in cities
        if m.name in located or c.population >= (KNOWN_ANYWHERE if plain(c.name) == own else KNOWN_WORLDWIDE)
    )
    if cities:
        return Read(m, cities)
    plain_words = (m.strong and _likely(m, people)) or (m.literal and _comes_with_region(m, gazetteer))
    return Read(m, (), Place(m.name)) if plain_words else None


def _comes_with_region(m: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a state or country follows after a comma: "Norvale, Ohio" is a town though nobody lists it."""
    after = re.match(r",\s((?:[A-Z][\w.]*)(?:\s[A-Z][\w.]*)?)", m.after)
    if not after or not _PLACED.search(m.before) or titled(m):
        return False
    name = after[1].rstrip(",")
    return any(n.casefold() in gazetteer.countries or n.casefold() in gazetteer.states or n in gazetteer.state_codes
               for n in (name, name.rstrip(".")))  # fmt: skip


def _namesake(key: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    state = gazetteer.states.get(key)
    return (state,) if state else ()


def _likely(m: Mention, people: frozenset[str]) -> bool:
    """Whether the name is not a person's: no one in the report bears it beside another name."""
    if m.strong:
        return True
    key = m.name.casefold()
    if key in words()["guarded"] and not (m.literal and re.match(r",\s[A-Z]", m.after)):
        return key in words()["usual"] and m.literal
    if len(m.name) < 3 or (m.name.isupper() and len(m.name) < 5):
        return False
    return m.name not in people or (m.literal and not _ACTS.search(m.before))


def _listed(text: str, reads: list[Read]) -> list[Read]:
    """In "in Varland and Ostia" what is said of the first name holds for the second."""
    out: list[Read] = []
    for read in reads:
        before = out[-1].mention if out else None
        if before and before.literal and _LISTED.fullmatch(text, before.end, read.mention.start):
            read = replace(read, mention=replace(read.mention, literal=True))
        out.append(read)
    return out
