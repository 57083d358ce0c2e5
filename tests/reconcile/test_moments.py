"""Times held against each other."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rashomon.model import Moment
from rashomon.reconcile.comparison import Relation
from rashomon.reconcile.moments import compare_moments

from .making import clock, day

MAY = Moment(day(1).start, day(31).end, "month")
JUNE = Moment(day(31).end, day(31).end + timedelta(days=30), "month")
MORNING = Moment(clock(6).start, clock(12).start, "part")


def local(text: str) -> Moment:
    return Moment.parse(f"2031-05-{text}")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (clock(17.5, day=7, zone="-05:00"), clock(22.5, day=7), "meets"),
        (clock(17.5, day=7, zone="-05:00"), clock(17.5, day=7), "against"),
        (clock(9), MORNING, "meets"),
        (clock(13), MORNING, "against"),
        (clock(5 + 58 / 60), clock(6), "meets"),
        (clock(12 + 13 / 60), clock(12 + 20 / 60), "against"),
        (day(3), day(3), "meets"),
        (day(3), day(4), "beside"),
        (day(3), day(5), "against"),
        (day(3), MAY, "meets"),
        (MAY, JUNE, "against"),
        (local("03T12:13"), local("03T12:20"), "against"),
        (local("03T12:15"), local("03T19:15"), "beside"),
        (local("03T12:15"), day(3), "meets"),
        (clock(22.5, day=7), day(7), "meets"),
        (clock(22.5, day=7), day(8), "beside"),
        (clock(22.5, day=7), day(9), "against"),
        (clock(9, day=3), local("03T09:00"), "meets"),
        (clock(9, day=3), local("03T15:00"), "beside"),
    ],
)
def test_times(a: Moment, b: Moment, relation: Relation) -> None:
    assert compare_moments(a, b).relation == compare_moments(b, a).relation == relation
