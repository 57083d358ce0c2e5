"""Opposites are told by the vocabulary alone."""

from rashomon.reconcile.opposites import opposed, scales
from rashomon.reconcile.wording import folded
from rashomon.vocabulary import load


def test_one_word_each_of_a_pair() -> None:
    assert opposed({"gate", "open"}, frozenset({"gate", "shut"})) == ("open", "shut")
    assert opposed({"gate", "open"}, frozenset({"gate", "reopened"})) is None


def test_both_sides_stand_on_one_scale() -> None:
    """By which two clauses are found that share no rare word."""
    assert scales({"shut", "gate"}) == scales({"open"}) == {"open"}


def test_no_word_stands_on_both_sides_of_a_scale() -> None:
    """Each is written as answers are folded, or it would never be met."""
    for one, other in load("opposites").values():
        assert not set(one) & set(other)
        assert all(word == folded(word) for word in (*one, *other))
