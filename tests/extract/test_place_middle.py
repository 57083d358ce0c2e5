"""Rough points of areas, for choosing between places."""

from rashomon.extract.place_middle import middle
from rashomon.model import Place


def test_a_place_with_a_point_stands_there() -> None:
    """Its own comes before all else."""
    assert middle(Place("Dasrel", 1.0, 2.0)) == (1.0, 2.0)


def test_a_country_stands_among_its_cities() -> None:
    """Weighed by people."""
    lat, lon = middle(Place("Kenya", gazetteer="geonames:192950")) or (0.0, 0.0)
    assert -3 < lat < 1 and 35 < lon < 39


def test_a_county_stands_beside_the_towns_of_its_state() -> None:
    """Without them, in the middle of the state."""
    county = Place("Dasrel County", within=("Ohio", "US"))
    town, far = (
        Place("Umbrel", 40.1, -82.9, within=("Ohio", "US")),
        Place("Norvale", 34.0, -84.0, within=("Georgia", "US")),
    )
    assert middle(county, [far, town]) == (40.1, -82.9)
    lat, lon = middle(county, [far]) or (0.0, 0.0)
    assert 38 < lat < 42 and -85 < lon < -80


def test_an_area_stands_at_the_city_in_its_midst() -> None:
    """A part of it does, too."""
    whole, part = middle(Place("Crimea", within=("UA",))), middle(Place("eastern Crimea", within=("UA",)))
    assert whole == part and whole and 44 < whole[0] < 46


def test_where_nothing_is_known_there_is_no_middle() -> None:
    """None, never a guess."""
    assert middle(Place("Dasrel")) is None
