"""Patterns of written numbers."""

import re

import pytest

from rashomon.extract.quantity.numeral import AMOUNT, COMPARATOR, NUMBER_WORD


@pytest.mark.parametrize("written", ["12", "1.5 million", "forty-one", "a dozen", "dozens", "several hundred"])
def test_an_amount_is_figures_words_or_a_vague_word(written: str) -> None:
    assert re.fullmatch(AMOUNT, written)


@pytest.mark.parametrize("written", ["people", "often", "a", "million"])
def test_other_words_are_no_amount(written: str) -> None:
    assert not re.fullmatch(AMOUNT, written)


@pytest.mark.parametrize("before", ["", "at least ", "no fewer than ", "an  estimated "])
def test_a_comparator_stands_before_it_or_nothing_does(before: str) -> None:
    assert re.fullmatch(COMPARATOR, before)


def test_a_number_word_is_one_word_of_a_number() -> None:
    assert re.findall(rf"\b{NUMBER_WORD}\b", "two hundred and sixteen of them") == ["two", "hundred", "sixteen"]
