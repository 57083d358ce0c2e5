"""People whose surname is also the name of a country or a capital."""

from __future__ import annotations

import pytest

from rashomon.extract.party.parties import Parties
from rashomon.model import Report, Span

SHOOTING = (
    "Sheriff Dale Jordan said a gunman opened fire at the terminal in Corvale. "
    "Witnesses told deputies that suspect Orsino Santiago walked in alone.\n\n"
    "Santiago said he had heard voices, a court filing shows. Sheriff Jordan said no shots were fired by deputies."
)
AT_WAR = "Senator Dale Jordan flew to Amman on Monday.\n\nTwo Jordanian officers met him. Jordan said it would help."


def party(text: str, source: str, nth: int = 1) -> str | None:
    at = -1
    for _ in range(nth):
        at = text.index(source, at + 1)
    found = Parties(Report("r", text)).resolve([Span(at, at + len(source), text)])
    return found.party.id if found else None


@pytest.mark.parametrize(
    ("source", "nth", "who"),
    [
        ("Santiago", 2, "person:orsino-santiago"),
        ("suspect Orsino Santiago", 1, "person:orsino-santiago"),
        ("Sheriff Jordan", 1, "person:dale-jordan"),
    ],
)
def test_a_surname_is_no_government(source: str, nth: int, who: str) -> None:
    """Who was named in full is meant by the surname, though a state has that name too."""
    assert party(SHOOTING, source, nth) == who


def test_a_state_the_report_speaks_of_stays_one() -> None:
    """Where its people are named, the country's name is the country's."""
    assert party(AT_WAR, "Jordan", 3) == "state:jo"


@pytest.mark.parametrize(
    ("text", "source", "name", "role", "affiliation"),
    [
        (
            "Lt. Col. Dana A. Olmen of the guard said so.",
            "Lt. Col. Dana A. Olmen of the guard",
            "Dana A. Olmen",
            "Lt. Col.",
            None,
        ),
        (
            "Retired Marn Township Police officer Kim Fowle knew both.",
            "Retired Marn Township Police officer Kim Fowle",
            "Kim Fowle",
            "retired officer",
            "Marn Township Police",
        ),
        ("President-elect Halvard Osk wrote to them.", "President-elect Halvard Osk", "Halvard Osk",
         "President-elect", None),
    ],
)  # fmt: skip
def test_names_and_offices_are_whole(text: str, source: str, name: str, role: str, affiliation: str | None) -> None:
    """An initial belongs to the name, and what is past of an office to the role, not to the body."""
    found = Parties(Report("r", text)).resolve([Span(text.index(source), text.index(source) + len(source), text)])
    assert found is not None
    assert (found.party.name, found.party.role) == (name, role)
    assert affiliation is None or found.party.affiliation == affiliation


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("a photo taken by a guard", "photo"),
        ("an audit published on Friday", "audit"),
        ("a poll released Monday", "poll"),
    ],
)
def test_how_it_came_out_is_no_part_of_a_name(source: str, name: str) -> None:
    """A document goes by what it is."""
    found = Parties(Report("r", f"According to {source}, it leaked.")).resolve([span_of(source)])
    assert found is not None
    assert found.party.name.split()[-1] == name


def span_of(source: str) -> Span:
    text = f"According to {source}, it leaked."
    return Span(text.index(source), text.index(source) + len(source), text)


def test_the_name_behind_a_common_noun_for_a_medium_is_its_own() -> None:
    """An agency may be called as some capital is."""
    text = "The state-run Marnish news agency Sana reported blasts.\n\nAnn Ito said nothing."
    assert party(text, "The state-run Marnish news agency Sana") == "org:sana"
