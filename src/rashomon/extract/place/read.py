"""What a mention can be: country, area, state, city, facility, or, where the words leave no doubt, an unknown place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from rashomon.extract.place.choose import ACTS, KNOWN_ANYWHERE, SHORTENED, Read, within, words
from rashomon.extract.place.fold import plain
from rashomon.extract.place.gazetteer import Entry, Gazetteer
from rashomon.extract.place.names import Mention, titled
from rashomon.model import Place
from rashomon.vocabulary import listed

#: People a city needs to be known by another of its names there. A convention.
KNOWN_WORLDWIDE = 1_000_000
_ADJECTIVE = re.compile(r"(?:ian|ean|ican|ese|ish|qi|eli|French|Afghan|Dutch|NATO|U\.?S\.?|UK|U\.K\.|UN|U\.N\.)$")
#: Prepositions that people and bodies take as well.
_PLACED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Ff]rom|of)\s+$")
#: With the ends of names of roads, what names no facility: "High School", "Fire Station".
_NO_NAMES = frozenset({"High", "Police", "Fire"})


def read(m: Mention, gazetteer: Gazetteer, people: frozenset[str], located: frozenset[str]) -> Read | None:
    """The mention with what it can be.

    `people`: last words of longer names of the report; `located`: names of which something is said to be there.
    """
    readers: dict[str, Callable[[Mention, Gazetteer], Read | None]] = {
        "facility": _facility,
        "region": _region,
        "area": _area,
        "feature": _feature,
    }
    if m.shape in readers:
        return readers[m.shape](m, gazetteer)
    return _name(m, gazetteer, people, located) or _part(m, gazetteer, people, located)


def _feature(m: Mention, gazetteer: Gazetteer) -> Read | None:
    """A road, river or park: a place without a point, unless a town or state bears the whole name ("Rhode Island")."""
    whole = f"{m.name} {m.noun or ''}".strip()
    named = replace(m, name=whole, shape="name", noun=None, strong=False)
    listed = _name(named, gazetteer, frozenset(), frozenset({whole}))
    return listed or Read(m, (), Place(whole))


def _facility(m: Mention, gazetteer: Gazetteer) -> Read | None:
    """A named facility. What is meant is told later, when the report's countries are known."""
    noun = m.noun or ""
    if (
        not m.name
        or m.name in _NO_NAMES | listed("places", "roads")
        or m.name.casefold() in gazetteer.countries
        or _ADJECTIVE.search(m.name)
    ):
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
    if demonym(whole) is not None:
        return _adjective(replace(m, name=whole), gazetteer)
    if whole.casefold() in words()["areas"] or key in words()["areas"]:
        codes = words()["areas"].get(whole.casefold()) or words()["areas"].get(key) or ()
        return Read(m, (), Place(whole, within=tuple(codes[:1])))
    if known:
        return Read(m, (), Place(whole, within=within(known)))
    own = gazetteer.cities(whole)
    if own:
        return Read(replace(m, name=whole, shape="name"), tuple(own))
    cities = gazetteer.cities(m.name)
    if cities and cities[0].population >= KNOWN_ANYWHERE and key not in words()["guarded"]:
        return Read(m, (), Place(whole, within=(cities[0].name, cities[0].country)))
    return None


@cache
def _demonyms() -> dict[str, str]:
    known: dict[str, str] = {word: code for code, word in words()["demonyms"].items()} | words()["demonyms_more"]
    return known | {f"{word}s": code for word, code in known.items() if not word.endswith(("ese", "ish", "s", "h"))}


def demonym(name: str) -> str | None:
    """Code of the country that "Kenyan" belongs to, empty for "European" and the like; None for other words."""
    return _demonyms().get(name)


def _adjective(m: Mention, gazetteer: Gazetteer) -> Read | None:
    """What belongs to a country names it, and nothing is said to be there."""
    if m.name in words()["continents"]:
        return Read(m, (), Place(m.name, gazetteer=f"geonames:{gazetteer.continents[m.name.casefold()]}"))
    m = replace(m, shape="adjective", literal=False, strong=False)
    if m.name.casefold() in gazetteer.continents:
        return Read(m, (), Place(m.name, gazetteer=f"geonames:{gazetteer.continents[m.name.casefold()]}"))
    entry = gazetteer.country(demonym(m.name) or "")
    return Read(m, (entry,)) if entry else Read(m, (), Place(m.name))


