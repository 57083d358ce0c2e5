"""What is read of a plant or a depot that is hit: both sides of what is disputed, and what only sounds like it."""

import pytest

from vocabulary.kinds.reading import slots_of, told


@pytest.mark.parametrize(
    ("text", "slot", "yes", "of"),
    [
        ("Radiation levels rose sharply after the fire, the institute said.", "radiation.raised", True, None),
        ("There was a leak of radioactive material, the union said.", "radiation.raised", True, None),
        ("Elevated radiation was measured near the plant.", "radiation.raised", True, None),
        ("Radiation around the site is ten times higher than normal.", "radiation.raised", True, None),
        ("Radiation levels are normal, the operator said.", "radiation.raised", False, None),
        ("The radiation background at the plant remains within the norm.", "radiation.raised", False, None),
        ("No increase in radiation was recorded, the agency said.", "radiation.raised", False, None),
        ("There was no release of radioactivity, the ministry said.", "radiation.raised", False, None),
        ("Radiation levels at the site have not changed.", "radiation.raised", False, None),
        ("All reactors are operating normally, the operator said.", "reactor.running", True, None),
        ("Unit 3 continues to run, the agency said.", "reactor.running", True, None),
        ("The reactor was shut down automatically.", "reactor.running", False, None),
        ("Two reactors have been disconnected from the grid.", "reactor.running", False, None),
        ("The plant's reactors are in cold shutdown.", "reactor.running", False, None),
        ("The operator shut down the last reactor.", "reactor.running", False, None),
        ("The plant lost all off-site power, the agency said.", "power.offsite", True, None),
        ("The station is running on diesel generators.", "power.offsite", True, None),
        ("Off-site power has been restored, the operator said.", "power.offsite", False, None),
        ("The plant is still connected to the grid.", "power.offsite", False, None),
        ("The cooling systems are working normally.", "cooling.working", True, None),
        ("The fuel is being cooled, the operator said.", "cooling.working", True, None),
        ("The plant lost cooling for two hours.", "cooling.working", False, None),
        ("The cooling pumps have failed, workers said.", "cooling.working", False, None),
        ("A shell damaged the reactor building, the operator said.", "plant.damaged", True, None),
        ("The containment was breached, the inspector said.", "plant.damaged", True, None),
        (
            "No essential equipment was affected; there was no damage to essential equipment.",
            "plant.damaged",
            False,
            None,
        ),
        ("The reactors are intact, the ministry said.", "plant.damaged", False, None),
        ("Troops have stored ammunition inside the nuclear plant, the union said.", "plant.militarised", True, None),
        ("There are no heavy weapons at the nuclear plant, the ministry said.", "plant.militarised", False, None),
        ("The inspectors were given full access, the minister said.", "inspectors.admitted", True, None),
        ("The inspectors were denied access to the hall.", "inspectors.admitted", False, None),
        ("The junta refused to let inspectors in.", "inspectors.admitted", False, None),
        ("Inspectors have not been allowed into the site.", "inspectors.admitted", False, None),
        ("Secondary explosions continued for hours.", "explosions.secondary", True, None),
        ("Shells were exploding all night, a resident said.", "explosions.secondary", True, None),
        ("There was no detonation of ammunition, the ministry said.", "explosions.secondary", False, None),
    ],
)
def test_both_sides_are_read(text: str, slot: str, yes: bool, of: str | None) -> None:
    assert {t for t in told(text) if t[0] == slot} == {(slot, yes, of)}


@pytest.mark.parametrize(
    "text",
    [
        "Radiation therapy cured her.",
        "The nuclear plant will close in 2031.",
        "The factory is running at full capacity.",
        "The reactor would be shut down in an emergency.",
        "The cooling of the economy has begun.",
        "Inspectors visited the restaurant.",
        "The unit was stopped by snow.",
        "The party wants to shut down nuclear plants by 2030.",
        "Experts were divided on the plan.",
        "His mobile phone emitted a signal.",
    ],
)
def test_another_matter_answers_none_of_its_questions(text: str) -> None:
    assert not slots_of("nuclear_plant") & {slot for slot, _, _ in told(text)}
