"""Rule 6: revision is not dispute, as stories."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.model import Finding, Moment, Statement
from rashomon.reconcile import Behaviour, finding
from rashomon.reconcile.behaviour import Kind

from .making import QUESTION, at_least, clock, day, dozens, exactly, more_than, origin, printed, says


def of(*statements: Statement, kind: Kind = "running") -> Finding:
    return finding(QUESTION, statements, behaviour=Behaviour(kind))


def superseded(found: Finding) -> dict[str, str | None]:
    return {p.statements[0].answer.id.split("written='")[1].split("'")[0]: p.superseded_by for p in found.positions}


def test_one_origin_revising_itself_stays_a_single_source() -> None:
    found = of(
        says("Police", exactly(24), clock(8)),
        says("Police", exactly(43), clock(9)),
        says("Police", exactly(58), clock(20)),
    )
    assert (found.status, found.revised) == ("single-source", True)
    assert (found.low, found.best, found.high) == (58, 58, 58)
    assert superseded(found) == {"24": "58", "43": "58", "58": None}
    assert "Police first said 24 and 43, then 58 (2031-05-03 20:00 UTC)." in found.reasons


def test_a_revision_may_go_down_and_holds_for_every_kind_of_question() -> None:
    found = of(says("Police", exactly(27), clock(8)), says("Police", exactly(25), clock(12)), kind="fixed")
    assert (found.status, found.revised, found.best) == ("single-source", True, 25)


def test_a_late_reprint_of_an_old_figure_does_not_bring_it_back() -> None:
    found = of(
        says("Police", exactly(24), clock(8)),
        says("Police", exactly(43), clock(12)),
        says("Police", exactly(24), clock(15), outlet="Slow Herald"),
    )
    assert superseded(found) == {"24": "43", "43": None}


def test_the_same_figure_rounded_is_no_revision() -> None:
    found = of(says("Police", more_than(270), clock(8)), says("Police", exactly(276), clock(12)))
    assert not found.revised
    assert not of(says("Police", dozens(), clock(8)), says("Police", exactly(43), clock(12))).revised
    assert not of(says("Police", exactly(43), clock(8)), says("Police", at_least(24), clock(12))).revised


def test_a_raised_bound_is_a_revision_though_the_intervals_meet() -> None:
    found = of(says("Police", at_least(24), clock(8)), says("Police", at_least(43), clock(12)))
    assert (found.revised, found.low, found.high) == (True, 43, None)


def test_undated_words_replace_nothing() -> None:
    found = of(says("Police", exactly(24)), says("Police", exactly(43), clock(12)))
    assert (found.status, found.revised) == ("single-source", False)


def test_who_is_still_trapped_overtakes_how_many_were() -> None:
    """Whoever tells of either, and in whatever order; but not those trapped on a later day."""
    five = printed("Courier", exactly(5), clock(18))
    two = replace(says("Police", exactly(2), clock(11)), remains=True)
    found = of(five, two, kind="falling")
    assert (found.status, found.revised, found.best) == ("single-source", True, 2)
    assert any("how many there were" in r for r in found.reasons)
    assert of(printed("Courier", exactly(5), day(4)), two, kind="falling").best == 5
    assert of(five, two, kind="running").best == 5


def test_of_two_figures_of_one_day_the_higher_is_the_newer_where_a_count_only_grows() -> None:
    """Nobody counts backwards; of a total that never moves, or of those missing, nothing is known."""
    told = (says("Police", exactly(98), day(3)), says("Police", at_least(109), day(3)))
    found = of(*told)
    assert (found.status, found.revised, found.low) == ("single-source", True, 109)
    assert (
        "Police gave 98 and at least 109 (2031-05-03): this count grows, so the higher is the newer." in found.reasons
    )
    assert not of(*told, kind="fixed").revised
    assert not of(*told, kind="falling").revised


def test_a_running_count_grows_from_one_party_to_another() -> None:
    found = of(says("Fire brigade", exactly(12), clock(8)), says("Hospital", exactly(19), clock(11)))
    assert (found.status, found.revised, found.best) == ("single-source", True, 19)
    assert superseded(found) == {"12": "19", "19": None}
    assert found.reasons[1] == (
        "12 according to Fire brigade is read as the earlier state of 19 (2031-05-03 11:00 UTC) according to Hospital: "
        "this count moves, and nothing has come from Fire brigade since."
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (clock(8), clock(10)),  # less than three hours apart
        (day(3), day(3)),  # the same day, hours unknown
        (day(3), clock(20)),
        (None, clock(20)),
        (clock(11), clock(8)),  # the lower figure is the newer one
    ],
)
def test_figures_at_once_or_of_unknown_order_are_disputed(before: Moment | None, after: Moment) -> None:
    assert of(says("Fire brigade", exactly(12), before), says("Hospital", exactly(19), after)).status == "disputed"


def test_a_party_that_repeats_its_lower_figure_later_disputes_the_higher() -> None:
    found = of(
        says("Fire brigade", exactly(12), clock(8)),
        says("Hospital", exactly(19), clock(12)),
        says("Fire brigade", exactly(12), clock(16), outlet="Velm Post"),
    )
    assert found.status == "disputed"


def test_a_party_that_said_something_undated_may_have_spoken_since() -> None:
    silent = [says("Fire brigade", exactly(12), clock(8)), says("Hospital", exactly(19), clock(12))]
    assert of(*silent).status == "single-source"
    assert of(*silent, says("Fire brigade", exactly(12), outlet="Undated")).status == "disputed"


def test_a_later_day_is_far_enough_even_without_hours() -> None:
    assert of(says("Fire brigade", exactly(12), day(3)), says("Hospital", exactly(19), day(4))).revised


def test_counts_that_agree_after_growth_agree() -> None:
    found = of(
        says("Town hall", exactly(7), clock(6)),
        says("Fire brigade", exactly(12), clock(12)),
        says("Hospital", exactly(12), clock(12)),
    )
    assert (found.status, found.revised, found.best) == ("agreed", True, 12)


def test_fixed_totals_never_grow_and_running_ones_never_fall() -> None:
    rising = says("A", exactly(15), clock(8)), says("B", exactly(22), clock(20))
    falling = says("A", exactly(22), clock(8)), says("B", exactly(15), clock(20))
    assert of(*rising, kind="fixed").status == "disputed"
    assert of(*falling, kind="running").status == "disputed"
    assert of(*falling, kind="falling").status == "single-source"
    assert of(*rising, kind="falling").status == "single-source"


def test_a_chain_of_growth_points_to_what_stands_at_the_end() -> None:
    found = of(says("A", exactly(5), clock(2)), says("B", exactly(9), clock(8)), says("C", exactly(14), clock(20)))
    assert superseded(found) == {"5": "14", "9": "14", "14": None}


def test_a_correction_by_another_body_of_the_same_side_is_a_revision() -> None:
    army, ministry = origin("Army", side="ardia"), origin("Ministry", side="ardia")
    told = says(army, exactly(30), day(3)), says(ministry, exactly(25), day(3), correction=True)
    found = of(*told, kind="fixed")
    assert (found.status, found.revised, found.best) == ("single-source", True, 25)
    assert "30 according to Army, corrected by Ministry to 25 (2031-05-03)." in found.reasons


def test_another_side_cannot_correct() -> None:
    told = says("Army", exactly(30), day(3)), says("Velm", exactly(25), day(3), correction=True)
    assert of(*told, kind="fixed").status == "disputed"


def test_a_preliminary_value_yields_to_a_later_one() -> None:
    told = says("Army", exactly(30), clock(8), preliminary=True), says("Ministry", exactly(25), clock(20))
    found = of(*told, kind="fixed")
    assert (found.status, found.revised) == ("single-source", True)
    assert any("preliminary" in r for r in found.reasons)


def test_of_two_values_said_at_once_the_preliminary_one_yields() -> None:
    found = of(says("Police", exactly(30), day(3), preliminary=True), says("Police", exactly(25), day(3)))
    assert superseded(found) == {"30": "25", "25": None}


def test_an_outlets_repeat_goes_with_the_figure_it_repeats() -> None:
    found = of(
        says("Police", exactly(24), clock(8)),
        says("Police", exactly(43), clock(12)),
        printed("Nordnet", exactly(24), clock(14)),
    )
    assert (found.status, found.low, found.high) == ("single-source", 43, 43)
    assert superseded(found) == {"24": "43", "43": None}


def test_many_revisions_are_told_in_few_sentences() -> None:
    told = [says(f"Station {n}", exactly(n + m), clock(10 * m)) for n in range(0, 60, 3) for m in range(3)]
    found = of(*told, kind="fixed")
    assert len([r for r in found.reasons if "first said" in r]) == 6
    assert "14 further revisions like these." in found.reasons


def test_a_lower_bound_gives_way_to_a_count_that_clearly_exceeds_it() -> None:
    """Whoever said "at least 31" in the morning has not confirmed the 38 of the evening."""
    found = of(says("Police", at_least(31), clock(8)), says("Harbour office", exactly(38), clock(18)))
    assert (found.status, found.revised, found.best) == ("single-source", True, 38)
    near = of(says("Police", at_least(31), clock(8)), says("Harbour office", exactly(33), clock(18)))
    assert near.status == "agreed"


def test_where_nobody_is_named_the_newer_report_stands_up_or_down() -> None:
    found = of(printed("Courier", exactly(4), day(3)), printed("Post", exactly(3), day(4)))
    assert (found.status, found.best, found.revised) == ("single-source", 3, True)
    assert any("No origin is named" in r for r in found.reasons)


def test_outlets_that_differ_on_one_day_dispute() -> None:
    found = of(printed("Courier", exactly(4), day(3)), printed("Post", exactly(3), day(3)))
    assert (found.status, found.best) == ("disputed", None)


def test_a_newer_outlet_does_not_outdo_a_named_party() -> None:
    found = of(says("Police", exactly(4), day(3)), printed("Post", exactly(3), day(4)))
    assert (found.status, found.best) == ("disputed", None)


def test_fixed_totals_are_not_renewed_by_a_newer_report() -> None:
    found = of(printed("Courier", exactly(4), day(3)), printed("Post", exactly(3), day(4)), kind="fixed")
    assert found.status == "disputed"


def test_a_denial_is_no_early_count() -> None:
    """Who denied that anybody was freed did not count too early; who counted nobody at first did."""
    denied = says("Police", exactly(0), clock(8), certainty="denied")
    counted = says("Police", exactly(0), clock(8))
    later = says("Clinic", exactly(12), clock(20))
    assert of(denied, later).status == "disputed"
    assert of(counted, later).status == "single-source"
