"""What is said to have happened when, each entry with whose word it is."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.model import Event, Moment, Statement

#: Words quoted in an entry.
QUOTED = 160


def timeline(statements: Iterable[Statement]) -> tuple[Event, ...]:
    """Entries in order of time; one origin saying one thing of one time is one entry."""
    entries: dict[tuple[str, str, str], Event] = {}
    for one in statements:
        at = one.answer.value
        if not isinstance(at, Moment):
            continue
        key = (at.iso(), one.answer.slot, one.origin.id)
        if key in entries:
            old = entries[key]
            entries[key] = Event(old.at, old.what, tuple(dict.fromkeys((*old.claims, one.claim.id))))
        else:
            entries[key] = Event(at, what(one), (one.claim.id,))
    return tuple(sorted(entries.values(), key=lambda e: (e.at.instant, e.what)))


def what(one: Statement) -> str:
    """The words with whose they are: `Harbour police: “…”`."""
    words = " ".join(one.answer.span.exact.split())
    if len(words) > QUOTED:
        words = words[: QUOTED - 1].rsplit(" ", 1)[0] + "…"
    who = one.origin.name if one.claim.kind != "own-voice" else one.outlet
    return f"{who}: “{words}”"
