"""Briefs at hand: of a story as it stands, and as it stood at an instant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from rashomon.desk.index import Index
from rashomon.desk.recent import Recent
from rashomon.desk.worked import Worked
from rashomon.ledger.asof import counts_from, standing
from rashomon.ledger.store import Ledger
from rashomon.model import Brief, Moment, Report
from rashomon.pipeline import visible

#: Briefs kept in memory; one of a hundred reports takes some megabytes.
KEPT = 128
_MOMENT = timedelta(microseconds=1)


class Shelf:
    """Briefs by story and instant."""

    def __init__(self, ledger: Ledger, index: Index, worked: Worked) -> None:
        self._ledger, self._index, self._worked = ledger, index, worked
        self._recent: Recent[Brief | None] = Recent(KEPT)

    def brief(self, key: str, at: Moment | None = None) -> Brief | None:
        """A story's brief, as of the end of `at` where that is given; None where there is no such story (yet)."""
        made = self._index.made(key)
        if made is None:
            return None
        instant = at.latest if at else None
        return self._recent.get((key, made, instant), lambda: self._made(key, at))

    def held(self, key: str, then: Moment) -> Brief | None:
        """The brief of what the ledger held of a story by the end of `then`; None where that was nothing."""
        version = self._index.version(key)
        if version is None:
            return None
        return self._recent.get((key, version, "held", then.latest), lambda: self._of_held(key, then))

    def came(self, key: str) -> dict[str, list[datetime]]:
        """When each state of a story's reports came out, by report; without those of which nothing says so."""
        found = {}
        for report in self._index.members(key):
            states = [(s.published, s.recorded_at) for s in self._ledger.revisions(report)]
            found[report] = [at for at in counts_from(states) if at]
        return found

    def _of_held(self, key: str, then: Moment) -> Brief | None:
        limit = then.latest
        states = [self._ledger.revisions(r) for r in self._index.members(key)]
        known = [[s.report for s in some if s.recorded_at < limit] for some in states]
        reports = [last for some in known if some and (last := some[-1])]
        return self._worked.brief(key, reports, said_by=then) if reports else None

    def _made(self, key: str, at: Moment | None) -> Brief | None:
        now = self._index.brief(key)
        if now is None or at is None:
            return now
        reports = self.as_stood(now.reports, at)
        return self._worked.brief(key, reports, at) if visible(reports, at)[0] else None

    def as_stood(self, reports: Sequence[Report], at: Moment) -> list[Report]:
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
