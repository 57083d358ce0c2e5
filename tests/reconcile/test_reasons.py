"""Reasons in words, each value with whose it is in the same sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Finding, Moment, Statement, Unknown, Words
from rashomon.reconcile import Behaviour, finding
from rashomon.reconcile.behaviour import Kind

from .making import QUESTION, clock, day, exactly, printed, says
from .strategies import KINDS, statements


def of(*statements: Statement, kind: Kind = "fixed") -> Finding:
    return finding(QUESTION, statements, behaviour=Behaviour(kind))


def test_only_those_that_agree_are_counted_as_consistent() -> None:
    times: list[tuple[str, Moment]] = [("Town hall", day(3)), ("Port", day(3)), ("Radio", day(4))]
    found = of(*(says(who, when) for who, when in times))
    assert found.status == "agreed"
    assert found.reasons == (
        "2 independent origins, and nothing contradicts them: 2031-05-03 according to Port and Town hall.",
        "Neither for nor against: 2031-05-04 according to Radio.",
    )


def test_a_long_list_of_answers_is_cut_with_a_count() -> None:
    found = of(*(says(f"Party {n}", f"answer{n}") for n in range(7)), kind="open")
    assert found.reasons[0].endswith("answer3 according to Party 3; 3 more answers.")


def test_an_outlets_own_voice_is_marked() -> None:
    found = of(says("Police", exactly(27)), printed("Nordnet", exactly(24)))
    assert found.reasons[0] == (
        "24 according to Nordnet (own voice), against 27 according to Police: the two cannot both hold."
    )


def test_a_denial_is_told_as_one() -> None:
    found = of(says("Velm", Words("Ardia")), says("Ardia", Words("Ardia", negated=True)), kind="exclusive")
    assert found.reasons[0] == "Ardia according to Velm, denied by Ardia."


def test_possibilities_and_unknowns_stand_beside_a_value() -> None:
    found = of(
        says("Police", "gas leak", clock(1)),
        says("Mayor", "arson", certainty="possible"),
        says("Army", Unknown()),
        kind="exclusive",
    )
    assert found.reasons[1:] == (
        "Beside this, not known or not verified, according to Army.",
        "Beside this, only as a possibility: arson according to Mayor.",
    )


def test_nothing_but_a_slip_is_unclear() -> None:
    found = of(says("Police", exactly(5), slip=True))
    assert found.status == "unclear"
    assert found.reasons[0] == "The only value given is a slip, and slips are not counted."


@given(st.lists(statements(), max_size=6), st.sampled_from(KINDS))
def test_no_sentence_gives_a_value_without_a_name(given: list[Statement], kind: Kind) -> None:
    names = {s.origin.name.casefold() for s in given}
    bare = ("No report", "The only value given is a slip")
    for reason in of(*given, kind=kind).reasons:
        assert reason.startswith(bare) or any(name in reason.casefold() for name in names), reason


def test_another_reading_that_would_reconcile_two_values_is_told() -> None:
    """It changes no status, and names whose words they are."""
    found = of(says("Police", day(3), also=(day(6),)), says("Port", day(6)), kind="exclusive")
    assert found.status == "disputed"
    assert (
        "2031-05-03 according to Police could also be read as 2031-05-06, which would fit 2031-05-06 according to Port."
        in found.reasons
    )


def test_a_reading_that_reconciles_nothing_is_not_told() -> None:
    found = of(says("Police", exactly(27), also=(exactly(30),)), says("Port", exactly(24)))
    assert not any("also be read" in line for line in found.reasons)


def test_not_x_and_x_are_opposites() -> None:
    """Both origins are named, and who denies is told."""
    found = of(says("Police", Words("army")), says("Port", Words("the army", negated=True)), kind="exclusive")
    assert (found.status, found.reasons[0]) == ("disputed", "Army according to Police, denied by Port.")
