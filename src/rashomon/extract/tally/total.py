"""A total where a report gives none: its largest part, the persons it tells of, those who outlived a shooting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.answer.answers import Reading
from rashomon.extract.tally.line import KILLED, WOUNDED, Lines, assailant, camp, is_part, is_whole, low, wholes
from rashomon.extract.tally.shot import survivors
from rashomon.extract.victim.victims import Victim
from rashomon.model import ONE_OF, SHOT, SUM, Quantity, Scope, Span

#: Sentences that sum a report up; a count of several people there outweighs persons told one by one.
OPENING = 2
_OTHERS = re.compile(r"\b(?:others?|more|another|additional|else)\b", re.IGNORECASE)


def with_total(
    text: str, lines: Lines, single: Sequence[Victim], slot: str, killed: float = 0
) -> list[tuple[Span, Reading]]:
    """Add a total where the report gives none: to its own sentence, or given back where it spans several."""
    largest = max((low(r) for n, (_, readings) in enumerate(lines) for r in readings if is_part(r, slot)), default=0)
    told = [r for _, r in wholes(lines, slot)]
    if any(low(r) >= largest or low(r) == 0 or not _OTHERS.search(r.span.exact) for r in told):
        return []
    for _, readings in lines:  # "two others were hurt" is no whole where "four men were hurt"
        readings[:] = [replace(r, scope=Scope(part=ONE_OF)) if is_whole(r, slot) else r for r in readings]
    dead_too = slot == WOUNDED and killed > 0  # one person told apart may be the dead one
    parts = _of_parts(lines, slot, max(len(single), 2 if dead_too and not single else 1)) or _beside_dead(lines, slot)
    found = parts or _of_persons(text, lines, single, slot)
    if found and any(is_part(r, slot) and camp(r) for _, readings in lines for r in readings):
        return []  # beside a camp's own count a single person told of is no total
    if slot == WOUNDED:
        found = _larger(found, survivors(lines, killed))
    if found is None:
        return []
    at, reading = found
    reading = replace(reading, slot=slot, scope=Scope(), inherited=(*reading.inherited, SUM))
    if low(reading) > 1 and len(single) == low(reading):
        return [(lines[at][0], reading)]
    lines[at][1].append(reading)
    return []


def _larger(a: tuple[int, Reading] | None, b: tuple[int, Reading] | None) -> tuple[int, Reading] | None:
    """The one that counts more people; the first where both count as many."""
    if b is None or low(b[1]) == 0:
        return a
    return b if a is None or low(b[1]) > low(a[1]) else a


def _of_parts(lines: Lines, slot: str, persons: int) -> tuple[int, Reading] | None:
    """The largest count of parts, where it is no smaller than the number of single persons told."""
    parts = [
        (n, r)
        for n, (_, readings) in enumerate(lines)
        for r in readings
        if is_part(r, slot) and not (camp(r) or assailant(r))
    ]
    largest = max(parts, key=lambda p: low(p[1]), default=None)
    opening = largest is not None and low(largest[1]) > 1 and largest[0] < OPENING
    return largest if largest and (opening or low(largest[1]) >= persons) else None


def _beside_dead(lines: Lines, slot: str) -> tuple[int, Reading] | None:
    """One hurt whom a sentence tells of beside the dead: "three were killed and one critically wounded"."""
    for n, (_, readings) in enumerate(lines):
        hurt = [r for r in readings if slot == WOUNDED and is_part(r, slot) and low(r) > 0 and SHOT not in r.inherited]
        if hurt and any(r.slot == KILLED and low(r) > 0 and not r.scope.when for r in readings):
            return n, max(hurt, key=low)
    return None


def _of_persons(text: str, lines: Lines, single: Sequence[Victim], slot: str) -> tuple[int, Reading] | None:
    """The number of single persons, in the words that tell of the last one."""
    if not single:
        return None
    last = max((t for v in single for t in v.tellings if t.fate == slot), key=lambda t: t.start)
    span = Span(last.start, last.end, text)
    value = Quantity(len(single), len(single), "person", span.exact)
    only_shot = slot == WOUNDED and all(v.only_shot for v in single)
    return last.line, Reading(slot, value, Scope(), span, inherited=(SHOT,) if only_shot else ())
