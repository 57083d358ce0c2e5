"""What a report tells of its killed and wounded as a whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.answer.answers import Reading, answers
from rashomon.extract.sentence import sentences
from rashomon.extract.tally.line import CASUALTIES, KILLED, WOUNDED
from rashomon.extract.tally.tallies import tallied
from rashomon.model import SHOT, SUM, Quantity, Scope


def totals(text: str, slot: str) -> list[tuple[float, bool]]:
    """Every figure of the slot that nothing narrows: (low, whether it was put together)."""
    told = tallied(text, [(s, answers(text, s)) for s in sentences(text)])
    every: list[Reading] = [r for _, readings in told.lines for r in readings] + [r for _, r in told.sums]
    return [
        (r.value.low, SUM in r.inherited)
        for r in every
        if r.slot == slot and r.scope == Scope() and isinstance(r.value, Quantity)
    ]


def test_one_victim_told_three_times_is_one() -> None:
    """A description, a name and a pronoun are one person where nothing parts them."""
    text = (
        "A 34-year-old man was shot and killed on Tuesday near Lesk.\n"
        "Idris Bello, 34, was pronounced dead at the scene.\nHe died of his wounds, police said."
    )
    assert totals(text, KILLED) == [(1, True)]
    assert totals(text, WOUNDED) == []


def test_two_names_are_two_victims() -> None:
    text = "Idris Bello, 34, died at the scene.\nAda Mensah, 29, died in hospital on Friday."
    assert totals(text, KILLED) == [(2, True)]


def test_a_stated_total_is_not_worked_out_again() -> None:
    text = "Three people were killed in Lesk.\nIdris Bello, 34, died at the scene."
    assert totals(text, KILLED) == [(3, False)]


def test_a_person_who_was_shot_and_died_is_not_wounded() -> None:
    text = "A woman was shot on Monday.\nThe woman died on Tuesday."
    assert totals(text, KILLED) == [(1, True)]
    assert totals(text, WOUNDED) == []


def test_those_shot_less_the_dead_were_wounded() -> None:
    """ "Shot" alone says of nobody whether they lived."""
    text = "Five people were shot outside a bar in Lesk.\nOne person died."
    assert totals(text, CASUALTIES) == [(5, False)]
    assert totals(text, WOUNDED) == [(4, True)]


def test_the_worst_hurt_are_a_part() -> None:
    text = "Six people were injured in Lesk.\nTwo were seriously injured."
    assert totals(text, WOUNDED) == [(6, False)]


def test_a_smaller_figure_said_to_be_older_is_no_part() -> None:
    text = "Nine people were killed in Lesk.\nAn earlier toll had seven people killed."
    assert totals(text, KILLED) == [(9, False), (7, False)]


def test_nobody_else_hurt_is_no_zero() -> None:
    text = "A boy was wounded in Lesk.\nNo one else was injured."
    assert totals(text, WOUNDED) == [(1, True)]


def test_nobody_hurt_at_one_place_is_no_zero() -> None:
    text = "A guard was wounded in Lesk.\nNobody inside the bank was hurt."
    assert totals(text, WOUNDED) == [(1, True)]


def test_a_reports_own_zero_beside_people_hurt_is_of_some_only() -> None:
    text = "Two men were wounded in Lesk.\nThe bus was hit too. No one was hurt."
    assert totals(text, WOUNDED) == [(2, True)]


def test_those_in_hospital_are_more_than_those_told_one_by_one() -> None:
    text = "Five people were taken to hospital.\nA girl was wounded in the leg.\nA man was wounded in the arm."
    assert totals(text, WOUNDED) == [(5, True)]


def test_other_victims_beside_the_dead_were_hurt() -> None:
    text = "A man was pronounced dead.\nThree other victims were found nearby."
    assert totals(text, WOUNDED) == [(3, True)]


def test_separate_events_are_not_added_up() -> None:
    text = "Six people were wounded in separate shootings overnight.\nA girl was wounded in Lesk."
    assert totals(text, WOUNDED) == [(1, True)]


def test_nobody_hurt_in_one_way_is_no_zero() -> None:
    text = "Police said that no one was stabbed.\nNobody should get shot."
    assert totals(text, WOUNDED) == []


def test_wounds_of_the_dead_are_no_wounded() -> None:
    text = "Three people were found dead.\nAll three had suffered gunshot wounds."
    assert totals(text, WOUNDED) == []


def test_a_count_of_several_in_the_opening_outweighs_persons_told_one_by_one() -> None:
    text = "Two men were wounded in Lesk.\nA 27-year-old was hit in the arm and wounded.\nA 36-year-old was wounded.\n"
    assert totals(text + "An 18-year-old was wounded too.", WOUNDED) == [(2, True)]


def test_one_of_those_shot_died() -> None:
    text = "Two people were shot, one of them fatally, in Lesk."
    assert totals(text, KILLED) == [(1, True)]
    assert totals(text, WOUNDED) == [(1, True)]


def test_who_shot_himself_was_none_of_those_shot() -> None:
    text = "The gunman shot two people before turning the gun on himself."
    assert totals(text, KILLED) == [(1, True)]
    assert totals(text, WOUNDED) == [(2, False)]


def test_one_badly_hurt_beside_the_dead_is_all_who_were_hurt() -> None:
    assert totals("Three people were killed and one critically wounded.", WOUNDED) == [(1, True)]


def test_victims_told_again_in_a_list_are_counted_once() -> None:
    assert totals("Two victims, a 25-year-old man and a 31-year-old woman, died.", KILLED) == [(2, False)]


def test_those_only_shot_are_marked_for_other_reports() -> None:
    told = tallied(text := "Two people were shot.", [(s, answers(text, s)) for s in sentences(text)])
    assert [SHOT in r.inherited for _, readings in told.lines for r in readings] == [True]


def test_shot_in_the_leg_is_wounded() -> None:
    told = tallied(text := "Two people were shot in the leg.", [(s, answers(text, s)) for s in sentences(text)])
    assert [r.inherited for _, readings in told.lines for r in readings] == [()]


def test_counts_of_a_town_or_a_month_are_over_several_events() -> None:
    text = "A girl was killed in Lesk.\nAt least eight people were killed in shootings throughout the day."
    assert totals(text, KILLED) == [(1, True)]
    assert totals("A girl was killed in Lesk.\nThere were eight murders this week.", KILLED) == [(1, True)]


def test_attackers_dead_are_no_total() -> None:
    """One hijacker shot says nothing of how many died; one passenger shot may be all."""
    assert totals("Two hijackers were shot dead.", KILLED) == []
    assert totals("Two passengers were shot dead.", KILLED) == [(2, True)]


def test_an_event_of_this_week_is_one_event() -> None:
    assert totals("The death toll from this week's flood rose to 28.", KILLED) == [(28, False)]


def test_a_few_bodies_are_some_of_the_dead() -> None:
    """Three that were found beside a toll of 28 are no toll; ninety beside a hundred may be one."""
    assert totals("The toll rose to 28. Divers found three bodies.", KILLED) == [(28, False)]
    assert (90, False) in totals("Divers counted 90 bodies. The toll may be 100.", KILLED)


def test_a_person_told_aside_is_of_another_event() -> None:
    text = "A boy was shot dead in Lesk.\nA man was killed days earlier in Wells."
    lines = [(s, answers(text, s)) for s in sentences(text)]
    told = tallied(text, lines, aside={1})
    sums = [r.value for _, rs in told.lines for r in rs if r.slot == KILLED and SUM in r.inherited]
    assert [v.low for v in sums if isinstance(v, Quantity)] == [1]


def test_a_report_of_an_older_death_alone_counts_it() -> None:
    """Words for another time set nobody apart where the report tells of no other harm."""
    assert totals("Last year Ada Mensah was shot dead.", KILLED) == [(1, True)]
    assert totals("A man died on Monday.\nLast year Ada Mensah was shot dead.", KILLED) == [(1, True)]


def test_what_did_not_happen_counts_nobody() -> None:
    text = "He threatened to kill his wife.\nThe driver was not hurt."
    assert totals(text, KILLED) == []
    assert totals(text, WOUNDED) == []


@given(st.text(max_size=300))
def test_any_text_is_tallied_without_losing_a_sentence(text: str) -> None:
    """Sentences stay as many and in order, and every added total has a span of the text."""
    lines = [(s, answers(text, s)) for s in sentences(text)]
    told = tallied(text, lines)
    assert [s for s, _ in told.lines] == [s for s, _ in lines]
    assert all(r.span.text == text for _, r in told.sums)


def test_one_sides_dead_are_no_total() -> None:
    """ "12 Greek soldiers were killed" does not say that nobody else was."""
    text = "The raid killed at least 12 Greek soldiers, the radio said."
    lines = [(s, answers(text, s)) for s in sentences(text)]
    told = tallied(text, lines)
    assert [r.scope.of for _, readings in told.lines for r in readings if r.slot == "people.killed"] == [
        "greek soldiers"
    ]
    assert told.sums == []
