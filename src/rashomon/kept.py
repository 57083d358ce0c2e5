"""What was worked out for one brief and holds for the next, so that a reader waits for what is new alone.

Every step from claims to a brief is a pure function. `Kept` holds results of such functions with the very objects
they were made from, and gives a result back where it is asked for the same ones again; it never decides anything.
What is kept between briefs, and why by identity: docs/decisions/0020-kept-between-briefs.md.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from operator import is_
from threading import RLock
from typing import Any, TypeVar

T = TypeVar("T")

#: Briefs after which a result that none of them asked for is dropped: one of an earlier instant, looked at between
#: two of now, must not cost the reader what was kept of now. Set by judgement, 28 November 2026.
BRIEFS = 2


class Kept:
    """Results by a key and by the objects they were made from, as many as the last few briefs asked for.

    Hand the same one to every brief of a ledger; briefs that share one wait for each other.
    """

    def __init__(self) -> None:
        self._lock = RLock()
        self._brief = 0
        self._held: dict[Hashable, list[_Result]] = {}

    @contextmanager
    def brief(self) -> Iterator[None]:
        """Around the making of a brief, or of several that one call makes: drops what the last ones did not use."""
        with self._lock:
            self._brief += 1
            yield
            self._drop()

    def once(self, key: Hashable, of: Sequence[object], work: Callable[[], T]) -> T:
        """The result of `work`, made anew only where it was not made of these very objects before.

        `key` names the work and everything it depends on that is small and compared by value; `of` are the frozen
        objects it depends on, compared by identity: two spans are equal in two texts, and yet not the same.
        """
        results = self._held.setdefault(key, [])
        for found in results:
            if len(found.of) == len(of) and all(map(is_, found.of, of)):
                found.used = self._brief
                result: T = found.result
                return result
        result = work()
        results.append(_Result(tuple(of), result, self._brief))
        return result

    def same(self, key: Hashable, one: T) -> T:
        """An equal object that was here before under this key, so that results made of it are found; else this one."""
        results = self._held.setdefault(key, [])
        for found in results:
            if found.result is one or found.result == one:
                found.used = self._brief
                equal: T = found.result
                return equal
        results.append(_Result((), one, self._brief))
        return one

    @property
    def held(self) -> int:
        """How many results are held."""
        return sum(map(len, self._held.values()))

    def _drop(self) -> None:
        least = self._brief - BRIEFS
        old = [key for key, results in self._held.items() if any(r.used <= least for r in results)]
        for key in old:
            left = [r for r in self._held[key] if r.used > least]
            if left:
                self._held[key] = left
            else:
                del self._held[key]


class _Result:
    """A result, what it was made of, and the last brief that asked for it."""

    __slots__ = ("of", "result", "used")

    def __init__(self, of: tuple[object, ...], result: Any, used: int) -> None:
        self.of, self.result, self.used = of, result, used
