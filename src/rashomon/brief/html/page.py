"""What the page shows, put into its template: no address is loaded, no script runs but its own."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from markupsafe import Markup

from rashomon.brief import order, phrase, rows, value
from rashomon.brief.address import safe_url
from rashomon.brief.amended import by_people
from rashomon.brief.beside import Beside, beside
from rashomon.brief.excerpt import Excerpts
from rashomon.brief.html.marks import Mark, marked
from rashomon.brief.html.strip import Strip, strip
from rashomon.brief.phrase import Sentence
from rashomon.brief.quote import Quote
from rashomon.brief.rows import Lookup, Row
from rashomon.brief.visible import flat
from rashomon.model import Brief, Claim, Copy, Finding, Moment, Report, Span, Statement

if TYPE_CHECKING:
    from jinja2 import Template

WITHHELD = "left out: a tenth of this report is shown already"
_GROUPS = {"disputed": "Disputed", "single-source": "Single source", "agreed": "Consistent",
           "unclear": "Unclear", "unanswered": "Unanswered"}  # fmt: skip


def render(brief: Brief, full_text: bool = False) -> str:
    """The brief as one HTML file; excerpts by rule 16 unless `full_text`."""
    style, script = tokens() + _file("style.css"), _file("page.js")
    page = Page(brief, full_text)
    return _template().render(
        page=page, brief=brief, rows=rows, phrase=phrase, groups=_GROUPS, withheld=WITHHELD,
        style=Markup(style), script=Markup(script), policy=policy(style, script),  # noqa: S704 (files of this package)
    )  # fmt: skip


def policy(style: str, script: str) -> str:
    """A content security policy that lets nothing in but this style sheet and this script."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )


