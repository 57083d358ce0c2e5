"""What an origin is called, and whose side it is on."""

from __future__ import annotations

from collections import Counter

from rashomon.link.origin.key import Known, kinds_of_body, known_by, office, served
from rashomon.link.origin.words import Key, countries, one_word_countries, word_set, words
from rashomon.model import Party

#: A name with whether it is that of a body, how often.
Names = Counter[tuple[bool, str]]
#: Who speaks for a ministry, where only what it looks after is named: "the minister of Health".
_MINISTER = "minister"


def name_of(party: Party) -> tuple[bool, str]:
    """What a party is called, and whether that names a body rather than a person."""
    key = known_by(party)
    label = party.affiliation if key.sort == "office" and party.kind == "person" else party.name
    label = _label(party, label or party.name)
    return label != party.name or party.kind != "person", label


def _label(party: Party, body: str) -> str:
    held = sorted(word_set(party.role or "") & office("of_place"))
    if held and party.kind == "person" and party.affiliation == body:
        return f"{held[0]} of {body}"
    if party.kind == "person" and party.affiliation == body and (kind := served(body, party.role)):
        return f"{body} {min(kind)}"
    if party.kind == "person" and party.affiliation == body and len(words(body)) == 1 and party.role:
        if _MINISTER in word_set(party.role) and not word_set(body) & (kinds_of_body() | countries()):
            return f"{body} ministry"
        return party.name if word_set(body) <= one_word_countries() else body
    return body


def called(key: Key, names: Names) -> str:
    """What an origin is called: by its body's most usual name, else by the one person who speaks for it.

    Two persons of one office, none of whom the other's words may be put under, go by the office.
    """
    bodies = {name: n for (body, name), n in names.items() if body and " and " not in name}
    if bodies:
        return max(bodies.items(), key=lambda x: (x[1], len(x[0])))[0]
    if len(names) > 1 and "military" in key and (country := key & countries()):
        return f"armed forces of {next(iter(country)).replace('_', ' ').title()}"
    return max(names.items(), key=lambda x: (x[1], len(x[0][1])))[0][1]


def side(key: Known) -> str | None:
    """The country a state or one of its bodies speaks for."""
    if key.sort == "person":
        return None
    states = sorted(key.words & countries())
    return states[0].replace("_", " ") if len(states) == 1 else None
