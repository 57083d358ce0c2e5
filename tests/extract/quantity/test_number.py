"""Numerals: what stands in words or figures becomes an interval."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.quantity.number import Number, numbers, value


def only(text: str) -> Number:
    found = numbers(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1,200", 1200),
        ("1.5 million", 1_500_000),
        ("143million", 143_000_000),
        ("12k", 12_000),
        ("1.200.000", 1_200_000),
        ("1’200", 1200),
        ("1\u202f200", 1200),
        ("5,6", 5.6),
        ("12,5 million", 12_500_000),
        ("1,20,000", 120_000),
        ("0", 0),
        ("twenty-two", 22),
        ("twelve hundred", 1200),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a hundred and five", 105),
        ("two thousand five hundred and twelve", 2512),
        ("One hundred twenty", 120),
    ],
)
def test_plain_numbers(written: str, expected: float) -> None:
    """Figures and words write the same numbers."""
    number = only(f"{written} people came")
    assert (number.low, number.high, number.bound) == (expected, expected, "exact")


@pytest.mark.parametrize(
    ("written", "low", "high", "exclusive", "approximate"),
    [
        ("at least 80", 80, None, False, False),
        ("more than a dozen", 12, None, True, False),
        ("over 130", 130, None, True, False),
        ("no fewer than nine", 9, None, False, False),
        ("40 or more", 40, None, False, False),
        ("50-plus", 50, None, False, False),
        ("up to 30", 0, 30, False, False),
        ("as many as 12", 0, 12, False, False),
        ("fewer than 40", 0, 40, True, False),
        ("nearly 70", 63, 70, False, True),
        ("just under 200", 180, 200, False, True),
        ("about 100", 90, 110, False, True),
        ("some 40", 36, 44, False, True),
        ("an estimated 1,500", 1350, 1650, False, True),
    ],
)
def test_comparators(written: str, low: float, high: float | None, exclusive: bool, approximate: bool) -> None:
    """A comparator opens or widens the interval (rule 8)."""
    number = only(f"{written} people came")
    assert (number.low, number.high, number.exclusive, number.approximate) == (low, high, exclusive, approximate)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("dozens", 24, 99), ("hundreds", 200, 999), ("tens of thousands", 10_000, 99_999), ("several hundred", 200, 999)],
)
def test_vague_words(written: str, low: float, high: float) -> None:
    """Vague words are ranges and say so."""
    number = only(f"{written} of people came")
    assert (number.low, number.high, number.vague) == (low, high, True)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("10 to 15", 10, 15), ("between 20 and 30", 20, 30), ("20-30", 20, 30), ("5 to 10 million", 5e6, 1e7)],
)
def test_ranges(written: str, low: float, high: float) -> None:
    """Two numerals with a joint are one range."""
    number = only(f"{written} people came")
    assert (number.low, number.high) == (low, high)


def test_a_change_is_no_range() -> None:
    """As in "from 12 to 19" after a verb of change arrives at 19."""
    assert only("The toll rose from 12 to 19.").low == 19


def test_over_may_be_a_particle() -> None:
    """As in "handed over 21" is 21, not more than 21."""
    assert only("They handed over 21 girls.").bound == "exact"


@pytest.mark.parametrize(
    "text", ["Call 555-1234", "the A42 road", "a Hwang-12 rocket", "the 2016-17 season", "no longer there"]
)
def test_what_is_no_range_or_number(text: str) -> None:
    """Telephone numbers, roads and model names make no ranges."""
    assert all(n.low == n.high for n in numbers(text))
    assert not any(n.low in (12, 42) for n in numbers(text))


@given(st.integers(min_value=0, max_value=10**9))
def test_figures_are_read_back(n: int) -> None:
    """Whatever integer is written with separators is read."""
    assert value(f"{n:,}") == n


@given(st.text(alphabet="ab 1230,.-tonewhundrd$%k", max_size=40))
def test_numerals_are_in_order_and_apart(text: str) -> None:
    """Spans of numerals never overlap and stay in the text."""
    found = numbers(text)
    assert all(0 <= n.start <= n.core < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The depot never held above 3 tonnes.", 0, 3),
        ("The depot did not store more than 3 tonnes.", 0, 3),
        ("The depot held more than 3 tonnes.", 3, None),
        ("It was never said that more than 3 tonnes were there.", 3, None),
    ],
)
def test_what_never_was_more_is_a_ceiling(text: str, low: float, high: float | None) -> None:
    """A denied "more than" ends at its figure; another verb's denial changes nothing."""
    (found,) = numbers(text)
    assert (found.low, found.high) == (low, high)
