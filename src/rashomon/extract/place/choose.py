"""Which place a name means: what the report says around it, the countries and states it names, the population."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from math import log10
from typing import Any

from rashomon.extract.place.fold import distance, fold, plain
from rashomon.extract.place.gazetteer import Entry, Gazetteer
from rashomon.extract.place.names import Mention
from rashomon.model import Place
from rashomon.vocabulary import listed, load

#: People a city needs to be taken for one where nothing says that something is there. Chosen by hand, not swept.
KNOWN_ANYWHERE = 100_000
#: What context is worth beside the logarithm of the population. Chosen by hand, not swept.
COUNTRY_VISITED, COUNTRY_NAMED, STATE_NAMED, CAPITAL = 2.5, 1.0, 2.5, 0.5
#: What a city loses of which the name is only another one. By hand.
OTHER_NAME = 1.0
#: What a small American town loses where its state is not named: reports name it.
STATE_WANTING = 2.0
#: People a town has that stands in the list of cities of the whole world.
LISTED = 15_000
#: American states in a report whose small town may outdo a great city of its name without others near it. By hand.
FEW_STATES = 1
#: What another place of the report within so many kilometres adds to a candidate. Chosen by hand, not swept.
CLOSE, ERRAND = 1.0, 80.0
#: So near in weight another town of the name may be meant: three times its people, or one word of context. By hand.
RIVAL = 0.5
#: Before a country these say that it acts or is acted on, not that something is there.
ACTS = re.compile(
    r"\b(?:from|to|between|beyond|via|with|over|through|toward|towards|above|beside|along)\s+(?:the\s+)?$", re.I
)
SHORTENED = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,3}|[A-Z]\.[A-Z]")
_AIRFIELD = re.compile(r"air|base", re.I)


@cache
def words() -> dict[str, Any]:
    """The places vocabulary, with its word lists as sets."""
    words: dict[str, Any] = load("places")
    return words | {
        "guarded": frozenset(words["guarded"]),
        "areas": {k.casefold(): v for k, v in words["areas"].items()},
    }


@dataclass(frozen=True, slots=True)
class Read:
    """A mention with the gazetteer's candidates; `fixed` is a place that needs no choosing."""

    mention: Mention
    entries: tuple[Entry, ...] = ()
    fixed: Place | None = None


@dataclass(frozen=True, slots=True)
class Votes:
    """Countries and states that the report itself names; `visited` are the countries where something is.

    `counted`: the countries, most named first. `near`: points of other places of the report, by name.
    `said`: the entries of names that the report itself once gives with their state or country.
    """

    countries: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    visited: frozenset[str] = frozenset()
    counted: tuple[str, ...] = ()
    near: tuple[tuple[str, Place], ...] = ()
    said: tuple[tuple[str, str], ...] = ()


def votes(reads: list[Read]) -> Votes:
    """What the report says of where it plays."""
    american = _speaks_of_america(reads)
    named = [(r, _first(r, american)) for r in reads if r.entries]
    alone = [r.entries[0] for r in reads if len(r.entries) == 1 and r.entries[0].population >= KNOWN_ANYWHERE]
    counties = [_county_states(r) for r in reads if _is_county(r)]
    visits = [e.country for r, e in named if e.kind in ("country", "state") and means_itself(r, Place(e.name))]
    visits += [r.fixed.within[-1] for r in reads if r.fixed and r.fixed.within] + [e.country for e in alone]
    visits += ["US"] * len(counties)
    every = visits + [e.country for _, e in named if e.kind in ("country", "state")]
    states = {e.region for _, e in named if e.kind == "state" and e.region}
    states |= {e.region for e in alone if e.kind == "city" and e.country == "US" and e.region}
    states |= {bearers[0] for bearers in counties if len(bearers) == 1}
    shared = _shared_region(reads, frozenset(every), frozenset(states))
    if shared:
        every, visits = [*every, shared[0]], [*visits, shared[0]]
        states |= {shared[1]} if shared[0] == "US" else set()
    counted = tuple(code for code, _ in Counter(every).most_common())
    return Votes(frozenset(every), frozenset(states), frozenset(visits), counted)


