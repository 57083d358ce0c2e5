"""What a party is known by: a person by name, a body by the words of its name, an office by those of its body."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from rashomon.link.origin.words import KEPT, Key, countries, one_word_countries, plain, word_set, words
from rashomon.model import Party, Standing
from rashomon.vocabulary import load

Sort = Literal["office", "person", "unnamed"]

#: Roles that speak for a body, so that the body is the origin.
VOICE = frozenset(
    "spokesman spokeswoman spokesperson spokespeople chief head minister secretary director commander "
    "commissioner general chairman chairwoman chair president ceo executive boss officer superintendent "
    "constable sheriff leader captain inspector premier governor mayor ambassador envoy official "
    "officials representative".split()
)
#: Words that narrow a role without naming the body it serves.
RANK = frozenset("prime vice deputy assistant associate acting interim former senior chief top first foreign".split())
#: Roles that are held no more.
_ONCE = frozenset("former retired ex onetime".split())
#: Offices that one person holds at a time.
TITLES = frozenset("minister president mayor governor premier chancellor king queen sheriff".split())
#: Offices of a place: the word stays with the place, for "Selm" alone is no body.
OF_PLACE = frozenset("mayor governor sheriff coroner ambassador".split())
#: Bodies that are one institution with their country's armed forces: staff, commands and the ministry.
ARMED = frozenset(
    "military army navy airforce marines forces defense command staff chiefs pentagon norad troops coastguard".split()
)
_OFFICE_OF = {"minister": "ministry", "secretary": "ministry", "defence": "defense", "department": "ministry"}
_REBEL = frozenset("rebel free opposition liberation resistance salvation former guards guard".split())
#: Plural bodies that are an office all the same, without their name; and people who hold none.
_OFFICES = frozenset(
    "forces troops marines guards authorities services police prosecutors armed emergency security".split()
)
_PEOPLE = frozenset(
    "leaders officials experts analysts activists groups countries states sources reports people".split()
)
#: Offices that end with their term.
_PUBLIC = frozenset("governor mayor minister secretary president premier sheriff ambassador commissioner envoy".split())
#: Services of a place that its name leaves out where a role says it.
_SERVICES = frozenset("police fire school".split())
_BARE = frozenset("source sources official officials person people insider insiders".split())
_SPOKEN = frozenset("spokesman spokeswoman spokesperson".split())


class Known(NamedTuple):
    """The sort of a party and the words that tell it from others of the sort."""

    sort: Sort
    words: Key


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
    public = held & _PUBLIC or word_set(body) & countries() or plain(body) in _well_known() | _seats()
    return bool(held & VOICE) and not (held & _ONCE and public)


def _described(name: str) -> Key:
    """The words of a description; whom a bare source spoke to does not tell it from another one."""
    bare = word_set(name.partition(" to ")[0])
    return bare if bare and bare <= _BARE else word_set(name) or frozenset({name})


def person_words(name: str) -> Key:
    """The words of a person's name, without the office."""
    return word_set(name) - VOICE


def standing(party: Party) -> Standing:
    """How well a party is known (rule 11)."""
    known = known_by(party)
    if known.sort == "unnamed":
        return "bare" if known.words <= _BARE else "described"
    if party.kind == "person" and word_set(party.name) & _SPOKEN:
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
    plurals = {w for phrase in parties["plural"] for w in phrase.split()} - _OFFICES
    return frozenset({*parties["documents"].split(), *_beside(), *plurals, *_PEOPLE, "and", "from", "of", "the"})


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
    return frozenset(load("parties")["beside"])


@lru_cache(maxsize=KEPT)
def office_words(body: str, role: str | None) -> Key:
    """Distinguishing words of an office: "Iran" with "Defense Minister" is "Iranian Defence Ministry"."""
    body = _seats().get(plain(body), body)
    found = {_OFFICE_OF.get(w, w) for w in words(body)} | _well_known().get(plain(body), frozenset())
    if role and len(found) == 1 and found <= one_word_countries():
        found |= {_OFFICE_OF.get(w, w) for w in words(role)} - (VOICE - {"minister"}) - {"prime", "foreign policy"}
    found |= served(body, role)
    held = word_set(role or "") & OF_PLACE
    states = found & countries()
    if len(states) == 1 and found & ARMED and not found & _REBEL:
        return frozenset(states | {"military"})
    return frozenset((found - VOICE or found) | held)


def served(body: str, role: str | None) -> Key:
    """The service that a role names and its place does not: "Selm" with "Police Chief" is of the Selm police."""
    if not role or word_set(body) & (kinds_of_body() | countries()):
        return frozenset()
    return word_set(role) & _SERVICES


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
    return frozenset(w for names in bodies for name in names for w in plain(name).split()) | VOICE | ARMED
