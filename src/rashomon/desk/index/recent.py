"""The things last asked for."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Recent(Generic[Thing]):
    """The `most` things last asked for, by name, made where they are not at hand. For any number of threads."""

    def __init__(self, most: int) -> None:
        self._most, self._held, self._lock = most, OrderedDict[object, Thing](), threading.Lock()

    def get(self, name: object, make: Callable[[], Thing]) -> Thing:
        """The thing of that name; two that ask at once may both make it, and are given the same one."""
        with self._lock:
            if name in self._held:
                self._held.move_to_end(name)
                return self._held[name]
        made = make()
        with self._lock:
            made = self._held.setdefault(name, made)
            while len(self._held) > self._most:
                self._held.popitem(last=False)
        return made