def _speaks_of_america(reads: list[Read]) -> bool:
    """Whether the report names a county, a state that is no country, or the United States."""
    return any(
        _is_county(r)
        or (r.entries and len(r.entries) == 1 and r.entries[0].kind != "city" and r.entries[0].country == "US")
        for r in reads
    )


def _first(r: Read, american: bool) -> Entry:
    """The entry that a name most likely means, before any choice: a state that is a country's namesake, in America."""
    if american and r.entries[0].kind == "country" and len(r.entries) > 1:
        return r.entries[1]
    return r.entries[0]


def _is_county(r: Read) -> bool:
    return r.mention.shape == "region" and r.mention.noun in ("County", "Parish") and bool(_county_states(r))


def _county_states(r: Read) -> list[str]:
    return Gazetteer.shared().county_states(r.mention.name)


def _shared_region(reads: list[Read], countries: frozenset[str], states: frozenset[str]) -> tuple[str, str] | None:
    """The one region (country and state) that has more of the report's counties and towns than any other.

    It has two at least; of those that have as many, the one where more people live in them. Where the report
    names countries, or American states, only they are asked.
    """
    bearers: dict[tuple[str, str], dict[str, int]] = {}
    for r in reads:
        places = [("US", s, 10_000) for s in _county_states(r)] if _is_county(r) else []
        if r.entries and r.entries[0].kind == "city" and r.mention.shape != "adjective":
            places = [(e.country, e.region or "", e.population) for e in r.entries]
        for country, region, people in places:
            if (not countries or country in countries) and (country != "US" or not states or region in states):
                names = bearers.setdefault((country, region), {})
                name = f"{r.mention.name} {r.mention.noun or ''}"
                names[name] = max(people, names.get(name, 0))
    best = max(bearers.items(), key=lambda kv: (len(kv[1]), sum(kv[1].values())), default=None)
    return best[0] if best and len(best[1]) >= 2 else None


def settled(text: str, reads: list[Read], gazetteer: Gazetteer) -> list[Place | None]:
    """The place that each mention means, None for none: each by itself, then in the light of the others."""
    return [place for place, _ in with_rivals(text, reads, gazetteer)]


def with_rivals(text: str, reads: list[Read], gazetteer: Gazetteer) -> list[tuple[Place | None, tuple[Place, ...]]]:
    """As `settled`, each place with the other town of its name that it may be."""
    heard = replace(votes(reads), said=_said(text, reads))
    found = [placed(text, i, reads, heard, gazetteer) for i in range(len(reads))]
    if not any(len(r.entries) > 1 for r in reads):
        return [(place, ()) for place in found]
    near = {r.mention.name: p for r, p in zip(reads, found, strict=True) if p and p.lat is not None}
    heard = replace(heard, near=tuple(near.items()))
    out: list[tuple[Place | None, tuple[Place, ...]]] = []
    for i, r in enumerate(reads):
        place = placed(text, i, reads, heard, gazetteer) if len(r.entries) > 1 else found[i]
        out.append((place, _rival(r, place, heard, inside(text, i, reads)) if place else ()))
    return out


def _rival(read: Read, place: Place, votes: Votes, inside: Votes) -> tuple[Place, ...]:
    """The town of the same name for which nearly as much speaks, where the report never says which is meant."""
    name = read.mention.name
    if len(read.entries) < 2 or read.entries[0].kind != "city" or inside.countries:
        return ()
    if plain(name) in dict(votes.said) or name.casefold() in words()["usual"]:
        return ()
    ranked = sorted(read.entries, key=lambda e: -_weight(name, e, votes))
    chosen = next((e for e in ranked if at_entry(name, e).gazetteer == place.gazetteer), None)
    if chosen is None or chosen.capital:
        return ()
    close = (
        e
        for e in ranked
        if e is not chosen
        and fold(e.name) == fold(name)
        and _weight(name, e, votes) >= _weight(name, chosen, votes) - RIVAL
    )
    other = next((p for p in (at_entry(name, e) for e in close) if (distance(p, place) or 0.0) > ERRAND), None)
    return (other,) if other else ()


