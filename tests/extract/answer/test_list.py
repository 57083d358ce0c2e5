"""Counts in a list that one verb governs, and the words that make a number a measure of something."""

import pytest

from rashomon.extract.answer.answers import answers
from rashomon.extract.sentence import sentences
from rashomon.model import Quantity

Interval = tuple[float, float | None]


def values(text: str, slot: str) -> list[Interval]:
    found = [r for s in sentences(text) for r in answers(text, s) if r.slot == slot]
    return [(r.value.low, r.value.high) for r in found if isinstance(r.value, Quantity)]


LISTS = [
    ("The raid destroyed two bridges, a mill and nine lorries.", "vehicles.destroyed", [(9, 9)]),
    ("The raid destroyed six houses, two barns and nine lorries.", "buildings.destroyed", [(6, 6), (2, 2)]),
    ("The fire burned more than 340 acres and seven houses.", "buildings.destroyed", [(7, 7)]),
    ("Four tents, a shed and three trucks were also burned.", "vehicles.destroyed", [(3, 3)]),
    ("Troops seized 90 bags of powder, a van and five rifles.", "weapons.found", [(5, 5)]),
    ("The raid destroyed a mill, and they said two lorries had left.", "vehicles.destroyed", []),
    ("The storm destroyed a mill near two lorries.", "vehicles.destroyed", []),
]


@pytest.mark.parametrize(("text", "slot", "expected"), LISTS)
def test_a_list_shares_its_verb(text: str, slot: str, expected: list[Interval]) -> None:
    """Things told in a row are counted by the verb of the first, or by the passive behind the last."""
    assert values(text, slot) == expected


DESCRIBED = [
    ("The 17 freed sailors arrived in Port Sennet.", "people.freed", [(17, 17)]),
    ("The camp houses some 3,000 internally displaced people.", "people.displaced", [(2700, 3300)]),
    ("He gave one of the trapped miners his lamp.", "people.trapped", []),
    ("The band let go 40 boys and women kidnapped in May.", "people.abducted", [(40, 40)]),
    ("The army fired six rockets, two of which hit the pier.", "weapons.landed", [(2, 2)]),
    ("The clinic confirmed 31 more cases of cholera.", "people.infected", [(31, 31)]),
    ("The clerk found 31 cases of fraud.", "people.infected", []),
    ("Three men fled the scene.", "people.displaced", []),
    ("She survived two gunshot wounds.", "people.rescued", []),
    ("Nine people survived the crash.", "people.rescued", [(9, 9)]),
    ("More than 700 people are set for evacuation.", "people.evacuated", [(700, None)]),
    ("Coalition aircraft conducted 14 strikes.", "attacks.carried_out", [(14, 14)]),
    ("Coalition aircraft conducted 14 strikes.", "tests.count", []),
    ("Near Sennet, three strikes engaged a patrol.", "attacks.carried_out", [(3, 3)]),
]


@pytest.mark.parametrize(("text", "slot", "expected"), DESCRIBED)
def test_described_counts(text: str, slot: str, expected: list[Interval]) -> None:
    """A participle before the noun, a noun's own kind or a clause of its own decides what a count answers."""
    assert values(text, slot) == expected


MEASURES = [
    ("Winds of 14 mph to 23 mph are expected.", "wind.speed", [(14, 23)]),
    ("It reached an altitude of 410 km and covered a distance of 930 km.", "distance.flown", [(930, 930)]),
    ("It reached an altitude of 410 km and covered a distance of 930 km.", "altitude.reached", [(410, 410)]),
    ("The rocket can travel as far as 820 miles.", "distance.flown", [(0, 1319.66)]),
    ("A 5.3-magnitude tremor was felt.", "magnitude.measured", [(5.3, 5.3)]),
    ("The storm brought 19 inches of snow.", "level.measured", [(19, 19)]),
    ("Customs seized over 12 pounds of resin.", "weight.measured", [(12, None)]),
    ("The crate weighs 90 pounds.", "weight.measured", [(90, 90)]),
    ("The thief stole 90 pounds from the till.", "weight.measured", []),
    ("The tanker moved 450 tons of fuel at sea.", "weight.measured", [(450, 450)]),
    ("The judge sentenced her to eight months' probation.", "sentence.length", [(8, 8)]),
    ("He was given nine years in prison.", "sentence.length", [(9, 9)]),
    ("He was released on a $40,000 bond.", "bail.amount", [(40000, 40000)]),
    ("Dorland pledged up to €3 million.", "aid.pledged", [(0, 3e6)]),
    ("Corvane signed a $1.2 billion deal for ferries.", "deal.value", [(1.2e9, 1.2e9)]),
    ("The fund has raised $6,400 for the families.", "money.raised", [(6400, 6400)]),
    ("The firm must pay $75,000 in damages.", "compensation.paid", [(75000, 75000)]),
    ("Mensah won 54 percent of the vote.", "vote.share", [(54, 54)]),
    ("The economy grew by 3.4 percent.", "growth.rate", [(3.4, 3.4)]),
    ("The motion received 61 votes.", "votes.cast", [(61, 61)]),
    ("There is a 14mph (22km/h) speed limit on the bend.", "speed.limit", [(14, 14)]),
    ("The 900 km (560 miles) the rocket flew were a record.", "distance.flown", [(900, 900)]),
    ("It came from the 4th or 5th floor.", "event.floor", [(4, 5)]),
    ("Police later said he is 3.", "person.age", [(3, 3)]),
    ("A 3-year-old got into the pen.", "person.age", [(3, 3)]),
    ("He is 3 points ahead.", "person.age", []),
    ("The number of users whose files were exposed rose to 14.5 million.", "people.affected", [(14.5e6, 14.5e6)]),
    ("The dead included at least 20 children.", "people.killed", [(20, None)]),
]


@pytest.mark.parametrize(("text", "slot", "expected"), MEASURES)
def test_measures(text: str, slot: str, expected: list[Interval]) -> None:
    """The words beside a measure name its slot, and a measure's own words come before those of another."""
    assert values(text, slot) == expected
