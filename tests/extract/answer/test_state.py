"""A party told by a part of its state is that state; who stands beside a state is not."""

import pytest

from rashomon.extract.answer.answers import Reading
from rashomon.extract.answer.state import rulers, state_of, with_state
from rashomon.model import Party, Place, Scope, Span, Words

RULE = rulers([Party("person:ilo-tosk", "Ilo Tosk", "person", "President", "Kenya")])


def party(text: str, *, slot: str = "party.responsible", home: str | None = "Peru") -> str | None:
    reading = Reading(slot, Words(text), Scope(), Span(0, len(text), text))
    value = with_state(reading, RULE, home).value
    assert isinstance(value, Words) and value.text == text
    return value.party


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Kenya", "state:kenya"),
        ("Kenyan army", "state:kenya"),
        ("President Ilo Tosk's forces", "state:kenya"),
        ("Tosks troops", "state:kenya"),
        ("government forces", "state:peru"),
        ("the regime of Anso Kell", "state:peru"),
        ("New Zealand warplanes", "state:new-zealand"),
    ],
)
def test_organs_of_a_state_are_the_state(text: str, state: str) -> None:
    assert party(text) == state


@pytest.mark.parametrize(
    "text",
    ["rebels", "Kenya-backed militia", "anti-government fighters", "Velm Brigade forces", "Ilo Tosk's opponents"],
)
def test_who_stands_beside_a_state_is_not_it(text: str) -> None:
    assert party(text) is None


def test_a_bare_government_is_nobodys_where_the_country_is_not_known() -> None:
    assert party("government forces", home=None) is None


def test_only_those_who_acted_are_looked_at() -> None:
    assert party("Kenyan army", slot="party.mediating") is None


def test_the_state_of_a_place_is_the_one_it_lies_in() -> None:
    assert state_of(Place("Lodwar", within=("Turkana", "KE"))) == "Kenya"
    assert state_of(Place("Kenya")) == "Kenya"
    assert state_of(Place("Upper Marn")) is None
    assert state_of(None) is None
