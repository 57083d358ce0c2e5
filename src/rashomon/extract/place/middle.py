"""The middle of an area and how far the area reaches from it: for maps and for measuring, never a spot.

Only what has borders has a middle: countries, states, provinces, counties and the bounded areas of the vocabulary.
"Northern Varland", "the Sahel" and unlisted towns, roads and bases have none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from rashomon.extract.place.choose import words
from rashomon.extract.place.fold import distance
from rashomon.extract.place.gazetteer import Gazetteer, province_points
from rashomon.extract.place.towns import towns
from rashomon.model import Place
from rashomon.vocabulary import load

#: Latitude, longitude, kilometres.
Middle = tuple[float, float, float]
#: An area reaches as far from its middle as this share of the people in its cities live. A convention.
SHARE = 0.95
#: How far an area reaches at least, and one of the vocabulary whose reach nobody wrote down (a county), km. By hand.
SMALLEST, REACH = 10.0, 100.0
#: How far from the county's true middle the place that stands for it may lie: five in six do not lie farther (LGL,
#: the half of its articles that was looked at; 22 November 2026), km.
COUNTY = 160.0
_COUNTIES = (" County", " Parish")


def with_middle(place: Place, beside: Iterable[Place] = ()) -> Place:
    """The place, with middle and reach where it is an area that has borders and no point yet.

    `beside`: the report's other places. A county of America, whose own middle no list gives, stands at the one
    most named of those in its state.
    """
    if place.lat is not None:
        return place
    found = _listed(place) or _bounded(place) or _county(place, beside)
    return replace(place, lat=found[0], lon=found[1], radius_km=found[2]) if found else place


def _listed(place: Place) -> Middle | None:
    """Of a country or state of the gazetteer."""
    return _middle(*_areas()[place.gazetteer]) if place.gazetteer in _areas() else None


def _bounded(place: Place) -> Middle | None:
    """Of an area of the vocabulary, or a province."""
    if place.gazetteer or len(place.within) > 1:
        return None
    return _in_vocabulary(place.name) or _province(place)


@cache
def _areas() -> dict[str | None, tuple[str, str | None]]:
    """Country and state by the gazetteer id of a country or state."""
    gazetteer = Gazetteer.shared()
    known: dict[str | None, tuple[str, str | None]] = {
        f"geonames:{e.id}": (e.country, None) for e in gazetteer.countries.values()
    }
    return known | {f"geonames:{e.id}": ("US", e.region) for e in gazetteer.states.values()}


@cache
def _middle(country: str, state: str | None) -> Middle | None:
    """By the list of middles, with the reach that most of the people in the listed cities give."""
    middles = load("middles")
    point = middles["states"].get(state) if state else middles["countries"].get(country)
    if not point:
        return None
    here = Place("", *point)
    cities = [c for c in Gazetteer.shared().cities_of(country) if state in (None, c.region)]
    far = sorted((distance(here, Place("", c.lat, c.lon)) or 0.0, c.population) for c in cities)
    return point[0], point[1], max(SMALLEST, round(_reach(far)))


def _reach(far: list[tuple[float, int]]) -> float:
    """How far one must go to have met `SHARE` of the people, from (km, people) in order."""
    left = SHARE * sum(people for _, people in far)
    for km, people in far:
        left -= people
        if left <= 0:
            return km
    return 0.0


@cache
def _in_vocabulary(name: str) -> Middle | None:
    """Of an area of the vocabulary: written down, or a city in its midst."""
    key = name.casefold()
    written = _written().get(key)
    if written:
        return written
    known: list[str] = words()["areas"].get(key, [])
    if len(known) != 2:
        return None
    code, city = known
    found = [e for e in Gazetteer.shared().cities(city) if e.country == code] or towns(city, code)
    return (found[0].lat or 0.0, found[0].lon or 0.0, REACH) if found else None


@cache
def _written() -> dict[str, Middle]:
    return {name.casefold(): (lat, lon, float(km)) for name, (lat, lon, km) in load("middles")["areas"].items()}


def _province(place: Place) -> Middle | None:
    """Of a province, by the airfields that are listed in it."""
    name, _, noun = place.name.rpartition(" ")
    if not place.within or noun.casefold() not in words()["regions"]:
        return None
    points = [Place("", *p) for p in province_points(name, place.within[-1])]
    if not points:
        return None
    lats, lons = [p.lat or 0.0 for p in points], [p.lon or 0.0 for p in points]
    middle = Place("", (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)
    reach = max(distance(middle, p) or 0.0 for p in points)
    return middle.lat or 0.0, middle.lon or 0.0, max(REACH, round(reach))


def _county(place: Place, beside: Iterable[Place]) -> Middle | None:
    """Of an American county whose state is known: where the report's places of that state are, else its namesake."""
    if not place.name.endswith(_COUNTIES) or place.within[-1:] != ("US",) or len(place.within) < 2:
        return None
    points = Counter(p.spot for p in beside if p.spot and p.within == place.within)
    states = {name: code for code, name in Gazetteer.shared().state_names.items()}
    state = states.get(place.within[0])
    if points:
        return (*points.most_common(1)[0][0], COUNTY)
    town = next((t for t in towns(place.name.rpartition(" ")[0], "US") if t.region == state), None)
    if town:
        return town.lat or 0.0, town.lon or 0.0, COUNTY
    return _middle("US", state)
