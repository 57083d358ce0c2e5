"""Who is named behind a description goes by the name."""

import pytest

from rashomon.extract.party.parties import Parties
from rashomon.model import Report, Span


def speaker(text: str, source: str) -> str | None:
    """The name of whom a source means in a text."""
    at = text.index(source)
    found = Parties(Report("r", text)).resolve((Span(at, at + len(source), text),), cue=())
    return found.party.name if found else None


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The town's mayor, Ula Fenn,", "Ula Fenn"),
        ("The village's headman, Ula Fenn,", "Ula Fenn"),
        ("One resident, 54-year-old baker Odo Marr", "Odo Marr"),
        ("A witness, Ula Fenn, 40,", "Ula Fenn"),
        ("A little-known group, the Ember Front,", "Ember Front"),
        ("A rights group, Selm Watch,", "Selm Watch"),
        ("An armed group known as the Ember Front", "Ember Front"),
        ("A group calling itself the Ember Front", "Ember Front"),
        ("A doctor at a clinic in the port city, Dorn,", "doctor at a clinic in the port city, Dorn"),
        ("A resident of the town, in Selm,", "resident of the town"),
    ],
)
def test_the_name_stands_behind(source: str, name: str) -> None:
    """A comma or "known as" leads to it; what a place is called is nobody's name."""
    assert speaker(f"{source} said the bridge was open.", source) == name


def test_a_source_cut_off_before_what_it_calls_itself() -> None:
    text = "The group, which calls itself the Ember Front, said in a message that it was behind the blast."
    assert speaker(text, "The group") == "Ember Front"


def test_one_person_is_one_speaker() -> None:
    """Described and named first, then by surname alone."""
    text = "The town's mayor, Ula Fenn, said two had died. Fenn said the fire was out."
    assert speaker(text, "Fenn said"[:4]) == speaker(text, "The town's mayor, Ula Fenn,") == "Ula Fenn"
