"""Whether a ledger says what it was told: hashes, chains, references and spans, gone through anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from rashomon.errors import SpanError
from rashomon.ledger import records
from rashomon.ledger.store import Entry

Content = Callable[[str], bytes | None]


def problems(
    entries: Sequence[Entry], links: Mapping[tuple[int, str], str], there: AbstractSet[str], content: Content
) -> list[str]:
    """One line a problem.

    `links` are the stored references, (entry seq, role) to SHA-256; `there` the hashes of stored
    bodies; `content` fetches one.
    """
    covered = _covered(entries)
    named = {(e.seq, role): sha256 for e in entries for role, sha256 in e.bodies.items()}
    alive = {sha256 for (seq, _), sha256 in named.items() if seq not in covered}
    return [
        *_hashes(entries),
        *_chains(entries),
        *(f"entry {seq}: its reference to its {role} is missing or differs" for seq, role in _unlike(named, links)),
        *(f"body {sha256[:12]}…: missing, and no redaction removed it" for sha256 in sorted(alive - there)),
        *(f"body {sha256[:12]}…: no entry needs it" for sha256 in sorted(there - alive)),
        *_bodies(there, content),
        *_readings((e for e in entries if e.kind == "claims" and e.seq not in covered), there, content),
    ]


def _covered(entries: Iterable[Entry]) -> set[int]:
    """The seq of entries whose words a later redaction of their subject removed."""
    entries = list(entries)
    orders = {e.subject: e.seq for e in entries if e.kind == "redaction"}
    return {e.seq for e in entries if e.seq < orders.get(e.subject, 0)}


def _unlike(named: Mapping[tuple[int, str], str], links: Mapping[tuple[int, str], str]) -> list[tuple[int, str]]:
    return sorted({key for key, _ in set(named.items()) ^ set(links.items())})


def _hashes(entries: Iterable[Entry]) -> Iterator[str]:
    for e in entries:
        recorded = e.recorded_at.isoformat(timespec="microseconds")
        payload = records.canonical(e.payload)
        if e.id != records.entry_id(e.kind, e.subject, e.handle, recorded, e.supersedes, payload):
            yield f"entry {e.seq} ({e.kind} of {e.subject}): its content does not match its hash"


def _chains(entries: Iterable[Entry]) -> Iterator[str]:
    """Each entry takes the place of the newest of its kind, subject and handle, and of nothing else."""
    newest: dict[tuple[str, str, str], str] = {}
    for e in entries:
        key = (e.kind, e.subject, e.handle)
        if e.supersedes != newest.get(key, ""):
            yield f"entry {e.seq} ({e.kind} of {e.subject}): does not supersede the newest before it"
        newest[key] = e.id


def _bodies(there: Iterable[str], content: Content) -> Iterator[str]:
    for sha256 in sorted(there):
        if records.digest(content(sha256) or b"") != sha256:
            yield f"body {sha256[:12]}…: its content does not match its hash"


def _readings(readings: Iterable[Entry], there: AbstractSet[str], content: Content) -> Iterator[str]:
    for e in readings:
        text, claims = e.payload.get("text", ""), e.bodies.get("claims", "")
        if not {text, claims} <= there:
            continue  # said already
        try:
            found = records.claims_from(content(claims) or b"[]", records.body_text(content(text) or b""))
        except (SpanError, ValueError, KeyError) as error:
            yield f"entry {e.seq} (claims of {e.subject}): {error}"
            continue
        if [c.id for c in found] != e.payload["claims"]:
            yield f"entry {e.seq} (claims of {e.subject}): other claims than it names"
