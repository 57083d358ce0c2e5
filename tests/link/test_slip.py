"""Slips: a headline that its own text does not bear out."""

from rashomon.link.slip import marked
from rashomon.model import Answer, Claim, Origin, Quantity, Span, Statement, Value

TEXT = "Ten dead in hall fire"


def stated(report: str, n: int, headline: bool) -> Statement:
    span = Span(0, 3, TEXT)
    claim = Claim("c", report, "own-voice", (), (), (span,), headline=headline)
    answer = Answer("c#0", "people.killed", Quantity(n, n, "person", str(n)), span)
    return Statement(answer, claim, Origin("o", "Courier", "own-voice"), "Courier", report)


def equal(a: Value, b: Value) -> bool:
    return a == b


def test_a_headline_against_its_own_text_is_a_slip() -> None:
    found = marked([stated("r", 10, True), stated("r", 8, False)], equal)
    assert [s.slip for s in found] == [True, False]


def test_a_headline_its_text_bears_out_is_none() -> None:
    found = marked([stated("r", 8, True), stated("r", 8, False), stated("other", 9, False)], equal)
    assert not any(s.slip for s in found)


def test_a_headline_alone_stands() -> None:
    found = marked([stated("r", 10, True), stated("other", 8, False)], equal)
    assert not any(s.slip for s in found)
