"""Middles of areas, and what has none."""

import pytest

from rashomon.extract.place.middle import with_middle
from rashomon.model import Place


def test_a_place_with_a_point_keeps_it() -> None:
    """A spot is no area."""
    town = Place("Dasrel", 1.0, 2.0)
    assert with_middle(town) is town and town.spot == (1.0, 2.0)


def test_a_country_has_a_middle_that_is_marked_as_one() -> None:
    """It reaches far, and it is no spot."""
    country = with_middle(Place("Kenya", gazetteer="geonames:192950"))
    assert country.lat is not None and -3 < country.lat < 3 and country.lon is not None and 36 < country.lon < 40
    assert country.radius_km and country.radius_km > 300
    assert country.spot is None


def test_a_county_stands_beside_the_towns_of_its_state() -> None:
    """Without them, in the middle of the state."""
    county = Place("Dasrel County", within=("Ohio", "US"))
    town, far = (
        Place("Umbrel", 40.1, -82.9, within=("Ohio", "US")),
        Place("Norvale", 34.0, -84.0, within=("Georgia", "US")),
    )
    beside = with_middle(county, [far, town])
    assert (beside.lat, beside.lon) == (40.1, -82.9) and beside.radius_km
    alone = with_middle(county, [far])
    assert alone.lat is not None and 39 < alone.lat < 42
    assert alone.radius_km and alone.radius_km > beside.radius_km


def test_an_area_with_borders_has_a_middle() -> None:
    """Written down, or at a city in its midst; a province among its airfields."""
    for area in (
        Place("Crimea", within=("UA",)),
        Place("Devon", within=("GB",)),
        Place("Anbar province", within=("IQ",)),
    ):
        assert with_middle(area).radius_km, area.name


@pytest.mark.parametrize("name", ["eastern Crimea", "Sahel", "Midwest", "Dasrel", "Dasrel Street"])
def test_what_has_no_borders_or_is_unknown_has_no_middle(name: str) -> None:
    """None, never a guess."""
    assert with_middle(Place(name)).lat is None
