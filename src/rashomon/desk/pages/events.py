"""Server-sent events: that something changed in a story, or in any."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import PlainTextResponse, Response, StreamingResponse

from rashomon.desk.feed.events import Full
from rashomon.desk.view import desk
from rashomon.desk.words import say

router = APIRouter()
#: Seconds after which a browser that lost its connection tries again.
AGAIN = 30


@router.get("/events")
async def every(request: Request) -> Response:
    """Every change in any story."""
    return _stream(request, None, desk(request).index.head())


@router.get("/s/{story}/events")
async def of_story(request: Request, story: str) -> Response:
    """Every change in one story."""
    made = desk(request).index.made(story)
    if made is None:
        raise HTTPException(404, say("errors.no_story"))
    return _stream(request, story, made)


def _stream(request: Request, story: str | None, made: int) -> Response:
    try:
        sent = desk(request).events.listen(story, made)
    except Full:
        return PlainTextResponse(say("live.full"), 503, {"Retry-After": str(AGAIN)})
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(sent, media_type="text/event-stream", headers=headers)
