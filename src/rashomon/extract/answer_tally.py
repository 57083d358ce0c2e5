"""What a report tells of its killed and wounded as a whole, where no sentence says it in one number.

"A 24-year-old man died; a woman was hurt" answers "how many were killed" with one, though it says it of
men. Totals that a report states always come first; a total worked out here is told as such (`inherited`
holds "sum") and is never put into the mouth of a speaker.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rashomon.extract.answer import Reading
from rashomon.extract.answer_slots import words
from rashomon.extract.quantity import mentions
from rashomon.extract.victim import FATES, Telling, Victim
from rashomon.extract.victim_mentions import called
from rashomon.extract.victim_same import victims
from rashomon.extract.victim_tellings import hinted, tellings
from rashomon.model import Quantity, Scope, Span
from rashomon.vocabulary import load

KILLED, WOUNDED = FATES
CASUALTIES = "people.casualties"
HOSPITALISED = "people.hospitalised"
#: Sentences at the head of a report whose victims are those of its own event; later ones may be of another. Set on 400
#: incidents of a registry of shootings, 22 November 2026: 10 sentences against no limit, +0.8 points killed, 0 wounded.
LEAD = 10
#: Sentences that sum a report up; a count of several people there outweighs persons told one by one.
OPENING = 2
#: Marks a total put together from single persons or parts.
SUM = "sum"
#: Marks casualties that were said to be shot.
SHOT = "shot"
#: Marks a figure that is one of several in its report.
ONE_OF = "one of several"

#: Marks a figure over more events than one.
SEVERAL_EVENTS = "several events"

#: Events told together that have nothing to do with each other.
_ROUND_UP = re.compile(
    r"\b(?:separate|unrelated|different|overnight|weekend)\s+(?:\w+\s+){0,2}?"
    r"(?:shootings|stabbings|incidents|attacks|crashes|accidents|collisions|fires|killings|homicides|murders)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:others?|more|another|additional|else)\b", re.IGNORECASE)
_SHOT = re.compile(r"\bsho(?:t|ots?|oting)\b", re.IGNORECASE)
_DEAD = re.compile(r"\b(?:killed|killing|dead|died)\b", re.IGNORECASE)
_WITH_WOUNDS = re.compile(r"\b(?:had|suffered|sustained|from|with|of)\b.*\b(?:wounds?|injuries)$", re.IGNORECASE)
_HURT = re.compile(r"wound|injur|hurt|condition", re.IGNORECASE)
#: Words for some of the wounded or dead: those worst off, those at one place.
_GRADED = re.compile(
    r"\b(?:critical|serious|stable|grave|fair|good|critically|seriously|severely|badly|slightly|pronounced|scene|hospital)\b",
    re.IGNORECASE,
)
#: "Nobody inside the house was hurt".
_AT_ONE_PLACE = re.compile(
    r"(?:no\s+one|no-one|nobody|none)\s+(?:else\s+)?(?:inside|in|at|on|near|around|from|aboard|of)\b", re.IGNORECASE
)
_HARMED = re.compile(r"injur|wound|hurt|harm", re.IGNORECASE)
_SHOULD = re.compile(r"\b(?:should|would|could|can|must|may|might)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"(?:\w+\s){1,2}of\s+(?:the|them|those|these|his|her|their|its)\b", re.IGNORECASE)
#: A smaller figure in such a sentence is an older one, no part.
_EARLIER = re.compile(
    r"\b(?:earlier|initial(?:ly)?|previous(?:ly)?|at first|first|up from|down from|revised?|preliminary|so far|toll)\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:one|an?|another|the other|1)\b(?!\s+(?:person|people)\b)", re.IGNORECASE)

Lines = Sequence[tuple[Span, list[Reading]]]


@dataclass(frozen=True, slots=True)
class Tallied:
    """The readings of each sentence, and totals that no sentence gives, with the sentence of their last part."""

    lines: list[tuple[Span, list[Reading]]]
    sums: list[tuple[Span, Reading]]


def tallied(text: str, lines: Lines, spoken: Container[int] = ()) -> Tallied:
    """The readings of a report, in order, with parts told from wholes and totals added.

    `spoken` holds the places (in `lines`) of sentences that attribute something to a source.
    """
    known = called(text)
    people = [
        v
        for v in victims([t for n, line in enumerate(lines) for t in _told(text, line, n, known)])
        if _of_this_event(v)
    ]
    settled = _narrow_zeros(_of_several_events(lines), people, spoken)
    settled = _parts_marked(settled, KILLED, spoken)
    sums = _with_total(text, settled, [v for v in people if v.fate == KILLED], KILLED)
    killed = max([_low(r) for _, r in [*_wholes(settled, KILLED), *sums]], default=0)
    hurt, settled = _hurt(people, killed), _shot_apart(settled, killed)
    beside = survivors(settled, killed)
    settled = _parts_marked(settled, WOUNDED, spoken, _low(beside[1]) if beside else 0)
    sums += _with_total(text, settled, hurt, WOUNDED, killed)
    return Tallied(settled, sums)


def _of_several_events(lines: Lines) -> list[tuple[Span, list[Reading]]]:
    """Counts over several events at once ("six were hurt in separate attacks") say so in their scope."""
    return [
        (line, [_over_several(r) for r in readings] if _ROUND_UP.search(line.text, line.start, line.end) else readings)
        for line, readings in lines
    ]


def _over_several(reading: Reading) -> Reading:
    return replace(reading, scope=Scope(part=SEVERAL_EVENTS)) if _is_whole(reading, reading.slot) else reading


def _narrow_zeros(lines: Lines, people: Sequence[Victim], spoken: Container[int]) -> list[tuple[Span, list[Reading]]]:
    """Zeros of some only: "nobody inside was hurt"; "no one was hurt" in a report's own words beside people hurt."""
    some = {r.slot for _, readings in lines for r in readings if _low(r) and not r.scope.when}
    some |= {v.fate for v in people}
    out = []
    for n, (line, readings) in enumerate(lines):
        own = () if n in spoken else some
        narrow = [r for r in readings if _is_zero(r) and (r.slot in own or _is_narrow(r))]
        out.append((line, [replace(r, scope=Scope(part="others")) if r in narrow else r for r in readings]))
    return out


