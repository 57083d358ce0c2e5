"""The index follows the ledger: what changed is derived again, and only that."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from fastapi.testclient import TestClient

from rashomon.desk.index.index import Index
from rashomon.desk.index.keeper import Keeper
from rashomon.desk.index.worked import Worked
from rashomon.desk.view import Desk
from rashomon.ledger.sql import SqlLedger

from ..samples import NOW, demo_ledger


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


def test_a_correction_is_at_work_at_once_and_taken_back(desk: TestClient, story: str) -> None:
    """Only its story is derived again, also where nothing was read since the desk began."""
    known = _desk(desk)
    brief = known.index.brief(story[3:])
    assert brief is not None
    claim = next(c for c in brief.claims if c.answers)
    note = {"subject": claim.id, "change": "not a claim", "reason": "A caption."}
    for undone in (False, True):
        known.ledger.note("correction", f"{claim.id} not a claim", note | {"undone": undone}, "Editor", NOW)
        assert known.keeper.refresh() == [story[3:]]
        after = known.index.brief(story[3:])
        assert after is not None
        assert (claim.id in {c.id for c in after.claims}) is undone


def test_an_index_of_another_program_is_made_anew(tmp_path: Path) -> None:
    """So is one that is damaged."""
    place = tmp_path / "one.desk"
    Index(place, "this program").reached(7)
    assert Index(place, "this program").head() == 7
    assert Index(place, "a later program").head() == 0
    place.write_bytes(b"no database at all")
    assert Index(place, "a later program").head() == 0


def test_an_index_that_lost_its_secret_is_made_anew(tmp_path: Path) -> None:
    """What signs forms is there in every index that is used."""
    place = tmp_path / "one.desk"
    old = Index(place, "this program")
    old.reached(7)
    old.many("DELETE FROM meta WHERE name = ?", [("secret",)])
    again = Index(place, "this program")
    assert (again.head(), len(again.secret())) == (0, 32)


def test_a_report_that_comes_later_joins_its_story(weights: Path, tmp_path: Path) -> None:
    """What is derived bit by bit is what is derived at once."""
    whole = demo_ledger(tmp_path)
    with SqlLedger.open(whole) as every, SqlLedger.open(tmp_path / "growing.sqlite") as growing:
        keeper = Keeper(growing, Index(tmp_path / "growing.desk", "test"), Worked(growing))
        reports = every.reports()
        for some in (reports[:6], reports[6:9], reports[9:]):
            for report in some:
                growing.add(report, NOW)
            keeper.refresh()
        at_once = Keeper(every, Index(tmp_path / "whole.desk", "test"), Worked(every))
        at_once.refresh()
        assert [s.reports for s in keeper.index.stories(5)] == [11]
        assert keeper.index.stories(5) == at_once.index.stories(5)
