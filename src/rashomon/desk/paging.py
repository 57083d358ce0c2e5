"""A long list on pages of equal length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """One page of a list: what stands on it, its number, the first is 1, and how many pages there are, at least one."""

    shown: Sequence[T]
    number: int
    pages: int


def sheet(items: Sequence[T], number: int, each: int) -> Sheet[T]:
    """The page of that number, `each` items long; the nearest one where there is none of that number."""
    pages = count(len(items), each)
    number = max(1, min(number, pages))
    return Sheet(items[(number - 1) * each : number * each], number, pages)


def count(total: int, each: int) -> int:
    """How many pages so many items fill, at least one."""
    return max(1, -(-total // each))
