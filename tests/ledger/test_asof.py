"""What was known when."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import UsageError
from rashomon.ledger.asof import counts_from, stamped, standing
from rashomon.model import Moment

MORNING, NOON, EVENING = (datetime(2031, 5, 2, hour, tzinfo=UTC) for hour in (6, 12, 18))
PUBLISHED = Moment.parse("2031-05-02T06:00:00Z")
LATER = Moment.parse("2031-05-02T09:00:00Z")


def test_a_publication_time_counts_from_its_start() -> None:
    """Of a day too, in UTC where the zone is unknown."""
    assert counts_from([(PUBLISHED, NOON)]) == [MORNING]
    assert counts_from([(Moment.parse("2031-05-02"), NOON)]) == [datetime(2031, 5, 2, tzinfo=UTC)]


def test_a_time_written_otherwise_is_no_new_time() -> None:
    """The edit that keeps its publication time counts from when it was seen."""
    same = Moment.parse("2031-05-02T06:00:00+00:00")
    assert counts_from([(PUBLISHED, NOON), (same, EVENING)]) == [MORNING, EVENING]


def test_an_undated_edit_of_a_dated_report_counts_from_when_it_was_seen() -> None:
    """And before anything has dated it, never."""
    assert counts_from([(None, NOON), (PUBLISHED, NOON), (None, EVENING)]) == [None, MORNING, EVENING]


def test_the_newest_revision_of_its_time_stands() -> None:
    """None before the first."""
    states = [(PUBLISHED, NOON), (LATER, NOON), (LATER, EVENING)]
    when = [datetime(2031, 5, 2, hour, tzinfo=UTC) for hour in (5, 6, 9, 18)]
    assert [standing(states, t) for t in when] == [None, 0, 1, 2]
    assert standing(states, None) == 2
    assert standing([], None) is None


def test_an_instant_without_zone_is_taken_as_utc() -> None:
    """As unknown zones are throughout."""
    assert standing([(PUBLISHED, NOON)], datetime(2031, 5, 2, 6)) == 0


def test_a_recording_needs_a_zone() -> None:
    """It is our own clock, so there is no excuse."""
    with pytest.raises(UsageError, match="2031-05-02T12:00:00"):
        stamped(datetime(2031, 5, 2, 12))


MOMENTS = st.sampled_from([None, PUBLISHED, LATER, Moment.parse("2031-05-02")])
TIMES = st.datetimes(datetime(2031, 5, 1), datetime(2031, 5, 4)).map(lambda t: t.replace(tzinfo=UTC))


@given(st.lists(st.tuples(MOMENTS, TIMES)), TIMES, TIMES)
def test_what_stands_never_goes_back(
    states: list[tuple[Moment | None, datetime]], one: datetime, other: datetime
) -> None:
    """A later look shows the same revision or a newer one."""
    earlier, later = (standing(states, t) for t in sorted((one, other)))
    assert earlier is None or (later is not None and later >= earlier)
