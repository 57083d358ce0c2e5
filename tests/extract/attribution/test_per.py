"""A short "per" at the end of a sentence."""

import pytest

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.per import RULES
from rashomon.extract.attribution.sentence_rule import with_ruled
from rashomon.model import Report, Span


def test_who_stands_behind_per_says_it() -> None:
    (found,) = with_ruled(Report("r", "A mine killed five soldiers on Monday, per the Ostra army."), [], RULES)
    assert (found.source[0].exact, found.content[0].exact) == (
        "the Ostra army",
        "A mine killed five soldiers on Monday",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The fee is 12 euros, per person and day.",
        "Five died, per the army, and two are missing.",
        "It grew, per capita.",
    ],
)
def test_other_uses_name_nobody(text: str) -> None:
    assert with_ruled(Report("r", text), [], RULES) == []


def test_where_somebody_else_has_it_nothing_is_added() -> None:
    text = "The mayor said five died on Monday, per the Ostra army."
    said = Attributed((Span(0, 9, text),), (Span(10, 14, text),), (Span(15, 34, text),))
    assert with_ruled(Report("r", text), [said], RULES) == [said]
