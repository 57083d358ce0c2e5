"""Places held against each other; the points are of an invented coast."""

from __future__ import annotations

import pytest

from rashomon.model import Place
from rashomon.reconcile.comparison import Relation
from rashomon.reconcile.places import compare_places, distance

VELM = Place("Velm", 50.0, 10.0, "g1", within=("Ardia",))
VELM_PORT = Place("Velm Port", 50.02, 10.02, "g2", within=("Ardia",))
QUAY = Place("Lower Quay", 50.02, 10.02, "g3")
NORD = Place("Nord", 50.2, 10.0, "g4", within=("Ardia",))
FAR = Place("Kesh", 55.0, 10.0, "g5")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (VELM, Place("velm"), "meets"),
        (VELM, Place("Velm City", gazetteer="g1"), "meets"),
        (VELM, Place("Ardia"), "meets"),
        (VELM, VELM_PORT, "meets"),
        (VELM, QUAY, "meets"),
        (VELM, NORD, "beside"),
        (VELM, FAR, "against"),
        (Place("Quay", within=("FR",)), Place("France"), "meets"),
        (Place("Quay", within=("Upper Shore", "FR")), Place("western France", within=("FR",)), "beside"),
        (Place("Quay", within=("US",)), Place("the U.S."), "meets"),
        (Place("Quay", within=("FR",)), Place("Kesh", within=("ES",)), "against"),
        (Place("Velm"), Place("Kesh"), "beside"),
        (Place("Quay", within=("FR",)), Place("Kesh"), "beside"),
        (VELM, Place("Velm", 55.0, 10.0), "against"),
        (Place("Ardia", negated=True), VELM, "against"),
        (Place("Ardland", 50.0, 10.0, "g9", radius_km=400.0), VELM, "against"),
        (Place("Kesh", negated=True), VELM, "beside"),
        (Place("Kesh", negated=True), Place("Kesh", negated=True), "meets"),
    ],
)
def test_places(a: Place, b: Place, relation: Relation) -> None:
    assert compare_places(a, b).relation == compare_places(b, a).relation == relation


def test_distance_is_in_kilometres_and_unknown_without_points() -> None:
    assert distance(VELM, FAR) == pytest.approx(556, abs=1)
    assert distance(VELM, Place("Kesh")) is None
