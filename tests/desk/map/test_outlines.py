"""The outlines of countries that maps are drawn on."""

from __future__ import annotations

import re

import pytest

from rashomon.desk.map.frame import HEIGHT, WIDTH, Spread, frame
from rashomon.desk.map.outlines import LONGEST, TENTHS, countries, drawn


def test_the_world_is_shipped() -> None:
    """More than two hundred countries; each ring is closed by its path, with three points or more."""
    found = countries()
    assert len(found) > 200
    assert all(len(r.lons) == len(r.lats) > 3 for c in found for r in c.rings)
    assert all(-91 < r.south <= r.north < 91 for c in found for r in c.rings)


def test_a_frame_holds_the_countries_around() -> None:
    """And none from elsewhere."""
    names = {c.name for c in drawn(frame([Spread(46.2, 8.9)]))}
    assert {"Switzerland", "Italy"} <= names
    assert not names & {"Chile", "Fiji", "Russia"}


@pytest.mark.parametrize(
    "spots",
    [
        [Spread(0, 0), Spread(0, 120), Spread(0, -120)],
        [Spread(66, 179, 900)],
        [Spread(-75, 0, 2000)],
        [Spread(39, -98, 2300)],
    ],
)
def test_outlines_are_bounded(spots: list[Spread]) -> None:
    """However much of the world is shown, across the date line and around a pole."""
    found = drawn(frame(spots))
    assert 0 < sum(len(c.path) for c in found) <= LONGEST


def test_no_path_leaves_the_picture() -> None:
    """But for the little that hides the cut; and each is closed."""
    for country in drawn(frame([Spread(62, 100, 2500)])):
        for start, x, y, steps in re.findall(r"(M)(-?\d+) ?(-?\d+)l([^z]*)z", country.path):
            at = [int(x), int(y)]
            numbers = [int(n) for n in re.findall(r"-?\d+", steps)]
            for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
                at = [at[0] + dx, at[1] + dy]
                assert -15 <= at[0] / TENTHS <= WIDTH + 15
                assert -15 <= at[1] / TENTHS <= HEIGHT + 15
            assert start
