"""A count that rose while nothing contradicted it."""

from __future__ import annotations

from rashomon.model import Finding, Statement
from rashomon.reconcile import Behaviour, finding
from rashomon.reconcile.behaviour import Kind

from .making import QUESTION, at_least, clock, exactly, printed, says


def of(*statements: Statement, kind: Kind = "running") -> Finding:
    return finding(QUESTION, statements, behaviour=Behaviour(kind))


def test_a_bound_that_a_later_figure_exceeds_was_the_earlier_state() -> None:
    found = of(printed("Nordnet", at_least(50), clock(6)), says("Harbour office", exactly(59), clock(14)))
    assert found.revised
    assert any("This count rose: at least 50 according to Nordnet" in r for r in found.reasons)


def test_words_of_one_hour_are_no_rise() -> None:
    assert not of(printed("Nordnet", at_least(50), clock(6)), says("Harbour office", exactly(59), clock(7))).revised


def test_who_gives_the_lower_figure_again_has_not_been_overtaken() -> None:
    again = printed("Nordnet", at_least(50), clock(16))
    found = of(printed("Nordnet", at_least(50), clock(6)), again, says("Harbour office", exactly(59), clock(14)))
    assert not found.revised


def test_a_fixed_total_never_rises() -> None:
    found = of(printed("Nordnet", at_least(50), clock(6)), says("Harbour office", exactly(59), clock(14)), kind="fixed")
    assert not found.revised
