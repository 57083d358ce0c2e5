"""What people said of the machine's work: by whom, when, why, what the machine read, and what became of it."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from rashomon.desk.amend.history import Past, told
from rashomon.desk.pages.amend import name_of
from rashomon.desk.view import desk, excerpts, page
from rashomon.desk.words import say

router = APIRouter()
#: Entries on one page.
MOST = 50


@router.get("/history")
def history(request: Request, story: str = "", page_number: int = 1) -> Response:
    """Every entry, newest first; with `story` those that bear on it."""
    here, number = desk(request), max(1, min(page_number, 100_000))
    named = here.index.story(story) if story else None
    if story and named is None:
        raise HTTPException(404, say("errors.no_story"))
    past = Past(here.ledger.said(), here.index)
    found = past.newest(story)
    shown = found[(number - 1) * MOST : number * MOST]
    return page(
        request, "history.html", of=named, number=number, more=len(found) > number * MOST, count=len(found),
        told=told(shown, past, here, lambda brief: excerpts(request, brief)), name=name_of(request),
    )  # fmt: skip
