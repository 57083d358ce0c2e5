"""Sentences that speak of another event than the report's own."""

from __future__ import annotations

import pytest

from rashomon.extract.frame.aside import asides
from rashomon.extract.frame.frames import Frame
from rashomon.model import Moment, Span


def aside(text: str) -> bool:
    return asides([Span(0, len(text), text)], (), Frame(None)) == {0}


@pytest.mark.parametrize(
    "text",
    [
        "He is the second student to be killed in Lesk this year.",
        "The shooting came after a man was killed on the pier.",
        "Three officers were shot dead hours earlier.",
        "A woman was killed in another shooting.",
    ],
)
def test_words_for_another_event(text: str) -> None:
    assert aside(text)


@pytest.mark.parametrize("text", ["A second man died in hospital.", "The man was shot dead after an argument."])
def test_the_reports_own_event(text: str) -> None:
    assert not aside(text)


def test_a_day_before_the_event_is_another() -> None:
    text = "On 4 February a man was killed."
    told = [(Span(3, 13, text), Moment.parse("2031-02-04"))]
    event = Frame(Moment.parse("2031-03-01T00:00Z").start)
    assert asides([Span(0, len(text), text)], told, event) == {0}
