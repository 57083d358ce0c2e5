"""How the desk is run."""

from __future__ import annotations

import gc

from anyio import to_thread
from fastapi.testclient import TestClient

from rashomon.desk.app import THREADS
from rashomon.desk.serve import SEARCHES, _settled


def test_few_pages_are_made_at_once(desk: TestClient) -> None:
    """The others wait their turn."""

    async def at_most() -> float:
        return to_thread.current_default_thread_limiter().total_tokens

    with desk as running:
        assert running.portal is not None
        assert running.portal.call(at_most) == THREADS


def test_what_it_started_with_is_not_searched_through_again() -> None:
    """For memory that nobody holds; what comes later is, at longer intervals."""
    before, held = gc.get_threshold(), gc.get_freeze_count()
    try:
        _settled()
        assert gc.get_freeze_count() > held
        assert gc.get_threshold() == SEARCHES
        assert gc.isenabled()
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
