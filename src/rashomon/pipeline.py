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
from functools import partial

from rashomon.amend import corrected, judged_copies, judged_groups, judged_origins
from rashomon.extract.claims import Reader
from rashomon.extract.place.places import same_place
from rashomon.kept import Kept
from rashomon.link.apart import Fits, parted
from rashomon.link.copy.copies import copies
from rashomon.link.copy.slip import departing, headlines, slips
from rashomon.link.event import raised
from rashomon.link.occasion import dated, occasions, on_its_day, only_day, placed, whens
from rashomon.link.origin.origins import origins
from rashomon.link.question import Group, groups
from rashomon.link.statement import statements
from rashomon.link.story.stories import stories
from rashomon.link.timeline import timeline
from rashomon.link.toll import one_total, shot_apart, tells_of_dead, tells_of_hurt, victims_dead
from rashomon.model import (
    Amended,
    Amendments,
    Brief,
    Claim,
    Copy,
    Correction,
    Finding,
    Judgement,
    Moment,
    Origin,
    Place,
    Report,
    Span,
    Statement,
    Value,
)
from rashomon.reconcile import RULES, across, behaviour_of, finding
from rashomon.reconcile.compare import compatible

Claims = Mapping[str, Sequence[Claim]]
Filed = Mapping[str, str | None]
Told = tuple[Report, tuple[Claim, ...]]
Said = tuple[Statement, ...]
#: Forms of one statement that are kept, the newest: what is told of it from other reports may come and go.
VERSIONS = 3
#: Nobody has said anything.
NONE = Amendments()


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
    kept: Kept | None = None,
) -> list[Brief]:
    """One brief a story, in order of the stories' first reports.

    `filed` is what people decided: report id to the story it belongs to, None for none. Such a story has the
    name they gave it. `amendments` are their corrections and judgements, which outrank the machine.

    With `as_of` only what had come out by the end of that moment counts; reports without a date cannot be
    placed in time and are left out, with a count.

    `kept` holds what earlier briefs worked out: with it only what changed is worked out anew.
    """
    kept = kept or Kept()
    known, undated = visible(reports, as_of)
    found = [[known[i] for i in places] for places in stories(known, filed)]
    with kept.brief():
        return [named(_brief(some, claims, as_of, undated, amendments, kept), filed or {}) for some in found]


def named(brief: Brief, filed: Filed) -> Brief:
    """The brief under the name that people gave its story, if they did."""
    name = next((label for r in brief.reports if (label := filed.get(r.id))), None)
    return replace(brief, story=name) if name else brief


def story(
    reports: Sequence[Report],
    claims: Claims,
    *,
    as_of: Moment | None = None,
    amendments: Amendments = NONE,
    kept: Kept | None = None,
) -> Brief:
    """The brief of reports that are known to tell one story; at least one of them is visible at `as_of`."""
    kept = kept or Kept()
    known, undated = visible(reports, as_of)
    with kept.brief():
        return _brief(known, claims, as_of, undated, amendments, kept)


def visible(reports: Sequence[Report], as_of: Moment | None) -> tuple[list[Report], int]:
    """The reports that had come out by the end of `as_of`, and how many undated ones are left out."""
    if as_of is None:
        return list(reports), 0
    dated = [r for r in reports if r.published]
    return [r for r in dated if r.published and r.published.instant < as_of.latest], len(reports) - len(dated)


