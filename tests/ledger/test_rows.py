"""How the database finds what is asked for with every report."""

from __future__ import annotations

import pytest

from rashomon.ledger import rows
from rashomon.ledger.sql import SqlLedger


@pytest.mark.parametrize(
    ("statement", "searched"),
    [
        ("_NEWEST", "kind=? AND subject=?"),
        ("_NEWEST_BY_HANDLE", "kind=? AND handle=?"),
        ("_NEWEST_READING", "kind=? AND "),
        ("_NEWEST_WITH_TEXT", "sha256=?"),
        ("_CONTENT", "sha256=?"),
        ("_KEEP", "sha256=?"),
    ],
)
def test_nothing_asked_for_with_every_report_walks_the_ledger(statement: str, searched: str) -> None:
    """Else the ten thousandth report would take a thousand times the tenth."""
    with SqlLedger.open(":memory:") as ledger, ledger._reading() as db:
        query = str(getattr(rows, statement).compile(db.engine))
        plan = [row[3] for row in db.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", ("x",) * query.count("?"))]
    assert any(searched in step for step in plan), plan
    assert not any("SCAN entry" in step or "SCAN body" in step or "B-TREE" in step for step in plan), plan