def _said(text: str, reads: list[Read]) -> tuple[tuple[str, str], ...]:
    """Names with the entry that ", State" or ", Country" behind one of their mentions leaves."""
    said = {}
    for i, r in enumerate(reads):
        inner = inside(text, i, reads)
        if inner.countries and r.entries and r.entries[0].kind in ("city", "country"):
            fitting = _inside_of(r.entries, inner)
            if fitting:
                said[plain(r.mention.name)] = max(fitting, key=lambda e: e.population).id
    return tuple(said.items())


def _inside_of(entries: tuple[Entry, ...], inner: Votes) -> tuple[Entry, ...]:
    return tuple(
        e
        for e in entries
        if e.kind == "city" and e.country in inner.countries and (not inner.states or e.region in inner.states)
    )


def placed(text: str, i: int, reads: list[Read], votes: Votes, gazetteer: Gazetteer) -> Place | None:
    """The place that the i-th mention means; None where it is none."""
    read = reads[i]
    inner = inside(text, i, reads)
    if read.mention.shape == "facility":
        return _facility_place(read, votes, inner, gazetteer)
    if read.entries:
        return _entry_place(read, votes, inner)
    if not read.fixed or read.fixed.within:
        return read.fixed
    if read.mention.shape == "region":
        return _region_place(read, votes, inner, gazetteer)
    if read.mention.shape == "settlement":
        known = gazetteer.spelled_otherwise(read.mention.name, inner.countries or votes.countries)
        if len(known) == 1:
            return at_entry(read.mention.name, known[0])
    return replace(read.fixed, within=_enclosing(inner))


def _region_place(read: Read, votes: Votes, inside: Votes, gazetteer: Gazetteer) -> Place | None:
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


def inside(text: str, i: int, reads: list[Read]) -> Votes:
    """What a name is said to lie in by ", Country" or "in Country" right behind it."""
    if i + 1 == len(reads):
        return Votes()
    here, after = reads[i].mention, reads[i + 1]
    between = text[here.end : after.mention.start]
    if not re.fullmatch(r"(?:,|\s+in)\s+(?:the\s+)?(?:\w+\s+)?", between) or after.mention.shape == "adjective":
        return Votes()
    if between.startswith(", the") and not re.match(r"[,.;:)\n]|$", text[after.mention.end :]):
        return Votes()  # "in Dasrel, the United States led": the country opens a clause of its own
    if after.entries:
        e = after.entries[0]
        if e.kind == "city":
            return Votes()
        return Votes(frozenset({e.country}), frozenset({e.region} if e.kind == "state" and e.region else ()))
    return Votes(frozenset(after.fixed.within[-1:] if after.fixed else ()))


def _enclosing(inside: Votes) -> tuple[str, ...]:
    names = Gazetteer.shared().state_names
    return (*sorted(names.get(s, s) for s in inside.states), *sorted(inside.countries))


def _entry_place(read: Read, votes: Votes, inside: Votes) -> Place | None:
    """The candidate that the context and its size speak for; a place without a point where neither does."""
    entries = read.entries
    if inside.countries and entries[0].kind == "city":
        entries = _inside_of(entries, inside)
        if not entries:
            return Place(read.mention.name, within=_enclosing(inside))
    chosen = _chosen(read.mention.name, entries, votes, inside)
    if inside.countries or chosen.kind != "city" or _borne_out(chosen, entries, votes):
        return at_entry(read.mention.name, chosen)
    return Place(read.mention.name) if read.mention.literal else None


def _borne_out(chosen: Entry, entries: tuple[Entry, ...], votes: Votes) -> bool:
    """Whether size, a country named in the report, or the want of any other speaks for a city."""
    if chosen.population >= KNOWN_ANYWHERE or chosen.country in votes.countries:
        return True
    return not votes.countries and len(entries) == 1 and chosen.population >= LISTED


def _chosen(name: str, entries: tuple[Entry, ...], votes: Votes, inside: Votes) -> Entry:
    usual = words()["usual"].get(name.casefold())
    if usual and not inside.countries and entries[0].kind == "city":
        entries = tuple(e for e in entries if [e.country, e.region][: len(usual)] == usual) or entries
    said = dict(votes.said).get(plain(name))
    if said and not inside.countries:
        entries = tuple(e for e in entries if e.id == said) or entries
    if entries[0].kind == "country" and len(entries) > 1:
        return entries[1] if _american(entries, votes) else entries[0]
    known = max(entries, key=lambda e: e.population)
    if known.population >= KNOWN_ANYWHERE and not inside.countries:
        entries = tuple(e for e in entries if e.population >= LISTED or _local(name, e, votes))
    return max(entries, key=lambda e: _weight(name, e, votes))


