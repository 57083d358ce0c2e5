"""Described answers held against each other by what their words mean."""

from __future__ import annotations

import pytest

from rashomon.model import Words
from rashomon.reconcile.comparison import Relation
from rashomon.reconcile.concepts import compare_described, meanings


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("a car bomb", "an explosives-laden vehicle", "meets"),
        ("an explosion of a car bomb", "a suicide attacker who detonated a car bomb", "meets"),
        ("nerve agent", "sarin", "meets"),
        ("sarin", "chlorine", "against"),
        ("a gas leak", "a rocket", "against"),
        ("engine failure", "a missile", "against"),
        ("a stray anti-aircraft missile", "a ballistic missile", "against"),
        ("an anti-ship missile", "a ballistic missile", "meets"),
        ("short-range missiles", "an intermediate-range missile", "beside"),
        ("faulty wiring", "the wrath of the river", "beside"),
    ],
)
def test_descriptions(a: str, b: str, relation: Relation) -> None:
    """One that means a part of the other is less specific; meanings of which none is shared exclude each other."""
    one, other = Words(a), Words(b)
    assert compare_described(one, other).relation == compare_described(other, one).relation == relation


def test_a_denied_description_is_against_the_stated_one() -> None:
    assert compare_described(Words("a gas leak", negated=True), Words("gas leak")).relation == "against"


def test_words_the_vocabulary_does_not_know_mean_nothing() -> None:
    assert meanings("the wrath of the river") == frozenset()
