"""Marks beside a value: what a reader must see before taking it up, as short words that mean one thing each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from rashomon.brief import rows
from rashomon.brief.rows import Row
from rashomon.model import Brief, Finding

Mark = Literal["alone", "copied", "revised", "denied", "no evidence", "anonymous", "same side"]
#: Notes of `rows.notes` that a mark says already.
_SAID = frozenset({"earlier value", "no evidence offered", "speaker unnamed", "as a denial"})


def copied(brief: Brief) -> dict[str, int]:
    """Reports that carry a text which other reports carry too, by id, with the number of its group."""
    return {r: n for n, c in enumerate(brief.copies) if c.relation != "cites" for r in (c.of, *c.reports)}


def marks(finding: Finding, row: Row, groups: dict[str, int]) -> list[Mark]:
    """The marks of one value of one origin; `groups` as `copied` gives them.

    "alone": nobody else gives this value. "copied": two of its reports carry one text. "revised": its origin
    gave another value later. "same side": all who answer the question speak for one camp.
    """
    claims = [s.claim for s in row.statements]
    found: dict[Mark, bool] = {
        "alone": row.counts and len(row.position.origins) == 1 and not row.repeats,
        "copied": _copied([s.report for s in row.statements], groups),
        "revised": row.position.superseded_by is not None,
        "denied": any(c.certainty == "denied" for c in claims),
        "no evidence": any(c.evidence == "none offered" for c in claims),
        "anonymous": row.origin.standing in ("described", "bare") or rows.speaker_unnamed(row),
        "same side": finding.one_side and row.counts,
    }
    return [name for name, given in found.items() if given]


def notes(row: Row) -> list[str]:
    """What else `rows.notes` says of a value."""
    return [n for n in rows.notes(row) if n not in _SAID]


def _copied(reports: Iterable[str], groups: dict[str, int]) -> bool:
    seen: set[int] = set()
    for report in dict.fromkeys(reports):
        if report in groups:
            if groups[report] in seen:
                return True
            seen.add(groups[report])
    return False
