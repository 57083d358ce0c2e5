"""The brief as Markdown (CommonMark with tables), for files, issues and mail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rashomon.brief import order, phrase, rows, value
from rashomon.brief.address import safe_url
from rashomon.brief.amended import by_people
from rashomon.brief.excerpt import Excerpts
from rashomon.brief.quote import Quote
from rashomon.brief.rows import Lookup, Row
from rashomon.brief.visible import flat
from rashomon.model import Brief, Claim, Finding, Report, Span, Status

_SPECIAL = re.compile(r"[\\`*_\[\]|~#$]")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
#: What a reader of Markdown would turn into a link by itself.
_AUTOLINK = re.compile(r"(?<=[a-z])://|(?<=www)\.|(?<=mailto):|@", re.IGNORECASE)
WITHHELD = "left out: a tenth of this report is shown already"
HEADINGS: dict[Status, str] = {
    "disputed": "Disputed", "single-source": "Single source", "agreed": "Consistent",
    "unclear": "Unclear", "unanswered": "Unanswered",
}  # fmt: skip


def render(brief: Brief, full_text: bool = False) -> str:
    """The brief as one Markdown document; excerpts by rule 16 unless `full_text`."""
    return "\n".join(_Page(brief, full_text).lines()) + "\n"


def escape(text: str) -> str:
    """Text from outside as it reads: no markup, no HTML, no link of its own making."""
    plain = "".join(_HTML.get(c, c) for c in flat(text))
    plain = _SPECIAL.sub(lambda m: "\\" + m.group(), plain)
    return _AUTOLINK.sub(lambda m: "".join(f"&#{ord(c)};" for c in m.group()), plain)


class _Page:
    def __init__(self, brief: Brief, full_text: bool) -> None:
        self.brief, self.lookup, self.year = brief, Lookup(brief), rows.year_of(brief)
        self.excerpts = Excerpts(brief, full_text=full_text)
        self.full_text = full_text

    def lines(self) -> Iterator[str]:
        brief = self.brief
        yield f"# {escape(phrase.title(brief).text)}"
        yield ""
        as_of = value.full_moment(brief.as_of) if brief.as_of else "everything known so far"
        yield f"**As of:** {escape(as_of)}  "
        yield " · ".join(rows.counts(brief))
        yield ""
        yield f"> {rows.NOT_TRUE}"
        for status, group in order.by_status(brief.findings):
            yield f"\n## {HEADINGS[status]} ({len(group)})"
            for finding in group:
                yield from self.question(finding)
        yield from self.timeline()
        yield from self.commitments()
        yield from self.remarks()
        yield from self.own_voice()
        yield from self.copies()
        yield from self.by_people()
        yield from self.reports()

    def question(self, finding: Finding) -> Iterator[str]:
        yield f"\n### {escape(finding.question.text)}\n"
        yield f"**{escape(phrase.verdict(finding).text)}**"
        held = rows.rows(finding)
        if held:
            yield "\n| Value | Who says so | Through | When | Beside it |\n|---|---|---|---|---|"
            yield from (self.row(finding, r) for r in held)
        yield ""
        yield from (f"- {escape(point)}" for point in phrase.points(finding, self.lookup.questions))
        yield from self.passages(held)

    def row(self, finding: Finding, row: Row) -> str:
        shown = escape(rows.shown(row, unit=finding.question.unit, year=self.year))
        shown = f"~~{shown}~~ (earlier)" if row.position.superseded_by else f"**{shown}**"
        who = [phrase.who(row.origin), *rows.speakers(row), *rows.channels(row)]
        when = value.between(*row.times, year=self.year)
        cells = [shown, *("; ".join(map(escape, part)) for part in (who, rows.through(row), [when], rows.notes(row)))]
        return f"| {' | '.join(cells)} |"

    def passages(self, held: Iterable[Row]) -> Iterator[str]:
        for row in held:
            for quote, group in self.excerpts.gathered(row):
                sources = "; ".join(self.source(s.report) for s in group)
                yield f"\n> {self.quoted(quote)}  \n> — {sources}"

    def quoted(self, quote: Quote | None) -> str:
        if quote is None:
            return f"*{WITHHELD}*"
        return f"{escape(quote.before)}<mark>{escape(quote.exact)}</mark>{escape(quote.after)}"

    def source(self, report_id: str) -> str:
        report = self.lookup.reports.get(report_id)
        if report is None:
            return escape(report_id)
        when = value.moment(report.published, year=self.year) if report.published else "undated"
        name = escape(report.outlet or report.id)
        url = safe_url(report.url)
        return f"{f'[{name}](<{url}>)' if url else name}, {escape(when)} ({escape(report.id)})"

    def timeline(self) -> Iterator[str]:
        if self.brief.timeline:
            yield "\n## Timeline\n"
        for event in sorted(self.brief.timeline, key=lambda e: e.at.instant):
            said = phrase.event(event, self.lookup)
            yield f"- **{escape(value.moment(event.at, year=self.year))}** — {escape(said.text)}"

    def commitments(self) -> Iterator[str]:
        groups = self.lookup.together(self.brief.commitments)
        if groups:
            yield "\n## Promises, threats, orders and demands\n"
        for claim, *others in groups:
            words = self.words(claim.id, claim.content[0])
            condition = self.words(claim.id, claim.condition) if claim.condition else None
            said = phrase.commitment(claim, self.lookup, words, condition)
            yield f"- {escape(said.text)} — {self.sources([claim, *others])}"

    def own_voice(self) -> Iterator[str]:
        groups = self.lookup.together(self.brief.own_voice)
        if groups:
            yield f"\n<details><summary>What the reports say in their own voice ({len(groups)})</summary>\n"
            for group in groups:
                said = phrase.own_voice(group, self.lookup, self.words(group[0].id, group[0].content[0]))
                yield f"- {escape(said.text)} — {self.sources(group)}"
            yield "\n</details>"

    def sources(self, claims: Sequence[Claim]) -> str:
        return "; ".join(self.source(c.report) for c in claims)

    def remarks(self) -> Iterator[str]:
        said = order.remarks(self.brief.findings)
        if said:
            yield f"\n<details><summary>Also said, each by one alone ({len(said)})</summary>\n"
            for s in said:
                sentence = phrase.remark(s, self.lookup, self.words(s[0].claim.id, s[0].answer.span))
                yield f"- {escape(sentence.text)} — {self.source(s[0].report)}"
            yield "\n</details>"

    def words(self, claim: str, span: Span) -> str:
        quote = self.excerpts.quote(claim, span)
        return flat(quote.exact) + ("…" if quote.mark_end < span.end else "") if quote else WITHHELD

    def copies(self) -> Iterator[str]:
        if self.brief.copies:
            yield "\n## Copies\n"
        for copy in self.brief.copies:
            yield f"- {escape(phrase.copies(copy, self.lookup).text)}"
            for said in phrase.departures(copy, self.lookup):
                yield f"  - {escape(said.text)}"

    def by_people(self) -> Iterator[str]:
        said = by_people(self.brief)
        if said:
            yield "\n## Corrected and judged by people\n"
        yield from (f"- {escape(line)}" for line in said)

    def reports(self) -> Iterator[str]:
        yield f"\n## Reports ({len(self.brief.reports)})\n"
        for report in self.brief.reports:
            title = f" “{escape(report.title)}”" if report.title else ""
            yield f"- {self.source(report.id)}{title}{escape(_aside(report))}"
            if self.full_text:
                yield from (f"\n  > {escape(line)}" for line in report.text.splitlines() if line.strip())


def _aside(report: Report) -> str:
    parts = [f"by {report.byline}"] if report.byline else []
    parts += [f"credits {phrase.listed(list(report.credits))}"] if report.credits else []
    parts += [f"note: {w}" for w in report.warnings]
    return f"; {'; '.join(parts)}" if parts else ""
