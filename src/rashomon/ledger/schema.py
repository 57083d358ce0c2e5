"""The tables of a ledger kept in a database, what guards them, and how one is opened.

    entry     one line for everything remembered, never changed
    refers    which bodies an entry refers to, by role, never changed
    body      words, by SHA-256; the only rows that can go, and only by redaction
    meta      the version of this layout

Triggers hold this for every program that opens the file, not only for this one.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    create_engine,
    event,
    inspect,
    select,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool

from rashomon.errors import LedgerError

VERSION = 1
MEMORY = ":memory:"
#: How long a writer waits for another, milliseconds. A choice: far above any one transaction's length.
BUSY_MS = 30_000

metadata = MetaData()

meta = Table("meta", metadata, Column("name", String, primary_key=True), Column("value", String, nullable=False))

entry = Table(
    "entry",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("handle", String, nullable=False),
    Column("recorded_at", String, nullable=False),
    Column("supersedes", String, nullable=False),
    Column("payload", Text, nullable=False),
    # One successor each: two writers can never both take the place of the same entry.
    UniqueConstraint("subject", "kind", "handle", "supersedes", name="entry_one_successor"),
    # Both end in seq so that "the newest of" is one step, and no planner is tempted to walk a whole kind for it.
    Index("entry_by_subject", "kind", "subject", "seq"),
    Index("entry_by_handle", "kind", "handle", "seq"),
    sqlite_autoincrement=True,
)

body = Table(
    "body",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

refers = Table(
    "refers",
    metadata,
    Column("entry", Integer, ForeignKey("entry.seq"), primary_key=True),
    Column("role", String, primary_key=True),
    Column("sha256", String, nullable=False, index=True),
)

#: Of the entries that refer to a body, those no later redaction of their subject covers.
_COVERED = "EXISTS (SELECT 1 FROM entry x WHERE x.subject = e.subject AND x.kind = 'redaction' AND x.seq > e.seq)"
_REFERRING = "SELECT 1 FROM refers r JOIN entry e ON e.seq = r.entry WHERE r.sha256 = OLD.sha256 AND"

# The checks before an insert are for INSERT OR REPLACE: it deletes the old row without asking delete
# triggers unless the connection has recursive_triggers on, and another program's may not.
_GUARDS = {
    "entry_no_update": "BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END",
    "entry_no_delete": "BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END",
    "entry_no_replace": "BEFORE INSERT ON entry WHEN EXISTS "
    "(SELECT 1 FROM entry o WHERE o.seq = NEW.seq OR o.id = NEW.id "
    "OR (o.subject = NEW.subject AND o.kind = NEW.kind AND o.handle = NEW.handle AND o.supersedes = NEW.supersedes)) "
    "BEGIN SELECT RAISE(ABORT, 'entries are never replaced'); END",
    "refers_no_update": "BEFORE UPDATE ON refers BEGIN SELECT RAISE(ABORT, 'references are never changed'); END",
    "refers_no_delete": "BEFORE DELETE ON refers BEGIN SELECT RAISE(ABORT, 'references are never deleted'); END",
    "refers_no_replace": "BEFORE INSERT ON refers WHEN EXISTS (SELECT 1 FROM refers o WHERE o.entry = NEW.entry "
    "AND o.role = NEW.role) BEGIN SELECT RAISE(ABORT, 'references are never replaced'); END",
    "body_no_update": "BEFORE UPDATE ON body BEGIN SELECT RAISE(ABORT, 'words are never changed'); END",
    "body_no_replace": "BEFORE INSERT ON body WHEN EXISTS (SELECT 1 FROM body o WHERE o.sha256 = NEW.sha256) "
    "BEGIN SELECT RAISE(ABORT, 'words are never replaced'); END",
    "body_only_redaction": "BEFORE DELETE ON body "
    f"WHEN NOT EXISTS ({_REFERRING} {_COVERED}) OR EXISTS ({_REFERRING} NOT {_COVERED}) "
    "BEGIN SELECT RAISE(ABORT, 'words are removed only by redaction'); END",
}


def opened(target: str | Path, *, create: bool) -> Engine:
    """An engine upon the ledger at a path, an SQLite URL or ":memory:", its tables there and of this version.

    Raises:
        LedgerError: it is not there (and `create` is False), cannot be read or written, is no ledger,
            or is of another version. The message names place, reason and remedy.

    """
    place = _place(target)
    if place != MEMORY:
        _prepare(Path(place), create)
    engine = _engine(place)
    try:
        _check_or_create(engine, place)
    except (DBAPIError, OSError) as error:
        engine.dispose()
        raise refusal(place, error) from error
    except LedgerError:
        engine.dispose()
        raise
    return engine


def refusal(place: str, error: Exception) -> LedgerError:
    """What the database said, for people: place, reason, remedy."""
    reason = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    remedies = {
        "not a database": "name another path, or move that file away",
        "malformed": "the file is damaged: restore it from a copy",
        "readonly": "make the file and its directory writable, or name another path with --ledger",
        "unable to open": "make the directory writable, or name another path with --ledger",
        "ermission": "make the directory writable, or name another path with --ledger",
        "locked": "another program has been writing for long: try again when it is done",
        "full": "free some space on the disk, then try again",
    }
    fallback = "name another path with --ledger"
    remedy = next((r for words, r in remedies.items() if words in reason), fallback)
    return LedgerError(f"ledger {place}: {reason} ({remedy})")


def _place(target: str | Path) -> str:
    text = str(target)
    if text in (MEMORY, "sqlite://", "sqlite:///:memory:"):
        return MEMORY
    if text.startswith("sqlite:///"):
        return text.removeprefix("sqlite:///")
    if "://" in text:
        scheme = text.partition("://")[0]
        raise LedgerError(f"ledger {scheme}://…: this kind of database is not known (name a path or sqlite:///PATH)")
    return text


def _prepare(path: Path, create: bool) -> None:
    try:
        if path.is_dir():
            raise LedgerError(f"ledger {path}: it is a directory (name a file in it, such as {path / 'ledger.sqlite'})")
        if path.exists():
            return
        if not create:
            raise LedgerError(f"ledger {path}: there is none yet (add reports first: rashomon add PATH…)")
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(str(path), error) from error


def _engine(place: str) -> Engine:
    if place == MEMORY:
        engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        # The pool that SQLAlchemy takes for an address without a file closes connections that other threads still use.
        engine = create_engine(
            "sqlite://", creator=lambda: sqlite3.connect(place, check_same_thread=False), poolclass=QueuePool,
            max_overflow=-1,
        )  # fmt: skip
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _record: object) -> None:
    """Each new connection: begin transactions ourselves, wait for others, hold the triggers, wipe what is deleted."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    connection.execute("PRAGMA recursive_triggers=ON")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA synchronous=FULL")


