"""What is a clause and what a mere phrase."""

import pytest

from rashomon.extract.clause import is_clause


@pytest.mark.parametrize(
    "words",
    ["the sluice was open", "they also want more boats", "nobody had checked it", "rangers fired twice",
     "we're sorry", "the mill won’t reopen"],
)  # fmt: skip
def test_a_verb_bound_to_a_time_makes_a_clause(words: str) -> None:
    assert is_clause(words)


@pytest.mark.parametrize(
    "words",
    ["a hired tug", "the injured driver", "14 May", "people in the harbour", "earlier than ever",
     "a boat of all things", "to publish every list"],
)  # fmt: skip
def test_words_without_one_are_a_phrase(words: str) -> None:
    assert not is_clause(words)
