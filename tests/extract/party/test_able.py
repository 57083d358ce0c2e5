"""Who can be a speaker within another's words."""

import pytest

from rashomon.extract.party.able import can_speak


@pytest.mark.parametrize(
    "source", ["she", "a young caller", "the sailors of the ferry", "someone in the crowd", "al Ostrel", "her mother",
               "51 percent of those asked", "court documents", "the harbour police"],
)  # fmt: skip
def test_people_bodies_and_documents_speak(source: str) -> None:
    assert can_speak(source)


@pytest.mark.parametrize("source", ["the missile", "the bombing", "chemical weapons", "the death toll at 58"])
def test_things_do_not(source: str) -> None:
    assert not can_speak(source)
