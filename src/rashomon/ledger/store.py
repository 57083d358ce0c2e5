"""The contract of every ledger, and the records it gives back.

Two times exist and are kept apart. *Published* is when the outlet says a report came out; *recorded*
is when the ledger learned of it, and is passed in by the caller (a ledger never reads the clock).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Any, Literal, Protocol, Self

from rashomon.model import Claim, Moment, Report

AddStatus = Literal["new", "same", "revision"]
Kind = Literal["report", "claims", "story", "judgement", "correction", "redaction"]
#: What people add about a subject; everything else has a method of its own.
NoteKind = Literal["judgement", "correction"]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a report: `id` is its id in the ledger, `revision` the id of its newest entry.

    `claims` is True where this call recorded its claims. A report that was redacted and comes again
    with the same text is "same": its text does not come back.
    """

    status: AddStatus
    id: str
    sha256: str
    revision: str
    claims: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger.

    `id` is a SHA-256 over everything else but `seq`, `supersedes` included: taking a thing back and
    saying it again are three entries. `supersedes` is the id of the entry this one takes the place of,
    empty for the first of its kind. `handle` tells apart what one subject has several of: a report's
    identity, a reading's text and reader. `payload` never holds a report's words: those lie in bodies
    of their own, named under `payload["bodies"]` by role and SHA-256.
    """

    seq: int
    id: str
    kind: str
    subject: str
    handle: str
    recorded_at: datetime
    supersedes: str
    payload: Mapping[str, Any]

    @property
    def bodies(self) -> Mapping[str, str]:
        """Role to SHA-256 of the bodies this entry refers to."""
        found: Mapping[str, str] = self.payload.get("bodies", {})
        return found


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of a report. `report` is None where its words were redacted."""

    id: str
    report_id: str
    sha256: str
    recorded_at: datetime
    published: Moment | None
    supersedes: str
    report: Report | None


@dataclass(frozen=True, slots=True)
class Redaction:
    """What stays of a report whose words were removed: where it came from, who removed them, and why."""

    report_id: str
    outlet: str | None
    url: str | None
    published: Moment | None
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Story:
    """A story's label and the ids of its reports, in the order they were first recorded."""

    name: str
    reports: tuple[str, ...]


class Ledger(Protocol):
    """Append-only memory. Every `at` carries a zone; every method is one transaction.

    Raises:
        LedgerError: the store cannot be used, or holds no such report.
        UsageError: a time without a zone.

    """

    def add(self, report: Report, at: datetime) -> Added:
        """Remember a report.

        Its identity is its URL (scheme and host in lower case, no fragment), else outlet and id. The
        same identity with other text, outlet, publication time, title, byline, credits, language,
        headline or furniture is a revision that supersedes the earlier. An id already taken by a
        report of another identity gets a number added.
        """

    def record_claims(self, report_id: str, sha256: str, claims: Sequence[Claim], reader: str, at: datetime) -> bool:
        """Remember what `reader` (program and version) read in the text `sha256` of a report.

        False, and nothing changes, where that reader's claims are already there. Claims read under
        another report id are renamed to the ledger's.
        """

    def add_read(self, report: Report, claims: Sequence[Claim], reader: str, at: datetime) -> Added:
        """`add` and `record_claims` as one: both are remembered or neither."""

    def reports(self, as_of: datetime | None = None, story: str | None = None) -> list[Report]:
        """The newest revision of every report, ids as in the ledger, in the order first recorded.

        With `as_of`, dated reports as they stood then: a revision counts from its publication time; one
        that gives no publication time of its own (none, or that of an earlier revision) from when it was
        recorded. A report dated to the day counts from the start of that day. Undated reports are left out
        and listed by `undated`. Redacted reports are left out and listed by `redacted`.
        """

    def newest(self, report_ids: Sequence[str]) -> list[Report]:
        """The newest revision of each of these reports, in the order given; unknown and redacted ones left out."""

    def undated(self, story: str | None = None) -> list[Report]:
        """Reports of which no revision says when it came out: what `reports(as_of=…)` leaves out."""

    def claims(self, report_id: str, sha256: str, reader: str) -> tuple[Claim, ...] | None:
        """The claims as recorded, every span held against the text; None where not read or redacted."""

    def readings(self, reports: Sequence[Report], reader: str) -> dict[str, tuple[Claim, ...]]:
        """`claims` of many reports as `reports` gave them, by report id; those that reader never read are left out.

        A few statements for all, where `claims` takes a few for each.
        """

    def revisions(self, report_id: str) -> list[Revision]:
        """Every state of a report, oldest first."""

    def states(self, report_ids: Sequence[str]) -> dict[str, list[tuple[Moment | None, datetime]]]:
        """When each state of these reports was published and recorded, oldest first; without their words."""

    def history(self, subject: str) -> list[Entry]:
        """Every entry about a report (or whatever else was noted upon), oldest first."""

    def since(self, seq: int) -> list[Entry]:
        """Every entry after the one of this number, oldest first; 0 gives all. What follows a ledger asks this."""

    def assign_story(self, report_id: str, story: str | None, at: datetime) -> bool:
        """Put a report into a story, or out of any. The newest assignment counts; False if it is that already."""

    def filed(self) -> dict[str, str | None]:
        """What people decided: report id to the story it was last put into, None where it was put out of any.

        Reports that nobody assigned are not in it; their stories are derived from what they say.
        """

    def stories(self) -> list[Story]:
        """Every story that has reports, in the order of their first report."""

    def note(self, kind: NoteKind, subject: str, payload: Mapping[str, Any], by: str, at: datetime) -> bool:
        """Add a person's judgement or correction upon a claim, question or report; it supersedes the last of its kind.

        False, and nothing changes, where the last says the same.
        """

    def notes(self, kind: NoteKind, as_of: datetime | None = None) -> list[Entry]:
        """The standing note on each subject, in the order they were recorded; with `as_of`, as they stood then."""

    def said(self) -> list[Entry]:
        """Everything that people said, oldest first, what was replaced or taken back as well."""

    def redact(self, report_id: str, reason: str, by: str, at: datetime) -> Redaction:
        """Remove the words of every revision so far and of the claims read in them; the record stays.

        Words that another report shares letter for letter stay with that report. A later revision with
        other text is a new one and is shown.
        """

    def redacted(self) -> list[Redaction]:
        """Reports whose newest revision was redacted."""

    def verify(self) -> list[str]:
        """What is wrong, one line each: hashes, chains, spans, missing and orphaned bodies. Empty is good."""

    def together(self) -> AbstractContextManager[None]:
        """Everything written within is one transaction: quicker for many, and all or nothing."""

    def close(self) -> None:
        """Let go of the store."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...