def _is_narrow(reading: Reading) -> bool:
    """Whether nobody at one place, or none of some people, is told of, or nobody hurt in one way ("was stabbed")."""
    said = reading.span.exact
    one_way = reading.slot == WOUNDED and not _HARMED.search(said)
    return one_way or _SHOULD.search(said) is not None or _AT_ONE_PLACE.match(said) is not None


def _is_zero(reading: Reading) -> bool:
    value = reading.value
    return isinstance(value, Quantity) and value.high == 0 and _is_whole(reading, reading.slot)


def _with_total(
    text: str, lines: Lines, single: Sequence[Victim], slot: str, killed: float = 0
) -> list[tuple[Span, Reading]]:
    """Add a total where the report gives none: to its own sentence, or given back where it spans several."""
    largest = max((_low(r) for n, (_, readings) in enumerate(lines) for r in readings if _is_part(r, slot)), default=0)
    wholes = [r for _, r in _wholes(lines, slot)]
    if any(_low(r) >= largest or _low(r) == 0 or not _OTHERS.search(r.span.exact) for r in wholes):
        return []
    for _, readings in lines:  # "two others were hurt" is no whole where "four men were hurt"
        readings[:] = [replace(r, scope=Scope(part=ONE_OF)) if _is_whole(r, slot) else r for r in readings]
    dead_too = slot == WOUNDED and killed > 0  # one person told apart may be the dead one
    parts = _of_parts(lines, slot, max(len(single), 2 if dead_too and not single else 1))
    found = parts or _of_persons(text, lines, single, slot)
    if found and any(_is_part(r, slot) and _camp(r) for _, readings in lines for r in readings):
        return []  # beside a camp's own count a single person told of is no total
    if slot == WOUNDED:
        found = _larger(found, survivors(lines, killed))
    if found is None:
        return []
    at, reading = found
    reading = replace(reading, slot=slot, scope=Scope(), inherited=(*reading.inherited, SUM))
    if _low(reading) > 1 and len(single) == _low(reading):
        return [(lines[at][0], reading)]
    lines[at][1].append(reading)
    return []


