"""Rules 2 to 5, as stories."""

from __future__ import annotations

from dataclasses import replace

from rashomon.model import Finding, Party, Quantity, Statement, Unknown, Words, YesNo
from rashomon.reconcile import Behaviour, finding
from rashomon.reconcile.behaviour import Kind

from .making import QUESTION, about, at_least, clock, day, dozens, exactly, origin, printed, says


def of(*statements: Statement, kind: Kind = "fixed") -> Finding:
    return finding(QUESTION, statements, behaviour=Behaviour(kind))


def test_two_independent_origins_with_one_value_agree() -> None:
    found = of(says("Fire brigade", exactly(12)), says("Harbour office", exactly(12), outlet="Velm Post"))
    assert found.status == "agreed"
    assert found.reasons[0].startswith("2 independent origins")


def test_one_origin_in_many_outlets_is_a_single_source() -> None:
    found = of(*(says("Fire brigade", exactly(12), outlet=f"Paper {n}") for n in range(6)))
    assert found.status == "single-source"
    assert "6 outlets" in found.reasons[0]


def test_own_voice_alone_is_single_source_however_many_outlets() -> None:
    found = of(
        printed("Velm Post", exactly(12)), printed("Ardia Courier", exactly(12)), printed("Nordnet", exactly(12))
    )
    assert found.status == "single-source"
    assert found.reasons[0].startswith("3 outlets, no origin named")


def test_reporters_who_saw_it_themselves_agree() -> None:
    seen = [printed(p, YesNo(True), observed=True) for p in ("Velm Post", "Nordnet")]
    assert of(*seen).status == "agreed"


def test_an_outlet_repeating_a_named_party_makes_no_agreement() -> None:
    found = of(says("Fire brigade", exactly(12)), printed("Nordnet", exactly(12)))
    assert found.status == "single-source"
    assert found.positions[0].origins == ("Fire brigade",)
    assert any("repeating Fire brigade" in r for r in found.reasons)


def test_origins_none_of_them_named_do_not_agree() -> None:
    found = of(says("an aid worker", exactly(4), standing="described"), says("a source", exactly(4), standing="bare"))
    assert found.status == "single-source"
    assert "none of them named" in found.reasons[0]


def test_one_named_and_one_unnamed_origin_agree() -> None:
    found = of(says("an aid worker", exactly(4), standing="described"), says("Fire brigade", exactly(4)))
    assert found.status == "agreed"
    assert "Not named: an aid worker." in found.reasons


def test_values_that_cannot_both_hold_are_disputed_and_never_averaged() -> None:
    found = of(says("Ardian radio", exactly(15), evidence="none offered"), says("Velm army", exactly(22)))
    assert (found.status, found.low, found.best, found.high) == ("disputed", 15, None, 22)
    assert (
        found.reasons[0] == "15 according to Ardian radio, against 22 according to Velm army: the two cannot both hold."
    )
    assert "No evidence offered by Ardian radio, as reported." in found.reasons


def test_a_dispute_names_the_lowest_and_the_highest_first() -> None:
    found = of(says("A", exactly(20)), says("B", exactly(15)), says("C", exactly(22)))
    assert found.reasons[0] == "Lowest 15 according to B, highest 22 according to C: the two cannot both hold."
    assert found.reasons[1] == "Also 20 according to A."


def test_a_bound_and_a_number_above_it_agree_with_the_reason() -> None:
    found = of(says("A", at_least(100)), says("B", exactly(126)))
    assert found.status == "agreed"
    assert any("lower bound" in r for r in found.reasons)


def test_agreement_that_rests_on_a_vague_word_says_so() -> None:
    found = of(says("A", dozens()), says("B", exactly(43)))
    assert found.status == "agreed"
    assert any("vague word" in r for r in found.reasons)


def test_about_a_number_meets_what_is_within_a_tenth() -> None:
    assert of(says("A", about(100)), says("B", exactly(108))).status == "agreed"
    assert of(says("A", about(100)), says("B", exactly(112))).status == "disputed"


