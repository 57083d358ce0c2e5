"""The places that a story's claims name, who claims each, and how they stand on a map.

A spot is drawn as one only on its owner's machine. Elsewhere it is an area of ten kilometres, snapped to a grid, for
nothing says whether people shelter there or troops stand there (rule 15). A vague place is an area anywhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from rashomon.brief import order, phrase, rows
from rashomon.brief.rows import Row
from rashomon.brief.visible import flat
from rashomon.desk.keys import key
from rashomon.desk.map.frame import HEIGHT, WIDTH, Frame, Spread, frame, near
from rashomon.desk.map.outlines import LONGEST, Drawn, drawn
from rashomon.model import Brief, Finding, Place

#: Kilometres that a spot is known to where it leaves the machine, and degrees of latitude of the grid.
COARSE, GRID = 10.0, 0.1
#: Places drawn on one map; all stand in the list.
MOST = 60
#: Characters of the outlines on the smaller map of two.
LONGEST_FAR = 10_000
#: A mark's radius, and how far from its place it may stand where others stand in its way.
MARK, APART = 11.0, 5
#: Units of a letter of a label, and of its height.
_LETTER, _LINE = 8.4, 16.0
#: Middle and half sides.
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Named:
    """One origin that gives a place as an answer: the row, its question and the anchor of that."""

    row: Row
    finding: Finding
    anchor: str


@dataclass(frozen=True, slots=True)
class Claimed:
    """A place with everyone who names it, and questions that ask of it. `spread` None: nobody knows where it is."""

    number: int
    name: str
    spread: Spread | None
    said: tuple[Named, ...]
    about: tuple[tuple[str, str], ...] = ()

    @property
    def vague(self) -> bool:
        """Whether it is an area."""
        return self.spread is not None and self.spread.radius > 0


@dataclass(frozen=True, slots=True)
class Label:
    """A name in the picture: its point, and which end of it stands there ("start", "middle", "end")."""

    text: str
    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the picture: its point, where its number stands, its area's radius, where its name fits."""

    place: Claimed
    x: float
    y: float
    at_x: float
    at_y: float
    radius: float
    label: Label | None


@dataclass(frozen=True, slots=True)
class Map:
    """A map: the countries around, the marks, the length of its scale in kilometres and in units.

    `meant` are countries that are themselves places that are claimed; no circle is drawn for them.
    """

    countries: tuple[Drawn, ...]
    meant: frozenset[str]
    marks: tuple[Mark, ...]
    km: int
    scale: float


def claimed(brief: Brief, *, exact: bool) -> list[Claimed]:
    """The places of a story, those that most origins name first; spots as they are only where `exact`."""
    found: dict[object, list[Named]] = {}
    for finding in order.findings(brief.findings):
        for row in rows.rows(finding):
            if isinstance(row.position.value, Place):
                anchor = "" if order.lone(finding) else key(finding.question.id)
                found.setdefault(_same(row.position.value), []).append(Named(row, finding, anchor))
    groups = sorted(found.values(), key=lambda g: (_where(g) is None, -_weight(g), _name(g)))
    asked = _asked_of(brief)
    return [
        Claimed(n, _name(g), _coarse(_where(g), exact=exact), tuple(g), tuple(asked.get(_name(g).casefold(), ())))
        for n, g in enumerate(groups, 1)
    ]


def maps(places: Sequence[Claimed]) -> list[Map]:
    """The map of the places that are known, and before it one of those around the first, where others are far away."""
    shown = sorted((p for p in places[:MOST] if p.spread is not None), key=lambda p: p.vague)
    if not shown:
        return []
    close = [shown[n] for n in near([p.spread for p in shown if p.spread is not None])]
    if len(close) == len(shown):
        return [_map(shown, LONGEST)]
    return [_map(close, LONGEST), _map(shown, LONGEST_FAR)]


def _map(shown: Sequence[Claimed], longest: int) -> Map:
    view = frame([p.spread for p in shown if p.spread is not None])
    km, units = view.scale
    around, vague = drawn(view, longest), {p.name.casefold() for p in shown if p.vague}
    meant = frozenset(c.name for c in around if c.name.casefold() in vague)
    return Map(around, meant, tuple(_marks(shown, view, {m.casefold() for m in meant})), km, units)


def _same(place: Place) -> object:
    """What makes two mentions one place: its point, else its name."""
    return (place.lat, place.lon) if place.lat is not None else place.name.casefold()


