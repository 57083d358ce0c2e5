"""The index: what shares runs is paired, with the first few only."""

from rashomon.link.copy_index import FIRST, TRIES, Index
from rashomon.link.copy_words import Worded, worded
from rashomon.model import Report

TEXT = "Four wagons of a goods train left the rails at dawn close to the river in Ostrel."


def near(texts: list[Worded]) -> dict[int, list[int]]:
    """For each text the earlier ones near it, where there are any."""
    index, out = Index(), {}
    for b, text in enumerate(texts):
        out[b] = index.near(text)
        index.push(text)
    return {b: found for b, found in out.items() if found}


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


def test_what_is_taken_out_leaves_no_trace() -> None:
    texts = [worded(Report(str(n), TEXT + f" The line is shut until day {n}.")) for n in range(2 * FIRST)]
    index = Index()
    before = []
    for text in texts:
        before.append(index.near(text))
        index.push(text)
    for text, found in zip(reversed(texts), reversed(before), strict=True):
        index.pop()
        assert index.near(text) == found