def test_different_units_neither_agree_nor_dispute() -> None:
    found = of(says("A", exactly(3, "rocket")), says("B", exactly(3, "missile")))
    assert found.status == "single-source"
    assert (found.low, found.high, found.best) == (None, None, None)


def test_a_claim_denied_by_the_party_it_names_is_a_dispute_in_every_kind() -> None:
    claims = says("Velm", Words("Ardia", "ardia")), says("Ardia", Words("Ardia", "ardia", negated=True))
    assert of(*claims, kind="exclusive").status == "disputed"
    assert of(*claims, kind="open").status == "disputed"


def test_a_claim_whose_certainty_is_denied_is_a_denial() -> None:
    found = of(says("Velm", Words("Ardia")), says("Ardia", Words("Ardia"), certainty="denied"), kind="exclusive")
    assert found.status == "disputed"


def test_denied_casualties_are_a_zero_and_a_denied_number_is_no_claim_to_it() -> None:
    assert of(says("A", exactly(0), certainty="denied"), says("B", exactly(0))).status == "agreed"
    found = of(says("A", exactly(80), certainty="denied"), says("B", exactly(80)))
    assert found.status == "disputed"
    assert found.reasons[0] == "80 according to B, denied by A."


def test_competing_claims_of_responsibility_are_disputed() -> None:
    assert of(says("A", "the Grey Front"), says("B", "Ardian army"), kind="exclusive").status == "disputed"


def test_open_answers_stand_side_by_side_without_agreeing() -> None:
    found = of(says("A", "the Grey Front"), says("B", "Ardian army"), kind="open")
    assert found.status == "single-source"
    assert "rests on one origin" in found.reasons[0]


def test_a_less_specific_answer_agrees() -> None:
    found = of(says("A", "engine fire"), says("B", "fire"), kind="exclusive")
    assert found.status == "agreed"
    assert any("less specific" in r for r in found.reasons)


def test_a_possibility_is_no_answer() -> None:
    found = of(says("A", "engine fire", certainty="possible"), kind="exclusive")
    assert found.status == "unclear"
    assert found.reasons == ("Only as a possibility: engine fire according to A.",)


def test_only_unknowns_are_unclear() -> None:
    found = of(says("Velm Post", Unknown(), standing="own-voice"))
    assert found.status == "unclear"
    assert found.reasons == ("Not known or not verified, according to Velm Post (own voice).",)


def test_an_unknown_stands_beside_a_value_and_does_not_lower_it() -> None:
    found = of(says("Ardian radio", at_least(80)), says("Velm Post", Unknown(), standing="own-voice"))
    assert found.status == "single-source"
    assert [p.value for p in found.positions] == [at_least(80), Unknown()]
    assert any("Beside this, not known or not verified, according to Velm Post" in r for r in found.reasons)


def test_nothing_said_is_unanswered_and_who_declined_is_kept() -> None:
    found = finding(QUESTION, [], behaviour=Behaviour("fixed"), declined=("Ardian ministry",), linked=("q2",))
    assert (found.status, found.declined, found.linked) == ("unanswered", ("Ardian ministry",), ("q2",))
    assert found.reasons == ("No report says anything on this.", "Ardian ministry declined to answer.")


def test_a_slip_is_kept_and_not_counted() -> None:
    found = of(says("A", exactly(59)), says("A", exactly(58), outlet="Nordnet", slip=True), says("B", exactly(59)))
    assert found.status == "agreed"
    assert [p.value for p in found.positions] == [exactly(58), exactly(59)]
    assert any("Nordnet departs" in r for r in found.reasons)


def test_origins_of_one_side_agree_with_the_flag() -> None:
    army, ministry = origin("Army", side="ardia"), origin("Ministry", side="ardia")
    found = of(says(army, exactly(3)), says(ministry, exactly(3)))
    assert (found.status, found.one_side) == ("agreed", True)
    assert not of(says(army, exactly(3)), says("Velm", exactly(3))).one_side
    assert not of(says(army, exactly(3))).one_side


def test_one_origin_with_two_values_at_once_is_no_dispute() -> None:
    found = of(says("A", exactly(15), day(3)), says("A", exactly(22), day(3)))
    assert (found.status, found.revised, found.best) == ("single-source", False, None)
    assert "which of these values of A is the newer one" in found.reasons[1]


