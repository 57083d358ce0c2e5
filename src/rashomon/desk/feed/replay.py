"""What changed in a story from one instant to the next: its history told over again, for those who follow it.

A story is replayed over the minutes at which reports came out or people said something; what differs from one to the
next (`change.py`) are the entries of its feed. They are kept in the index, and only what came since, or what a
report that came late puts otherwise, is replayed again.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from rashomon.desk.feed.news import Feeds, Instant, Told, told
from rashomon.desk.index.worked import Worked
from rashomon.ledger.asof import counts_from
from rashomon.model import Brief, Moment
from rashomon.pipeline import visible
from rashomon.review.note import spoken_of

if TYPE_CHECKING:
    from rashomon.desk.index.index import Index
    from rashomon.desk.index.shelf import Shelf
    from rashomon.ledger.store import Entry, Ledger

#: Instants replayed of a story, the newest ones.
INSTANTS = 100


class Replay:
    """Replays stories when they are asked for, one at a time."""

    def __init__(self, ledger: Ledger, index: Index, shelf: Shelf) -> None:
        self._ledger, self._index, self._shelf = ledger, index, shelf
        self._worked = Worked(ledger)  # its own, so that what is kept of now stays
        self._feeds, self._alone = Feeds(index), threading.Lock()

    def entries(self, story: str, now: datetime) -> list[Told]:
        """What changed, newest first; `now` dates entries that say something else than before."""
        with self._alone:
            made = self._index.made(story)
            if made is not None and self._feeds.followed(story) != made:
                self._follow(story, made, now)
        return self._feeds.told(story)

    def _follow(self, story: str, made: int, now: datetime) -> None:
        brief = self._shelf.brief(story)
        if brief is None:
            return
        said = self._said(story)
        every = list(_chain(self._came(brief), ((_iso(e.recorded_at), e.id) for e in said)))
        steps = every[-INSTANTS:]
        known = self._feeds.instants(story)
        new = [i for i, s in enumerate(steps) if known.get(s.at) != s.digest]
        again = steps[new[0] :] if new else []
        before = every[: len(every) - len(again)][-1:]
        made_now = list(self._told(story, brief, before, again, said)) if again else []
        self._feeds.follow(story, made, steps, [s.at for s in again], made_now, _iso(now))

    def _told(self, story: str, brief: Brief, before: Sequence[Instant], steps: Sequence[Instant],
              said: Sequence[Entry]) -> Iterator[Told]:  # fmt: skip
        def stood(step: Instant) -> Brief | None:
            at = Moment.parse(step.at)
            reports = self._shelf.as_stood(brief.reports, at)
            return self._worked.brief(story, reports, at) if visible(reports, at)[0] else None

        last = stood(before[0]) if before else None
        for step in steps:
            found = stood(step)
            if found is not None:
                by = dict.fromkeys(str(e.payload["by"]) for e in said if _iso(e.recorded_at) == step.at)
                yield from told(story, step.at, last, found, list(by))
                last = found

    def _came(self, brief: Brief) -> Iterator[tuple[str, str]]:
        """When each state of each report came out, and its id."""
        for report in brief.reports:
            states = self._ledger.revisions(report.id)
            for at, state in zip(counts_from([(s.published, s.recorded_at) for s in states]), states, strict=True):
                if at is not None:
                    yield _iso(at), state.id

    def _said(self, story: str) -> list[Entry]:
        """What people said that bears on the story."""
        bearing = self._index.subjects(story)
        return [e for e in self._ledger.said() if bearing & {one.partition("#")[0] for one in spoken_of(e)}]


def _chain(came: Iterator[tuple[str, str]], said: Iterator[tuple[str, str]]) -> Iterator[Instant]:
    """The instants, each with a digest of all up to it."""
    digest = ""
    for at, some in groupby(sorted([*came, *said]), key=lambda pair: pair[0]):
        parts = " ".join([digest, at, *(name for _, name in some)])
        digest = hashlib.sha256(parts.encode()).hexdigest()[:20]
        yield Instant(at, digest)


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
