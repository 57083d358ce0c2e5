"""Small towns: looked for only in the countries that a report speaks of, and only where a name stands as a place."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from rashomon.extract.place.choose import ACTS, Read, inside, votes, words
from rashomon.extract.place.gazetteer import Entry, Gazetteer
from rashomon.extract.place.names import Mention, preceded, titled
from rashomon.extract.place.read import likely, read, region_follows
from rashomon.extract.place.towns import towns
from rashomon.model import Place

#: Countries whose towns are looked through for one report, the ones most named first; a report of more is of the world.
COUNTRIES = 6
#: Where a report in English that names no country may play: its towns count where two of one region stand together.
HOMES = ("US", "GB", "IE", "CA")
#: Letters a small town's name has at least; shorter ones collide with words.
SHORTEST = 4
_SHORT = ((re.compile(r"^Mt\.? "), "Mount "), (re.compile(r"^Ft\.? "), "Fort "), (re.compile(r"^St\.? "), "Saint "))
#: A person or firm does ("in Dasrel's hand", "at Dasrel & Umbrel").
_OWNS = re.compile(r"\s*&|['’]s\s+[a-z]")
_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir)\s+$")


#: Somebody hails from there: "Dana Orvel, 31, of Norvale", "both from Norvale".
_HAILS = re.compile(
    r"(?:,\s(?:\d{1,3},\s)?(?:formerly\s)?of|\b(?:both|all|brothers|sisters)\s(?:of|from)|,\s(?:\d{1,3},\s)?from)\s$"
)


def stands(m: Mention) -> bool:
    """Whether the name stands as a town's does: behind a preposition of place, or before a state or country."""
    if _HAILS.search(m.before):
        return True
    return (preceded(m) or region_follows(m, Gazetteer.shared())) and not ACTS.search(m.before)


@cache
def _belongs() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(words()['belongings'])})\b")


def unread(m: Mention, people: frozenset[str], standing: frozenset[str]) -> Read | None:
    """A name that could be a small town's: it stands as one does here or elsewhere, and no person bears it."""
    key = m.name.casefold()
    if m.shape != "name" or len(m.name) < SHORTEST or key in words()["guarded"] or titled(m) or not likely(m, people):
        return None
    if (_THE.search(m.before) and not _belongs().match(m.after)) or _OWNS.match(m.after):
        return None
    borne_here = (m.name in standing or _belongs().match(m.after)) and m.name not in people
    return Read(m) if stands(m) or borne_here else None


def widened(text: str, reads: list[Read], gazetteer: Gazetteer) -> list[Read]:
    """The reads with the small towns that each may mean beside its cities; names that are none are left out."""
    said = votes(reads)
    heard = said.counted[:COUNTRIES] or HOMES
    reads = [namesake(r, reads, said.states) for r in reads] if said.states else reads
    out = []
    for i, r in enumerate(reads):
        m = r.mention
        if _open(r) or (r.entries and r.entries[0].kind == "city"):
            where = inside(text, i, reads).countries or heard
            r = replace(r, entries=_together(r.entries, [e for c in where for e in _towns(m.name, c)]))
        if r.entries or r.fixed:
            out.append(r)
    return out


def namesake(r: Read, reads: list[Read], states: frozenset[str]) -> Read:
    """Of a country or area whose name a town bears in an American state that the report names, the town.

    Only where the report says nothing else of that country or its neighbours and, for a country, somebody or
    something is of the town ("a Jordan resident").
    """
    abroad = _abroad(r)
    if not abroad or r.mention.shape != "name" or _spoken_of(abroad, r, reads):
        return r
    if r.entries and not any(_of_town(o.mention) for o in reads if o.mention.name == r.mention.name):
        return r
    found = tuple(e for e in towns(r.mention.name, "US") if e.region in states)
    return Read(r.mention, found) if found else r


def _abroad(r: Read) -> str:
    """The foreign country that a name means so far, whole or in part; empty for none or one's own state."""
    if r.entries:
        alone = len(r.entries) == 1 and r.entries[0].kind == "country"
        return r.entries[0].country if alone and r.entries[0].country != "US" else ""
    inside_one = r.fixed and len(r.fixed.within) == 1 and r.fixed.within[0] != "US" and not r.mention.noun
    return r.fixed.within[0] if r.fixed and inside_one else ""


def _spoken_of(country: str, r: Read, reads: list[Read]) -> bool:
    """Whether another name of the report belongs to this country or a neighbour of it."""
    about = {country, *Gazetteer.shared().neighbours(country)}
    others = (o for o in reads if o.mention.name != r.mention.name)
    return any(
        (o.entries and o.entries[0].kind == "country" and o.entries[0].country in about)
        or (o.fixed and o.fixed.within and o.fixed.within[-1] in about)
        for o in others
    )


def _of_town(m: Mention) -> bool:
    return bool(_belongs().match(m.after) or _HAILS.search(m.before))


def _open(r: Read) -> bool:
    """Whether nothing is known of the name so far."""
    if r.entries or r.mention.name.casefold() in words()["areas"]:
        return False
    unknown = r.fixed is None or not (r.fixed.within or r.fixed.gazetteer)
    return unknown and r.mention.shape in ("name", "settlement")


def _towns(name: str, country: str) -> list[Entry]:
    """Towns of the name in a country; else cities that bear it beside their own, or spell it otherwise."""
    found = list(towns(name, country))
    for short, full in _SHORT:
        if not found and short.search(name):
            found = list(towns(short.sub(full, name), country))
    if found:
        return found
    gazetteer = Gazetteer.shared()
    also = [e for e in gazetteer.cities(name) if e.country == country]
    otherwise = [] if also else gazetteer.spelled_otherwise(name, frozenset({country}))
    return also or (otherwise if len(otherwise) == 1 else [])


def _together(known: tuple[Entry, ...], more: list[Entry]) -> tuple[Entry, ...]:
    ids = {e.id for e in known}
    return (*known, *(e for e in more if e.id not in ids))


def any_of(m: Mention, gazetteer: Gazetteer) -> Read:
    """What a name can be that is known to be a place's: whatever bears it, however small."""
    named = re.fullmatch(r"(?P<name>.+) (?P<noun>County|Parish|Province|State|Governorate|District)", m.name)
    if named:
        m = replace(m, shape="region", name=named["name"], noun=named["noun"])
    found = read(m, gazetteer, frozenset(), frozenset({m.name}))
    if found and (
        found.entries or (found.fixed and (found.fixed.within or found.fixed.gazetteer)) or m.shape == "region"
    ):
        return replace(found, mention=replace(found.mention, start=m.start, end=m.end))
    code = gazetteer.state_codes.get(m.name) or gazetteer.state_codes.get(m.name + ".")
    states = tuple(s for s in gazetteer.states.values() if code and s.region == code)
    return Read(m, states or tuple(gazetteer.cities(m.name)), Place(m.name))