def _brief(
    reports: Sequence[Report], claims: Claims, as_of: Moment | None, undated: int, said: Amendments, kept: Kept
) -> Brief:
    told, amended = _told(reports, claims, said.corrections, kept)
    every = [c for _, own in told for c in own]
    same = judged_copies(copies([r for r, _ in told], kept), said.judgements)
    whose = _whose(told, same, said.judgements, kept)
    speaking = list({id(o): o for own in whose.values() for o in own.values()}.values())
    stated = _stated(told, whose, slips(same), kept)
    whole = groups(stated, same_place=_same_place, kept=kept)
    parts = [part for g in whole for part in kept.once(("parts", g.question.id), (g,), partial(_parts, g, kept))]
    grouped = judged_groups(parts, said.judgements)
    findings = across([kept.once(("finding", g.question.id), (g,), partial(_finding, g)) for g in grouped])
    findings += raised(findings, every, kept)
    first = min(reports, key=lambda r: (r.published is None, r.published.instant.timestamp() if r.published else 0.0))
    return Brief(
        story=_slug(first.title or first.id),
        title=first.title or (first.headline.exact if first.headline else f"Reports beginning with {first.id}"),
        as_of=as_of,
        reports=tuple(reports),
        claims=tuple(every),
        findings=tuple(findings),
        origins=_in_order(speaking),
        timeline=timeline(stated, kept),
        commitments=tuple(c for some in kept.each("commitments", every, _commitments) for c in some),
        own_voice=tuple(c for some in kept.each("own voice", every, _own_voice) for c in some),
        copies=same,
        undated=undated,
        rules=RULES,
        amended=tuple(amended),
        judged=tuple(j for j in said.judgements if _bears(j, reports, stated, speaking)),
        reliability=tuple(r for r in said.reliability if any(r.origin == o.id for o in speaking)),
    )


def _told(
    reports: Sequence[Report], claims: Claims, corrections: Sequence[Correction], kept: Kept
) -> tuple[list[Told], list[Amended]]:
    """Each report with its claims as people corrected them, and the corrections that are about them."""
    of_claim: dict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        of_claim[correction.claim].append(correction)
    out: list[Told] = []
    amended: list[Amended] = []
    for given in reports:
        report, own = kept.same(("report", given.id), (given, tuple(claims.get(given.id, ()))))
        if mine := tuple(x for c in own for x in of_claim.get(c.id, ())) if of_claim else ():
            own, done = kept.once(("told", report.id, mine), (report, own), partial(_corrected, report, own, mine))
            amended += done
        out.append((report, own))
    return out, amended


def _corrected(
    report: Report, claims: Sequence[Claim], corrections: Sequence[Correction]
) -> tuple[tuple[Claim, ...], list[Amended]]:
    own, done = corrected(claims, [report], corrections)
    return tuple(own), done


def _bears(
    judgement: Judgement, reports: Sequence[Report], stated: Sequence[Statement], speaking: Sequence[Origin]
) -> bool:
    """Whether what a judgement is about is in a story."""
    here = {
        "question": lambda: {s.answer.id for s in stated},
        "copy": lambda: {r.id for r in reports},
        "origin": lambda: {x for o in speaking for x in (o.id, o.name)},
    }[judgement.about]()
    return judgement.one in here or judgement.other in here


def _whose(
    told: Sequence[Told], same: Sequence[Copy], judgements: Sequence[Judgement], kept: Kept
) -> dict[str, dict[str, Origin]]:
    """The origin of every claim by report and claim, as people judged them."""
    found = origins({r.id: own for r, own in told}, [r for r, _ in told], same, kept)
    if not any(j.about == "origin" for j in judgements):
        return found
    flat = {claim: o for own in found.values() for claim, o in own.items()}
    judged = judged_origins(flat, [c for _, own in told for c in own], judgements)
    alike = {at: kept.same(("origin", o.id), o) for at, o in {id(o): o for o in judged.values()}.items()}
    out = {name: {claim: alike[id(judged[claim])] for claim in own} for name, own in found.items()}
    return {
        name: kept.once(("judged", name), (found[name], *own.values()), partial(dict, own)) for name, own in out.items()
    }


