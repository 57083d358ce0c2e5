"""What is said to have happened when, each entry with whose word it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.kept import Kept
from rashomon.model import Event, Moment, Statement

#: Words quoted in an entry.
QUOTED = 160


def timeline(statements: Sequence[Statement], kept: Kept | None = None) -> tuple[Event, ...]:
    """Entries in order of time; one origin saying one thing of one time is one entry."""
    kept = kept or Kept()
    entries: dict[tuple[str, str, str], Event] = {}
    for at, one in (timed for some in kept.each("timed", statements, _timed) for timed in some):
        key = (at.iso(), one.answer.slot, one.origin.id)
        if key in entries:
            old = entries[key]
            entries[key] = Event(old.at, old.what, tuple(dict.fromkeys((*old.claims, one.claim.id))))
        else:
            entries[key] = Event(at, what(one), (one.claim.id,))
    return tuple(sorted(entries.values(), key=lambda e: (e.at.instant, e.what)))


def _timed(statements: Iterable[Statement]) -> list[tuple[Moment, Statement]]:
    """Those that give a time."""
    return [(s.answer.value, s) for s in statements if isinstance(s.answer.value, Moment)]


def what(one: Statement) -> str:
    """The words with whose they are: `Harbour police: “…”`."""
    words = " ".join(one.answer.span.exact.split())
    if len(words) > QUOTED:
        words = words[: QUOTED - 1].rsplit(" ", 1)[0] + "…"
    who = one.origin.name if one.claim.kind != "own-voice" else one.outlet
    return f"{who}: “{words}”"
