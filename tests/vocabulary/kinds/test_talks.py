"""What is read in reports of talks of enemies: both sides of what is disputed, and what only sounds like it."""

import pytest

from rashomon.extract.answer.words import worded
from rashomon.model import Words
from vocabulary.kinds.reading import slots_of, told


@pytest.mark.parametrize(
    ("text", "slot", "yes", "of"),
    [
        ("Talks were held in Sarn on Monday, the envoy said.", "talks.held", True, None),
        ("The two sides have held secret talks.", "talks.held", True, None),
        ("Negotiations are under way, the minister said.", "talks.held", True, None),
        ("Delegations met in Kelm for three hours.", "talks.held", True, None),
        ("No talks have taken place, the rebels said.", "talks.held", False, None),
        (
            "There are no negotiations going on; the government denied holding talks with the rebels.",
            "talks.held",
            False,
            None,
        ),
        ("The talks were called off, the mediator said.", "talks.held", False, None),
        ("We do not negotiate with terrorists, he said.", "talks.held", False, None),
        ("The sides reached a deal on a truce, the envoy said.", "deal.reached", True, None),
        ("An agreement has been signed.", "deal.reached", True, None),
        ("The rebels agreed to a ceasefire.", "deal.reached", True, None),
        ("Both sides have agreed to a 72-hour truce.", "deal.reached", True, None),
        ("No agreement has been reached, the spokesman said.", "deal.reached", False, None),
        ("There is no deal, the general said.", "deal.reached", False, None),
        ("The talks ended without agreement.", "deal.reached", False, None),
        ("The sides failed to reach an agreement.", "deal.reached", False, None),
        ("The rebels rejected the ceasefire.", "deal.reached", False, None),
        ("The ceasefire is holding, monitors said.", "truce.holding", True, None),
        ("The army said it was respecting the truce.", "truce.holding", True, None),
        ("The truce was largely observed overnight.", "truce.holding", True, None),
        ("The truce has collapsed, residents said.", "truce.holding", False, None),
        ("The ceasefire is not holding.", "truce.holding", False, None),
        ("The truce is over, the commander said.", "truce.holding", False, None),
        ("A date for the next round has been set.", "date.set", True, None),
        ("No date has been set for the talks.", "date.set", False, None),
        ("No date for the exchange was announced.", "date.set", False, None),
        ("The rebels handed over the bodies of 12 soldiers.", "bodies.returned", True, None),
        ("The remains of the soldiers were returned.", "bodies.returned", True, None),
        ("The bodies have not been handed over, a relative said.", "bodies.returned", False, None),
        ("The army refuses to return the bodies.", "bodies.returned", False, None),
        ("We received no bodies, he said.", "bodies.returned", False, None),
        ("The prisoners were tortured, the ministry said.", "prisoners.mistreated", True, None),
        ("He was beaten in captivity, his wife said.", "prisoners.mistreated", True, None),
        ("They accused the enemy of torturing prisoners.", "prisoners.mistreated", True, None),
        ("The prisoners are treated humanely, the group said.", "prisoners.mistreated", False, None),
        ("None of the captives was mistreated, he said.", "prisoners.mistreated", False, None),
    ],
)
def test_both_sides_are_read(text: str, slot: str, yes: bool, of: str | None) -> None:
    assert {t for t in told(text) if t[0] == slot} == {(slot, yes, of)}


@pytest.mark.parametrize(
    "text",
    [
        "The talks show was held in the studio.",
        "The company signed a deal to buy a rival.",
        "The date of birth was not given.",
        "He will hold talks with the mayor next week.",
        "The bodies were found in a well.",
        "The team was beaten in the final.",
        "Investors have agreed to a merger.",
        "The treaty would be signed if talks succeed.",
        "She walked out of the meeting room to take a call.",
        "Schools held meetings with parents.",
        "The players met the king.",
        "He died on a date not known.",
        "A trade agreement was signed in 1994.",
    ],
)
def test_another_matter_answers_none_of_its_questions(text: str) -> None:
    assert not slots_of("talks") & {slot for slot, _, _ in told(text)}


def test_who_broke_off_the_talks() -> None:
    text = "Ardia broke off the negotiations, the mediator said."
    assert [w.value for w in worded(text, 0, len(text)) if w.slot == "talks.left"] == [Words("Ardia")]
