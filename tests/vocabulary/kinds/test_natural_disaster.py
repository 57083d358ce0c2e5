"""What is asked of a flood, storm, earthquake or wildfire, as both sides put it."""

import pytest

from .reading import yes_or_no


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("A tsunami warning was issued for the southern coast.", "tsunami.feared", True),
        ("There was no tsunami threat, the agency said.", "tsunami.feared", False),
        ("The tsunami warning was later lifted.", "tsunami.feared", False),
        ("The quake did not trigger a tsunami.", "tsunami.feared", False),
        ("Villagers said the floodgates had been opened without notice.", "dam.opened", True),
        ("The operator released water from the dam at night.", "dam.opened", True),
        ("Orland opened the sluices of the upstream dam.", "dam.opened", True),
        ("The power company denied releasing water from the dam.", "dam.opened", False),
        ("No water was released from the reservoir, it said.", "dam.opened", False),
        ("The floodgates remained closed all night.", "dam.opened", False),
        ("The levees held, the mayor said.", "banks.held", True),
        ("The dam is structurally sound, engineers said.", "banks.held", True),
        ("A levee broke north of the town.", "banks.held", False),
        ("The dam burst at dawn, officials said.", "banks.held", False),
        ("The river broke through the dike.", "banks.held", False),
        ("The dam is stable and there is no danger, the ministry said.", "banks.held", True),
        ("The fire was brought under control by evening.", "fire.controlled", True),
        ("Firefighters have put out the blaze.", "fire.controlled", True),
        ("The fire is not under control, the chief said.", "fire.controlled", False),
        ("The blaze is still raging, residents said.", "fire.controlled", False),
        ("The wildfire was burning out of control.", "fire.controlled", False),
        ("The fire was set deliberately, police said.", "damage.deliberate", True),
        ("It was an act of sabotage, the minister said.", "damage.deliberate", True),
        ("The cable was deliberately cut, investigators found.", "damage.deliberate", True),
        ("There is no evidence of sabotage.", "damage.deliberate", False),
        ("The damage was not intentional, the ship's owner said.", "damage.deliberate", False),
        ("Police ruled out arson.", "damage.deliberate", False),
        (
            "Investigators found no indication that the pipeline had been deliberately damaged.",
            "damage.deliberate",
            False,
        ),
        ("The utility's equipment sparked the fire, lawyers said.", "lines.at_fault", True),
        ("The blaze was caused by a fallen power line.", "lines.at_fault", True),
        ("Our lines did not cause the fire, the utility said.", "lines.at_fault", False),
        ("The power lines had been switched off hours earlier.", "lines.at_fault", False),
        ("Aid has reached the worst-hit villages, the minister said.", "help.arrived", True),
        ("Rescue teams arrived within hours.", "help.arrived", True),
        ("No help has arrived, villagers said.", "help.arrived", False),
        ('"We have received nothing," said a survivor.', "help.arrived", False),
        ('"Nobody has come to help us," she said.', "help.arrived", False),
        ("Aid has yet to reach the valley.", "help.arrived", False),
        ("We have been abandoned by the government, he said.", "help.arrived", False),
        ("The tap water is safe to drink, the utility said.", "water.safe", True),
        ("The water remains drinkable, officials said, and tap water is clean.", "water.safe", True),
        ("Residents were told not to drink tap water.", "water.safe", False),
        ("A boil-water notice is in force.", "water.safe", False),
        ("The drinking water was contaminated, doctors said.", "water.safe", False),
        ("The water is not safe to drink.", "water.safe", False),
        ("Farmers blame the sudden release of water from the dam for the flood.", "dam.opened", True),
        ("The ministry insisted that the sluice gates were never opened.", "dam.opened", False),
        ("The embankment gave way shortly before midnight.", "banks.held", False),
        ("The dikes have held so far, the governor said.", "banks.held", True),
        ("The blaze has not been brought under control, a fire officer admitted.", "fire.controlled", False),
        ("Crews have contained most of the fire, the service said.", "fire.controlled", True),
        ("The governor said arsonists started the fires.", "damage.deliberate", True),
        ('"We are still waiting, no aid has come," said a farmer.', "help.arrived", False),
        ("Relief supplies have been delivered to every district, the army said.", "help.arrived", True),
        ("Doctors advise families to boil the water before use.", "water.safe", False),
        ("City officials insist the tap water is perfectly safe.", "water.safe", True),
        ("Officials said there was no danger of a tsunami.", "tsunami.feared", False),
    ],
)
def test_both_sides_are_read(text: str, slot: str, value: bool) -> None:
    assert yes_or_no(text)[slot] is value


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("The 2004 tsunami killed his parents.", "tsunami.feared"),
        ("The ruling opened the floodgates to lawsuits.", "dam.opened"),
        ("The jury deliberated for two days.", "damage.deliberate"),
        ("Officials could not rule out sabotage.", "damage.deliberate"),
        ("The prosecutor did not rule out that it was arson.", "damage.deliberate"),
        ("He helped arrange the meeting.", "help.arrived"),
        ("The committee made a deliberate choice of words.", "damage.deliberate"),
        ("Inflation is under control.", "fire.controlled"),
    ],
)
def test_other_words_answer_nothing(text: str, slot: str) -> None:
    assert slot not in yes_or_no(text)
