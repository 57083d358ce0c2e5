"""The brief in a terminal, from 60 columns up, with or without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from rashomon.brief import order, phrase, rows, value
from rashomon.brief.amended import by_people
from rashomon.brief.excerpt import Excerpts
from rashomon.brief.quote import Quote
from rashomon.brief.rows import Lookup, Row
from rashomon.brief.visible import clip, flat
from rashomon.model import Brief, Claim, Finding, Report, Status

#: Columns from which through and when stand in columns of their own.
WIDE = 120
#: Lines longer than this are hard to read; a wider terminal keeps its margin.
WIDEST = 132
#: How much of a passage is quoted under a value, in code points.
QUOTE = 150
#: Outlets or reports named in one place, and wordings quoted of one value; the rest are counted.
NAMED, WORDINGS = 6, 3
#: Remarks listed; the rest are counted, so that they do not bury the questions.
REMARKS = 12
COLOURS: dict[Status, str] = {
    "disputed": "red", "single-source": "yellow", "agreed": "green", "unclear": "magenta", "unanswered": "bright_black",
}  # fmt: skip


def render(brief: Brief, console: Console) -> None:
    """Print the brief; the whole of it is on one's own machine, so quotes are cut for length alone."""
    page = _Page(brief, min(console.width, WIDEST))
    for part in page.parts():
        console.print(part, width=page.width)


