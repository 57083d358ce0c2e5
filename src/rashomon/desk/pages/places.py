"""The map of a story: the places that are claimed, and who claims which. No tile is fetched from anywhere."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from rashomon.brief import rows
from rashomon.desk.map.frame import HEIGHT, WIDTH
from rashomon.desk.map.outlines import TENTHS
from rashomon.desk.map.places import claimed, maps, told
from rashomon.desk.view import brief_of, desk, page

router = APIRouter()
#: Places listed; a page of a large story stays under its hundred kilobytes.
MOST = 120
#: Origins named of one place, and questions about it.
ORIGINS, QUESTIONS = 12, 6


@router.get("/s/{story}/map")
def places_on_a_map(request: Request, story: str) -> Response:
    """The page of the map."""
    brief, here = brief_of(request, story), desk(request)
    exact = here.full_text
    places = here.worked(f"places {exact}", brief, lambda: claimed(brief, exact=exact))
    pictures = here.worked(f"maps {exact}", brief, lambda: maps(places))
    return page(
        request, "map.html", story=story, brief=brief, places=places[:MOST], left=max(0, len(places) - MOST),
        pictures=pictures,
        areas=any(m.meant or any(k.radius for k in m.marks) for m in pictures), exact=exact,
        told=told, year=rows.year_of(brief), width=WIDTH, height=HEIGHT, tenths=TENTHS,
        origins=ORIGINS, questions=QUESTIONS,
    )  # fmt: skip
