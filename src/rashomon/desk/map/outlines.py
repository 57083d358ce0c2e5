"""The outlines of countries (`atlas/`), and the part of them that lies in a frame, as paths of bounded length."""

from __future__ import annotations

import gzip
import json
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple

from rashomon.desk.map.frame import HEIGHT, WIDTH, Frame

#: Characters of all outlines on one map; a page with two of them stays under 60 KB.
LONGEST = 26_000
#: Points nearer than this to the one before are left out, in units of the picture; and by how much more at least, until
#: what is left is short enough.
NEAR, WIDER = 0.7, 1.6
#: How far outside the frame outlines go on, so that no edge of the cut is seen.
_BEYOND = 12.0
#: Paths are written in tenths of a unit, without decimal points.
TENTHS = 10
#: From so many units a degree on, outlines are drawn from all their points; below, from those so many degrees apart.
_FINE, _APART = 8.0, 0.1
Points = list[tuple[float, float]]


class Ring(NamedTuple):
    """A closed line: longitudes and latitudes of its points, and the box around them."""

    lons: array[float]
    lats: array[float]
    west: float
    south: float
    east: float
    north: float


class Country(NamedTuple):
    """A country as it is named on maps, and its rings."""

    name: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A country in a frame: the `d` of its path, in tenths."""

    name: str
    path: str


@cache
def countries() -> tuple[Country, ...]:
    """Every country; read once, in a quarter of a second."""
    packed = (resources.files("rashomon.desk.map") / "atlas" / "countries.json.gz").read_bytes()
    given = json.loads(gzip.decompress(packed))
    arcs = [_line(arc, given["scale"], given["translate"]) for arc in given["arcs"]]
    return tuple(Country(name, tuple(_ring(ring, arcs) for ring in rings)) for name, rings in given["countries"])


@cache
def coarse() -> tuple[Country, ...]:
    """Every country without the points that no map of a continent could tell apart, and without tiny islands."""
    return tuple(Country(c.name, tuple(filter(None, map(_coarser, c.rings)))) for c in countries())


def drawn(frame: Frame, longest: int = LONGEST) -> tuple[Drawn, ...]:
    """The countries in a frame, as fine as so many characters allow."""
    near, every = NEAR, countries() if frame.across > _FINE else coarse()
    while True:
        found = [Drawn(c.name, path) for c in every if (path := _path(c, frame, near))]
        length = sum(len(d.path) for d in found)
        if length <= longest:
            return tuple(found)
        near *= max(WIDER, length / longest)


def _coarser(ring: Ring) -> Ring | None:
    """A ring with its points at least `_APART` degrees from each other; None for one that has hardly any left."""
    lons, lats = array("f"), array("f")
    for lon, lat in zip(ring.lons, ring.lats, strict=True):
        if not lons or abs(lon - lons[-1]) >= _APART or abs(lat - lats[-1]) >= _APART:
            lons.append(lon)
            lats.append(lat)
    return Ring(lons, lats, ring.west, ring.south, ring.east, ring.north) if len(lons) > 3 else None


def _line(arc: list[int], scale: list[float], translate: list[float]) -> Points:
    x = y = 0
    points = []
    for dx, dy in zip(arc[::2], arc[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x * scale[0] + translate[0], y * scale[1] + translate[1]))
    return points


def _ring(arcs: list[int], lines: list[Points]) -> Ring:
    points: Points = []
    for n in arcs:
        line = lines[n] if n >= 0 else lines[~n][::-1]
        points += line[1:] if points else line
    points = _unrolled(points)
    lons, lats = array("f", [p[0] for p in points]), array("f", [p[1] for p in points])
    return Ring(lons, lats, min(lons), min(lats), max(lons), max(lats))


def _unrolled(points: Points) -> Points:
    """A ring that crosses the date line goes on beyond ±180; one around a pole is closed by way of it."""
    out, turns, before = [], 0.0, points[0][0]
    for lon, lat in points:
        turns -= 360.0 * round((lon - before) / 360.0)
        before = lon
        out.append((lon + turns, lat))
    if turns:
        pole = -90.0 if points[0][1] < 0 else 90.0
        out += [(out[-1][0], pole), (out[0][0], pole)]
    return out


def _path(country: Country, frame: Frame, near: float) -> str:
    """The rings of a country that come into the frame, also from the other side of the date line."""
    return "".join(
        _written(_clipped(_thinned(ring, shift, frame, near)))
        for ring in country.rings
        for shift in (-360.0, 0.0, 360.0)
        if frame.meets(ring.west + shift, ring.south, ring.east + shift, ring.north)
    )


def _thinned(ring: Ring, shift: float, frame: Frame, near: float) -> Points:
    """The ring in the picture, without points that cannot be told from the one before."""
    out: Points = []
    last_x = last_y = float("inf")
    west, north, across, down = frame.west - shift, frame.north, frame.across, frame.down
    for lon, lat in zip(ring.lons, ring.lats, strict=True):
        x, y = (lon - west) * across, (north - lat) * down  # as Frame.place, in the innermost loop
        if abs(x - last_x) >= near or abs(y - last_y) >= near:
            out.append((x, y))
            last_x, last_y = x, y
    return out


def _clipped(points: Points) -> Points:
    """The part of a closed line within the frame and a little beyond (Sutherland and Hodgman, CACM 17, 1974)."""
    for axis, edge, sign in (
        (0, -_BEYOND, 1), (0, WIDTH + _BEYOND, -1), (1, -_BEYOND, 1), (1, HEIGHT + _BEYOND, -1),
    ):  # fmt: skip
        points = list(_cut(points, axis, edge, sign))
    return points


def _cut(points: Points, axis: int, edge: float, sign: int) -> Iterator[tuple[float, float]]:
    for before, here in zip(points[-1:] + points[:-1], points, strict=True):
        inside, was = (here[axis] - edge) * sign >= 0, (before[axis] - edge) * sign >= 0
        if inside != was:
            share = (edge - before[axis]) / (here[axis] - before[axis])
            yield before[0] + (here[0] - before[0]) * share, before[1] + (here[1] - before[1]) * share
        if inside:
            yield here


def _written(points: Iterable[tuple[float, float]]) -> str:
    """A closed path of steps in tenths; "" for what is no area."""
    at = [(round(x * TENTHS), round(y * TENTHS)) for x, y in points]
    if len(set(at)) < 3:
        return ""
    (x, y), *rest = at
    steps = []
    for to_x, to_y in rest:
        dx, dy = to_x - x, to_y - y
        if dx or dy:
            steps.append(f"{dx}{dy}" if dy < 0 else f"{dx} {dy}")
        x, y = to_x, to_y
    return f"M{at[0][0]} {at[0][1]}l{' '.join(steps)}z".replace(" -", "-")
