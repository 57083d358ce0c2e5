"""Opposites are told by the vocabulary alone."""

from rashomon.reconcile.opposites import opposed, scales
from rashomon.vocabulary import load


def test_one_word_each_of_a_pair() -> None:
    assert opposed({"gate", "open"}, frozenset({"gate", "shut"})) == ("open", "shut")
    assert opposed({"gate", "open"}, frozenset({"gate", "reopened"})) is None


def test_both_sides_stand_on_one_scale() -> None:
    """By which two clauses are found that share no rare word."""
    assert scales({"shut", "gate"}) == scales({"open"}) == {"open"}


def test_no_word_stands_on_both_sides_of_a_scale() -> None:
    """The words are as answers are folded: small letters, each side its own."""
    for one, other in load("opposites").values():
        assert not set(one) & set(other)
        assert all(word == word.lower() for word in (*one, *other))
