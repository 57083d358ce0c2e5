"""What comes first in a brief."""

from __future__ import annotations

from dataclasses import replace

from brief import samples
from rashomon.brief import order
from rashomon.model import Quantity


def test_disputes_come_first_and_silence_last() -> None:
    """By status; within one, the question with most origins first."""
    found = order.findings(samples.brief().findings)
    assert [f.question.slot for f in found] == [
        "people.killed", "party.responsible", "people.wounded", "things.damaged", "event.place", "people.missing",
        "people.displaced",
    ]  # fmt: skip


def test_groups_follow_the_statuses() -> None:
    """One group a status; a status that nothing has is left out."""
    groups = order.by_status(samples.brief().findings)
    assert [(status, len(found)) for status, found in groups] == [
        ("disputed", 2), ("single-source", 2), ("agreed", 1), ("unclear", 1), ("unanswered", 1),
    ]  # fmt: skip
    assert order.by_status([]) == []


def test_counts_rise_and_earlier_values_come_last() -> None:
    """The lowest standing value first, what was replaced after all that stands."""
    deaths = samples.brief().findings[-1]
    lows = [p.value.low for p in order.positions(deaths) if isinstance(p.value, Quantity)]
    assert lows == [14, 20, 30, 12]


def test_slips_possibilities_and_the_unknown_are_no_origins() -> None:
    """Only what somebody states as a value counts its origin."""
    deaths = samples.brief().findings[-1]
    assert order.origins(deaths) == 3
    slips = replace(
        deaths,
        positions=tuple(
            replace(p, statements=tuple(replace(s, slip=True) for s in p.statements)) for p in deaths.positions
        ),
    )
    assert order.origins(slips) == 0
    possible = replace(
        deaths,
        positions=tuple(
            replace(p, statements=tuple(replace(s, claim=replace(s.claim, certainty="possible")) for s in p.statements))
            for p in deaths.positions
        ),
    )
    assert order.origins(possible) == 0


def test_what_one_alone_says_is_a_remark_and_no_question() -> None:
    """An open answer with one origin is listed; one that two speak of is laid out."""
    deaths = samples.brief().findings[-1]
    alone = replace(deaths, positions=deaths.positions[:1], question=replace(deaths.question, slot=order.OPEN))
    shared = replace(deaths, question=replace(deaths.question, slot=order.OPEN))
    one = {s.origin.id for s in alone.positions[0].statements}
    assert order.lone(alone) is (len(one) == 1)
    assert not order.lone(shared) and not order.lone(deaths)
    assert [group[0] for group in order.remarks([alone, shared, deaths])] == [alone.positions[0].statements[0]]
    assert order.by_status([alone]) == []


def test_an_age_on_one_word_is_neither_a_question_nor_a_remark() -> None:
    """Rule 15: a private person's age is shown only where accounts speak to it."""
    deaths = samples.brief().findings[-1]
    age = replace(deaths.question, slot=order.AGE)
    one = replace(deaths, question=age, positions=deaths.positions[:1])
    assert order.lone(one) and not order.remarks([one])
    assert not order.lone(replace(deaths, question=age))


def test_what_one_party_pledges_is_listed_with_the_pledges_and_no_question() -> None:
    """Its question would say the same again."""
    deaths = samples.brief().findings[-1]
    pledged = replace(deaths.question, slot="action.promised")
    one = replace(deaths, question=pledged, positions=deaths.positions[:1])
    assert order.lone(one) and not order.remarks([one])