def test_positions_keep_who_through_whom_and_when() -> None:
    found = of(says("A", exactly(5), clock(9)), says("A", exactly(5), clock(7), outlet="Velm Post"))
    (position,) = found.positions
    assert position.outlets == ("Velm Post", "Ardia Courier")
    assert (position.first, position.last) == (clock(7), clock(9))


def test_an_origin_that_contradicts_itself_supports_nobody() -> None:
    told = says("A", exactly(1), day(3)), says("A", exactly(3), day(3)), says("B", YesNo(True))
    assert of(*told).status == "single-source"


def test_two_denials_of_a_number_are_no_agreement_on_it() -> None:
    found = of(says("A", exactly(80), certainty="denied"), says("B", exactly(80), certainty="denied"))
    assert (found.status, found.low, found.best) == ("single-source", None, None)
    assert "a denial of 80 according to A and B" in found.reasons[0]


def test_some_bears_no_number_out() -> None:
    """That some died is no second voice for twelve; without numbers, two who say so agree."""
    assert of(says("Fire brigade", exactly(12)), says("Harbour office", YesNo(True))).status == "single-source"
    assert of(says("Fire brigade", YesNo(True)), says("Harbour office", YesNo(True))).status == "agreed"


def test_a_ceiling_bears_nothing_out() -> None:
    ceiling = Quantity(0, 30, "person", "up to 30")
    assert of(says("Fire brigade", exactly(12)), says("Harbour office", ceiling)).status == "single-source"


def test_an_unnamed_voice_of_the_same_camp_is_not_independent() -> None:
    army = origin("Ardian army", "named", "ardia")
    hidden = origin("Ardian officials", "described", "ardia")
    other = origin("Velmish officials", "described", "velm")
    assert of(says(army, exactly(12)), says(hidden, exactly(12))).status == "single-source"
    assert of(says(army, exactly(12)), says(other, exactly(12))).status == "agreed"


def spoken_by(name: str, role: str, affiliation: str | None = None) -> Statement:
    """Twelve, by a person in an office."""
    said = says(name, exactly(12))
    person = Party(f"person:{name}", name, "person", role, affiliation)
    return replace(said, claim=replace(said.claim, speaker=person))


def test_two_who_speak_for_nobody_named_may_be_of_one_company() -> None:
    """A spokeswoman and a chief executive whose company no report names are no two origins that agree."""
    spokeswoman, chief = spoken_by("Ula Fenn", "spokeswoman"), spoken_by("Odo Marr", "Chief Executive")
    assert of(spokeswoman, chief).status == "single-source"
    assert of(spoken_by("Ula Fenn", "hospital spokeswoman"), chief).status == "agreed"
    assert of(spokeswoman, spoken_by("Odo Marr", "Chief Executive", "Lumen Air")).status == "agreed"


def test_an_outlets_witnesses_are_the_outlet() -> None:
    seen = printed("Nordnet", exactly(12), observed=True)
    assert of(seen, says("Nordnet witnesses", exactly(12), standing="described")).status == "single-source"


def test_bare_officials_may_be_the_other_partys_own() -> None:
    """Nothing shows that two spoke."""
    assert of(says("officials", exactly(12), standing="bare"), says("Police", exactly(12))).status == "single-source"


def test_who_denies_a_number_that_they_give_themselves_denies_something_else() -> None:
    """The ministry says that 21 were freed, and denies that 21 were exchanged."""
    found = of(
        says("Fire brigade", exactly(21)),
        says("Harbour office", exactly(21)),
        says("Harbour office", exactly(21), certainty="denied"),
    )
    assert found.status == "agreed"


def test_a_bound_said_to_be_possible_is_a_statement_of_the_bound() -> None:
    found = of(says("Harbour office", Quantity(0, 900, "person", "up to 900"), certainty="possible"))
    assert found.status == "single-source"


def test_those_who_condemn_it_each_for_themselves_agree() -> None:
    found = of(says("Velm", Words("condemned by Velm")), says("Ardia", Words("condemned by Ardia")), kind="chorus")
    assert found.status == "agreed"
