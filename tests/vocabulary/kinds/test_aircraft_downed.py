"""What is read in reports of an aircraft brought down: both sides of what is disputed, and what only sounds like it."""

import pytest

from vocabulary.kinds.reading import slots_of, told


@pytest.mark.parametrize(
    ("text", "slot", "yes", "of"),
    [
        ("The rebels said they had shot down a fighter jet.", "aircraft.shot_down", True, None),
        ("The helicopter was hit by a missile, the ministry said.", "aircraft.shot_down", True, None),
        ("Air defences downed a surveillance drone over the coast.", "aircraft.shot_down", True, None),
        ("It was shot down, the group said.", "aircraft.shot_down", True, None),
        ("The jet was not shot down, the air force said.", "aircraft.shot_down", False, None),
        ("All our aircraft returned safely to base.", "aircraft.shot_down", False, None),
        ("The plane crashed because of a technical fault, the ministry said.", "aircraft.shot_down", False, None),
        ("No aircraft has been lost, the general said.", "aircraft.shot_down", False, None),
        ("The air force denied that a plane had been shot down.", "aircraft.shot_down", False, None),
        ("The drone violated Ardian airspace, the ministry said.", "airspace.violated", True, None),
        ("The jet had strayed into our airspace.", "airspace.violated", True, None),
        ("The aircraft was in international airspace, the navy said.", "airspace.violated", False, None),
        ("The plane never entered Ardian airspace.", "airspace.violated", False, None),
        ("It was flying over international waters.", "airspace.violated", False, None),
        ("The jet did not violate the airspace of any country.", "airspace.violated", False, None),
        ("The pilot was warned ten times in five minutes.", "aircraft.warned", True, None),
        ("The crew ignored repeated radio warnings.", "aircraft.warned", True, None),
        ("No warning was given to the crew; no radio warnings were received.", "aircraft.warned", False, None),
        ("The pilots received no warning, the ministry said.", "aircraft.warned", False, None),
        ("The jet was shot down without warning.", "aircraft.warned", False, None),
        ("Both pilots ejected safely.", "pilot.ejected", True, None),
        ("The pilot was seen parachuting into the valley.", "pilot.ejected", True, None),
        ("The pilot did not eject, the air force said.", "pilot.ejected", False, None),
        ("The crew failed to eject.", "pilot.ejected", False, None),
        ("The pilot is alive and safe, the ministry said.", "pilot.alive", True, None),
        ("Both crew members were rescued by helicopter.", "pilot.alive", True, None),
        ("The pilot was killed, the rebels said.", "pilot.alive", False, None),
        ("The pilot did not survive.", "pilot.alive", False, None),
        ("The body of the pilot was found.", "pilot.alive", False, None),
        ("The rebels said they had captured the pilot.", "pilot.captured", True, None),
        ("One pilot is in our custody, the spokesman said.", "pilot.captured", True, None),
        ("None of our pilots was captured, the air force said.", "pilot.captured", False, None),
        ("The army denied that a pilot had been taken prisoner.", "pilot.captured", False, None),
        ("The transponder was working, the company said.", "transponder.on", True, None),
        ("The aircraft was flying with its transponder switched off.", "transponder.on", False, None),
        ("The crew had turned off the transponder.", "transponder.on", False, None),
        ("The transponder was off.", "transponder.on", False, None),
        ("The drone was on a reconnaissance mission, the army said.", "aircraft.spying", True, None),
        ("The plane was spying on naval bases.", "aircraft.spying", True, None),
        ("It was a weather balloon, the ministry said.", "aircraft.spying", False, None),
        ("The jet was on a routine training flight.", "aircraft.spying", False, None),
    ],
)
def test_both_sides_are_read(text: str, slot: str, yes: bool, of: str | None) -> None:
    assert {t for t in told(text) if t[0] == slot} == {(slot, yes, of)}


@pytest.mark.parametrize(
    "text",
    [
        "The pilot scheme was seized on by schools.",
        "The crew filmed the scene.",
        "The referee ejected the coach.",
        "The opposition shot down the plan.",
        "The union warned the airline about strikes.",
        "Airspace was closed after the eruption.",
        "The airline pilot is a mother of two.",
        "The ministry will buy surveillance drones.",
        "He was rescued from the sea.",
        "The company's aircraft returned to profit.",
        "He was warned by a judge.",
        "The helicopter landed on the roof.",
    ],
)
def test_another_matter_answers_none_of_its_questions(text: str) -> None:
    assert not slots_of("aircraft_downed") & {slot for slot, _, _ in told(text)}
