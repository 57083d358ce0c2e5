"""What follows from claims: questions, how their answers stand to each other, and the brief."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from rashomon.model.amendment import Amended, Judgement, Reliability
from rashomon.model.claim import Answer, Claim, Scope, Value
from rashomon.model.text import Passage, Report
from rashomon.model.time import Moment

Status = Literal["agreed", "disputed", "single-source", "unclear", "unanswered"]
#: How well the party behind an origin is known, best first (rule 11). "unresolved": the report names or
#: points at somebody, and who that is could not be told.
Standing = Literal["named", "office", "described", "bare", "own-voice", "unresolved"]
Relation = Literal["same dispatch", "rewrite", "partial", "cites"]


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that can be asked of a story: a slot with its scope (and unit, where it counts).

    `id` is unique in its brief and holds slot and scope: "people.killed/of=civilians".
    """

    id: str
    text: str
    slot: str
    scope: Scope = field(default_factory=Scope)
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """The party at the end of the chain of relays, folded over its spokesmen and spellings.

    For a statement in an outlet's own voice it is the outlet, or the agency whose copy it printed.
    `side` groups origins that speak for one camp (a state and its bodies); None where unknown.
    """

    id: str
    name: str
    standing: Standing
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One answer in its setting, ready to be held against others.

    `at` is when the words were said, else when the report came out; None for an undated report.
    `observed`: the reporter could see it. `outlet` is the one that printed it; `through` are relays
    and credited agencies between origin and outlet. `slip`: departs from its sibling copies, or a
    headline from its own text. `correction`: the reports present it as correcting an earlier one.
    `remains`: it counts who are left of those that were counted before ("two are still trapped").
    """

    answer: Answer
    claim: Claim
    origin: Origin
    outlet: str
    report: str
    at: Moment | None = None
    through: tuple[str, ...] = ()
    observed: bool = False
    slip: bool = False
    correction: bool = False
    remains: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """One value, who holds it, and through whom it came."""

    value: Value
    statements: tuple[Statement, ...]
    origins: tuple[str, ...]
    outlets: tuple[str, ...]
    first: Moment | None
    last: Moment | None
    superseded_by: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A question with how its answers stand, and why, in words a reporter could read.

    `low` and `high` span every standing value, `best` is None unless one figure can be given (rule 9).
    `declined` are parties that were asked and did not answer. `rules` are the numbers of the rules that the reasons
    follow, one a reason.
    """

    question: Question
    status: Status
    reasons: tuple[str, ...]
    positions: tuple[Position, ...] = ()
    revised: bool = False
    one_side: bool = False
    low: float | None = None
    best: float | None = None
    high: float | None = None
    declined: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    rules: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Aligned:
    """One stretch of text as it stands in two reports, to be read side by side.

    `like` goes from 0 to 1: twice the words both have in the same order, in all words of both.
    """

    one: Passage
    other: Passage
    like: float


@dataclass(frozen=True, slots=True)
class Departure:
    """A number or name in a copy where a sibling, in a sentence otherwise like it, has another.

    `slip`: more siblings have the other one, and the copy does not come after them all, as an update would.
    """

    here: Passage
    there: Passage
    slip: bool


@dataclass(frozen=True, slots=True)
class Copy:
    """Reports that carry one dispatch, whole or in part, or that cite it.

    `share` is the part of the shorter text, in words, that has a counterpart in the longer one; `passages`
    are those parts, of each report and the one that it follows most closely; `evidence` says in words what
    told that it is a copy: sentences alike, names and numbers in order, credits.
    """

    of: str
    reports: tuple[str, ...]
    relation: Relation
    share: float
    passages: tuple[Aligned, ...] = ()
    departures: tuple[Departure, ...] = ()
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the timeline: when, what is said to have happened (with attribution), by which claims."""

    at: Moment
    what: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """One story as of one instant: everything the faces show.

    `as_of` None: everything that is known. `undated`: reports left out of an `as_of` brief because
    nothing says when they came out. `rules`: version of the rule set. `amended`, `judged`, `reliability`: what
    people said that bears on it (rules 12 and 14).
    """

    story: str
    title: str
    as_of: Moment | None
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    origins: tuple[Origin, ...]
    timeline: tuple[Event, ...]
    commitments: tuple[str, ...]
    own_voice: tuple[str, ...]
    copies: tuple[Copy, ...]
    undated: int
    rules: str
    amended: tuple[Amended, ...] = ()
    judged: tuple[Judgement, ...] = ()
    reliability: tuple[Reliability, ...] = ()
