"""The list of stories."""

from __future__ import annotations

from fastapi.testclient import TestClient

from rashomon.desk.derive import StoryRow
from rashomon.desk.pages.stories import BARS, HEIGHT, spark


def test_a_story_stands_with_its_counts(desk: TestClient, story: str) -> None:
    """How many reports, outlets and origins, and what is disputed."""
    shown = desk.get("/").text
    assert f'href="{story}"' in shown
    assert "11 reports" in shown
    assert "disputed" in shown


def test_a_sparkline_has_a_bar_where_reports_came_out() -> None:
    """Two at the start, one at the end: the tallest bar is the first."""
    bars = spark(_row("[0.0, 1.0, 3600.0]"))
    assert [b.n for b in bars] == [2, 1]
    assert (bars[0].height, bars[1].x) == (HEIGHT, (BARS - 1) * 5)


def test_a_story_without_dates_has_no_sparkline() -> None:
    """Nothing is drawn that nobody said."""
    assert spark(_row("[]")) == []


def _row(arrivals: str) -> StoryRow:
    return StoryRow("k", "s", "t", None, None, 3, 1, 1, 0, 0, "{}", arrivals)
