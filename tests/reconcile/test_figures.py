"""Rule 9: lowest, highest, best; never an average."""

from __future__ import annotations

from rashomon.model import Finding, Quantity, Statement
from rashomon.reconcile import Behaviour, finding

from .making import QUESTION, about, at_least, clock, dozens, exactly, more_than, origin, says


def of(*statements: Statement, doers: tuple[str, ...] = ()) -> Finding:
    return finding(QUESTION, statements, behaviour=Behaviour("fixed"), doers=doers)


def figures(*statements: Statement) -> tuple[float | None, float | None, float | None]:
    found = of(*statements)
    return found.low, found.best, found.high


def test_a_bound_alone_is_unbounded_above() -> None:
    assert figures(says("A", at_least(80))) == (80, 80, None)


def test_a_number_above_a_bound_is_the_highest_and_best() -> None:
    assert figures(says("A", at_least(22)), says("B", exactly(126))) == (22, 126, 126)


def test_a_bound_above_every_number_leaves_the_top_open() -> None:
    assert figures(says("A", exactly(0)), says("B", at_least(80))) == (0, None, None)


def test_the_newest_of_those_that_agree_is_best() -> None:
    range_ = Quantity(10, 20, "person", "10 to 20")
    assert figures(says("A", about(100), clock(1)), says("B", exactly(104), clock(9)))[1] == 104
    assert figures(says("A", about(100), clock(9)), says("B", exactly(104), clock(1)))[1] == 100
    assert figures(says("A", range_), says("B", exactly(12)))[1] == 12


def test_words_that_give_no_one_figure_give_no_best() -> None:
    assert figures(says("A", dozens())) == (24, None, 99)
    assert figures(says("A", more_than(12))) == (12, None, None)


def test_the_word_of_who_did_it_alone_stays_in_the_range() -> None:
    army = origin("Ardian army", side="ardia")
    assert of(says(army, exactly(80)), doers=("ardia",)).best is None
    assert of(says(army, exactly(80)), says("Red Star", exactly(80)), doers=("ardia",)).best == 80
