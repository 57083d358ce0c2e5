"""What is kept between briefs: never anything but what would be worked out anew."""

from __future__ import annotations

import pytest

from rashomon.kept import BRIEFS, Kept
from rashomon.model import Span


def counted(kept: Kept, key: str, *of: object) -> int:
    """Ask for a result; how often it had to be worked out."""
    times: list[int] = []
    kept.once(key, of, lambda: times.append(1))
    return len(times)


def test_the_same_objects_give_the_result_that_was_kept() -> None:
    kept, one, other = Kept(), Span(0, 1, "a"), Span(0, 1, "a")
    assert counted(kept, "work", one, other) == 1
    assert counted(kept, "work", one, other) == 0


def test_equal_objects_are_not_the_same() -> None:
    kept, one, other = Kept(), Span(0, 1, "a"), Span(0, 1, "b")
    assert one == other
    assert counted(kept, "work", one) == 1
    assert counted(kept, "work", other) == 1
    assert counted(kept, "work", one, other) == 1


def test_an_equal_object_stands_for_the_one_that_comes_anew() -> None:
    kept, one = Kept(), ("a", 1)
    assert kept.same("name", one) is one
    assert kept.same("name", ("a", 1)) is one
    assert kept.same("name", ("a", 2)) == ("a", 2)


def test_what_the_last_briefs_did_not_ask_for_is_dropped() -> None:
    kept, one = Kept(), Span(0, 1, "a")
    with kept.brief():
        counted(kept, "work", one)
    for _ in range(BRIEFS - 1):
        with kept.brief():
            assert kept.held == 1
    with kept.brief():
        assert counted(kept, "work", one) == 0
    for _ in range(BRIEFS + 1):
        with kept.brief():
            pass
    assert kept.held == 0


def test_of_a_brief_that_failed_nothing_is_kept() -> None:
    kept, one = Kept(), Span(0, 1, "a")
    with kept.brief():
        counted(kept, "work", one)
    with pytest.raises(KeyboardInterrupt), kept.brief():
        raise KeyboardInterrupt
    assert kept.held == 0


def test_what_a_result_was_made_with_stays_as_long_as_it() -> None:
    """A step looked up whole for many briefs finds its parts when it is worked out anew."""
    kept, one, other = Kept(), Span(0, 1, "a"), Span(0, 1, "b")

    def whole(*of: object) -> list[int]:
        return kept.once("whole", of, lambda: [counted(kept, "part", one)])

    for _ in range(BRIEFS + 3):
        with kept.brief():
            assert whole(one) == [1]
    with kept.brief():
        assert whole(one, other) == [0]
