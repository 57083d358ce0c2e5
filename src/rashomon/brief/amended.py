"""What people corrected and judged, in words that name who says so (rule 14)."""

from __future__ import annotations

from rashomon.brief import value
from rashomon.brief.visible import clip, flat
from rashomon.model import Amended, Brief, Judgement, Reliability

_DROPS = frozenset({"misread", "not a claim", "not an answer"})


def by_people(brief: Brief) -> list[str]:
    """One sentence for each thing that somebody said of the machine's work in this brief."""
    return [
        *map(corrected, brief.amended),
        *map(judged, brief.judged),
        *map(held, brief.reliability),
    ]


def corrected(one: Amended, most: int | None = None) -> str:
    """What a person corrected, and what the machine had read: "value corrected by A. Reader: 12, read as 21".

    `most`: code points of either that are shown, where a passage of a report may not be.
    """
    correction, signed = one.correction, one.correction.signed
    to = value.text(correction.value) if correction.value is not None else correction.to or "none"
    was = one.was if isinstance(one.was, str) else value.text(one.was) if one.was is not None else "none"
    to, was = (t if most is None else clip(flat(t), most) for t in (to, was))
    changed = f"{to}, read as {was}" if correction.change not in _DROPS else was
    when = f"{signed.at:%Y-%m-%d %H:%M} UTC"
    applies = "" if one.applies else " (applies no more)"
    return flat(f"{correction.change}, corrected by {signed.by} ({when}): {changed} — {signed.reason}{applies}")


def judged(one: Judgement) -> str:
    """Whether a person takes two things for one."""
    signed = one.signed
    return flat(f"{one.about}: {signed.by} judged {one.one} and {one.other} {one.verdict} — {signed.reason}")


def held(one: Reliability) -> str:
    """How reliable a person holds a source; the machine never says."""
    signed = one.signed
    return flat(f"{one.origin}: held to be {one.letter} (A to F) by {signed.by} — {signed.reason}")
