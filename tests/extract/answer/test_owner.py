"""Whose a share of the vote is."""

import pytest

from rashomon.extract.answer.answers import answers
from rashomon.extract.sentence import sentences
from rashomon.model import Quantity


def shares(text: str) -> list[tuple[float, str | None]]:
    """Each share of the vote with whose it is."""
    found = [r for s in sentences(text) for r in answers(text, s) if r.slot == "vote.share"]
    return [(r.value.low, r.scope.of) for r in found if isinstance(r.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board said Mayor Ila Brand had 47 percent of the vote, ahead of Jon Tesk on 39 percent.",
         [(47, "brand"), (39, "tesk")]),
        ("Ila Brand was declared winner of Sunday's vote with 50.8%. Her rival, Jon Tesk, who got 41%, left.",
         [(50.8, "brand"), (41, "tesk")]),
        ("The Harbour Party took 22 percent of the vote.", [(22, "harbour party")]),
        ("Jon Tesk told voters she had won 51 percent.", [(51, "she")]),
        ("Jon Tesk said the rival had 51 percent of the vote.", [(51, None)]),
        ("The exit poll gave Brand 51% and Tesk 47%.", [(51, "brand"), (47, "tesk")]),
        ("Ila Brand had 51.2 per cent of the vote to Tesk's 47.4 per cent.", [(51.2, "brand"), (47.4, "tesk")]),
        ("The exit poll gave the ruling coalition 51% and Tesk 47%.", [(51, "ruling coalition"), (47, "tesk")]),
        ("In the vote, Brand had 53% and the president 44%.", [(53, "brand")]),
        ("Turnout in the election stood at 61 percent.", []),
        ("Ila Brand bought 20 percent of the shares before the election.", []),
    ],
)  # fmt: skip
def test_whoever_is_named_last_in_its_clause(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert shares(text) == expected


def test_seats_are_a_partys_own() -> None:
    """Two parties' seats are two questions."""
    text = "The ruling coalition won 112 seats. On Monday the Harbour Party took 71 seats."
    found = [r for s in sentences(text) for r in answers(text, s) if r.slot == "seats.won"]
    assert [r.scope.of for r in found] == ["ruling coalition", "harbour party"]
