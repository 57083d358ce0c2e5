"""Reports of which most speak for one story are weighed as its own; others are weighed as in news at large."""

from itertools import combinations

from rashomon.link.story.lean import FURTHEST, MOST, lean


def pairs(n: int, score: float) -> dict[int, dict[int, float]]:
    return {a: {b: score for b in range(n) if b != a} for a in range(n)}


def test_reports_that_nearly_all_speak_for_one_story_lean_to_it() -> None:
    assert lean(range(12), pairs(12, 3.0)) == FURTHEST


def test_two_reports_tell_little_of_their_company() -> None:
    assert lean([0, 1], pairs(2, 3.0)) < 0.3


def test_pairs_without_a_score_speak_against() -> None:
    """Six events of two reports each, linked by one pair: a neighbourhood, and no story."""
    few: dict[int, dict[int, float]] = {a: {} for a in range(12)} | {0: {1: 3.0, 2: -1.0}}
    assert lean(range(12), few) == 0


def test_it_never_makes_a_pair_less_alike() -> None:
    assert all(lean(some, pairs(3, -3.9)) == 0 for some in combinations(range(3), 2))


def test_of_very_many_nothing_is_estimated() -> None:
    assert lean(range(MOST + 1), pairs(MOST + 1, 3.0)) == 0
