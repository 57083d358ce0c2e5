"""The ledger in a database: every method of the contract, one transaction each."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, Row, bindparam, delete, exists, func, insert, select
from sqlalchemy.exc import DBAPIError

from rashomon.errors import LedgerError
from rashomon.ledger import records, verify
from rashomon.ledger.asof import stamped, standing
from rashomon.ledger.identity import free_id, identity, plain
from rashomon.ledger.schema import MEMORY, body, entry, opened, refers, refusal
from rashomon.ledger.store import Added, Entry, NoteKind, Redaction, Revision, Story
from rashomon.model import Claim, Moment, Report

#: Hashes asked for at once; SQLite allows at least 999 parameters a statement.
_CHUNK = 500

# Statements asked for with every report are built once: putting one together takes longer than running it.
_BY_SUBJECT = select(entry).where(entry.c.subject == bindparam("subject"), entry.c.kind == bindparam("kind"))
_BY_HANDLE = select(entry).where(entry.c.handle == bindparam("handle"), entry.c.kind == bindparam("kind"))
_NEWEST = _BY_SUBJECT.order_by(entry.c.seq.desc()).limit(1)
_NEWEST_READING = _BY_SUBJECT.where(entry.c.handle == bindparam("handle")).order_by(entry.c.seq.desc()).limit(1)
_NEWEST_BY_HANDLE = _BY_HANDLE.order_by(entry.c.seq.desc()).limit(1)
_CONTENT = select(body.c.content).where(body.c.sha256 == bindparam("sha256"))
_NEWEST_WITH_TEXT = (
    select(func.max(entry.c.seq))
    .join(refers, refers.c.entry == entry.c.seq)
    .where(refers.c.sha256 == bindparam("sha256"), refers.c.role == "text", entry.c.subject == bindparam("subject"))
)
_APPEND = insert(entry).returning(entry.c.seq)
_REFER = insert(refers)
_KEEP = insert(body).from_select(
    ["sha256", "content"],
    select(bindparam("new", type_=body.c.sha256.type), bindparam("content", type_=body.c.content.type)).where(
        ~exists().where(body.c.sha256 == bindparam("new"))
    ),
)


class SqlLedger:
    """A ledger in SQLite. Open it with `SqlLedger.open`; it closes at the end of its `with` block."""

    def __init__(self, engine: Engine, place: str) -> None:
        self._engine, self._place = engine, place
        self._held = threading.local()

    @classmethod
    def open(cls, path_or_url: str | Path, *, create: bool = True) -> SqlLedger:
        """Open the ledger at a path, an URL (`sqlite:///PATH`) or in memory (`:memory:`, for one thread).

        Raises:
            LedgerError: naming place, reason and remedy.

        """
        return cls(opened(path_or_url, create=create), str(path_or_url))

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Transactions

    @contextmanager
    def together(self) -> Iterator[None]:
        with self._writing():
            yield

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        held: Connection | None = getattr(self._held, "connection", None)
        if held is not None:
            yield held
            return
        try:
            with self._engine.connect().execution_options(rashomon_writes=True) as connection, connection.begin():
                self._held.connection = connection
                yield connection
        except DBAPIError as error:
            raise refusal(self._place, error) from error
        finally:
            self._held.connection = None

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        held: Connection | None = getattr(self._held, "connection", None)
        if held is not None:
            yield held
            return
        try:
            with self._engine.connect() as connection, connection.begin():
                yield connection
        except DBAPIError as error:
            raise refusal(self._place, error) from error

    # Reports

    def add(self, report: Report, at: datetime) -> Added:
        with self._writing() as db:
            return _add(db, report, stamped(at))

    def record_claims(self, report_id: str, sha256: str, claims: Sequence[Claim], reader: str, at: datetime) -> bool:
        with self._writing() as db:
            _known(db, plain(report_id))
            text = _readable(db, plain(report_id), sha256)
            if text is None:
                raise LedgerError(f"report {report_id!r} has no text {sha256[:12]}… here (never added, or redacted)")
            return _append_reading(db, plain(report_id), sha256, text, claims, reader, stamped(at))

    def add_read(self, report: Report, claims: Sequence[Claim], reader: str, at: datetime) -> Added:
        with self._writing() as db:
            added = _add(db, report, stamped(at))
            text = report.text if added.status != "same" else _readable(db, added.id, added.sha256)
            if text is None:
                return added  # redacted
            recorded = _append_reading(db, added.id, added.sha256, text, claims, reader, stamped(at))
            return replace(added, claims=recorded)

    def reports(self, as_of: datetime | None = None, story: str | None = None) -> list[Report]:
        with self._reading() as db:
            chosen = []
            for states in _states(db, story):
                index = standing([(_published(s), s.recorded_at) for s in states], as_of)
                if index is not None:
                    chosen.append(states[index])
            return _whole(db, chosen)

    def undated(self, story: str | None = None) -> list[Report]:
        with self._reading() as db:
            dateless = (s for s in _states(db, story) if not any(_published(state) for state in s))
            return _whole(db, [states[-1] for states in dateless])

    def claims(self, report_id: str, sha256: str, reader: str) -> tuple[Claim, ...] | None:
        with self._reading() as db:
            reading = _reading_of(db, plain(report_id), records.reading_handle(sha256, reader))
            text = _readable(db, plain(report_id), sha256) if reading else None
            found = _content(db, reading.bodies["claims"]) if reading else None
        return None if text is None or found is None else records.claims_from(found, text)

    def readings(self, reports: Sequence[Report], reader: str) -> dict[str, tuple[Claim, ...]]:
        handles = {records.reading_handle(report.sha256, reader): None for report in reports}
        with self._reading() as db:
            own, orders = {(e.subject, e.handle): e for e in _with_handles(db, "claims", list(handles))}, _orders(db)
            chosen = [(r, own.get((r.id, records.reading_handle(r.sha256, reader)))) for r in reports]
            alive = [(r, e.bodies["claims"]) for r, e in chosen if e and e.seq > orders.get(r.id, 0)]
            words = _contents(db, (sha256 for _, sha256 in alive))
        return {r.id: records.claims_from(words[sha256], r.text) for r, sha256 in alive if sha256 in words}

    def revisions(self, report_id: str) -> list[Revision]:
        with self._reading() as db:
            states = _entries(db, entry.c.subject == plain(report_id), entry.c.kind == "report")
            whole = {state.id: report for state in states for report in _whole(db, [state])}
        return [
            Revision(s.id, s.subject, s.bodies["text"], s.recorded_at, _published(s), s.supersedes, whole.get(s.id))
            for s in states
        ]

    def history(self, subject: str) -> list[Entry]:
        with self._reading() as db:
            return _entries(db, entry.c.subject == plain(subject))

    # Stories, notes, redactions

    def assign_story(self, report_id: str, story: str | None, at: datetime) -> bool:
        with self._writing() as db:
            _known(db, plain(report_id))
            last = _newest(db, "story", plain(report_id))
            if (last.payload["story"] if last else None) == story:
                return False
            _append(db, "story", plain(report_id), stamped(at), {"story": story}, last)
            return True

    def stories(self) -> list[Story]:
        with self._reading() as db:
            labels = _story_of(db)
            found: dict[str, list[str]] = {}
            for report in _subjects(db):
                label = labels.get(report)
                if label is not None:
                    found.setdefault(label, []).append(report)
        return [Story(name, tuple(reports)) for name, reports in found.items()]

    def note(self, kind: NoteKind, subject: str, payload: Mapping[str, Any], by: str, at: datetime) -> bool:
        with self._writing() as db:
            last = _newest(db, kind, plain(subject))
            said = {"by": by, "note": dict(payload)}
            if last and records.canonical(last.payload) == records.canonical(said):
                return False
            _append(db, kind, plain(subject), stamped(at), said, last)
            return True

    def redact(self, report_id: str, reason: str, by: str, at: datetime) -> Redaction:
        report_id = plain(report_id)
        with self._writing() as db:
            newest = _known(db, report_id)
            last = _newest(db, "redaction", report_id)
            if last is None or last.seq < _last_words(db, report_id):
                last = _append(db, "redaction", report_id, stamped(at), {"reason": reason, "by": by}, last)
                _remove_words(db, report_id)
        if self._place != MEMORY and getattr(self._held, "connection", None) is None:
            self._empty_log()
        return _redaction(newest, last)

    def redacted(self) -> list[Redaction]:
        with self._reading() as db:
            newest = {e.subject: e for e in _entries(db, entry.c.kind == "report")}
            orders = {e.subject: e for e in _entries(db, entry.c.kind == "redaction")}
        return [_redaction(newest[s], order) for s, order in orders.items() if order.seq > newest[s].seq]

    def _empty_log(self) -> None:
        """Removed words would else stay readable in the write-ahead log until it next starts over."""
        raw = self._engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()

    def verify(self) -> list[str]:
        with self._reading() as db:
            damage = [str(r[0]) for r in db.exec_driver_sql("PRAGMA integrity_check") if r[0] != "ok"]
            rows = list(db.execute(select(entry).order_by(entry.c.seq)))
            entries = [e for e in map(_legible, rows) if e]
            damage += [
                f"entry {row.seq} ({row.kind} of {row.subject}): cannot be read" for row in rows if not _legible(row)
            ]
            links = {(row.entry, row.role): str(row.sha256) for row in db.execute(select(refers))}
            there = {str(row.sha256) for row in db.execute(select(body.c.sha256))}
            return damage + verify.problems(entries, links, there, lambda sha256: _content(db, sha256))


# Rows: small functions upon one connection, so that several make one transaction


def _entry(row: Row[Any]) -> Entry:
    return Entry(row.seq, row.id, row.kind, row.subject, row.handle, datetime.fromisoformat(row.recorded_at),
                 row.supersedes, json.loads(row.payload))  # fmt: skip


def _legible(row: Row[Any]) -> Entry | None:
    try:
        return _entry(row)
    except ValueError:
        return None


def _entries(db: Connection, *where: Any) -> list[Entry]:
    return [_entry(row) for row in db.execute(select(entry).where(*where).order_by(entry.c.seq))]


def _with_handles(db: Connection, kind: str, handles: Sequence[str]) -> Iterator[Entry]:
    for start in range(0, len(handles), _CHUNK):
        yield from _entries(db, entry.c.kind == kind, entry.c.handle.in_(handles[start : start + _CHUNK]))


def _newest(db: Connection, kind: str, subject: str) -> Entry | None:
    row = db.execute(_NEWEST, {"subject": subject, "kind": kind}).first()
    return _entry(row) if row else None


def _known(db: Connection, report_id: str) -> Entry:
    newest = _newest(db, "report", report_id)
    if newest is None:
        raise LedgerError(f"no report {report_id!r} in this ledger (rashomon stories lists what there is)")
    return newest


def _append(
    db: Connection, kind: str, subject: str, at: datetime, payload: Mapping[str, Any],
    last: Entry | None, handle: str = "",
) -> Entry:  # fmt: skip
    spelled, recorded = records.canonical(payload), at.isoformat(timespec="microseconds")
    supersedes = last.id if last else ""
    row = {"id": records.entry_id(kind, subject, handle, recorded, supersedes, spelled), "kind": kind,
           "subject": subject, "handle": handle, "recorded_at": recorded, "supersedes": supersedes,
           "payload": spelled}  # fmt: skip
    seq = db.execute(_APPEND, row).scalar_one()
    links = [{"entry": seq, "role": role, "sha256": sha256} for role, sha256 in payload.get("bodies", {}).items()]
    if links:
        db.execute(_REFER, links)
    return Entry(seq, row["id"], kind, subject, handle, at, supersedes, payload)


def _keep(db: Connection, content: bytes) -> str:
    sha256 = records.digest(content)
    db.execute(_KEEP, {"new": sha256, "content": content})
    return sha256


def _content(db: Connection, sha256: str) -> bytes | None:
    found = db.execute(_CONTENT, {"sha256": sha256}).scalar()
    # SQLite keeps what it is given: words somebody wrote past us may be of another type.
    return found.encode() if isinstance(found, str) else found


def _contents(db: Connection, hashes: Iterable[str]) -> dict[str, bytes]:
    wanted = list(dict.fromkeys(hashes))
    found: dict[str, bytes] = {}
    for start in range(0, len(wanted), _CHUNK):
        chunk = wanted[start : start + _CHUNK]
        found.update((r.sha256, r.content) for r in db.execute(select(body).where(body.c.sha256.in_(chunk))))
    return found


def _add(db: Connection, report: Report, at: datetime) -> Added:
    handle = identity(report)
    row = db.execute(_NEWEST_BY_HANDLE, {"handle": handle, "kind": "report"}).first()
    last = _entry(row) if row else None
    if last and (last.payload["fingerprint"] == records.fingerprint(report) or _was_redacted(db, last, report.sha256)):
        return Added("same", last.subject, report.sha256, last.id)
    report_id = last.subject if last else free_id(plain(report.id), lambda name: _taken(db, name))
    _keep(db, records.text_body(report.text))
    payload = records.report_record(report, _keep(db, records.page_body(report)))
    new = _append(db, "report", report_id, at, payload, last, handle)
    return Added("revision" if last else "new", report_id, report.sha256, new.id)


def _taken(db: Connection, report_id: str) -> bool:
    return _newest(db, "report", report_id) is not None


def _was_redacted(db: Connection, last: Entry, sha256: str) -> bool:
    """Whether this text of the report was removed: it is not let in again by the next visit to the page."""
    order = _newest(db, "redaction", last.subject)
    if order is None:
        return False
    states = _entries(db, entry.c.subject == last.subject, entry.c.kind == "report", entry.c.seq < order.seq)
    return any(state.bodies["text"] == sha256 for state in states)


def _append_reading(
    db: Connection, report_id: str, sha256: str, text: str, claims: Sequence[Claim], reader: str, at: datetime
) -> bool:
    handle = records.reading_handle(sha256, reader)
    if _reading_of(db, report_id, handle):
        return False
    records.check_spans(claims, text)
    own = records.renamed(claims, report_id)
    payload = records.claims_record(own, reader, sha256, _keep(db, records.claims_body(own)))
    _append(db, "claims", report_id, at, payload, None, handle)
    return True


def _reading_of(db: Connection, report_id: str, handle: str) -> Entry | None:
    row = db.execute(_NEWEST_READING, {"subject": report_id, "kind": "claims", "handle": handle}).first()
    return _entry(row) if row else None


def _published(state: Entry) -> Moment | None:
    return records.published_from(state.payload["published"])


def _subjects(db: Connection) -> list[str]:
    first = select(entry.c.subject).where(entry.c.kind == "report", entry.c.supersedes == "").order_by(entry.c.seq)
    return [row.subject for row in db.execute(first)]


def _story_of(db: Connection) -> dict[str, str | None]:
    return {e.subject: e.payload["story"] for e in _entries(db, entry.c.kind == "story")}


def _states(db: Connection, story: str | None) -> list[list[Entry]]:
    """The revisions of each report (of one story), oldest first; reports in the order first recorded."""
    labels = _story_of(db) if story is not None else {}
    found: dict[str, list[Entry]] = {}
    for state in _entries(db, entry.c.kind == "report"):
        if story is None or labels.get(state.subject) == story:
            found.setdefault(state.subject, []).append(state)
    return list(found.values())


def _whole(db: Connection, states: Sequence[Entry]) -> list[Report]:
    """The reports of these entries, redacted ones left out."""
    orders = _orders(db)
    states = [state for state in states if state.seq > orders.get(state.subject, 0)]
    words = _contents(db, (sha256 for state in states for sha256 in state.bodies.values()))
    return [_report(state, words) for state in states]


def _report(state: Entry, words: Mapping[str, bytes]) -> Report:
    try:
        text, page = words[state.bodies["text"]], words[state.bodies["page"]]
    except KeyError as missing:
        raise LedgerError(
            f"report {state.subject!r}: its words {missing} are missing (the ledger is damaged)"
        ) from None
    return records.report_from(state.subject, state.payload, records.body_text(text), page)


def _readable(db: Connection, report_id: str, sha256: str) -> str | None:
    """A text of the report, unless every revision that has it was redacted (or it never had it)."""
    newest = db.execute(_NEWEST_WITH_TEXT, {"sha256": sha256, "subject": report_id}).scalar()
    order = _newest(db, "redaction", report_id) if newest else None
    content = _content(db, sha256) if newest and (order is None or order.seq < newest) else None
    return None if content is None else records.body_text(content)


def _orders(db: Connection) -> dict[str, int]:
    """Seq of the newest redaction of each subject that has one: it covers every entry before it."""
    newest = select(entry.c.subject, func.max(entry.c.seq).label("seq")).where(entry.c.kind == "redaction")
    return {row.subject: row.seq for row in db.execute(newest.group_by(entry.c.subject))}


def _last_words(db: Connection, report_id: str) -> int:
    wordy = (entry.c.subject == report_id, entry.c.kind.in_(("report", "claims")))
    return db.execute(select(func.max(entry.c.seq)).where(*wordy)).scalar() or 0


def _remove_words(db: Connection, report_id: str) -> None:
    """Delete the report's bodies, but for those that an entry no redaction covers refers to as well."""
    order = entry.alias()
    covered = exists().where(order.c.subject == entry.c.subject, order.c.kind == "redaction", order.c.seq > entry.c.seq)
    alive = select(refers.c.sha256).join(entry, entry.c.seq == refers.c.entry).where(~covered)
    own = select(refers.c.sha256).join(entry, entry.c.seq == refers.c.entry).where(entry.c.subject == report_id)
    db.execute(delete(body).where(body.c.sha256.in_(own), body.c.sha256.not_in(alive)))


def _redaction(state: Entry, order: Entry) -> Redaction:
    return Redaction(state.subject, state.payload["outlet"], state.payload["url"], _published(state),
                     order.payload["reason"], order.payload["by"], order.recorded_at)  # fmt: skip
