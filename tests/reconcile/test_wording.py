"""Answers in words held against each other."""

from __future__ import annotations

import pytest

from rashomon.model import Words
from rashomon.reconcile.comparison import Relation
from rashomon.reconcile.wording import compare_words, folded


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (Words("The fire brigade"), Words("fire brigade's"), "meets"),
        (Words("Ardia", "ardia"), Words("the Ardian state", "ardia"), "meets"),
        (Words("arrested"), Words("arrested for fraud"), "meets"),
        (Words("Red Star"), Words("Red Star and Velm"), "meets"),
        (Words("Grey Front"), Words("Ardian army"), "against"),
        (Words("Ardia", "ardia"), Words("Ardia-backed militia", "militia"), "beside"),
        (Words("ballistic missile"), Words("ballistic missiles"), "meets"),
        (
            Words("killing of a Velmian general in May"),
            Words("killing last week, by drone, of an officer"),
            "beside",
        ),
        (Words("suicide car bomb"), Words("suicide bomber car"), "beside"),
        (Words("army", negated=True), Words("the army"), "against"),
        (Words("army", negated=True), Words("army unit nine"), "against"),
        (Words("army unit nine", negated=True), Words("army"), "beside"),
        (Words("army", negated=True), Words("Grey Front"), "beside"),
        (Words("army", negated=True), Words("the army", negated=True), "meets"),
        (Words("army", negated=True), Words("Grey Front", negated=True), "beside"),
    ],
)
def test_answers_in_words(a: Words, b: Words, relation: Relation) -> None:
    assert compare_words(a, b).relation == compare_words(b, a).relation == relation


def test_folding_puts_case_accents_and_articles_aside() -> None:
    assert folded("The Fire-Brigade’s Café") == "fire brigade cafe"
    assert folded("the") == "the"
