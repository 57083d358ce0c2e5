"""A sum that was paid, in a report that speaks of a ransom."""

from rashomon.extract.answer.answers import Reading, answers
from rashomon.extract.answer.implied import with_implied
from rashomon.model import Span, YesNo


def read(text: str) -> list[Reading]:
    return with_implied(text, answers(text, Span(0, len(text), text)))


def test_a_sum_says_that_a_ransom_was_paid() -> None:
    found = read("A broker told of a payment of two million dollars, a ransom by another name.")
    assert [r.value for r in found if r.slot == "ransom.paid"] == [YesNo(True)]


def test_where_nobody_speaks_of_a_ransom_it_says_nothing_of_one() -> None:
    assert "ransom.paid" not in {r.slot for r in read("A broker told of a payment of two million dollars.")}
