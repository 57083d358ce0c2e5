"""What guards a ledger's file, and what is said of files that are none."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from rashomon.errors import LedgerError
from rashomon.ledger.schema import VERSION
from rashomon.ledger.sql import SqlLedger
from stores.samples import NOON, READER, hours, sample_claims, sample_report


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with one report of three entries."""
    path = tmp_path / "ledger.sqlite"
    with SqlLedger.open(path) as ledger:
        ledger.add_read(sample_report(), sample_claims(sample_report()), READER, NOON)
        ledger.assign_story("ferry-0", "aground", NOON)
    return path


@pytest.fixture(params=["ours", "plain"])
def raw(path: Path, request: pytest.FixtureRequest) -> Iterator[sqlite3.Connection]:
    """The file in another program's hands, with recursive triggers on as ours has them, and as SQLite has them."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        if request.param == "ours":
            connection.execute("PRAGMA recursive_triggers=ON")
        yield connection


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET payload = '{}'",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry",
        "REPLACE INTO entry SELECT seq, 'x', kind, subject, handle, recorded_at, 'y', payload FROM entry",
        "REPLACE INTO entry SELECT 99, 'x', kind, subject, handle, recorded_at, supersedes, payload FROM entry",
        "UPDATE refers SET sha256 = 'x'",
        "DELETE FROM refers",
        "REPLACE INTO refers SELECT entry, role, 'x' FROM refers",
        "UPDATE body SET content = x'00'",
        "DELETE FROM body",
        "REPLACE INTO body SELECT sha256, x'00' FROM body",
    ],
)
def test_what_is_written_stays(raw: sqlite3.Connection, statement: str) -> None:
    """No program can change, delete or replace a row, whatever its settings."""
    before = list(raw.iterdump())
    with pytest.raises(sqlite3.IntegrityError, match=r"never|only by redaction"):
        raw.execute(statement)
    assert list(raw.iterdump()) == before


def test_our_connections_ask_delete_triggers_before_a_replace(path: Path) -> None:
    """INSERT OR REPLACE passes them by unless recursive triggers are on."""
    with SqlLedger.open(path) as ledger, ledger._reading() as db:
        assert db.exec_driver_sql("PRAGMA recursive_triggers").scalar() == 1
        assert db.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert db.exec_driver_sql("PRAGMA secure_delete").scalar() == 1


def test_redaction_opens_the_way_for_those_words_alone(path: Path) -> None:
    """The words of a redacted report may go; those of another may not."""
    with SqlLedger.open(path) as ledger:
        ledger.add(sample_report(1), NOON)
        ledger.redact("ferry-0", "court order", "editor", NOON)
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError, match="redaction"):
        connection.execute("DELETE FROM body")


def test_redacted_words_are_wiped_from_the_disk(path: Path) -> None:
    """Not only the row: no file of the ledger holds them any more, even while it is open."""
    with SqlLedger.open(path) as ledger:
        assert b"Ines Falk" in path.read_bytes()
        ledger.redact("ferry-0", "court order", "editor", hours(1))
        for file in path.parent.iterdir():
            assert b"Falk" not in file.read_bytes(), file.name
            assert b"runs aground" not in file.read_bytes(), file.name


def test_parents_are_made_and_a_url_names_the_same_file(tmp_path: Path) -> None:
    """`sqlite:///PATH` and PATH."""
    path = tmp_path / "a" / "b" / "ledger.sqlite"
    with SqlLedger.open(path) as ledger:
        ledger.add(sample_report(), NOON)
    with SqlLedger.open(f"sqlite:///{path}", create=False) as ledger:
        assert len(ledger.reports()) == 1


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    """As `mktemp` leaves one."""
    path = tmp_path / "ledger.sqlite"
    path.touch()
    with SqlLedger.open(path) as ledger:
        assert ledger.reports() == []


def refused(place: str | Path, *, create: bool = True) -> str:
    """What is said of a place that cannot be opened."""
    with pytest.raises(LedgerError) as caught:
        SqlLedger.open(place, create=create)
    return str(caught.value)


def test_no_ledger_yet(tmp_path: Path) -> None:
    """Nothing is made where only reading was asked for."""
    said = refused(tmp_path / "none.sqlite", create=False)
    assert said == f"ledger {tmp_path}/none.sqlite: there is none yet (add reports first: rashomon add PATH…)"
    assert list(tmp_path.iterdir()) == []


def test_not_a_database(tmp_path: Path) -> None:
    """The file is named and left as it is."""
    path = tmp_path / "notes.txt"
    path.write_text("Dear diary, the ferry ran aground today. " * 50)
    assert refused(path) == f"ledger {path}: file is not a database (name another path, or move that file away)"
    assert path.read_text().startswith("Dear diary")


def test_a_database_of_something_else(tmp_path: Path) -> None:
    """Its tables are not added to."""
    path = tmp_path / "shop.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE customer (name TEXT)")
    assert "a database of something else" in refused(path)


@pytest.mark.parametrize(("written", "version"), [("'999'", "999"), (None, "None")])
def test_a_layout_this_program_does_not_know(path: Path, written: str | None, version: str) -> None:
    """A later program's ledger, or one that does not say."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"UPDATE meta SET value = {written}" if written else "DELETE FROM meta")
    assert f"its layout is version {version}, this program knows {VERSION} (update rashomon)" in refused(path)


def test_a_directory(tmp_path: Path) -> None:
    """A file in it is proposed."""
    assert f"name a file in it, such as {tmp_path}/ledger.sqlite" in refused(tmp_path)


def test_a_database_we_do_not_speak_to() -> None:
    """The password in the URL is not repeated."""
    said = refused("oracle://scott:tiger@db.example/news")
    assert "oracle://…" in said and "tiger" not in said


@pytest.fixture
def ordinary_user() -> Iterator[Path]:
    """A read-only directory, and nobody who may write it all the same."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o555)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            yield Path(name)
        finally:
            if root:
                os.seteuid(0)
            Path(name).chmod(0o755)


def test_a_read_only_directory(ordinary_user: Path) -> None:
    """Place, reason and remedy, whether the file or its directory is to be made."""
    remedy = "(make the directory writable, or name another path with --ledger)"
    for place in (ordinary_user / "ledger.sqlite", ordinary_user / "sub" / "ledger.sqlite"):
        said = refused(place)
        assert said.startswith(f"ledger {place}: ") and said.endswith(remedy)


def test_a_damaged_file_is_named(path: Path) -> None:
    """Pages overwritten with noise are an error of ours, not the database's own."""
    with SqlLedger.open(path) as ledger:
        for n in range(1, 60):
            ledger.add(sample_report(n), NOON)
    content = bytearray(path.read_bytes())
    content[8192:-8192] = b"\x5a" * (len(content) - 16384)
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=rf"ledger {path}: .*restore it from a copy"), SqlLedger.open(path) as ledger:
        ledger.reports()
