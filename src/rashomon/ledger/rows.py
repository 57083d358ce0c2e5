"""Rows of a ledger's tables: small functions upon one connection, so that several make one transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, exists, func, insert, select

from rashomon.errors import LedgerError
from rashomon.ledger import records
from rashomon.ledger.identity import free_id, identity, plain
from rashomon.ledger.schema import body, entry, refers
from rashomon.ledger.store import Added, Entry, Redaction
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


def entry_of(row: Row[Any]) -> Entry:
    """The entry of a row."""
    return Entry(row.seq, row.id, row.kind, row.subject, row.handle, datetime.fromisoformat(row.recorded_at),
                 row.supersedes, json.loads(row.payload))  # fmt: skip


def legible_entry(row: Row[Any]) -> Entry | None:
    """The entry of a row; None where somebody made it unreadable."""
    try:
        return entry_of(row)
    except ValueError:
        return None


def entries_where(db: Connection, *where: Any) -> list[Entry]:
    """Entries that meet every condition, oldest first."""
    return [entry_of(row) for row in db.execute(select(entry).where(*where).order_by(entry.c.seq))]


def with_handles(db: Connection, kind: str, handles: Sequence[str]) -> Iterator[Entry]:
    """Entries of a kind that have one of these handles."""
    for start in range(0, len(handles), _CHUNK):
        yield from entries_where(db, entry.c.kind == kind, entry.c.handle.in_(handles[start : start + _CHUNK]))


def with_subjects(db: Connection, kind: str, subjects: Sequence[str]) -> Iterator[Entry]:
    """Entries of a kind about these subjects, of each the oldest first."""
    for at in range(0, len(subjects), _CHUNK):
        yield from entries_where(db, entry.c.kind == kind, entry.c.subject.in_(subjects[at : at + _CHUNK]))


def newest_of(db: Connection, kind: str, subject: str) -> Entry | None:
    """The newest entry of a kind about a subject."""
    row = db.execute(_NEWEST, {"subject": subject, "kind": kind}).first()
    return entry_of(row) if row else None


def known_report(db: Connection, report_id: str) -> Entry:
    """The newest state of a report.

    Raises:
        LedgerError: there is no such report.

    """
    newest = newest_of(db, "report", report_id)
    if newest is None:
        raise LedgerError(f"no report {report_id!r} in this ledger (rashomon stories lists what there is)")
    return newest


def append_entry(
    db: Connection, kind: str, subject: str, at: datetime, payload: Mapping[str, Any],
    last: Entry | None, handle: str = "",
) -> Entry:  # fmt: skip
    """Write an entry in the place of `last`, with its references."""
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


def keep_body(db: Connection, content: bytes) -> str:
    """Store words unless they are there, and give their SHA-256."""
    sha256 = records.digest(content)
    db.execute(_KEEP, {"new": sha256, "content": content})
    return sha256


def content_of(db: Connection, sha256: str) -> bytes | None:
    """The words of a hash."""
    found = db.execute(_CONTENT, {"sha256": sha256}).scalar()
    # SQLite keeps what it is given: words somebody wrote past us may be of another type.
    return found.encode() if isinstance(found, str) else found


def contents_of(db: Connection, hashes: Iterable[str]) -> dict[str, bytes]:
    """The words of many hashes; those that are not there are left out."""
    wanted = list(dict.fromkeys(hashes))
    found: dict[str, bytes] = {}
    for start in range(0, len(wanted), _CHUNK):
        chunk = wanted[start : start + _CHUNK]
        found.update((r.sha256, r.content) for r in db.execute(select(body).where(body.c.sha256.in_(chunk))))
    return found


def add_report(db: Connection, report: Report, at: datetime) -> Added:
    """`Ledger.add` within a transaction."""
    handle = identity(report)
    row = db.execute(_NEWEST_BY_HANDLE, {"handle": handle, "kind": "report"}).first()
    last = entry_of(row) if row else None
    if last and (last.payload["fingerprint"] == records.fingerprint(report) or was_redacted(db, last, report.sha256)):
        return Added("same", last.subject, report.sha256, last.id)
    report_id = last.subject if last else free_id(plain(report.id), lambda name: is_taken(db, name))
    keep_body(db, records.text_body(report.text))
    payload = records.report_record(report, keep_body(db, records.page_body(report)))
    new = append_entry(db, "report", report_id, at, payload, last, handle)
    return Added("revision" if last else "new", report_id, report.sha256, new.id)


def is_taken(db: Connection, report_id: str) -> bool:
    """Whether a report has this id."""
    return newest_of(db, "report", report_id) is not None


def was_redacted(db: Connection, last: Entry, sha256: str) -> bool:
    """Whether this text of the report was removed: it is not let in again by the next visit to the page."""
    order = newest_of(db, "redaction", last.subject)
    if order is None:
        return False
    states = entries_where(db, entry.c.subject == last.subject, entry.c.kind == "report", entry.c.seq < order.seq)
    return any(state.bodies["text"] == sha256 for state in states)


def append_reading(
    db: Connection, report_id: str, sha256: str, text: str, claims: Sequence[Claim], reader: str, at: datetime
) -> bool:
    """Record the claims of one reader in one text; False where they are there already."""
    handle = records.reading_handle(sha256, reader)
    if reading_of(db, report_id, handle):
        return False
    records.check_spans(claims, text)
    own = records.renamed(claims, report_id)
    payload = records.claims_record(own, reader, sha256, keep_body(db, records.claims_body(own)))
    append_entry(db, "claims", report_id, at, payload, None, handle)
    return True


def reading_of(db: Connection, report_id: str, handle: str) -> Entry | None:
    """The entry of what a reader read in a text of the report."""
    row = db.execute(_NEWEST_READING, {"subject": report_id, "kind": "claims", "handle": handle}).first()
    return entry_of(row) if row else None


def published_of(state: Entry) -> Moment | None:
    """When a state of a report came out, by its own word."""
    return records.published_from(state.payload["published"])


def report_ids(db: Connection) -> list[str]:
    """Ids of all reports, in the order first recorded."""
    first = select(entry.c.subject).where(entry.c.kind == "report", entry.c.supersedes == "").order_by(entry.c.seq)
    return [row.subject for row in db.execute(first)]


def story_of(db: Connection) -> dict[str, str | None]:
    """The newest story label of each report that ever had one."""
    return {e.subject: e.payload["story"] for e in entries_where(db, entry.c.kind == "story")}


def states_of(db: Connection, story: str | None) -> list[list[Entry]]:
    """The revisions of each report (of one story), oldest first; reports in the order first recorded."""
    labels = story_of(db) if story is not None else {}
    found: dict[str, list[Entry]] = {}
    for state in entries_where(db, entry.c.kind == "report"):
        if story is None or labels.get(state.subject) == story:
            found.setdefault(state.subject, []).append(state)
    return list(found.values())


def whole_reports(db: Connection, states: Sequence[Entry]) -> list[Report]:
    """The reports of these entries, redacted ones left out."""
    orders = orders_of(db)
    states = [state for state in states if state.seq > orders.get(state.subject, 0)]
    words = contents_of(db, (sha256 for state in states for sha256 in state.bodies.values()))
    return [report_of(state, words) for state in states]


def report_of(state: Entry, words: Mapping[str, bytes]) -> Report:
    """The report of its entry and its words.

    Raises:
        LedgerError: its words are not there, though nothing removed them.

    """
    try:
        text, page = words[state.bodies["text"]], words[state.bodies["page"]]
    except KeyError as missing:
        raise LedgerError(
            f"report {state.subject!r}: its words {missing} are missing (the ledger is damaged)"
        ) from None
    return records.report_from(state.subject, state.payload, records.body_text(text), page)


def readable_text(db: Connection, report_id: str, sha256: str) -> str | None:
    """A text of the report, unless every revision that has it was redacted (or it never had it)."""
    newest = db.execute(_NEWEST_WITH_TEXT, {"sha256": sha256, "subject": report_id}).scalar()
    order = newest_of(db, "redaction", report_id) if newest else None
    content = content_of(db, sha256) if newest and (order is None or order.seq < newest) else None
    return None if content is None else records.body_text(content)


def orders_of(db: Connection) -> dict[str, int]:
    """Seq of the newest redaction of each subject that has one: it covers every entry before it."""
    newest = select(entry.c.subject, func.max(entry.c.seq).label("seq")).where(entry.c.kind == "redaction")
    return {row.subject: row.seq for row in db.execute(newest.group_by(entry.c.subject))}


def last_words(db: Connection, report_id: str) -> int:
    """Seq of the newest entry about the report that refers to words; 0 for none."""
    wordy = (entry.c.subject == report_id, entry.c.kind.in_(("report", "claims")))
    return db.execute(select(func.max(entry.c.seq)).where(*wordy)).scalar() or 0


def remove_words(db: Connection, report_id: str) -> None:
    """Delete the report's bodies, but for those that an entry no redaction covers refers to as well."""
    order = entry.alias()
    covered = exists().where(order.c.subject == entry.c.subject, order.c.kind == "redaction", order.c.seq > entry.c.seq)
    alive = select(refers.c.sha256).join(entry, entry.c.seq == refers.c.entry).where(~covered)
    own = select(refers.c.sha256).join(entry, entry.c.seq == refers.c.entry).where(entry.c.subject == report_id)
    db.execute(delete(body).where(body.c.sha256.in_(own), body.c.sha256.not_in(alive)))


def redaction_of(state: Entry, order: Entry) -> Redaction:
    """A redaction as shown: the report's record and the order to remove its words."""
    return Redaction(state.subject, state.payload["outlet"], state.payload["url"], published_of(state),
                     order.payload["reason"], order.payload["by"], order.recorded_at)  # fmt: skip
