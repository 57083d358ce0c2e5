"""Nouns to and from what is written into a ledger.

A report is split: its *record* (where it came from, when, hashes) goes into an entry and stays for
good; its words (text, and the page's title, byline and the like) go into bodies that can be removed.
Claims quote the report, so their JSON is a body too, and their entry keeps only their ids.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from rashomon.errors import LedgerError
from rashomon.ledger.identity import plain
from rashomon.model import Claim, Moment, Report, Span, claim_id
from rashomon.wire import Json, claim_from_json, claim_to_json


def canonical(data: object) -> str:
    """JSON with one spelling: keys sorted, no blanks, ASCII (so that any database can hold it)."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def digest(body: bytes) -> str:
    """SHA-256, hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def entry_id(kind: str, subject: str, handle: str, recorded_at: str, supersedes: str, payload: str) -> str:
    """The content hash of an entry, over what it supersedes too."""
    return digest(canonical([kind, subject, handle, recorded_at, supersedes, payload]).encode())


def text_body(text: str) -> bytes:
    """A text as stored: UTF-8, lone surrogates and all, so that its hash is the report's `sha256`."""
    return text.encode("utf-8", "surrogatepass")


def body_text(body: bytes) -> str:
    """The text that `text_body` wrote."""
    return body.decode("utf-8", "surrogatepass")


def published_record(moment: Moment | None) -> Json | None:
    """A publication time without loss (wire's own form drops what a reader does not need)."""
    if moment is None:
        return None
    return {"start": moment.start.isoformat(), "end": moment.end.isoformat(),
            "precision": moment.precision, "written": moment.written}  # fmt: skip


def published_from(data: Mapping[str, Any] | None) -> Moment | None:
    """The moment that `published_record` wrote."""
    if data is None:
        return None
    start, end = (datetime.fromisoformat(data[k]) for k in ("start", "end"))
    return Moment(start, end, data["precision"], data["written"])


def page_body(report: Report) -> bytes:
    """The words of the page around the text; spans by their ends only."""
    page = {
        "title": report.title,
        "byline": report.byline,
        "credits": list(report.credits),
        "headline": _ends(report.headline) if report.headline else None,
        "furniture": [_ends(s) for s in report.furniture],
        "warnings": list(report.warnings),
        "extra": dict(report.extra),
    }
    return canonical(page).encode()


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]


def _span(ends: Sequence[int], text: str) -> Span:
    return Span(ends[0], ends[1], text)


def fingerprint(report: Report) -> str:
    """A hash of what makes a revision: two states of a report with one fingerprint are the same.

    Left out: the id (the ledger's own), the URL (the identity), how the publication time was written,
    the machine's warnings, and keys that mean nothing to us.
    """
    published = published_record(report.published) or {}
    published.pop("written", None)
    page = (report.title, report.byline, report.credits, report.language, report.outlet)
    spans = [_ends(s) for s in (*report.furniture, *([report.headline] if report.headline else []))]
    return digest(canonical([report.sha256, published, page, spans, report.headline is not None]).encode())


def report_record(report: Report, page_sha256: str) -> Json:
    """The payload of a report's entry: what stays even when its words are removed."""
    return {
        "id": report.id,
        "url": report.url,
        "outlet": report.outlet,
        "published": published_record(report.published),
        "language": report.language,
        "fingerprint": fingerprint(report),
        "bodies": {"text": report.sha256, "page": page_sha256},
    }


def report_from(report_id: str, record: Mapping[str, Any], text: str, page: bytes) -> Report:
    """The report of a record and its bodies, under its id in the ledger."""
    around = json.loads(page)
    return Report(
        id=report_id,
        text=text,
        outlet=record["outlet"],
        published=published_from(record["published"]),
        url=record["url"],
        title=around["title"],
        byline=around["byline"],
        credits=tuple(around["credits"]),
        language=record["language"],
        headline=_span(around["headline"], text) if around["headline"] else None,
        furniture=tuple(_span(ends, text) for ends in around["furniture"]),
        warnings=tuple(around["warnings"]),
        extra=around["extra"],
    )


def claims_body(claims: Sequence[Claim]) -> bytes:
    """Claims as wire JSON."""
    return canonical([claim_to_json(c) for c in claims]).encode()


def claims_from(body: bytes, text: str) -> tuple[Claim, ...]:
    """The claims that `claims_body` wrote.

    Raises:
        SpanError: the text says something else.

    """
    return tuple(claim_from_json(data, text) for data in json.loads(body))


def claims_record(claims: Sequence[Claim], reader: str, text_sha256: str, body_sha256: str) -> Json:
    """The payload of a reading: who read, in which text, and the ids of the claims found."""
    return {"reader": reader, "text": text_sha256, "claims": [c.id for c in claims], "bodies": {"claims": body_sha256}}


def reading_handle(text_sha256: str, reader: str) -> str:
    """One reading per text and reader."""
    return plain(f"{text_sha256} {reader}")


def _spans(claim: Claim) -> Iterator[Span]:
    yield from (*claim.source, *claim.cue, *claim.content)
    yield from (s for s in (claim.condition, claim.said_at_span) if s)
    yield from (r.span for r in claim.via if r.span)
    yield from (a.span for a in claim.answers)


def check_spans(claims: Sequence[Claim], text: str) -> None:
    """Refuse claims whose spans were cut from another text.

    Raises:
        LedgerError: one was.

    """
    for claim in claims:
        if any(span.text != text for span in _spans(claim)):
            raise LedgerError(f"claim {claim.id} of report {claim.report} quotes another text than the one recorded")


def renamed(claims: Sequence[Claim], report_id: str) -> tuple[Claim, ...]:
    """The claims under the report's id in the ledger, their own ids, nesting and answers following."""
    ids = {c.id: _renamed_id(c, report_id) for c in claims}
    return tuple(_renamed(c, report_id, ids) for c in claims)


def _renamed_id(claim: Claim, report_id: str) -> str:
    if claim.report == report_id:
        return claim.id
    if claim.id == claim_id(claim.report, claim.kind, claim.source, claim.cue, claim.content):
        return claim_id(report_id, claim.kind, claim.source, claim.cue, claim.content)
    return digest(f"{report_id}\x1f{claim.id}".encode("utf-8", "surrogatepass"))[:16]


def _renamed(claim: Claim, report_id: str, ids: Mapping[str, str]) -> Claim:
    if claim.report == report_id:
        return claim
    new = ids[claim.id]
    answers = tuple(replace(a, id=new + a.id.removeprefix(claim.id)) for a in claim.answers)
    nested = ids.get(claim.nested_in, claim.nested_in) if claim.nested_in else None
    return replace(claim, id=new, report=report_id, nested_in=nested, answers=answers)
