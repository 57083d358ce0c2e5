"""Marks beside a value."""

from __future__ import annotations

from brief import samples
from rashomon.brief import marking, rows
from rashomon.model import Finding

BRIEF = samples.brief()
GROUPS = marking.copied(BRIEF)


def marks(slot: str, origin: str, n: int = 0) -> list[str]:
    """The marks of the nth value of an origin."""
    finding: Finding = next(f for f in BRIEF.findings if f.question.slot == slot)
    row = [r for r in rows.rows(finding) if r.origin.name == origin][n]
    return list(marking.marks(finding, row, GROUPS))


def test_three_outlets_with_one_text_are_copied_and_without_evidence() -> None:
    """The word of one, which counts once."""
    assert marks("people.killed", "State Harbour Television") == ["alone", "copied", "no evidence"]


def test_an_earlier_value_is_revised_and_alone_no_more() -> None:
    """It does not count, so nobody stands alone with it."""
    assert marks("people.killed", "Fire Brigade", 1) == ["revised"]
    assert marks("people.killed", "Fire Brigade") == ["alone"]


def test_an_unnamed_official_is_anonymous() -> None:
    """Whatever the name of the office."""
    assert marks("people.killed", "port official") == ["alone", "anonymous"]


def test_a_denial_is_denied() -> None:
    """By whom it is laid to."""
    assert "denied" in marks("party.responsible", "Port Authority")


def test_all_of_one_side() -> None:
    """Two who fit together speak for one camp."""
    assert marks("event.place", "Fire Brigade") == ["same side"]


def test_a_note_that_a_mark_says_is_not_said_twice() -> None:
    """What no mark says stays."""
    finding = next(f for f in BRIEF.findings if f.question.slot == "people.killed")
    assert all(marking.notes(r) == [] for r in rows.rows(finding))