class _Page:
    def __init__(self, brief: Brief, width: int) -> None:
        self.brief, self.width, self.wide = brief, width, width >= WIDE
        self.lookup, self.year = Lookup(brief), rows.year_of(brief)
        self.excerpts = Excerpts(brief, full_text=True)

    def parts(self) -> Iterator[RenderableType]:
        yield from self.head()
        for status, group in order.by_status(self.brief.findings):
            if status == "unanswered":
                yield self.unanswered(group)
            else:
                yield from (self.question(f) for f in group)
        yield from self.timeline()
        yield from self.commitments()
        yield from self.remarks()
        yield from self.own_voice()
        yield from self.copies()
        yield from self.by_people()
        yield from self.reports()

    def head(self) -> Iterator[RenderableType]:
        as_of = self.brief.as_of
        yield Text()
        yield Text(phrase.title(self.brief).text, style="bold")
        yield Text(f"As of {value.full_moment(as_of)}" if as_of else "Everything known so far")
        yield Text(" · ".join(rows.counts(self.brief)))
        yield Text()
        yield Text(rows.NOT_TRUE, style="italic")
        yield Text()

    def question(self, finding: Finding) -> RenderableType:
        colour = COLOURS[finding.status]
        label = f"{rows.STATUS_SIGNS[finding.status]} {phrase.verdict(finding).text.rstrip('.')}"
        body: list[RenderableType] = [Text(flat(finding.question.text), style="bold"), self.table(finding)]
        body += [self.point(t) for t in self.points(finding)]
        return Panel(
            Group(*body), title=Text(f" {label} ", style=f"bold {colour}"), title_align="left", border_style=colour,
            padding=(0, 1),
        )  # fmt: skip

    def points(self, finding: Finding) -> list[str]:
        return phrase.points(finding, self.lookup.questions)

    def point(self, text: str) -> RenderableType:
        grid = Table.grid(padding=(0, 1))
        grid.add_row(Text("·"), Text(text))
        return grid

    def table(self, finding: Finding) -> RenderableType:
        held = rows.rows(finding)
        shown = [rows.shown(r, unit=finding.question.unit, year=self.year) for r in held]
        widest = max((len(s) for s in shown), default=0)
        grid = Table.grid(padding=(0, 2), expand=True)
        justify: Literal["left", "right"] = "right" if finding.question.unit else "left"
        grid.add_column(width=min(widest, self.width // 4), justify=justify, overflow="fold")
        grid.add_column(ratio=3, overflow="fold")
        if self.wide:
            grid.add_column(ratio=2, overflow="fold")
            grid.add_column(width=22)
        for before, row, text in zip([None, *held], held, shown, strict=False):
            same = before is not None and before.position is row.position
            grid.add_row(*self.cells(row, "" if same else text))
        return Padding(grid, (1, 0))

    def cells(self, row: Row, shown: str) -> list[RenderableType]:
        style = "bold" if row.stands else "strike dim"
        through, when = "; ".join(rows.through(row, NAMED)), value.between(*row.times, year=self.year)
        first: list[RenderableType] = [self.who(row)]
        if not self.wide:
            first.append(Text(f"{through} · {when}"))
        gathered = self.excerpts.gathered(row)
        first += [self.quote(q, [s.report for s in group]) for q, group in gathered[:WORDINGS]]
        if len(gathered) > WORDINGS:
            first.append(Text(f"and {rows.count(len(gathered) - WORDINGS, 'more wording')}", style="dim"))
        cells: list[RenderableType] = [Text().append(shown, style=style), Group(*first)]
        return [*cells, Text(through), Text(when)] if self.wide else cells

    def who(self, row: Row) -> Text:
        line = Text(phrase.who(row.origin), style="bold")
        beside = [*rows.speakers(row), *rows.channels(row)]
        if beside:
            line.append(f" ({'; '.join(beside)})", style="not bold")
        for note in rows.notes(row):
            line.append(f" [{note}]", style="not bold yellow")
        return line

    def quote(self, quote: Quote | None, reports: list[str]) -> Text:
        line = Text(style="italic")
        if quote:
            before, exact, after = cut(quote, QUOTE)
            own = any(mark in before + exact + after for mark in '“”"')
            line.append(before if own else f"“{before}").append(exact, style="bold underline")
            line.append(after if own else f"{after}”")
        line.append(f" {rows.some(list(map(flat, reports)), NAMED)}", style="not italic cyan")
        return line

    def unanswered(self, findings: list[Finding]) -> RenderableType:
        colour, sign = COLOURS["unanswered"], rows.STATUS_SIGNS["unanswered"]
        body: list[RenderableType] = []
        for finding in findings:
            body.append(Text(flat(finding.question.text), style="bold"))
            body += [self.point(t) for t in self.points(finding)]
        return Panel(Group(*body), title=Text(f" {sign} Unanswered "), title_align="left", border_style=colour)

    def timeline(self) -> Iterator[RenderableType]:
        if not self.brief.timeline:
            return
        yield from self.heading("Timeline")
        events = sorted(self.brief.timeline, key=lambda e: e.at.instant)
        times = [value.moment(e.at, year=self.year) for e in events]
        grid = Table.grid(padding=(0, 2))
        grid.add_column(justify="right", max_width=self.width // 3)
        for at, event in zip(times, events, strict=True):
            grid.add_row(Text(at, style="bold"), Text(phrase.event(event, self.lookup).text))
        yield grid

    def commitments(self) -> Iterator[RenderableType]:
        groups = self.lookup.together(self.brief.commitments)
        if groups:
            yield from self.heading("Promises, threats, orders and demands")
        for claim, *others in groups:
            condition = flat(claim.condition.exact) if claim.condition else None
            said = phrase.commitment(claim, self.lookup, clip(flat(claim.words), QUOTE), condition)
            yield self.point(f"{said.text} ({self.from_reports([claim, *others])})")

    def own_voice(self) -> Iterator[RenderableType]:
        groups = self.lookup.together(self.brief.own_voice)
        if groups:
            yield from self.heading(f"In the reports' own voice ({len(groups)})")
        for group in groups:
            said = phrase.own_voice(group, self.lookup, clip(flat(group[0].words), QUOTE))
            yield self.point(f"{said.text} ({self.from_reports(group)})")

    def from_reports(self, claims: Sequence[Claim]) -> str:
        return rows.some([flat(c.report) for c in claims], NAMED)

    def remarks(self) -> Iterator[RenderableType]:
        said = order.remarks(self.brief.findings)
        if said:
            yield from self.heading(f"Also said, each by one alone ({len(said)})")
        for s in said[:REMARKS]:
            line = phrase.remark(s, self.lookup, clip(flat(s[0].answer.span.exact), QUOTE))
            yield self.point(f"{line.text} ({rows.some(list(dict.fromkeys(flat(r.report) for r in s)), NAMED)})")
        if len(said) > REMARKS:
            yield Text(f"and {len(said) - REMARKS} more, in --json and in the page that --html writes", style="dim")

    def copies(self) -> Iterator[RenderableType]:
        if self.brief.copies:
            yield from self.heading("Copies")
        for copy in self.brief.copies:
            yield self.point(phrase.copies(copy, self.lookup).text)
            for said in phrase.departures(copy, self.lookup):
                yield self.point(said.text)

    def by_people(self) -> Iterator[RenderableType]:
        said = by_people(self.brief)
        if said:
            yield from self.heading(f"Corrected and judged by people ({len(said)})")
        yield from map(self.point, said)

    def reports(self) -> Iterator[RenderableType]:
        yield from self.heading("Reports")
        grid = Table.grid(padding=(0, 2))
        grid.add_column(max_width=self.width // 4, overflow="fold")
        for report in self.brief.reports:
            grid.add_row(Text(flat(report.id), style="cyan"), self.report(report))
        yield grid

    def report(self, report: Report) -> Text:
        when = value.moment(report.published, year=self.year) if report.published else "undated"
        line = Text(f"{flat(report.outlet or 'outlet not known')}, {when}")
        if report.title:
            line.append(f" “{flat(report.title)}”", style="italic")
        if report.credits:
            line.append(f" credits {phrase.listed(list(map(flat, report.credits)))}", style="dim")
        for warning in report.warnings:
            line.append(f" [{flat(warning)}]", style="yellow")
        return line

    def heading(self, text: str) -> Iterator[RenderableType]:
        yield Text()
        yield Rule(Text(text, style="bold"), align="left", characters="─", style="dim")


def cut(quote: Quote, limit: int) -> tuple[str, str, str]:
    """A passage on one line within `limit` code points, the marked words kept and the rest cut at words."""
    before, exact, after = flat(quote.before), flat(quote.exact), flat(quote.after)
    room = max(limit - len(exact), 0)
    left = max(room // 2, room - len(after))
    if len(before) > left:
        kept = before[len(before) - left :].partition(" ")[2]
        before = f"…{kept}"
    after = clip(after, max(room - len(before), 1))
    return before, clip(exact, limit), after
