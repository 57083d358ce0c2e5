"""Figures of which no slot asks."""

from __future__ import annotations

import pytest

from rashomon.extract.answer.figure import figure, left_over
from rashomon.model import Quantity, Span


def whole(text: str) -> Span:
    return Span(0, len(text), text)


@pytest.mark.parametrize(
    ("clause", "low", "unit"),
    [
        ("42,000 customers are without electricity", 42000, "person"),
        ("the depot had stored 12 tonnes of resin", 12, "tonne"),
        ("at least nine explosions shook the quay", 9, "explosion"),
    ],
)
def test_a_clause_keeps_its_one_figure(clause: str, low: float, unit: str) -> None:
    found = figure(whole(clause))
    assert found is not None
    assert (found.low, found.unit) == (low, unit)


@pytest.mark.parametrize(
    "clause",
    [
        "the ferry left at nine on 4 May 2019",
        "the keeper, 61, had slept",
        "three boats and 12 vans were searched",
        "nobody had checked the gate",
    ],
)
def test_days_ages_and_several_figures_are_none(clause: str) -> None:
    assert figure(whole(clause)) is None


def test_what_nothing_else_holds_is_told_up_to_the_next_edge() -> None:
    """Of 40 that were launched the slot is known; of those that lost their way none is."""
    text = "40 drones were launched, of which 11 drones lost their way, she said"
    ((span, words),) = left_over([whole(text)], [Span(0, 23, text)])
    assert span.exact == words.text == "11 drones lost their way"
    assert words.figure == Quantity(11, 11, "drone", "11")


def test_what_is_held_is_not_told_again() -> None:
    text = "40 drones were launched"
    assert left_over([whole(text)], [whole(text)]) == []
