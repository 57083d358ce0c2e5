"""How a question's figures moved, and their picture."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from brief import samples
from rashomon.desk.question.movement import MOST, Movement, movement
from rashomon.desk.question.plot import BOTTOM, HIGH, TOP, plot
from rashomon.model import Finding, Moment, Origin, Quantity, Question, Statement
from rashomon.reconcile import behaviour_of, finding

ASKED = Question("people.killed", "How many people were killed?", "people.killed", unit="person")
BRIGADE, HOSPITAL = Origin("b", "Fire Brigade", "named"), Origin("h", "St Orla Hospital", "named")
REPORT = samples.reports()["post"]
HELD = samples.claim(REPORT, "12 workers were killed when a tank farm caught fire", "The Fire Brigade")


def said(n: int, origin: Origin, hour: int | None, number: int) -> Statement:
    """That so many were killed, said in that hour."""
    at = Moment.parse(f"2031-03-{4 + hour // 24:02}T{hour % 24:02}:00:00Z") if hour is not None else None
    made = samples.statement(HELD, REPORT, origin, "people.killed", samples.people(n, n, str(n)), "12", at=at)
    return replace(made, answer=replace(made.answer, id=f"x#{number}"), claim=replace(HELD, id=f"x{number}"))


def found(*given: tuple[int, Origin, int | None]) -> Finding:
    """What these statements come to."""
    return finding(ASKED, [said(*g, n) for n, g in enumerate(given)], behaviour=behaviour_of("people.killed"))


def moved(*given: tuple[int, Origin, int | None]) -> Movement:
    made = movement(found(*given))
    assert made is not None
    return made


def test_a_revision_moves_the_figure_and_is_no_range() -> None:
    """One origin gives 12, then 14: each stands in its time."""
    made = moved((12, BRIGADE, 8), (14, BRIGADE, 12))
    assert [(i.low, i.best, i.high) for i in made.instants] == [(12, 12, 12), (14, 14, 14)]
    assert [line.points[-1][1] for line in made.lines] == [14]


def test_two_who_do_not_agree_open_a_range_without_a_best_figure() -> None:
    """From the hour on in which the second speaks."""
    made = moved((12, BRIGADE, 8), (21, HOSPITAL, 9))
    assert [(i.low, i.best, i.high) for i in made.instants] == [(12, 12, 12), (12, None, 21)]
    assert made.instants[1].said == ("21 people, according to St Orla Hospital.",)


def test_the_last_instant_is_what_stands() -> None:
    """The picture ends where the finding is."""
    end = found((12, BRIGADE, 8), (14, BRIGADE, 12), (21, HOSPITAL, 9))
    made = movement(end)
    assert made is not None
    assert (made.instants[-1].low, made.instants[-1].best, made.instants[-1].high) == (end.low, end.best, end.high)


def test_one_time_is_no_movement_and_undated_words_are_counted() -> None:
    """Nothing is drawn that nobody dated."""
    assert movement(found((12, BRIGADE, 8), (14, HOSPITAL, 8))) is None
    assert moved((12, BRIGADE, 8), (14, HOSPITAL, 9), (15, HOSPITAL, None)).undated == 1


def test_many_times_are_thinned() -> None:
    """The first and the last stay."""
    made = moved(*((n, BRIGADE, n) for n in range(100)))
    assert len(made.instants) == MOST
    assert (made.instants[0].low, made.instants[-1].low) == (0, 99)


@given(st.lists(st.tuples(st.integers(0, 10**7), st.sampled_from([BRIGADE, HOSPITAL]), st.integers(0, 99)), min_size=2))
def test_everything_stands_within_the_picture(some: list[tuple[int, Origin, int]]) -> None:
    """However far apart the figures lie; letters stand where they can be told apart."""
    made = movement(found(*some))
    if made is None:
        return
    drawn = plot(made)
    for stroke in drawn.strokes:
        assert all(0 <= d.x <= 100 and TOP <= d.top <= d.y <= HIGH - BOTTOM for d in stroke.dots)
    places = sorted(s.y for s in drawn.strokes)
    assert all(b - a > 14 for a, b in pairwise(places))
    assert all(0 <= y <= HIGH for y, _ in drawn.rows)


def test_figures_far_apart_are_drawn_by_tens() -> None:
    """The small one is not on the floor."""
    made = moved((12, BRIGADE, 8), (14, BRIGADE, 10), (320_000, HOSPITAL, 9))
    drawn = plot(made)
    assert drawn.by_tens
    assert min(d.y for s in drawn.strokes for d in s.dots if d.y > 100) < HIGH - BOTTOM - 20
    assert not plot(moved((12, BRIGADE, 8), (14, HOSPITAL, 9))).by_tens


def test_an_open_end_reaches_the_top() -> None:
    """At least 80 has no upper bound."""
    many = Quantity(80, None, "person", "at least 80")
    open_ended = [said(12, BRIGADE, 8, 0), said(80, HOSPITAL, 9, 1)]
    open_ended[1] = replace(open_ended[1], answer=replace(open_ended[1].answer, value=many))
    made = movement(finding(ASKED, open_ended, behaviour=behaviour_of("people.killed")))
    assert made is not None
    dots = [d for s in plot(made).strokes for d in s.dots if d.open]
    assert [d.top for d in dots] == [TOP]
