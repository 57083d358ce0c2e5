"""Places a report names, each with its point where the gazetteer has one and the report does not speak against it.

Vague areas ("northern Varland", "the Gulf"), countries, regions and unknown facilities are places without
a point: none is made up for them. Which of several places of one name is meant is told by what stands
after a comma, then by the countries and states the report names, then by population.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import log10
from typing import Any

from rashomon.extract.place_fold import fold, plain, same_place
from rashomon.extract.place_gazetteer import Entry, Gazetteer
from rashomon.extract.place_names import Mention, mentions, titled
from rashomon.model import Place, Span
from rashomon.vocabulary import load

__all__ = ["FoundPlace", "Gazetteer", "fold", "places", "same_place"]

#: People a city needs to be taken for one where nothing says that something is there. Chosen by hand, not swept.
KNOWN_ANYWHERE = 100_000
#: People a city needs to be known by another of its names there. A convention.
KNOWN_WORLDWIDE = 1_000_000
#: What context is worth beside the logarithm of the population. Chosen by hand, not swept.
COUNTRY_VISITED, COUNTRY_NAMED, STATE_NAMED, CAPITAL = 2.5, 1.0, 2.5, 0.5
#: What a small American town loses where its state is not named: reports name it.
STATE_WANTING = 2.0

_AIRFIELD = re.compile(r"air|base", re.I)
_ADJECTIVE = re.compile(r"(?:ian|ean|ican|ese|ish|qi|eli|French|Afghan|Dutch|NATO|U\.?S\.?|UK|U\.K\.|UN|U\.N\.)$")
_SHORTENED = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,3}|[A-Z]\.[A-Z]")
_CALENDAR = re.compile(
    r"\s*\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b.*$"
)
_LISTED = re.compile(r"(?:['’]s)?(?:,| and| or|, and)\s+(?:the\s+)?")
#: Prepositions that people and bodies take as well.
_PLACED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Ff]rom|of)\s+$")
_ACTS = re.compile(
    r"\b(?:from|to|between|beyond|via|with|over|through|toward|towards|above|beside|along)\s+(?:the\s+)?$", re.I
)
_STREETS = frozenset({"Street", "Avenue", "Road", "Drive", "High", "Lane", "Police", "Fire"})
#: Heads of names that gazetteers leave out as often as not (spring, hill, well, mountain, monastery, cape).
_SPRINGS = frozenset({"ain", "tal", "bir", "jabal", "dair", "dir", "ras", "abu", "umm", "um"})


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


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = load("places")
    return words | {
        "guarded": frozenset(words["guarded"]),
        "areas": {k.casefold(): v for k, v in words["areas"].items()},
    }


@dataclass(frozen=True, slots=True)
class _Read:
    """A mention with the gazetteer's candidates; `fixed` is a place that needs no choosing."""

    mention: Mention
    entries: tuple[Entry, ...] = ()
    fixed: Place | None = None


@lru_cache(maxsize=16)
def _all(text: str) -> tuple[FoundPlace, ...]:
    gazetteer = Gazetteer.shared()
    named = [_trimmed(m) for m in mentions(text)]
    people = _people(named)
    located = frozenset(m.name for m in named if m and m.literal and not _ACTS.search(m.before))
    reads = [r for m in named if m and (r := _read(m, gazetteer, people, located))]
    reads = _listed(text, reads)
    votes = _votes(reads)
    found = []
    for i, read in enumerate(reads):
        place = _placed(text, i, reads, votes, gazetteer)
        if place:
            m = read.mention
            found.append(FoundPlace(Span(m.start, m.end, text), place, _literal(read, place)))
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
    directions = _words()["directions"]
    return frozenset(words[-1] for words in longer if words[0].casefold() not in directions)


def _read(m: Mention, gazetteer: Gazetteer, people: frozenset[str], located: frozenset[str]) -> _Read | None:
    readers: dict[str, Callable[[Mention, Gazetteer], _Read | None]] = {
        "facility": _facility,
        "region": _region,
        "area": _area,
    }
    if m.shape in readers:
        return readers[m.shape](m, gazetteer)
    return _name(m, gazetteer, people, located)


