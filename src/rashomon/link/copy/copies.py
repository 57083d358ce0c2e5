"""Which reports carry one dispatch, whole, reworded or in part, and which cite another.

Reports are taken in the order they came out. Each is held against the few earlier ones that share most
with it (`copy/index`), sentence by sentence (`copy/align`), and joins the dispatch that it follows most
closely (`copy/judge`, `copy/links`). What it shares with others besides is a part lifted from them. Why not
MinHash, and what it was measured on: docs/decisions/0016-copies-sentence-by-sentence.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from rashomon.kept import Kept
from rashomon.link.copy.cite import citing
from rashomon.link.copy.credit import credit
from rashomon.link.copy.depart import ASKED, departures
from rashomon.link.copy.index import Index
from rashomon.link.copy.links import Link, links
from rashomon.link.copy.passage import passages
from rashomon.link.copy.words import Worded, worded
from rashomon.model import Aligned, Copy, Departure, Report


def copies(reports: Sequence[Report], kept: Kept | None = None) -> tuple[Copy, ...]:
    """Groups of reports that carry one dispatch, then pairs where a passage was lifted, then citations.

    A group stands under its earliest report (undated ones last), and so does a pair. A group is a rewrite
    where its least close member is one, and has that one's share. With `kept` only reports that are new to it
    are read and held against others.
    """
    if not reports:
        return ()
    kept = kept or Kept()
    ordered = sorted(reports, key=_age)
    texts = [kept.once(("worded", r.id), (r,), partial(worded, r)) for r in ordered]
    whole, part = links(ordered, texts, kept.once(("index", reports[0].id), (), Index), kept)
    groups = _groups(len(ordered), whole)
    told = _Told(ordered, texts, kept)
    out = [told.group(members, whole) for members in groups if len(members) > 1]
    out += [told.pair(link) for link in _closest(part, groups)]
    linked = {frozenset((c.of, r)) for c in out for r in c.reports}
    where = {i: n for n, members in enumerate(groups) for i in members}
    for a, b in citing(ordered, kept):
        if where[a] != where[b] and frozenset((ordered[a].id, ordered[b].id)) not in linked:
            out.append(Copy(ordered[a].id, (ordered[b].id,), "cites", 0.0, evidence=(f"cites {ordered[a].outlet}",)))
    return tuple(out)


def _groups(n: int, whole: Mapping[int, Link]) -> list[list[int]]:
    """Positions of the reports that carry one dispatch, the earliest first."""
    head = list(range(n))
    out: dict[int, list[int]] = defaultdict(list)
    for i in range(n):
        head[i] = head[whole[i].a] if i in whole else i
        out[head[i]].append(i)
    return list(out.values())


def _closest(part: Sequence[Link], groups: Sequence[Sequence[int]]) -> list[Link]:
    """Of what a report lifted from several copies of one dispatch, the largest; none from its own."""
    where = {i: n for n, members in enumerate(groups) for i in members}
    best: dict[tuple[int, int], Link] = {}
    for link in part:
        key = (where[link.a], link.b)
        if where[link.b] != key[0] and (key not in best or link.judgement.share > best[key].judgement.share):
            best[key] = link
    return sorted(best.values(), key=lambda link: (link.a, link.b))


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of links: the passages that two reports share, and where one departs from the other."""

    reports: Sequence[Report]
    texts: Sequence[Worded]
    kept: Kept

    def group(self, members: Sequence[int], whole: Mapping[int, Link]) -> Copy:
        found = [whole[i] for i in members[1:]]
        loosest = min(found, key=lambda link: (link.judgement.relation == "same dispatch", link.judgement.share))
        shared = [self.shared(k) for k in found]
        evidence = (loosest.judgement.reason, *(e for k in found for e in self.evidence(k)[1:]))
        return Copy(
            self.reports[members[0]].id,
            tuple(self.reports[i].id for i in members[1:]),
            loosest.judgement.relation,
            min(link.judgement.share for link in found),
            tuple(p for some in shared for p in some),
            tuple(d for k, some in zip(found, shared, strict=True) for d in self.departures(k, some, members)),
            tuple(dict.fromkeys(evidence)),
        )

    def pair(self, link: Link) -> Copy:
        shared = self.shared(link)
        return Copy(
            self.reports[link.a].id,
            (self.reports[link.b].id,),
            "partial",
            link.judgement.share,
            shared,
            self.departures(link, shared, (link.a, link.b)),
            self.evidence(link),
        )

    def shared(self, link: Link) -> tuple[Aligned, ...]:
        a, b = self.texts[link.a], self.texts[link.b]
        work = partial(passages, a, b, link.judgement.found)
        return self.kept.once(("passages", a.report, b.report), (a, b, link.judgement), work)

    def departures(self, link: Link, shared: tuple[Aligned, ...], members: Sequence[int]) -> tuple[Departure, ...]:
        """Those of a link, by what the first of its siblings have."""
        asked = [i for i in members[: ASKED + 2] if i not in (link.a, link.b)][:ASKED]
        a, b, *others = group = [self.texts[i] for i in (link.a, link.b, *asked)]
        named = {self.reports[i].id: self.reports[i] for i in (link.a, link.b, *asked)}
        work = partial(departures, a, b, shared, others, named)
        return self.kept.once(("departures", a.report, b.report), (shared, *group), work)

    def evidence(self, link: Link) -> tuple[str, ...]:
        a, b = self.reports[link.a], self.reports[link.b]
        said = self.kept.once(("credit", a.id, b.id), (a, b), partial(credit, a, b))
        return (link.judgement.reason, said) if said else (link.judgement.reason,)


def _age(report: Report) -> tuple[bool, float, str]:
    at = report.published.instant.timestamp() if report.published else 0.0
    return report.published is None, at, report.id
