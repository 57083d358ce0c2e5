"""Figures that stand alone and answer what the figure before them answered."""

import pytest

from rashomon.extract.answer.answers import Context, Reading, answers, following
from rashomon.extract.sentence import sentences
from rashomon.model import Quantity


def last(text: str) -> list[Reading]:
    context, found = Context(), []
    for sentence in sentences(text):
        found = answers(text, sentence, context=context)
        context = following(context, sentence, found)
    return found


@pytest.mark.parametrize(
    ("text", "slot", "low"),
    [
        (
            "The union says 600 people have left their homes. The governor puts the figure at 950.",
            "people.displaced",
            950,
        ),
        ("The rebels admit the loss of six fighters. Their chief had put the number at two.", "people.killed", 2),
        ("At least 19 captives were released. The movement speaks of 88.", "people.freed", 88),
        ("The rocket flew 410 km. The coast guard puts the figure at 380 km.", "distance.flown", 380),
        (
            "It had a magnitude of 6.1 and a depth of 9 km. Selm's observatory measured it at 5.9.",
            "magnitude.measured",
            5.9,
        ),
        ("Police said 15 people were detained. The rights group Selm Watch counted 34.", "people.detained", 34),
        ("The mayor put the number of wounded at 22. The clinic said 19.", "people.wounded", 19),
        ("It had a magnitude of 6.1 and a depth of 9 km. Selm's observatory put it at 5.8.", "magnitude.measured", 5.8),
    ],
)
def test_a_figure_takes_over_what_the_one_before_counts(text: str, slot: str, low: float) -> None:
    (found,) = last(text)
    assert isinstance(found.value, Quantity)
    assert (found.slot, found.value.low, found.inherited) == (slot, low, ("slot",))


def test_it_counts_the_same_people() -> None:
    (found,) = last("The owner admits the loss of eight miners. The union spoke of 11.")
    assert found.scope.of == "miners"


@pytest.mark.parametrize(
    "text",
    [
        "Nine were killed and 20 wounded. The mayor put the figure at 40.",
        "The rocket flew 410 km. The coast guard puts the figure at 380 tonnes.",
        "At least 19 captives were released. The poem speaks of 3 kings.",
        "At least 19 captives were released. The minister spoke of 2019.",
        "Nine were killed. He said one of them was a child.",
        "Nine were killed and 20 wounded. The mayor said 40.",
        "Nine were killed. The shop put the price at 40.",
        "The mayor put the figure at 40.",
    ],
)
def test_where_it_may_count_something_else_it_answers_nothing(text: str) -> None:
    """Of two things told before nobody knows which is meant; nor is a noun of its own, a year or a price a figure."""
    assert last(text) == []
