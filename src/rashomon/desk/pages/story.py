"""One story: its questions, disputed first, as a matrix of question and origin, at any instant."""

from __future__ import annotations

import time
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import Response

from rashomon.desk import sharing
from rashomon.desk.account import looked
from rashomon.desk.account.account import account, compared, outline_of, stops_of
from rashomon.desk.account.lines import MARKS, speaking
from rashomon.desk.account.matrix import OTHERS, Wanted
from rashomon.desk.account.stops import listed, packed
from rashomon.desk.view import address, asked_at, desk, page
from rashomon.desk.words import say
from rashomon.model import Moment

router = APIRouter()
#: Changes listed before a reader asks for all, and origins offered by name.
CHANGES, ORIGINS = 8, 40
Text = Annotated[str, Query(max_length=200)]


class Links:
    """Addresses of the page that keep what was asked for, but for what is given anew; the templates call it."""

    def __init__(self, story: str, at: str, wanted: Wanted, since: str) -> None:
        self._path = f"/s/{story}"
        self.asked: dict[str, str] = {
            "at": at, "status": wanted.status, "origin": wanted.origin, "mark": wanted.mark,
            "words": wanted.words, "all": wanted.whole, "since": since,
        }  # fmt: skip

    def __call__(self, fragment: str = "", **other: str) -> str:
        """The address with `other` in the place of what was asked for."""
        return address(self._path, fragment=fragment, **{**self.asked, **other})


@router.get("/s/{story}")
def story(
    request: Request, story: str, status: Text = "", origin: Text = "", mark: Text = "", words: Text = "",
    whole: Annotated[str, Query(alias="all", max_length=20)] = "", since: Text = "", part: Text = "",
    page_number: int = 1,
) -> Response:  # fmt: skip
    """The page of a story, or with `part=matrix` only what changes with the instant and with what is asked for."""
    here, now, shown = desk(request), time.time(), outline_of(request, story)
    at = request.query_params.get("at", "").strip()
    wanted = Wanted(status, origin, mark if mark in MARKS else "", words, whole, page_number)
    given: dict[str, Any] = {
        "story": story, "account": account(here, story, shown, at, wanted), "wanted": wanted,
        "most": CHANGES, "beyond": OTHERS, "to": Links(story, at, wanted, since),
    }  # fmt: skip
    if part == "matrix":
        return page(request, "story_account.html", **given)
    looks = looked.read(request.cookies.get(looked.COOKIE, ""))
    last = looks[story].since(now) if story in looks and not at else 0
    every = stops_of(here, story, shown)
    answer = page(
        request, "story.html", **given, outline=shown, every=every, stops=listed(every), packed=packed, marks=MARKS,
        shared=sharing.of_story(request, here.safety, story, shown),
        compared=compared(here, story, asked_at(request), _moment(since), last),
        speaking=speaking(shown.lines)[:ORIGINS],
    )  # fmt: skip
    row = here.index.story(story)
    if not at and row:
        looked.leave(answer, looked.after(looks, now, row))
    return answer


def _moment(given: str) -> Moment | None:
    try:
        return Moment.parse(given) if given else None
    except ValueError:
        raise HTTPException(400, say("errors.no_time", given=given[:40])) from None
