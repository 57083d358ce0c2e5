"""The sources of a story: who speaks through whom, as a picture of three columns and as a table."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from rashomon.desk.network import flows, network, table
from rashomon.desk.paging import sheet
from rashomon.desk.view import brief_of, desk, page

router = APIRouter()
#: Rows of the table on one page, and ways listed of one party.
MOST, WAYS = 60, 8


@router.get("/s/{story}/sources")
def sources(request: Request, story: str, page_number: str = "1") -> Response:
    """The page of the sources."""
    brief, here = brief_of(request, story), desk(request)
    found = here.worked("flows", brief, lambda: flows(brief))
    picture = here.worked("network", brief, lambda: network(found))
    every = here.worked("speaking", brief, lambda: table(found))
    on = sheet(every, int(page_number) if page_number.isdecimal() and len(page_number) < 9 else 1, MOST)
    own = sorted(found.own.items(), key=lambda o: (-o[1], o[0]))
    return page(
        request, "sources.html", story=story, brief=brief, picture=picture, own=own, number=on.number, pages=on.pages,
        table=on.shown, ways=WAYS,
        page_of={r.node.anchor: n // MOST + 1 for n, r in enumerate(every)},
    )  # fmt: skip
