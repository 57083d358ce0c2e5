"""That something changed is told to whoever listens."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from rashomon.desk.feed.events import Events, Full

from ..pages.test_amend import brief_of, correction, counted


async def told(sent: AsyncIterator[bytes]) -> tuple[str, dict[str, Any]]:
    """The next event, its name and what it says."""
    name, data = (await anext(sent)).decode().splitlines()[:2]
    return name.removeprefix("event: "), json.loads(data.removeprefix("data: "))


def test_a_listener_is_told_of_its_own_story_alone() -> None:
    """From any thread; what comes together is told together."""

    async def listening() -> None:
        events = Events()
        one, every = events.listen("a", 7), events.listen(None, 9)
        assert await told(one) == ("hello", {"made": 7})
        assert await told(every) == ("hello", {"made": 9})
        await asyncio.to_thread(events.publish, {"b": 2})
        await asyncio.to_thread(events.publish, {"a": 3})
        assert await told(one) == ("changed", {"story": "a", "n": 3})
        assert [await told(every), await told(every)] == [
            ("changed", {"story": "b", "n": 2}), ("changed", {"story": "a", "n": 3}),
        ]  # fmt: skip

    asyncio.run(listening())


def test_a_silent_line_has_a_heartbeat() -> None:
    """So that a lost connection is noticed."""

    async def listening() -> None:
        sent = Events(beat=0.01).listen("a", 1)
        await anext(sent)
        assert await anext(sent) == b": still here\n\n"

    asyncio.run(listening())


def test_who_leaves_makes_room() -> None:
    """No more listen at once than can be served."""

    async def listening() -> None:
        events = Events(most=1)
        one = events.listen("a", 1)
        await anext(one)
        with pytest.raises(Full):
            events.listen("a", 1)
        await one.aclose()  # type: ignore[attr-defined]
        assert events.listening == 0
        events.listen("a", 1)

    asyncio.run(listening())


def test_when_the_server_ends_everybody_is_let_go() -> None:
    """At once, and nobody comes in."""

    async def listening() -> None:
        events = Events()
        one = events.listen("a", 1)
        await anext(one)
        events.close()
        assert [e async for e in one] == []
        with pytest.raises(Full):
            events.listen("a", 1)

    asyncio.run(listening())


def test_the_keeper_tells_how_many_changes_there_are(desk: TestClient, story: str) -> None:
    """Only where somebody listens: it must compare for that."""

    async def listening() -> None:
        sent = desk.app.state.desk.events.listen(story[3:], 1)  # type: ignore[attr-defined]
        await anext(sent)
        await asyncio.to_thread(correction, desk, story, counted(brief_of(desk, story)), change="value", to="40")
        name, data = await told(sent)
        assert (name, data["story"]) == ("changed", story[3:])
        assert data["n"] >= 1

    asyncio.run(listening())


def test_there_is_nothing_to_hear_of_a_story_that_is_not_there(desk: TestClient) -> None:
    """Nor can more listen than there is room for."""
    assert desk.get("/s/nothing/events").status_code == 404
    desk.app.state.desk.events.close()  # type: ignore[attr-defined]
    assert desk.get("/events").status_code == 503
