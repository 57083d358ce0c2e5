"""The places that a story's claims name, as a map and as a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.desk.map.frame import WIDTH, Spread
from rashomon.desk.map.places import COARSE, Claimed, claimed, maps

from .. import hostile
from ..hostile import QUAY, assert_inert
from ..samples import desk_of


@pytest.fixture
def mapped(tmp_path: Path, weights: Path) -> Iterator[TestClient]:
    """A desk over a story whose places have points, on its owner's machine."""
    client = desk_of(hostile.ledger(tmp_path))
    yield client
    client.app.state.desk.ledger.close()  # type: ignore[attr-defined]


def _address(client: TestClient) -> str:
    return f"/s/{client.app.state.desk.index.stories(1)[0].key}/map"  # type: ignore[attr-defined]


def test_who_names_a_place_stands_in_the_list(mapped: TestClient) -> None:
    """In a sentence each, and every mark of the map leads there."""
    shown = mapped.get(_address(mapped)).text
    assert "according to Dock Workers Union" in shown
    marks = re.findall(r'class="mark" href="#([^"]+)"', shown)
    assert len(marks) == 2
    assert all(f'id="{m}"' in shown for m in marks)
    assert "an area, about 60 km around" in shown


def test_names_are_inert(mapped: TestClient) -> None:
    """Also within the picture."""
    assert_inert(mapped.get(_address(mapped)).text)


def test_a_page_is_small(mapped: TestClient) -> None:
    """Under sixty kilobytes with its outlines."""
    assert len(mapped.get(_address(mapped)).content) < 60_000


def test_spots_leave_the_machine_as_areas(tmp_path: Path, weights: Path) -> None:
    """Ten kilometres around a point of the grid, which is not the spot's own (rule 15)."""
    client = desk_of(hostile.ledger(tmp_path), full_text=False)
    known = client.app.state.desk  # type: ignore[attr-defined]
    brief = known.shelf.brief(known.index.stories(1)[0].key)
    spreads = [p.spread for p in claimed(brief, exact=False)]
    assert all(s.radius >= COARSE for s in spreads if s)
    near = next(s for s in spreads if s and s.radius == COARSE)
    assert (near.lat, near.lon) != (QUAY.lat, QUAY.lon)
    assert Spread(QUAY.lat or 0, QUAY.lon or 0) in [p.spread for p in claimed(brief, exact=True)]
    assert "areas of 10 km" in client.get(_address(client)).text
    known.ledger.close()


def test_invented_places_are_listed_without_a_map(desk: TestClient, story: str) -> None:
    """The gazetteer knows none of them, and nothing is guessed."""
    shown = desk.get(f"{story}/map").text
    assert "<svg viewBox" not in shown
    assert "nothing to draw" in shown or "No claim" in shown


def test_marks_do_not_stand_on_each_other() -> None:
    """Nine places at one spot have nine marks, each within the picture."""
    places = [Claimed(n, f"Place {n}", Spread(10, 20), ()) for n in range(1, 10)]
    (made,) = maps(places)
    points = {(m.at_x, m.at_y) for m in made.marks}
    assert len(points) == 9
    assert all(0 < x < WIDTH for x, _ in points)


def test_a_country_is_coloured_and_has_no_circle() -> None:
    """Its outline says more than a circle does; another area keeps its circle."""
    (made,) = maps([Claimed(1, "Chad", Spread(15, 19, 600), ()), Claimed(2, "the lake", Spread(13, 14, 80), ())])
    assert made.meant == {"Chad"}
    assert {m.place.name: m.radius > 0 for m in made.marks} == {"Chad": False, "the lake": True}


def test_what_is_far_away_has_a_map_of_its_own() -> None:
    """So that the places of the event itself can be told apart; both maps together are bounded."""
    places = [Claimed(1, "Quay", Spread(10, 20), ()), Claimed(2, "Ward", Spread(10.2, 20.1), ()),
              Claimed(3, "Capital far away", Spread(50, 0), ())]  # fmt: skip
    near, whole = maps(places)
    assert [m.place.number for m in near.marks] == [1, 2]
    assert len(whole.marks) == 3
    assert near.km < whole.km
    assert sum(len(c.path) for m in (near, whole) for c in m.countries) < 40_000


def test_without_a_known_place_there_is_no_map() -> None:
    """Nothing is guessed from a name."""
    assert maps([Claimed(1, "Quay", None, ())]) == []