def _of_this_event(victim: Victim) -> bool:
    """Whether a person belongs to what the report is about: told early, or more than once."""
    return victim.tellings[0].line < LEAD or len(victim.tellings) > 1


def _wholes(lines: Lines, slot: str) -> list[tuple[Span, Reading]]:
    return [(line, r) for line, readings in lines for r in readings if _is_whole(r, slot)]


def _hurt(people: Sequence[Victim], killed: float) -> list[Victim]:
    """Those who were wounded: not those who were only shot, as far as they may be the dead of the report."""
    alive = [v for v in people if v.fate == WOUNDED]
    surely = [v for v in alive if not v.only_shot]
    shot = [v for v in alive if v.only_shot and (not killed or v.tellings[0].sort in ("new", "another", "name"))]
    unnamed_dead = max(0, int(killed) - sum(v.fate == KILLED for v in people))
    return surely + shot[unnamed_dead:]


def _shot_apart(lines: list[tuple[Span, list[Reading]]], killed: float) -> list[tuple[Span, list[Reading]]]:
    """Those "shot" are the dead and the wounded together where the report tells of dead: casualties."""
    if not killed:
        return lines
    return [
        (line, [_as_casualties(r) if _only_shot(r, line) or _are_dead(r, killed) else r for r in readings])
        for line, readings in lines
    ]


def _are_dead(reading: Reading, killed: float) -> bool:
    """Whether wounds are told of no more people than died, as in "all four had gunshot wounds"."""
    words_said = reading.span.exact
    told = reading.slot == WOUNDED and not reading.scope.part and 0 < _low(reading) == killed > 1
    return told and _WITH_WOUNDS.search(words_said) is not None and not _OTHERS.search(words_said)


def survivors(lines: Lines, killed: float) -> tuple[int, Reading] | None:
    """The most who were hurt by what is said of victims, of those shot and of those in hospital, less the dead."""
    told = [(n, r) for n, (_, readings) in enumerate(lines) for r in readings if _is_exact(r)]
    alive = [(n, _less(r, killed)) for n, r in told if r.slot == CASUALTIES]
    alive += [(n, r) for n, r in told if r.slot == HOSPITALISED and (not killed or _OTHERS.search(r.span.exact))]
    if not killed and not any(r.slot in (WOUNDED, HOSPITALISED) for _, r in told):
        return None  # nothing says that the victims were hurt
    return max(alive, key=lambda a: _low(a[1]), default=None)


def _is_exact(reading: Reading) -> bool:
    value, scope = reading.value, reading.scope
    exact = isinstance(value, Quantity) and value.high is not None and not value.vague
    return exact and not (scope.when or scope.where)


def _less(reading: Reading, killed: float) -> Reading:
    """Casualties less the dead; "three other victims" are told without them."""
    n = _low(reading) - (0 if _OTHERS.search(reading.span.exact) else killed)
    return replace(reading, value=Quantity(max(0, n), max(0, n), "person", reading.span.exact), inherited=())


def _larger(a: tuple[int, Reading] | None, b: tuple[int, Reading] | None) -> tuple[int, Reading] | None:
    """The one that counts more people; the first where both count as many."""
    if b is None or _low(b[1]) == 0:
        return a
    return b if a is None or _low(b[1]) > _low(a[1]) else a


def _as_casualties(reading: Reading) -> Reading:
    return replace(reading, slot=CASUALTIES, inherited=(*reading.inherited, SHOT))


def _only_shot(reading: Reading, line: Span) -> bool:
    words_said = reading.span.exact
    if _DEAD.search(line.text, line.start, reading.span.start):
        return False  # "one was killed and three were shot": others
    told = reading.slot == WOUNDED and isinstance(reading.value, Quantity) and _SHOT.search(words_said)
    return bool(told) and not _HURT.search(words_said) and not _OTHERS.search(words_said)


