"""Which number answers which question: every way of saying it beside one that only looks like it."""

import pytest

from rashomon.extract.answer.answers import answers
from rashomon.model import Quantity, Span

COUNTS: list[tuple[str, str, list[tuple[float, float | None]]]] = [
    ("The army said it had neutralised 14 gunmen.", "people.killed", [(14, 14)]),
    ("Up to 30 insurgents were eliminated.", "people.killed", [(0, 30)]),
    ("Eleven contestants were eliminated in the heats.", "people.killed", []),
    ("The brigade lost no fewer than 16 soldiers.", "people.killed", [(16, None)]),
    ("The club lost 16 members over the fees.", "people.killed", []),
    ("Two dead fishermen were washed ashore.", "people.killed", [(2, 2)]),
    ("Five guards died, 17 received wounds.", "people.wounded", [(17, 17)]),
    ("Contact was lost with nine climbers.", "people.missing", [(9, 9)]),
    ("The clinic has contact with nine climbers.", "people.missing", []),
    ("Some 2,500 people have left their homes.", "people.displaced", [(2250, 2750)]),
    ("Some 2,500 people have left their posts.", "people.displaced", []),
    ("Four sailors were taken into captivity.", "people.abducted", [(4, 4)]),
    ("Five sailors were swapped on Monday for eight rebels.", "people.exchanged", [(8, 8)]),
    ("3 suspects in custody.", "people.detained", [(3, 3)]),
    ("The infirmary said it had taken in 21 people.", "people.treated", [(21, 21)]),
    ("The village has taken in 21 people.", "people.treated", []),
    ("The clinic in Ostra says it has taken in 21 people.", "people.treated", [(21, 21)]),
    ("Doctors treated 43 people for burns.", "people.treated", [(43, 43)]),
    ("The cook treated 43 people to lunch.", "people.treated", []),
    ("The rebels had taken hostage nine sailors.", "people.abducted", [(9, 9)]),
    ("Two gunmen stormed the bank.", "people.attacking", [(2, 2)]),
    ("Two gunmen were killed in the bank.", "people.attacking", []),
    ("One attacker was seen in the yard.", "people.attacking", []),
    ("A gunman fled on foot.", "people.displaced", []),
    ("She was armed with two knives.", "weapons.found", [(2, 2)]),
    ("The family paid 70,000 dollars for her release.", "ransom.amount", [(70000, 70000)]),
    ("The family paid 700 dollars for her bicycle.", "ransom.amount", []),
    ("A 4.9-magnitude aftershock followed.", "aftershock.magnitude", [(4.9, 4.9)]),
    ("An aftershock of magnitude 4.9 followed.", "magnitude.measured", []),
    ("The quake, followed by aftershocks, had a magnitude of 6.7.", "magnitude.measured", [(6.7, 6.7)]),
    ("Gunners shot down 14 of 19 drones.", "weapons.intercepted", [(14, 14)]),
    ("Gunners shot down 14 of 19 drones.", "people.wounded", []),
    ("The gunmen numbered about 30.", "people.attacking", [(27, 33)]),
    ("Nineteen of the pupils have returned home.", "people.returned", [(19, 19)]),
    ("Nineteen of the pupils have returned to the subject.", "people.returned", []),
    ("Fifty-one pupils abducted in May were freed.", "people.abducted", []),
    ("Fifty-one pupils abducted in May were freed.", "people.freed", [(51, 51)]),
    ("Gunmen abducted 51 pupils in May.", "people.abducted", [(51, 51)]),
    ("More than three million dollars had been handed over.", "money.paid", [(3000000, None)]),
    ("Some 14 were being treated in hospital.", "people.treated", []),
    ("He said 40 of 210 villagers had died.", "people.killed", [(40, 40)]),
    ("Nine of the 31 people on board died.", "people.aboard", [(31, 31)]),
    ("The men demanded the release of six jailed rebels.", "people.freed", []),
    ("They left after the release of six rebels.", "people.freed", [(6, 6)]),
    ("Two men were brought in with burns.", "people.hospitalised", [(2, 2)]),
    ("Two men were brought in for questioning.", "people.hospitalised", []),
    ("Forty inmates broke out of the jail.", "people.escaped", [(40, 40)]),
    ("Nobody escaped.", "people.escaped", [(0, 0)]),
    ("Three divers escaped with bruises and without any serious injuries.", "people.escaped", [(3, 3)]),
    ("Three divers escaped serious injury.", "people.escaped", []),
    ("Seven explosions were heard near the depot.", "explosions.heard", [(7, 7)]),
    ("Seven explosions of laughter were not enough.", "explosions.heard", []),
    ("An envoy handed over a suitcase with three million dollars.", "money.paid", [(3000000, 3000000)]),
    ("She lives on a payment of 900 euros a month.", "money.paid", []),
    ("Twelve people against whom there was no evidence were released.", "people.freed", [(12, 12)]),
    ("Twelve people, against whom there was no case, are on trial.", "people.freed", []),
    ("Eleven minutes passed before the first engine came.", "event.delay", [(11, 11)]),
    ("Deceased persons: 14", "people.killed", [(14, 14)]),
    ("Dead: 14, injured: 60, missing: three", "people.wounded", [(60, 60)]),
]


@pytest.mark.parametrize(("text", "slot", "expected"), COUNTS)
def test_counts(text: str, slot: str, expected: list[tuple[float, float | None]]) -> None:
    found = [r.value for r in answers(text, Span(0, len(text), text)) if r.slot == slot]
    assert [(v.low, v.high) for v in found if isinstance(v, Quantity)] == expected
