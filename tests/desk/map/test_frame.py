"""The part of the world that a map shows."""

from __future__ import annotations

import pytest

from rashomon.desk.map.frame import HEIGHT, LEAST, WIDTH, Spread, apart, frame, near


@pytest.mark.parametrize(
    "spots",
    [
        [Spread(10, 20)],
        [Spread(10, 20), Spread(12, 21)],
        [Spread(-17, 179), Spread(-14, -171)],
        [Spread(70, 0, 400)],
        [Spread(-41, 174), Spread(64, -150), Spread(0, 10)],
        [Spread(0, 90), Spread(0, -90)],
        [Spread(80, 10)],
        [Spread(5, 5)] * 9,
    ],
)
def test_every_place_is_in_the_picture(spots: list[Spread]) -> None:
    """Also across the date line, and where there is one place only."""
    view = frame(spots)
    for spot in spots:
        x, y = view.point(spot)
        assert 0 <= x <= WIDTH
        assert 0 <= y <= HEIGHT


def test_both_sides_of_the_date_line_stand_close() -> None:
    """Two islands two hundred kilometres apart are not put on the edges of a map of the world."""
    view = frame([Spread(-17, 179), Spread(-17, -179)])
    assert view.units(LEAST) < WIDTH
    assert abs(view.point(Spread(-17, 179))[0] - view.point(Spread(-17, -179))[0]) > 0.4 * WIDTH


def test_one_place_has_its_surroundings() -> None:
    """A map of one spot is as wide as the least."""
    assert frame([Spread(10, 20)]).units(LEAST) == pytest.approx(WIDTH)


def test_a_degree_is_as_long_across_as_its_kilometres_in_the_middle() -> None:
    """At sixty degrees a degree of longitude is half as long."""
    view = frame([Spread(60, 20)])
    assert view.across == pytest.approx(view.down / 2, rel=0.01)


@pytest.mark.parametrize("spots", [[Spread(1, 1)], [Spread(1, 1, 3000)]])
def test_the_scale_is_a_round_length(spots: list[Spread]) -> None:
    """A tenth to a fifth of the width or so, and as long as it says."""
    view = frame(spots)
    km, units = view.scale
    assert units == pytest.approx(view.units(km))
    assert WIDTH / 16 < units <= WIDTH / 5


def test_near_ends_at_a_gap() -> None:
    """Places that lie ever farther out in even steps belong together; one beyond a gap does not."""
    line = [Spread(0, lon) for lon in (0, 1, 2, 3, 4)]
    assert near(line) == [0, 1, 2, 3, 4]
    assert near([*line, Spread(0, 60)]) == [0, 1, 2, 3, 4]
    assert near([Spread(0, 60), *line]) == [0]
    assert near([Spread(3, 3)]) == [0]


def test_distances_go_around_the_globe() -> None:
    """Across the date line, and from pole to pole."""
    assert apart(Spread(0, 179), Spread(0, -179)) == pytest.approx(222, rel=0.01)
    assert apart(Spread(90, 0), Spread(-90, 0)) == pytest.approx(20_015, rel=0.01)
