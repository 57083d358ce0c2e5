"""How much of a report a brief may show: at most 300 characters a claim and a tenth of a report (rule 16).

Words are given out in rounds. First every value gets the span that carries it, in the brief's order; then
most of what is left of each report's tenth is shared evenly to show more of the sentences around the
values; the rest goes to commitments, the timeline and the outlets' own voice. Letters shown twice count
once, so in the end every passage also shows what is shown next to it anyway. What
cannot be shown is None, and the faces say so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from rashomon.brief import order
from rashomon.brief.quote import FAR, Cover, Quote, cut, grown, sentence
from rashomon.brief.rows import Lookup, Row, of_position
from rashomon.model import Brief, Claim, Span, Statement

CLAIM_LIMIT = 300
REPORT_SHARE = 10
#: Of what is left after the first round, the part that values may take before anything else gets words.
VALUES_SHARE = 0.75
#: Spans longer than this wait until the shorter ones have their words.
LONG = 60
#: Statements whose words are the same for so many code points to either side of the value are quoted once.
SETTING = 60


@dataclass(frozen=True, slots=True)
class Wish:
    """A span that a face wants to show for a claim.

    `value`: it carries a value, and comes first. `again`: it is not the first of its value and origin.
    """

    claim: str
    report: str
    span: Span
    value: bool = True
    again: bool = False

    @property
    def key(self) -> tuple[str, int, int]:
        """What tells it apart in its brief."""
        return self.claim, self.span.start, self.span.end


class Excerpts:
    """The passages of a brief, within the limits unless `full_text`."""

    def __init__(self, brief: Brief, *, full_text: bool = False) -> None:
        self.full_text = full_text
        self._lookup = Lookup(brief)
        self._covers: defaultdict[str, Cover] = defaultdict(Cover)
        self._claims: defaultdict[str, Cover] = defaultdict(Cover)
        self._quotes: dict[tuple[str, int, int], Quote] = {}
        self._brief = brief
        if not full_text:
            values = [w for w in self.wishes if w.value]
            # What fits easily first, so that one long clause does not leave ten numbers without words.
            for wish in sorted(values, key=lambda w: (w.again, len(w.span.exact) > LONG)):
                self._begin(wish, self._left(wish))
            self._grow(values)
            self._share([w for w in self.wishes if not w.value])
            self._join(values)

    @cached_property
    def wishes(self) -> list[Wish]:
        """What the faces want to show, most wanted first."""
        return list({w.key: w for w in wishes(self._brief, self._lookup)}.values())

    def quote(self, claim: str, span: Span) -> Quote | None:
        """The passage around a span of a claim; None where the limit leaves nothing to show."""
        key = (claim, span.start, span.end)
        if self.full_text and key not in self._quotes and claim in self._lookup.claims:
            start, end = sentence(span, FAR)
            report = self._lookup.claims[claim].report
            self._quotes[key] = Quote(report, span.text, start, span.start, span.end, end)
        return self._quotes.get(key)

    def words(self, claim: Claim) -> Quote | None:
        """The passage of a claim's content."""
        return self.quote(claim.id, claim.content[0])

    def gathered(self, row: Row) -> list[tuple[Quote | None, list[Statement]]]:
        """The passages of a row; statements whose words are the same share the longest."""
        groups: dict[str, list[Statement]] = {}
        for s in row.statements:
            groups.setdefault(setting(s.answer.span), []).append(s)
        return [(self._longest(group), group) for group in groups.values()]

    def _longest(self, group: list[Statement]) -> Quote | None:
        quotes = [q for s in group if (q := self.quote(s.claim.id, s.answer.span))]
        return max(quotes, key=lambda q: (q.mark_end - q.mark, q.end - q.start), default=None)

    def shown(self, report: str) -> list[tuple[int, int]]:
        """The ranges of a report's text that may be shown."""
        if self.full_text:
            text = self._lookup.reports[report].text
            return [(0, len(text))] if text else []
        return self._covers[report].ranges

    def _grow(self, values: list[Wish]) -> None:
        """Share out the sentences around the values, evenly in each report."""
        to_come = Counter(w.report for w in values)
        kept = {w.report: int(self._left(w) * (1 - VALUES_SHARE)) for w in values}
        for wish in values:
            share = (self._left(wish) - kept[wish.report]) // to_come[wish.report]
            to_come[wish.report] -= 1
            held = self._quotes.get(wish.key)
            if held:
                room = min(share, CLAIM_LIMIT - self._claims[wish.claim].size)
                start, end = grown(wish.span, held.mark_end, max(room, 0))
                self._keep(wish, held.mark, held.mark_end, start, end)

    def _share(self, others: list[Wish]) -> None:
        """Share out what is left among claims that are shown for their words."""
        to_come = Counter(w.report for w in others)
        for wish in others:
            self._begin(wish, self._left(wish) // to_come[wish.report])
            to_come[wish.report] -= 1

    def _join(self, values: list[Wish]) -> None:
        """Let each value's passage reach over what is shown next to it in the same sentence."""
        for wish in values:
            held = self._quotes.get(wish.key)
            if held and held.mark_end == wish.span.end:
                low, high = sentence(wish.span, CLAIM_LIMIT)
                start, end = self._covers[wish.report].around(held.start, held.end)
                start, end, claim = max(low, start), min(high, end), self._claims[wish.claim]
                if claim.size + claim.cost(start, end) <= CLAIM_LIMIT:
                    self._quotes[wish.key] = replace(held, start=start, end=end)
                    claim.add(start, end)

    def _begin(self, wish: Wish, share: int) -> None:
        """Show the wish's own span, or as many of its first words as there is room for."""
        room = min(share, CLAIM_LIMIT - self._claims[wish.claim].size)
        start, end = wish.span.start, wish.span.end
        if self._covers[wish.report].cost(start, end) > room:
            end = cut(wish.span, room)
        if end > start:
            self._keep(wish, start, end, start, end)

    def _left(self, wish: Wish) -> int:
        return len(wish.span.text) // REPORT_SHARE - self._covers[wish.report].size

    def _keep(self, wish: Wish, mark: int, mark_end: int, start: int, end: int) -> None:
        self._quotes[wish.key] = Quote(wish.report, wish.span.text, start, mark, mark_end, end)
        self._covers[wish.report].add(start, end)
        self._claims[wish.claim].add(start, end)


def setting(span: Span) -> str:
    """The words around a span, by which copies of one sentence are known; a dateline before them may differ."""
    start, end = sentence(span, FAR)
    start, end = max(start, span.start - SETTING), min(end, span.end + SETTING)
    return " ".join(span.text[start:end].split())


def wishes(brief: Brief, lookup: Lookup) -> Iterable[Wish]:
    """What the faces want to show, most wanted first: values by question, commitments, timeline, own voice, remarks."""
    asked = (f for f in brief.findings if not order.lone(f))
    for finding in order.findings(asked):
        for position in order.positions(finding):
            for row in of_position(position):
                for n, s in enumerate(row.statements):
                    yield Wish(s.claim.id, s.claim.report, s.answer.span, again=n > 0)
    for key in (*brief.commitments, *(c for e in brief.timeline for c in e.claims[:1]), *brief.own_voice):
        claim = lookup.claims.get(key)
        if claim is None or claim.report not in lookup.reports:
            continue
        yield Wish(claim.id, claim.report, claim.content[0], value=False)
        if claim.condition:
            yield Wish(claim.id, claim.report, claim.condition, value=False)
    for s, *_ in order.remarks(brief.findings):
        yield Wish(s.claim.id, s.claim.report, s.answer.span, value=False)
