"""Small towns: looked for only in the countries that a report speaks of, and only where a name stands as a place."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.extract.place_choose import ACTS, Read, inside, votes, words
from rashomon.extract.place_gazetteer import Entry, Gazetteer
from rashomon.extract.place_names import Mention, preceded, titled
from rashomon.extract.place_read import likely, read, region_follows
from rashomon.extract.place_towns import towns
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


def stands(m: Mention) -> bool:
    """Whether the name stands as a town's does: behind a preposition of place, or before a state or country."""
    return (preceded(m) or region_follows(m, Gazetteer.shared())) and not ACTS.search(m.before)


def unread(m: Mention, people: frozenset[str], standing: frozenset[str]) -> Read | None:
    """A name that could be a small town's: it stands as one does here or elsewhere, and no person bears it."""
    key = m.name.casefold()
    if m.shape != "name" or len(m.name) < SHORTEST or key in words()["guarded"] or titled(m) or not likely(m, people):
        return None
    if _THE.search(m.before) or _OWNS.match(m.after):
        return None
    return Read(m) if stands(m) or (m.name in standing and m.name not in people) else None


def widened(text: str, reads: list[Read], gazetteer: Gazetteer) -> list[Read]:
    """The reads with the small towns that each may mean beside its cities; names that are none are left out."""
    heard = votes(reads).counted[:COUNTRIES] or HOMES
    out = []
    for i, r in enumerate(reads):
        m = r.mention
        if _open(r) or (r.entries and r.entries[0].kind == "city"):
            where = inside(text, i, reads).countries or heard
            r = replace(r, entries=_together(r.entries, [e for c in where for e in _towns(m.name, c)]))
        if r.entries or r.fixed:
            out.append(r)
    return out


def _open(r: Read) -> bool:
    """Whether nothing is known of the name so far."""
    if r.entries or r.mention.name.casefold() in words()["areas"]:
        return False
    unknown = r.fixed is None or not (r.fixed.within or r.fixed.gazetteer)
    return unknown and r.mention.shape in ("name", "settlement")


def _towns(name: str, country: str) -> list[Entry]:
    found = list(towns(name, country))
    for short, full in _SHORT:
        if not found and short.search(name):
            found = list(towns(short.sub(full, name), country))
    return found


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
