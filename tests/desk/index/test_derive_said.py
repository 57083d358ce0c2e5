"""How what was said stands to what others said, in numbers of origins."""

from __future__ import annotations

from brief.samples import claim, position, reports, statement
from rashomon.desk.index.derive_said import against_others, holders
from rashomon.model import Certainty, Finding, Origin, Position, Quantity, Question, Statement, Value, Words, YesNo

POST = reports()["post"]
A, B, C = (Origin(f"office:{n}", n, "named") for n in ("Brigade", "Union", "Board"))


def said(origin: Origin, value: Value, certainty: Certainty = "certain") -> Statement:
    """A statement of one value by one origin."""
    held = claim(POST, "12 workers were killed when a tank farm caught fire", certainty=certainty)
    return statement(held, POST, origin, "people.killed", value, "12")


def counted(origin: Origin, *positions: Position) -> list[tuple[int, int, int]]:
    """Same, denied and other, of each position's value for an origin, in a disputed question."""
    finding = Finding(Question("q", "?", "people.killed"), "disputed", (), positions)
    return [tuple(against_others(finding, p, origin.id, holders(finding)).values()) for p in positions]  # type: ignore[misc]


def test_the_same_another_and_a_denial_are_told_apart() -> None:
    """Two give twelve, of whom one denies it; the third gives twenty."""
    twelve, twenty = Quantity(12, 12, "person", "12"), Quantity(20, 20, "person", "20")
    held = [position(said(A, twelve), said(B, twelve, "denied")), position(said(C, twenty))]
    assert counted(A, *held)[0] == (0, 1, 1)
    assert counted(C, *held)[1] == (0, 0, 1)


def test_no_denies_yes_and_yes_gives_another_value() -> None:
    """Who says no is not denied by who says yes."""
    held = [position(said(A, YesNo(True)), said(C, YesNo(True))), position(said(B, YesNo(False)))]
    assert counted(A, *held)[0] == (1, 1, 0)
    assert counted(B, *held)[1] == (0, 0, 2)


def test_words_are_denied_by_their_negation() -> None:
    """So is a party that is named as responsible."""
    held = [position(said(A, Words("rebels"))), position(said(B, Words("rebels", negated=True)))]
    assert counted(A, *held)[0] == (0, 1, 0)
    assert counted(B, *held)[1] == (0, 0, 1)
