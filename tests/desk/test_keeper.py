"""The index follows the ledger: what changed is derived again, and only that."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.desk.index import Index
from rashomon.desk.thaw import frozen, thawed
from rashomon.desk.view import Desk


def _desk(client: TestClient) -> Desk:
    found: Desk = client.app.state.desk  # type: ignore[attr-defined]
    return found


def test_nothing_new_derives_nothing(desk: TestClient) -> None:
    """The ledger's newest entry is remembered."""
    assert _desk(desk).keeper.refresh() == []


def test_reports_put_into_two_stories_are_two(desk: TestClient, story: str) -> None:
    """Both are derived again, each under the name it was given, and the first keeps its address."""
    known = _desk(desk)
    before = known.index.brief(story[3:])
    assert before is not None
    for n, report in enumerate(before.reports):
        known.ledger.assign_story(report.id, "the other" if n > 8 else "the one", datetime.now(UTC))
    assert len(known.keeper.refresh()) == 2
    assert {s.name: s.reports for s in known.index.stories(9)} == {"the one": 9, "the other": 2}
    assert desk.get(story).status_code == 200


def test_an_index_of_another_program_is_made_anew(tmp_path: Path) -> None:
    """So is one that is damaged."""
    place = tmp_path / "one.desk"
    Index(place, "this program").reached(7)
    assert Index(place, "this program").head() == 7
    assert Index(place, "a later program").head() == 0
    place.write_bytes(b"no database at all")
    assert Index(place, "a later program").head() == 0


def test_a_brief_comes_back_as_it_was(desk: TestClient, story: str) -> None:
    """Word for word."""
    brief = _desk(desk).index.brief(story[3:])
    assert brief is not None
    assert thawed(frozen(brief)) == brief


def test_nothing_but_a_brief_is_thawed() -> None:
    """Bytes that name anything else are refused before it is made."""
    import zlib

    with pytest.raises(pickle.UnpicklingError, match="no part of a brief"):
        thawed(zlib.compress(pickle.dumps(Path("x"))))
