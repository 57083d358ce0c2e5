"""Any two values, by their kinds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Place, Unknown, Value, Words, YesNo
from rashomon.reconcile.compare import compare, compatible
from rashomon.reconcile.comparison import Relation

from .making import at_least, day, exactly
from .strategies import KINDS, values


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (YesNo(True), YesNo(True), "meets"),
        (YesNo(True), YesNo(False), "against"),
        (YesNo(True), exactly(3), "meets"),
        (YesNo(False), at_least(3), "against"),
        (YesNo(False), exactly(0), "meets"),
        (exactly(0), Words("a splinter group"), "against"),
        (exactly(0), Words("a splinter group", negated=True), "beside"),
        (exactly(3), Words("a splinter group"), "beside"),
        (exactly(3), exactly(3, "tonne"), "beside"),
        (Unknown(), exactly(3), "beside"),
        (Place("Velm"), day(3), "beside"),
    ],
)
def test_values_of_two_kinds(a: Value, b: Value, relation: Relation) -> None:
    assert compare(a, b).relation == compare(b, a).relation == relation


def test_an_open_question_knows_no_contradiction_but_denial() -> None:
    assert compare(Words("Velm"), Words("Ardia"), "open").relation == "beside"
    assert compare(Place("Velm"), Place("Kesh"), "open").relation == "beside"
    assert compare(Words("Velm"), Words("Velm", negated=True), "open").relation == "against"
    assert compare(YesNo(True), YesNo(False), "open").relation == "against"


def test_different_words_contradict_only_where_one_answer_can_be_right() -> None:
    assert compare(Words("Velm"), Words("Ardia"), "exclusive").relation == "against"
    assert compare(Words("Velm"), Words("Ardia"), "fixed").relation == "beside"


def test_a_place_told_in_words_is_one_of_which_only_the_name_is_known() -> None:
    assert compare(Words("Velm"), Place("Velm", 50.0, 10.0), "place").relation == "meets"
    assert compare(Words("Velm"), Words("Kesh"), "place").relation == "beside"


def test_those_who_speak_for_themselves_in_one_direction_support_each_other() -> None:
    assert compare(Words("condemned by Velm"), Words("condemned by Ardia"), "chorus").relation == "meets"


def test_compatible_is_true_of_all_that_does_not_contradict() -> None:
    assert compatible(Unknown(), exactly(3)) == (True, "an unknown contradicts nothing")
    assert compatible(exactly(3), exactly(4)) == (False, "")


@given(values(), values(), st.sampled_from(KINDS))
def test_comparing_is_mutual(a: Value, b: Value, kind: str) -> None:
    assert compare(a, b, kind).relation == compare(b, a, kind).relation  # type: ignore[arg-type]


@given(values(), st.sampled_from(KINDS))
def test_no_value_contradicts_itself(value: Value, kind: str) -> None:
    assert compare(value, value, kind).relation == ("beside" if isinstance(value, Unknown) else "meets")  # type: ignore[arg-type]
