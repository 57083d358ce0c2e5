"""What became of every entry."""

from __future__ import annotations

from typing import Any

from amend.making import NOON
from rashomon.ledger.sql import SqlLedger
from rashomon.ledger.store import Entry
from rashomon.review.history import rows, states


def said(*notes: tuple[str, dict[str, Any]]) -> list[Entry]:
    """Entries on subjects, in this order."""
    with SqlLedger.open("sqlite://") as store:
        for subject, told in notes:
            store.note("correction", subject, {"reason": "r", **told}, "an editor", NOON)
        return store.said()


def test_the_newest_stands_and_the_older_is_replaced() -> None:
    """Each subject by itself."""
    entries = said(("c value", {"to": "1"}), ("d value", {"to": "1"}), ("c value", {"to": "2"}))
    assert list(map(states(entries).get, (e.id for e in entries))) == ["replaced", "stands", "stands"]


def test_taking_back_is_an_entry_and_marks_the_one_before() -> None:
    """Both stay to be read."""
    entries = said(("c value", {"to": "1"}), ("c value", {"to": "1", "undone": True}))
    assert list(map(states(entries).get, (e.id for e in entries))) == ["taken back", "undoes"]


def test_what_is_read_no_more_applies_no_more() -> None:
    """A claim that an edit of its report took away keeps its corrections, at work on nothing."""
    entries = said(("c value", {"subject": "c", "to": "1"}), ("d value", {"subject": "d", "to": "1"}))
    assert [r["applies"] for r in rows(entries, {"d"})] == [False, True]
