"""The report's own event: one day and place, inherited by what says nothing of its own."""

import pytest

from rashomon.extract.answer.answers import Reading, answers
from rashomon.extract.answer.scope import ANOTHER
from rashomon.extract.frame.event import OwnEvent, fitting, inherit, launched, of_event, own_event, same_day
from rashomon.model import Moment, Place, Quantity, Scope, Span, Value

TEXT = "Two died in Ostra on Monday."
LINE = Span(0, len(TEXT), TEXT)
MONDAY, TUESDAY = Moment.parse("2021-03-08"), Moment.parse("2021-03-09")
OSTRA, COAST = Place("Ostra", 10.0, 10.0, "1", ("Velm", "VL")), Place("Velm", None, None, None, ("VL",))
FAR_OFF = Place("Lesk", 40.0, 10.0, "2", ("RU",))
TWO = Quantity(2, 2, "person", "Two")


def reading(slot: str, value: Value, scope: Scope | None = None) -> Reading:
    return Reading(slot, value, scope or Scope(), LINE)


def test_most_of_what_a_report_says_is_its_event() -> None:
    read = [reading("event.start", v) for v in (TUESDAY, MONDAY, MONDAY)] + [reading("event.place", OSTRA)]
    assert own_event([(LINE, read)]) == OwnEvent(MONDAY, OSTRA)


def test_of_equals_the_first_is_the_event() -> None:
    read = [reading("event.start", MONDAY), reading("event.start", TUESDAY)]
    assert own_event([(LINE, read)]).when == MONDAY


def test_a_report_that_ties_nothing_to_an_event_has_none() -> None:
    assert own_event([(LINE, [reading("people.killed", TWO)])]) == OwnEvent()


def test_where_it_was_launched_from_is_not_told_twice() -> None:
    place, site = reading("event.place", OSTRA), reading("launch.place", OSTRA)
    assert launched(place, [place, site]) and not launched(site, [place, site]) and not launched(place, [place])


def test_another_day_or_a_far_place_is_not_the_events() -> None:
    event = OwnEvent(MONDAY, OSTRA)
    assert not of_event(reading("event.start", TUESDAY), event)
    assert not of_event(reading("event.place", FAR_OFF), event)
    assert of_event(reading("event.place", COAST), event)
    assert of_event(reading("event.start", TUESDAY, Scope(of="release")), event)


def test_places_are_apart_only_where_something_says_so() -> None:
    assert fitting(OSTRA, COAST)
    assert not fitting(OSTRA, FAR_OFF)
    assert fitting(Place("Nowhere"), OSTRA)


def test_an_hour_of_the_day_is_the_day() -> None:
    assert same_day(MONDAY, Moment.parse("2021-03-08T06:10:00"))
    assert same_day(Moment.parse("2021-03-08T22:30:00Z"), TUESDAY)
    assert not same_day(MONDAY, Moment.parse("2021-03-10T06:10:00"))


def test_an_answer_inherits_what_it_does_not_say() -> None:
    taken = inherit(reading("people.killed", TWO), OwnEvent(MONDAY, OSTRA))
    assert taken.scope == Scope(where="Ostra", when="2021-03-08")
    assert taken.inherited == ("where", "when")


def test_an_answer_of_another_event_inherits_nothing() -> None:
    for scope in (Scope(when="2014"), Scope(part=ANOTHER)):
        told = reading("people.killed", TWO, scope)
        assert inherit(told, OwnEvent(MONDAY, OSTRA)) == told


def test_what_a_sentence_says_itself_is_not_inherited() -> None:
    taken = inherit(reading("people.killed", TWO, Scope(where="the second site")), OwnEvent(MONDAY, OSTRA))
    assert (taken.scope.where, taken.inherited) == ("the second site", ("when",))


def test_when_and_where_do_not_answer_themselves() -> None:
    event = OwnEvent(MONDAY, OSTRA)
    assert inherit(reading("event.start", MONDAY), event).inherited == ("where",)
    assert inherit(reading("event.place", OSTRA), event).inherited == ("when",)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Six people were killed in a separate attack.", ANOTHER),
        ("In an earlier crash, six people were killed.", ANOTHER),
        ("Six people were killed in the attack.", None),
        ("Another six people were killed in the attack.", None),
    ],
)
def test_an_event_told_apart_is_another_event(text: str, part: str | None) -> None:
    line = Span(0, len(text), text)
    assert [r.scope.part for r in answers(text, line) if r.slot == "people.killed"] == [part]
