"""Those who were shot, and those who outlived it: casualties less the dead.

"Five people were shot" says of nobody whether they lived. Where a report tells of dead, they are the dead and the
wounded together; where it does not, the count is marked, for another report of the story may.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.extract.answer.answers import Reading
from rashomon.extract.tally.line import CASUALTIES, HOSPITALISED, WOUNDED, Line, Lines, low
from rashomon.extract.victim.words import outlived
from rashomon.model import SHOT, Quantity, Span

_OTHERS = re.compile(r"\b(?:others?|more|another|additional|else)\b", re.IGNORECASE)
_SHOT = re.compile(r"\bsho(?:t|ots?|oting)\b|\bbullets?\b|\bgunfire\b", re.IGNORECASE)
_DEAD = re.compile(r"\b(?:killed|killing|dead|died)\b", re.IGNORECASE)
_WITH_WOUNDS = re.compile(r"\b(?:had|suffered|sustained|from|with|of)\b.*\b(?:wounds?|injuries)$", re.IGNORECASE)


def shot_apart(lines: list[Line], killed: float) -> list[Line]:
    """Those "shot" are the dead and the wounded together where the report tells of dead: casualties; else marked."""
    if not killed:
        return [(line, [_marked(r) if _only_shot(r, line) else r for r in readings]) for line, readings in lines]
    return [
        (line, [_as_casualties(r) if _only_shot(r, line) or _are_dead(r, killed) else r for r in readings])
        for line, readings in lines
    ]


def _are_dead(reading: Reading, killed: float) -> bool:
    """Whether wounds are told of no more people than died, as in "all four had gunshot wounds"."""
    words_said = reading.span.exact
    told = reading.slot == WOUNDED and not reading.scope.part and 0 < low(reading) == killed > 1
    return told and _WITH_WOUNDS.search(words_said) is not None and not _OTHERS.search(words_said)


def survivors(lines: Lines, killed: float) -> tuple[int, Reading] | None:
    """The most who were hurt by what is said of victims, of those shot and of those in hospital, less the dead."""
    told = [(n, r) for n, (_, readings) in enumerate(lines) for r in readings if _is_exact(r)]
    alive = [(n, _less(r, killed)) for n, r in told if r.slot == CASUALTIES]
    alive += [(n, r) for n, r in told if r.slot == HOSPITALISED and (not killed or _OTHERS.search(r.span.exact))]
    if not killed and not any(r.slot in (WOUNDED, HOSPITALISED) for _, r in told):
        return None  # nothing says that the victims were hurt
    return max(alive, key=lambda a: low(a[1]), default=None)


def _is_exact(reading: Reading) -> bool:
    value, scope = reading.value, reading.scope
    exact = isinstance(value, Quantity) and value.high is not None and not value.vague
    return exact and not (scope.when or scope.where)


def _less(reading: Reading, killed: float) -> Reading:
    """Casualties less the dead; "three other victims" are told without them."""
    n = low(reading) - (0 if _OTHERS.search(reading.span.exact) else killed)
    return replace(reading, value=Quantity(max(0, n), max(0, n), "person", reading.span.exact), inherited=())


def _as_casualties(reading: Reading) -> Reading:
    return replace(_marked(reading), slot=CASUALTIES)


def _marked(reading: Reading) -> Reading:
    return replace(reading, inherited=(*reading.inherited, SHOT))


def _only_shot(reading: Reading, line: Span) -> bool:
    words_said = reading.span.exact
    if _DEAD.search(line.text, line.start, reading.span.start):
        return False  # "one was killed and three were shot": others
    told = reading.slot == WOUNDED and isinstance(reading.value, Quantity) and _SHOT.search(words_said)
    return (
        bool(told) and not outlived(line.text, reading.span.start, reading.span.end) and not _OTHERS.search(words_said)
    )
