"""Whose organs an answer names: "the regime's planes" and "government troops" are the state's own.

A party held responsible is often told by a part of its state: its army, its jets, the man who rules it. The
words stay as they stand; the party they mean is the state. It is read off the words themselves ("the Ardian
army"), off who rules it by the report's own words ("Tosk's forces", where it speaks of President Tosk of Ardia),
or, for "government troops" and any "regime", off the country of the report's event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from rashomon.extract.answer.answers import Reading
from rashomon.model import Party, Place, Words
from rashomon.vocabulary import either, listed, load

#: Slots whose answers are parties that acted.
_ACTORS = frozenset({"party.responsible"})


def rulers(parties: Iterable[Party]) -> dict[str, str]:
    """The last names of those a report calls rulers of a state, with the state's name."""
    found = {}
    for party in parties:
        state = _named(party.affiliation or "")
        if party.kind == "person" and state and party.role and _rulers().search(party.role):
            found[party.name.split()[-1].lower()] = state
    return found


def state_of(place: Place | None) -> str | None:
    """The name of the state that a place lies in; None where that is not known."""
    code = place.within[-1] if place and place.within else ""
    known = load("countries")["states"].get(code)
    return str(known[0]) if known else _named(place.name) if place else None


def with_state(reading: Reading, rule: Mapping[str, str], home: str | None) -> Reading:
    """The reading, its party the state whose organ it names; as it is where it names none.

    Args:
        reading: any reading; only parties that acted are looked at.
        rule: last names of rulers with their states, see `rulers`.
        home: the state in which the report's event happened.

    """
    value = reading.value
    if reading.slot not in _ACTORS or not isinstance(value, Words) or value.party:
        return reading
    return replace(reading, value=replace(value, party=organ(value.text, rule, home)))


def organ(name: str, rule: Mapping[str, str], home: str | None) -> str | None:
    """The id of the state whose organ a name is, rulers and home as for `with_state`; None where it is of none."""
    state = None if _beside().search(name) else _state(name, rule, home)
    return f"state:{_slug(state)}" if state else None


def _state(text: str, rule: Mapping[str, str], home: str | None) -> str | None:
    own = _named(text)
    if own:
        return own
    if not _organs().search(text):
        return None
    words = re.findall(r"[^\W\d_]+", text)
    ruled = next((s for w in words for name, s in rule.items() if w.lower() in (name, f"{name}s")), None)
    told = next((s for form, s in _forms() if form in text and re.search(rf"\b{re.escape(form)}\b", text)), None)
    named = any(w[0].isupper() for w in words if not _organs().fullmatch(w) and w.lower() not in ("the", "a"))
    return told or ruled or (home if not named or "regime" in text.lower() else None)


def _named(text: str) -> str | None:
    """The state that a text is the name of."""
    return _by_form().get(text.strip().lower().removeprefix("the "))


@cache
def _rulers() -> re.Pattern[str]:
    return re.compile(either(listed("roles", "rulers")), re.I)


@cache
def _beside() -> re.Pattern[str]:
    """Who stands near a state and is not it: "the state-backed militia", "anti-government rebels"."""
    return re.compile(rf"\b(?:{either(listed('parties', 'beside_the_state'))})\b", re.I)


@cache
def _organs() -> re.Pattern[str]:
    words = listed("parties", "armed") | listed("parties", "of_the_state")
    return re.compile(rf"\b(?:{either(words)})\b", re.I)


@cache
def _by_form() -> dict[str, str]:
    return {form.lower(): name for form, name in reversed(_forms())}


@cache
def _forms() -> list[tuple[str, str]]:
    """Names and adjectives of states with the name, longest first."""
    states = load("countries")["states"].values()
    forms = [(str(form), str(s[0])) for s in states for form in s[:2] if form]
    return sorted(forms, key=lambda f: -len(f[0]))


def _slug(name: str) -> str:
    return "-".join(re.findall(r"\w+", name.lower()))
