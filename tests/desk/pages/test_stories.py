"""The list of stories."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.desk.app import create
from rashomon.desk.pages import stories
from rashomon.desk.pages.stories import BARS, HEIGHT, drawn, spark
from rashomon.ledger.sql import SqlLedger

from ..samples import desk_of, ledger_of


def test_a_story_stands_with_its_counts(desk: TestClient, story: str) -> None:
    """How many reports, outlets and origins, and what is disputed."""
    shown = desk.get("/").text
    assert f'href="{story}"' in shown
    assert "11 reports" in shown
    assert "disputed" in shown


def test_the_most_disputed_question_has_its_ends_named(desk: TestClient, story: str) -> None:
    """Lowest and highest, each with who gave it, and a way to the question."""
    shown = desk.get("/").text
    found = re.search(rf'<a href="{story}/q/\w+">([^<]+)</a> (Lowest [^<]+)</p>', shown)
    assert found
    assert found[1].startswith("How many")
    assert re.search(r"Lowest .+, from .+; highest .+, from .+\.", found[2])


def test_a_title_is_that_of_its_outlet(desk: TestClient) -> None:
    """A headline states things; it says whose it is."""
    assert re.search(r"<h2><a [^>]+>“[^<]+” \([^<]+\)</a></h2>", desk.get("/").text)


def test_a_list_is_empty_until_there_are_stories(tmp_path: Path) -> None:
    """And says what to do."""
    with desk_of(ledger_of(tmp_path, [], "nobody")) as empty:
        assert "rashomon add" in empty.get("/").text


def test_a_ledger_that_is_being_read_is_not_called_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page says so, and is asked for again, with scripts or without."""
    monkeypatch.setattr(stories, "PATIENCE", 0.0)
    store = SqlLedger.open(ledger_of(tmp_path, [], "nobody"))
    with TestClient(create(store, tmp_path / "desk", follow=False), base_url="http://localhost") as early:
        shown = early.get("/").text
    assert "Reading the ledger" in shown and "no stories" not in shown
    assert '<noscript><meta http-equiv="refresh"' in shown


def test_a_sparkline_has_a_bar_where_reports_came_out() -> None:
    """Two at the start, one at the end: the tallest bar is the first."""
    bars = spark([0.0, 1.0, 3600.0])
    assert [b.n for b in bars] == [2, 1]
    assert (bars[0].height, bars[1].x) == (HEIGHT, (BARS - 1) * 5)


def test_a_story_without_dates_has_no_sparkline() -> None:
    """Nothing is drawn that nobody said."""
    assert spark([]) == []
    assert drawn([]) == ""


def test_bars_are_drawn_as_one_shape() -> None:
    """Each goes down from its top to the floor."""
    first, last = spark([0.0, 3600.0])
    assert drawn([first, last]) == "M0.0 0.0h4.0v28.0h-4.0zM115.0 0.0h4.0v28.0h-4.0z"
