"""What was worked out for one brief and holds for the next, so that a reader waits for what is new alone.

Every step from claims to a brief is a pure function. `Kept` holds results of such functions with the very objects
they were made from, and gives a result back where it is asked for the same ones again; it never decides anything.
What is kept between briefs, and why by identity: docs/decisions/0020-kept-between-briefs.md.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from operator import is_
from threading import RLock
from typing import Any, TypeVar, cast

S = TypeVar("S")
T = TypeVar("T")

#: Briefs after which a result that none of them asked for is dropped: one of an earlier instant, looked at between
#: two of now, must not cost the reader what was kept of now. Set by judgement, 28 November 2026.
BRIEFS = 2
#: Things looked at together where there are many: of 30,000, one more comes to so many others and to so many results.
TOGETHER = 128


class Kept:
    """Results by a key and by the objects they were made from, as many as the last few briefs asked for.

    Hand the same one to every brief of a ledger; briefs that share one wait for each other.
    """

    def __init__(self) -> None:
        self._lock = RLock()
        self._forget()

    def _forget(self) -> None:
        self._held: dict[Hashable, list[_Result]] = {}
        self._brief = 0  # number of the brief that is made
        self._asking: list[list[_Result]] = [[]]  # for each step under way, what it asked for

    @contextmanager
    def brief(self) -> Iterator[None]:
        """Around the making of a brief, or of several that one call makes: drops what the last ones did not use.

        Of one that fails nothing is kept, nor of those before it: a step may have stopped half way.
        """
        with self._lock:
            self._brief += 1
            self._drop(self._brief - BRIEFS)
            try:
                yield
            except BaseException:
                self._forget()
                raise

    def _drop(self, before: int) -> None:
        """Drop what no brief from that number on asked for."""
        for key in [key for key, some in self._held.items() if some[0].asked < before or len(some) > 1]:
            left = [one for one in self._held.pop(key) if one.asked >= before]
            if left:
                self._held[key] = left
        self._asking = [[]]

    def once(self, key: Hashable, of: Sequence[object], work: Callable[[], T]) -> T:
        """The result of `work`, made anew only where it was not made of these very objects before.

        `key` names the work and everything it depends on that is small and compared by value; `of` are the frozen
        objects it depends on, compared by identity: two spans are equal in two texts, and yet not the same.
        """
        many = len(of)
        for found in self._held.get(key, ()):
            if len(found.of) == many and all(map(is_, found.of, of)):
                return cast("T", self._used(found))
        self._asking.append([])
        result = work()
        return cast("T", self._new(key, _Result(tuple(of), result, self._asking.pop())))

    def each(self, key: str, things: Sequence[S], work: Callable[[Sequence[S]], T]) -> list[T]:
        """The results of `work` for some things at a time, in order: of many, only where they changed is anew."""
        some = [things[i : i + TOGETHER] for i in range(0, len(things), TOGETHER)]
        return [self.once((key, i), few, partial(work, few)) for i, few in enumerate(some)]

    def same(self, key: Hashable, one: T) -> T:
        """An equal object that was here before under this key, so that results made of it are found; else this one."""
        for found in self._held.get(key, ()):
            if found.result is one or found.result == one:
                return cast("T", self._used(found))
        return cast("T", self._new(key, _Result((), one, [])))

    @property
    def held(self) -> int:
        """How many results are held."""
        return sum(map(len, self._held.values()))

    def _new(self, key: Hashable, one: _Result) -> Any:
        self._held.setdefault(key, []).append(one)
        return self._used(one)

    def _used(self, one: _Result) -> Any:
        """The result, noted as one that this brief asked for."""
        self._asking[-1].append(one)
        self._mark(one)
        return one.result

    def _mark(self, one: _Result) -> None:
        """Note that this brief asked for a result, and so for all that it was made with.

        Else a step that is not worked out anew for a while would not find its parts when it is.
        """
        if one.asked < self._brief:
            one.asked = self._brief
            for part in one.parts:
                self._mark(part)


@dataclass(slots=True, eq=False)
class _Result:
    """A result, what it was made of, the results asked for on the way, and the last brief that asked for it."""

    of: tuple[object, ...]
    result: Any
    parts: list[_Result]
    asked: int = -1
