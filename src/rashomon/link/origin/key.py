"""What a party is known by: a person by name, a body by the words of its name, an office by those of its body."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from rashomon.link.origin.words import KEPT, Key, countries, one_word_countries, plain, word_set, words
from rashomon.model import Party, Standing
from rashomon.vocabulary import listed, load

Sort = Literal["office", "person", "unnamed"]

_OFFICE_OF = {"minister": "ministry", "secretary": "ministry", "defence": "defense", "department": "ministry"}
#: Forces that are no part of an army, though their country names them.
_GUARDS = frozenset({"guard", "guards"})


class Known(NamedTuple):
    """The sort of a party and the words that tell it from others of the sort."""

    sort: Sort
    words: Key


def office(sort: str) -> Key:
    """The words for offices of a sort, see `origins` in the vocabulary `roles`."""
    return listed("roles", "origins", sort)


@cache
def voice() -> Key:
    """Roles that speak for a body, so that the body is the origin."""
    return office("speaks") | listed("roles", "voices")


@cache
def armed() -> Key:
    """Words by which a body is one institution with its country's armed forces: staff, commands and the ministry."""
    return listed("parties", "armed") | listed("parties", "with_armed")


@lru_cache(maxsize=KEPT)
def known_by(party: Party) -> Known:
    """What a party is folded by."""
    if party.anonymous or party.kind == "unnamed":
        return Known("unnamed", _described(party.name))
    body = party.affiliation
    if party.kind == "person" and body and _speaks_for(body, party.role):
        return Known("office", office_words(body, party.role))
    if party.kind == "person":
        return Known("person", person_words(party.name) or word_set(party.name))
    return Known("office", office_words(_name_alone(_first_of_several(party.name)), None))


def _speaks_for(body: str, role: str | None) -> bool:
    """Whether a role speaks for its body; who once held a public office does not, a firm's former head may."""
    if not role:
        return True
    held = word_set(role)
    public = held & office("for_a_term") or word_set(body) & countries() or plain(body) in _well_known() | _seats()
    return bool(held & voice()) and not (held & listed("roles", "no_longer") and public)


def _described(name: str) -> Key:
    """The words of a description; whom a bare source spoke to does not tell it from another one."""
    bare = word_set(name.partition(" to ")[0])
    return bare if bare and bare <= listed("roles", "bare") else word_set(name) or frozenset({name})


def person_words(name: str) -> Key:
    """The words of a person's name, without the office."""
    return word_set(name) - voice()


def standing(party: Party) -> Standing:
    """How well a party is known (rule 11)."""
    known = known_by(party)
    if known.sort == "unnamed":
        return "bare" if known.words <= listed("roles", "bare") else "described"
    if party.kind == "person" and word_set(party.name) & listed("roles", "voices"):
        return "office"
    return "named" if party.kind == "person" or _on_record(party.name) else "described"


def _on_record(name: str) -> bool:
    """Whether words name a body, rather than describe some papers or people: "Videos", "rebel groups"."""
    own = set(plain(name).split())
    return not own or not own <= _unnamed()


@cache
def _unnamed() -> Key:
    """Words that name nobody: for papers, for what is beside a name, and for people in the plural."""
    parties = load("parties")
    plurals = {w for phrase in parties["plural"] for w in phrase.split()} - listed("parties", "offices")
    nobody = listed("parties", "documents") | _beside() | plurals | listed("roles", "many")
    return nobody | {"and", "from", "of", "the"}


def _first_of_several(name: str) -> str:
    """Two voices under one cue, "state radio and several agencies": the first counts."""
    first, joined, second = name.partition(" and ")
    return first if joined and second[:1].islower() and " " in first else name


def _name_alone(name: str) -> str:
    """A name without the small words around it that say what bears it: "war monitor Open Skies" is "Open Skies"."""
    tokens = name.split()
    while len(tokens) > 1 and tokens[0] in _beside() and any(t[:1].isupper() for t in tokens[1:]):
        tokens = tokens[1:]
    while len(tokens) > 2 and tokens[-1] in _beside() and tokens[0][:1].isupper() and tokens[-2] not in _beside():
        tokens = tokens[:-1]
    while len(tokens) > 2 and {tokens[-1], tokens[-2]} <= _beside() and tokens[0][:1].isupper():
        tokens = tokens[:-2] if len(tokens) > 3 else tokens[:-1]
    return " ".join(tokens)


@cache
def _beside() -> Key:
    """Small words beside a name that say what bears it; a name's own are written with capitals."""
    return listed("parties", "beside")


@lru_cache(maxsize=KEPT)
def office_words(body: str, role: str | None) -> Key:
    """Distinguishing words of an office: "Iran" with "Defense Minister" is "Iranian Defence Ministry"."""
    body = _seats().get(plain(body), body)
    found = {_OFFICE_OF.get(w, w) for w in words(body)} | _well_known().get(plain(body), frozenset())
    if role and len(found) == 1 and found <= one_word_countries():
        found |= {_OFFICE_OF.get(w, w) for w in words(role)} - (voice() - {"minister"}) - {"prime", "foreign policy"}
    found |= served(body, role)
    held = word_set(role or "") & office("of_place")
    states = found & countries()
    if len(states) == 1 and found & armed() and not found & (listed("parties", "beside_the_state") | _GUARDS):
        return frozenset(states | {"military"})
    return frozenset((found - voice() or found) | held)


def served(body: str, role: str | None) -> Key:
    """The service that a role names and its place does not: "Selm" with "Police Chief" is of the Selm police."""
    if not role or word_set(body) & (kinds_of_body() | countries()):
        return frozenset()
    return word_set(role) & listed("parties", "services")


@cache
def _well_known() -> dict[str, Key]:
    """Well-known bodies to the country they belong to, and to its military where they are part of it."""
    states = load("countries")["states"]
    out: dict[str, Key] = {}
    for name, _, kind, code, *also in load("parties")["known"]:
        if code in states:
            country = plain(states[code][0]).removeprefix("the ").replace(" ", "_")
            own = frozenset({country, "military"} if kind == "military" else {country})
            out |= {plain(written): own for written in (name, *also)}
    return out


@cache
def _seats() -> dict[str, str]:
    """Seats that speak for a government to that government: "the Kremlin" to "government of Russia"."""
    parties, states = load("parties"), load("countries")["states"]
    return {
        plain(written): f"government of {states[code][0]}"
        for seat, (name, code, _) in parties["seats"].items()
        if name in parties["heads_of_state"] and code in states
        for written in (seat, name)
    }


@cache
def kinds_of_body() -> Key:
    """Words for kinds of body: "police", "ministry", "council"."""
    bodies = load("parties")["bodies"].values()
    return frozenset(w for names in bodies for name in names for w in plain(name).split()) | voice() | armed()
