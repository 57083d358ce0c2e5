"""Statements gathered by origin and value."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.model import Certainty, Moment, Place, Quantity, Unknown, Value, Words, YesNo
from rashomon.reconcile.account import Mode, gather, in_order, read

from .making import clock, day, exactly, says


@pytest.mark.parametrize(
    ("value", "certainty", "mode", "meant"),
    [
        (exactly(3), "certain", "stated", exactly(3)),
        (exactly(3), "probable", "stated", exactly(3)),
        (exactly(3), "possible", "possible", exactly(3)),
        (exactly(3), "unknown", "unknown", Unknown()),
        (exactly(3), "denied", "denied", exactly(3)),
        (exactly(0), "denied", "stated", exactly(0)),
        (day(3), "denied", "denied", day(3)),
        (YesNo(False), "denied", "stated", YesNo(False)),
        (Words("army"), "denied", "stated", Words("army", negated=True)),
        (Words("army", negated=True), "denied", "stated", Words("army", negated=True)),
        (Place("Velm"), "denied", "stated", Place("Velm", negated=True)),
        (Unknown(), "certain", "unknown", Unknown()),
    ],
)
def test_certainty_is_taken_into_the_value(value: Value, certainty: Certainty, mode: Mode, meant: Value) -> None:
    assert read(says("A", value, certainty=certainty)) == (mode, meant)


def test_a_condition_is_a_possibility_and_a_commitment_a_promise() -> None:
    said = says("A", exactly(3))
    promise = replace(said, claim=replace(said.claim, commitment="promise"))
    threat = replace(said, claim=replace(said.claim, condition=said.answer.span, commitment="threat"))
    assert read(promise)[0] == "promised"
    assert read(threat)[0] == "possible"


def test_copies_are_one_account_said_when_it_was_first_surely_said() -> None:
    (account,) = gather(in_order([says("A", exactly(3), at) for at in (None, clock(20), day(3), clock(9))]))
    assert (account.said, account.last) == (clock(9), day(3))
    assert len(account.statements) == 4


def test_the_order_is_by_time_with_undated_last() -> None:
    told = [says("A", exactly(3), at, report=str(n)) for n, at in enumerate((None, clock(9), clock(2)))]
    ordered: list[Moment | None] = [s.at for s in in_order(told)]
    assert ordered == [clock(2), clock(9), None]


def test_the_best_known_form_of_an_origin_is_kept() -> None:
    told = [says("A", Quantity(1, 1, "person", "1"), standing="described"), says("A", exactly(1), standing="named")]
    assert gather(in_order(told))[0].origin.standing == "named"
