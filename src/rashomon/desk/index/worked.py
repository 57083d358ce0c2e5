"""What was worked out for the stories last looked at: their claims, and what one brief of them leaves to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.desk.index.recent import Recent
from rashomon.kept import Kept
from rashomon.ledger.store import Ledger
from rashomon.model import Amendments, Brief, Claim, Moment, Report
from rashomon.pipeline import story
from rashomon.recall import amendments, claims_in

#: Stories of which this is kept; one of a thousand reports takes some hundred megabytes.
STORIES = 8
_Text = tuple[str, str]


@dataclass(slots=True)
class _Story:
    kept: Kept = field(default_factory=Kept)
    reports: dict[_Text, Report] = field(default_factory=dict)
    claims: dict[_Text, Sequence[Claim]] = field(default_factory=dict)


class Worked:
    """Makes briefs of stories, each from what the last one of that story left."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._stories: Recent[_Story] = Recent(STORIES)

    def brief(self, name: str, reports: Sequence[Report], at: Moment | None = None,
              said: Amendments | None = None) -> Brief:  # fmt: skip
        """The brief of a story's reports, at least one of them visible at `at`.

        `said`: what people said; default all that they had said by `at`.
        """
        held = self._stories.get(name, _Story)
        same = [_same(held, r) for r in reports]
        self._read(held, same)
        claims = {r.id: held.claims[r.id, r.sha256] for r in same}
        return story(same, claims, as_of=at, amendments=said or amendments(self._ledger, at), kept=held.kept)

    def _read(self, held: _Story, reports: Sequence[Report]) -> None:
        new = [r for r in reports if (r.id, r.sha256) not in held.claims]
        for report, found in zip(new, map(claims_in(self._ledger, new).get, (r.id for r in new)), strict=True):
            held.claims[report.id, report.sha256] = found or ()


def _same(held: _Story, report: Report) -> Report:
    """The very report that was here before, where nothing of it changed: what was made of it still holds."""
    before = held.reports.get((report.id, report.sha256))
    if before == report:
        return before
    held.reports[report.id, report.sha256] = report
    return report
