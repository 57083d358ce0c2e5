"""Tests of `rashomon.desk.paging`."""

from __future__ import annotations

import pytest

from rashomon.desk.paging import count, sheet


@pytest.mark.parametrize(
    ("number", "shown", "found"),
    [(1, "abc", 1), (2, "def", 2), (3, "g", 3), (9, "g", 3), (0, "abc", 1), (-4, "abc", 1)],
)
def test_a_list_is_cut_and_the_nearest_page_shown(number: int, shown: str, found: int) -> None:
    one = sheet("abcdefg", number, 3)
    assert (one.shown, one.number, one.pages) == (shown, found, 3)


def test_nothing_is_one_empty_page() -> None:
    one = sheet(list[str](), 5, 10)
    assert (list(one.shown), one.number, one.pages) == ([], 1, 1)
    assert count(0, 10) == 1
