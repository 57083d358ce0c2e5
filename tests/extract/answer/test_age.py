"""Numerals that look like counts of people and are ages."""

from __future__ import annotations

import pytest

from rashomon.extract.answer.answers import answers
from rashomon.model import Quantity, Span

HARM = ("people.killed", "people.wounded")


def counted(text: str) -> list[float]:
    found = answers(text, Span(0, len(text), text))
    return [r.value.low for r in found if r.slot in HARM and isinstance(r.value, Quantity)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Mensah, 45, was injured.",
        "A boy younger than 12 was shot.",
        "Those aged 16 or younger, were wounded elsewhere.",
        "It is about those under 15 who were shot.",
        "The other man, also 15, was shot.",
    ],
)
def test_an_age_counts_nobody(text: str) -> None:
    assert 45 not in counted(text) and not {12, 15, 16} & set(counted(text))


@pytest.mark.parametrize(
    ("text", "n"), [("In Lesk 45 were injured.", 45), ("Fewer than 20 were killed.", 0), ("Over 18 were killed.", 18)]
)
def test_a_bare_number_of_people_counts(text: str, n: float) -> None:
    assert counted(text) == [n]
