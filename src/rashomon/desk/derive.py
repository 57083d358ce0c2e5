"""What lists, search and party pages need to know of a story, derived from its brief.

Every row is one line of a table in `schema.sql`; its fields stand in the order of the columns there.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from rashomon.brief import order, rows
from rashomon.brief.rows import Lookup
from rashomon.brief.visible import clip, flat
from rashomon.desk.keys import key
from rashomon.model import Brief, Claim, Finding, Moment, Origin, Place, Report

#: A list shows no more of a claim's words than this, code points (rule 16).
SHOWN = 300


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story as the list of stories shows it. Times are seconds since 1970, None where nothing is dated."""

    key: str
    name: str
    title: str
    started: float | None
    changed: float | None
    reports: int
    outlets: int
    origins: int
    questions: int
    disputed: int
    statuses: str
    arrivals: str

    @property
    def of_status(self) -> dict[str, int]:
        """How many questions have each status."""
        found: dict[str, int] = json.loads(self.statuses)
        return found

    @property
    def times(self) -> list[float]:
        """When the reports came out."""
        found: list[float] = json.loads(self.arrivals)
        return found


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question as search shows it. `values` are those that stand, each with its origin."""

    story: str
    anchor: str
    id: str
    text: str
    slot: str
    status: str
    flags: str
    values: str
    changed: float | None


@dataclass(frozen=True, slots=True)
class SaidRow:
    """One claim, with one answer it gives where it gives any: what search finds and a party page lists.

    `superseded`, `denied` are 0 or 1; `matched` is the number of other origins with the same value.
    """

    story: str
    anchor: str
    claim: str
    report: str
    party: str
    slot: str
    place: str
    value: str
    at: float | None
    superseded: int
    denied: int
    matched: int
    words: str
    source: str
    outlet: str
    title: str


@dataclass(frozen=True, slots=True)
class PartyRow:
    """An origin with a page: `key` from its id. `side` is the camp it speaks for, "" where not known."""

    key: str
    id: str
    name: str
    side: str


@dataclass(frozen=True, slots=True)
class Derived:
    """All rows of one story. `members` are its reports with their keys, `bears` what people spoke of in it."""

    story: StoryRow
    questions: tuple[QuestionRow, ...]
    said: tuple[SaidRow, ...]
    parties: tuple[PartyRow, ...]
    members: tuple[tuple[str, str], ...]
    bears: tuple[str, ...]


def derived(brief: Brief, name: str) -> Derived:
    """The rows of a story whose key is `name`."""
    asked = [f for f in order.findings(brief.findings) if not order.lone(f)]
    return Derived(
        story=_story(brief, name, asked),
        questions=tuple(_question(f, name) for f in asked),
        said=tuple(_said(brief, name)),
        parties=tuple({o.id: PartyRow(key(o.id), o.id, o.name, o.side or "") for o in public(brief)}.values()),
        members=tuple((r.id, key(r.id)) for r in brief.reports),
        bears=tuple(dict.fromkeys(_spoken_of(brief))),
    )


def _spoken_of(brief: Brief) -> Iterator[str]:
    """The claims, origins and reports of which people said something that is at work in this story."""
    yield from (a.correction.claim for a in brief.amended)
    yield from (x for j in brief.judged for x in (j.one, j.other))
    yield from (r.origin for r in brief.reliability)


def seconds(moment: Moment | None) -> float | None:
    """A moment's start since 1970; None for none."""
    return moment.instant.timestamp() if moment else None


def public(brief: Brief) -> list[Origin]:
    """Origins that may have a page: bodies and offices. A private person has none (rule 15)."""
    persons = {s.origin.id for f in brief.findings for p in f.positions for s in p.statements if _private(s.claim)}
    return [o for o in brief.origins if o.standing in ("named", "office") and o.id not in persons]


def _private(claim: Claim) -> bool:
    """Whether its speaker is a person who speaks for nobody; where that is not known, it is one."""
    party = claim.speaker
    return party is not None and party.kind in ("person", "unnamed") and not (party.role or party.affiliation)


def _story(brief: Brief, name: str, asked: list[Finding]) -> StoryRow:
    dated = sorted(t for r in brief.reports if (t := seconds(r.published)) is not None)
    statuses = Counter(f.status for f in asked)
    return StoryRow(
        key=name,
        name=brief.story,
        title=flat(brief.title),
        started=dated[0] if dated else None,
        changed=dated[-1] if dated else None,
        reports=len(brief.reports),
        outlets=len({r.outlet for r in brief.reports if r.outlet}),
        origins=len(brief.origins),
        questions=len(asked),
        disputed=statuses["disputed"],
        statuses=json.dumps(statuses),
        arrivals=json.dumps(dated),
    )


def _question(finding: Finding, story: str) -> QuestionRow:
    asked = finding.question
    standing = [r for r in rows.rows(finding) if r.counts]
    values = [f"{rows.shown(r, unit=asked.unit)} ({flat(r.origin.name)})" for r in standing[:4]]
    times = [t for r in rows.rows(finding) if (t := seconds(r.times[1])) is not None]
    return QuestionRow(
        story, key(asked.id), asked.id, flat(asked.text), asked.slot, finding.status, " ".join(rows.flags(finding)),
        "; ".join(values), max(times, default=None),
    )  # fmt: skip


def _said(brief: Brief, story: str) -> Iterator[SaidRow]:
    """A row for every answer in a question, then one for each claim without any."""
    lookup, seen = Lookup(brief), set()
    for finding in brief.findings:
        anchor = "" if order.lone(finding) else key(finding.question.id)
        for position in finding.positions:
            matched = len(position.origins) - 1
            for s in position.statements:
                seen.add(s.claim.id)
                row = rows.Row(position, s.origin, (s,))
                yield SaidRow(
                    party=key(s.origin.id), slot=finding.question.slot, at=seconds(s.at),
                    place=s.answer.value.name if isinstance(s.answer.value, Place) else s.answer.scope.where or "",
                    value=rows.shown(row, unit=finding.question.unit), superseded=int(not row.stands),
                    denied=int(s.claim.certainty == "denied"), matched=max(0, matched),
                    **_claim(s.claim, story, anchor, lookup),
                )  # fmt: skip
    for claim in brief.claims:
        if claim.id not in seen:
            yield SaidRow(party="", slot="", place="", value="", at=seconds(claim.said_at), superseded=0,
                          denied=int(claim.certainty == "denied"), matched=0,
                          **_claim(claim, story, "", lookup))  # fmt: skip


def _claim(claim: Claim, story: str, anchor: str, lookup: Lookup) -> dict[str, Any]:
    report: Report | None = lookup.reports.get(claim.report)
    speaker = claim.speaker.name if claim.speaker else ""
    return {
        "story": story, "anchor": anchor, "claim": claim.id, "report": claim.report,
        "words": clip(flat(claim.words), SHOWN), "source": flat(speaker),
        "outlet": flat((report.outlet if report else None) or ""),
        "title": flat((report.title if report else None) or ""),
    }  # fmt: skip


def fields(row: Any) -> tuple[Any, ...]:
    """A row's values in the order of its columns."""
    return tuple(asdict(row).values())
