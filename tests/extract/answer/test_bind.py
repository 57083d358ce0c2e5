"""Which numbers of a sentence answer which question, told as reporters tell them."""

import pytest

from rashomon.extract.answer.answers import answers
from rashomon.model import Quantity, Span, Words, YesNo


def read(text: str) -> set[tuple[str, float, str | None, str | None]]:
    found = answers(text, Span(0, len(text), text))
    return {(r.slot, r.value.low, r.scope.of, r.scope.part) for r in found if isinstance(r.value, Quantity)}


@pytest.mark.parametrize(
    ("text", "slot", "low"),
    [
        ("There were more than 300 of us on board.", "people.aboard", 300),
        ("There had been at least 350 people on the boat.", "people.aboard", 350),
        ("The number of people aboard was now put at 288.", "people.aboard", 288),
        ("The number of people treated for breathing problems stood at 63.", "people.hospitalised", 63),
        ("Nineteen bodies had been brought ashore by noon.", "people.killed", 19),
        ("The fire killed one worker and injured eight others Monday.", "people.wounded", 8),
        ("About 40 mutineers had laid down their arms.", "people.surrendered", 36),
        ("Warplanes launched three raids on the tents.", "attacks.carried_out", 3),
        ("Two missiles tore through the tents.", "weapons.landed", 2),
        ("It put the magnitude of the quake at 6.4.", "magnitude.measured", 6.4),
        ("The bureau measured the tremor at 6.7.", "magnitude.measured", 6.7),
        ("Marn will give 2 million U.S. dollars in emergency aid.", "aid.pledged", 2_000_000),
        ("Damage to the plant was estimated at $400 million.", "damage.cost", 400_000_000),
        ("That ended a 26-hour coup attempt.", "event.duration", 26),
    ],
)
def test_a_number_finds_its_question(text: str, slot: str, low: float) -> None:
    """By the words around it."""
    assert (slot, low) in {(s, n) for s, n, _, _ in read(text)}


def test_the_dead_behind_a_comma_are_no_age() -> None:
    """An age stands alone between commas; "47 of the dead" goes on."""
    assert not {s for s, *_ in read("According to the Relief Committee, 47 of the dead were from one village.")}


def test_how_badly_hurt_they_are_does_not_say_who() -> None:
    """The badly hurt are a part of the hurt, not a kind of people."""
    assert read("Twelve seriously injured people were lifted out.") == {("people.wounded", 12, None, "seriously hurt")}


def test_two_kinds_of_people_counted_together_keep_both_names() -> None:
    """No number of women is told by "37 of them women and children"."""
    found = read("The clinic saw 51 bodies, 37 of them women and children.")
    assert ("people.killed", 37, "women and children", None) in found


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("The company said there was no danger to the public.", "danger.present", "no"),
        ("The mayor said the air was safe to breathe.", "danger.present", "no"),
        ("The boat, licensed to carry 200 passengers, was not overloaded.", "load.exceeded", "no"),
        ("The vessel had most likely been hit by a large wave.", "event.cause", "large wave"),
        ("It was a gas leak.", "event.cause", "gas leak"),
        ("An air strike by the Northern Front killed 12.", "party.responsible", "Northern Front"),
        ("The tents were hit by a rocket fired by the rebels.", "party.responsible", "rebels"),
        ("Ardian warplanes targeted a wedding.", "party.responsible", "Ardian warplanes"),
        ("The captain has been detained for questioning.", "suspect.arrested", "detained for questioning"),
    ],
)
def test_words_find_their_question(text: str, slot: str, value: str) -> None:
    """What is said without a number."""
    found = {r.slot: r.value for r in answers(text, Span(0, len(text), text)) if not isinstance(r.value, Quantity)}
    told = found[slot]
    assert (told.text if isinstance(told, Words) else "yes" if told == YesNo(True) else "no") == value


@pytest.mark.parametrize(
    "text",
    [
        "The water was not safe to drink.",
        "The president was due to return from a summit.",
    ],
)
def test_what_only_looks_like_an_answer_is_none(text: str) -> None:
    """Neither no danger nor a cause."""
    assert not [r for r in answers(text, Span(0, len(text), text)) if r.slot in ("danger.present", "event.cause")]


@pytest.mark.parametrize(
    ("text", "slot", "low", "of"),
    [
        ("The rebels freed 14 of the hostages.", "people.freed", 14, None),
        ("Soldiers rescued the last eight hostages.", "people.rescued", 8, "hostages"),
        ("Six hundred families had lost their homes.", "people.displaced", 600, None),
        ("Thirteen carriages had derailed.", "vehicles.derailed", 13, None),
        ("The bank had recovered $4.1m of the money.", "money.recovered", 4_100_000, None),
        ("It said $29 million was taken.", "money.stolen", 29_000_000, None),
        ("Families get compensation of Rs 5 lakh.", "compensation.paid", 500_000, None),
        ("It put the damage at 90m reais.", "damage.cost", 90_000_000, None),
        ("The train was going at 108 km per hour.", "speed.reached", 108, None),
        ("In 12 hours 187 millimetres of rain fell.", "level.measured", 187, None),
    ],
)
def test_more_ways_to_tell_a_number(text: str, slot: str, low: float, of: str | None) -> None:
    """With whom it counts, where the slot does not say so itself."""
    assert (slot, low, of) in {(s, n, o) for s, n, o, _ in read(text)}