def _facility(m: Mention, gazetteer: Gazetteer) -> _Read | None:
    """A named facility. What is meant is told later, when the report's countries are known."""
    noun = m.noun or ""
    if not m.name or m.name in _STREETS or m.name.casefold() in gazetteer.countries or _ADJECTIVE.search(m.name):
        return None
    if noun.endswith("s") and not noun.endswith("ss"):
        return None
    whole = f"{m.name} {noun}" if noun.casefold() not in m.name.casefold() else m.name
    return _Read(m, (), Place(whole))


def _region(m: Mention, gazetteer: Gazetteer) -> _Read | None:
    state = gazetteer.states.get(m.name.casefold())
    if state and (m.noun or "").casefold() == "state":
        return _Read(m, (state,))
    if m.name.casefold() in gazetteer.countries:
        return None
    return _Read(m, (), Place(f"{m.name} {m.noun}"))


def _area(m: Mention, gazetteer: Gazetteer) -> _Read | None:
    """A part of something known: without a point of its own."""
    whole = f"{m.noun} {m.name}"
    key = m.name.casefold()
    known = gazetteer.countries.get(key) or gazetteer.states.get(key)
    full = gazetteer.countries.get(whole.casefold()) or gazetteer.states.get(whole.casefold())
    if full:
        return _Read(replace(m, name=whole, shape="name"), (full,))
    if whole.casefold() in _words()["areas"] or key in _words()["areas"]:
        codes = _words()["areas"].get(whole.casefold()) or _words()["areas"].get(key) or ()
        return _Read(m, (), Place(whole, within=tuple(codes[:1])))
    if known:
        return _Read(m, (), Place(whole, within=_within(known)))
    cities = gazetteer.cities(m.name)
    if cities and cities[0].population >= KNOWN_ANYWHERE and key not in _words()["guarded"]:
        return _Read(m, (), Place(whole, within=(cities[0].name, cities[0].country)))
    return None


def _name(m: Mention, gazetteer: Gazetteer, people: frozenset[str], located: frozenset[str]) -> _Read | None:
    """A capitalised name: country, area, state, city, or, where the words leave no doubt, an unknown place."""
    key = m.name.casefold()
    country = gazetteer.countries.get(key)
    if country and (not m.name.isupper() or _SHORTENED.fullmatch(m.name)) and not titled(m):
        return (
            None
            if key in _words()["given_names"] and m.name in people and not m.literal
            else _Read(m, (country, *_namesake(key, gazetteer)))
        )
    if key in _words()["areas"]:
        return _Read(m, (), Place(m.name, within=tuple(_words()["areas"][key][:1])))
    if titled(m):
        return None
    code = gazetteer.state_codes.get(m.name) or gazetteer.state_codes.get(m.name + ".")
    state = gazetteer.states.get(key)
    if code and re.search(r"\w,\s$", m.before):
        state = next(s for s in gazetteer.states.values() if s.region == code)
    cities = tuple(gazetteer.cities(m.name)) if _likely(m, people) else ()
    if state and not (key in _words()["usual"] and cities and not re.search(r"\w,\s$|\bstate\s+of\s+$", m.before)):
        return _Read(m, (state,))
    own = plain(m.name)
    cities = tuple(
        c
        for c in cities
        if m.name in located or c.population >= (KNOWN_ANYWHERE if plain(c.name) == own else KNOWN_WORLDWIDE)
    )
    if cities:
        return _Read(m, cities)
    plain_words = (m.strong and _likely(m, people)) or (m.literal and _comes_with_region(m, gazetteer))
    return _Read(m, (), Place(m.name)) if plain_words else None


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
    if key in _words()["guarded"] and not (m.literal and re.match(r",\s[A-Z]", m.after)):
        return key in _words()["usual"] and m.literal
    if len(m.name) < 3 or (m.name.isupper() and len(m.name) < 5):
        return False
    return m.name not in people or (m.literal and not _ACTS.search(m.before))


