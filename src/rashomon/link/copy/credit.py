"""What reports say of where their text comes from: the agencies that they credit."""

from __future__ import annotations

import re
from functools import cache

from rashomon.model import Report
from rashomon.vocabulary import load


def agency(report: Report) -> str | None:
    """The one agency that a report credits; None where it credits none or several."""
    return _full(report.credits[0]) if len(report.credits) == 1 else None


def credit(a: Report, b: Report) -> str | None:
    """What the credits of two reports that share text say of it, in words; None where they say nothing."""
    first, second = agency(a), agency(b)
    if supplier := first if first == second else _own(a, second) or _own(b, first):
        return f"both credit {supplier}" if first == second else f"one is by {supplier}, the other credits it"
    if first and second:
        return f"one credits {first}, the other {second}"
    if first or second:
        return f"one credits {first or second}"
    shared = sorted({_full(n) for n in a.credits} & {_full(n) for n in b.credits})
    return f"both credit {', '.join(shared)}" if shared else None


def same_agency(a: Report, b: Report) -> bool:
    """Whether both are from one agency, by their own word."""
    first, second = agency(a), agency(b)
    return (first is not None and first == second) or bool(_own(a, second) or _own(b, first))


def _own(report: Report, credited: str | None) -> str | None:
    """The agency that another report credits, where this one is its own."""
    return credited if credited and not report.credits and _full(report.outlet or "") == credited else None


def _full(name: str) -> str:
    return _agencies().get(_key(name), name)


@cache
def _agencies() -> dict[str, str]:
    return {_key(form): forms[0] for forms in load("agencies") for form in forms}


def _key(name: str) -> str:
    return re.sub(r"[\s.]+", " ", name.casefold().removeprefix("the ")).strip()
