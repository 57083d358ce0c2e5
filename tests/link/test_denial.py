"""A denial and what it denies answer one question."""

import pytest

from rashomon.link.denial import denials
from rashomon.model import Answer, Certainty, Claim, Origin, Span, Statement, Words

TEXT = "The keeper said the warden had fled to the coast by boat. The town denied that he had fled."
WARDEN, HE = "the warden had fled to the coast by boat", "he had fled"


def said(words: str, by: str, certainty: Certainty = "certain", text: str = "", report: str = "r") -> Statement:
    text = text or words
    span = Span(text.rindex(words), text.rindex(words) + len(words), text)
    claim = Claim(by, report, "indirect", (), (), (span,), certainty=certainty)
    return Statement(
        Answer(by, "statement.made", Words(words), span), claim, Origin(by, by, "named"), "Courier", report
    )


def test_a_denial_goes_with_the_clause_that_holds_its_words() -> None:
    long = said("the keeper had asked the town for a new lock in spring", "keeper")
    assert denials([long, said("he had asked for a lock", "town", "denied"), said("the lock was old", "guide")]) == [
        (0, 1)
    ]


@pytest.mark.parametrize(("report", "found"), [("r", [(0, 1)]), ("another", [])])
def test_a_denial_of_one_word_is_of_what_stands_before_it(report: str, found: list[tuple[int, ...]]) -> None:
    assert denials([said(WARDEN, "keeper", text=TEXT), said(HE, "town", "denied", TEXT, report)]) == found


def test_nobody_denies_their_own_words() -> None:
    assert denials([said(WARDEN, "town", text=TEXT), said(HE, "town", "denied", TEXT)]) == []
