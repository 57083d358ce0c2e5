"""The part of the world that a map shows: places to points of the picture (equirectangular, true at its middle)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

#: Units of the picture.
WIDTH, HEIGHT = 720.0, 460.0
#: Kilometres in a degree of latitude, and the least that a map is wide: what lies around tells where it is.
DEGREE, LEAST = 111.2, 260.0
#: So many times farther than the place before is far away.
FAR = 4.0
#: Room around the outermost places, as a part of what is shown.
ROOM = 0.16
#: No map goes nearer to a pole.
_POLE = 84.0
#: Lengths of the scale, kilometres.
_LENGTHS = (5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Spread:
    """Somewhere: a point, and kilometres around it; 0 for a spot."""

    lat: float
    lon: float
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """West and north edge in degrees, and units of the picture a degree, across and down. West may lie beyond ±180."""

    west: float
    north: float
    across: float
    down: float

    def place(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a place is in the picture; its longitude is taken as it is."""
        return (lon - self.west) * self.across, (self.north - lat) * self.down

    def point(self, spot: Spread) -> tuple[float, float]:
        """Where a place is in the picture, its longitude brought round to the frame's."""
        east = self.west + WIDTH / self.across
        middle = (self.west + east) / 2
        return self.place(spot.lat, middle + (spot.lon - middle + 180.0) % 360.0 - 180.0)

    def units(self, km: float) -> float:
        """So many kilometres in units of the picture."""
        return km / DEGREE * self.down

    def meets(self, west: float, south: float, east: float, north: float) -> bool:
        """Whether a box comes into the frame."""
        right, bottom = self.west + WIDTH / self.across, self.north - HEIGHT / self.down
        return west < right and east > self.west and south < self.north and north > bottom

    @property
    def scale(self) -> tuple[int, float]:
        """A round length in kilometres and its units, up to a fifth of the width."""
        fits = [km for km in _LENGTHS if self.units(km) <= WIDTH / 5]
        km = fits[-1] if fits else _LENGTHS[0]
        return km, self.units(km)


def frame(spots: Sequence[Spread]) -> Frame:
    """A frame around these places, at least one."""
    middle = _middle([s.lon for s in spots])
    boxes = [_box(s, middle) for s in spots]
    west, south, east, north = (f(b[i] for b in boxes) for i, f in enumerate((min, min, max, max)))
    lat = max(-_POLE, min(_POLE, (south + north) / 2))
    narrow = max(0.2, math.cos(math.radians(lat)))
    room = 1 - 2 * ROOM
    # Units a degree of latitude: as many as let width and height in, and no more than keep the map `LEAST` wide.
    fits = min(WIDTH * room / max((east - west) * narrow, 1e-9), HEIGHT * room / max(north - south, 1e-9))
    down = max(min(fits, WIDTH / (LEAST / DEGREE)), WIDTH / (360 * narrow))
    across = down * narrow
    return Frame((west + east) / 2 - WIDTH / across / 2, lat + HEIGHT / down / 2, across, down)


def near(spots: Sequence[Spread]) -> list[int]:
    """Which places lie around the first, before the gap that makes the others far away; all where there is none."""
    first = spots[0]
    away = sorted((max(0.0, apart(first, s) - s.radius - first.radius), n) for n, s in enumerate(spots))
    for (before, _), (here, _), count in zip(away, away[1:], range(1, len(away)), strict=False):
        if here > max(FAR * before, LEAST):
            return sorted(n for _, n in away[:count])
    return list(range(len(spots)))


def apart(one: Spread, other: Spread) -> float:
    """Kilometres between two points of the globe (haversine)."""
    lat1, lat2 = math.radians(one.lat), math.radians(other.lat)
    turn = math.radians(other.lon - one.lon)
    part = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(turn / 2) ** 2
    return 2 * math.degrees(math.asin(min(1.0, math.sqrt(part)))) * DEGREE


def _middle(lons: Sequence[float]) -> float:
    """The longitude in whose half of the world the places lie together."""
    x, y = (sum(f(math.radians(lon)) for lon in lons) for f in (math.cos, math.sin))
    return math.degrees(math.atan2(y, x)) if abs(x) + abs(y) > 1e-9 else 0.0


def _box(spot: Spread, middle: float) -> tuple[float, float, float, float]:
    lon = middle + (spot.lon - middle + 180.0) % 360.0 - 180.0
    high = spot.radius / DEGREE
    wide = high / max(0.2, math.cos(math.radians(spot.lat)))
    return lon - wide, max(-_POLE, spot.lat - high), lon + wide, min(_POLE, spot.lat + high)
