"""Briefs at hand: of a story as it stands, and as it stood at an instant."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Generic, TypeVar

from rashomon.desk.index import Index
from rashomon.ledger.asof import standing
from rashomon.ledger.store import Ledger
from rashomon.model import Brief, Moment, Report
from rashomon.pipeline import story, visible
from rashomon.recall import amendments, claims_in

#: Briefs kept in memory; one of a hundred reports takes some megabytes.
KEPT = 128
_MOMENT = timedelta(microseconds=1)
Thing = TypeVar("Thing")


class Recent(Generic[Thing]):
    """The things last asked for, by name, made where they are not at hand. For any number of threads."""

    def __init__(self, most: int = KEPT) -> None:
        self._most, self._held, self._lock = most, OrderedDict[object, Thing](), threading.Lock()

    def get(self, name: object, make: Callable[[], Thing]) -> Thing:
        """The thing of that name."""
        with self._lock:
            if name in self._held:
                self._held.move_to_end(name)
                return self._held[name]
        made = make()
        with self._lock:
            self._held[name] = made
            while len(self._held) > self._most:
                self._held.popitem(last=False)
        return made


class Shelf:
    """Briefs by story and instant."""

    def __init__(self, ledger: Ledger, index: Index) -> None:
        self._ledger, self._index = ledger, index
        self._recent: Recent[Brief | None] = Recent()

    def brief(self, key: str, at: Moment | None = None) -> Brief | None:
        """A story's brief, as of the end of `at` where that is given; None where there is no such story (yet)."""
        version = self._index.version(key)
        if version is None:
            return None
        instant = at.latest if at else None
        return self._recent.get((key, version, instant), lambda: self._made(key, at))

    def _made(self, key: str, at: Moment | None) -> Brief | None:
        now = self._index.brief(key)
        if now is None or at is None:
            return now
        reports, _ = visible(self._as_stood(now.reports, at), at)
        if not reports:
            return None
        claims = claims_in(self._ledger, reports)
        return story(self._as_stood(now.reports, at), claims, as_of=at, amendments=amendments(self._ledger, at))

    def _as_stood(self, reports: Sequence[Report], at: Moment) -> list[Report]:
        """The revision of each report that stood then; one that never was dated as it is."""
        found = []
        for report in reports:
            states = self._ledger.revisions(report.id)
            if len(states) < 2:
                found.append(report)
                continue
            n = standing([(s.published, s.recorded_at) for s in states], at.latest - _MOMENT)
            chosen = states[n].report if n is not None else None if any(s.published for s in states) else report
            found += [chosen] if chosen else []
        return found
