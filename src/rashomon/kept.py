"""What was worked out for one brief and holds for the next, so that a reader waits for what is new alone.

Every step from claims to a brief is a pure function. `Kept` holds results of such functions with the very objects
they were made from, and gives a result back where it is asked for the same ones again; it never decides anything.
What is kept between briefs, and why by identity: docs/decisions/0020-kept-between-briefs.md.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from operator import is_
from threading import RLock
from typing import Any, NamedTuple, TypeVar, cast

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
        self._now: _Held = {}
        self._before: tuple[_Held, ...] = ()

    @contextmanager
    def brief(self) -> Iterator[None]:
        """Around the making of a brief, or of several that one call makes: drops what the last ones did not use.

        Of one that fails nothing is kept, nor of those before it: a step may have stopped half way.
        """
        with self._lock:
            self._before = (self._now, *self._before)[:BRIEFS]
            self._now = {}
            try:
                yield
            except BaseException:
                self._now, self._before = {}, ()
                raise

    def once(self, key: Hashable, of: Sequence[object], work: Callable[[], T]) -> T:
        """The result of `work`, made anew only where it was not made of these very objects before.

        `key` names the work and everything it depends on that is small and compared by value; `of` are the frozen
        objects it depends on, compared by identity: two spans are equal in two texts, and yet not the same.
        """
        for held in (self._now, *self._before):
            for found in held.get(key, ()):
                if len(found.of) == len(of) and all(map(is_, found.of, of)):
                    return cast("T", self._used(key, found, held))
        return cast("T", self._used(key, _Result(tuple(of), work())))

    def each(self, key: str, things: Sequence[S], work: Callable[[Sequence[S]], T]) -> list[T]:
        """The results of `work` for some things at a time, in order: of many, only where they changed is anew."""
        some = [things[i : i + TOGETHER] for i in range(0, len(things), TOGETHER)]
        return [self.once((key, i), few, partial(work, few)) for i, few in enumerate(some)]

    def same(self, key: Hashable, one: T) -> T:
        """An equal object that was here before under this key, so that results made of it are found; else this one."""
        for held in (self._now, *self._before):
            for found in held.get(key, ()):
                if found.result is one or found.result == one:
                    return cast("T", self._used(key, found, held))
        return cast("T", self._used(key, _Result((), one)))

    @property
    def held(self) -> int:
        """How many results are held."""
        return len({id(r) for held in (self._now, *self._before) for some in held.values() for r in some})

    def _used(self, key: Hashable, found: _Result, where: _Held | None = None) -> Any:
        """The result, noted as one that this brief asked for."""
        if where is not self._now:
            self._now.setdefault(key, []).append(found)
        return found.result


class _Result(NamedTuple):
    """A result, and what it was made of."""

    of: tuple[object, ...]
    result: Any


_Held = dict[Hashable, list[_Result]]
