"""Places held against each other: same, one inside the other, near, or elsewhere."""

from __future__ import annotations

import math
from functools import cache, lru_cache

from rashomon.model import Place
from rashomon.reconcile.comparison import AGAINST, BESIDE, MEETS, Comparison
from rashomon.reconcile.wording import folded, tokens
from rashomon.vocabulary import load

#: Two named points this close are taken as one spot: the error of a gazetteer point for a base or a
#: suburb. Up to NEAR nothing is concluded. Set by judgement, 22 November 2026, in km.
SPOT = 5.0
NEAR = 50.0
_EARTH = 6371.0


@lru_cache(maxsize=65536)
def compare_places(a: Place, b: Place) -> Comparison:
    """How two places stand to each other; a denied place contradicts only itself and what lies in it."""
    if a.negated and b.negated:
        return MEETS if _same(a, b) else BESIDE
    if a.negated or b.negated:
        denied, stated = (a, b) if a.negated else (b, a)
        inside = _same(denied, stated) or _lies_in(stated, denied)
        return Comparison("against", f"one account says {stated.name}, another denies it") if inside else BESIDE
    return _standing(a, b)


def _standing(a: Place, b: Place) -> Comparison:
    if _same(a, b):
        return MEETS
    for inner, outer in ((a, b), (b, a)):
        if _lies_in(inner, outer):
            return Comparison("meets", f"{inner.name} lies in {outer.name}")
    km = distance(a, b)
    if km is not None and km <= SPOT:
        return Comparison("meets", f"{a.name} and {b.name} are {km:.0f} km apart")
    if km is not None and km <= NEAR:
        return Comparison("beside", f"{a.name} and {b.name} are {km:.0f} km apart")
    if km is None and (_regions(a) & _regions(b) or not (_located(a) and _located(b))):
        return Comparison("beside", f"nothing says whether one of {a.name} and {b.name} lies in the other")
    return AGAINST


def _same(a: Place, b: Place) -> bool:
    if a.gazetteer is not None and a.gazetteer == b.gazetteer:
        return True
    km = distance(a, b)
    return folded(a.name) == folded(b.name) and (km is None or km <= NEAR)


def _lies_in(inner: Place, outer: Place) -> bool:
    if _region(outer.name) in {_region(r) for r in inner.within}:
        return True
    km = distance(inner, outer)
    return tokens(outer.name) < tokens(inner.name) and (km is None or km <= NEAR)


def _located(place: Place) -> bool:
    """Whether anything is known of where a place lies."""
    return place.lat is not None or bool(place.within) or _region(place.name) in load("countries")["states"]


def _regions(place: Place) -> set[str]:
    """What a place lies in, and the place itself; countries by their codes."""
    return {_region(place.name)} | {_region(r) for r in place.within}


@lru_cache(maxsize=8192)
def _region(name: str) -> str:
    """A region by one name: a country's name and its code are the same, others are folded."""
    return name if name in load("countries")["states"] else _codes().get(folded(name), folded(name))


@cache
def _codes() -> dict[str, str]:
    """ISO codes of countries by folded name, every written form of it."""
    countries = load("countries")
    forms = [(entry[0], code) for code, entry in countries["states"].items()]
    forms += [(form, code) for code, others in countries["also"].items() for form in others]
    return {folded(form): code for form, code in forms}


def distance(a: Place, b: Place) -> float | None:
    """Kilometres along the great circle, None where either is no spot: the middle of a country is near nothing."""
    if a.spot is None or b.spot is None:
        return None
    (lat_a, lon_a), (lat_b, lon_b) = (tuple(map(math.radians, spot)) for spot in (a.spot, b.spot))
    half = math.sin((lat_b - lat_a) / 2) ** 2
    half += math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))
