"""Passages: neighbours that follow each other in both reports are one, with the lines they stand on."""

from rashomon.link.copy.align import matches
from rashomon.link.copy.passage import passages
from rashomon.link.copy.words import worded
from rashomon.model import Aligned, Report

A, B, C = "Three barges sank off Selm.", "The tug came from the weir.", "Divers looked under the bridge."


def shared(one: str, other: str) -> tuple[Aligned, ...]:
    a, b = worded(Report("a", one)), worded(Report("b", other))
    return passages(a, b, matches(a, b))


def test_sentences_in_one_order_are_one_passage() -> None:
    (both,) = shared(f"{A} {B} {C}", f"A note. {A} {B} {C}")
    assert both.one.span.exact == both.other.span.exact == f"{A} {B} {C}"


def test_turned_round_they_are_several() -> None:
    assert [p.other.span.exact for p in shared(f"{A} {B} {C}", f"{C} {A} {B}")] == [f"{A} {B}", C]


def test_a_passage_is_shown_in_its_lines() -> None:
    (both,) = shared(A, f"First line.\n{A} And what else was seen there.\nLast line.")
    assert both.other.around.exact == f"{A} And what else was seen there."
