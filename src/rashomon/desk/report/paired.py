"""Two reports of one text side by side: the passages they share, numbered alike in both, and where they depart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from rashomon.brief.html.marks import Element, nested
from rashomon.desk.question.asked import PART
from rashomon.desk.report.diff import runs
from rashomon.desk.words import say
from rashomon.link.copy.copies import copies
from rashomon.model import Aligned, Copy, Departure, Report, Span

_MARK, _SPAN = Markup("</mark>"), Markup("</span>")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports with what they share: passages of the first and the second in the order of the first."""

    one: Report
    other: Report
    passages: tuple[Aligned, ...]
    departures: tuple[Departure, ...]
    share: float
    evidence: tuple[str, ...]


def pair(one: Report, other: Report, group: Copy | None = None) -> Pair:
    """What two reports share, worked out from the two alone; nothing where neither copies the other.

    Which of two that depart from each other slips, only their siblings tell: that is taken from `group`.
    """
    found = next((c for c in copies([one, other]) if c.relation != "cites"), None)
    if found is None:
        return Pair(one, other, (), (), 0.0, ())
    turned = [_turned(p) if p.one.report != one.id else p for p in found.passages]
    ordered = tuple(sorted(turned, key=lambda p: p.one.span))
    return Pair(one, other, ordered, _departures(found, group, {one.id, other.id}), found.share, found.evidence)


def _departures(found: Copy, group: Copy | None, both: set[str]) -> tuple[Departure, ...]:
    """Where the two depart from each other, and where one of them slips against their siblings; each place once."""
    slips = [d for d in (group.departures if group else ()) if d.slip and d.here.report in both]
    places = {(p.report, p.span.start) for d in slips for p in (d.here, d.there)}
    others = [d for d in found.departures if not places & {(p.report, p.span.start) for p in (d.here, d.there)}]
    return (*slips, *others)


def columns(both: Pair, part: int) -> tuple[Markup, Markup]:
    """The two texts as HTML, each cut to the `part`-th stretch of `PART` code points; the first is 1."""
    sides = ("a", both.one), ("b", both.other)
    low, high = (part - 1) * PART, part * PART
    return tuple(
        nested(r.text, min(low, len(r.text)), min(high, len(r.text)), _cut(_elements(both, side, r), low, high))
        for side, r in sides
    )  # type: ignore[return-value]


def _elements(both: Pair, side: str, report: Report) -> Iterator[Element]:
    for span in report.furniture:
        yield _plain(span, Markup('<span class="furniture">'), _SPAN)
    for n, aligned in enumerate(both.passages, 1):
        here, there = (aligned.one, aligned.other) if side == "a" else (aligned.other, aligned.one)
        yield _passage(here.span, n, side)
        yield from (_plain(s, Markup('<span class="differs">'), _SPAN) for s in _differing(here.span, there.span))
    for departure in both.departures:
        for mine, slip in ((departure.here, departure.slip), (departure.there, False)):
            if mine.report == report.id:
                yield _departure(mine.span, slip)


def _passage(span: Span, n: int, side: str) -> Element:
    """A shared passage with its number, which leads to it in the other report."""
    other = "b" if side == "a" else "a"
    tag = Markup('<a class="no" href="#{}-{}" aria-label="{}">{}</a>').format(other, n, say("copies.to_other", n=n), n)
    opening = tag + Markup('<mark class="shared" id="{}-{}" tabindex="-1">').format(side, n)
    return Element(span.start, span.end, opening, _MARK, Markup('<mark class="shared">'), _MARK)


def _departure(span: Span, slip: bool) -> Element:
    sign = Markup('<span class="sign" title="{}">{}</span>').format(
        say("copies.slip" if slip else "copies.departs"), "≠ " + say("copies.slip_short") if slip else "≠"
    )
    return _plain(span, Markup('<b class="departs{}">').format(" slip" if slip else ""), sign + Markup("</b>"))


def _plain(span: Span, opening: Markup, closing: Markup) -> Element:
    return Element(span.start, span.end, opening, closing, opening, closing)


def _differing(here: Span, there: Span) -> Iterator[Span]:
    """Words of a passage that the other report's does not have."""
    if here.exact != there.exact:
        for run in runs(here.exact, there.exact):
            start, end = here.start + run.start, here.start + run.start + len(here.exact[run.start : run.end].rstrip())
            if not run.same and end > start:
                yield Span(start, end, here.text)


def _cut(elements: Iterator[Element], low: int, high: int) -> Iterator[Element]:
    """Elements that reach into [low, high), cut to it."""
    for one in elements:
        if one.start < high and one.end > low:
            yield replace(one, start=max(one.start, low), end=min(one.end, high))


def _turned(given: Aligned) -> Aligned:
    return Aligned(given.other, given.one, given.like)


def members(copy: Copy, reports: Sequence[Report]) -> list[Report]:
    """The reports of a copy, the one it stands under first."""
    by_id = {r.id: r for r in reports}
    return [by_id[i] for i in (copy.of, *copy.reports) if i in by_id]
