"""Counts that are not of the report's own event as a whole: over several events, or zeros of some people only."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from functools import cache

from rashomon.extract.answer.answers import Reading
from rashomon.extract.quantity.numeral import AMOUNT, COMPARATOR
from rashomon.extract.tally.line import SEVERAL_EVENTS, WOUNDED, Line, Lines, is_whole, low
from rashomon.extract.victim.victims import Victim
from rashomon.model import Quantity, Scope, Span
from rashomon.vocabulary import either, listed

#: "Nobody inside the house was hurt".
_AT_ONE_PLACE = re.compile(
    r"(?:no\s+one|no-one|nobody|none)\s+(?:else\s+)?(?:inside|in|at|on|near|around|from|aboard|of)\b", re.IGNORECASE
)
_HARMED = re.compile(r"injur|wound|hurt|harm", re.IGNORECASE)
_SHOULD = re.compile(r"\b(?:should|would|could|can|must|may|might)\b", re.IGNORECASE)
#: How far behind or before a count these words still are of it, in characters.
_NEAR = 70
_CLAUSE_END = re.compile(r"[;.]|,\s+(?:and|but|while|according|police|officials|said)\b")


def rounds_up(line: Span) -> bool:
    """Whether a sentence tells of events that have nothing to do with each other."""
    return _round_up().search(line.text, line.start, line.end) is not None


def of_several_events(lines: Lines) -> list[Line]:
    """Counts over several events at once ("six were hurt in separate attacks") say so in their scope."""
    return [
        (line, [_over_several(r) if rounds_up(line) or _over_many(line, r) else r for r in readings])
        for line, readings in lines
    ]


def _over_many(line: Span, reading: Reading) -> bool:
    """Whether a count of several people is one over a time, a town or a row of shootings."""
    if low(reading) < 2:
        return False
    stop = min(line.end, reading.span.end + _NEAR)
    cut = _CLAUSE_END.search(line.text, reading.span.end, stop)
    return _many().search(line.text, reading.span.start, cut.start() if cut else stop) is not None


def _over_several(reading: Reading) -> Reading:
    return replace(reading, scope=Scope(part=SEVERAL_EVENTS)) if is_whole(reading, reading.slot) else reading


def narrow_zeros(lines: Lines, people: Sequence[Victim], spoken: Container[int]) -> list[Line]:
    """Zeros of some only: "nobody inside was hurt"; "no one was hurt" in a report's own words beside people hurt."""
    some = {r.slot for _, readings in lines for r in readings if low(r) and not r.scope.when}
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
    return isinstance(value, Quantity) and value.high == 0 and is_whole(reading, reading.slot)


@cache
def _round_up() -> re.Pattern[str]:
    """Events told together that have nothing to do with each other."""
    events = either(listed("events", "summed_up") | listed("events", "rounded_up"))
    return re.compile(
        rf"\b(?:separate|unrelated|different|overnight|weekend)\s+(?:\w+\s+){{0,2}}?(?:{events})\b", re.IGNORECASE
    )


@cache
def _many() -> re.Pattern[str]:
    """What makes a count one over a span of time, a town or a row of shootings, right behind it or in front."""
    events = either(listed("events", "summed_up"))
    return re.compile(
        rf"\b(?:in|of|from|during|after)\s+{COMPARATOR}(?:\w+\s+)?(?:[A-Z]\w+\s+)?"
        rf"(?:(?!(?:one|two)\b){AMOUNT}(?:\s+of)?|(?:a|the)\s+(?:series|spate|string|rash|wave)\s+of|many)"
        rf"\s+(?:\w+\s+){{0,2}}?(?:{events})\b|"
        rf"\b(?:{events}|gunfire|violence)\s+(?:\w+\s+){{0,2}}?(?:across|around|throughout|citywide|city-wide)\b|"
        r"\b(?:shootings|stabbings)\s+(?:over|during|this|last|since|from|between)\b|"
        r"\bthis\s+(?:year|month|week|summer|season)\b(?!['’]s)|\b(?:for|of|in)\s+the\s+year\b|\bso\s+far\s+(?:this|in)\b|\byear-to-date\b|"
        r"\bin\s+the\s+(?:city|county|state)\s+(?:between|since|from|this|over|during)\b|"
        r"\b(?:across|throughout|around)\s+the\s+(?:city|county|state|country|nation)\b",
        re.IGNORECASE,
    )
