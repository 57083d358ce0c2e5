"""Who speaks through whom in a story: origins, the relays and agencies between, and the outlets that print it.

Three columns. What an outlet states in its own voice goes through nobody and is a number beside it; an agency's own
voice begins in the middle. Parties of one side stand together; within that, the order is the one with the fewest
lines crossing that some rounds of barycentres find (Sugiyama, Tagawa and Toda, 1981).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rashomon.brief import phrase
from rashomon.brief.visible import flat
from rashomon.desk.index.public import public
from rashomon.desk.keys import key
from rashomon.model import Brief, Origin, Statement

ORIGIN, RELAY, OUTLET = 0, 1, 2
#: Names drawn in each column; all stand in the table.
MOST = (26, 16, 26)
#: Lines drawn, those of most claims; of everybody who is drawn at least one.
LINES = 160
#: Rounds of ordering; more changed nothing on stories of up to thirty reports.
ROUNDS = 8
#: Where the columns begin and end, per cent of the picture; `sources.css` has the same.
COLUMNS = ((0.0, 30.0), (36.0, 64.0), (70.0, 100.0))
#: What stands for all whose speaker could not be told.
UNKNOWN = "speakers not known"


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in a column. `side` "" where not known; `party` the key of its page, "" where it has none."""

    column: int
    name: str
    side: str = ""
    party: str = ""
    origin: str = ""

    @property
    def anchor(self) -> str:
        """Its place in the table."""
        return f"{'orn'[self.column]}-{key(self.origin or self.name)}"


@dataclass(frozen=True, slots=True)
class Flow:
    """One way that an origin's words took: who stands in it, in order, and the claims that took it."""

    nodes: tuple[Node, ...]
    claims: frozenset[str]


@dataclass(frozen=True, slots=True)
class Flows:
    """Every way, most claims first, and how many claims each outlet makes in its own voice."""

    ways: tuple[Flow, ...]
    own: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Slot:
    """A row of a column: somebody with the number of their claims, or the heading of a side.

    `sided`: it stands under such a heading.
    """

    node: Node | None
    heading: str = ""
    n: int = 0
    sided: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line from one to another: a path in per cent across and rows down, how many claims, and whose."""

    path: str
    n: int
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Network:
    """The picture: three columns of slots, lines, and how many names of each column are left out."""

    columns: tuple[tuple[Slot, ...], ...]
    lines: tuple[Line, ...]
    left: tuple[int, ...]

    @property
    def rows(self) -> int:
        """Rows of the longest column."""
        return max(map(len, self.columns))


def flows(brief: Brief) -> Flows:
    """The ways that the words of a story's claims took."""
    pages = {o.id for o in public(brief)}
    ways: dict[tuple[Node, ...], set[str]] = defaultdict(set)
    own: dict[str, set[str]] = defaultdict(set)
    for s in (s for f in brief.findings for p in f.positions for s in p.statements):
        nodes = _way(s, pages)
        if len(nodes) == 1:
            own[nodes[0].name].add(s.claim.id)
        else:
            ways[nodes].add(s.claim.id)
    found = [Flow(nodes, frozenset(claims)) for nodes, claims in ways.items()]
    found.sort(key=lambda w: (-len(w.claims), [n.name for n in w.nodes]))
    return Flows(tuple(found), {name: len(claims) for name, claims in own.items()})


def _way(s: Statement, pages: set[str]) -> tuple[Node, ...]:
    """Origin, relays, outlet; an outlet alone for its own voice."""
    outlet = flat(s.outlet)
    names = dict.fromkeys(flat(n) for n in (*(r.name for r in s.claim.via), *s.through))
    first = [] if s.origin.standing == "own-voice" else [_origin(s.origin, pages)]
    between = [flat(s.origin.name), *names] if s.origin.standing == "own-voice" else list(names)
    said = {outlet} | {n.name for n in first}
    relays = [Node(RELAY, name) for name in dict.fromkeys(between) if name not in said]
    return (*first, *relays, Node(OUTLET, outlet))


def _origin(origin: Origin, pages: set[str]) -> Node:
    if origin.standing == "unresolved":
        return Node(ORIGIN, UNKNOWN)
    party = key(origin.id) if origin.id in pages else ""
    return Node(ORIGIN, phrase.who(origin), flat(origin.side or ""), party, key(origin.id))


def network(given: Flows) -> Network | None:
    """The picture of those with most claims; None where nobody speaks but the outlets."""
    if not given.ways:
        return None
    claims = _claims(given)
    columns = [_chosen(claims, c) for c in (ORIGIN, RELAY, OUTLET)]
    shown = {n for column, _ in columns for n in column}
    links = _links(given.ways, shown)
    ordered = _ordered([list(column) for column, _ in columns], links)
    slots = tuple(tuple(_slots(column, claims)) for column in ordered)
    rows = max(map(len, slots))
    at: dict[Node | None, float] = {
        slot.node: _row(n, len(column), rows) for column in slots for n, slot in enumerate(column) if slot.node
    }
    lines = [_line(a, b, at, len(found)) for (a, b), found in links.items()]
    return Network(slots, tuple(sorted(lines, key=lambda line: line.n)), tuple(left for _, left in columns))


