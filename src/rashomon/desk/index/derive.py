"""What lists, search and party pages need to know of a story, derived from its brief.

Every row is one line of a table in `schema.sql`; its fields stand in the order of the columns there.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from typing import Any

from rashomon.brief import order, phrase, rows
from rashomon.brief.excerpt import Excerpts
from rashomon.brief.visible import flat
from rashomon.desk.account.outline import Outline, outline
from rashomon.desk.index.derive_said import SaidRow, said, seconds
from rashomon.desk.index.public import public
from rashomon.desk.keys import key
from rashomon.desk.telling import several, standing
from rashomon.desk.wording import is_passage
from rashomon.model import Brief, Finding


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story as the list of stories shows it. Times are seconds since 1970, None where nothing is dated.

    `asked`, `anchor`, `ends`: the question most disputed, its name in addresses, and a sentence with the values
    that lie furthest apart and whose they are; "" where nothing is disputed.
    """

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
    asked: str
    anchor: str
    ends: str

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
class PartyRow:
    """An origin with a page: `key` from its id. `side` is the camp it speaks for, "" where not known."""

    key: str
    id: str
    name: str
    side: str


@dataclass(frozen=True, slots=True)
class Derived:
    """All rows of one story. `members`: its reports with keys and lengths; `bears`: what people may speak of.

    `outlines`: what its page shows, within the limits of rule 16 and with people's own words whole.
    """

    story: StoryRow
    questions: tuple[QuestionRow, ...]
    said: tuple[SaidRow, ...]
    parties: tuple[PartyRow, ...]
    members: tuple[tuple[str, str, int], ...]
    bears: tuple[str, ...]
    outlines: tuple[Outline, Outline]


def derived(brief: Brief, name: str) -> Derived:
    """The rows of a story whose key is `name`."""
    asked = [f for f in order.findings(brief.findings) if not order.lone(f)]
    pages = public(brief)
    return Derived(
        story=_story(brief, name, asked),
        questions=tuple(_question(f, name) for f in asked),
        said=tuple(said(brief, name, frozenset(o.id for o in pages))),
        parties=tuple({o.id: PartyRow(key(o.id), o.id, o.name, o.side or "") for o in pages}.values()),
        members=tuple((r.id, key(r.id), len(r.text)) for r in brief.reports),
        bears=tuple(dict.fromkeys(_spoken_of(brief))),
        outlines=(outline(brief, Excerpts(brief)), outline(brief, Excerpts(brief, full_text=True))),
    )


def _spoken_of(brief: Brief) -> Iterator[str]:
    """What people may speak of: claims, origins and reports of which they did, and every origin and speaker."""
    yield from (a.correction.claim for a in brief.amended)
    yield from (x for j in brief.judged for x in (j.one, j.other))
    yield from (r.origin for r in brief.reliability)
    yield from (x for o in brief.origins for x in (o.id, o.name))
    yield from (c.speaker.name for c in brief.claims if c.speaker)


def _story(brief: Brief, name: str, asked: list[Finding]) -> StoryRow:
    dated = sorted(t for r in brief.reports if (t := seconds(r.published)) is not None)
    statuses = Counter(f.status for f in asked)
    most = most_disputed(asked)
    return StoryRow(
        key=name,
        name=brief.story,
        title=phrase.title(brief).text,
        started=dated[0] if dated else None,
        changed=dated[-1] if dated else None,
        reports=len(brief.reports),
        outlets=len({r.outlet for r in brief.reports if r.outlet}),
        origins=len(brief.origins),
        questions=len(asked),
        disputed=statuses["disputed"],
        statuses=json.dumps(statuses),
        arrivals=json.dumps(dated),
        asked=flat(most.question.text) if most else "",
        anchor=key(most.question.id) if most else "",
        ends=_ends(most) if most else "",
    )


def most_disputed(given: Sequence[Finding]) -> Finding | None:
    """The disputed question that most origins answer, a count before others; None where nothing is disputed."""
    disputed = [f for f in given if f.status == "disputed"]
    return max(disputed, key=lambda f: (phrase.reach(f) is not None, order.origins(f)), default=None)


def _ends(finding: Finding) -> str:
    """The values that lie furthest apart, with whose they are; "" where they are passages (rule 16)."""
    found, held = phrase.reach(finding), standing(finding)
    if found or any(is_passage(s) for r in held for s in r.statements):
        return found.text if found else ""
    return f"{several(held).text}."


def _question(finding: Finding, story: str) -> QuestionRow:
    asked = finding.question
    standing = [r for r in rows.rows(finding) if r.counts]
    values = [f"{rows.shown(r, unit=asked.unit)} ({flat(r.origin.name)})" for r in standing[:4]]
    times = [t for r in rows.rows(finding) if (t := seconds(r.times[1])) is not None]
    return QuestionRow(
        story, key(asked.id), asked.id, flat(asked.text), asked.slot, finding.status, " ".join(rows.flags(finding)),
        "; ".join(values), max(times, default=None),
    )  # fmt: skip


def fields(row: Any) -> tuple[Any, ...]:
    """A row's values in the order of its columns."""
    return astuple(row)
