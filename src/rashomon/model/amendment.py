"""What people say of the machine's work: corrections of what it read, judgements of what belongs together (rule 14).

Each is signed, dated and reversible, and outranks the machine; what the machine read stays beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from rashomon.model.claim import Value

#: What of a claim can be said to be otherwise, and what of one of its answers.
OfClaim = Literal["misread", "not a claim", "speaker", "said at"]
OfAnswer = Literal["not an answer", "value", "slot", "of", "where", "when", "part"]
Change = OfClaim | OfAnswer
OF_CLAIM: tuple[str, ...] = get_args(OfClaim)
OF_ANSWER: tuple[str, ...] = get_args(OfAnswer)

About = Literal["question", "origin", "copy"]
Verdict = Literal["same", "different", "unsure"]
#: Reliability of a source by the Admiralty code: A completely reliable, E unreliable, F cannot be judged.
Letter = Literal["A", "B", "C", "D", "E", "F"]


@dataclass(frozen=True, slots=True)
class Signed:
    """Who says it, when (with a zone), and why.

    Raises:
        ValueError: one of these is missing.

    """

    by: str
    at: datetime
    reason: str

    def __post_init__(self) -> None:
        if not self.by.strip():
            raise ValueError("nobody signs it")
        if not self.reason.strip():
            raise ValueError("it gives no reason")
        if self.at.tzinfo is None:
            raise ValueError(f"its time {self.at.isoformat()} has no zone")


@dataclass(frozen=True, slots=True)
class Correction:
    """How a claim, or one answer of it ("<claim>#0"), should read.

    `to` is the new name, slot, scope or time as written, None for none ("not known who", "no such scope");
    `value` the new value where that changes; `words` an exact passage of the report that holds it, if another
    one does than the machine took.

    Raises:
        ValueError: the change is none of such a thing.

    """

    subject: str
    change: Change
    signed: Signed
    to: str | None = None
    value: Value | None = None
    words: str | None = None

    def __post_init__(self) -> None:
        of_answer = "#" in self.subject
        if self.change not in (OF_ANSWER if of_answer else OF_CLAIM):
            known = OF_ANSWER if of_answer else OF_CLAIM
            raise ValueError(f"{self.change!r} is no change of {self.subject!r}: it is one of {', '.join(known)}")
        if (self.value is None) != (self.change != "value"):
            raise ValueError("a change of value gives one, and no other change does")
        if self.change == "slot" and not self.to:
            raise ValueError("a change of slot names one")

    @property
    def claim(self) -> str:
        """The claim it is about."""
        return self.subject.partition("#")[0]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two answers are of one question, two origins one party, or two reports one dispatch.

    `one` and `other` are answer ids, origin ids or report ids.
    """

    about: About
    one: str
    other: str
    verdict: Verdict
    signed: Signed


@dataclass(frozen=True, slots=True)
class Reliability:
    """How reliable a person holds an origin (rule 12); it is never derived from anything."""

    origin: str
    letter: Letter
    signed: Signed


@dataclass(frozen=True, slots=True)
class Amendments:
    """All that people said and did not take back."""

    corrections: tuple[Correction, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    reliability: tuple[Reliability, ...] = ()


@dataclass(frozen=True, slots=True)
class Amended:
    """A correction at work, with what the machine read in its place; `applies` is false where that is there no more."""

    correction: Correction
    was: Value | str | None
    applies: bool = True