def _told(text: str, at: tuple[Span, list[Reading]], number: int, known: frozenset[str]) -> list[Telling]:
    """Single people told in a sentence, less those whose count is of another time or of several events."""
    line, readings = at
    if not hinted(text, line.start, line.end) or _ROUND_UP.search(text, line.start, line.end):
        return []
    counted = mentions(text, line.start, line.end, words().participles)
    other = [r.span for r in readings if r.scope.when and r.slot in FATES]
    told = tellings(text, line.start, line.end, number, counted, known)
    return [t for t in told if not any(s.start < t.end and t.start < s.end for s in other)]


def _is_whole(reading: Reading, slot: str) -> bool:
    return reading.slot == slot and isinstance(reading.value, Quantity) and reading.scope == Scope()


def _parts_marked(
    lines: Lines, slot: str, spoken: Container[int], others: float = 0
) -> list[tuple[Span, list[Reading]]]:
    """Wholes of the slot that are parts of a larger one in the same report, marked as such.

    `others`: how many people the report tells of by other words.
    """
    largest = max((_low(r) for _, readings in lines for r in readings if _is_of_event(r, slot)), default=0)
    before, out = 0.0, []
    for n, (line, readings) in enumerate(lines):
        told = 0 if n in spoken or _EARLIER.search(line.exact) else before
        out.append((line, [_part(r, max(largest, others), told) if _is_whole(r, slot) else r for r in readings]))
        before = max([before, *(_low(r) for r in readings if _is_whole(r, slot))])
    return out


def _is_of_event(reading: Reading, slot: str) -> bool:
    """Whether a count may be all of its slot in the event: of a kind of people, but of no part, place or time."""
    return reading.slot == slot and reading.scope == Scope(of=reading.scope.of) and not _camp(reading)


def _part(reading: Reading, largest: float, told: float) -> Reading:
    """A whole as the part that its words or its place behind a larger figure make it; `told`: that figure."""
    words_said, n = reading.span.exact, _low(reading)
    if n == 0:  # "no one else was hurt" tells of the rest alone
        return replace(reading, scope=Scope(part="others")) if _OTHERS.search(words_said) else reading
    written = reading.value.written if isinstance(reading.value, Quantity) else ""
    graded = n < largest and (_GRADED.search(words_said) or (n == 1 and _ONE.match(written)))
    behind = n < told and not _OTHERS.search(words_said)
    return replace(reading, scope=Scope(part=ONE_OF)) if graded or behind or _OF_THEM.match(words_said) else reading


def _of_parts(lines: Lines, slot: str, persons: int) -> tuple[int, Reading] | None:
    """The largest count of parts, where it is no smaller than the number of single persons told."""
    parts = [(n, r) for n, (_, readings) in enumerate(lines) for r in readings if _is_part(r, slot) and not _camp(r)]
    largest = max(parts, key=lambda p: _low(p[1]), default=None)
    opening = largest is not None and _low(largest[1]) > 1 and largest[0] < OPENING
    return largest if largest and (opening or _low(largest[1]) >= persons) else None


def _camp(reading: Reading) -> bool:
    """Whether it counts one side's people ("U.S. soldiers"): nobody said that there were no others."""
    return not _camps().isdisjoint((reading.scope.of or "").split())


@cache
def _camps() -> frozenset[str]:
    states = load("countries")["states"].values()
    return frozenset(adjective.lower() for _, adjective, *_ in states) | {"us", "uk", "un", "nato", "american"}


def _of_persons(text: str, lines: Lines, single: Sequence[Victim], slot: str) -> tuple[int, Reading] | None:
    """The number of single persons, in the words that tell of the last one."""
    if not single:
        return None
    last = max((t for v in single for t in v.tellings if t.fate == slot), key=lambda t: t.start)
    span = Span(last.start, last.end, text)
    value = Quantity(len(single), len(single), "person", span.exact)
    return last.line, Reading(slot, value, Scope(), span)


def _is_part(reading: Reading, slot: str) -> bool:
    elsewhere = reading.scope.when or reading.scope.where or reading.scope.part not in (None, "seriously hurt")
    return reading.slot == slot and isinstance(reading.value, Quantity) and not elsewhere


def _low(reading: Reading) -> float:
    return reading.value.low if isinstance(reading.value, Quantity) else 0
