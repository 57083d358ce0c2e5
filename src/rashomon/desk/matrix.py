"""The questions of a story against those who answer them: a table a status, a row a question, a column an origin.

Pure: a brief in, tables out. Those who speak most have a column each; the others share one. An outlet that repeats
a party's word without naming it has no cell of its own; it is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from rashomon.brief import order, phrase, rows, said
from rashomon.brief.excerpt import setting
from rashomon.brief.rows import Row
from rashomon.brief.visible import clip, flat
from rashomon.desk.asked import part_of
from rashomon.desk.keys import key
from rashomon.desk.public import public
from rashomon.model import Brief, Copy, Finding, Origin, Statement, Status

Mark = Literal["alone", "copied", "revised", "denied", "unproven", "anonymous", "same-side"]
MARKS: tuple[Mark, ...] = get_args(Mark)
#: Columns of a table: what a laptop shows without scrolling sideways.
COLUMNS = 5
#: Values of the shared column that are shown, and questions of each status; the others are one click away.
OTHERS = 5
SHOWN: dict[Status, int] = {"disputed": 40, "single-source": 15, "agreed": 25, "unclear": 10, "unanswered": 40}
#: Code points of a value in a cell, and of a reason.
VALUE, REASON = 90, 220
#: What a mark says already, among the notes beside a value.
_SAID = {"no evidence offered", "as a denial", "speaker unnamed", "earlier value"}


@dataclass(frozen=True, slots=True)
class Cell:
    """What one origin answers: a value, those of its own that it took the place of, and what stands beside it.

    `stands` is false of a value that was overtaken or is a slip. `copies`: reports with the same words, where there
    are several. `report`, `part` and `place` are where the exact words are: the report's key, the part of its page
    where it has several, and the anchor there.
    `private`: of a person who holds no office, and whom nobody finds by name (rule 15).
    """

    origin: Origin
    shown: str
    earlier: tuple[str, ...]
    stands: bool
    marks: tuple[Mark, ...]
    notes: tuple[str, ...]
    copies: int
    report: str
    part: int | None
    place: str
    private: bool

    @property
    def who(self) -> str:
        """The origin as a sentence names it."""
        return phrase.who(self.origin)


@dataclass(frozen=True, slots=True)
class Line:
    """A question with everybody's cells. `repeats`: outlets that repeat a party's word without naming it."""

    finding: Finding
    cells: tuple[Cell, ...]
    repeats: int

    @property
    def anchor(self) -> str:
        """The question's name in addresses."""
        return key(self.finding.question.id)

    @property
    def reach(self) -> str:
        """Lowest and highest count and who gave each; "" where there are not two."""
        found = phrase.reach(self.finding)
        return found.text if found else ""

    @property
    def reason(self) -> str:
        """The first reason for its status, cut where it is long."""
        return clip(flat(self.finding.reasons[0]), REASON) if self.finding.reasons else ""

    def of(self, origin: Origin) -> list[Cell]:
        """The cells of a column."""
        return [c for c in self.cells if c.origin.id == origin.id]

    def others(self, columns: Sequence[Origin]) -> list[Cell]:
        """The cells of everybody who has no column."""
        own = {o.id for o in columns}
        return [c for c in self.cells if c.origin.id not in own]


@dataclass(frozen=True, slots=True)
class Table:
    """The questions of one status: those shown, the origins that have a column, and how many questions there are."""

    status: Status
    columns: tuple[Origin, ...]
    lines: tuple[Line, ...]
    total: int

    @property
    def left(self) -> int:
        """Questions not shown."""
        return self.total - len(self.lines)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader asked to see; "" for all. `origin` is the key of an origin's id; of status `whole` all is shown."""

    status: str = ""
    origin: str = ""
    mark: str = ""
    words: str = ""
    whole: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.status or self.origin or self.mark or self.words.strip())


ALL = Wanted()

#: The lines of each status, disputed first.
Lines = Sequence[tuple[Status, Sequence[Line]]]


def lines(brief: Brief) -> Lines:
    """Every question of a brief as a line; in a status figures, times and names before people's own words."""
    known = {o.id for o in public(brief)}
    private = frozenset(o.id for o in brief.origins if o.standing in ("named", "office") and o.id not in known)
    return [
        (status, [line(f, brief.copies, private) for f in sorted(group, key=lambda f: f.question.slot in said.OPEN)])
        for status, group in order.by_status(brief.findings)
    ]


def tables(given: Lines, wanted: Wanted = ALL) -> list[Table]:
    """A table for each status that has questions such as are wanted."""
    found = []
    for status, group in given:
        kept = [x for x in group if _wanted(x, wanted)] if wanted.status in ("", status) else []
        shown = kept if wanted.whole == status else kept[: SHOWN[status]]
        found += [Table(status, _columns(shown, status, wanted.origin), tuple(shown), len(kept))] if kept else []
    return found


