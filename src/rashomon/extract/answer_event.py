"""When and where it happened: moments and places of a sentence that tells an event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.answer_events import events
from rashomon.extract.answer_words import Worded, apart
from rashomon.model import Moment, Place, Span

#: How far from the event's verb its time or place may stand, in characters.
_REACH = 110
#: Moments longer than a day do not say when an event began.
_PRECISE = ("second", "minute", "hour", "part", "day")

_SPOKEN = re.compile(
    r"\b(?:said|says|told(?:\s+\w+){0,3}|announced|reported|tweeted|posted|statement|conference|interview|added|confirmed|"
    r"briefing|speaking|spoke|reporters|address|speech|broadcast)\s+(?:\w+\s+)?(?:late\s+|early\s+|on\s+|in\s+)*$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\s+(?:\w+\s+)?(?:said|says|told|announced|tweeted|denied|vowed|warned|blamed|accused|called|urged|condemned|ordered|claimed)\b",
    re.IGNORECASE,
)
_LOCATED = re.compile(
    r"\b(?:in|at|near|off|outside|on|over|inside|around|from|into|of)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,4}$", re.IGNORECASE
)
_FIRE_SERVICE = re.compile(
    r"fire\s+(?:brigade|chief|service|department|official|crew|truck|engine|alarm|station|marshal|officer|fighter)",
    re.I,
)
_PART = re.compile(r"[;]|\b(?:but|while|whereas)\b")


def happened(
    text: str,
    start: int,
    end: int,
    moments: Sequence[tuple[Span, Moment]],
    places: Sequence[tuple[Span, Place]],
) -> list[Worded]:
    """`event.start` and `event.place` of the sentence `text[start:end]`: at most one reading of each clause."""
    near_moments = [(s, m) for s, m in moments if start <= s.start and s.end <= end and m.precision in _PRECISE]
    near_places = [(s, p) for s, p in places if start <= s.start and s.end <= end]
    if not near_moments and not near_places:
        return []
    verbs = [
        m.span() for m in events().happening.finditer(text, start, end) if not _FIRE_SERVICE.match(text, m.start())
    ]
    if not verbs:
        return []
    return apart([*_when(text, start, verbs, near_moments), *_where(text, start, verbs, near_places)])


def _when(text: str, start: int, verbs: list[tuple[int, int]], moments: list[tuple[Span, Moment]]) -> Iterator[Worded]:
    for span, moment in moments:
        if _SPOKEN.search(text[max(start, span.start - 60) : span.start]) or _SPEAKS.match(text, span.end):
            continue
        verb = _nearest(text, verbs, span)
        if verb:
            yield Worded("event.start", moment, *_over(verb, span), _kind(text, verb))


def _where(text: str, start: int, verbs: list[tuple[int, int]], places: list[tuple[Span, Place]]) -> Iterator[Worded]:
    for span, place in places:
        if not _LOCATED.search(text[max(start, span.start - 40) : span.start]):
            continue
        verb = _nearest(text, [v for v in verbs if v[1] <= span.start], span)
        if verb and _kind(text, verb) is None:
            yield Worded("event.place", place, *_over(verb, span))
            return


def _nearest(text: str, verbs: list[tuple[int, int]], span: Span) -> tuple[int, int] | None:
    """The event's verb nearest to a span, in one clause with it."""
    best = min(verbs, key=lambda v: max(span.start - v[1], v[0] - span.end), default=None)
    if best is None:
        return None
    a, b = min(best[1], span.end), max(best[0], span.start)
    if b - a > _REACH or (a < b and _PART.search(text, a, b)):
        return None
    return best


def _over(verb: tuple[int, int], span: Span) -> tuple[int, int]:
    return min(verb[0], span.start), max(verb[1], span.end)


def _kind(text: str, verb: tuple[int, int]) -> str | None:
    """Which event a word tells of, None for the one the report is about."""
    return events().kinds.get(text[verb[0] : verb[1]].lower())
