"""What a ledger knows: its reports, what was read in them, and what people said of that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from rashomon import __version__
from rashomon.config import chosen_model
from rashomon.model import Amendments, Claim, Moment, Report

if TYPE_CHECKING:
    from rashomon.extract.claims import Reader
    from rashomon.ledger.store import Ledger

#: Reports read together: enough to fill the model's batches, few enough that little is lost by a kill.
TOGETHER = 16
#: `as_of` names the last instant that counts; a moment's end is the first that does not.
_MOMENT = timedelta(microseconds=1)
Read = tuple[Report, list[Claim], str]


@dataclass(frozen=True, slots=True)
class Known:
    """Reports, their claims by report id, what people filed them under, and what they said of the claims."""

    reports: list[Report]
    claims: Mapping[str, Sequence[Claim]]
    filed: Mapping[str, str | None] = field(default_factory=dict)
    amendments: Amendments = field(default_factory=Amendments)


def read_in(reports: Sequence[Report], step: Callable[[int], None] = lambda n: None) -> Iterator[Read]:
    """Each report with its claims and the reader's name; `step` is told how many more are done."""
    if not reports:
        return
    reader, name = _reader(), reader_name()
    for at in range(0, len(reports), TOGETHER):
        some = reports[at : at + TOGETHER]
        for report, found in zip(some, reader.claims(some), strict=True):
            yield report, found, name
        step(len(some))


def known_in(
    store: Ledger, as_of: Moment | None = None, reading: Callable[[Sequence[Report]], Iterator[Read]] = read_in
) -> Known:
    """What the ledger knows; what an older reader read is read again by `reading`, and remembered."""
    reports = store.reports(as_of.latest - _MOMENT) + store.undated() if as_of else store.reports()
    return Known(reports, claims_in(store, reports, reading), store.filed(), amendments(store, as_of))


def claims_in(
    store: Ledger, reports: Sequence[Report], reading: Callable[[Sequence[Report]], Iterator[Read]] = read_in
) -> dict[str, Sequence[Claim]]:
    """The claims of some reports of a ledger, by report id."""
    found: dict[str, Sequence[Claim]] = dict(store.readings(reports, reader_name()))
    for report, read_now, reader in reading([r for r in reports if r.id not in found]):
        store.record_claims(report.id, report.sha256, read_now, reader, datetime.now(UTC))
        found[report.id] = read_now
    return found


def amendments(store: Ledger, as_of: Moment | None = None) -> Amendments:
    """What people said and did not take back, as it stood then."""
    from rashomon.review.note import note_of, undone
    from rashomon.wire import correction_from_json, judgement_from_json, reliability_from_json, signed_from

    then = as_of.latest - _MOMENT if as_of else None
    then = then.replace(tzinfo=UTC) if then and then.tzinfo is None else then
    noted = [e for kind in ("correction", "judgement") for e in store.notes(kind, then)]
    standing = [(note_of(e), signed_from(e.payload["by"], e.recorded_at, note_of(e))) for e in noted if not undone(e)]
    return Amendments(
        tuple(correction_from_json(note, signed) for note, signed in standing if "change" in note),
        tuple(judgement_from_json(note, signed) for note, signed in standing if "verdict" in note),
        tuple(reliability_from_json(note, signed) for note, signed in standing if "letter" in note),
    )


def reader_name() -> str:
    """Program and weights: another version of either reads anew."""
    from rashomon.extract.attribution.tagger import version

    return f"rashomon {__version__} attribution {version(chosen_model())}"


def _reader() -> Reader:
    from rashomon.extract.claims import Reader

    return Reader.load(chosen_model())
