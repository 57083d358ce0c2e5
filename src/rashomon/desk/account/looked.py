"""When a visitor last looked at a story: kept in a cookie of their browser and nowhere else.

A sitting ends where nothing was looked at for half an hour; what changed is told against the end of the last
sitting, so that it is still told when the page is opened again a minute later.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fastapi import Response

from rashomon.desk.index.derive import StoryRow
from rashomon.desk.keys import key

COOKIE = "rashomon_looked"
#: Seconds without a look that end a sitting.
SITTING = 30 * 60
#: Stories remembered, the last looked at: what fits in a cookie with room to spare.
MOST = 60
_YEAR = 365 * 24 * 3600
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Look:
    """The last look at a story, in seconds since 1970, and the last one of the sitting before (0: none).

    `reports` is how many there were, `stood` a few letters that are others where the story stands otherwise.
    """

    story: str
    before: int
    last: int
    reports: int
    stood: str

    def since(self, now: float) -> int:
        """The moment against which changes are told at `now`; 0 for none."""
        return self.before if now - self.last < SITTING else self.last


def read(cookie: str) -> dict[str, Look]:
    """The looks in a cookie by story, oldest first; whatever is none is left out."""
    return {look.story: look for part in cookie.split("~")[-MOST:] if (look := _look(part.split(".")))}


def written(looks: Iterable[Look]) -> str:
    """The looks as a cookie."""
    return "~".join(
        ".".join((x.story, _base36(x.before), _base36(x.last), _base36(x.reports), x.stood))
        for x in list(looks)[-MOST:]
    )


def after(looks: Mapping[str, Look], now: float, row: StoryRow) -> list[Look]:
    """The looks with one more, now, at a story as it stands."""
    last = looks.get(row.key)
    look = Look(row.key, last.since(now) if last else 0, int(now), row.reports, stood(row))
    return [*(x for name, x in looks.items() if name != row.key), look]


def stood(row: StoryRow) -> str:
    """A few letters that are others where a story has other reports, or its questions stand otherwise."""
    return key(f"{row.arrivals} {row.reports} {row.statuses} {row.asked} {row.ends}")[:4]


def news(row: StoryRow, look: Look | None) -> tuple[int, bool]:
    """How many reports came to a story since the last look, and whether it stands otherwise; none without a look."""
    return (max(0, row.reports - look.reports), look.stood != stood(row)) if look else (0, False)


def leave(answer: Response, looks: Iterable[Look]) -> None:
    """Put the looks into the cookie of an answer."""
    answer.set_cookie(COOKIE, written(looks), max_age=_YEAR, httponly=True, samesite="strict")


def _look(parts: list[str]) -> Look | None:
    try:
        story, *numbers, letters = parts
        before, last, reports = (int(n, 36) for n in numbers)
    except ValueError:
        return None
    fits = story.isalnum() and len(story) <= 16 and letters.isalnum() and 0 <= before <= last < 1 << 40
    return Look(story, before, last, reports, letters[:4]) if fits else None


def _base36(n: int) -> str:
    digits = ""
    while n:
        n, digit = divmod(n, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
