"""What is said beyond the vocabulary: clauses as open answers."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.answer.open import clauses, opened, worded
from rashomon.model import Span, Words


def said(text: str) -> list[str]:
    return [c.exact for c in clauses([Span(0, len(text), text)])]


def test_what_is_denied_behind_and_is_a_clause_of_its_own() -> None:
    text = "The deal was never signed and not one of them has been freed."
    cut = [c.exact for c in clauses([Span(0, len(text), text)])]
    assert cut == ["The deal was never signed", "not one of them has been freed"]


def test_a_content_is_cut_at_its_clauses() -> None:
    text = "that the gate was rusted through, and that nobody had checked it because the warden was away"
    assert said(text) == ["the gate was rusted through", "nobody had checked it", "the warden was away"]


def test_what_is_denied_is_what_was_reported() -> None:
    assert said("any reports that the crew had left the lock open") == ["the crew had left the lock open"]


def test_what_is_no_clause_stays_with_its_neighbour() -> None:
    """A name after "and", an apposition or a reason cut off would say something else, or nothing."""
    assert said("the mill stood empty between May 3 and June 9") == ["the mill stood empty between May 3 and June 9"]
    apposed = "The Marn Lily, a wooden ketch of ninety tonnes, was on its way from Ostrel to Ketter with coal and lime"
    assert said(apposed) == [apposed]
    assert said("it would close the pier unless it was paid") == ["it would close the pier unless it was paid"]


def test_a_long_clause_is_shown_whole_and_compared_by_its_core() -> None:
    text = "in the coming weeks, the crew will mend the lower gate of the old lock, using the same stone as before"
    [(span, words)] = opened([Span(0, len(text), text)], [])
    assert span.exact == text
    assert words == Words("the crew will mend the lower gate of the old lock")


def test_a_clause_in_part_answered_is_kept_for_its_other_part() -> None:
    text = "The pilot, who was later named as Oda Brask, 41, had a stack of maps in the cabin"
    taken = Span(text.index("Oda"), text.index("41") + 2, text)
    assert [w.text for _, w in opened([Span(0, len(text), text)], [taken])] == ["had a stack of maps in the cabin"]


def test_quotation_marks_and_what_leads_into_a_clause_are_left_out() -> None:
    assert said("“But the lifts were quite safe.”") == ["the lifts were quite safe"]


def test_names_alone_and_single_words_say_nothing() -> None:
    assert said("Port Ostrel, Marn Ketter") == []
    assert said("“Dreadful!”") == []


def test_a_not_becomes_the_negation_of_the_answer() -> None:
    assert worded("the valve had not been closed") == Words("the valve had been closed", negated=True)
    assert worded("the valve wasn't closed") == Words("the valve was closed", negated=True)
    assert worded("it won’t reopen soon") == Words("it will reopen soon", negated=True)
    assert worded("he showed no political views") == Words("he showed any political views", negated=True)
    assert worded("she had nothing to do with the mine") == Words("she had something to do with the mine", negated=True)
    assert worded("the shaft is no longer used") == Words("the shaft is no longer used")


def test_two_negations_are_left_as_they_stand() -> None:
    assert worded("it was not closed and not locked") == Words("it was not closed and not locked")


def test_a_clause_that_answers_a_slot_is_no_open_answer() -> None:
    text = "nine miners were killed, and the shaft had been condemned"
    taken = Span(0, 23, text)
    assert [c.exact for c, _ in opened([Span(0, len(text), text)], [taken])] == ["the shaft had been condemned"]


@given(st.text(max_size=200))
def test_clauses_lie_in_order_inside_their_content(text: str) -> None:
    if not text:
        return
    found = clauses([Span(0, len(text), text)])
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_a_quotation_mark_without_its_fellow_is_left_out() -> None:
    """Else what a face prints behind it would read as quoted, its attribution too."""
    assert worded("the mill “burned for hours").text == "the mill burned for hours"
    assert worded("the mill “burned” for hours").text == "the mill “burned” for hours"


def test_what_asks_states_nothing() -> None:
    assert said("“Who opened the gate? It was shut at six.”") == ["It was shut at six"]
    assert said("if the gate was open") == []
    assert said("whether the gate had been opened") == []
    assert said("if they had shut it, nobody would have drowned") == ["if they had shut it, nobody would have drowned"]


def test_marks_of_other_countries_and_transcripts_are_left_out() -> None:
    for quoted in ("‹The gate was open›", "「The gate was open」", "``The gate was open''", "A: The gate was open."):
        assert said(quoted) == ["The gate was open"]


def test_a_bracket_keeps_its_fellow() -> None:
    text = "shots were heard from about two (before dawn on Sunday)"
    assert said(text) == [text]


def test_what_nobody_is_named_for_is_kept_where_it_is_a_clause() -> None:
    text = "Villagers near the mill, to stay away from the river"
    content = [Span(0, 23, text), Span(25, len(text), text)]
    assert opened(content, [], alone=True) == []
    assert [w.text for _, w in opened(content, [])] == ["Villagers near the mill", "to stay away from the river"]