def line(finding: Finding, copies: Sequence[Copy] = (), private: frozenset[str] = frozenset()) -> Line:
    """A question with its cells, those that stand first."""
    held = [r for r in rows.rows(finding) if not r.repeats]
    sides = Counter(side for side in {o.id: o.side for o in (r.origin for r in held if r.stands)}.values() if side)
    cells = [
        _cell(r, held, sides, finding, copies, r.origin.id in private) for r in held if not _overtaken_by_own(r, held)
    ]
    return Line(finding, tuple(cells), len({r.origin.id for r in rows.rows(finding) if r.repeats}))


def speaking(given: Lines) -> list[tuple[Origin, int]]:
    """Origins that may be asked for by name, with the number of questions they answer, most first."""
    every = [{c.origin.id: c.origin for c in x.cells if not c.private} for _, group in given for x in group]
    counts = Counter(i for some in every for i in some)
    known = {i: o for some in every for i, o in some.items()}
    return sorted(((known[i], n) for i, n in counts.items()), key=lambda pair: (-pair[1], pair[0].name))


def _overtaken_by_own(row: Row, held: Sequence[Row]) -> bool:
    """Whether it is an earlier value of an origin that has one that stands, in whose cell it is shown."""
    return not row.stands and any(r.stands and r.origin.id == row.origin.id for r in held)


def _cell(row: Row, held: Sequence[Row], sides: Counter[str], finding: Finding, copies: Sequence[Copy],
          private: bool) -> Cell:  # fmt: skip
    unit, first = finding.question.unit, row.statements[0]
    earlier = [r for r in held if r.stands is False and r.origin.id == row.origin.id and r is not row and row.stands]
    alike = _alike(row.statements, copies)
    return Cell(
        origin=row.origin,
        shown=rows.brief(row, VALUE, unit=unit),
        earlier=tuple(dict.fromkeys(rows.brief(r, VALUE, unit=unit) for r in earlier)),
        stands=row.stands,
        marks=tuple(_marks(row, bool(earlier), alike, sides)),
        notes=tuple(n for n in rows.notes(row) if n not in _SAID),
        copies=alike,
        report=key(first.report),
        part=part_of(first.answer.span),
        place=f"w-{first.claim.id}-{first.answer.span.start}",
        private=private,
    )


def _marks(row: Row, earlier: bool, alike: int, sides: Counter[str]) -> list[Mark]:
    claims = [s.claim for s in row.statements]
    found: dict[Mark, bool] = {
        "alone": row.counts and len(row.position.origins) < 2,
        "copied": alike > 1,
        "revised": earlier or row.position.superseded_by is not None,
        "denied": row.denied or any(c.certainty == "denied" for c in claims),
        "unproven": any(c.evidence == "none offered" for c in claims),
        "anonymous": row.origin.standing in ("described", "bare") or rows.speaker_unnamed(row),
        "same-side": row.origin.side is not None and sides[row.origin.side] > 1,
    }
    return [m for m in MARKS if found[m]]


def _alike(statements: Sequence[Statement], copies: Sequence[Copy]) -> int:
    """How many reports have these words as copies: in the same setting, or as parts of one dispatch."""
    reports = {s.report for s in statements}
    if len(reports) < 2:
        return len(reports)
    by_words: dict[str, set[str]] = {}
    for s in statements:
        by_words.setdefault(setting(s.answer.span), set()).add(s.report)
    together = [reports.intersection((c.of, *c.reports)) for c in copies if c.relation != "cites"]
    return max(map(len, (*by_words.values(), *together)), default=0)


def _columns(lines: Sequence[Line], status: Status, first: str) -> tuple[Origin, ...]:
    """Who answers most of these questions; who answers only one shares the last column, unless it is disputed."""
    counts = Counter(i for x in lines for i in {c.origin.id for c in x.cells})
    by_id = {c.origin.id: c.origin for x in lines for c in x.cells}
    least = 1 if status == "disputed" or len(lines) < 3 else 2
    ranked = sorted(
        (i for i, n in counts.items() if n >= least or key(i) == first),
        key=lambda i: (key(i) != first, -counts[i], by_id[i].standing == "own-voice", by_id[i].name),
    )
    return tuple(by_id[i] for i in ranked[:COLUMNS])


def _wanted(found: Line, wanted: Wanted) -> bool:
    if wanted.origin and not any(key(c.origin.id) == wanted.origin and not c.private for c in found.cells):
        return False
    if wanted.mark and not _marked(found, wanted.mark):
        return False
    told = (f"{c.shown} {'' if c.private else c.who}" for c in found.cells)
    text = " ".join((flat(found.finding.question.text), *told)).casefold()
    return all(word in text for word in wanted.words.casefold().split())


def _marked(found: Line, mark: str) -> bool:
    if mark == "same-side" and found.finding.one_side:
        return True
    return any(mark in c.marks for c in found.cells)
