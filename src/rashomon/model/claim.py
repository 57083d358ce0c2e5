"""What is said: claims, who says them, and the answers they give.

Field names follow the program's output (docs/contract in `rashomon.wire`), which other programs read.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import Literal

from rashomon.model.text import Span
from rashomon.model.time import Moment

Kind = Literal["direct", "indirect", "mixed", "own-voice"]
PartyKind = Literal["person", "organisation", "state", "group", "document", "unnamed"]
Certainty = Literal["certain", "probable", "possible", "unknown", "denied"]
Commitment = Literal["promise", "threat", "order", "demand", "appeal"]
#: Marks of an answer that no sentence gives as it stands: see `Answer.inherited`.
SUM, SHOT = "sum", "shot"
#: The part of a scope whose figures are each of some others: no two of them need be of the same.
ONE_OF = "one of several"
#: Scope fields that an answer can take over from its report's event.
_INHERITABLE = frozenset({"where", "when"})


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who can give a word: a person, a body, a state, a group, a document, or nobody named.

    `id` is the same for every mention in a report. `affiliation` is the body spoken for ("his
    spokesman": that of the person). `anonymous` is true where the words hide who it is.
    """

    id: str
    name: str
    kind: PartyKind
    role: str | None = None
    affiliation: str | None = None
    anonymous: bool = False
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count or measure as an interval: [low, high], `high` None for no upper bound.

    `exclusive`: low itself is excluded ("more than 12"), or, with no low to speak of, high is ("fewer
    than 12"). `vague`: a word such as "dozens". `approximate`: "about". `unit` is singular ("missile",
    "person", "km"). `written` is the number as it stood.
    """

    low: float
    high: float | None
    unit: str
    written: str
    exclusive: bool = False
    vague: bool = False
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.high is not None and self.high < self.low:
            raise ValueError(f"a quantity cannot reach from {self.low} to {self.high}")

    def plus(self, other: Quantity, written: str) -> Quantity:
        """Both together, as surely as the less sure of them; `written` is how they stood."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return Quantity(
            self.low + other.low, high, self.unit, written, self.exclusive or other.exclusive,
            self.vague or other.vague, self.approximate or other.approximate,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a name, and a point only where one is known.

    `radius_km` is set where the place is an area: the point is then its middle, a label's place on a map, and
    says nothing of where in the area something happened. `within` are the countries or regions it lies in,
    nearest first.
    """

    name: str
    lat: float | None = None
    lon: float | None = None
    gazetteer: str | None = None
    within: tuple[str, ...] = ()
    negated: bool = False
    radius_km: float | None = None

    @property
    def spot(self) -> tuple[float, float] | None:
        """Latitude and longitude of a place that is a spot; None for an area and where no point is known."""
        if self.lat is None or self.lon is None or self.radius_km is not None:
            return None
        return self.lat, self.lon


@dataclass(frozen=True, slots=True)
class Words:
    """An answer in words; `party` is the id of a party meant by them.

    `figure`: the one count or measure that a clause in somebody's own words tells.
    """

    text: str
    party: str | None = None
    negated: bool = False
    figure: Quantity | None = None


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Unknown:
    """Said to be unknown, unclear or unverified."""


Value = Quantity | Moment | Place | Words | YesNo | Unknown


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """Of whom, where, when, which part: what a value is about. None where nothing narrows it."""

    of: str | None = None
    where: str | None = None
    when: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One value that a claim gives to one slot, with the words that give it.

    `id` is `<claim id>#<n>`. `preliminary`: said to be early or initial. `inherited` names what was taken
    from the report's event rather than the sentence: scope fields ("where", "when"), "slot", `SUM` for a total put
    together from single persons or parts, `SHOT` for people who were said to be shot and no more.
    `also` are other readings of the same words ("3/4/2024"), less sure than `value`, the surest of them
    first; nothing is concluded from them.
    """

    id: str
    slot: str
    value: Value
    span: Span
    scope: Scope = field(default_factory=Scope)
    preliminary: bool = False
    inherited: tuple[str, ...] = ()
    also: tuple[Value, ...] = ()

    @property
    def narrowing(self) -> Scope:
        """The scope that the sentence itself gives: what tells the answer from others about the same event."""
        taken = _INHERITABLE.intersection(self.inherited)
        return replace(self.scope, **dict.fromkeys(taken)) if taken else self.scope


@dataclass(frozen=True, slots=True)
class Relay:
    """One through whom a word came; `span` is where the report says so."""

    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody's word, or a statement in the outlet's own voice.

    `source`, `cue` and `content` follow PolNeAR: the outermost attribution holds the content, and what
    is nested in it is a claim of its own with `nested_in`. `speaker` is the innermost party whose word
    it is, None where that is not known; `via` are the relays, nearest to the speaker first, the outlet
    left out. `headline` marks a claim made by the report's headline.
    """

    id: str
    report: str
    kind: Kind
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: Party | None = None
    via: tuple[Relay, ...] = ()
    addressee: str | None = None
    channel: str | None = None
    evidence: str | None = None
    certainty: Certainty = "certain"
    commitment: Commitment | None = None
    condition: Span | None = None
    said_at: Moment | None = None
    said_at_span: Span | None = None
    nested_in: str | None = None
    answers: tuple[Answer, ...] = ()
    headline: bool = False

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("a claim has content")
        if self.kind == "own-voice" and self.cue:
            raise ValueError("a statement in the outlet's own voice has no cue")

    @property
    def words(self) -> str:
        """The content as it stands, its parts joined by an ellipsis."""
        return " … ".join(s.exact for s in self.content)


def claim_id(report: str, kind: str, source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...]) -> str:
    """A stable id: the same words at the same place of the same report give the same id.

    Sixteen hexadecimal digits of a SHA-256 over report id and spans.
    """
    parts = [report, kind]
    for role in (source, cue, content):
        parts.append(";".join(f"{s.start}-{s.end}-{s.exact}" for s in role))
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
