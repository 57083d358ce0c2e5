"""The event frame: when the event that a report is about took place, so that other events stand apart.

A number in a sentence that speaks of another time (last year's attack, the test before this one) answers
another question. The frame is the days around publication, stretched to what the lead dates; a sentence
whose own times all lie before it is background, and its answers are scoped to that time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from rashomon.extract.moment.label import named
from rashomon.model import Moment, Span
from rashomon.vocabulary import either, listed

#: News tells of the last days: what is dated further back than this before publication is another event,
#: unless the lead itself dates it. Set by judgement, 22 November 2026.
BACK = timedelta(days=3)
#: Sentences of the lead, which say what the report is about.
LEAD = 3
#: A lead date further back than this is an anniversary or an age, not the event.
OLDEST = timedelta(days=45)
#: "since 1959, when …": what follows happened then.
_WHEN = re.compile(r",?\s+when\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:last\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Frame:
    """From when on what is told belongs to the report's own event; None where that is not known."""

    start: datetime | None

    def outside(self, moment: Moment) -> bool:
        """Whether a moment lies wholly before the event."""
        return self.start is not None and moment.latest <= self.start

    def stretched(self) -> Frame:
        """The frame of what is asked with yes or no: a deal of last week is still the one that all speak of."""
        return self if self.start is None else Frame(self.start - OLDEST)


def frame(lines: Sequence[Span], moments: Sequence[tuple[Span, Moment]], published: Moment | None) -> Frame:
    """The frame of a report from its sentences, its times and when it came out."""
    if published is None:
        return Frame(None)
    start = published.instant - BACK
    lead = lines[: LEAD + 1]
    for span, moment in moments:
        dated = moment.precision in ("minute", "hour", "part", "day") and any(s.contains(span) for s in lead)
        if dated and published.instant - OLDEST < moment.instant < start:
            start = moment.instant
    return Frame(start)


def elsewhen(line: Span, moments: Sequence[tuple[Span, Moment]], of: Frame) -> str | None:
    """The time that a sentence speaks of instead of the event's, None if it speaks of the event's or of none."""
    own = [m for s, m in moments if line.contains(s) and not _still_on(line, s, m, of)]
    return named(own[-1]) if own and all(of.outside(m) for m in own) else None


def _still_on(line: Span, span: Span, moment: Moment, of: Frame) -> bool:
    """Whether a time is only since when, and not long ago: "seven deaths since Sunday" are those of now."""
    return _SINCE.search(line.text, line.start, span.start) is not None and not of.stretched().outside(moment)


def back_then(part: Span, line: Span, moments: Sequence[tuple[Span, Moment]], of: Frame) -> str | None:
    """The earlier time that a part of a sentence hangs on: "the worst since 1959, when two died"."""
    for span, moment in reversed(moments):
        if line.contains(span) and span.end <= part.start and of.outside(moment):
            return named(moment) if _WHEN.match(line.text, span.end) else None
    return None


def carried(before: Span, line: Span, moments: Sequence[tuple[Span, Moment]], of: Frame) -> str | None:
    """The earlier time that a sentence takes over in so many words: "On that occasion two died"."""
    if not _then().match(line.text, line.start, line.end):
        return None
    past = [m for s, m in moments if before.contains(s) and of.outside(m)]
    return named(past[-1]) if past else None


@cache
def _then() -> re.Pattern[str]:
    """What begins a sentence that goes on with what the one before it dated."""
    return re.compile(
        rf"[“\"]?(?:On|In|At|During) that (?:\w+ )?(?:{either(listed('events', 'pointed_at'))})\b|"
        r"[“\"]?(?:Back )?[Tt]hen,|[“\"]?At the time,"
    )


def told(when: str, line: Span, moments: Sequence[tuple[Span, Moment]]) -> str:
    """A time in the words of a sentence, as all reports would name it where the sentence's times tell."""
    for span, moment in moments:
        words = " ".join(span.exact.lower().split())
        if line.contains(span) and (words in when or when in words):
            return named(moment)
    return when
