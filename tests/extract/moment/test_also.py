"""Times with two readings, told against a report of Wednesday, 3 April 2024."""

from __future__ import annotations

import pytest

from rashomon.extract.moment.moments import moments
from rashomon.model import Moment

WEDNESDAY = Moment.parse("2024-04-03T10:00:00Z")


@pytest.mark.parametrize(
    ("text", "first", "also"),
    [
        ("The gate was closed on 2/4/2024.", "2024-04-02", ["2024-02-04"]),
        ("The gate was closed on 4/2/2024.", "2024-04-02", ["2024-02-04"]),
        ("It was closed on 25/3/2024.", "2024-03-25", []),
        ("The council meets next Friday.", "2024-04-05", ["2024-04-12"]),
        ("It burned last Monday.", "2024-04-01", ["2024-03-25"]),
        ("It burned last Friday.", "2024-03-29", []),
        ("It burned on Monday.", "2024-04-01", []),
        ("The vote is on Friday.", "2024-04-05", ["2024-03-29"]),
    ],
)
def test_days(text: str, first: str, also: list[str]) -> None:
    """The surer reading first, the other kept only where the words leave it open."""
    (found,) = moments(text, anchor=WEDNESDAY)
    assert found.moment.iso() == first
    assert [m.iso() for m in found.also] == also


@pytest.mark.parametrize("text", ["The gate was closed on 12/11/2023.", "The gate was closed on 1/5/2024."])
def test_where_nothing_speaks_for_either_order_there_is_no_answer(text: str) -> None:
    """Neither order falls right before publication."""
    assert moments(text, anchor=WEDNESDAY) == []


def test_midnight_may_open_or_close_its_day() -> None:
    """What is "shortly after" it lies in the day that it opens."""
    (found,) = moments("It burned at midnight on Tuesday.", anchor=WEDNESDAY)
    assert found.moment.start.isoformat() == "2024-04-03T00:00:00"
    assert [m.start.isoformat() for m in found.also] == ["2024-04-02T00:00:00"]
    (after,) = moments("It burned shortly after midnight on Tuesday.", anchor=WEDNESDAY)
    assert after.also == ()
