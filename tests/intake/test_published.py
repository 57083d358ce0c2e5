"""Dates as pages write them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import UsageError
from rashomon.intake.published import contradict, date_in, far_apart, in_dateline, moment, zone
from rashomon.model import Moment


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04T10:15:00Z", "2031-03-04T10:15:00+00:00"),
        ("2031-03-04T00:00:00", "2031-03-04"),
        ("Tue, 04 Mar 2031 10:15:00 GMT", "2031-03-04T10:15:00+00:00"),
        ("March 4, 2031", "2031-03-04"),
        ("4 March 2031", "2031-03-04"),
        ("Mar. 4, 2031 at 5:30 p.m. EST", "2031-03-04T17:30-05:00"),
        ("Tuesday 4 March 2031 12:05 am", "2031-03-04T00:05"),
        ("2031-03-04 17:52", "2031-03-04T17:52"),
        ("4th March 2031, 9.30am GMT", "2031-03-04T09:30+00:00"),
        ("March 4, 2031 10:15 CST", "2031-03-04T10:15"),
    ],
)
def test_a_date_is_read_as_it_is_written(written: str, iso: str) -> None:
    """No zone is made up; a zone's name that means two things is none."""
    assert moment(written).iso() == iso


@pytest.mark.parametrize(
    "written", ["", "yesterday", "04/03/2031", "2031-13-01", "0001-01-01", "31 June 2031", "12345"]
)
def test_what_is_no_date_is_not_guessed_at(written: str) -> None:
    """Day and month in figures are not told apart."""
    with pytest.raises(ValueError, match="not a date"):
        moment(written)


def test_a_date_is_found_in_a_line() -> None:
    """The first with a year."""
    assert (found := date_in("Posted by Ann on 4 March 2031 17:52 | 5 comments")) is not None
    assert found.iso() == "2031-03-04T17:52"
    assert date_in("On March 4 the ferry came") is None


def test_zones_are_names_or_offsets() -> None:
    """Anything else is a usage error."""
    at = datetime(2031, 7, 1)
    assert zone("+03:30").utcoffset(at) == timedelta(hours=3, minutes=30)
    assert zone("UTC-5").utcoffset(at) == timedelta(hours=-5)
    assert zone("Europe/Berlin").utcoffset(at) == timedelta(hours=2)
    with pytest.raises(UsageError):
        zone("/etc/passwd")


def test_dates_contradict_where_both_cannot_hold() -> None:
    """A day may be that of another zone."""
    assert not contradict(Moment.parse("2031-03-04"), Moment.parse("2031-03-04T10:00:00"))
    assert contradict(Moment.parse("2031-03-04"), Moment.parse("2031-03-05"))
    assert not contradict(Moment.parse("2031-03-04"), Moment.parse("2031-03-05T01:00:00Z"))
    assert contradict(Moment.parse("2031-03-04T10:00:00Z"), Moment.parse("2031-03-04T11:00:00Z"))
    assert not contradict(Moment.parse("2031-03-04T10:00:00Z"), Moment.parse("2031-03-04T11:00:00+01:00"))


@given(st.text(max_size=60))
def test_any_string_is_a_date_or_a_value_error(written: str) -> None:
    """Nothing else is raised, and what is read can be written again."""
    try:
        at = moment(written)
    except ValueError:
        return
    assert at.iso()


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("SELM, March 9 (Northwire) - The dam burst.", "2031-03-09"),
        ("PORT SELM, Ardia, March 9, 2030 — The dam burst.", "2030-03-09"),
        ("SELM 31 December /ARDIA PRESS/ - The dam burst.", "2030-12-31"),
        ("SELM, February 30 - The dam burst.", None),
        ("The dam burst on March 9 - again.", None),
        ("SELM (Northwire) - The dam burst on March 9.", None),
    ],
)
def test_the_day_of_a_dateline(line: str, iso: str | None) -> None:
    """Without a year it is the one nearest to publication."""
    found = in_dateline(line, Moment.parse("2031-01-04"))
    assert (found.iso() if found else None) == iso


def test_a_dateline_of_the_day_before_is_no_contradiction() -> None:
    """What is written in the evening comes out the next day."""
    out = Moment.parse("2031-03-04")
    assert not far_apart(out, Moment.parse("2031-03-03"))
    assert far_apart(out, Moment.parse("2031-03-09"))
