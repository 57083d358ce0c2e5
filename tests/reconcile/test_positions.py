"""Values with who holds them and through whom they came."""

from __future__ import annotations

from rashomon.model import Finding, Place, Statement, Unknown, Value, Words
from rashomon.reconcile import Behaviour, finding

from .making import QUESTION, about, at_least, clock, exactly, printed, says


def of(*statements: Statement) -> Finding:
    return finding(QUESTION, statements, behaviour=Behaviour("exclusive"))


def values(*statements: Statement) -> list[Value]:
    return [p.value for p in of(*statements).positions]


def test_counts_are_in_order_of_number_and_unknowns_last() -> None:
    told = says("A", Unknown(), clock(1)), says("B", at_least(10)), says("C", exactly(10)), says("D", exactly(2))
    assert values(*told) == [exactly(2), exactly(10), at_least(10), Unknown()]


def test_other_values_are_in_order_of_appearance() -> None:
    told = says("A", "arson", clock(5)), says("B", "gas leak", clock(1)), says("C", "flood")
    assert values(*told) == [Words("gas leak"), Words("arson"), Words("flood")]


def test_one_value_is_one_position_however_it_is_spelt() -> None:
    assert len(values(says("A", "The gas-leak"), says("B", "gas leak"))) == 1
    assert len(values(says("A", Place("Velm", gazetteer="g")), says("B", Place("Velm City", gazetteer="g")))) == 1
    assert len(values(says("A", exactly(10)), says("B", about(10)))) == 2


def test_an_outlet_that_repeats_a_party_is_an_outlet_and_no_origin() -> None:
    (position,) = of(says("Police", exactly(5), clock(2)), printed("Nordnet", exactly(5), clock(1))).positions
    assert position.origins == ("Police",)
    assert position.outlets == ("Nordnet", "Ardia Courier")


def test_a_value_that_one_of_its_holders_still_holds_is_not_superseded() -> None:
    found = of(says("A", exactly(5), clock(1)), says("B", exactly(5), clock(1)), says("A", exactly(9), clock(8)))
    assert [p.superseded_by for p in found.positions] == [None, None]
    assert (found.status, found.revised) == ("disputed", True)
