"""The words by which search filters."""

from __future__ import annotations

from datetime import UTC, date, datetime

from rashomon.desk.index.tags import between, of_time


def test_a_stretch_of_time_is_covered_by_few_words() -> None:
    """Days to the end of a month, months to the end of a year, whole years, and back."""
    found = list(between(date(2021, 11, 29), date(2024, 2, 2)))
    assert found == ["d20211129", "d20211130", "m202112", "y2022", "y2023", "m202401", "d20240201", "d20240202"]


def test_a_time_is_found_by_its_day_month_and_year() -> None:
    """And by no other."""
    words = of_time(datetime(2022, 7, 9, 23, 59, tzinfo=UTC).timestamp())
    assert set(words) & set(between(date(2022, 7, 9), date(2022, 7, 9))) == {"d20220709"}
    assert not set(words) & set(between(date(2022, 7, 10), date(2024, 1, 1)))


def test_no_time_has_no_words() -> None:
    """It is in no stretch."""
    assert of_time(None) == ()
    assert list(between(date(2024, 1, 2), date(2024, 1, 1))) == []
