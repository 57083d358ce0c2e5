"""The timeline of a story, as a strip and as a list."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from rashomon.brief import rows
from rashomon.desk.chronicle import Entry, entries, strip
from rashomon.desk.paging import sheet
from rashomon.desk.share import Share
from rashomon.desk.view import brief_of, desk, page

router = APIRouter()
#: Times on one page of the list.
MOST = 80
#: What of one time is listed.
OF_ONE = 40
SHOWN = ("", "told", "reports")


@router.get("/s/{story}/timeline")
def timeline(request: Request, story: str, page_number: str = "1", show: str = "") -> Response:
    """The page of the timeline; `show` only what is told, or only the reports."""
    brief, here = brief_of(request, story), desk(request)
    every = here.worked("chronicle", brief, lambda: entries(brief))
    picture = here.worked("strip", brief, lambda: strip(every))
    only = show if show in SHOWN else ""
    shown = [e for e in every if not only or getattr(e, only)]
    on = sheet(shown, int(page_number) if page_number.isdecimal() and len(page_number) < 9 else 1, MOST)
    return page(
        request, "timeline.html", story=story, brief=brief, entries=on.shown,
        picture=picture, number=on.number, pages=on.pages, only=only, year=rows.year_of(brief), share=Share(here),
        page_of=_pages(shown), most=OF_ONE, told_count=sum(len(e.told) for e in every),
    )  # fmt: skip


def _pages(shown: list[Entry]) -> dict[int, int]:
    """The page on which each entry stands."""
    return {e.number: n // MOST + 1 for n, e in enumerate(shown)}
