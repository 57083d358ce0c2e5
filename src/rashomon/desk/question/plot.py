"""The step plot of a question's figures: where everything stands in the picture.

The lines live in a box of `WIDE` by `HIGH` units that is stretched over the picture; labels and dots are placed in
per cent of its width and in pixels of its height, so that they keep their size on a phone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import log10

from rashomon.brief import value
from rashomon.brief.html.strip import domain, steps
from rashomon.desk.question.movement import Line, Movement
from rashomon.model import Quantity

WIDE, HIGH = 1000.0, 260.0
#: Room for labels: above the lines, below them, left and right, in the units of the box.
TOP, BOTTOM, LEFT, RIGHT = 14.0, 34.0, 62.0, 44.0
_TIMES = 4
#: Pixels between two letters.
APART = 15.0
#: A figure so many times the middle one asks for a picture by tens.
FAR_APART = 20


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
    by_tens: bool


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where times and figures lie; `by_tens`: figures by the logarithm of one more, so that none is too small."""

    first: datetime
    length: timedelta
    low: float
    high: float
    by_tens: bool

    def x(self, at: datetime) -> float:
        return round(LEFT + (at - self.first) / self.length * (WIDE - LEFT - RIGHT), 1)

    def y(self, n: float | None) -> float:
        low, high, at = map(self._placed, (self.low, self.high, self.high if n is None else n))
        part = (at - low) / (high - low)
        return round(HIGH - BOTTOM - part * (HIGH - TOP - BOTTOM), 1)

    def _placed(self, n: float) -> float:
        return log10(1 + n) if self.by_tens else n


def plot(moved: Movement) -> Plot:
    """The picture of a movement."""
    times = [i.when for i in moved.instants]
    given = [Quantity(a, b, "", "") for line in moved.lines for _, a, b in line.points]
    low, high = domain(given)
    by_tens = low >= 0 and _apart(given)
    scale = _Scale(times[0], times[-1] - times[0], 0.0 if by_tens else low, high, by_tens)
    return Plot(
        band=_band(moved, scale),
        best=_path([(i.when, i.best) for i in moved.instants], times[-1], scale),
        strokes=tuple(_spread([_stroke(n, line, times[-1], scale) for n, line in enumerate(moved.lines, 1)])),
        rows=tuple((scale.y(t), value.number(t)) for t in (_tens(high) if by_tens else steps(low, high))),
        columns=_once_each(_columns(times[0], times[-1], scale)),
        by_tens=by_tens,
    )


def _apart(given: Sequence[Quantity]) -> bool:
    """Whether figures lie so far apart that most would lie on the floor of a plain picture."""
    ends = sorted(n for q in given for n in (q.low, q.high) if n)
    return len(ends) > 1 and ends[-1] > FAR_APART * ends[len(ends) // 2]


def _tens(high: float) -> list[float]:
    return [0.0, *(10.0**n for n in range(int(log10(high)) + 1))]


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
    """The same strokes with their letters far enough apart to be read, and within the picture where there is room."""
    ordered = sorted(strokes, key=lambda s: s.y)
    places = [s.y for s in ordered]
    for n in range(1, len(places)):
        places[n] = max(places[n], places[n - 1] + APART)
    floor = HIGH - BOTTOM
    for n in range(len(places) - 1, -1, -1):
        places[n] = floor = min(places[n], floor)
        floor -= APART
    return [replace(s, y=round(y, 1)) for s, y in zip(ordered, places, strict=True)]


def _columns(first: datetime, last: datetime, scale: _Scale) -> Iterable[tuple[float, str]]:
    """A few equal steps of time with their labels: hours within a day, days and hours within two, else days."""
    one_day, short = first.date() == last.date(), last - first < timedelta(days=2)
    number = _TIMES if one_day or not short else _TIMES - 1
    for n in range(number):
        at = first + (last - first) * n / (number - 1)
        day = "" if one_day else f"{at.day} {value.MONTHS[at.month - 1]} "
        yield scale.x(at) / WIDE * 100, f"{day}{at:%H:%M}" if short else day.strip()


def _once_each(columns: Iterable[tuple[float, str]]) -> tuple[tuple[float, str], ...]:
    """Columns without those that only say again what the one before says."""
    out: list[tuple[float, str]] = []
    for x, text in columns:
        if not out or out[-1][1] != text:
            out.append((x, text))
    return tuple(out)