def _name(m: Mention, gazetteer: Gazetteer, people: frozenset[str], located: frozenset[str]) -> Read | None:
    """A capitalised name: country, area, state, city, or, where the words leave no doubt, an unknown place."""
    key = m.name.casefold()
    country = gazetteer.countries.get(key)
    if country and (not m.name.isupper() or SHORTENED.fullmatch(m.name)) and not titled(m):
        borne = key in words()["given_names"] and m.name in people and not m.literal
        return None if borne else Read(m, (country, *_namesake(key, gazetteer)))
    if demonym(m.name) is not None or key in gazetteer.continents:
        return _adjective(m, gazetteer)
    if key in words()["areas"]:
        return Read(m, (), Place(m.name, within=tuple(words()["areas"][key][:1])))
    if titled(m):
        return None
    state = _state(m, gazetteer)
    cities = tuple(gazetteer.cities(m.name)) if likely(m, people) else ()
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
    plain_words = (m.strong and likely(m, people)) or (m.literal and _comes_with_region(m, gazetteer))
    return Read(m, (), Place(m.name)) if plain_words else None


def _state(m: Mention, gazetteer: Gazetteer) -> Entry | None:
    """The American state of a name, or, after a comma or party ("D-Ohio"), of an abbreviation."""
    code = gazetteer.state_codes.get(m.name) or gazetteer.state_codes.get(m.name + ".")
    if code and (re.search(r"\w,\s$|\b[DR]-$", m.before) or re.fullmatch(r"(?:[A-Z]\.){2}", m.name)):
        return next(s for s in gazetteer.states.values() if s.region == code)
    return gazetteer.states.get(m.name.casefold())


def _part(m: Mention, gazetteer: Gazetteer, people: frozenset[str], located: frozenset[str]) -> Read | None:
    """The place that a longer name begins with: "Ohio Supreme Court", "Norvale Police Department"."""
    tokens = m.name.split(" ")
    if m.shape != "name" or titled(m):
        return None
    for n in range(len(tokens) - 1, 0, -1):
        name = " ".join(tokens[:n])
        part = replace(m, name=name, end=m.start + len(name), shape="adjective", literal=False, after=" " + tokens[n])
        key = name.casefold()
        if demonym(name) is not None or key in gazetteer.continents:
            return _adjective(part, gazetteer)
        entry = gazetteer.countries.get(key) or gazetteer.states.get(key) or _state(part, gazetteer)
        body = tokens[n] in words()["bodies_after"]
        if entry and (body or key not in words()["given_names"]) and (n > 1 or body or name not in people):
            return Read(part, (entry, *_namesake(key, gazetteer)) if entry.kind == "country" else (entry,))
        if (body or name in located) and name not in people and key not in words()["guarded"]:
            cities = tuple(gazetteer.cities(name))
            if cities:
                return Read(part, cities)
    last = tokens[-1]
    if len(tokens) > 1 and SHORTENED.fullmatch(last) and last.casefold() in gazetteer.countries:
        part = replace(m, name=last, start=m.end - len(last), shape="adjective", literal=False)
        return Read(part, (gazetteer.countries[last.casefold()],))
    return None


def _comes_with_region(m: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a state or country follows after a comma: "Norvale, Ohio" is a town though nobody lists it."""
    return bool(_PLACED.search(m.before)) and not titled(m) and region_follows(m, gazetteer)


def region_follows(m: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a state or country stands behind a comma after the name."""
    after = re.match(r",\s((?:[A-Z][\w.]*)(?:\s[A-Z][\w.]*)?)", m.after)
    if not after:
        return False
    name = after[1].rstrip(",")
    names = {name, name.rstrip("."), name.split(" ")[0]}
    return any(n.casefold() in gazetteer.countries or n.casefold() in gazetteer.states or n in gazetteer.state_codes
               for n in names)  # fmt: skip


def _namesake(key: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    state = gazetteer.states.get(key)
    return (state,) if state else ()


def likely(m: Mention, people: frozenset[str]) -> bool:
    """Whether the name is not a person's: no one in the report bears it beside another name."""
    if m.strong:
        return True
    key = m.name.casefold()
    if key in words()["guarded"] and not (m.literal and region_follows(m, Gazetteer.shared())):
        return key in words()["usual"] and m.literal
    if len(m.name) < 3 or (m.name.isupper() and len(m.name) < 5):
        return False
    return m.name not in people or (m.literal and not ACTS.search(m.before))
