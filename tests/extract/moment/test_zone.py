"""A clock time takes the zone of the place it was read at, or none."""

from datetime import datetime, timedelta

from rashomon.extract.answer.answers import Reading
from rashomon.extract.moment.zone import INHERITED, localised, zones_of
from rashomon.model import Moment, Place, Scope, Span, Value

TEXT = "The bridge fell at 6.10 a.m."
LINE = Span(0, len(TEXT), TEXT)
SIX = Moment(datetime(2031, 7, 1, 6, 10), datetime(2031, 7, 1, 6, 11), "minute", "6.10 a.m.")
KENYA = Place("Kenya", gazetteer="geonames:192950", within=())
NAIROBI = Place("Nairobi", -1.28, 36.82, "geonames:184745", ("KE",))
LONDON = Place("London", 51.5, -0.13, "geonames:2643743", ("GB",))
AMERICA = Place("United States", gazetteer="geonames:6252001")


def read(slot: str, value: Value) -> Reading:
    return Reading(slot, value, Scope(), LINE)


def times(*readings: Reading) -> list[Moment]:
    ((_, found),) = localised([(LINE, list(readings))])
    return [r.value for r in found if isinstance(r.value, Moment)]


def test_a_time_takes_the_zone_of_the_events_place_and_says_so() -> None:
    ((_, (_, start)),) = localised([(LINE, [read("event.place", NAIROBI), read("event.start", SIX)])])
    assert isinstance(start.value, Moment)
    assert start.value.start.utcoffset() == timedelta(hours=3)
    assert start.inherited == (INHERITED,)


def test_a_country_with_one_clock_will_do_and_one_with_several_will_not() -> None:
    assert times(read("event.place", KENYA), read("event.start", SIX))[0].zoned
    assert not times(read("event.place", AMERICA), read("event.start", SIX))[0].zoned


def test_places_whose_clocks_differ_give_no_zone() -> None:
    found = times(read("event.place", NAIROBI), read("event.place", LONDON), read("event.start", SIX))
    assert not found[0].zoned


def test_without_a_place_and_for_whole_days_nothing_changes() -> None:
    day = Moment.of_day(datetime(2031, 7, 1).date())
    assert times(read("event.start", SIX)) == [SIX]
    assert times(read("event.place", NAIROBI), read("event.start", day)) == [day]


def test_a_place_nobody_knows_has_no_zone() -> None:
    assert zones_of(Place("Upper Marn")) == frozenset()
    assert zones_of(Place("the quay", within=("KE",))) == frozenset({"Africa/Nairobi"})


def test_the_dateline_tells_the_place_where_nothing_else_does() -> None:
    text = "NAIROBI, Kenya (Wire) — The bridge fell at 6.10 a.m., and London offered help."
    line, dateline, far = Span(24, len(text), text), Span(0, 14, text), Span(text.index("London"), 65, text)
    start = Reading("event.start", SIX, Scope(), line)
    ((_, (found,)),) = localised([(line, [start])], [(dateline, NAIROBI), (far, LONDON)])
    assert isinstance(found.value, Moment) and found.value.start.utcoffset() == timedelta(hours=3)
    ((_, (bare,)),) = localised([(line, [start])], [(far, LONDON)])
    assert bare.value == SIX


def test_without_a_dateline_it_is_where_the_first_sentence_sets_the_event() -> None:
    text = "Fire tore through a hall in Nairobi at 6.10 a.m."
    line = Span(0, len(text), text)
    named = [(Span(text.index("Nairobi"), text.index(" at "), text), NAIROBI)]
    ((_, (start,)),) = localised([(line, [Reading("event.start", SIX, Scope(), line)])], named)
    assert isinstance(start.value, Moment) and start.value.start.utcoffset() == timedelta(hours=3)


def test_where_somebody_spoke_is_no_place_of_the_event() -> None:
    text = "A hall burned at 6.10 a.m., the owner said in Nairobi."
    line = Span(0, len(text), text)
    named = [(Span(text.index("Nairobi"), len(text) - 1, text), NAIROBI)]
    ((_, (start,)),) = localised([(line, [Reading("event.start", SIX, Scope(), line)])], named)
    assert start.value == SIX


def test_local_time_is_that_of_the_place_named_before_it() -> None:
    text = "Launched from Nairobi, it crossed London at 6.10 a.m. local time."
    line = Span(0, len(text), text)
    local = Moment(SIX.start, SIX.end, "minute", "6.10 a.m. local time")
    named = [(Span(14, 21, text), NAIROBI), (Span(34, 40, text), LONDON)]
    readings = [Reading("launch.place", NAIROBI, Scope(), line), Reading("event.start", local, Scope(), line)]
    ((_, (_, start)),) = localised([(line, readings)], named)
    assert isinstance(start.value, Moment)
    assert start.value.start.utcoffset() == timedelta(hours=1)


def test_a_state_flown_over_has_the_local_clocks() -> None:
    text = "Launched from Nairobi, it flew over Japan at 6.10 a.m. local time."
    line = Span(0, len(text), text)
    local = Moment(SIX.start, SIX.end, "minute", "6.10 a.m. local time")
    readings = [Reading("launch.place", NAIROBI, Scope(), line), Reading("event.start", local, Scope(), line)]
    ((_, (_, start)),) = localised([(line, readings)], [(Span(14, 21, text), NAIROBI)])
    assert isinstance(start.value, Moment) and start.value.start.utcoffset() == timedelta(hours=9)