def _listed(text: str, reads: list[_Read]) -> list[_Read]:
    """In "in Varland and Ostia" what is said of the first name holds for the second."""
    out: list[_Read] = []
    for read in reads:
        before = out[-1].mention if out else None
        if before and before.literal and _LISTED.fullmatch(text, before.end, read.mention.start):
            read = replace(read, mention=replace(read.mention, literal=True))
        out.append(read)
    return out


@dataclass(frozen=True, slots=True)
class _Votes:
    """Countries and states that the report itself names; `visited` are the countries where something is."""

    countries: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    visited: frozenset[str] = frozenset()


def _votes(reads: list[_Read]) -> _Votes:
    named = [(r, r.entries[0]) for r in reads if r.entries]
    alone = [r.entries[0] for r in reads if len(r.entries) == 1 and r.entries[0].population >= KNOWN_ANYWHERE]
    visited = {e.country for r, e in named if e.kind in ("country", "state") and _literal(r, Place(e.name))}
    visited |= {r.fixed.within[-1] for r in reads if r.fixed and r.fixed.within} | {e.country for e in alone}
    countries = visited | {e.country for _, e in named if e.kind in ("country", "state")}
    states = {e.region for _, e in named if e.kind == "state" and e.region}
    states |= {e.region for e in alone if e.kind == "city" and e.country == "US" and e.region}
    return _Votes(frozenset(countries), frozenset(states), frozenset(visited))


def _placed(text: str, i: int, reads: list[_Read], votes: _Votes, gazetteer: Gazetteer) -> Place | None:
    read = reads[i]
    inside = _inside(text, i, reads)
    if read.mention.shape == "facility":
        return _facility_place(read, votes, inside, gazetteer)
    if read.entries:
        return _entry_place(read, votes, inside)
    if not read.fixed or read.fixed.within:
        return read.fixed
    if read.mention.shape == "region":
        return _region_place(read, votes, inside, gazetteer)
    if read.mention.shape == "settlement":
        known = gazetteer.spelled_otherwise(read.mention.name, inside.countries or votes.countries)
        if len(known) == 1:
            return _place(read.mention.name, known[0])
    return replace(read.fixed, within=_enclosing(inside))


def _region_place(read: _Read, votes: _Votes, inside: _Votes, gazetteer: Gazetteer) -> Place | None:
    """A province in the one country of the report that has it; "Islamic State" is none at all."""
    if read.mention.noun in ("County", "Parish"):
        states = gazetteer.county_states(read.mention.name)
        named = [s for s in states if s in (inside.states or votes.states)] or states
        if len(named) == 1 and (inside.countries or frozenset({"US"})) == {"US"}:
            return replace(read.fixed or Place(read.mention.name), within=(gazetteer.state_names[named[0]], "US"))
    lies_in = gazetteer.provinces(read.mention.name, inside.countries or votes.countries)
    if read.mention.noun == "State" and not lies_in:
        return None
    place = read.fixed or Place(read.mention.name)
    return replace(place, within=tuple(lies_in) if len(lies_in) == 1 else _enclosing(inside))


def _inside(text: str, i: int, reads: list[_Read]) -> _Votes:
    """What a name is said to lie in by ", Country" or "in Country" right behind it."""
    if i + 1 == len(reads):
        return _Votes()
    here, after = reads[i].mention, reads[i + 1]
    if not re.fullmatch(r"(?:,|\s+in)\s+(?:the\s+)?(?:\w+\s+)?", text[here.end : after.mention.start]):
        return _Votes()
    if after.entries:
        e = after.entries[0]
        if e.kind == "city":
            return _Votes()
        return _Votes(frozenset({e.country}), frozenset({e.region} if e.kind == "state" and e.region else ()))
    return _Votes(frozenset(after.fixed.within[-1:] if after.fixed else ()))


def _enclosing(inside: _Votes) -> tuple[str, ...]:
    names = Gazetteer.shared().state_names
    return (*sorted(names.get(s, s) for s in inside.states), *sorted(inside.countries))


