"""Outlets that are parties themselves: a ministry's own bulletin is the ministry's word, and no medium's."""

from __future__ import annotations

from functools import cache

from rashomon.link.origin.words import plain, slug
from rashomon.model import Party, Report
from rashomon.vocabulary import load

#: Classes of bodies that publish in their own name.
_CLASSES = ("ministry", "military", "police")
#: Words of the longest noun for a body that is looked for at the end of a name.
_LONGEST = 3


def issuer(report: Report) -> Party | None:
    """Who speaks in a report's own voice where its outlet is a body and no medium; None for media."""
    if not report.outlet or report.credits or not _issues(report.outlet):
        return None
    return Party(f"org:{slug(report.outlet)}", report.outlet, "organisation")


def _issues(outlet: str) -> bool:
    """Whether a name is that of a body: "Ministry of Ports", "Selm Fire Brigade", but no "Army Times"."""
    own = plain(outlet).removeprefix("the ").split()
    if _media().intersection(own):
        return False
    head = own[: own.index("of")] if "of" in own else own
    return any(" ".join(head[-n:]) in _bodies() for n in range(1, min(_LONGEST, len(head)) + 1))


@cache
def _bodies() -> frozenset[str]:
    parties = load("parties")
    named = (n for sort in _CLASSES for n in parties["bodies"][sort])
    return frozenset(plain(n) for n in (*named, *parties["issuing"]))


@cache
def _media() -> frozenset[str]:
    """Words that make a name one of a medium, whatever else it holds."""
    bodies = load("parties")["bodies"]
    return frozenset(
        w for sort in ("media", "statemedia") for n in bodies[sort] for w in plain(n).split() if w != "state"
    )
