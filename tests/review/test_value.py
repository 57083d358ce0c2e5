"""A value as a person writes it, of the kind that the machine read."""

from __future__ import annotations

import pytest

from rashomon.errors import UsageError
from rashomon.model import Moment, Place, Quantity, Unknown, Value, Words, YesNo
from rashomon.review.value import parsed

DEAD = Quantity(7, 7, "person", "seven")
DAY = Moment.parse("2031-05-03")


@pytest.mark.parametrize(
    ("written", "old", "value"),
    [
        ("at least 12", DEAD, (12, None)),
        ("10 to 20", DEAD, (10, 20)),
        ("none", DEAD, (0, 0)),
    ],
)
def test_a_count_keeps_its_unit(written: str, old: Value, value: tuple[float, float | None]) -> None:
    """The number is the person's, what is counted the machine's."""
    found = parsed(written, old)
    assert isinstance(found, Quantity)
    assert (found.low, found.high, found.unit) == (*value, "person")


@pytest.mark.parametrize(
    ("written", "old", "value"),
    [
        ("unknown", DEAD, Unknown()),
        ("yes", Words("perhaps"), YesNo(True)),
        ("not Selm", Place("Selm"), Place("Selm", negated=True)),
        ("a spark", Words("a fuse"), Words("a spark")),
    ],
)
def test_words_places_and_not_knowing(written: str, old: Value, value: Value) -> None:
    """Each as it is written."""
    assert parsed(written, old) == value


@pytest.mark.parametrize(("written", "old", "says"), [("many", DEAD, "no count"), ("at tea", DAY, "no time")])
def test_what_is_nothing_of_the_kind_is_refused(written: str, old: Value, says: str) -> None:
    """The message shows how it is written."""
    with pytest.raises(UsageError, match=says):
        parsed(written, old)
