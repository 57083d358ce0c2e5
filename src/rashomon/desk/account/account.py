"""A story as its page shows it: how it stood at an instant, and what changed since a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from rashomon.brief import order, value
from rashomon.desk.account.change import Change, changes
from rashomon.desk.account.lines import Lines, lines
from rashomon.desk.account.matrix import Table, Wanted, tables
from rashomon.desk.account.stops import Stop, around, stops
from rashomon.desk.view import Desk, excerpts_of
from rashomon.desk.wording import spared
from rashomon.desk.words import say
from rashomon.model import Brief, Moment, Report


@dataclass(frozen=True, slots=True)
class Shown:
    """A change, with as much of its sentence as this desk may show (rule 16)."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Account:
    """A story as it stood at an instant: `at` is "" for now.

    `stop` is the one that it is, None between stops; `before`, `after` those to either side; `came` what came out at
    this stop, `changed` what differs from the stop before, `fresh` the ids of the questions concerned.
    """

    brief: Brief
    at: str
    tables: list[Table]
    stop: Stop | None
    before: Stop | None
    after: Stop | None
    came: list[Report]
    changed: list[Shown]
    fresh: frozenset[str]

    @property
    def when(self) -> str:
        """The instant as people read it; a report of which only the day is known stops at the day."""
        if not self.brief.as_of:
            return say("story.now")
        return self.stop.label if self.stop else value.full_moment(self.brief.as_of)

    @property
    def label(self) -> str:
        """The instant with the number of reports and of disputes: "6:10 a.m. UTC, 10 Mar: 4 reports, 2 disputed"."""
        disputed = sum(f.status == "disputed" and not order.lone(f) for f in self.brief.findings)
        return say("story.label", at=self.when, reports=say("stories.reports", n=len(self.brief.reports)), n=disputed)


@dataclass(frozen=True, slots=True)
class Compared:
    """What changed since a moment. `held`: against what this desk held then, else against what had come out.

    `visit`: the moment is when the visitor last looked, else it was asked for.
    """

    since: Moment
    held: bool
    visit: bool
    changed: list[Shown]

    @property
    def iso(self) -> str:
        """The moment as it stands in addresses."""
        return self.since.iso().replace("+00:00", "Z")


def account(here: Desk, story: str, brief: Brief, at: str, wanted: Wanted) -> Account:
    """The brief of a story at an instant, narrowed to what is wanted."""
    found = stops_of(here, story, brief)
    before, after = around(found, at)
    changed: list[Shown] = []
    came: list[Report] = []
    if at and before:
        then = Moment.parse(before.at)
        changed = differences(here, here.shelf.brief(story, then), brief)
        came = [r for r in brief.reports if r.published and r.published.instant >= then.latest]
    elif at:
        came = list(brief.reports)
    stop = next((s for s in found if s.at == at), None)
    fresh = frozenset(c.change.question.id for c in changed)
    return Account(brief, at, tables(lines_of(here, brief), wanted), stop, before, after, came, changed, fresh)


def compared(here: Desk, story: str, brief: Brief, since: Moment | None, last: int) -> Compared | None:
    """What changed in a brief since a moment, else since a visitor's `last` look in seconds since 1970 (0: none)."""
    if since is None and not last:
        return None
    then = since or Moment.parse(datetime.fromtimestamp(last, UTC).isoformat(timespec="seconds"))
    held = here.shelf.held(story, then)
    before = held or here.shelf.brief(story, then)
    return Compared(then, held is not None, since is None, differences(here, before, brief))


def differences(here: Desk, before: Brief | None, after: Brief) -> list[Shown]:
    """What changed between two briefs of a story, in sentences that this desk may show."""
    found = changes(before, after)
    sides = [(excerpts_of(here, b), {f.question.id: f for f in b.findings}) for b in (after, before) if b]

    def shown(change: Change) -> str:
        text = change.sentence.text
        for excerpts, findings in sides:
            finding = findings.get(change.question.id)
            text = spared(text, finding, excerpts) if finding else text
        return text

    return [Shown(c, shown(c)) for c in found]


def stops_of(here: Desk, story: str, brief: Brief) -> list[Stop]:
    """The stops of a story as it stands now; of `brief` where it is gone."""
    now = here.shelf.brief(story) or brief
    found: list[Stop] = here.worked("stops", now, lambda: stops(now, here.shelf.came(story)))
    return found


def lines_of(here: Desk, brief: Brief) -> Lines:
    """The lines of a brief, worked out once."""
    found: Lines = here.worked("lines", brief, lambda: lines(brief, excerpts_of(here, brief)))
    return found
