"""What was said, a row for every answer in a question: what search finds and a party's page lists."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from typing import Any

from rashomon.brief import order, phrase, rows
from rashomon.brief.rows import Lookup
from rashomon.brief.visible import clip, flat
from rashomon.desk.keys import key
from rashomon.desk.public import speaks_publicly
from rashomon.desk.tags import tags
from rashomon.model import Brief, Claim, Finding, Moment, Place, Position, Statement, Value, Words, YesNo

#: A list shows no more of a claim's words than this, code points (rule 16).
SHOWN = 300


@dataclass(frozen=True, slots=True)
class SaidRow:
    """One claim, with one answer it gives where it gives any.

    `who` is the speaker as a sentence names them; `source` is what search finds them by, "" for a private person
    (rule 15). `superseded`, `denies` and `first` are 0 or 1: an earlier value, a denial, and the first of what one
    party says of one value, which is printed in `printed` reports. `matched`, `denied` and `against` are numbers of
    other origins: with the same value, that deny it, with another one. `tags` are what search filters by.
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
    denies: int
    matched: int
    denied: int
    against: int
    first: int
    printed: int
    words: str
    who: str
    source: str
    outlet: str
    title: str
    tags: str


def said(brief: Brief, story: str, pages: Set[str]) -> Iterator[SaidRow]:
    """A row for every answer in a question, then one for each claim without any. `pages`: origins that have a page."""
    lookup, seen = Lookup(brief), set()
    for finding in brief.findings:
        for position in finding.positions:
            for row in rows.of_position(position):
                counts = against_others(finding, position, row.origin.id)
                for n, s in enumerate(sorted(row.statements, key=_age)):
                    seen.add(s.claim.id)
                    yield _answered(finding, row, s, counts | {"first": int(n == 0)}, story, pages, lookup)
    for claim in brief.claims:
        if claim.id not in seen:
            yield _made(claim, story, lookup, seconds(claim.said_at), denies=int(claim.certainty == "denied"))


def seconds(moment: Moment | None) -> float | None:
    """A moment's start since 1970; None for none."""
    return moment.instant.timestamp() if moment else None


def _age(statement: Statement) -> float:
    at = seconds(statement.at)
    return float("inf") if at is None else at


def _answered(finding: Finding, row: rows.Row, s: Statement, counts: dict[str, int], story: str, pages: Set[str],
              lookup: Lookup) -> SaidRow:  # fmt: skip
    lone = order.lone(finding)
    place = s.answer.value.name if isinstance(s.answer.value, Place) else s.answer.scope.where or ""
    return _made(
        s.claim, story, lookup, seconds(s.at), public=row.origin.id in pages, party=key(row.origin.id),
        anchor="" if lone else key(finding.question.id), slot=finding.question.slot, place=flat(place),
        status="" if lone else finding.status, superseded=int(not row.stands), denies=int(_denies(s)),
        value=rows.shown(rows.Row(row.position, row.origin, (s,)), unit=finding.question.unit),
        printed=len(row.statements), **counts,
    )  # fmt: skip


def _made(claim: Claim, story: str, lookup: Lookup, at: float | None, *, public: bool = False, status: str = "",
          **known: Any) -> SaidRow:  # fmt: skip
    report = lookup.reports.get(claim.report)
    row = dict.fromkeys(("anchor", "party", "slot", "place", "value"), "")
    count = dict.fromkeys(("superseded", "denies", "matched", "denied", "against", "first", "printed"), 0)
    found: dict[str, Any] = row | count | known
    known_by_name = public or (
        claim.speaker is not None and (claim.speaker.anonymous or speaks_publicly(claim.speaker))
    )
    own = claim.speaker.name if claim.speaker and known_by_name else ""
    return SaidRow(
        story=story, claim=claim.id, report=claim.report, at=at, words=clip(flat(claim.words), SHOWN),
        who=phrase.speaker(claim, lookup), source=flat(own), outlet=flat((report.outlet if report else None) or ""),
        title=flat((report.title if report else None) or ""),
        tags=tags(story, found["party"] if public else "", found["slot"], found["place"], status, at), **found,
    )  # fmt: skip


def against_others(finding: Finding, position: Position, origin: str) -> dict[str, int]:
    """How many other origins say the same of a question, deny it, and say something else."""
    same, deny, other = set[str](), set[str](), set[str]()
    for held in finding.positions:
        for s in held.statements:
            if s.origin.id == origin:
                continue
            if held.value == position.value:
                (deny if _denies(s) else same).add(s.origin.id)
            elif held.value == _denial(position.value):
                deny.add(s.origin.id)
            elif order.stands(held) and order.stated(s) and not _denies(s):
                other.add(s.origin.id)
    disputed = finding.status == "disputed"
    return {"matched": len(same - deny), "denied": len(deny), "against": len(other) if disputed else 0}


def _denies(statement: Statement) -> bool:
    return statement.claim.certainty == "denied"


def _denial(value: Value) -> Value | None:
    """What denies a value by itself: "no" to "yes", "not the rebels" to "the rebels"; never the other way round."""
    match value:
        case YesNo(yes=True):
            return YesNo(False)
        case Words(negated=False) | Place(negated=False):
            return replace(value, negated=True)
        case _:
            return None
