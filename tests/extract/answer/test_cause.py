"""What is blamed and is nobody is a cause."""

import pytest

from rashomon.extract.answer.answers import Reading
from rashomon.extract.answer.cause import as_cause
from rashomon.model import Scope, Span, Words

TEXT = "The operator blamed it."


@pytest.mark.parametrize(
    ("blamed", "slot"),
    [
        ("heavy rain", "event.cause"),
        ("a technical fault", "event.cause"),
        ("the rebels", "party.responsible"),
        ("Storm Brigade", "party.responsible"),
    ],
)
def test_weather_and_faults_are_causes_and_parties_are_not(blamed: str, slot: str) -> None:
    reading = Reading("party.responsible", Words(blamed), Scope(), Span(0, 3, TEXT))
    assert as_cause(reading).slot == slot
