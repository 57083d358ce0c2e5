"""Slips: a headline that its own text does not bear out, a copy its siblings do not."""

from dataclasses import replace

from rashomon.link.copy.slip import departing, headlines, slips
from rashomon.model import Answer, Claim, Copy, Departure, Origin, Passage, Quantity, Span, Statement, Value

TEXT = "Ten dead in hall fire"
UN, OFFICE = Origin("un", "United Nations", "office"), Origin("office", "U.N. rights office", "office")


def stated(report: str, n: int, headline: bool) -> Statement:
    span = Span(0, 3, TEXT)
    claim = Claim("c", report, "own-voice", (), (), (span,), headline=headline)
    answer = Answer("c#0", "people.killed", Quantity(n, n, "person", str(n)), span)
    return Statement(answer, claim, Origin("o", "Courier", "own-voice"), "Courier", report)


def equal(a: Value, b: Value) -> bool:
    return a == b


def test_a_headline_against_its_own_text_is_a_slip() -> None:
    found = headlines([stated("r", 10, True), stated("r", 8, False)], equal)
    assert [s.slip for s in found] == [True, False]


def test_a_headline_its_text_bears_out_is_none() -> None:
    found = headlines([stated("r", 8, True), stated("r", 8, False), stated("other", 9, False)], equal)
    assert not any(s.slip for s in found)


def test_a_headline_speaks_for_whom_its_text_names_in_full() -> None:
    """ "UN says eight …" above "the U.N. office said eight …" is the office, and no second voice."""
    head, own = replace(stated("r", 8, True), origin=UN), replace(stated("r", 8, False), origin=OFFICE)
    assert [s.origin for s in headlines([head, own], equal)] == [OFFICE, OFFICE]
    other = replace(stated("r", 9, False), origin=OFFICE)
    assert headlines([head, other, replace(own, report="s")], lambda a, b: True)[0].origin == UN


def test_a_headline_alone_stands() -> None:
    found = headlines([stated("r", 10, True), stated("other", 8, False)], equal)
    assert not any(s.slip for s in found)


def test_what_a_copy_has_otherwise_than_its_siblings_is_a_slip() -> None:
    assert departing([stated("r", 10, False)], [Span(0, 3, TEXT)])[0].slip
    assert not departing([stated("r", 10, False)], [Span(4, 8, TEXT)])[0].slip


def test_slips_are_found_by_report() -> None:
    here, there = Span(0, 3, TEXT), Span(4, 8, TEXT)
    one, other = Passage("r", here, here), Passage("s", there, there)
    copy = Copy(
        "s", ("r",), "same dispatch", 1.0, departures=(Departure(one, other, True), Departure(other, one, False))
    )
    assert slips([copy]) == {"r": [here]}
