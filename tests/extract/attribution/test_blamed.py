"""Blame without a clause."""

import pytest

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.blamed import RULES
from rashomon.extract.attribution.sentence_rule import with_ruled
from rashomon.model import Report, Span


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("It blamed government aircraft.", "It", "government aircraft"),
        ("The election board on Friday declared Ann Ito the winner.", "The election board", "Ann Ito the winner"),
        ("The opposition has blamed the owner for the collapse.", "The opposition", "the owner for the collapse"),
        ("On Monday, the opposition blamed the owner; nobody replied.", "the opposition", "the owner"),
    ],
)
def test_whoever_blames_says_it(text: str, who: str, what: str) -> None:
    (found,) = with_ruled(Report("r", text), [], RULES)
    assert (found.source[0].exact, found.content[0].exact) == (who, what)


@pytest.mark.parametrize(
    "text",
    [
        "She declared Monday a holiday.",
        "The owner was blamed for it.",
        "Heavy rain, blamed on a storm, fell.",
        "The opposition walked out and blamed the owner.",
    ],
)
def test_who_is_blamed_does_not(text: str) -> None:
    assert with_ruled(Report("r", text), [], RULES) == []


def test_where_somebody_else_says_it_nothing_is_added() -> None:
    text = "It blamed government aircraft."
    said = Attributed((Span(0, 2, text),), (Span(3, 9, text),), (Span(10, 29, text),))
    assert with_ruled(Report("r", text), [said], RULES) == [said]
