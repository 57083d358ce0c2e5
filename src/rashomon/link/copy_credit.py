"""What reports say of where their text comes from: agencies credited, and other outlets cited."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from rashomon.model import Report
from rashomon.vocabulary import load

#: Outlets with a shorter name are not looked for in texts: too much else is called so.
SHORTEST_NAME = 3
#: Alternatives in one regular expression, so that a story of a thousand outlets does not build a slow one.
AT_ONCE = 200

_BEFORE = (
    r"(?:\b(?:told|according to|reported (?:by|in)|quoted by|cited by|published by|interview with|"
    r"reports? (?:in|from|by)|first reported by|obtained by|citing|quoting)(?: the)? )"
)
_AFTER = (
    r"(?:(?:'s|’s)? (?:(?:newspaper|news agency|magazine|website|television|news) )?"
    r"(?:(?:has |had |first |also |earlier )*(?:reported|reports|quoted|cited)\b))"
)


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


def citing(reports: Sequence[Report]) -> list[tuple[int, int]]:
    """Pairs of positions: a report, and one that names the first one's outlet as where it has something from.

    Only where the outlet has one report here that came out no later: with several, which one is meant
    cannot be told.
    """
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for i, report in enumerate(reports):
        if report.outlet and len(report.outlet) >= SHORTEST_NAME:
            by_outlet[report.outlet].append(i)
    names = tuple(sorted(by_outlet))
    out = []
    for j, report in enumerate(reports):
        for name in _cited(report, names):
            earlier = [i for i in by_outlet[name] if i != j and not _after(reports[i], report)]
            if name != report.outlet and len(earlier) == 1:
                out.append((earlier[0], j))
    return out


@lru_cache(maxsize=8192)
def _cited(report: Report, names: tuple[str, ...]) -> tuple[str, ...]:
    found = (m["before"] or m["after"] for p in _patterns(names) for m in p.finditer(report.body))
    return tuple(sorted(set(found)))


@lru_cache(maxsize=64)
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    out = []
    for i in range(0, len(names), AT_ONCE):
        either = "|".join(re.escape(n) for n in sorted(names[i : i + AT_ONCE], key=len, reverse=True))
        out.append(re.compile(rf"{_BEFORE}(?P<before>{either})\b|\b(?P<after>{either}){_AFTER}"))
    return tuple(out)


def _after(a: Report, b: Report) -> bool:
    """Whether `a` is known to have come out after `b`."""
    return bool(a.published and b.published and a.published.instant >= b.published.latest)


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
