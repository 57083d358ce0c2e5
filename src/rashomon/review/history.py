"""What became of everything that people said: what stands, what was replaced or taken back, what applies no more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from rashomon.review.note import note_of, undone

if TYPE_CHECKING:
    from rashomon.ledger.store import Entry

#: "undoes": this entry takes another one back.
State = Literal["stands", "replaced", "taken back", "undoes"]


def states(entries: Iterable[Entry]) -> dict[str, State]:
    """What became of each entry, by its id; `entries` are all there are on their subjects, oldest first."""
    newer: dict[tuple[str, str], Entry] = {}
    found: dict[str, State] = {}
    for entry in sorted(entries, key=lambda e: e.seq, reverse=True):
        found[entry.id] = _state(entry, newer.get((entry.kind, entry.subject)))
        newer[entry.kind, entry.subject] = entry
    return found


def _state(entry: Entry, newer: Entry | None) -> State:
    if undone(entry):
        return "undoes"
    if newer is None:
        return "stands"
    return "taken back" if undone(newer) else "replaced"


def rows(entries: Collection[Entry], there: Collection[str]) -> list[dict[str, Any]]:
    """Every entry as one line of JSON, oldest first; `there` are the claims and answers that are still read."""
    became = states(entries)
    return [_row(e, became[e.id], there) for e in sorted(entries, key=lambda e: e.seq)]


def _row(entry: Entry, state: State, there: Collection[str]) -> dict[str, Any]:
    note: Mapping[str, Any] = note_of(entry)
    applies = state == "stands" and ("subject" not in note or note["subject"] in there)
    said = {"by": entry.payload["by"], "at": entry.recorded_at.isoformat()}
    return {**note, **said, "undone": undone(entry), "applies": applies, "state": state}
