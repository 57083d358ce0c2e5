"""Tolls that no report states, settled over the reports of a story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.link.toll import one_total, shot_apart, tells_of_dead, tells_of_hurt, victims_dead
from rashomon.model import SHOT, SUM, Answer, Claim, Moment, Origin, Quantity, Scope, Span, Statement

TEXT = "Two people were hit in Lesk"


def told(report: str, slot: str, n: int, *marks: str, day: int = 3) -> Statement:
    span = Span(0, 3, TEXT)
    claim = Claim(f"c-{report}", report, "own-voice", (), (), (span,))
    answer = Answer("c#0", f"people.{slot}", Quantity(n, n, "person", str(n)), span, inherited=marks)
    at = Moment.parse(f"2031-05-{day:02}")
    return Statement(answer, claim, Origin(report, report, "own-voice"), report, report, at=at)


def slots(statements: Sequence[Statement]) -> list[str]:
    return [s.answer.slot.removeprefix("people.") for s in statements]


def test_those_shot_are_no_wounded() -> None:
    assert slots(shot_apart([told("a", "wounded", 2, SHOT), told("a", "killed", 1)])) == ["casualties", "killed"]


def test_where_nobody_was_hurt_the_victims_are_the_dead() -> None:
    victims = told("a", "casualties", 2)
    text = Span(0, 11, "Two victims were pilots")
    of_kind = replace(victims, answer=replace(victims.answer, span=text, scope=Scope(of="pilots")))
    of_none = replace(victims, answer=replace(victims.answer, span=text))
    assert slots(victims_dead([of_kind, of_none, victims])) == ["killed", "casualties", "casualties"]
    assert tells_of_hurt([told("a", "wounded", 2)]) and not tells_of_hurt(
        [told("a", "wounded", 0), told("a", "killed", 2)]
    )


def test_those_said_to_be_wounded_stay_so() -> None:
    assert slots(shot_apart([told("a", "wounded", 2)])) == ["wounded"]


def test_who_counts_none_tells_of_no_dead() -> None:
    assert tells_of_dead([told("b", "wounded", 2), told("b", "killed", 1)])
    assert not tells_of_dead([told("b", "wounded", 2), told("b", "killed", 0)])


def test_the_dead_of_another_time_are_none_of_the_event() -> None:
    dead = told("b", "killed", 1)
    assert not tells_of_dead(
        [replace(dead, answer=replace(dead.answer, scope=replace(dead.answer.scope, when="2029")))]
    )


def test_a_stated_figure_comes_before_totals_put_together() -> None:
    stated = told("a", "killed", 3)
    assert one_total([told("b", "killed", 2, SUM), stated, told("c", "killed", 2, SUM)]) == (stated,)


def test_of_totals_put_together_the_one_most_reports_come_to_stays() -> None:
    found = one_total([told(r, "killed", n, SUM) for r, n in (("a", 1), ("b", 2), ("c", 1))])
    assert [s.report for s in found] == ["a", "c"]


def test_of_as_many_the_newest_stays() -> None:
    found = one_total([told("a", "killed", 1, SUM, day=5), told("b", "killed", 2, SUM, day=4)])
    assert [s.report for s in found] == ["a"]


def of_kind(total: Statement, kind: str) -> Statement:
    """A total of people of this kind, whose count by kind stands beside it in the claim."""
    counted = replace(total.answer, scope=Scope(of=kind), inherited=())
    return replace(total, claim=replace(total.claim, answers=(counted, total.answer)))


def test_dead_of_two_kinds_are_no_one_total() -> None:
    """A policeman who died and a nurse who died are two; "a man" may be either."""
    police, nurse = (
        of_kind(told("a", "killed", 1, SUM), "police"),
        of_kind(told("b", "killed", 1, SUM, day=4), "nurses"),
    )
    man = of_kind(told("c", "killed", 1, SUM), "men")
    assert one_total([police, nurse]) == (nurse,)
    assert one_total([police, man]) == (police, man)
