"""The page of the history."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from ..pages.test_amend import brief_of, correction, counted
from ..samples import NOW


def _ledger(desk: TestClient) -> Any:
    return desk.app.state.desk.ledger  # type: ignore[attr-defined]


def test_what_was_said_stands_beside_what_was_read(desk: TestClient, story: str) -> None:
    """With who, why, the words, and whose they are."""
    claim = counted(brief_of(desk, story))
    correction(desk, story, claim, change="value", to="40")
    shown = desk.get("/history").text
    assert "Value: 40" in shown and "at work" in shown
    assert "The machine read: people.killed: " in shown
    assert "Ana Reiter" in shown and "Why: The page says so." in shown
    assert claim.words[:30] in shown


def test_a_claim_that_was_dropped_can_still_be_read(desk: TestClient, story: str) -> None:
    """Its words come from what the machine read."""
    claim = counted(brief_of(desk, story))
    correction(desk, story, claim, change="not a claim")
    assert claim.words[:30] in desk.get("/history").text


def test_what_applies_no_more_says_so(desk: TestClient, story: str) -> None:
    """A correction of a claim that is not read any more is kept."""
    _ledger(desk).note("correction", "gone misread", {"subject": "gone", "change": "misread", "reason": "r"}, "A", NOW)
    desk.app.state.desk.keeper.refresh()  # type: ignore[attr-defined]
    assert "applies no more" in desk.get("/history").text
    assert "Misread" not in desk.get(f"/history?story={story[3:]}").text


def test_replaced_and_taken_back_stay(desk: TestClient, story: str) -> None:
    """Every entry has its line."""
    claim = counted(brief_of(desk, story))
    for to in ("40", "41"):
        correction(desk, story, claim, change="value", to=to)
    shown = desk.get(f"/history?story={story[3:]}").text
    assert "Value: 40" in shown and "Value: 41" in shown
    assert "replaced by a later one" in shown


def test_a_judgement_names_both(desk: TestClient, story: str) -> None:
    """As people call them, not by their ids."""
    one, other = brief_of(desk, story).origins[:2]
    note = {"about": "origin", "one": one.id, "other": other.id, "verdict": "unsure", "reason": "r"}
    _ledger(desk).note("judgement", f"origin {one.id} {other.id}", note, "A", NOW)
    desk.app.state.desk.keeper.refresh()  # type: ignore[attr-defined]
    shown = desk.get("/history").text
    assert "perhaps the same source" in shown
    assert one.name in shown and other.name in shown


def test_without_entries_it_says_so(desk: TestClient) -> None:
    """Nothing was corrected."""
    assert "Nobody has corrected or judged anything yet." in desk.get("/history").text


def test_a_story_that_is_not_there(desk: TestClient) -> None:
    """Has no history."""
    assert desk.get("/history?story=nowhere").status_code == 404
