"""The list of stories: newest change first, with what is disputed and a sparkline of arrivals."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from rashomon.desk.account import looked
from rashomon.desk.index.derive import StoryRow
from rashomon.desk.view import desk, page

router = APIRouter()
#: Stories on one page of the list.
MOST = 50
#: Bars of a sparkline.
BARS = 24
#: Seconds that the first page waits for a ledger to be read, so that a small one is there at once.
PATIENCE = 3.0
WIDTH, HEIGHT = 120, 28


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a sparkline: where it stands and how high it is, in the units of the picture; `n` reports."""

    x: float
    y: float
    width: float
    height: float
    n: int


@router.get("/")
def stories(request: Request, page_number: int = 1) -> Response:
    """A page of the list."""
    number = max(1, min(page_number, 10_000))
    here = desk(request)
    reading = not here.keeper.looked(0 if here.index.head() else PATIENCE)
    found = here.index.stories(MOST + 1, (number - 1) * MOST)
    looks = looked.read(request.cookies.get(looked.COOKIE, ""))
    return page(
        request, "stories.html", stories=[(s, *looked.news(s, looks.get(s.key))) for s in found[:MOST]],
        more=len(found) > MOST, number=number, spark=spark, reading=reading, left=here.keeper.left,
    )  # fmt: skip


def spark(story: StoryRow) -> list[Bar]:
    """How many reports came out in each of `BARS` equal stretches of a story's time."""
    times = story.times
    if not times:
        return []
    first, length = times[0], (times[-1] - times[0]) or 1.0
    counts = [0] * BARS
    for at in times:
        counts[min(BARS - 1, int((at - first) / length * BARS))] += 1
    step, top = WIDTH / BARS, max(counts)
    return [
        Bar(round(i * step, 1), round(HEIGHT - n / top * HEIGHT, 1), round(step - 1, 1), round(n / top * HEIGHT, 1), n)
        for i, n in enumerate(counts) if n
    ]  # fmt: skip