def _begin(connection: Connection) -> None:
    """Writers take their place at once: one that reads first and then writes could be refused midway."""
    writes = connection.get_execution_options().get("rashomon_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _check_or_create(engine: Engine, place: str) -> None:
    with engine.connect() as connection:
        if _version_there(connection, place):
            return
    if place != MEMORY:
        _write_ahead(engine)
    with engine.connect().execution_options(rashomon_writes=True) as connection, connection.begin():
        if _version_there(connection, place):
            return  # another process was quicker
        metadata.create_all(connection)
        for name, guard in _GUARDS.items():
            connection.exec_driver_sql(f"CREATE TRIGGER {name} {guard}")
        connection.execute(meta.insert().values(name="schema", value=str(VERSION)))


def _version_there(connection: Connection, place: str) -> bool:
    tables = inspect(connection).get_table_names()
    if not tables:
        return False
    if not {"meta", "entry", "body", "refers"} <= set(tables):
        raise LedgerError(f"ledger {place}: a database of something else (name another path, or move that file away)")
    version = connection.execute(select(meta.c.value).where(meta.c.name == "schema")).scalar()
    if version != str(VERSION):
        raise LedgerError(
            f"ledger {place}: its layout is version {version}, this program knows {VERSION} (update rashomon)"
        )
    return True


def _write_ahead(engine: Engine) -> None:
    """Switch to write-ahead logging. SQLite refuses at once, not after its timeout, while another process switches."""
    raw = engine.raw_connection()
    try:
        for pause in (0.01, 0.05, 0.25, 1.0, 0.0):
            try:
                raw.cursor().execute("PRAGMA journal_mode=WAL")
                return
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or not pause:
                    raise
                time.sleep(pause)
    finally:
        raw.close()
