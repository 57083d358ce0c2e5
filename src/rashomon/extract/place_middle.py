"""A rough point of an area: where most of its people live. For choosing between places, never printed.

A country, state or county has no point in a report's places; but of two towns of one name the one that lies
towards the areas the report speaks of is meant, and that needs numbers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

from rashomon.extract.place_choose import words
from rashomon.extract.place_gazetteer import Gazetteer
from rashomon.extract.place_towns import towns
from rashomon.model import Place

Point = tuple[float, float]


def middle(place: Place, beside: Iterable[Place] = ()) -> Point | None:
    """Latitude and longitude of a place, or of the smallest known area it lies in; None where none is known.

    `beside`: the report's other places. A county, road or unlisted town lies where they do: at the one most
    named of those in its state or country, of all where not even the country is known.
    """
    if place.lat is not None and place.lon is not None:
        return place.lat, place.lon
    key = _areas().get(place.gazetteer or "")
    if key is None and place.gazetteer is None:
        known = _in_vocabulary(place.name)
        near = known or _most_named(place, beside)
        if near:
            return near
    if key is None and len(place.within) > 1:
        names = {name: code for code, name in Gazetteer.shared().state_names.items()}
        key = (place.within[-1], names.get(place.within[0], place.within[0]))
    if key is None and place.within:
        key = (place.within[-1], "")
    return _middles().get(key) if key else None


def _most_named(place: Place, beside: Iterable[Place]) -> Point | None:
    depth = len(place.within)
    points = Counter(
        (p.lat, p.lon)
        for p in beside
        if p.lat is not None and p.lon is not None and p.within[max(0, len(p.within) - depth) :] == place.within
    )
    return points.most_common(1)[0][0] if points else None


@cache
def _in_vocabulary(name: str) -> Point | None:
    """The city in the midst of an area of the vocabulary, whole or in part ("eastern Sahel")."""
    areas, key = words()["areas"], name.casefold()
    known: list[str] = areas.get(key) or areas.get(key.partition(" ")[2]) or []
    if len(known) != 2:
        return None
    code, city = known
    found = [e for e in Gazetteer.shared().cities(city) if e.country == code] or towns(city, code)
    return (found[0].lat or 0.0, found[0].lon or 0.0) if found else None


@cache
def _areas() -> dict[str, tuple[str, str]]:
    """Country and state by the gazetteer id of a country or state."""
    gazetteer = Gazetteer.shared()
    known = {f"geonames:{e.id}": (code, "") for e in gazetteer.countries.values() for code in (e.country,)}
    return known | {f"geonames:{e.id}": ("US", e.region or "") for e in gazetteer.states.values()}


@cache
def _middles() -> dict[tuple[str, str], Point]:
    """Means of the cities of each country and each of its regions, weighed by their people."""
    sums: defaultdict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for city in Gazetteer.shared().all_cities():
        for key in ((city.country, ""), (city.country, city.region or "")):
            total = sums[key]
            total[0] += city.population + 1
            total[1] += (city.population + 1) * (city.lat or 0.0)
            total[2] += (city.population + 1) * (city.lon or 0.0)
    return {key: (lat / people, lon / people) for key, (people, lat, lon) in sums.items()}
