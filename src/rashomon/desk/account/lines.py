"""A question of a story as a line: what each origin answers, with the marks of each answer.

Pure: a brief in, lines out. An outlet that repeats a party's word without naming it has no cell of its own; it is
counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from rashomon.brief import order, phrase, rows, said
from rashomon.brief.excerpt import Excerpts, setting
from rashomon.brief.rows import Row
from rashomon.brief.visible import clip, flat
from rashomon.desk import wording
from rashomon.desk.index.public import public
from rashomon.desk.keys import key
from rashomon.desk.question.asked import part_of
from rashomon.desk.wording import spared
from rashomon.model import Brief, Copy, Finding, Origin, Statement, Status

Mark = Literal["alone", "copied", "revised", "denied", "unproven", "anonymous", "same-side"]
MARKS: tuple[Mark, ...] = get_args(Mark)
#: Marks of a value; of copies how many reports there are.
Marks = Mapping[Mark, int]
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
    `private`: of a person who holds no office, and whom nobody finds by name (rule 15). `who`: the origin as a sentence
    names it.
    """

    origin: Origin
    who: str
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
    def claim(self) -> str:
        """The claim whose words they are."""
        return self.place.removeprefix("w-").rpartition("-")[0]


@dataclass(frozen=True, slots=True)
class Line:
    """A question with everybody's cells, and the first reason for its status, cut where it is long.

    `anchor` is its name in addresses, `flags` what stands beside its status. `reach`: lowest and highest count and who
    gave each, "" where there are not two; `declined`: who did not answer, "" for nobody. `repeats`: outlets that repeat
    a party's word without naming it. `answered`: there is any answer; `one_side`: all of them are of one side.
    """

    id: str
    anchor: str
    text: str
    slot: str
    flags: tuple[str, ...]
    reach: str
    declined: str
    reason: str
    repeats: int
    answered: bool
    one_side: bool
    cells: tuple[Cell, ...]

    def of(self, origin: Origin) -> list[Cell]:
        """The cells of a column."""
        return [c for c in self.cells if c.origin.id == origin.id]

    def others(self, columns: Sequence[Origin]) -> list[Cell]:
        """The cells of everybody who has no column."""
        own = {o.id for o in columns}
        return [c for c in self.cells if c.origin.id not in own]


#: The lines of each status, disputed first.
Lines = tuple[tuple[Status, tuple[Line, ...]], ...]


def lines(brief: Brief, excerpts: Excerpts) -> Lines:
    """Every question of a brief as a line; in a status figures, times and names before people's own words.

    `excerpts` says how much of people's own words may be shown.
    """
    known = {o.id for o in public(brief)}
    private = frozenset(o.id for o in brief.origins if o.standing in ("named", "office") and o.id not in known)
    found: list[tuple[Status, tuple[Line, ...]]] = []
    for status, group in order.by_status(brief.findings):
        asked = sorted(group, key=lambda f: f.question.slot in said.OPEN)
        found.append((status, tuple(line(f, excerpts, brief.copies, private) for f in asked)))
    return tuple(found)


def line(
    finding: Finding, excerpts: Excerpts, copies: Sequence[Copy] = (), private: frozenset[str] = frozenset()
) -> Line:
    """A question with its cells, those that stand first."""
    every = rows.rows(finding)
    repeated = {id(r) for r in every if r.repeats}
    held = [r for r in every if id(r) not in repeated]
    sides = Counter(side for side in {r.origin.id: r.origin.side for r in held if r.stands}.values() if side)
    cells = []
    for row in (r for r in held if not _overtaken_by_own(r, held)):
        earlier = _earlier(row, held)
        marks = _marks(row, bool(earlier), copies, sides)
        cells.append(_cell(row, earlier, finding, excerpts, marks, row.origin.id in private))
    asked, reach, declined = finding.question, phrase.reach(finding), phrase.declined(finding)
    return Line(
        id=asked.id,
        anchor=key(asked.id),
        text=flat(asked.text),
        slot=asked.slot,
        flags=tuple(rows.flags(finding)),
        reach=reach.text if reach else "",
        declined=declined.text if declined else "",
        reason=clip(spared(flat(finding.reasons[0]), finding, excerpts), REASON) if finding.reasons else "",
        repeats=len({r.origin.id for r in every if id(r) in repeated}),
        answered=bool(finding.positions),
        one_side=finding.one_side,
        cells=tuple(cells),
    )


def speaking(given: Lines) -> list[tuple[Origin, int]]:
    """Origins that may be asked for by name, with the number of questions they answer, most first."""
    every = [{c.origin.id: c.origin for c in x.cells if not c.private} for _, group in given for x in group]
    counts = Counter(i for some in every for i in some)
    known = {i: o for some in every for i, o in some.items()}
    return sorted(((known[i], n) for i, n in counts.items()), key=lambda pair: (-pair[1], pair[0].name))


def _overtaken_by_own(row: Row, held: Sequence[Row]) -> bool:
    """Whether it is an earlier value of an origin that has one that stands, in whose cell it is shown."""
    return not row.stands and any(r.stands and r.origin.id == row.origin.id for r in held)


def _earlier(row: Row, held: Sequence[Row]) -> list[Row]:
    """The values that an origin gave before one that stands."""
    return [r for r in held if row.stands and not r.stands and r.origin.id == row.origin.id]


def _cell(row: Row, earlier: Sequence[Row], finding: Finding, excerpts: Excerpts, marks: Marks, private: bool) -> Cell:
    first = row.statements[0]

    def shown(one: Row) -> str:
        return rows.cut(wording.shown(one, excerpts, unit=finding.question.unit), VALUE)

    return Cell(
        origin=row.origin,
        who=phrase.who(row.origin),
        shown=shown(row),
        earlier=tuple(dict.fromkeys(map(shown, earlier))),
        stands=row.stands,
        marks=tuple(marks),
        notes=tuple(n for n in rows.notes(row) if n not in _SAID),
        copies=marks.get("copied", 1),
        report=key(first.report),
        part=part_of(first.answer.span),
        place=f"w-{first.claim.id}-{first.answer.span.start}",
        private=private,
    )


def _marks(row: Row, earlier: bool, copies: Sequence[Copy], sides: Counter[str]) -> Marks:
    claims, alike = [s.claim for s in row.statements], _alike(row.statements, copies)
    found: dict[Mark, int] = {
        "alone": row.counts and len(row.position.origins) < 2,
        "copied": alike if alike > 1 else 0,
        "revised": earlier or row.position.superseded_by is not None,
        "denied": row.denied or any(c.certainty == "denied" for c in claims),
        "unproven": any(c.evidence == "none offered" for c in claims),
        "anonymous": row.origin.standing in ("described", "bare") or rows.speaker_unnamed(row),
        "same-side": row.origin.side is not None and sides[row.origin.side] > 1,
    }
    return {m: found[m] for m in MARKS if found[m]}


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
