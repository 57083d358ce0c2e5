"""Who may have a page, and who is a private person."""

from __future__ import annotations

import pytest

from rashomon.desk.index.public import holds_office, is_body, speaks_publicly
from rashomon.model import Party


@pytest.mark.parametrize(
    ("role", "affiliation"),
    [
        ("Foreign Minister", None), ("mayor", None), ("deputy prime minister", None), ("Opposition leader", None),
        ("secretary of state", None), ("police chief", None), ("chief of staff", None), ("state senator", "Ardland"),
        ("high court judge", None), ("Vice President", None), ("attorney general", None),
        ("spokeswoman", "Health Ministry"), ("head", "Ostra Rescue Service"), ("Captain", "harbour police"),
        ("spokesman Col.", "Northern Command"), ("director", "Cutter Lane Hospital"),
    ],
)  # fmt: skip
def test_an_office_is_held_in_public(role: str, affiliation: str | None) -> None:
    """Heads of states and of bodies, courts and parliaments, and who speaks for them."""
    assert holds_office(role, affiliation)


@pytest.mark.parametrize(
    ("role", "affiliation"),
    [
        (None, None), ("", None), ("baker", None),
        ("survivor", None), ("resident", "Quay Ward"), ("victim's mother", None),
        ("master", "Harbor"), ("captain", None), ("director", None),
        ("former president", "Ardland"), ("teacher", "school"),
        ("mayor's wife", None), ("spokesman", "Ada Marsh"), ("chief executive", None), ("office worker", "office"),
        ("leader", None),
        ("candidate for mayor", None), ("truck driver", "Ministry of Works"), ("brother", "Ben Marsh"),
    ],
)  # fmt: skip
def test_everybody_else_is_private(role: str | None, affiliation: str | None) -> None:
    """So is who leads something that is not said to be a body, and who held an office once."""
    assert not holds_office(role, affiliation)


@pytest.mark.parametrize(
    "name", ["Health Ministry", "Ministry of Works", "Police", "OTR", "Ostra & Sons Ltd", "Ostra Steel", "Reuters"]
)
def test_a_name_can_say_that_it_is_a_bodys(name: str) -> None:
    """By the noun for what it is, by initials, or because it is well known."""
    assert is_body(name)


@pytest.mark.parametrize(
    "name", ["", "Marsh", "Park", "Park Ada", "Ada Marsh", "Ada and Ben Marsh", "the Ministry and its critics"]
)
def test_a_name_that_does_not_is_no_bodys(name: str) -> None:
    """Nor are two names one body."""
    assert not is_body(name)


def test_what_is_not_known_is_private() -> None:
    """A reader that takes a surname for a body makes no page of it, and who hides has none either."""
    assert not speaks_publicly(Party("x", "Marsh", "organisation"))
    assert not speaks_publicly(Party("x", "a minister", "person", role="minister", anonymous=True))
    assert not speaks_publicly(Party("x", "minutes", "document"))
    assert speaks_publicly(Party("x", "Ardland", "state"))
