"""Which words came first, and how sure that is."""

from __future__ import annotations

import pytest

from rashomon.model import Moment
from rashomon.reconcile.order import apart, newer

from .making import clock, day

EVENING = Moment(clock(18).start, clock(22).start, "part")
UNZONED = Moment.parse("2031-05-03T09:00")


@pytest.mark.parametrize(
    ("old", "new", "later", "far"),
    [
        (clock(8), clock(9), True, False),
        (clock(8), clock(11), True, True),
        (clock(8), clock(8), False, False),
        (clock(9), clock(8), False, False),
        (clock(22, zone="-05:00"), clock(22, zone="+03:00"), False, False),
        (clock(22, zone="+03:00"), clock(22, zone="-05:00"), True, True),
        (EVENING, clock(20), False, False),
        (EVENING, clock(23), True, False),
        (EVENING, clock(25), True, True),
        (day(3), day(3), False, False),
        (day(3), day(4), True, True),
        (day(3), clock(23), False, False),
        (day(3), clock(25), True, True),
        (UNZONED, Moment.parse("2031-05-03T13:00"), True, False),
        (UNZONED, Moment.parse("2031-05-04T00:30"), True, True),
        (UNZONED, clock(23), False, False),
        (UNZONED, clock(25), True, True),
        (None, day(3), False, False),
        (day(3), None, False, False),
    ],
)
def test_newer_and_apart(old: Moment | None, new: Moment | None, later: bool, far: bool) -> None:
    assert (newer(old, new), apart(old, new)) == (later, far)
