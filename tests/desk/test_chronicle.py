"""The timeline of a story: what is told and what was printed, on one axis."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.brief.phrase import Sentence
from rashomon.desk.chronicle import LANES, LEFT, RIGHT, Entry, Told, entries, strip
from rashomon.model import Moment, Report

from . import hostile
from .hostile import assert_inert
from .samples import desk_of

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)


def told(n: int, at: str) -> Entry:
    """A time that somebody gives."""
    return Entry(n, Moment.parse(at), (Told(Sentence("Harbour police: “at noon”"), None, "", ""),), ())


def printed(n: int, at: str | None) -> Entry:
    """A report that came out then."""
    moment = Moment.parse(at) if at else None
    return Entry(n, moment, (), (Report(f"r{n}", "text", "Harbour Post", moment),))


def test_what_is_far_from_the_reports_is_counted_and_not_drawn() -> None:
    """Three years earlier would press the day itself into one point."""
    made = strip([told(1, "2021-05-06"), told(2, "2024-05-06T10:00Z"), printed(3, "2024-05-06T12:00Z"),
                  printed(4, "2024-05-07T12:00Z"), told(5, "2031-01-01")])  # fmt: skip
    assert made is not None
    assert (made.before, made.after) == (1, 1)
    assert [b.entry.number for b in made.told] == [2]
    assert all(LEFT <= b.x <= RIGHT for b in made.told)


def test_a_day_is_as_long_as_a_day() -> None:
    """And a minute has the least width that can be seen."""
    made = strip([told(1, "2024-05-06"), told(2, "2024-05-07T23:59Z"), printed(3, "2024-05-06T00:00:01Z")])
    assert made is not None
    day, minute = made.told
    assert day.width == pytest.approx((RIGHT - LEFT) / 2, rel=0.01)
    assert minute.width < 1


def test_marks_at_one_time_stand_on_each_other_and_the_rest_is_counted() -> None:
    """No row has two marks that meet."""
    made = strip([*(told(n, "2024-05-06T12:00Z") for n in range(1, LANES + 4)), printed(99, "2024-05-07T12:00Z")])
    assert made is not None
    assert sorted(b.lane for b in made.told) == list(range(LANES))
    assert made.crowded == 3


@pytest.mark.parametrize("hours", [1, 5, 30, 200, 2000, 40_000, 900_000])
def test_labels_are_few_and_in_order(hours: int) -> None:
    """From an hour to a century."""
    end = NOON + timedelta(hours=hours)
    made = strip([printed(1, NOON.isoformat()), printed(2, end.isoformat())])
    assert made is not None
    places = [x for x, _ in made.labels]
    assert 1 <= len(places) <= 8
    assert places == sorted(places)
    assert all(LEFT <= x <= RIGHT for x in places)


def test_without_two_times_nothing_is_drawn() -> None:
    """Reports without a date stand in the list alone."""
    assert strip([printed(1, None)]) is None
    assert strip([printed(1, "2024-05-06T12:00Z"), printed(2, None)]) is None


def test_every_entry_has_whose_words_it_is(desk: TestClient, story: str) -> None:
    """In the invented story each time is given by somebody, and every report stands once."""
    brief = desk.app.state.desk.shelf.brief(story[3:])  # type: ignore[attr-defined]
    every = entries(brief)
    assert sum(len(e.told) for e in every) == len(brief.timeline) > 0
    assert sum(len(e.reports) for e in every) == len(brief.reports)
    times = [e.at.instant for e in every if e.at]
    assert times == sorted(times)
    assert all(t.sentence.attribution for e in every for t in e.told)


def test_the_page_leads_to_words_questions_and_reports(desk: TestClient, story: str) -> None:
    """And shows one sort only where that is asked for; what is no sort is left out."""
    shown = desk.get(f"{story}/timeline").text
    assert f'href="{story}/r/' in shown
    assert f'href="{story}/q/' in shown
    assert 'class="report"' in shown
    only = desk.get(f"{story}/timeline?show=told").text
    assert '<li class="report">' not in only
    assert '<li class="told">' not in desk.get(f"{story}/timeline?show=reports").text
    assert desk.get(f"{story}/timeline?show=x&page_number=99999999999").status_code == 200


def test_as_it_stood_then(desk: TestClient, story: str) -> None:
    """Only what had come out; links keep the instant."""
    shown = desk.get(f"{story}/timeline?at=2024-03-14T06:00Z").text
    assert shown.count('<li class="report">') < desk.get(f"{story}/timeline").text.count('<li class="report">')
    assert "at=2024-03-14T06%3A00Z" in shown


def test_names_are_inert(tmp_path: Path, weights: Path) -> None:
    """Also in titles of marks."""
    client = desk_of(hostile.ledger(tmp_path))
    known = client.app.state.desk  # type: ignore[attr-defined]
    assert_inert(client.get(f"/s/{known.index.stories(1)[0].key}/timeline").text)
    known.ledger.close()
