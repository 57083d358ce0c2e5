"""Pages that came instead of the report."""

from __future__ import annotations

import pytest

from rashomon.intake.failed import failure, fragment
from rashomon.intake.furniture import furniture, lines

STORY = "The ferry with nine people on board reached the port of Norda on Monday, the harbour office said."


def why(text: str, title: str | None = None) -> str | None:
    """What is said of a text."""
    rows = lines(text)
    return failure(text, title, rows, furniture(rows))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Read more\nShare on Facebook\nAdvertisement", "page furniture"),
        ("Please enable JavaScript and cookies to continue to the lake news.", "scripts"),
        ("Before you continue: we value your privacy.", "consent"),
        ("Subscribe to continue reading this story.", "paywall"),
        ("Access denied. You do not have the right to see this page.", "refusal"),
        ("404. The page was not found on this server. Go to the front page.", "missing"),
        ("Showing 10 results for ferry.", "search"),
    ],
)
def test_a_page_without_its_report_is_told_by_kind(text: str, reason: str) -> None:
    """The reason says what came instead."""
    assert reason in (why(text) or "")


def test_a_short_report_is_a_report() -> None:
    """However short, and whatever a long one quotes."""
    assert why(STORY) is None
    assert why(STORY * 10 + " A sign said access denied.") is None


def test_search_pages_are_known_by_title() -> None:
    """And reports about a search are not."""
    assert "not a report" in (why(STORY, "Norda Post Search : Norda Post") or "")
    assert why(STORY, "Search for missing ferry goes on") is None
    assert why(STORY, "Coast guard ends search: nine missing") is None


def test_a_few_words_without_a_sentence_are_a_fragment() -> None:
    """Only for pages; a report line may be as short as it likes."""
    assert fragment("Home News Sport Weather")
    assert not fragment(STORY)