def _american(entries: tuple[Entry, ...], votes: Votes) -> bool:
    """Whether a report means the state that is a country's namesake: it names others, or the U.S. and no neighbour."""
    if votes.states - {entries[1].region}:
        return True
    beside = votes.countries.intersection(Gazetteer.shared().neighbours(entries[0].country))
    return "US" in votes.countries and not beside


def _local(name: str, e: Entry, votes: Votes) -> bool:
    """Whether a report speaks of one corner of the world so clearly that its small town may outdo a great city."""
    return bool(_closeness(name, e, votes)) or (e.region in votes.states and len(votes.states) <= FEW_STATES)


def _weight(name: str, e: Entry, votes: Votes) -> float:
    weight = log10(e.population + 1) + CAPITAL * e.capital - OTHER_NAME * (plain(e.name) != plain(name))
    weight += COUNTRY_VISITED * (e.country in votes.visited) or COUNTRY_NAMED * (e.country in votes.countries)
    if e.country == "US":
        # A report that names many states says less with each.
        weight += STATE_NAMED / max(1, len(votes.states)) ** 0.5 * (e.region in votes.states)
        weight -= STATE_WANTING * (e.region not in votes.states and e.population < KNOWN_ANYWHERE)
    return weight + _closeness(name, e, votes)


def _closeness(name: str, e: Entry, votes: Votes) -> float:
    """What the report's other places add: each that lies within a day's errand, two at most."""
    own = Place(name, e.lat, e.lon)
    far = (distance(own, p) for other, p in votes.near if other != name)
    return CLOSE * min(2, sum(d is not None and d <= ERRAND for d in far))


def _facility_place(read: Read, votes: Votes, inside: Votes, gazetteer: Gazetteer) -> Place:
    """The one airport or base of this name in a country that the report names, else the bare name."""
    bare = read.fixed or Place(read.mention.name)
    if _AIRFIELD.search(read.mention.noun or ""):
        countries = inside.countries or votes.visited or votes.countries
        fitting = gazetteer.facilities(bare.name, countries) or _without_spring(bare.name, countries, gazetteer)
        if len(fitting) == 1:
            return at_entry(bare.name, fitting[0])
    return replace(bare, within=_enclosing(inside))


def _without_spring(name: str, countries: frozenset[str], gazetteer: Gazetteer) -> list[Entry]:
    """Ain X and the like (spring, hill, well) are listed under X alone as often as not."""
    head, _, rest = name.partition(" ")
    return gazetteer.facilities(rest, countries) if fold(head) in listed("places", "heads") and rest else []


def within(e: Entry) -> tuple[str, ...]:
    """Country by ISO code, before it the state or province where its name is known."""
    if e.kind == "country":
        return (e.country,)
    if e.kind == "state":
        return (e.name, e.country)
    region = Gazetteer.shared().state_names.get(e.region or "") if e.country == "US" else None
    if e.kind == "facility":
        region = e.region
    return (region, e.country) if region else (e.country,)


def at_entry(name: str, e: Entry) -> Place:
    """A place with the point of a gazetteer entry."""
    source = e.id if ":" in e.id else f"geonames:{e.id}"
    lies = () if e.kind == "country" else (e.country,) if e.kind == "state" else within(e)
    return Place(name, e.lat, e.lon, source, lies)


def means_itself(read: Read, place: Place) -> bool:
    """Whether the name means the place; of a country that acts ("from Varland", "the US strike") it does not."""
    m = read.mention
    if m.strong or not m.literal:
        return m.literal
    if place.lat is None and ACTS.search(m.before):
        return False
    if SHORTENED.fullmatch(m.name):
        return bool(re.search(r"\bthe\s+$", m.before)) or not re.match(r"\s+\w", m.after)
    return True
