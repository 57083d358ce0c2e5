"""Lengths and repetitions, which no calendar holds."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.moment.length import lengths


def read(text: str) -> list[tuple[str, str, str]]:
    """Words, sort and value of each."""
    return [(f.span.exact, f.sort, f.value) for f in lengths(text)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The strike lasted three weeks.", "three weeks", "P3W"),
        ("A 90-minute talk was held.", "90-minute", "PT90M"),
        ("They held out for twenty-one days.", "twenty-one days", "P21D"),
        ("It stayed shut for a year.", "a year", "P1Y"),
        ("It took several months.", "several months", "PXM"),
        ("The past two decades were quiet.", "The past two decades", "P20Y"),
        ("They had waited for years.", "years", "PXY"),
    ],
)
def test_how_long(text: str, words: str, value: str) -> None:
    """As an ISO duration; X for a number that is not told."""
    assert read(text) == [(words, "length", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The ferry runs every day.", "every day", "P1D"),
        ("It is held every other week.", "every other week", "P2W"),
        ("A weekly count was made.", "weekly", "P1W"),
        ("The pass costs $30 a month.", "a month", "P1M"),
        ("It sails 12 times per year.", "per year", "P1Y"),
    ],
)
def test_how_often(text: str, words: str, value: str) -> None:
    """The time from one to the next."""
    assert read(text) == [(words, "repetition", value)]


def test_a_length_counted_from_an_event_is_no_moment() -> None:
    """Nobody said when the event was."""
    assert read("They left three days after the siege.") == [("three days after", "offset", "P3D")]


@pytest.mark.parametrize(
    "text", ["She is 12 years old.", "It fell two days ago.", "A year later it rained.", "A day in May."]
)
def test_ages_and_moments_are_no_lengths(text: str) -> None:
    """They are somebody's, or the calendar's."""
    assert read(text) == []


@given(st.text(max_size=200))
def test_any_text_is_read_in_order(text: str) -> None:
    """Without overlaps."""
    found = lengths(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
