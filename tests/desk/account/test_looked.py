"""When a visitor last looked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.desk.account.looked import MOST, SITTING, Look, after, news, read, written
from rashomon.desk.index.derive import StoryRow

T = 1_900_000_000
ROW = StoryRow("ab12", "s", "t", None, None, 3, 1, 1, 0, 0, "{}", "[]", "", "", "")


def _looks(*times: int) -> dict[str, Look]:
    """Looks at one story at these times."""
    found: dict[str, Look] = {}
    for t in times:
        found = {x.story: x for x in after(found, t, ROW)}
    return found


def test_a_first_look_has_nothing_before_it() -> None:
    """There is nothing to compare with."""
    assert _looks(T)["ab12"].since(T + 60) == 0


def test_a_later_look_is_held_against_the_last() -> None:
    """Once the sitting is over."""
    assert _looks(T)["ab12"].since(T + SITTING) == T


def test_within_a_sitting_the_changes_stay() -> None:
    """Opening the page again a minute later does not make them old."""
    later = T + 5 * SITTING
    assert _looks(T, later, later + 60)["ab12"].since(later + 120) == T


def test_the_list_tells_how_many_reports_came() -> None:
    """Or that a story stands otherwise without any; of one never looked at it tells nothing."""
    look = _looks(T)["ab12"]
    assert news(ROW, None) == news(ROW, look) == (0, False)
    assert news(replace(ROW, reports=5), look) == (2, True)
    assert news(replace(ROW, statuses='{"disputed": 1}'), look) == (0, True)


def test_a_cookie_gives_back_what_was_put_in() -> None:
    """Story by story, the last looked at last; only so many are kept."""
    looks = [Look(f"s{n:03d}", T - 9, T + n, n, "c0ff") for n in range(MOST + 5)]
    assert list(read(written(looks)).values()) == looks[5:]
    assert len(written(looks)) < 3000


@pytest.mark.parametrize(
    "cookie", ["", "~", "ab12", "ab12.1.2", "ab12.z.1.1.c0ff", "<b>.1.2.3.c0ff", "ab12.-1.2.3.c0ff"]
)
def test_a_cookie_that_is_none_is_no_look(cookie: str) -> None:
    """It comes from outside."""
    assert read(cookie) == {}


@given(st.text())
def test_any_cookie_can_be_read(cookie: str) -> None:
    """And written again."""
    assert list(read(written(read(cookie).values())).values()) == list(read(cookie).values())
