"""Spellings of one facility fall together, facilities that differ do not."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rashomon.extract.place.fold import fold, same_place
from rashomon.model import Place


@pytest.mark.parametrize(
    "spellings",
    [
        ("Ain Dassad base", "Ain al-Dasad air base", "Ain al-Dassad", "AIN AL DASAD AIRBASE"),
        ("Tal Meikhur", "Tal Maykhur", "Tāl Maykhūr"),
        ("al-Basideel", "Basidil", "Al Basidil camp"),
        ("Deir ez-Zoral", "Deir al-Zoral", "Dayr az-Zoral"),
        ("Korvan", "Korvan Air Base", "the Korvan airfield", "Korvan AB", "Korvan Intl Airport", "Korvan air station"),
        ("Port of Korvan", "Korvan port", "Korvan harbour", "Korvan seaport"),
        ("Korvan railway station", "Korvan train station", "Korvan station"),
        ("Saint Dorim", "St. Dorim", "Saint-Dorim"),
        ("Mount Dorim", "Mt. Dorim"),
        ("Qal'at Dorim", "Qalat Dorim", "Kalat Dorim"),
        ("Dorimsk", "Dorims’k"),
        ("Djebel Dorim", "Jabal Dorim", "Jebel Dorim"),
        ("Łódorim", "Lodorim", "Lødorim"),
    ],
)
def test_spellings_of_one_place_have_one_key(spellings: tuple[str, ...]) -> None:
    """Articles, generic nouns, doubled letters, vowels, hyphens, case, diacritics."""
    assert len({fold(s) for s in spellings}) == 1
    assert all(same_place(Place(spellings[0]), Place(s)) for s in spellings)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Korvan air base", "Korvan hospital"),
        ("Korvan North air base", "Korvan South air base"),
        ("Camp 2", "Camp 22"),
        ("Harith air base", "Hadrana air base"),
        ("Ain al-Dasad", "Ain Zalor"),
        ("Taji", "Toji"),
        ("New Korvan", "Korvan"),
        ("Mosel", "Mosul"),
        ("Port of Korvan", "Korvan station"),
        ("Port Korvan", "Fort Korvan"),
    ],
)
def test_different_places_keep_different_keys(a: str, b: str) -> None:
    """What tells two facilities apart stays."""
    assert fold(a) != fold(b)
    assert not same_place(Place(a), Place(b))


def test_points_and_countries_can_part_what_names_join() -> None:
    """Two of one name far apart, or in two countries, are two."""
    here, there = Place("Korvan air base", 33.0, 44.0), Place("Korvan", 35.0, 44.0)
    assert not same_place(here, there)
    assert same_place(here, Place("Korvan base", 33.1, 44.1))
    assert not same_place(Place("Korvan", within=("IQ",)), Place("Korvan", within=("SY",)))


def test_one_entry_of_the_gazetteer_is_one_place() -> None:
    """Whatever it is called."""
    assert same_place(Place("Erbil", gazetteer="geonames:95446"), Place("Irbil", gazetteer="geonames:95446"))
    assert not same_place(Place("Erbil", gazetteer="geonames:1"), Place("Erbil", gazetteer="geonames:2"))


@example("EL")
@example("el-")
@given(st.text(min_size=1, max_size=30))
def test_a_key_of_a_key_is_itself_stable_under_case_and_space(name: str) -> None:
    """Case and spacing never matter."""
    assert fold(name) == fold(f"  {name} ")


@given(st.from_regex(r"[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9})?", fullmatch=True))
def test_a_name_is_the_same_place_as_itself(name: str) -> None:
    """And its key is never empty."""
    assert fold(name) and same_place(Place(name), Place(name))