def _name(group: Sequence[Named]) -> str:
    """The name that most use."""
    names = [flat(n.row.position.value.name) for n in group if isinstance(n.row.position.value, Place)]
    return max(names, key=lambda n: (names.count(n), n))


def _where(group: Sequence[Named]) -> Spread | None:
    held = group[0].row.position.value
    if not isinstance(held, Place) or held.lat is None or held.lon is None:
        return None
    return Spread(held.lat, held.lon, held.radius_km or 0.0)


def _weight(group: Sequence[Named]) -> int:
    return len({n.row.origin.id for n in group})


def _coarse(spread: Spread | None, *, exact: bool) -> Spread | None:
    """An area of at least ten kilometres around a point of the grid, unless the exact one may be shown."""
    if spread is None or exact:
        return spread
    lat = round(spread.lat / GRID) * GRID
    wide = GRID / max(0.1, math.cos(math.radians(lat)))
    return replace(spread, lat=lat, lon=round(spread.lon / wide) * wide, radius=max(spread.radius, COARSE))


def _asked_of(brief: Brief) -> dict[str, list[tuple[str, str]]]:
    """The questions whose scope is a place, by its name: their texts and anchors."""
    found: dict[str, list[tuple[str, str]]] = {}
    for finding in order.findings(f for f in brief.findings if not order.lone(f)):
        where = finding.question.scope.where
        if where:
            found.setdefault(flat(where).casefold(), []).append((finding.question.text, key(finding.question.id)))
    return found


def _marks(places: Sequence[Claimed], view: Frame, meant: Set[str]) -> Iterator[Mark]:
    """Every mark at its place, or as near as the ones before it let it stand; names where there is room."""
    taken: list[Box] = []
    stood = []
    for place in places:
        x, y = view.point(place.spread or Spread(0, 0))
        at = next((p for p in _around(x, y) if _free((p[0], p[1], MARK, MARK), taken)), (x, y))
        taken.append((*at, MARK, MARK))
        stood.append((place, x, y, at))
    for place, x, y, (at_x, at_y) in stood:
        beside = _beside(at_x, at_y, place.name)
        fits = next(((b, end) for b, end in beside if _free(b, taken) and _inside(b)), None)
        if fits:
            taken.append(fits[0])
        circle = place.spread is not None and place.name.casefold() not in meant
        radius = view.units(place.spread.radius) if circle and place.spread else 0.0
        label = _label(place.name, *fits) if fits else None
        yield Mark(place, round(x, 1), round(y, 1), round(at_x, 1), round(at_y, 1), round(radius, 1), label)


def _around(x: float, y: float) -> Iterator[tuple[float, float]]:
    """The point itself, then rings of points around it."""
    yield x, y
    for ring in range(1, APART + 1):
        for n in range(6 * ring):
            turn = math.tau * n / (6 * ring)
            yield x + math.cos(turn) * ring * MARK * 2.2, y + math.sin(turn) * ring * MARK * 2.2


def _label(name: str, box: Box, anchor: str) -> Label:
    x = box[0] + {"start": -box[2], "middle": 0.0, "end": box[2]}[anchor]
    return Label(name, round(x, 1), round(box[1] + 5, 1), anchor)


def _beside(x: float, y: float, name: str) -> Iterator[tuple[Box, str]]:
    """Boxes for a name, with the end of it that stands next to the mark: right of it, left, above, below."""
    half = len(name) * _LETTER / 2 + 2
    away = MARK + 4
    yield (x + away + half, y, half, _LINE / 2), "start"
    yield (x - away - half, y, half, _LINE / 2), "end"
    yield (x, y - away - _LINE / 2, half, _LINE / 2), "middle"
    yield (x, y + away + _LINE / 2, half, _LINE / 2), "middle"


def _free(box: Box, taken: Iterable[Box]) -> bool:
    return all(abs(box[0] - t[0]) >= box[2] + t[2] or abs(box[1] - t[1]) >= box[3] + t[3] for t in taken)


def _inside(box: Box) -> bool:
    return box[2] <= box[0] <= WIDTH - box[2] and box[3] <= box[1] <= HEIGHT - box[3]


def told(named: Named, year: int | None) -> phrase.Sentence:
    """Who names the place, as a sentence."""
    return phrase.row(named.finding, named.row, year)
