"""Briefs at hand: of a story as it stands, and as it stood at an instant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from rashomon.desk.account.outline import Outline
from rashomon.desk.index.index import Index
from rashomon.desk.index.recent import Recent
from rashomon.desk.index.worked import Worked
from rashomon.ledger.asof import counts_from, standing
from rashomon.ledger.store import Ledger
from rashomon.model import Brief, Moment, Report
from rashomon.pipeline import visible
from rashomon.recall import amendments

#: Briefs kept in memory; one of a hundred reports takes some megabytes.
KEPT = 128
#: Outlines kept in memory, each a hundredth of a brief.
OUTLINES = 512
States = Mapping[str, Sequence[tuple[Moment | None, datetime]]]
_MOMENT = timedelta(microseconds=1)


class Shelf:
    """Briefs by story and instant."""

    def __init__(self, ledger: Ledger, index: Index, worked: Worked) -> None:
        self._ledger, self._index, self._worked = ledger, index, worked
        self._recent: Recent[Brief | None] = Recent(KEPT)
        self._outlines: Recent[Outline | None] = Recent(OUTLINES)

    def brief(self, key: str, at: Moment | None = None) -> Brief | None:
        """A story's brief, as of the end of `at` where that is given; None where there is no such story (yet)."""
        made = self._index.made(key)
        if made is None:
            return None
        instant = at.latest if at else None
        return self._recent.get((key, made, instant), lambda: self._made(key, at))

    def outline(self, key: str, *, whole: bool) -> Outline | None:
        """A story as it stands now in outline, with people's own words whole or only as far as everybody may see."""
        made = self._index.made(key)
        if made is None:
            return None
        return self._outlines.get((key, made, whole), lambda: self._index.outline(key, whole=whole))

    def held(self, key: str, then: Moment) -> Brief | None:
        """The brief of what the ledger held of a story by the end of `then`; None where that was nothing."""
        version = self._index.version(key)
        if version is None:
            return None
        return self._recent.get((key, version, "held", then.latest), lambda: self._of_held(key, then))

    def came(self, key: str) -> dict[str, list[datetime]]:
        """When each state of a story's reports came out, by report; without those of which nothing says so."""
        every = self._ledger.states(self._index.members(key))
        return {report: [at for at in counts_from(states) if at] for report, states in every.items()}

    def _of_held(self, key: str, then: Moment) -> Brief | None:
        now = self.brief(key)
        if now is None:
            return None
        every = self._ledger.states([r.id for r in now.reports])
        last = {report: sum(at < then.latest for _, at in states) - 1 for report, states in every.items()}
        reports = [r for report in now.reports if (r := self._state(report, last[report.id], every))]
        said = amendments(self._ledger, then)
        if reports == list(now.reports) and said == amendments(self._ledger):
            return now
        return self._worked.brief(key, reports, said=said) if reports else None

    def _made(self, key: str, at: Moment | None) -> Brief | None:
        now = self._index.brief(key) if at is None else self.brief(key)
        if now is None or at is None:
            return now
        reports = self.as_stood(now.reports, at)
        return self._worked.brief(key, reports, at) if visible(reports, at)[0] else None

    def as_stood(self, reports: Sequence[Report], at: Moment) -> list[Report]:
        """The revision of each report that stood then; one that never was dated as it is."""
        every, found = self._ledger.states([r.id for r in reports]), []
        for report in reports:
            states = every.get(report.id, [])
            n = standing(states, at.latest - _MOMENT) if any(p for p, _ in states) else len(states) - 1
            found.append(self._state(report, -1 if n is None else n, every) if states else report)
        return [r for r in found if r]

    def _state(self, report: Report, n: int, every: States) -> Report | None:
        """The nth state of a report; None before the first and where its words are gone."""
        if n < 0:
            return None
        return report if n == len(every[report.id]) - 1 else self._ledger.revisions(report.id)[n].report
