"""Which reports carry one dispatch, whole, reworded or in part, and which cite another.

Reports are taken in the order they came out. Each is held against the few earlier ones that share most
with it (`copy_index`), sentence by sentence (`copy_align`), and joins the dispatch that it follows most
closely (`copy_judge`). What it shares with others besides is a part lifted from them. Why not MinHash, and
what it was measured on: docs/decisions/0016-copies-sentence-by-sentence.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rashomon.link.copy_credit import citing, credit, same_agency
from rashomon.link.copy_depart import departures
from rashomon.link.copy_index import near
from rashomon.link.copy_judge import Judgement, judged
from rashomon.link.copy_passage import passages
from rashomon.link.copy_words import Worded, worded
from rashomon.model import Copy, Report

#: Judgements kept between calls: a story that grows by one report is not judged again.
KEPT = 16384


@dataclass(frozen=True, slots=True)
class _Link:
    """Positions of a report and a later one, and how they stand to each other."""

    a: int
    b: int
    judgement: Judgement


def copies(reports: Sequence[Report]) -> tuple[Copy, ...]:
    """Groups of reports that carry one dispatch, then pairs where a passage was lifted, then citations.

    A group stands under its earliest report (undated ones last), and so does a pair. A group is a rewrite
    where its least close member is one, and has that one's share.
    """
    ordered = sorted(reports, key=_age)
    texts = [worded(r) for r in ordered]
    whole, part = _links(ordered, texts)
    groups = _groups(len(ordered), whole)
    out = [_group(ordered, texts, members, whole) for members in groups if len(members) > 1]
    out += [_pair(ordered, texts, link) for link in _closest(part, groups)]
    linked = {frozenset((c.of, r)) for c in out for r in c.reports}
    where = {i: n for n, members in enumerate(groups) for i in members}
    for a, b in citing(ordered):
        if where[a] != where[b] and frozenset((ordered[a].id, ordered[b].id)) not in linked:
            out.append(Copy(ordered[a].id, (ordered[b].id,), "cites", 0.0, evidence=(f"cites {ordered[a].outlet}",)))
    return tuple(out)


def _links(reports: Sequence[Report], texts: Sequence[Worded]) -> tuple[dict[int, _Link], list[_Link]]:
    """For each report the earlier one whose dispatch it carries, and what it has lifted from others."""
    whole: dict[int, _Link] = {}
    part: list[_Link] = []
    head = list(range(len(reports)))
    for b, earlier in sorted(near(texts).items()):
        seen: set[int] = set()
        found = []
        for a in earlier:
            if head[a] not in seen and (one := _judged(texts[a], texts[b], same_agency(reports[a], reports[b]))):
                found.append(_Link(a, b, one))
                if one.relation != "partial":
                    seen.add(head[a])
        full = [link for link in found if link.judgement.relation != "partial"]
        if full:
            whole[b] = max(full, key=lambda link: (_words(link, texts), -link.a))
            head[b] = head[whole[b].a]
        part += [link for link in found if link is not whole.get(b)]
    return whole, part


@lru_cache(maxsize=KEPT)
def _judged(a: Worded, b: Worded, credited: bool) -> Judgement | None:
    return judged(a, b, credited=credited)


def _words(link: _Link, texts: Sequence[Worded]) -> float:
    return link.judgement.share * min(texts[link.a].size, texts[link.b].size)


def _groups(n: int, whole: Mapping[int, _Link]) -> list[list[int]]:
    """Positions of the reports that carry one dispatch, the earliest first."""
    head = list(range(n))
    out: dict[int, list[int]] = defaultdict(list)
    for i in range(n):
        head[i] = head[whole[i].a] if i in whole else i
        out[head[i]].append(i)
    return list(out.values())


def _closest(part: Sequence[_Link], groups: Sequence[Sequence[int]]) -> list[_Link]:
    """Of what a report lifted from several copies of one dispatch, the largest; none from its own."""
    where = {i: n for n, members in enumerate(groups) for i in members}
    best: dict[tuple[int, int], _Link] = {}
    for link in part:
        key = (where[link.a], link.b)
        if where[link.b] != key[0] and (key not in best or link.judgement.share > best[key].judgement.share):
            best[key] = link
    return sorted(best.values(), key=lambda link: (link.a, link.b))


def _group(reports: Sequence[Report], texts: Sequence[Worded], members: list[int], whole: Mapping[int, _Link]) -> Copy:
    links = [whole[i] for i in members[1:]]
    loosest = min(links, key=lambda link: (link.judgement.relation == "same dispatch", link.judgement.share))
    named = {reports[i].id: reports[i] for i in members}
    group = [texts[i] for i in members]
    shared = [passages(texts[k.a], texts[k.b], k.judgement.found) for k in links]
    return Copy(
        reports[members[0]].id,
        tuple(reports[i].id for i in members[1:]),
        loosest.judgement.relation,
        min(link.judgement.share for link in links),
        tuple(p for some in shared for p in some),
        tuple(
            d
            for k, some in zip(links, shared, strict=True)
            for d in departures(texts[k.a], texts[k.b], some, group, named)
        ),
        tuple(dict.fromkeys((loosest.judgement.reason, *(e for k in links for e in _evidence(reports, k)[1:])))),
    )


def _pair(reports: Sequence[Report], texts: Sequence[Worded], link: _Link) -> Copy:
    a, b = texts[link.a], texts[link.b]
    shared = passages(a, b, link.judgement.found)
    return Copy(
        a.report,
        (b.report,),
        "partial",
        link.judgement.share,
        shared,
        departures(a, b, shared, (a, b), {r.id: r for r in (reports[link.a], reports[link.b])}),
        _evidence(reports, link),
    )


def _evidence(reports: Sequence[Report], link: _Link) -> tuple[str, ...]:
    said = credit(reports[link.a], reports[link.b])
    return (link.judgement.reason, said) if said else (link.judgement.reason,)


def _age(report: Report) -> tuple[bool, float, str]:
    at = report.published.instant.timestamp() if report.published else 0.0
    return report.published is None, at, report.id
