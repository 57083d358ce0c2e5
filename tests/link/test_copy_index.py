"""The index: what shares runs is paired, with the first few only."""

from rashomon.link.copy_index import FIRST, TRIES, near
from rashomon.link.copy_words import worded
from rashomon.model import Report

TEXT = "Four wagons of a goods train left the rails at dawn close to the river in Ostrel."


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
