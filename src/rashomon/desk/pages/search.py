"""Search: words over all that was said, filtered by party, place, slot, status and time; results by story."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from rashomon.brief.rows import STATUS_NAMES
from rashomon.desk.find.query import Sought
from rashomon.desk.find.search import search
from rashomon.desk.share import Share
from rashomon.desk.view import desk, page
from rashomon.desk.words import say
from rashomon.model import Moment

router = APIRouter()
#: The choices of the filter by status: value, name, and no number.
STATUSES = [(status, name, 0) for status, name in STATUS_NAMES.items()]
#: Letters of a query that are read.
LONGEST = 400
#: Digits of a row's number that SQLite takes, whichever they are.
_DIGITS = 18


@router.get("/search")
def find(request: Request) -> Response:
    """A page of results, or the form alone where nothing is asked."""
    given = request.query_params
    sought = asked(given)
    below = given.get("below", "")[:_DIGITS]
    index = desk(request).index
    found = search(index, sought, int(below) if below.isdecimal() else None)
    chosen = index.party(sought.party) if sought.party else None
    return page(
        request, "search.html", sought=sought, found=found, chosen=chosen, statuses=STATUSES,
        address=lambda **other: address(given, **other), share=Share(desk(request)),
        of_story=index.story(sought.story) if sought.story else None,
    )  # fmt: skip


def asked(given: Mapping[str, str]) -> Sought:
    """What an address asks for.

    Raises:
        HTTPException: 400, `from` or `to` is no time.

    """
    return Sought(
        given.get("q", "").strip("\n\r")[:LONGEST], given.get("story", "")[:LONGEST], given.get("party", "")[:LONGEST],
        given.get("place", "").strip()[:LONGEST], given.get("slot", "")[:LONGEST], given.get("status", "")[:LONGEST],
        _day(given.get("from", "")), _day(given.get("to", "")),
    )  # fmt: skip


def address(given: Mapping[str, str], **other: object) -> str:
    """The address of this search with some of it changed; None leaves it out, and what is empty is left out too."""
    asked = {k: v for k, v in given.items() if k != "below"} | {k.rstrip("_"): v for k, v in other.items()}
    return f"/search?{urlencode({k: str(v) for k, v in asked.items() if v not in (None, '')})}"


def _day(given: str) -> date | None:
    text = given.strip()
    if not text:
        return None
    try:
        return Moment.parse(text).instant.date()
    except ValueError:
        raise HTTPException(400, say("errors.no_time", given=text[:40])) from None
