"""What was known when: from which instant each state of a report counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from rashomon.errors import UsageError
from rashomon.model import Moment


def stamped(at: datetime) -> datetime:
    """A time of recording in UTC.

    Raises:
        UsageError: it carries no zone.

    """
    if at.tzinfo is None:
        raise UsageError(f"a time of recording needs a zone, {at.isoformat()} has none")
    return at.astimezone(UTC)


def counts_from(states: Sequence[tuple[Moment | None, datetime]]) -> list[datetime | None]:
    """For the (published, recorded) of each revision, oldest first: from when it counts.

    Its publication time where that is its own; else (the outlet edited without saying when) the time
    it was recorded; None while nothing has said when the report came out.
    """
    seen: set[tuple[datetime, datetime]] = set()
    out: list[datetime | None] = []
    for published, recorded in states:
        own = (published.start, published.end) if published else None
        if published and own not in seen:
            out.append(published.instant)
            seen.add((published.start, published.end))
        else:
            out.append(recorded if seen else None)
    return out


def standing(states: Sequence[tuple[Moment | None, datetime]], as_of: datetime | None) -> int | None:
    """Index of the revision that stood at `as_of` (None: stands now); None where there was none yet.

    An `as_of` without zone is taken as UTC, as undetermined zones are throughout.
    """
    if as_of is None:
        return len(states) - 1 if states else None
    limit = as_of.replace(tzinfo=UTC) if as_of.tzinfo is None else as_of
    known = [i for i, since in enumerate(counts_from(states)) if since is not None and since <= limit]
    return known[-1] if known else None
