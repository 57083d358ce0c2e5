"""Who may have a page: bodies, and people who hold a public office. Of anybody else the desk makes none (rule 15).

Where it is not known what somebody is, they are a private person: a witness who is mistaken for a body would be
followed across stories, and a body that is mistaken for a person only goes without a page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from rashomon.model import Brief, Origin, Party
from rashomon.vocabulary import listed, load

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
#: Offices of several words are listed with hyphens; so many words are read together at most.
_LONGEST = 4
#: "Hill and Marsh" are two, and a page is one party's.
_SEVERAL = re.compile(r"\b(?:and|or)\b|,")
#: Sorts of bodies that go by the bare noun: "Police", "Authorities".
_OFFICIAL = ("military", "police", "ministry", "government")
_ALL: tuple[str, ...] = ()
_OF = frozenset({"of", "for", "on", "to", "in", "at"})
#: Names and roles whose answer is kept: the same few speak in all stories of a day.
REMEMBERED = 4096
#: Letters of a name made of initials.
_INITIALS = range(2, 7)


def public(brief: Brief) -> list[Origin]:
    """Origins that may have a page: bodies, and whoever holds a public office in any of their claims."""
    speakers: dict[str, set[Party]] = defaultdict(set)
    for finding in brief.findings:
        for position in finding.positions:
            for s in position.statements:
                if s.claim.speaker is not None:
                    speakers[s.origin.id].add(s.claim.speaker)
    return [
        o for o in brief.origins
        if o.standing in ("named", "office") and not _SEVERAL.search(o.name)
        and any(map(speaks_publicly, speakers[o.id]))
    ]  # fmt: skip


def speaks_publicly(party: Party) -> bool:
    """Whether a party is a body, or a person whose role is a public office; no where that is not known."""
    if party.anonymous:
        return False
    if party.kind == "state":
        return True
    if party.kind in ("organisation", "group"):
        return is_body(party.name)
    return party.kind == "person" and holds_office(party.role, party.affiliation)


@lru_cache(maxsize=REMEMBERED)
def holds_office(role: str | None, affiliation: str | None = None) -> bool:
    """Whether a role is a public office: "foreign minister" is, "captain" only of a body, "baker" never."""
    words = _words(role or "")
    if not words or words & listed("roles", "public", "not"):
        return False
    if words & listed("roles", "public", "alone"):
        return True
    if words & listed("roles", "public", "narrowed") and words & listed("roles", "public", "by"):
        return True
    return bool(words & listed("roles", "public", "of_body")) and affiliation is not None and is_body(affiliation)


@lru_cache(maxsize=REMEMBERED)
def is_body(name: str) -> bool:
    """Whether a name is plainly a body's: a state's, a well-known one's, initials, or one that says what sort it is."""
    words = _WORD.findall(name)
    if not words or _SEVERAL.search(name):
        return False
    if name.casefold() in _known():
        return True
    if len(words) == 1:  # "Park" and "Church" are surnames
        return words[0].casefold() in _nouns(_OFFICIAL) or (len(words[0]) in _INITIALS and words[0].isupper())
    if words[1].casefold() not in _OF:  # a noun that comes first is one only in "Ministry of"
        words = words[1:]
    return any(w in _in_names() or w.casefold() in _nouns(_ALL) for w in words)


def _words(role: str) -> set[str]:
    """The words of a role, and those that stand together joined by hyphens."""
    said = [w.casefold() for w in _WORD.findall(role)]
    joined = {"-".join(said[i : i + n]) for n in range(2, _LONGEST + 1) for i in range(len(said) - n + 1)}
    return {*said, *joined, *(part for w in said for part in w.split("-"))}


@cache
def _nouns(classes: tuple[str, ...]) -> frozenset[str]:
    """The last word of every noun for bodies of these classes; of all, where none is given."""
    bodies = load("parties")["bodies"]
    return frozenset(name.split()[-1] for sort in classes or bodies for name in bodies[sort])


@cache
def _in_names() -> frozenset[str]:
    return listed("parties", "in_names") | listed("roles", "public", "traders")


@cache
def _known() -> frozenset[str]:
    """Well-known bodies, seats of power, agencies and states, by every name."""
    parties = load("parties")
    known = {n for name, _, _, _, *also in parties["known"] for n in (name, *also)}
    known |= {n for seat, (name, *_) in parties["seats"].items() for n in (seat, name)}
    known |= {n for names in load("agencies") for n in names}
    known |= {n for names in load("countries")["states"].values() for n in names if isinstance(n, str)}
    return frozenset(n.casefold() for n in known)
