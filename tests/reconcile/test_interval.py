"""Rule 8: counts as intervals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Quantity
from rashomon.reconcile.interval import FAR, compare_quantities, interval

from .making import about, at_least, dozens, exactly, more_than
from .strategies import quantities

UP_TO_30 = Quantity(0, 30, "person", "30")
FEWER_THAN_12 = Quantity(0, 12, "person", "12", exclusive=True)
NONE = Quantity(0, 0, "person", "no")


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        (at_least(80), exactly(80), True),
        (at_least(80), exactly(79), False),
        (more_than(12), exactly(12), False),
        (more_than(12), exactly(13), True),
        (UP_TO_30, exactly(30), True),
        (UP_TO_30, exactly(31), False),
        (FEWER_THAN_12, exactly(12), False),
        (FEWER_THAN_12, exactly(11), True),
        (about(100), exactly(90), True),
        (about(100), exactly(89), False),
        (dozens(), exactly(43), True),
        (dozens(), exactly(120), False),
        (more_than(3600), exactly(3614), True),
        (exactly(3600), exactly(3614), True),
        (exactly(3600), exactly(3651), False),
        (exactly(200), exactly(201), False),
        (exactly(7.5), exactly(7.4), False),
        (NONE, exactly(0), True),
        (NONE, at_least(1), False),
        (NONE, UP_TO_30, True),
    ],
)
def test_two_counts_are_compatible_when_their_intervals_meet(a: Quantity, b: Quantity, meet: bool) -> None:
    assert (compare_quantities(a, b).relation == "meets") is meet


def test_a_bound_that_leaves_out_just_the_other_number_is_no_contradiction() -> None:
    """ "More than 51" beside "51" is a figure bounded carelessly; it is no support for it either."""
    assert compare_quantities(more_than(51), exactly(51)).relation == "beside"
    assert compare_quantities(more_than(51), exactly(50)).relation == "against"


def test_a_floor_is_no_support_for_a_count_far_above_it() -> None:
    """ "At least 20" and 90 can both hold, but nobody has borne the other out; 35 is near enough."""
    assert compare_quantities(at_least(20), exactly(90)).relation == "beside"
    assert compare_quantities(at_least(20), exactly(35)).relation == "meets"
    assert compare_quantities(at_least(20), exactly(19)).relation == "against"


def test_an_about_that_is_a_range_already_is_not_widened() -> None:
    found = interval(Quantity(90, 110, "person", "100", approximate=True))
    assert (found.low, found.high) == (90, 110)


def test_a_vague_word_and_a_bound_give_the_reason_they_meet() -> None:
    assert "vague word" in compare_quantities(dozens(), exactly(43)).reason
    assert "lower bound" in compare_quantities(at_least(30), exactly(43)).reason
    assert "rounded" in compare_quantities(exactly(3600), exactly(3614)).reason
    assert compare_quantities(exactly(12), exactly(12)).reason == ""


@given(quantities())
def test_every_quantity_meets_itself(value: Quantity) -> None:
    assert compare_quantities(value, value).relation == "meets"


@given(quantities(), quantities())
def test_meeting_is_mutual(a: Quantity, b: Quantity) -> None:
    assert compare_quantities(a, b).relation == compare_quantities(b, a).relation


@given(quantities(), st.floats(0, 2000))
def test_a_number_inside_an_interval_meets_it(value: Quantity, x: float) -> None:
    if interval(value).holds(x) and not (value.high is None and x > FAR * value.low):
        assert compare_quantities(value, exactly(x)).relation == "meets"
