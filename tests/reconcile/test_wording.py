"""Answers in words held against each other."""

from __future__ import annotations

import pytest

from rashomon.model import Quantity, Words
from rashomon.reconcile.comparison import Relation
from rashomon.reconcile.wording import compare_remarks, compare_words, folded


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
        (Words("the Swiss government and Red Star"), Words("Switzerland"), "meets"),
        (Words("a lone attacker"), Words("militants"), "beside"),
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


def customers(n: int) -> Words:
    """How many have no power, as somebody says it."""
    return Words(f"{n} customers are without power", figure=Quantity(n, n, "customer", str(n)))


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (Words("the dam wall held all night"), Words("dam wall held all night"), "meets"),
        (Words("the dam wall held all night"), Words("the dam wall held most of the night"), "meets"),
        (Words("the dam wall held"), Words("the dam wall held", negated=True), "against"),
        (Words("he had fled", negated=True), Words("he had fled to the coast by boat"), "against"),
        (Words("rare coins had been stolen", negated=True), Words("rare coins were for sale in the market"), "beside"),
        (Words("he had fled by boat", negated=True), Words("he had sold the boat at a loss in May"), "beside"),
        (Words("the dam"), Words("the dam was built of clay in a dry year"), "beside"),
        (Words("the dam wall held"), Words("the road was flooded"), "beside"),
        (Words("any lamp was lit", negated=True), Words("lamps were lit from noon on"), "against"),
        (Words("there was any sign of a leak on board", negated=True), Words("a leak had been found"), "against"),
        (Words("there was any leak", negated=True), Words("the pump had been leased"), "beside"),
        (Words("the harbour is open"), Words("the harbour was closed at dawn"), "against"),
        (Words("the harbour is open"), Words("the road was closed at dawn"), "beside"),
        (Words("the harbour is open", negated=True), Words("the harbour is closed"), "beside"),
        (customers(42000), customers(42000), "meets"),
        (customers(42000), customers(38000), "against"),
        (customers(42000), Words("customers are without power"), "beside"),
        (Words("route 14 is closed to lorries"), Words("route 17 is closed to lorries"), "beside"),
    ],
)
def test_remarks_agree_only_in_nearly_the_same_words(a: Words, b: Words, relation: Relation) -> None:
    assert compare_remarks(a, b).relation == compare_remarks(b, a).relation == relation
