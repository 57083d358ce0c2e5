"""A story as its page shows it: how it stood at an instant, and what changed since a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import Request

from rashomon.brief import value
from rashomon.desk.account.change import Change, changes
from rashomon.desk.account.matrix import Table, Wanted, tables
from rashomon.desk.account.outline import Outline, outline
from rashomon.desk.account.stops import Stop, around, stops
from rashomon.desk.view import Desk, asked_at, brief_of, desk, excerpts_of, known
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
    """A story as it stood at an instant: `at` is "" for now, and `as_of` None.

    `stop` is the one that it is, None between stops; `before`, `after` those to either side; `came` what came out at
    this stop, `changed` what differs from the stop before, `fresh` the ids of the questions concerned.
    """

    outline: Outline
    as_of: Moment | None
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
        if not self.as_of:
            return say("story.now")
        return self.stop.label if self.stop else value.full_moment(self.as_of)

    @property
    def label(self) -> str:
        """The instant with the number of reports and of disputes: "6:10 a.m. UTC, 10 Mar: 4 reports, 2 disputed"."""
        reports = say("stories.reports", n=self.outline.reports)
        return say("story.label", at=self.when, reports=reports, n=self.outline.disputed)


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


def outline_of(request: Request, story: str) -> Outline:
    """The outline of a story at the instant asked for; that of now is read without its brief.

    Raises:
        HTTPException: 404, there is no such story (then); 307, it is part of another one now.

    """
    here = desk(request)
    if asked_at(request) is None:
        return known(request, story, here.shelf.outline(story, whole=here.full_text))
    brief = brief_of(request, story)
    found: Outline = here.worked("outline", brief, lambda: outline(brief, excerpts_of(here, brief)))
    return found


def account(here: Desk, story: str, shown: Outline, at: str, wanted: Wanted) -> Account:
    """A story at an instant, narrowed to what is wanted; `shown` is its outline then."""
    found = stops_of(here, story, shown)
    before, after = around(found, at)
    stop = next((s for s in found if s.at == at), None)
    as_of = Moment.parse(at) if at else None
    brief = here.shelf.brief(story, as_of) if as_of else None
    came, changed = _new(here, story, brief, before) if brief else ([], [])
    fresh = frozenset(c.change.question.id for c in changed)
    return Account(shown, as_of, at, tables(shown.lines, wanted), stop, before, after, came, changed, fresh)


def _new(here: Desk, story: str, brief: Brief, before: Stop | None) -> tuple[list[Report], list[Shown]]:
    """The reports that came out since the stop before, and what changed; all is new where there is none."""
    if before is None:
        return list(brief.reports), []
    then = Moment.parse(before.at)
    came = [r for r in brief.reports if r.published and r.published.instant >= then.latest]
    return came, differences(here, here.shelf.brief(story, then), brief)


def compared(here: Desk, story: str, at: Moment | None, since: Moment | None, last: int) -> Compared | None:
    """What changed in a story since a moment, else since a visitor's `last` look in seconds since 1970 (0: none).

    `at` is the instant at which it is looked at, None for now.
    """
    brief = here.shelf.brief(story, at) if since is not None or last else None
    if brief is None:
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


def stops_of(here: Desk, story: str, shown: Outline) -> list[Stop]:
    """The stops of a story as it stands now; of the outline `shown` where it is gone."""
    now = here.shelf.outline(story, whole=here.full_text) or shown
    found: list[Stop] = here.worked("stops", now, lambda: stops(now.hours, now.signed, here.shelf.came(story)))
    return found
