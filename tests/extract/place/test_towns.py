"""Small towns are read country by country."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.place.towns import towns


@pytest.mark.parametrize(
    ("name", "country", "region"), [("Soldeu", "AD", "02"), ("Roscrea", "IE", "M"), ("Harare", "ZW", "10")]
)
def test_a_town_is_found_in_its_country(name: str, country: str, region: str) -> None:
    """In the first, in the last and in one between."""
    town = towns(name, country)[0]
    assert (town.name, town.country, town.region) == (name, country, region)
    assert town.lat is not None and town.population > 0


def test_a_town_is_not_found_in_another_country() -> None:
    """Only the country asked for is read."""
    assert towns("Roscrea", "AD") == ()


def test_the_largest_of_a_name_comes_first() -> None:
    """By people."""
    people = [t.population for t in towns("Springfield", "US")]
    assert len(people) > 3 and people == sorted(people, reverse=True)


def test_case_and_diacritics_do_not_matter() -> None:
    """A report may leave them out."""
    assert towns("CULIACAN", "MX") == towns("Culiacán", "MX")


@given(st.text(max_size=12), st.sampled_from(["AD", "IE", "XX", "ZW", ""]))
def test_any_name_and_code_can_be_asked(name: str, country: str) -> None:
    """Every answer lies in the country."""
    assert all(t.country == country for t in towns(name, country))
