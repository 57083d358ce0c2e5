"""The whole flow on one page: reports in, claims read, accounts laid side by side, briefs out.

intake (bytes to reports) → extract (reports to claims) → amend (what people corrected) → link (what belongs
together) → reconcile (how the answers to each question stand) → a brief, which the faces in `brief/` show. Each
stage knows the nouns in `model/` and nothing of its neighbours; only this page knows the order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from rashomon.amend import corrected, judged_copies, judged_groups, judged_origins
from rashomon.extract.claims import Reader
from rashomon.extract.place import same_place
from rashomon.link.apart import parted
from rashomon.link.copy import copies
from rashomon.link.event import raised
from rashomon.link.occasion import of_occasions
from rashomon.link.origin import origins
from rashomon.link.question import Group, groups
from rashomon.link.slip import Slips, marked, slips
from rashomon.link.story import stories
from rashomon.link.timeline import timeline
from rashomon.link.toll import one_total, shot_apart
from rashomon.model import (
    Amendments,
    Brief,
    Claim,
    Correction,
    Finding,
    Judgement,
    Moment,
    Origin,
    Place,
    Report,
    Statement,
)
from rashomon.reconcile import RULES, Behaviour, bounded, covers, finding, narrower, opposed
from rashomon.reconcile.compare import compatible
from rashomon.vocabulary import load

Claims = Mapping[str, Sequence[Claim]]
Filed = Mapping[str, str | None]
#: Nobody has said anything.
NONE = Amendments()

_CORRECTS = re.compile(
    r"\bcorrect(?:ed|ing|ion|s)\b|\brevis(?:ed|ing|ion)\b|\b(?:earlier|initially|previously|first) "
    r"(?:said|reported|put|gave|stated|announced)\b|\bdown from\b|\bup from\b",
    re.I,
)


def read_claims(reports: Sequence[Report], reader: Reader | None = None) -> dict[str, list[Claim]]:
    """Every claim of every report, by report id, in the order of the text."""
    reader = reader or Reader.load()
    return {r.id: claims for r, claims in zip(reports, reader.claims(reports), strict=True)}


def briefs(
    reports: Sequence[Report],
    claims: Claims,
    *,
    as_of: Moment | None = None,
    filed: Filed | None = None,
    amendments: Amendments = NONE,
) -> list[Brief]:
    """One brief a story, in order of the stories' first reports.

    `filed` is what people decided: report id to the story it belongs to, None for none. Such a story has the
    name they gave it. `amendments` are their corrections and judgements, which outrank the machine.

    With `as_of` only what had come out by the end of that moment counts; reports without a date cannot be
    placed in time and are left out, with a count.
    """
    known, undated = visible(reports, as_of)
    found = [[known[i] for i in places] for places in stories(known, filed)]
    return [named(_brief(some, claims, as_of, undated, amendments), filed or {}) for some in found]


def named(brief: Brief, filed: Filed) -> Brief:
    """The brief under the name that people gave its story, if they did."""
    name = next((label for r in brief.reports if (label := filed.get(r.id))), None)
    return replace(brief, story=name) if name else brief


def story(
    reports: Sequence[Report], claims: Claims, *, as_of: Moment | None = None, amendments: Amendments = NONE
) -> Brief:
    """The brief of reports that are known to tell one story; at least one of them is visible at `as_of`."""
    known, undated = visible(reports, as_of)
    return _brief(known, claims, as_of, undated, amendments)


def visible(reports: Sequence[Report], as_of: Moment | None) -> tuple[list[Report], int]:
    """The reports that had come out by the end of `as_of`, and how many undated ones are left out."""
    if as_of is None:
        return list(reports), 0
    dated = [r for r in reports if r.published]
    return [r for r in dated if r.published and r.published.instant < as_of.latest], len(reports) - len(dated)


def _brief(reports: Sequence[Report], claims: Claims, as_of: Moment | None, undated: int, said: Amendments) -> Brief:
    read = [c for r in reports for c in claims.get(r.id, ())]
    every, amended = corrected(read, reports, _about(read, said.corrections))
    same = judged_copies(copies(reports), said.judgements)
    by_claim = judged_origins(origins(every, reports, same), every, said.judgements)
    stated = of_occasions(shot_apart(statements(reports, every, by_claim)), reports)
    slipped = slips(same)
    whole = [_without_slips(_stated(g), slipped) for g in groups(stated, same_place=_same_place)]
    grouped = judged_groups([part for g in whole for part in _apart(g)], said.judgements)
    findings = _against_none(_with_parts([_finding(g) for g in grouped]))
    findings += raised(findings, every)
    first = min(reports, key=lambda r: (r.published is None, r.published.instant.timestamp() if r.published else 0.0))
    return Brief(
        story=_slug(first.title or first.id),
        title=first.title or (first.headline.exact if first.headline else f"Reports beginning with {first.id}"),
        as_of=as_of,
        reports=tuple(reports),
        claims=tuple(every),
        findings=tuple(findings),
        origins=_speaking(by_claim.values()),
        timeline=timeline(stated),
        commitments=tuple(c.id for c in every if c.commitment),
        own_voice=tuple(c.id for c in every if c.kind == "own-voice"),
        copies=same,
        undated=undated,
        rules=RULES,
        amended=tuple(amended),
        judged=tuple(j for j in said.judgements if _bears(j, reports, stated, by_claim)),
        reliability=tuple(r for r in said.reliability if any(r.origin == o.id for o in by_claim.values())),
    )


def _about(claims: Sequence[Claim], corrections: Sequence[Correction]) -> list[Correction]:
    """The corrections of these claims; what is about none of them is another story's, or applies no more."""
    own = {c.id for c in claims}
    return [c for c in corrections if c.claim in own]


