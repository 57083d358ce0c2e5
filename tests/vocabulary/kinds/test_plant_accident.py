"""What is asked of a fire or a leak in a plant, as both sides put it."""

import pytest

from rashomon.vocabulary import kinds_of_story

from .reading import answered


@pytest.mark.parametrize(
    ("slot", "text", "value"),
    [
        ("air.dangerous", "The smoke is toxic, the fire chief said.", True),
        ("air.dangerous", "The smoke is not harmful, the plant said.", False),
        ("air.dangerous", "Air quality was normal, the agency said.", False),
        ("air.dangerous", "Toxic fumes spread over the town.", True),
        ("air.dangerous", "The cloud is harmless, the company said.", False),
        ("shelter.ordered", "Residents were told to stay indoors.", True),
        ("shelter.ordered", "Nobody told us to stay indoors, a neighbour said.", False),
        ("shelter.ordered", "Police urged people near the plant to keep their windows closed.", True),
        ("alarm.sounded", "The alarm did not sound, workers said.", False),
        ("alarm.sounded", "The fire alarm went off at once, the manager said.", True),
        ("alarm.sounded", "The alarm had been switched off.", False),
        ("alarm.sounded", "We heard no alarm, a seamstress said.", False),
        ("exits.locked", "The emergency exits were locked, survivors said.", True),
        ("exits.locked", "The exits were not locked, the owner said.", False),
        ("exits.locked", "All exits were open, the owner said.", False),
        ("exits.locked", "Managers had locked the factory gates.", True),
        ("sprinklers.working", "The sprinklers did not work.", False),
        ("sprinklers.working", "The sprinkler system worked, the landlord said.", True),
        ("sprinklers.working", "The building had no sprinklers.", False),
        ("violations.found", "The plant was fined last year for safety breaches.", True),
        ("violations.found", "Inspectors found no safety violations.", False),
        ("violations.found", "The company ignored safety rules, the union said.", True),
        ("violations.found", "The factory complied with all safety regulations.", False),
        ("building.occupied", "The warehouse was empty, the owner said.", False),
        ("building.occupied", "Workers were inside the factory, the union said.", True),
        ("building.occupied", "No one was in the building, the firm said.", False),
        ("substance.released", "The blast followed a leak of ammonia.", "ammonia"),
        ("substance.released", "Chlorine gas leaked from a tank.", "Chlorine"),
        ("air.dangerous", "Officials said the smoke from the plant was not toxic.", False),
        ("air.dangerous", '"That smoke is poisonous," a doctor warned.', True),
        ("shelter.ordered", "Schools were told to keep windows shut.", True),
        ("shelter.ordered", "No shelter-in-place order was issued.", False),
        ("shelter.ordered", "People within two miles were advised to shelter in place.", True),
        ("alarm.sounded", "Workers said no alarm sounded.", False),
        ("alarm.sounded", "The company said alarms sounded within seconds.", True),
        ("exits.locked", "The owner denied that the exits had been blocked.", False),
        ("exits.locked", "The only exit was padlocked.", True),
        ("exits.locked", "Fire doors were unlocked, managers said.", False),
        ("sprinklers.working", "The mill lacked sprinklers.", False),
        ("sprinklers.working", "No sprinklers were installed.", False),
        ("violations.found", "The depot had been cited for environmental violations.", True),
        ("violations.found", "Regulators recorded dozens of safety breaches at the site.", True),
        ("building.occupied", "Women were still trapped inside the workshop.", True),
    ],
)
def test_both_sides_are_read(slot: str, text: str, value: bool | str) -> None:
    assert answered(text)[slot] == value


@pytest.mark.parametrize(
    "text",
    [
        "A car alarm went off.",
        "A burglar alarm sounded at the bank.",
        "The report caused alarm.",
        "The market looks for an exit.",
        "The debate was toxic.",
        "The dog stayed indoors.",
        "The chairs in the theatre were empty.",
        "He was fined for speeding.",
        "A barrel of oil costs 60 dollars.",
    ],
)
def test_other_things_are_not_read(text: str) -> None:
    assert not kinds_of_story()["plant_accident"]["questions"]["slots"].keys() & answered(text).keys()
