"""The list of stories: newest change first, with what is disputed and a sparkline of arrivals."""

from __future__ import annotations

from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class Listed:
    """A story on the list. `new` reports came since the last look, or it stands `otherwise`.

    `times`: when its reports came out; `bars`: its sparkline as an SVG path, "" without any dates.
    """

    row: StoryRow
    new: int
    otherwise: bool
    times: list[float]
    bars: str
    statuses: dict[str, int]


@router.get("/")
def stories(request: Request, page_number: int = 1) -> Response:
    """A page of the list."""
    number = max(1, min(page_number, 10_000))
    here = desk(request)
    reading = not here.keeper.looked(0 if here.index.head() else PATIENCE)
    found = here.index.stories(MOST + 1, (number - 1) * MOST)
    looks = looked.read(request.cookies.get(looked.COOKIE, ""))
    stories = [listed(row, looks.get(row.key)) for row in found[:MOST]]
    return page(
        request, "stories.html", stories=stories, more=len(found) > MOST, number=number, reading=reading,
        left=here.keeper.left,
    )  # fmt: skip


def listed(row: StoryRow, look: looked.Look | None) -> Listed:
    """A story, with what is new in it since a look."""
    times = row.times
    return Listed(row, *looked.news(row, look), times, drawn(spark(times)), row.of_status)


def drawn(bars: Sequence[Bar]) -> str:
    """Bars as one path: a page of fifty lines would have a thousand shapes."""
    return "".join(f"M{b.x} {b.y}h{b.width}v{b.height}h-{b.width}z" for b in bars)


def spark(times: Sequence[float]) -> list[Bar]:
    """How many of the times, earliest first, lie in each of `BARS` equal stretches."""
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
