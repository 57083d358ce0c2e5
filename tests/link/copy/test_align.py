"""Sentences side by side: as like as the words they share in order."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.copy.align import common, matches
from rashomon.link.copy.words import worded
from rashomon.model import Report

WORDS = st.lists(st.sampled_from("rail dawn river four wagon".split()), max_size=12).map(tuple)


def plain(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """Longest common subsequence, by the recurrence of the textbook."""

    @cache
    def of(i: int, j: int) -> int:
        if i == len(a) or j == len(b):
            return 0
        return 1 + of(i + 1, j + 1) if a[i] == b[j] else max(of(i + 1, j), of(i, j + 1))

    return of(0, 0)


@given(WORDS, WORDS)
def test_the_fast_form_counts_as_the_plain_one(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    """Bits and recurrence agree, either way round."""
    assert common(a, b) == common(b, a) == plain(a, b)


def test_each_sentence_stands_for_one_other() -> None:
    """A sentence that comes twice is matched twice only where it comes twice."""
    once = worded(Report("a", "Four wagons left the rails at dawn."))
    twice = worded(Report("b", "Four wagons left the rails at dawn. Four wagons left the rails at dawn."))
    assert [(m.a, m.b, m.like) for m in matches(once, twice)] == [(0, 0, 1.0)]
    assert len(matches(twice, twice)) == 2


def test_turned_round_sentences_are_found() -> None:
    """Order between sentences does not count."""
    a = worded(Report("a", "Four wagons left the rails at dawn. Divers looked for leaks under the bridge."))
    b = worded(Report("b", "Divers looked for leaks under the bridge. Four wagons left the rails at dawn."))
    assert [(m.a, m.b) for m in matches(a, b)] == [(0, 1), (1, 0)]
