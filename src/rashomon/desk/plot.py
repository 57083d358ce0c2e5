"""The step plot of a question's figures: where everything stands in the picture.

The lines live in a box of `WIDE` by `HIGH` units that is stretched over the picture; labels and dots are placed in
per cent of its width and in pixels of its height, so that they keep their size on a phone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rashomon.brief import value
from rashomon.brief.html.strip import domain, steps
from rashomon.desk.movement import Line, Movement
from rashomon.model import Quantity

WIDE, HIGH = 1000.0, 260.0
#: Room for labels: above the lines, below them, left and right, in the units of the box.
TOP, BOTTOM, LEFT, RIGHT = 14.0, 34.0, 62.0, 44.0
_TIMES = 4


@dataclass(frozen=True, slots=True)
class Dot:
    """A value that somebody gave: per cent across, pixels down; `rough`: an interval reaches up from it to `top`."""

    x: float
    y: float
    top: float
    open: bool


@dataclass(frozen=True, slots=True)
class Stroke:
    """One origin's steps as an SVG path, its dots, and where its letter stands at the end."""

    letter: str
    place: int
    path: str
    dots: tuple[Dot, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Plot:
    """The picture: the band from lowest to highest, the steps of the best figure, strokes of origins, and ticks."""

    band: str
    best: str
    strokes: tuple[Stroke, ...]
    rows: tuple[tuple[float, str], ...]
    columns: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    first: datetime
    length: timedelta
    low: float
    high: float

    def x(self, at: datetime) -> float:
        return round(LEFT + (at - self.first) / self.length * (WIDE - LEFT - RIGHT), 1)

    def y(self, n: float | None) -> float:
        part = 1.0 if n is None else (n - self.low) / (self.high - self.low)
        return round(HIGH - BOTTOM - part * (HIGH - TOP - BOTTOM), 1)


def plot(moved: Movement) -> Plot:
    """The picture of a movement."""
    times = [i.when for i in moved.instants]
    low, high = domain([Quantity(a, b, "", "") for line in moved.lines for _, a, b in line.points])
    scale = _Scale(times[0], times[-1] - times[0], low, high)
    return Plot(
        band=_band(moved, scale),
        best=_path([(i.when, i.best) for i in moved.instants], times[-1], scale),
        strokes=tuple(_spread([_stroke(n, line, times[-1], scale) for n, line in enumerate(moved.lines, 1)])),
        rows=tuple((scale.y(t), value.number(t)) for t in steps(low, high)),
        columns=tuple(_columns(times[0], times[-1], scale)),
    )


def _band(moved: Movement, scale: _Scale) -> str:
    """The area between lowest and highest, in steps; one closed path for each stretch without a gap."""
    closed = []
    ends = [*[i.when for i in moved.instants[1:]], moved.instants[-1].when]
    for one, end in zip(moved.instants, ends, strict=True):
        if one.low is not None and end > one.when:
            left, right, top, bottom = scale.x(one.when), scale.x(end), scale.y(one.high), scale.y(one.low)
            closed.append(f"M{left} {bottom}V{top}H{right}V{bottom}Z")
    return "".join(closed)


def _path(points: Iterable[tuple[datetime, float | None]], end: datetime, scale: _Scale) -> str:
    """Steps through points; where a figure is None the line stops."""
    out, on = [], False
    for at, n in points:
        out.append(f"H{scale.x(at)}" if on else "")
        if n is None:
            on = False
            continue
        out.append(f"V{scale.y(n)}" if on else f"M{scale.x(at)} {scale.y(n)}")
        on = True
    return "".join(out) + (f"H{scale.x(end)}" if on else "")


def _stroke(n: int, line: Line, end: datetime, scale: _Scale) -> Stroke:
    dots = tuple(
        Dot(scale.x(at) / WIDE * 100, scale.y(low), scale.y(high), high is None) for at, low, high in line.points
    )
    path = _path([(at, low) for at, low, _ in line.points], end, scale)
    return Stroke(line.letter, n, path, dots, (WIDE - RIGHT + 12) / WIDE * 100, dots[-1].y)


def _spread(strokes: Sequence[Stroke]) -> list[Stroke]:
    """The same strokes with their letters far enough apart to be read."""
    out: list[Stroke] = []
    floor = TOP
    for one in sorted(strokes, key=lambda s: s.y):
        y = max(one.y, floor)
        out.append(Stroke(one.letter, one.place, one.path, one.dots, one.x, y))
        floor = y + 15
    return out


def _columns(first: datetime, last: datetime, scale: _Scale) -> Iterable[tuple[float, str]]:
    """A few equal steps of time with their labels: hours where all is of a day or two, else days."""
    short = last - first < timedelta(days=2)
    for n in range(_TIMES):
        at = first + (last - first) * n / (_TIMES - 1)
        text = f"{at:%H:%M}" if short else f"{at.day} {value.MONTHS[at.month - 1]}"
        yield scale.x(at) / WIDE * 100, text
