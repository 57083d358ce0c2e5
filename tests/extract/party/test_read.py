"""Noun phrases of parties read whole."""

import pytest

from rashomon.extract.party.read import read
from rashomon.extract.party.tokens import tokens


@pytest.mark.parametrize(
    ("words", "sort", "name"),
    [
        ("Rights Monitor Kenya", "body", "Rights Monitor Kenya"),
        ("the local utility, Tamm Electric,", "body", "Tamm Electric"),
    ],
)
def test_a_body_goes_by_its_own_name(words: str, sort: str, name: str) -> None:
    """Neither its country nor what it is stands for it."""
    t = tokens(words)
    found = read(t, 0, len(t), every=True)
    assert found is not None
    assert (found.sort, found.name) == (sort, name)
