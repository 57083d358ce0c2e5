"""What search filters by, as words of the full-text index, so that filter and words are looked up together.

A tag is a letter for what it is of, then letters and digits only: the index would part it elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from rashomon.desk.keys import key

#: Times outside these years are not told apart.
FIRST, LAST = date(1900, 1, 1), date(2099, 12, 31)


def tags(story: str, party: str, slot: str, place: str, status: str, at: float | None) -> str:
    """The tags of what was said; "" and None for what is not known of it."""
    known = (of_story(story), of_party(party), of_slot(slot), of_place(place), of_status(status))
    return " ".join([*filter(None, known), *of_time(at)])


def of_story(key: str) -> str:
    """A story's."""
    return key and f"s{key}"


def of_party(key: str) -> str:
    """A party's, from its key."""
    return key and f"p{key}"


def of_slot(slot: str) -> str:
    """A slot's."""
    return slot and f"q{key(slot)}"


def of_place(place: str) -> str:
    """A place's, by its name however written."""
    return place and f"w{key(place.casefold())}"


def of_status(status: str) -> str:
    """A status's."""
    return status and f"t{key(status)}"


def of_time(at: float | None) -> tuple[str, ...]:
    """A time's: its year, month and day (UTC)."""
    if at is None:
        return ()
    day = datetime.fromtimestamp(at, UTC).date()
    return f"y{day:%Y}", f"m{day:%Y%m}", f"d{day:%Y%m%d}"


def between(first: date, last: date) -> Iterator[str]:
    """The fewest tags that cover all days from the first to the last: whole years, whole months, days."""
    at, end = max(first, FIRST), min(last, LAST)
    while at <= end:
        if (at.month, at.day) == (1, 1) and end >= date(at.year, 12, 31):
            yield f"y{at:%Y}"
            at = date(at.year + 1, 1, 1)
        elif at.day == 1 and end >= _next_month(at) - timedelta(days=1):
            yield f"m{at:%Y%m}"
            at = _next_month(at)
        else:
            yield f"d{at:%Y%m%d}"
            at += timedelta(days=1)


def _next_month(at: date) -> date:
    return date(at.year + at.month // 12, at.month % 12 + 1, 1)