def _bears(
    judgement: Judgement, reports: Sequence[Report], stated: Sequence[Statement], found: Mapping[str, Origin]
) -> bool:
    """Whether what a judgement is about is in a story."""
    here = {
        "question": lambda: {s.answer.id for s in stated},
        "copy": lambda: {r.id for r in reports},
        "origin": lambda: {x for o in found.values() for x in (o.id, o.name)},
    }[judgement.about]()
    return judgement.one in here or judgement.other in here


def statements(reports: Sequence[Report], claims: Iterable[Claim], by_claim: Mapping[str, Origin]) -> list[Statement]:
    """Every answer of every claim in its setting."""
    by_id = {r.id: r for r in reports}
    return [
        Statement(
            answer=answer,
            claim=claim,
            origin=by_claim[claim.id],
            outlet=by_id[claim.report].outlet or claim.report,
            report=claim.report,
            at=when(claim.said_at, by_id[claim.report].published),
            through=_through(claim, by_id[claim.report], by_claim[claim.id]),
            observed=claim.kind == "own-voice" and claim.evidence == "witness",
            correction=bool(_CORRECTS.search(claim.words)),
        )
        for claim in claims
        for answer in claim.answers
    ]


#: A said time coarser than an hour and no further than this from publication adds nothing to it.
_SAME_NEWS = timedelta(days=1)


def when(said: Moment | None, published: Moment | None) -> Moment | None:
    """When words were said: as the report says, unless its own time of publication tells it better."""
    if said is None or published is None:
        return said or published
    vague = said.precision not in ("second", "minute", "hour") and published.hours_known
    return published if vague and abs(published.instant - said.instant) < _SAME_NEWS else said


def _through(claim: Claim, report: Report, origin: Origin) -> tuple[str, ...]:
    """Relays between origin and outlet, the nearest to the origin first."""
    names = [r.name for r in claim.via] + (list(report.credits) if len(report.credits) == 1 else [])
    return tuple(n for n in dict.fromkeys(names) if n not in (origin.name, report.outlet))


def _same_place(a: str, b: str) -> bool:
    return same_place(Place(a), Place(b))


def _without_slips(group: Group, slipped: Slips) -> Group:
    return replace(group, statements=marked(group.statements, lambda a, b: compatible(a, b)[0], slipped))


def _stated(group: Group) -> Group:
    """Totals put together from a report's parts give way where anybody states one, and to the one most come to."""
    return replace(group, statements=one_total(group.statements))


def _apart(group: Group) -> list[Group]:
    """What may be of another event as a question of its own, each linked to the other."""
    asked = group.question
    moves = behaviour(asked.slot).moves
    kept, *others = parted(group.statements, lambda a, b: compatible(a, b)[0], moves=moves)
    apart = [
        replace(asked, id=f"{asked.id}~{n}", text=f"{asked.text} (perhaps another one)")
        for n in range(2, len(others) + 2)
    ]
    first = Group(asked, tuple(kept), (*group.linked, *(q.id for q in apart)))
    return [first, *(Group(q, tuple(o), (asked.id,)) for q, o in zip(apart, others, strict=True))]


def _finding(group: Group) -> Finding:
    found = finding(group.question, group.statements, behaviour=behaviour(group.question.slot))
    return replace(found, linked=group.linked)


def _with_parts(findings: Sequence[Finding]) -> list[Finding]:
    """Rule 7: what is said of a part bounds its whole from below; only figures have parts."""
    figures: dict[str, list[Finding]] = defaultdict(list)
    for f in findings:
        if f.low is not None:
            figures[f.question.slot].append(f)
    return [
        bounded(whole, [p for p in figures[whole.question.slot] if narrower(p.question.scope, whole.question.scope)])
        for whole in findings
    ]


def _against_none(findings: Sequence[Finding]) -> list[Finding]:
    """Where some of a group are said to be what another says that none of it are, both questions are disputed."""
    out = list(findings)
    of_slot: dict[str, list[int]] = defaultdict(list)
    for i, f in enumerate(out):
        of_slot[f.question.slot].append(i)
    for wide in (i for i, f in enumerate(out) if f.low == 0):
        slot = out[wide].question.slot
        for narrow in (i for s in (slot, *_within(slot)) for i in of_slot[s] if i != wide and out[i].high != 0):
            if covers(out[wide].question.scope, out[narrow].question.scope):
                out[narrow], out[wide] = opposed(out[narrow], out[wide])
    return out


def _within(slot: str) -> Sequence[str]:
    """The slots whose answers are a part of this one's: who was killed is among the casualties."""
    return tuple(load("questions")["slots"].get(slot, {}).get("holds", ()))


def behaviour(slot: str) -> Behaviour:
    """How a slot's answers behave over time, by the vocabulary; a fixed total where it does not say."""
    entry = load("questions")["slots"].get(slot, {})
    return Behaviour(entry.get("behaves", "fixed" if entry or "." in slot else "open"))


def _speaking(found: Iterable[Origin]) -> tuple[Origin, ...]:
    unique: dict[str, Origin] = {}
    for origin in found:
        unique.setdefault(origin.id, origin)
    return tuple(sorted(unique.values(), key=lambda o: (o.standing == "own-voice", o.name)))


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[^\W_]+", text.lower()))[:60].rstrip("-") or "story"
