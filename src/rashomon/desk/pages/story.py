"""One story: its questions, disputed first, as a matrix of question and origin."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from rashomon.brief import order
from rashomon.desk.view import brief_of, page

router = APIRouter()


@router.get("/s/{story}")
def story(request: Request, story: str) -> Response:
    """The page of a story."""
    brief = brief_of(request, story)
    return page(request, "story.html", brief=brief, story=story, statuses=order.by_status(brief.findings))
