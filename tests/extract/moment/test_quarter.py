"""Quarters in reports of results, read on Thursday, 2 November 2017."""

import pytest

from rashomon.extract.moment.moments import moments
from rashomon.model import Moment

NOVEMBER = Moment.parse("2017-11-02")


def quarters(text: str) -> list[tuple[str, str]]:
    """(first day, last day) of each expression."""
    return [(f.moment.iso(), f.moment.iso_end()) for f in moments(text, anchor=NOVEMBER)]


THIRD, THIRD_BEFORE = ("2017-07-01", "2017-09-30"), ("2016-07-01", "2016-09-30")


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("the third quarter", THIRD),
        ("the third quarter of 2016", THIRD_BEFORE),
        ("this year's third quarter", THIRD),
        ("last year’s third quarter", THIRD_BEFORE),
        ("the third quarter of last year", THIRD_BEFORE),
        ("the year-ago third quarter", THIRD_BEFORE),
        ("the 2016 third quarter", THIRD_BEFORE),
        ("the latest quarter", THIRD),
    ],
)
def test_a_quarter_by_its_number_and_year(words: str, days: tuple[str, str]) -> None:
    """Without a year it is the latest that has begun."""
    assert quarters(f"Velm Bank lost $3 million in {words}.") == [days]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("compared with $2 million a year earlier", THIRD_BEFORE),
        ("up from $2 million last year", THIRD_BEFORE),
        ("against $2 million in the year-earlier period", THIRD_BEFORE),
        ("twice that of the 2015 quarter", ("2015-07-01", "2015-09-30")),
        ("and the quarter was its best", THIRD),
    ],
)
def test_what_follows_counts_from_the_quarter_that_was_named(words: str, days: tuple[str, str]) -> None:
    """A year earlier is the same three months of the year before."""
    assert quarters(f"In the third quarter Velm Bank earned $3 million, {words}.") == [THIRD, days]


def test_a_year_is_a_year_where_no_quarter_was_named() -> None:
    """Last year and a year ago keep their plain meaning."""
    assert quarters("The dam broke last year.") == [("2016-01-01", "2016-12-31")]
    assert quarters("The dam broke a year ago.") == [("2016-01-01", "2016-12-31")]


def test_a_part_of_a_town_a_match_or_a_mile_is_no_quarter_of_the_year() -> None:
    """Words that only look like one."""
    assert (
        quarters("The old quarter burned; she led in the first quarter of the match, after the first quarter mile.")
        == []
    )
