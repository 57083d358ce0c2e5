"""Moments: as precise as they were stated, with the zone only where one was."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Moment


@pytest.mark.parametrize(
    ("iso", "precision", "back"),
    [
        ("2020-01-08", "day", "2020-01-08"),
        ("2020-01-08T00:00:00", "day", "2020-01-08"),
        ("2020-01-08T06:10:00Z", "second", "2020-01-08T06:10:00+00:00"),
        ("2020-01-08T06:10+09:00", "minute", "2020-01-08T06:10+09:00"),
        ("2020-01-08T00:00:00+00:00", "second", "2020-01-08T00:00:00+00:00"),
    ],
)
def test_what_is_read_is_what_was_written(iso: str, precision: str, back: str) -> None:
    moment = Moment.parse(iso)
    assert (moment.precision, moment.iso()) == (precision, back)


@pytest.mark.parametrize("bad", ["", "yesterday", "2020-13-01", "8 January"])
def test_what_is_no_time_is_refused(bad: str) -> None:
    with pytest.raises(ValueError):
        Moment.parse(bad)


@pytest.mark.parametrize("edge", ["9999-12-31", "0001-01-01T00:00+14:00", "9999-12-31T23:59:59Z"])
def test_a_moment_at_the_end_of_the_calendar_is_refused(edge: str) -> None:
    """As no time, rather than with an error that nobody expects."""
    with pytest.raises(ValueError, match="calendar"):
        Moment.parse(edge)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_lasts_a_day(day: date) -> None:
    moment = Moment.of_day(day)
    assert moment.end - moment.start == timedelta(days=1)
    assert Moment.parse(moment.iso()) == Moment(moment.start, moment.end, "day", moment.iso())


def test_a_moment_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Moment(datetime(2020, 1, 2), datetime(2020, 1, 1), "day")


def test_zones_sort_by_the_instant() -> None:
    early, late = Moment.parse("2020-01-08T05:00+09:00"), Moment.parse("2020-01-07T21:00Z")
    assert early.instant < late.instant
