"""Statements made in one line, so that a test reads as the story it tells."""

from __future__ import annotations

from datetime import datetime, timedelta

from rashomon.model import (
    Answer,
    Certainty,
    Claim,
    Moment,
    Origin,
    Quantity,
    Question,
    Span,
    Standing,
    Statement,
    Value,
    Words,
)

TEXT = "Words that somebody printed."
QUESTION = Question("people.killed", "How many people were killed?", "people.killed", unit="person")


def exactly(n: float, unit: str = "person") -> Quantity:
    """A plain number."""
    return Quantity(n, n, unit, str(n))


def at_least(n: float, unit: str = "person") -> Quantity:
    """A lower bound."""
    return Quantity(n, None, unit, str(n))


def more_than(n: float) -> Quantity:
    """A lower bound that leaves the number itself out."""
    return Quantity(n, None, "person", str(n), exclusive=True)


def about(n: float) -> Quantity:
    """A number said to be approximate."""
    return Quantity(n, n, "person", str(n), approximate=True)


def dozens() -> Quantity:
    """A vague word."""
    return Quantity(24, 99, "person", "dozens", vague=True)


def clock(hour: float, day: int = 3, zone: str = "+00:00") -> Moment:
    """A minute on a day of May 2031; hours may run past midnight."""
    at = datetime.fromisoformat(f"2031-05-{day:02}T00:00{zone}") + timedelta(hours=hour)
    return Moment(at, at + timedelta(minutes=1), "minute")


def day(n: int) -> Moment:
    """A day of May 2031, hours and zone unknown."""
    return Moment.parse(f"2031-05-{n:02}")


def origin(name: str, standing: Standing = "office", side: str | None = None) -> Origin:
    """A party with its name as id."""
    return Origin(name.casefold(), name, standing, side)


def says(
    who: str | Origin,
    value: Value | str,
    at: Moment | None = None,
    *,
    outlet: str = "Ardia Courier",
    report: str = "",
    standing: Standing = "office",
    certainty: Certainty = "certain",
    evidence: str | None = None,
    preliminary: bool = False,
    observed: bool = False,
    slip: bool = False,
    correction: bool = False,
    also: tuple[Value, ...] = (),
) -> Statement:
    """One answer in its setting: `says("Harbour office", exactly(12), clock(9))`."""
    whose = origin(who, standing) if isinstance(who, str) else who
    answer = Words(value) if isinstance(value, str) else value
    span = Span(0, 5, TEXT)
    of = report or outlet
    claim = Claim(f"{of}/{whose.id}", of, "indirect", (), (), (span,), certainty=certainty, evidence=evidence)
    return Statement(
        Answer(f"{claim.id}#{answer}", QUESTION.slot, answer, span, preliminary=preliminary, also=also),
        claim,
        whose,
        outlet,
        of,
        at=at,
        observed=observed,
        slip=slip,
        correction=correction,
    )


def printed(outlet: str, value: Value | str, at: Moment | None = None, *, observed: bool = False) -> Statement:
    """A statement in an outlet's own voice."""
    return says(outlet, value, at, outlet=outlet, standing="own-voice", observed=observed)
