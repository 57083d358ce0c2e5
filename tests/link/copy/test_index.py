"""The index: what shares runs is paired, with the first few only."""

from random import Random

from rashomon.link.copy.index import FIRST, TRIES, Index
from rashomon.link.copy.words import Worded, worded
from rashomon.model import Report

TEXT = "Four wagons of a goods train left the rails at dawn close to the river in Ostrel."


def near(texts: list[Worded]) -> dict[int, list[int]]:
    """For each text the earlier ones near it, where there are any."""
    return {b: found for b, found in enumerate(Index().near(texts)) if found}


def test_only_what_shares_runs_is_paired() -> None:
    other = "Bakers in Selm asked the council for longer hours and lower rents on market days."
    texts = [worded(Report(str(n), t)) for n, t in enumerate((TEXT, other, TEXT))]
    assert near(texts) == {2: [0]}


def test_pairs_grow_with_reports_and_not_with_their_square() -> None:
    texts = [worded(Report(str(n), TEXT)) for n in range(60)]
    found = near(texts)
    assert set(found) == set(range(1, 60))
    assert max(map(len, found.values())) <= min(FIRST, TRIES)


def test_nothing_is_near_nothing() -> None:
    assert near([]) == {}
    assert near([worded(Report("a", "Short.")), worded(Report("b", "Short."))]) == {}


def growing() -> list[Worded]:
    """Copies of one dispatch, and each the beginning of one of its own."""
    return [worded(Report(str(n), TEXT + f" The line is shut until day {n} of the month.")) for n in range(3 * FIRST)]


def test_one_that_comes_in_between_changes_what_is_near_to_later_ones() -> None:
    texts = growing()
    for seed in range(5):
        index, arriving = Index(), Random(seed).sample(texts, len(texts))
        for n in range(1, len(arriving) + 1):
            here = [t for t in texts if t in arriving[:n]]
            assert index.near(here) == Index().near(here)


def test_the_earliest_of_its_reports_are_known_already() -> None:
    texts = growing()
    index = Index()
    whole = index.near(texts)
    assert index.near(texts[:7]) == whole[:7]
    assert index.near(texts) == whole


def test_what_is_gone_is_forgotten() -> None:
    texts = growing()
    index = Index()
    index.near(texts)
    assert index.near(texts[1:]) == Index().near(texts[1:])
    assert index.near(texts) == Index().near(texts)
