"""Where the replay of a story stops."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from amend.making import COMPANY, NOON, briefed, correction, people
from brief import samples
from rashomon.desk.account.stops import LISTED, Stop, around, hours_known, listed, packed, signed, stops
from rashomon.model import Amendments, Brief, Moment

BRIEF = samples.brief()


def _came(brief: Brief) -> dict[str, list[datetime]]:
    return {r.id: [r.published.instant] if r.published else [] for r in brief.reports}


def _stops(brief: Brief, came: dict[str, list[datetime]]) -> list[Stop]:
    return stops(hours_known(brief), signed(brief), came)


def test_it_stops_where_a_report_came_out() -> None:
    """With the number that were out by then; an undated one stops nowhere."""
    found = _stops(BRIEF, _came(BRIEF))
    assert [(s.at, s.by_then) for s in found] == [
        ("2031-03-04T18:00Z", 1),
        ("2031-03-04T19:30Z", 2),
        ("2031-03-05T06:00Z", 3),
        ("2031-03-05T08:15Z", 4),
    ]


def test_it_stops_where_a_report_was_edited() -> None:
    """No report more is out by then."""
    came = _came(BRIEF)
    came["post"].append(datetime(2031, 3, 5, 7, tzinfo=UTC))
    (edit,) = [s for s in _stops(BRIEF, came) if not s.reports]
    assert (edit.at, edit.changed, edit.by_then) == ("2031-03-05T07:00Z", 1, 3)


def test_it_stops_where_a_person_corrected() -> None:
    """At the minute of the signature."""
    said = correction(COMPANY[1].answers[0].id, "value", value=people(9))
    brief = briefed(Amendments((said,)))
    assert [(s.at, s.reports, s.changed) for s in _stops(brief, _came(brief))] == [
        ("2031-05-03T09:00Z", 2, 0),
        (NOON.strftime("%Y-%m-%dT%H:%MZ"), 0, 1),
    ]


def test_a_report_dated_to_the_day_stops_at_the_day() -> None:
    """No hour is made up for people to read."""
    brief = replace(BRIEF, reports=(replace(BRIEF.reports[0], published=Moment.parse("2031-03-04")),))
    (stop,) = _stops(brief, _came(brief))
    assert (stop.label, stop.day) == ("4 Mar 2031", True)


def test_the_stops_to_either_side_of_an_instant() -> None:
    """Of now there is one before it and none after."""
    found = _stops(BRIEF, _came(BRIEF))
    assert around(found, "2031-03-04T19:30Z") == (found[0], found[2])
    assert around(found, "2031-03-04T20:00:00+01:00") == (found[0], found[1])
    assert around(found, "2031-03-04") == (found[1], found[2])
    assert around(found, "") == (found[3], None)
    assert around([], "") == (None, None)


def test_a_long_list_names_the_last_stop_of_each_day() -> None:
    """The slider keeps them all."""
    start = datetime(2031, 3, 4, tzinfo=UTC)
    times = [start + timedelta(minutes=10 * n) for n in range(LISTED + 1)]
    every = [Stop(t.strftime("%Y-%m-%dT%H:%MZ"), 1, 0, n + 1, False) for n, t in enumerate(times)]
    assert [s.at[:10] for s in listed(every)] == ["2031-03-04", "2031-03-05"]
    assert listed(every)[0].at == "2031-03-04T23:50Z"
    assert listed(every[:-1]) == every[:-1]


def test_packed_stops_hold_minutes_and_reports() -> None:
    """Since the first of them."""
    assert packed(_stops(BRIEF, _came(BRIEF))) == "0,1 90,2 720,3 855,4"
