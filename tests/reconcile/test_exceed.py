"""None of a group were hurt, says one; some of it were killed, says another."""

from __future__ import annotations

import pytest

from rashomon.model import Finding, Moment, Question, Scope, Statement
from rashomon.reconcile import Behaviour, finding
from rashomon.reconcile.exceed import covers, opposed

from .making import at_least, clock, exactly, printed, says


def asked(slot: str, of: str | None, *statements: Statement) -> Finding:
    question = Question(f"{slot}/of={of}", f"How many {of}?", slot, Scope(of=of), "person")
    return finding(question, statements, behaviour=Behaviour("running"))


def killed(who: str, at: Moment | None = None) -> Finding:
    return asked("people.killed", "norran soldiers", says(who, at_least(80), at))


def unhurt(who: str, at: Moment | None = None) -> Finding:
    return asked("people.casualties", "norran", says(who, exactly(0), at))


@pytest.mark.parametrize(
    ("wide", "narrow", "covered"),
    [
        (Scope(), Scope(of="soldiers"), True),
        (Scope(of="norran citizens"), Scope(of="norran soldiers"), True),
        (Scope(of="velmian"), Scope(of="norran soldiers"), False),
        (Scope(of="norran soldiers"), Scope(of="norran"), False),
        (Scope(where="Asun"), Scope(where="Harel"), False),
        (Scope(), Scope(of="soldiers", when="2029"), False),
    ],
)
def test_who_is_among_whom(wide: Scope, narrow: Scope, covered: bool) -> None:
    assert covers(wide, narrow) is covered


def test_both_questions_are_disputed_and_name_each_other() -> None:
    """State television counts the dead of an army whose president says that nobody was hurt."""
    some, none = opposed(killed("State television", clock(2)), unhurt("President", clock(16)))
    assert (some.status, none.status) == ("disputed", "disputed")
    assert some.linked == (none.question.id,)
    assert some.reasons[0].startswith("At least 80 (“Words”) according to State television, against none")


def test_the_first_dead_after_a_quiet_morning_are_no_dispute() -> None:
    some, none = opposed(killed("State television", clock(16)), unhurt("President", clock(2)))
    assert (some.status, none.status) == ("single-source", "single-source")


def test_one_origin_does_not_contradict_itself_here() -> None:
    assert opposed(killed("President", clock(2)), unhurt("President", clock(2)))[0].status == "single-source"


def test_an_outlet_without_a_source_opposes_nobody() -> None:
    quiet = asked("people.casualties", "norran", printed("Nordnet", exactly(0), clock(3)))
    assert opposed(killed("State television", clock(2)), quiet)[0].status == "single-source"
