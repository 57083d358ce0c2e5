"""What is asked of a ship in distress, as both sides put it."""

import pytest

from rashomon.vocabulary import kinds_of_story

from .reading import answered


@pytest.mark.parametrize(
    ("slot", "text", "value"),
    [
        ("lifejackets.had", "There were not enough life jackets, survivors said.", False),
        ("lifejackets.had", "All passengers were wearing lifejackets, the owner said.", True),
        ("lifejackets.had", "Most of the passengers had no life jackets.", False),
        ("lifejackets.had", "The boat carried enough life jackets for everyone.", True),
        ("lifejackets.had", "They put to sea without life jackets.", False),
        ("lifejackets.had", "Nobody was wearing a life jacket.", False),
        ("crew.left_first", "The captain was among the first to leave the ferry.", True),
        ("crew.left_first", "The captain was the last to leave, the company said.", False),
        ("crew.left_first", "The crew abandoned the ship before the passengers.", True),
        ("crew.left_first", "The crew stayed aboard until the end, the owner said.", False),
        ("cargo.shifted", "The cargo shifted in the storm, the master said.", True),
        ("cargo.shifted", "The cargo was properly secured, the owner said.", False),
        ("cargo.shifted", "The cargo had not shifted, the inspectors said.", False),
        ("cargo.shifted", "Lorries on the lower deck broke loose.", True),
        ("ship.collided", "The trawler collided with a coastguard vessel.", True),
        ("ship.collided", "There was no collision with any vessel, the navy said.", False),
        ("ship.collided", "The patrol boat rammed the dinghy, migrants said.", True),
        ("ship.collided", "The boat capsized on its own, the coastguard said.", False),
        ("waters.named", "The tanker was seized in Orlandian territorial waters.", "Orlandian"),
        ("waters.named", "The boat was in international waters, the navy said.", "international"),
        ("lifejackets.had", "Life jackets were handed out, the crew said.", True),
        ("lifejackets.had", "Few passengers wore life jackets.", False),
        ("crew.left_first", "Officers fled the ship in a lifeboat.", True),
        ("crew.left_first", "The captain did not abandon ship, his lawyer said.", False),
        ("crew.left_first", "Crew members remained on board to help passengers.", False),
        ("cargo.shifted", "Investigators believe containers slid to one side.", True),
        ("cargo.shifted", "All the vehicles were lashed down, said the line.", False),
        ("ship.collided", "Our ship did not ram the boat, the coastguard said.", False),
        ("ship.collided", "The ferry was rammed by a tanker.", True),
        ("ship.collided", "The navy denied that its vessel had collided with the trawler.", False),
        ("crew.left_first", "The skipper never left the boat, his family said.", False),
        ("cargo.shifted", "None of the containers had moved, the line said.", False),
    ],
)
def test_both_sides_are_read(slot: str, text: str, value: bool | str) -> None:
    assert answered(text)[slot] == value


@pytest.mark.parametrize(
    "text",
    [
        "The captain ordered passengers to abandon ship.",
        "The cargo was worth two million.",
        "The two parties are on a collision course.",
        "Divers tested the waters.",
        "The crew jumped for joy.",
        "Every boat must carry jackets.",
        "The cargo was not secured.",
        "Life jackets washed up on the beach.",
    ],
)
def test_other_things_are_not_read(text: str) -> None:
    assert not kinds_of_story()["ship_accident"]["questions"]["slots"].keys() & answered(text).keys()
