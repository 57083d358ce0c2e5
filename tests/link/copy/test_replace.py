"""Replacements between two runs of words: those of difflib, found sooner."""

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.copy.replace import replacements

FEW_WORDS = st.lists(st.sampled_from("a b c the of ship gate".split()), max_size=40)


def test_a_word_that_stands_for_another_is_found() -> None:
    one, other = "the 12 crew of the ship left".split(), "the 15 crew of the old ship left".split()
    assert list(replacements(one, other)) == [(1, 2, 1, 2)]


def test_nothing_replaces_what_is_only_put_in() -> None:
    assert list(replacements(["the", "ship"], ["the", "old", "ship"])) == []


@given(FEW_WORDS, FEW_WORDS)
def test_they_are_those_of_difflib(one: list[str], other: list[str]) -> None:
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    assert list(replacements(one, other)) == [tuple(where) for what, *where in codes if what == "replace"]
