"""The ledger in a database: every method of the contract, one transaction each."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from rashomon.errors import LedgerError
from rashomon.ledger import records, rows, verify
from rashomon.ledger.asof import stamped, standing
from rashomon.ledger.identity import plain
from rashomon.ledger.schema import MEMORY, body, entry, opened, refers, refusal
from rashomon.ledger.store import Added, Entry, NoteKind, Redaction, Revision, Story
from rashomon.model import Claim, Moment, Report


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
            return rows.add_report(db, report, stamped(at))

    def record_claims(self, report_id: str, sha256: str, claims: Sequence[Claim], reader: str, at: datetime) -> bool:
        with self._writing() as db:
            rows.known_report(db, plain(report_id))
            text = rows.readable_text(db, plain(report_id), sha256)
            if text is None:
                raise LedgerError(f"report {report_id!r} has no text {sha256[:12]}… here (never added, or redacted)")
            return rows.append_reading(db, plain(report_id), sha256, text, claims, reader, stamped(at))

    def add_read(self, report: Report, claims: Sequence[Claim], reader: str, at: datetime) -> Added:
        with self._writing() as db:
            added = rows.add_report(db, report, stamped(at))
            text = report.text if added.status != "same" else rows.readable_text(db, added.id, added.sha256)
            if text is None:
                return added  # redacted
            recorded = rows.append_reading(db, added.id, added.sha256, text, claims, reader, stamped(at))
            return replace(added, claims=recorded)

    def reports(self, as_of: datetime | None = None, story: str | None = None) -> list[Report]:
        with self._reading() as db:
            chosen = []
            for states in rows.states_of(db, story):
                index = standing([(rows.published_of(s), s.recorded_at) for s in states], as_of)
                if index is not None:
                    chosen.append(states[index])
            return rows.whole_reports(db, chosen)

    def newest(self, report_ids: Sequence[str]) -> list[Report]:
        with self._reading() as db:
            found = (rows.newest_of(db, "report", plain(report)) for report in report_ids)
            return rows.whole_reports(db, [state for state in found if state])

    def undated(self, story: str | None = None) -> list[Report]:
        with self._reading() as db:
            dateless = (s for s in rows.states_of(db, story) if not any(rows.published_of(state) for state in s))
            return rows.whole_reports(db, [states[-1] for states in dateless])

    def claims(self, report_id: str, sha256: str, reader: str) -> tuple[Claim, ...] | None:
        with self._reading() as db:
            reading = rows.reading_of(db, plain(report_id), records.reading_handle(sha256, reader))
            text = rows.readable_text(db, plain(report_id), sha256) if reading else None
            found = rows.content_of(db, reading.bodies["claims"]) if reading else None
        return None if text is None or found is None else records.claims_from(found, text)

    def readings(self, reports: Sequence[Report], reader: str) -> dict[str, tuple[Claim, ...]]:
        handles = {records.reading_handle(report.sha256, reader): None for report in reports}
        with self._reading() as db:
            own, orders = (
                {(e.subject, e.handle): e for e in rows.with_handles(db, "claims", list(handles))},
                rows.orders_of(db),
            )
            chosen = [(r, own.get((r.id, records.reading_handle(r.sha256, reader)))) for r in reports]
            alive = [(r, e.bodies["claims"]) for r, e in chosen if e and e.seq > orders.get(r.id, 0)]
            words = rows.contents_of(db, (sha256 for _, sha256 in alive))
        return {r.id: records.claims_from(words[sha256], r.text) for r, sha256 in alive if sha256 in words}

    def revisions(self, report_id: str) -> list[Revision]:
        with self._reading() as db:
            states = rows.entries_where(db, entry.c.subject == plain(report_id), entry.c.kind == "report")
            whole = {state.id: report for state in states for report in rows.whole_reports(db, [state])}
        return [
            Revision(
                s.id, s.subject, s.bodies["text"], s.recorded_at, rows.published_of(s), s.supersedes, whole.get(s.id)
            )
            for s in states
        ]

    def states(self, report_ids: Sequence[str]) -> dict[str, list[tuple[Moment | None, datetime]]]:
        found: dict[str, list[tuple[Moment | None, datetime]]] = {}
        with self._reading() as db:
            for state in rows.with_subjects(db, "report", [plain(report) for report in report_ids]):
                found.setdefault(state.subject, []).append((rows.published_of(state), state.recorded_at))
        return found

    def history(self, subject: str) -> list[Entry]:
        with self._reading() as db:
            return rows.entries_where(db, entry.c.subject == plain(subject))

    def since(self, seq: int) -> list[Entry]:
        with self._reading() as db:
            return rows.entries_where(db, entry.c.seq > seq)

    # Stories, notes, redactions

    def assign_story(self, report_id: str, story: str | None, at: datetime) -> bool:
        with self._writing() as db:
            rows.known_report(db, plain(report_id))
            last = rows.newest_of(db, "story", plain(report_id))
            if (last.payload["story"] if last else None) == story:
                return False
            rows.append_entry(db, "story", plain(report_id), stamped(at), {"story": story}, last)
            return True

    def filed(self) -> dict[str, str | None]:
        with self._reading() as db:
            return rows.story_of(db)

    def stories(self) -> list[Story]:
        with self._reading() as db:
            labels = rows.story_of(db)
            found: dict[str, list[str]] = {}
            for report in rows.report_ids(db):
                label = labels.get(report)
                if label is not None:
                    found.setdefault(label, []).append(report)
        return [Story(name, tuple(reports)) for name, reports in found.items()]

    def note(self, kind: NoteKind, subject: str, payload: Mapping[str, Any], by: str, at: datetime) -> bool:
        with self._writing() as db:
            last = rows.newest_of(db, kind, plain(subject))
            said = {"by": by, "note": dict(payload)}
            if last and records.canonical(last.payload) == records.canonical(said):
                return False
            rows.append_entry(db, kind, plain(subject), stamped(at), said, last)
            return True

    def notes(self, kind: NoteKind, as_of: datetime | None = None) -> list[Entry]:
        limit = stamped(as_of) if as_of else None
        with self._reading() as db:
            every = rows.entries_where(db, entry.c.kind == kind)
        newest = {e.subject: e for e in every if limit is None or e.recorded_at <= limit}
        return sorted(newest.values(), key=lambda e: e.seq)

    def said(self) -> list[Entry]:
        with self._reading() as db:
            return rows.entries_where(db, entry.c.kind.in_(("judgement", "correction")))

    def redact(self, report_id: str, reason: str, by: str, at: datetime) -> Redaction:
        report_id = plain(report_id)
        with self._writing() as db:
            newest = rows.known_report(db, report_id)
            last = rows.newest_of(db, "redaction", report_id)
            if last is None or last.seq < rows.last_words(db, report_id):
                last = rows.append_entry(db, "redaction", report_id, stamped(at), {"reason": reason, "by": by}, last)
                rows.remove_words(db, report_id)
        if self._place != MEMORY and getattr(self._held, "connection", None) is None:
            self._empty_log()
        return rows.redaction_of(newest, last)

    def redacted(self) -> list[Redaction]:
        with self._reading() as db:
            newest = {e.subject: e for e in rows.entries_where(db, entry.c.kind == "report")}
            orders = {e.subject: e for e in rows.entries_where(db, entry.c.kind == "redaction")}
        return [rows.redaction_of(newest[s], order) for s, order in orders.items() if order.seq > newest[s].seq]

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
            lines = list(db.execute(select(entry).order_by(entry.c.seq)))
            entries = [e for e in map(rows.legible_entry, lines) if e]
            damage += [
                f"entry {row.seq} ({row.kind} of {row.subject}): cannot be read"
                for row in lines
                if not rows.legible_entry(row)
            ]
            links = {(row.entry, row.role): str(row.sha256) for row in db.execute(select(refers))}
            there = {str(row.sha256) for row in db.execute(select(body.c.sha256))}
            return damage + verify.problems(entries, links, there, lambda sha256: rows.content_of(db, sha256))