def _stated(
    told: Sequence[Told], whose: Mapping[str, Mapping[str, Origin]], slipped: Mapping[str, Sequence[Span]], kept: Kept
) -> list[Statement]:
    """Every answer of every claim in its setting, with what other reports settle about it."""
    found: dict[str, Said] = {}
    for report, own in told:
        by_claim = whose[report.id]
        work = partial(statements, report, own, by_claim)
        found[report.id] = kept.once(("stated", report.id), (report, own, by_claim), work)
    dead = {name for name, some in found.items() if kept.once(("dead", name), (some,), partial(tells_of_dead, some))}
    hurt = any(kept.once(("hurt", name), (some,), partial(tells_of_hurt, some)) for name, some in found.items())
    for name, some in found.items():
        if dead and not hurt:
            found[name] = some = kept.once(("victims", name), (some,), partial(victims_dead, some))
        if dead - {name}:
            found[name] = kept.once(("shot", name), (some,), partial(shot_apart, some))
        if spans := tuple(slipped.get(name, ())):
            found[name] = kept.once(("slips", name, spans), (found[name],), partial(departing, found[name], spans))
    return [
        s
        for name, some in zip(found, _placed(found, [r for r, _ in told], kept), strict=True)
        for s in kept.once(("alike", name), (some,), partial(_alike, name, some, kept))
    ]


def _alike(report: str, statements: Said, kept: Kept) -> Said:
    """The statements, each the one that was there before where it says the same of the very claim."""
    before: dict[str, Said] = kept.once(("before", report), (), dict)
    out = []
    for s in statements:
        held = before.get(s.answer.id, ())
        same = next((one for one in held if one.claim is s.claim and one == s), None)
        if same is None:
            before[s.answer.id] = (*held[1 - VERSIONS :], s)
        out.append(same or s)
    return tuple(out)


def _placed(found: Mapping[str, Said], reports: Sequence[Report], kept: Kept) -> Iterable[Said]:
    """The statements of each report; in a story of several events each under its own."""
    days = {name: kept.once(("days", name), (some,), partial(dated, some)) for name, some in found.items()}
    events = occasions(days, reports)
    if events is None:
        day = only_day(days)
        return [kept.once(("day", name, day), (some,), partial(on_its_day, some, day)) if day else some
                for name, some in found.items()]  # fmt: skip
    named = {name: kept.once(("whens", name), (some,), partial(whens, some)) for name, some in found.items()}
    given = {
        name: tuple((when, events.days[when]) for when in own if when in events.days) for name, own in named.items()
    }
    return [
        kept.once(
            ("placed", name, given[name], events.main, events.of.get(name)),
            (some,),
            partial(placed, some, dict(given[name]), events.main, events.of.get(name)),
        )
        for name, some in found.items()
    ]


def _same_place(a: str, b: str) -> bool:
    return same_place(Place(a), Place(b))


def _parts(group: Group, kept: Kept) -> list[Group]:
    """The question without what its reports themselves do not bear out, and what may be of another event apart.

    Totals put together from a report's parts give way where anybody states one, and to the one most come to.
    """
    settled = headlines(one_total(group.statements), _hold)
    asked = group.question
    fits = kept.once(("fits", asked.id), (), partial(Fits, _hold))
    own, *others = parted(settled, fits, moves=behaviour_of(asked.slot).moves)
    apart = [
        replace(asked, id=f"{asked.id}~{n}", text=f"{asked.text} (perhaps another one)")
        for n in range(2, len(others) + 2)
    ]
    first = Group(asked, tuple(own), (*group.linked, *(q.id for q in apart)))
    return [first, *(Group(q, tuple(o), (asked.id,)) for q, o in zip(apart, others, strict=True))]


def _hold(a: Value, b: Value) -> bool:
    return compatible(a, b)[0]


def _finding(group: Group) -> Finding:
    found = finding(group.question, group.statements, behaviour=behaviour_of(group.question.slot))
    return replace(found, linked=group.linked)


def _in_order(found: Iterable[Origin]) -> tuple[Origin, ...]:
    unique: dict[str, Origin] = {}
    for origin in found:
        unique.setdefault(origin.id, origin)
    return tuple(sorted(unique.values(), key=lambda o: (o.standing == "own-voice", o.name)))


def _commitments(claims: Iterable[Claim]) -> list[str]:
    return [c.id for c in claims if c.commitment]


def _own_voice(claims: Iterable[Claim]) -> list[str]:
    return [c.id for c in claims if c.kind == "own-voice"]


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[^\W_]+", text.lower()))[:60].rstrip("-") or "story"
