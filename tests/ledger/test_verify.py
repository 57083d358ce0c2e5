"""What verification finds in a ledger that somebody has been at."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rashomon.ledger.sql import SqlLedger
from stores.samples import NOON, READER, hours, sample_claims, sample_report


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two reports with claims, one of them revised, one redacted and then come back with other text."""
    path = tmp_path / "ledger.sqlite"
    with SqlLedger.open(path) as ledger:
        for n in range(2):
            ledger.add_read(sample_report(n), sample_claims(sample_report(n)), READER, NOON)
        ledger.add(sample_report(0, text="Edited: harbour master Ines Falk said nobody was hurt."), hours(1))
        ledger.redact("ferry-1", "court order", "editor", hours(2))
        ledger.add(sample_report(1, text="Edited: a harbour master said nobody was hurt, says nobody."), hours(3))
        assert ledger.verify() == []
    return path


def tampered(path: Path, statement: str) -> list[str]:
    """What is found after somebody dropped the guards and ran this."""
    with closing(sqlite3.connect(path)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)
        connection.commit()
    with SqlLedger.open(path) as ledger:
        return ledger.verify()


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE entry SET recorded_at = '2031-05-01T12:00:00.000000+00:00' WHERE seq = 1", "does not match its hash"),
        ("UPDATE entry SET payload = replace(payload, 'Courier', 'Post') WHERE seq = 1", "does not match its hash"),
        (
            "UPDATE entry SET supersedes = 'x' WHERE supersedes <> '' AND kind = 'report'",
            "does not supersede the newest",
        ),
        ("UPDATE entry SET payload = 'gone' WHERE seq = 1", "cannot be read"),
        ("UPDATE entry SET payload = '{}' WHERE kind = 'claims'", "does not match its hash"),
        ("UPDATE entry SET recorded_at = 'once' WHERE seq = 1", "cannot be read"),
        ("DELETE FROM entry WHERE seq = 1", "does not supersede the newest"),
        ("UPDATE refers SET sha256 = 'x' WHERE entry = 1 AND role = 'text'", "its reference to its text"),
        ("DELETE FROM refers WHERE entry = 2", "its reference to its claims"),
        ("DELETE FROM body WHERE CAST(content AS TEXT) LIKE '%Edited%'", "missing, and no redaction removed it"),
        ("INSERT INTO body VALUES ('abc', x'00')", "no entry needs it"),
        ("INSERT INTO body VALUES ('abc', x'00')", "its content does not match its hash"),
        (
            "UPDATE body SET content = CAST(replace(CAST(content AS TEXT), 'hurt', 'fine') AS BLOB)",
            "its content does not match its hash",
        ),
        (
            "UPDATE body SET content = CAST(replace(CAST(content AS TEXT), 'Falk', 'Volk') AS BLOB) "
            "WHERE CAST(content AS TEXT) NOT LIKE '[{%'",
            "says",
        ),
        (
            "UPDATE body SET content = replace(CAST(content AS TEXT), '\"said_at\"', '\"x\"')",
            "its content does not match its hash",
        ),
        ("UPDATE body SET content = x'5b5d' WHERE CAST(content AS TEXT) LIKE '[{%'", "other claims than it names"),
    ],
)
def test_tampering_is_found(path: Path, statement: str, found: str) -> None:
    """One line for each thing that is wrong."""
    assert any(found in line for line in tampered(path, statement)), tampered(path, "SELECT 1")


def test_redacted_words_put_back_are_found(path: Path) -> None:
    """What was removed has no place here any more."""
    text = sample_report(1).text
    assert tampered(path, f"INSERT INTO body VALUES ('{sample_report(1).sha256}', CAST('{text}' AS BLOB))") == [
        f"body {sample_report(1).sha256[:12]}…: no entry needs it"
    ]