def _entry_place(read: _Read, votes: _Votes, inside: _Votes) -> Place | None:
    """The candidate that the context and its size speak for; a place without a point where neither does."""
    entries = read.entries
    if inside.countries and entries[0].kind == "city":
        entries = tuple(
            e for e in entries if e.country in inside.countries and (not inside.states or e.region in inside.states)
        )
        if not entries:
            return Place(read.mention.name, within=_enclosing(inside))
    chosen = _chosen(read.mention.name, entries, votes, inside)
    if inside.countries or chosen.kind != "city" or _borne_out(chosen, entries, votes):
        return _place(read.mention.name, chosen)
    return Place(read.mention.name) if read.mention.literal else None


def _borne_out(chosen: Entry, entries: tuple[Entry, ...], votes: _Votes) -> bool:
    """Whether size, a country named in the report, or the want of any other speaks for a city."""
    if chosen.population >= KNOWN_ANYWHERE or chosen.country in votes.countries:
        return True
    return not votes.countries and len(entries) == 1


def _chosen(name: str, entries: tuple[Entry, ...], votes: _Votes, inside: _Votes) -> Entry:
    usual = _words()["usual"].get(name.casefold())
    if usual and not inside.countries and entries[0].kind == "city":
        entries = tuple(e for e in entries if [e.country, e.region][: len(usual)] == usual) or entries
    if entries[0].kind == "country" and len(entries) > 1:
        return entries[1] if votes.states - {entries[1].region} else entries[0]
    return max(entries, key=lambda e: _weight(e, votes))


def _weight(e: Entry, votes: _Votes) -> float:
    weight = log10(e.population + 1) + CAPITAL * e.capital
    weight += COUNTRY_VISITED * (e.country in votes.visited) or COUNTRY_NAMED * (e.country in votes.countries)
    if e.country == "US":
        weight += STATE_NAMED * (e.region in votes.states)
        weight -= STATE_WANTING * (e.region not in votes.states and e.population < KNOWN_ANYWHERE)
    return weight


def _facility_place(read: _Read, votes: _Votes, inside: _Votes, gazetteer: Gazetteer) -> Place:
    """The one airport or base of this name in a country that the report names, else the bare name."""
    bare = read.fixed or Place(read.mention.name)
    if _AIRFIELD.search(read.mention.noun or ""):
        countries = inside.countries or votes.visited or votes.countries
        fitting = gazetteer.facilities(bare.name, countries) or _without_spring(bare.name, countries, gazetteer)
        if len(fitting) == 1:
            return _place(bare.name, fitting[0])
    return replace(bare, within=_enclosing(inside))


def _without_spring(name: str, countries: frozenset[str], gazetteer: Gazetteer) -> list[Entry]:
    """Ain X and the like (spring, hill, well) are listed under X alone as often as not."""
    head, _, rest = name.partition(" ")
    return gazetteer.facilities(rest, countries) if fold(head) in _SPRINGS and rest else []


def _within(e: Entry) -> tuple[str, ...]:
    """Country by ISO code, before it the state or province where its name is known."""
    if e.kind == "country":
        return (e.country,)
    if e.kind == "state":
        return (e.name, e.country)
    region = Gazetteer.shared().state_names.get(e.region or "") if e.country == "US" else None
    if e.kind == "facility":
        region = e.region
    return (region, e.country) if region else (e.country,)


def _place(name: str, e: Entry) -> Place:
    source = e.id if ":" in e.id else f"geonames:{e.id}"
    within = () if e.kind == "country" else (e.country,) if e.kind == "state" else _within(e)
    return Place(name, e.lat, e.lon, source, within)


def _literal(read: _Read, place: Place) -> bool:
    """Whether the name means the place; of a country that acts ("from Varland", "the US strike") it does not."""
    m = read.mention
    if m.strong or not m.literal:
        return m.literal
    if place.lat is None and _ACTS.search(m.before):
        return False
    if _SHORTENED.fullmatch(m.name):
        return bool(re.search(r"\bthe\s+$", m.before)) or not re.match(r"\s+\w", m.after)
    return True
