"""Values in a few words."""

from __future__ import annotations

import pytest

from rashomon.model import Moment, Place, Quantity, Unknown, Value, Words, YesNo
from rashomon.reconcile import show

from .making import about, at_least, clock, day, dozens, exactly, more_than


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (exactly(3614), "3,614"),
        (exactly(7.5), "7.5"),
        (exactly(0), "none"),
        (at_least(80), "at least 80"),
        (more_than(12), "more than 12"),
        (about(100), "about 100"),
        (Quantity(90, 110, "person", "100", approximate=True), "about 100"),
        (Quantity(0, 30, "person", "30"), "up to 30"),
        (Quantity(0, 12, "person", "12", exclusive=True), "fewer than 12"),
        (Quantity(10, 20, "person", "10-20"), "10 to 20"),
        (dozens(), "dozens"),
        (clock(9.5, zone="+03:00"), "2031-05-03 09:30 UTC+03:00"),
        (day(3), "2031-05-03"),
        (Moment(day(3).start, day(5).end, "week"), "2031-05-03 to 2031-05-05"),
        (Moment(clock(6).start, clock(12).start, "part"), "2031-05-03 06:00 to 12:00 UTC"),
        (Place("Velm", negated=True), "not Velm"),
        (Words("the army"), "the army"),
        (YesNo(False), "no"),
        (Unknown(), "unknown"),
    ],
)
def test_values(value: Value, words: str) -> None:
    assert show.value(value) == words


def test_lists_are_cut_with_a_count() -> None:
    assert show.names(["A"]) == "A"
    assert show.names(["A", "B", "A", "C"]) == "A, B and C"
    assert show.names(list("ABCDEF")) == "A, B, C, D and 2 more"