@dataclass(frozen=True, slots=True)
class Said:
    """A passage with the statements that share it, and where its words are marked."""

    quote: Quote | None
    sources: tuple[tuple[Statement, str], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a report as HTML, and how many characters are left out before it."""

    left_out: int
    html: Markup


class Page:
    """The brief as the template asks for it."""

    def __init__(self, brief: Brief, full_text: bool = False) -> None:
        self.brief, self.lookup, self.year = brief, Lookup(brief), rows.year_of(brief)
        self.full_text = full_text
        self.excerpts = Excerpts(brief, full_text=full_text)
        self.statuses = order.by_status(brief.findings)
        self.anchors = {f.question.id: f"q{n}" for n, f in enumerate(order.findings(self._asked()), 1)}
        self.report_anchors = {r.id: f"r{n}" for n, r in enumerate(brief.reports, 1)}
        self.mark_ids = {w.key: f"m{n}" for n, w in enumerate(self.excerpts.wishes, 1)}
        self.marks = self._marks()

    def table(self, finding: Finding) -> list[tuple[Row, bool]]:
        """The rows, each with whether it repeats the value above it."""
        held = rows.rows(finding)
        return [(r, n > 0 and held[n - 1].position is r.position) for n, r in enumerate(held)]

    def shown(self, finding: Finding, row: Row) -> str:
        """The value of a row."""
        return rows.shown(row, unit=finding.question.unit, year=self.year)

    def time(self, moment: Moment | None) -> str:
        """A time, "undated" where there is none."""
        return value.moment(moment, year=self.year) if moment else "undated"

    def when(self, row: Row) -> str:
        """From when to when a row's statements are."""
        return value.between(*row.times, year=self.year)

    def as_of(self) -> str:
        """The instant of the brief; empty for everything known."""
        return value.full_moment(self.brief.as_of) if self.brief.as_of else ""

    def picture(self, finding: Finding) -> Strip | None:
        """The strip of a count question."""
        return strip(finding, self.year)

    def said(self, row: Row) -> list[Said]:
        """The passages of a row."""
        return [
            Said(quote, tuple((s, self.target(s.claim.id, s.answer.span, s.report)) for s in group))
            for quote, group in self.excerpts.gathered(row)
        ]

    def opens(self, row: Row) -> str:
        """Where the value's link leads: its marked words, else its report."""
        first = row.statements[0]
        found = [(s, q) for s in row.statements if (q := self.excerpts.quote(s.claim.id, s.answer.span)) is not None]
        chosen = found[0][0] if found else first
        return self.target(chosen.claim.id, chosen.answer.span, chosen.report)

    def target(self, claim: str, span: Span, report: str) -> str:
        """The anchor of a claim's span, of its report where the words are left out, "" where that is not here."""
        mark = self.mark_ids.get((claim, span.start, span.end))
        if mark and self.excerpts.quote(claim, span) and report in self.report_anchors:
            return f"#{mark}"
        return f"#{self.report_anchors[report]}" if report in self.report_anchors else ""

    def commitments(self) -> list[tuple[Sentence, tuple[Claim, ...]]]:
        """What was promised, threatened, ordered or demanded."""
        return [(phrase.commitment(c, self.lookup, self._words(c.id, c.content[0]), self._condition(c)), (c, *others))
                for c, *others in self.lookup.together(self.brief.commitments)]  # fmt: skip

    def by_people(self) -> list[str]:
        """What people corrected and judged."""
        return by_people(self.brief)

    def own_voice(self) -> list[tuple[Sentence, tuple[Claim, ...]]]:
        """What the outlets say as fact."""
        return [(phrase.own_voice(group, self.lookup, self._words(group[0].id, group[0].content[0])), group)
                for group in self.lookup.together(self.brief.own_voice)]  # fmt: skip

    def remarks(self) -> list[tuple[Sentence, Statement]]:
        """What one origin says and nobody else speaks of."""
        return [(phrase.remark(s, self.lookup, self._words(s[0].claim.id, s[0].answer.span)), s[0])
                for s in order.remarks(self.brief.findings)]  # fmt: skip

    def timeline(self) -> list[tuple[str, str, Sentence, str]]:
        """Machine time, time, sentence and anchor of each entry, earliest first."""
        events = sorted(self.brief.timeline, key=lambda e: e.at.instant)
        return [(e.at.iso(), self.time(e.at), phrase.event(e, self.lookup), self._first_target(e.claims))
                for e in events]  # fmt: skip

    def pieces(self, report: Report) -> list[Piece]:
        """What of a report's text is shown, in its order."""
        found, at = [], 0
        for start, end in self.excerpts.shown(report.id):
            found.append(Piece(start - at, marked(report.text, start, end, self.marks.get(report.id, []))))
            at = end
        return found

    def beside(self, copy: Copy) -> list[Beside]:
        """The longest passages of a copy, side by side, within the limits."""
        return beside(copy, self.excerpts.shown)

    def rest(self, report: Report) -> int:
        """How many characters are left out after the last piece."""
        shown = self.excerpts.shown(report.id)
        return len(report.text) - (shown[-1][1] if shown else 0)

    def _words(self, claim: str, span: Span) -> str:
        quote = self.excerpts.quote(claim, span)
        return flat(quote.exact) + ("…" if quote.mark_end < span.end else "") if quote else WITHHELD

    def _condition(self, claim: Claim) -> str | None:
        return self._words(claim.id, claim.condition) if claim.condition else None

    def _first_target(self, claims: tuple[str, ...]) -> str:
        """The first marked words of any of the claims."""
        return next((f"#{self.mark_ids[w.key]}" for w in self.excerpts.wishes
                     if w.claim in claims and self.excerpts.quote(w.claim, w.span)), "")  # fmt: skip

    def _asked(self) -> list[Finding]:
        return [f for f in self.brief.findings if not order.lone(f)]

    def _marks(self) -> dict[str, list[Mark]]:
        found: dict[str, list[Mark]] = {}
        backs = self._backs()
        for wish in self.excerpts.wishes:
            quote = self.excerpts.quote(wish.claim, wish.span)
            if quote:
                mark = Mark(quote.mark, quote.mark_end, self.mark_ids[wish.key], backs.get(wish.key, "commitments"))
                found.setdefault(wish.report, []).append(mark)
        return found

    def _backs(self) -> dict[tuple[str, int, int], str]:
        """The question to which each marked span leads back."""
        return (
            {
                (s.claim.id, s.answer.span.start, s.answer.span.end): self.anchors[f.question.id]
                for f in reversed(order.findings(self._asked()))
                for p in f.positions
                for s in p.statements
            }
            | {
                (s.claim.id, s.answer.span.start, s.answer.span.end): "remarks"
                for s, *_ in order.remarks(self.brief.findings)
            }
            | {
                (c, k.content[0].start, k.content[0].end): "own-voice"
                for c in self.brief.own_voice
                if (k := self.lookup.claims.get(c))
            }
        )


@cache
def tokens() -> str:
    """Colours, typefaces and the tone of each status, which every page shares, the desk's too."""
    return (resources.files("rashomon.brief") / "static" / "tokens.css").read_text(encoding="utf-8")


@cache
def _file(name: str) -> str:
    return (resources.files("rashomon.brief.html") / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    env = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    env.filters["flat"] = flat
    env.filters["safe_url"] = safe_url
    return env.from_string(_file("page.html"))
