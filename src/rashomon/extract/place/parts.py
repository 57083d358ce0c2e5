"""Names that hold a place beside other words: "Arab-Varlandic", "Veteran Varlandic", "Northeast Ohio College"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from rashomon.extract.place.choose import words
from rashomon.extract.place.gazetteer import Gazetteer
from rashomon.extract.place.names import REACH, Mention
from rashomon.extract.place.read import demonym
from rashomon.vocabulary import load

#: Words that the longest name of a country or state has ("Bosnia and Herzegovina" aside, which has an "and").
_LONGEST = 3


def parted(m: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """The mention, cut at hyphens between places, or from the place on that stands behind other words."""
    if m.shape == "area" and " " in m.name and not _known(m.name, gazetteer):
        m = replace(m, shape="name", start=m.end - len(m.name), literal=False)  # "Northeast Ohio College" is no part
    if m.shape != "name" or _known(m.name, gazetteer):
        return [m]
    if " " not in m.name:
        return _joined(m, gazetteer)
    tokens = m.name.split(" ")
    if any(_known(" ".join(tokens[:n]), gazetteer) for n in range(1, len(tokens))) or tokens[0] in _given():
        return [m]
    for i in range(1, len(tokens)):
        for n in range(min(_LONGEST, len(tokens) - i), 0, -1):
            if _sure(" ".join(tokens[i : i + n]), gazetteer):
                return [_from(m, len(" ".join(tokens[:i])) + 1)]
    return [m]


def _joined(m: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """Two of "Syrian-Turkish"; "Guinea-Bissau" and "Stoke-on-Trent" are one."""
    parts = m.name.split("-")
    if not _known(parts[0], gazetteer) or not all(p[:1].isupper() for p in parts):
        return [m]
    found, at = [], 0
    for part in parts:
        found.append(replace(_from(m, at), end=m.start + at + len(part), name=part, literal=m.literal and at == 0))
        at += len(part) + 1
    return found


def _from(m: Mention, at: int) -> Mention:
    """The mention from a later character on; nothing is said to be there any more."""
    before = (m.before + m.name[:at])[-REACH:]
    return replace(m, start=m.start + at, name=m.name[at:], before=before, literal=m.literal and at == 0)


def _known(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name is a country, state or area, or a word for what belongs to one."""
    key = name.casefold()
    return (
        key in gazetteer.countries
        or key in gazetteer.states
        or key in gazetteer.continents
        or key in words()["areas"]
        or demonym(name) is not None
    )


def _sure(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a later word of a name is a country, a state or what belongs to one, and no person's name."""
    key = name.casefold()
    if name.isupper() or key in words()["given_names"] or key in words()["surnames"] or name in _given():
        return False
    return key in gazetteer.countries or key in gazetteer.states or bool(demonym(name))


@cache
def _given() -> frozenset[str]:
    return frozenset(name for names in load("given_names").values() for name in names.split())
