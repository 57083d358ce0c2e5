"""A question as its page lays it out: every statement with its words, how it came, when said and when reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rashomon.brief import marking, order, phrase, rows, value
from rashomon.brief.excerpt import Excerpts
from rashomon.brief.marking import Mark
from rashomon.brief.quote import Quote
from rashomon.brief.rows import Lookup, Row
from rashomon.brief.visible import flat
from rashomon.desk import wording
from rashomon.desk.index.public import public
from rashomon.desk.keys import key
from rashomon.model import Brief, Finding, Moment, Span, Statement

#: Statements on one page of a question, and under one passage before the next one begins.
MOST, TOGETHER = 40, 20
#: Code points of a report on one page of it.
PART = 8_000
Role = Literal["origin", "speaker", "agency", "outlet"]


@dataclass(frozen=True, slots=True)
class Link:
    """One through whom a word came. `party`: the key of its page, "" where it has none (rule 15)."""

    role: Role
    name: str
    party: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One statement: how its words came, when they were said and reported, and where they stand.

    `report` is the report's key, "" where it is not at hand; `part` the part of a long one, None of others.
    """

    statement: Statement
    chain: tuple[Link, ...]
    said: str
    reported: str
    report: str
    anchor: str
    part: int | None


@dataclass(frozen=True, slots=True)
class Words:
    """Statements whose words are the same, with the longest passage of them that may be shown; None for none."""

    quote: Quote | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """One value of one origin; `words` are those of one page. `again`: it began on the page before."""

    row: Row
    shown: str
    marks: tuple[Mark, ...]
    notes: tuple[str, ...]
    words: tuple[Words, ...]
    again: bool = False

    @property
    def weight(self) -> int:
        """How many statements it shows."""
        return sum(len(w.sources) for w in self.words)


class Asked:
    """The questions of a brief, ready to be shown; `excerpts` says what of its reports may be."""

    def __init__(self, brief: Brief, excerpts: Excerpts) -> None:
        self.brief, self.excerpts, self.year = brief, excerpts, rows.year_of(brief)
        self.order = [f for f in order.findings(brief.findings) if not order.lone(f)]
        self._places = {f.question.id: n for n, f in enumerate(self.order)}
        self._by_anchor = {key(f.question.id): f for f in order.findings(brief.findings)}
        self._groups = marking.copied(brief)
        self._parties = {o.id: key(o.id) for o in public(brief)}
        self._lookup = Lookup(brief)

    def finding(self, anchor: str) -> Finding | None:
        """The question of that address."""
        return self._by_anchor.get(anchor)

    def place(self, finding: Finding) -> int | None:
        """Where a question stands among all, from 0; None for what is not laid out as one."""
        return self._places.get(finding.question.id)

    def beside(self, finding: Finding) -> tuple[Finding | None, Finding | None]:
        """The questions before and after one, in the order of the story's page."""
        n = self.place(finding)
        if n is None:
            return None, None
        return self.order[n - 1] if n else None, self.order[n + 1] if n + 1 < len(self.order) else None

    def linked(self, finding: Finding) -> list[Finding]:
        """Questions that bound or touch it."""
        by_id = {f.question.id: f for f in self.brief.findings}
        return [by_id[i] for i in finding.linked if i in by_id]

    def given(self, finding: Finding) -> list[list[Given]]:
        """Every value of every origin with its words, in pages of about `MOST` statements; at least one page."""
        pages: list[list[Given]] = [[]]
        for row in rows.rows(finding):
            for again, part in enumerate(self._parts(finding, row)):
                if pages[-1] and sum(g.weight for g in pages[-1]) + part.weight > MOST:
                    pages.append([])
                last = pages[-1][-1] if pages[-1] else None
                if last is not None and last.row is row:
                    pages[-1][-1] = replace(last, words=(*last.words, *part.words))
                else:
                    pages[-1].append(replace(part, again=again > 0))
        return pages

    def _parts(self, finding: Finding, row: Row) -> Iterator[Given]:
        """A row in parts of one passage with at most `TOGETHER` statements each."""
        shown = wording.shown(row, self.excerpts, unit=finding.question.unit, year=self.year)
        marks, notes = tuple(marking.marks(finding, row, self._groups)), tuple(marking.notes(row))
        for quote, group in self.excerpts.gathered(row):
            for some in _some(group):
                yield Given(row, shown, marks, notes, (Words(quote, tuple(map(self.source, some))),))

    def source(self, one: Statement) -> Source:
        """How a statement came."""
        report = self._lookup.reports.get(one.report)
        return Source(
            statement=one,
            chain=tuple(self.chain(one)),
            said=self._time(one.claim.said_at),
            reported=self._time(report.published if report else None),
            report=key(one.report) if report else "",
            anchor=anchor(one.claim.id, one.answer.span),
            part=part_of(one.answer.span),
        )

    def chain(self, one: Statement) -> Iterator[Link]:
        """Origin, speaker, agencies and outlet, each once."""
        yield Link("origin", phrase.who(one.origin), self._parties.get(one.origin.id, ""))
        seen = {one.origin.name, one.outlet}
        party = one.claim.speaker
        if party and party.name not in seen:
            seen.add(party.name)
            yield Link("speaker", ", ".join(flat(p) for p in (party.name, party.role) if p))
        for name in dict.fromkeys((*(r.name for r in one.claim.via), *one.through)):
            if name not in seen:
                yield Link("agency", flat(name))
        if one.origin.standing != "own-voice" or one.outlet != one.origin.name:
            yield Link("outlet", flat(one.outlet) or flat(one.report))

    def _time(self, at: Moment | None) -> str:
        return value.moment(at, year=self.year) if at else ""


def anchor(claim: str, span: Span) -> str:
    """The anchor of an answer's words in its report."""
    return f"w-{claim}-{span.start}"


def part_of(span: Span) -> int | None:
    """The part of a long report that holds a span, the first is 1; None where the report has one part."""
    return span.start // PART + 1 if len(span.text) > PART else None


def _some(group: Sequence[Statement]) -> Iterable[Sequence[Statement]]:
    return (group[n : n + TOGETHER] for n in range(0, len(group), TOGETHER))
