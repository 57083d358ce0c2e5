"""Values as people read them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.brief import value
from rashomon.model import Moment, Place, Quantity, Unknown, Words, YesNo


def people(low: float, high: float | None, written: str = "", **flags: bool) -> Quantity:
    return Quantity(low, high, "person", written, **flags)


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (people(15, 15), "15"),
        (people(3614, 3614), "3,614"),
        (people(6.3, 6.3), "6.3"),
        (people(0, 0), "none"),
        (people(80, None), "at least 80"),
        (people(12, None, exclusive=True), "more than 12"),
        (people(0, 30), "up to 30"),
        (people(0, 12, exclusive=True), "fewer than 12"),
        (people(10, 20), "10–20"),
        (people(24, 99, "dozens", vague=True), "dozens (24–99)"),
        (people(1000, None, "thousands", vague=True), "thousands (1,000 or more)"),
        (people(90, 110, "about 100", approximate=True), "about 100"),
        (people(100, 100, "100", approximate=True), "about 100"),
    ],
)
def test_counts(quantity: Quantity, shown: str) -> None:
    """Each comparator in its plain words; a vague word with what it stands for."""
    assert value.text(quantity, unit="person") == shown


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (people(15, 15), "15 people"),
        (people(1, 1), "1 person"),
        (people(0, 0), "no people"),
        (Quantity(2, None, "facility", "two"), "at least 2 facilities"),
        (Quantity(3, 3, "cargo vessel", "three"), "3 cargo vessels"),
        (Quantity(7, 7, "aircraft", "seven"), "7 aircraft"),
        (Quantity(40, 40, "%", "40"), "40%"),
        (Quantity(24, 99, "tank", "dozens", vague=True), "dozens of tanks (24–99)"),
    ],
)
def test_a_unit_the_question_does_not_name_is_named(quantity: Quantity, shown: str) -> None:
    """The unit stands with the number, in the number's grammar."""
    assert value.text(quantity) == shown


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2031-01-08T14:00", "2 p.m., 8 Jan"),
        ("2031-01-08T14:30:00Z", "2:30 p.m. UTC, 8 Jan"),
        ("2031-01-08T00:00+03:30", "midnight UTC+3:30, 8 Jan"),
        ("2031-01-08T12:00-05:00", "noon UTC−5, 8 Jan"),
        ("2031-01-08", "8 Jan"),
        ("2030-12-31", "31 Dec 2030"),
    ],
)
def test_times_as_fine_as_stated_and_in_their_own_zone(iso: str, shown: str) -> None:
    """A zone that nobody gave is not shown; a year is, where it does not go without saying."""
    assert value.text(Moment.parse(iso), year=2031) == shown


def test_coarser_times() -> None:
    """A part of a day keeps its word; months, seasons, years and decades are not made finer."""
    start = datetime(2031, 1, 1)
    day = timedelta(days=1)
    assert value.moment(Moment(start, start + day / 4, "part", "overnight"), year=2031) == "overnight (1 Jan)"
    assert value.moment(Moment(start, start + day / 4, "part"), year=2031) == "midnight to 6 a.m., 1 Jan"
    assert value.moment(Moment(start, start + 7 * day, "week"), year=2031) == "week of 1 Jan"
    assert value.moment(Moment(start, start + 31 * day, "month")) == "Jan 2031"
    assert value.moment(Moment(start, start + 90 * day, "season")) == "Jan 2031 to Mar 2031"
    assert value.moment(Moment(start, start + 365 * day, "year")) == "2031"
    assert value.moment(Moment(start, start + 3650 * day, "decade")) == "2031s"


def test_a_stretch_of_times() -> None:
    """One time is shown once, none as undated."""
    first, last = Moment.parse("2031-01-08"), Moment.parse("2031-01-09")
    assert value.between(first, last, year=2031) == "8 Jan to 9 Jan"
    assert value.between(first, first, year=2031) == "8 Jan"
    assert value.between(None, None) == "undated"


def test_words_places_yes_and_no_and_the_unknown() -> None:
    """A denial is part of the value; a place shows where it lies and never a point."""
    assert value.text(Words("the union", negated=True)) == "not the union"
    assert value.text(Place("Port Ostra", 1.25, 2.5, within=("Ostra County", "Ostra"))) == "Port Ostra, Ostra County"
    assert value.text(Place("Port Ostra", within=("OS",))) == "Port Ostra"
    assert value.text(Place("Ostra County", within=("Ostra",), negated=True)) == "not Ostra County"
    assert [value.text(v) for v in (YesNo(True), YesNo(False), Unknown())] == ["yes", "no", "not known"]


@given(st.floats(0, 1e7), st.one_of(st.none(), st.floats(0, 1e7)), st.booleans(), st.booleans(), st.booleans())
def test_every_quantity_can_be_said(low: float, width: float | None, a: bool, b: bool, c: bool) -> None:
    """No combination of bounds and flags is left without words."""
    high = None if width is None else low + width
    assert value.text(people(low, high, "some", exclusive=a, vague=b, approximate=c)).strip()
