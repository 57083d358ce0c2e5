"""Rule 7: other scopes are other questions, and a part bounds its whole."""

from __future__ import annotations

from rashomon.model import Finding, Question, Scope, Statement
from rashomon.reconcile import Behaviour, finding
from rashomon.reconcile.scope import bounded, narrower

from .making import QUESTION, dozens, exactly, says

CHILDREN = Question("people.killed/of=children", "How many children were killed?", "people.killed", unit="person")


def of(question: Question, *statements: Statement) -> Finding:
    return finding(question, statements, behaviour=Behaviour("running"))


def test_a_scope_is_narrower_if_it_keeps_all_and_adds_something() -> None:
    killed, here = Scope(), Scope(where="velm")
    assert narrower(Scope(of="children"), killed)
    assert narrower(Scope(of="children", where="velm"), here)
    assert not narrower(Scope(of="children"), here)
    assert not narrower(killed, killed)


def test_a_part_gives_its_whole_a_floor_and_a_reason_but_no_status() -> None:
    part = of(CHILDREN, says("Hospital", exactly(4)))
    whole = bounded(of(QUESTION), [part])
    assert (whole.status, whole.low, whole.linked) == ("unanswered", 4, (CHILDREN.id,))
    assert whole.reasons[-1] == (
        "A part of this has an answer of its own (“How many children were killed?”): 4 according to Hospital."
    )


def test_a_figure_that_somebody_gave_stays_the_lowest() -> None:
    whole = bounded(of(QUESTION, says("Police", exactly(3))), [of(CHILDREN, says("Hospital", dozens()))])
    assert whole.low == 3


def test_parts_without_a_figure_or_in_another_unit_say_nothing() -> None:
    whole = of(QUESTION, says("Police", exactly(3)))
    ships = Question("ships.damaged", "How many ships?", "ships.damaged", unit="ship")
    assert bounded(whole, [of(CHILDREN), of(ships, says("Port", exactly(2, "ship")))]) == whole