def _claims(given: Flows) -> dict[Node, int]:
    """How many claims go through each."""
    found: dict[Node, set[str]] = defaultdict(set)
    for way in given.ways:
        for node in way.nodes:
            found[node] |= way.claims
    return {node: len(claims) for node, claims in found.items()}


def _chosen(claims: Mapping[Node, int], column: int) -> tuple[list[Node], int]:
    """Those of a column with most claims, and how many are left out."""
    every = sorted((n for n in claims if n.column == column), key=lambda n: (-claims[n], n.name))
    return every[: MOST[column]], max(0, len(every) - MOST[column])


def _links(ways: Iterable[Flow], shown: set[Node]) -> dict[tuple[Node, Node], set[str]]:
    """Who passes words to whom most, with the claims; over those that are left out, to the next that is shown."""
    links: dict[tuple[Node, Node], set[str]] = defaultdict(set)
    for way in ways:
        for pair in pairwise(n for n in way.nodes if n in shown):
            links[pair] |= way.claims
    most = sorted(links, key=lambda pair: -len(links[pair]))
    needed = {node: pair for pair in reversed(most) for node in pair}
    kept = {*most[:LINES], *needed.values()}
    return {pair: links[pair] for pair in most if pair in kept}


def _ordered(columns: list[list[Node]], links: Mapping[tuple[Node, Node], set[str]]) -> list[list[Node]]:
    """The columns in the order with the fewest crossings of those that barycentres lead to."""
    near: dict[Node, list[Node]] = defaultdict(list)
    for a, b in links:
        near[a].append(b)
        near[b].append(a)
    columns = [_by_side(columns[ORIGIN], lambda n: 0.0), *columns[RELAY:]]
    best, fewest = columns, crossings(columns, links)
    for _ in range(ROUNDS):
        for column in (OUTLET, RELAY, ORIGIN):
            place = {n: (i + 0.5) / len(c) for c in columns for i, n in enumerate(c)}
            columns = [_by_side(c, _middle(near, place)) if i == column else c for i, c in enumerate(columns)]
        found = crossings(columns, links)
        if found < fewest:
            best, fewest = columns, found
    return best


def _middle(near: Mapping[Node, Sequence[Node]], place: Mapping[Node, float]) -> Callable[[Node], float]:
    """How far down, on average, those stand to whom a line leads."""
    return lambda n: sum(place[o] for o in near[n]) / len(near[n]) if near.get(n) else place[n]


def _by_side(column: list[Node], down: Callable[[Node], float]) -> list[Node]:
    """A column by how far down each belongs, those of one side together."""
    sides: dict[str, list[Node]] = defaultdict(list)
    for node in column:
        sides[node.side or f"\0{node.name}"].append(node)
    groups = [sorted(group, key=down) for group in sides.values()]
    return [n for group in sorted(groups, key=lambda g: sum(map(down, g)) / len(g)) for n in group]


def crossings(columns: Sequence[Sequence[Node]], links: Iterable[tuple[Node, Node]]) -> int:
    """How many pairs of lines between the same columns cross."""
    place = {n: (i + 0.5) / len(c) for c in columns for i, n in enumerate(c)}
    ends = [(a.column, b.column, place[a], place[b]) for a, b in links]
    return sum(
        (one[2] - two[2]) * (one[3] - two[3]) < 0
        for i, one in enumerate(ends) for two in ends[:i] if one[:2] == two[:2]
    )  # fmt: skip


def _slots(column: Sequence[Node], claims: Mapping[Node, int]) -> Iterable[Slot]:
    """The rows of a column; a side of two parties or more has a heading."""
    sides = [n.side for n in column]
    for n, node in enumerate(column):
        if node.side and sides.count(node.side) > 1 and (n == 0 or sides[n - 1] != node.side):
            yield Slot(None, node.side)
        yield Slot(node, n=claims[node], sided=bool(node.side) and sides.count(node.side) > 1)


def _row(n: int, length: int, rows: int) -> float:
    """Where the middle of a slot is, in rows; shorter columns are spread over the height of the longest."""
    return (n + 0.5) * rows / length


def _line(a: Node, b: Node, at: Mapping[Node | None, float], n: int) -> Line:
    """A curve from the right edge of one column to the left edge of another, in hundredths of width and row."""
    y1, y2 = round(at[a] * 100), round(at[b] * 100)
    x1 = round(COLUMNS[a.column][1] * 100)
    if a.column == b.column:
        out = x1 + 260
        return Line(f"M{x1} {y1}C{out} {y1} {out} {y2} {x1} {y2}", n, a.anchor, b.anchor)
    x2 = round(COLUMNS[b.column][0] * 100)
    bend = (x2 - x1) // 2
    return Line(f"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}", n, a.anchor, b.anchor)


@dataclass(slots=True)
class Spoken:
    """A row of the table: somebody, with the ways their words took."""

    node: Node
    claims: set[str] = field(default_factory=set)
    ways: list[tuple[Flow, int]] = field(default_factory=list)


def table(given: Flows) -> list[Spoken]:
    """Who speaks first in each way, most claims first."""
    found: dict[Node, Spoken] = {}
    for way in given.ways:
        first = way.nodes[0]
        row = found.setdefault(first, Spoken(first))
        row.claims |= way.claims
        row.ways.append((way, len(way.claims)))
    return sorted(found.values(), key=lambda r: (-len(r.claims), r.node.name))
