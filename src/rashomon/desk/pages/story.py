"""One story: its questions, disputed first, as a matrix of question and origin, at any instant."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import Response

from rashomon.brief import order, value
from rashomon.brief.rows import Lookup
from rashomon.desk import looked
from rashomon.desk.change import Change, changes
from rashomon.desk.matrix import MARKS, OTHERS, Table, Wanted, speaking, tables
from rashomon.desk.stops import Stop, around, listed, stops
from rashomon.desk.view import address, asked_at, brief_of, desk, page
from rashomon.desk.words import say
from rashomon.model import Brief, Moment, Report

router = APIRouter()
#: Changes listed before a reader asks for all, and origins offered by name.
CHANGES, ORIGINS = 12, 40
_YEAR = 365 * 24 * 3600
Text = Annotated[str, Query(max_length=200)]


@dataclass(frozen=True, slots=True)
class Account:
    """A story as it stood at an instant: `at` is "" for now.

    `before`, `after` are the stops to either side; `came` what came out at this stop, `changed` what differs from
    the stop before, `fresh` the ids of the questions concerned.
    """

    brief: Brief
    at: str
    tables: list[Table]
    before: Stop | None
    after: Stop | None
    came: list[Report]
    changed: list[Change]
    fresh: frozenset[str]

    @property
    def label(self) -> str:
        """The instant with the number of reports and of disputes: "6:10 a.m. UTC, 10 Mar: 4 reports, 2 disputed"."""
        when = value.full_moment(self.brief.as_of) if self.brief.as_of else say("story.now")
        disputed = sum(status == "disputed" for f in self.brief.findings if (status := f.status) and not order.lone(f))
        return say("story.label", at=when, reports=say("stories.reports", n=len(self.brief.reports)), n=disputed)


@dataclass(frozen=True, slots=True)
class Compared:
    """What changed since a moment. `held`: against what this desk held then, else against what had come out."""

    since: Moment
    held: bool
    visit: bool
    changed: list[Change]

    @property
    def iso(self) -> str:
        """The moment as it stands in addresses."""
        return self.since.iso().replace("+00:00", "Z")


@router.get("/s/{story}")
def story(
    request: Request, story: str, status: Text = "", origin: Text = "", mark: Text = "", words: Text = "",
    whole: Annotated[str, Query(alias="all", max_length=20)] = "", since: Text = "", part: Text = "",
) -> Response:  # fmt: skip
    """The page of a story, or with `part=matrix` only what changes with the instant and with what is asked for."""
    brief, now = brief_of(request, story), time.time()
    wanted = Wanted(status, origin, mark if mark in MARKS else "", words, whole)
    found = stops(desk(request).shelf.brief(story) or brief, desk(request).shelf.came(story))
    given: dict[str, Any] = {
        "story": story, "account": _account(request, story, brief, wanted, found), "wanted": wanted,
        "most": CHANGES, "beyond": OTHERS, "to": _links(request, story, wanted, since),
    }  # fmt: skip
    if part == "matrix":
        return page(request, "story_account.html", **given)
    looks = looked.read(request.cookies.get(looked.COOKIE, ""))
    compared = _compared(request, story, brief, since, looks.get(story), now)
    answer = page(
        request, "story.html", **given, brief=brief, stops=listed(found), every=found, compared=compared,
        speaking=speaking(brief)[:ORIGINS], marks=MARKS, **_beside(brief),
    )  # fmt: skip
    if not brief.as_of:
        version = desk(request).index.version(story) or ""
        seen = looked.written(looked.after(looks, story, now, len(brief.reports), version))
        answer.set_cookie(looked.COOKIE, seen, max_age=_YEAR, httponly=True, samesite="strict")
    return answer


def _account(request: Request, story: str, brief: Brief, wanted: Wanted, found: list[Stop]) -> Account:
    at = request.query_params.get("at", "").strip()
    before, after = around(found, at)
    changed: list[Change] = []
    came: list[Report] = []
    if at and before:
        then = Moment.parse(before.at)
        changed = changes(desk(request).shelf.brief(story, then), brief)
        came = [r for r in brief.reports if r.published and r.published.instant >= then.latest]
    elif at:
        came = list(brief.reports)
    fresh = frozenset(c.question.id for c in changed)
    return Account(brief, at, tables(brief, wanted), before, after, came, changed, fresh)


def _beside(brief: Brief) -> dict[str, int]:
    """How much there is beside the questions."""
    lookup = Lookup(brief)
    return {
        "commitments": len(lookup.together(brief.commitments)),
        "remarks": len(order.remarks(brief.findings)),
        "own_voice": len(lookup.together(brief.own_voice)),
    }


def _compared(
    request: Request, story: str, brief: Brief, since: str, look: looked.Look | None, now: float
) -> Compared | None:
    """What changed since the moment in the address, else since this visitor last looked."""
    last = look.since(now) if look and not brief.as_of else 0
    if not since and not last:
        return None
    then = _moment(since) if since else Moment.parse(datetime.fromtimestamp(last, UTC).isoformat(timespec="seconds"))
    held = desk(request).shelf.held(story, then)
    before = held or desk(request).shelf.brief(story, then)
    return Compared(then, held is not None, not since, changes(before, brief))


def _moment(given: str) -> Moment:
    try:
        return Moment.parse(given)
    except ValueError:
        raise HTTPException(400, say("errors.no_time", given=given[:40])) from None


class _links:  # noqa: N801 (called like a function by the templates)
    """Addresses of this page that keep what was asked for, but for what is given anew."""

    def __init__(self, request: Request, story: str, wanted: Wanted, since: str) -> None:
        at = asked_at(request) and request.query_params.get("at", "").strip()
        self._path = f"/s/{story}"
        self.asked: dict[str, str] = {
            "at": at or "", "status": wanted.status, "origin": wanted.origin, "mark": wanted.mark,
            "words": wanted.words, "all": wanted.whole, "since": since,
        }  # fmt: skip

    def __call__(self, fragment: str = "", **other: str) -> str:
        """The address of this page with `other` in the place of what was asked for."""
        return address(self._path, fragment=fragment, **{**self.asked, **other})
