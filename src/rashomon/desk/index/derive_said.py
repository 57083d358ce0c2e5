"""What was said, a row for every answer in a question: what search finds and a party's page lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from rashomon.brief import order, phrase, rows
from rashomon.brief.rows import Lookup
from rashomon.brief.visible import clip, flat
from rashomon.desk.index.public import speaks_publicly
from rashomon.desk.index.tags import tags
from rashomon.desk.keys import key
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
    shown, seen = _Shown(brief, story), set()
    for finding in brief.findings:
        held = holders(finding)
        for position in finding.positions:
            for row in rows.of_position(position):
                known = _row(finding, row, pages) | against_others(finding, position, row.origin.id, held)
                for n, s in enumerate(sorted(row.statements, key=_age)):
                    seen.add(s.claim.id)
                    yield shown.made(s.claim, seconds(s.at), **known, **_statement(finding, row, s), first=int(n == 0))
    for claim in brief.claims:
        if claim.id not in seen:
            yield shown.made(claim, seconds(claim.said_at), denies=int(claim.certainty == "denied"))


def seconds(moment: Moment | None) -> float | None:
    """A moment's start since 1970; None for none."""
    return moment.instant.timestamp() if moment else None


def _age(statement: Statement) -> float:
    at = seconds(statement.at)
    return float("inf") if at is None else at


def _row(finding: Finding, row: rows.Row, pages: Set[str]) -> dict[str, Any]:
    """What all statements of one value by one party have in common."""
    lone = order.lone(finding)
    return {
        "public": row.origin.id in pages, "party": key(row.origin.id), "slot": finding.question.slot,
        "anchor": "" if lone else key(finding.question.id), "status": "" if lone else finding.status,
        "superseded": int(not row.stands), "printed": len(row.statements),
    }  # fmt: skip


def _statement(finding: Finding, row: rows.Row, s: Statement) -> dict[str, Any]:
    place = s.answer.value.name if isinstance(s.answer.value, Place) else s.answer.scope.where or ""
    value = rows.shown(rows.Row(row.position, row.origin, (s,)), unit=finding.question.unit)
    return {"place": flat(place), "value": value, "denies": int(_denies(s))}


_NOTHING: dict[str, Any] = {
    **dict.fromkeys(("anchor", "party", "slot", "place", "value"), ""),
    **dict.fromkeys(("superseded", "denies", "matched", "denied", "against", "first", "printed"), 0),
}


class _Shown:
    """Makes rows of one story; what a claim and a report are shown by is worked out once."""

    def __init__(self, brief: Brief, story: str) -> None:
        self._story, self._lookup = story, Lookup(brief)
        self._claims: dict[str, tuple[str, str]] = {}
        self._reports: dict[str, tuple[str, str]] = {}

    def made(self, claim: Claim, at: float | None, *, public: bool = False, status: str = "", **known: Any) -> SaidRow:
        """The row of a claim; `known` are the fields that one of its answers gives."""
        found = _NOTHING | known
        words, who = self._claims.get(claim.id) or self._claim(claim)
        outlet, title = self._reports.get(claim.report) or self._report(claim.report)
        return SaidRow(
            story=self._story, claim=claim.id, report=claim.report, at=at, words=words, who=who,
            source=_sought(claim, public=public), outlet=outlet, title=title,
            tags=tags(self._story, found["party"] if public else "", found["slot"], found["place"], status, at),
            **found,
        )  # fmt: skip

    def _claim(self, claim: Claim) -> tuple[str, str]:
        found = self._claims[claim.id] = clip(flat(claim.words), SHOWN), phrase.speaker(claim, self._lookup)
        return found

    def _report(self, name: str) -> tuple[str, str]:
        report = self._lookup.reports.get(name)
        found = self._reports[name] = flat((report and report.outlet) or ""), flat((report and report.title) or "")
        return found


def _sought(claim: Claim, *, public: bool) -> str:
    """The name by which search finds a speaker; "" for a private person (rule 15)."""
    party = claim.speaker
    if party is None or not (public or party.anonymous or speaks_publicly(party)):
        return ""
    return flat(party.name)


@dataclass(frozen=True, slots=True)
class Held:
    """A value of a question with the origins that give it, that deny it, and that state it as it stands."""

    value: Value
    given: frozenset[str]
    denied: frozenset[str]
    stated: frozenset[str]


def holders(finding: Finding) -> list[Held]:
    """Who holds each value of a question, and how."""
    return [
        Held(
            p.value,
            frozenset(s.origin.id for s in p.statements if not _denies(s)),
            frozenset(s.origin.id for s in p.statements if _denies(s)),
            frozenset(s.origin.id for s in p.statements if order.stands(p) and order.stated(s) and not _denies(s)),
        )
        for p in finding.positions
    ]


def against_others(finding: Finding, position: Position, origin: str, held: Sequence[Held]) -> dict[str, int]:
    """How many other origins say the same of a question, deny it, and say something else."""
    same, deny, other = set[str](), set[str](), set[str]()
    denial = _denial(position.value)
    for one in held:
        if one.value == position.value:
            same |= one.given
            deny |= one.denied
        elif one.value == denial:
            deny |= one.given | one.denied
        else:
            other |= one.stated
    against = len(other - {origin}) if finding.status == "disputed" else 0
    return {"matched": len(same - deny - {origin}), "denied": len(deny - {origin}), "against": against}


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
