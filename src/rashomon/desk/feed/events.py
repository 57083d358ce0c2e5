"""Tells browsers that something changed, as server-sent events: one line when it does, a heartbeat when it does not.

The keeper publishes from its thread; each listener waits in the server's loop and costs a task and a socket.
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Iterable, Mapping

#: Browsers that may listen at once; one more is told to try later, and works without.
MOST = 64
#: Seconds between heartbeats, by which a lost connection is noticed.
BEAT = 15.0


class Full(Exception):
    """No more can listen."""


class _Listener:
    """One browser: what changed since it was last told, by story."""

    def __init__(self, story: str | None) -> None:
        self.story, self.changed = story, dict[str, int]()
        self._loop, self.woken = asyncio.get_running_loop(), asyncio.Event()

    def tell(self, changed: Mapping[str, int]) -> None:
        """From any thread."""
        self._loop.call_soon_threadsafe(self._take, {k: n for k, n in changed.items() if self.story in (None, k)})

    def _take(self, changed: Mapping[str, int]) -> None:
        for story, n in changed.items():
            self.changed[story] = self.changed.get(story, 0) + n
        if changed:
            self.woken.set()

    def wake(self) -> None:
        """From any thread."""
        self._loop.call_soon_threadsafe(self.woken.set)


class Events:
    """Who listens. `beat`: seconds between heartbeats."""

    def __init__(self, beat: float = BEAT, most: int = MOST) -> None:
        self._beat, self._most = beat, most
        self._listeners: set[_Listener] = set()
        self._lock = threading.RLock()  # a signal that ends the server may come while it is held
        self._closed = False

    @property
    def listening(self) -> int:
        """How many listen."""
        return len(self._listeners)

    def wanted(self, stories: Iterable[str]) -> set[str]:
        """Those of these stories that somebody listens for."""
        with self._lock:
            own = {one.story for one in self._listeners}
        return set(stories) if None in own else set(stories) & own

    def publish(self, changed: Mapping[str, int]) -> None:
        """Tell everybody whom it concerns how much changed in which stories."""
        with self._lock:
            listeners = list(self._listeners)
        for one in listeners:
            one.tell(changed)

    def close(self) -> None:
        """Let everybody go: the server ends."""
        with self._lock:
            self._closed = True
            listeners = list(self._listeners)
        for one in listeners:
            one.wake()

    def listen(self, story: str | None, made: int) -> AsyncIterator[bytes]:
        """What is sent to one browser, from the derivation `made` on, which its page may be older than.

        Raises:
            Full: too many listen already, or the server ends.

        """
        one = _Listener(story)
        with self._lock:
            if self._closed or len(self._listeners) >= self._most:
                raise Full
            self._listeners.add(one)
        return self._sent(one, made)

    async def _sent(self, one: _Listener, made: int) -> AsyncIterator[bytes]:
        try:
            yield _event("hello", {"made": made})
            while not self._closed:
                try:
                    await asyncio.wait_for(one.woken.wait(), self._beat)
                except TimeoutError:
                    yield b": still here\n\n"
                    continue
                one.woken.clear()
                for story, n in one.changed.items():
                    yield _event("changed", {"story": story, "n": n})
                one.changed.clear()
        finally:
            with self._lock:
                self._listeners.discard(one)


def _event(name: str, data: Mapping[str, object]) -> bytes:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n".encode()
