"""The scope of an answer in the light of its whole report: which time it hangs on, and whom it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.extract.answer.answers import Reading
from rashomon.extract.frame.clause import Times, of_answer
from rashomon.extract.frame.frames import Frame, back_then, carried, elsewhen, told
from rashomon.extract.scope_class import without_places
from rashomon.model import Moment, Place, Scope, Span, YesNo


@dataclass(frozen=True, slots=True)
class Setting:
    """What a report's sentences are read in: its times, the event's frame, and the names of its places, lower case."""

    times: Times
    frame: Frame
    places: frozenset[str]

    @classmethod
    def of(cls, times: Times, frame: Frame, places: Sequence[tuple[Span, Place]]) -> Setting:
        """The setting of one report."""
        return cls(times, frame, frozenset(span.exact.lower() for span, _ in places))


def scoped(readings: Sequence[Reading], line: Span, before: Span | None, setting: Setting) -> list[Reading]:
    """The readings of `line` with their times and people; `before` is the sentence before it.

    What dates something before the event that nothing else in the sentence names is left out.
    """
    past = carried(before, line, setting.times, setting.frame) if before else None
    kept = [r for r in readings if not _of_another(r, setting.frame)]
    return [_placed(_timed(r, line, past, setting), setting) for r in kept]


def _of_another(reading: Reading, event: Frame) -> bool:
    value = reading.value
    return isinstance(value, Moment) and reading.scope == Scope() and event.outside(value)


def _timed(reading: Reading, line: Span, past: str | None, setting: Setting) -> Reading:
    """What the answer says of its time itself, else what its part of the sentence speaks of, where not the event."""
    own, times = reading.scope.when, setting.times
    hanging = of_answer(times, line, reading.span, reading.slot)
    if own and _loose(own, line, times, hanging):
        own = None
    event = setting.frame.stretched() if isinstance(reading.value, YesNo) else setting.frame
    other = elsewhen(line, hanging, event) or back_then(reading.span, line, times, event) or past
    if not own and isinstance(reading.value, Moment):
        return reading
    return replace(reading, scope=replace(reading.scope, when=told(own, line, times) if own else other))


def _loose(own: str, line: Span, times: Times, hanging: Times) -> bool:
    """Whether the words that seemed to give the answer's time belong to another clause."""
    inside = [(span, " ".join(span.exact.lower().split())) for span, _ in times if line.contains(span)]
    meant = [span for span, words in inside if words in own or own in words]
    return bool(meant) and not any(span in {s for s, _ in hanging} for span in meant)


def _placed(reading: Reading, setting: Setting) -> Reading:
    of = reading.scope.of
    bare = without_places(of, setting.places) if of else None
    return reading if bare == of else replace(reading, scope=replace(reading.scope, of=bare))
