"""Other readings of the words that give a value, kept beside it: "1.200 tonnes", "3/4/2024", a town of two places."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.extract.answer.answers import Reading
from rashomon.extract.quantity.number import numbers
from rashomon.model import Moment, Place, Quantity, Span, Value

#: "1.200": a fraction in English, a thousand in half of Europe.
_DOTTED = re.compile(r"\d{1,3}\.\d{3}$")
#: How far before a number its alternative stands ("12 or 30 people"), in characters.
_REACH = 40
_OR = re.compile(r"\s+or\s+$", re.I)

#: Times and places of a report that can be read otherwise, by where they stand.
Rivals = Mapping[Span, Sequence[Moment | Place]]


def with_rivals(readings: Sequence[Reading], rivals: Rivals) -> list[Reading]:
    """The readings, each with the other values its words may have."""
    return [replace(r, also=also) if (also := _others(r, rivals)) else r for r in readings]


def _others(reading: Reading, rivals: Rivals) -> tuple[Value, ...]:
    value = reading.value
    if isinstance(value, Quantity):
        return _other_numbers(value, reading.span)
    if not isinstance(value, Moment | Place):
        return ()
    held = (others for span, others in rivals.items() if reading.span.contains(span) and _names(span, value))
    return tuple(v for others in held for v in others if type(v) is type(value))


def _names(span: Span, value: Moment | Place) -> bool:
    """Whether the value was read from the words of a span."""
    return span.exact == (value.written if isinstance(value, Moment) else value.name)


def _other_numbers(value: Quantity, span: Span) -> tuple[Quantity, ...]:
    """A measure whose dot may part thousands; the first of "12 or 30", which are too far apart for a range."""
    if _DOTTED.search(value.written) and value.low < 1000 and value.unit != "magnitude":
        return (replace(value, low=value.low * 1000, high=value.high and value.high * 1000),)
    at = span.text.find(value.written, span.start, span.end)
    before = span.text[max(0, at - _REACH) : max(0, at)]
    if not (gap := _OR.search(before)):
        return ()
    first = [n for n in numbers(before) if n.end == gap.start()]
    if not first or first[0].money:
        return ()
    n = first[0]
    return (Quantity(n.low, n.high, value.unit, before[n.start : n.end], n.exclusive, n.vague, n.approximate),)
