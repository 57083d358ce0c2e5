"""One attacker, said without a number."""

import pytest

from rashomon.extract.answer.alone import alone
from rashomon.model import Quantity


@pytest.mark.parametrize(
    "text",
    [
        "The cook had acted alone, police believe.",
        "There was no indication of a second gunman.",
        "The inspector could now rule out a second attacker.",
        "Guards overpowered the lone attacker.",
    ],
)
def test_it_counts_one(text: str) -> None:
    (found,) = alone(text, 0, len(text))
    assert isinstance(found.value, Quantity) and found.value.low == found.value.high == 1


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear whether the cook acted alone.",
        "Police could not rule out a second attacker.",
        "She may have acted alone.",
        "A second gunman fled.",
        "He lived alone.",
    ],
)
def test_what_is_open_or_denied_counts_nobody(text: str) -> None:
    assert list(alone(text, 0, len(text))) == []
