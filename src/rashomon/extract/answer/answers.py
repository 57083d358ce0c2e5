"""Answers: the typed values a sentence gives, whoever says it.

Independent of attribution: a reading has a span, and belongs to the innermost claim whose content
holds it. Counts and measures come from `count`, everything else from `words` and
`event`; all of them work from the vocabularies `slots`, `units` and `events`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from rashomon.extract.answer.again import Figure, again
from rashomon.extract.answer.alone import alone
from rashomon.extract.answer.contrast import contrasted
from rashomon.extract.answer.count import counts
from rashomon.extract.answer.counted import Count, Whole
from rashomon.extract.answer.event import happened
from rashomon.extract.answer.scope import scope
from rashomon.extract.answer.shared_out import shared_out
from rashomon.extract.answer.some import existing
from rashomon.extract.answer.tabled import rows
from rashomon.extract.answer.who import dead
from rashomon.extract.answer.words import Worded, worded
from rashomon.extract.moment.label import named
from rashomon.model import Moment, Place, Quantity, Scope, Span, Value

_PRELIMINARY = re.compile(
    r"\b(?:preliminary|initial(?:ly)?|early (?:reports?|indications?|estimates?)|"
    r"first reports?|so far|at first|provisional|unconfirmed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One value for one slot, with the words that give it; not yet anybody's claim.

    `inherited` names what was taken from the context rather than from the sentence; `also` are other
    values that the same words may have, the surest first.
    """

    slot: str
    value: Value
    scope: Scope
    span: Span
    preliminary: bool = False
    inherited: tuple[str, ...] = ()
    also: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence inherits: the readings of the sentences before it, and when the report came out."""

    earlier: tuple[Reading, ...] = ()
    published: Moment | None = None


#: Slots whose words are the name of a place, which stands for them where it is known.
_PLACED = frozenset({"launch.place", "destination.planned"})
#: What happened longer before publication is another event than the report's own, by convention.
_RECENT = timedelta(days=30)
#: How many readings back a sentence may lean on.
_REMEMBERED = 6


def following(context: Context, sentence: Span, readings: Sequence[Reading]) -> Context:
    """The context of the sentence after `sentence`, whose readings are given."""
    return replace(context, earlier=(*context.earlier, *readings)[-_REMEMBERED:])


def answers(
    text: str,
    sentence: Span,
    *,
    moments: Sequence[tuple[Span, Moment]] = (),
    places: Sequence[tuple[Span, Place]] = (),
    context: Context | None = None,
) -> list[Reading]:
    """Readings of one sentence, in order of their place; of two with one slot and place the surer is first."""
    found = _tabled(text, sentence)
    held = [r.span for r in found]
    counted = _counted(text, sentence, context or Context())
    found += [r for r in counted if not any(r.span.overlaps(row) for row in held)]
    found += _again(text, sentence, [*(context.earlier if context else ()), *found])
    said = contrasted(text, sentence.start, sentence.end, worded(text, sentence.start, sentence.end))
    said += [w for read in (dead, existing, alone) for w in read(text, sentence.start, sentence.end)]
    said += happened(text, sentence.start, sentence.end, moments, places)
    found += [_in_words(text, w, places, context) for w in said]
    return sorted(found, key=lambda r: (r.span.start, r.span.end))


def _counted(text: str, sentence: Span, context: Context) -> list[Reading]:
    start, end = sentence.start, sentence.end
    preliminary = _PRELIMINARY.search(text, start, end) is not None
    return [
        Reading(c.slot, c.value, scope(text, start, end, c), Span(c.start, c.end, text), preliminary, _taken_over(c))
        for c in shared_out(text, start, end, counts(text, start, end, _whole(context)))
    ]


def _tabled(text: str, sentence: Span) -> list[Reading]:
    """As in "Deceased persons: 11"."""
    return [
        Reading(r.told.slot, r.told.value, scope(r.words, 0, len(r.words), r.told), Span(r.start, r.end, text))
        for r in rows(text, sentence.start, sentence.end)
    ]


def _again(text: str, sentence: Span, before: Sequence[Reading]) -> list[Reading]:
    """As in "the union put it at 30": what the figure before answers."""
    told = [Figure(r.slot, r.value, r.scope, r.span.start, r.span.end) for r in before if isinstance(r.value, Quantity)]
    return [
        Reading(f.slot, f.value, f.scope, Span(f.start, f.end, text), inherited=("slot",))
        for f in again(text, sentence.start, sentence.end, told)
        if not any(t.start < f.end and f.start < t.end for t in told)
    ]


def _in_words(text: str, worded: Worded, places: Sequence[tuple[Span, Place]], context: Context | None) -> Reading:
    value, when = worded.value, None
    if worded.slot in _PLACED:
        value = next((p for s, p in reversed(places) if worded.start <= s.start and s.end <= worded.end), value)
    if isinstance(value, Moment) and context and context.published and _long_before(value, context.published):
        when = named(value)
    return Reading(worded.slot, value, Scope(of=worded.of, when=when), Span(worded.start, worded.end, text))


def _long_before(moment: Moment, published: Moment) -> bool:
    return published.instant - moment.latest > _RECENT


def _taken_over(count: Count) -> tuple[str, ...]:
    return ("slot",) if count.inherited else ()


def _whole(context: Context) -> Whole | None:
    """The count of people that "them" means: the last one told."""
    for reading in reversed(context.earlier):
        if isinstance(reading.value, Quantity) and reading.value.unit == "person":
            return Whole(reading.slot, "person")
    return None
