"""When and where it happened: the moments and places that a sentence gives for an event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from rashomon.extract.answer.attach import dates, made_public, placed, told
from rashomon.extract.answer.events import events
from rashomon.extract.answer.words import Worded, apart
from rashomon.model import Moment, Place, Span, Words
from rashomon.vocabulary import either, listed

#: Moments longer than a day do not say when the report's own event began.
_PRECISE = ("second", "minute", "hour", "part", "day")
#: What other things have happened, and beginnings, are also dated by month or year: "discovered in July".
_LONGER = ("week", "month", "quarter", "year")
_BEGAN = re.compile(r"(?:began|begun|started)", re.IGNORECASE)

_SPOKEN = re.compile(
    r"\b(?:said|says|told(?:\s+\w+){0,3}|announced|(?<!was )(?<!were )reported|reported(?!\s+at\s+$)|tweeted|posted|"
    r"statement|conference|interview|added|confirmed|"
    r"briefing|speaking|spoke|reporters|address|speech|broadcast)\s+(?:\w+\s+)?(?:late\s+|early\s+|on\s+|in\s+)*$",
    re.IGNORECASE,
)
_LOCATED = re.compile(
    r"\b(?P<prep>in|at|near|off|outside|on|over|inside|around|into|through|from)\s+(?:the\s+)?"
    r"(?:(?!(?:from|to|by|with|for|between|and|toward|towards)\b)[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
#: A country among what a place lies in, which stands last.
_CODE = re.compile(r"[A-Z]{2}")
#: "days after the leak was found", "just before the announcement".
_BESIDE = re.compile(
    r"\b(?P<said>(?:just|shortly|immediately|soon|right|hours|days|weeks|months|years|minutes|moments)\s+(?:before|after)\s+"
    r"(?:the|its|their|his|her|an?)\s+(?:[\w’'-]+\s+){0,2}?[\w’'-]+(?:\s+(?:was|were|had been|became|is|are)\s+\w+)?)"
    r"(?=[,.;:”\"]|$)",
    re.IGNORECASE,
)
#: Characters between such a time and the word of what it dates, and what parts the two.
_NEAR_BY = 60
_EDGE = re.compile(r"[;:“”\"]|\.(?!\d)|\b(?:said|says|but|while|who|which)\b", re.IGNORECASE)
_AIMED = frozenset({"over", "at", "into", "on"})
_SENT = re.compile(r"(?:test-)?(?:launch|fir(?:e|ing))", re.IGNORECASE)
#: Words of an event that mean none.
_IDIOM = re.compile(
    r"hit(?:s|ting)?\s+(?:the|store|theaters?)\s*(?:streets?|roads?|shelves|headlines|ground|market|road)\b", re.I
)


def happened(
    text: str,
    start: int,
    end: int,
    moments: Sequence[tuple[Span, Moment]],
    places: Sequence[tuple[Span, Place]],
) -> list[Worded]:
    """`event.start` and `event.place` of the sentence `text[start:end]`, only where its words tie them to an event."""
    near_moments = [
        (s, m) for s, m in moments if start <= s.start and s.end <= end and m.precision in (*_PRECISE, *_LONGER)
    ]
    near_places = [(s, p) for s, p in places if start <= s.start and s.end <= end]
    if not near_moments and not near_places and not _BESIDE.search(text, start, end):
        return []
    words = [
        m.span()
        for m in events().happening.finditer(text, start, end)
        if not _fire_service().match(text, m.start())
        and not _IDIOM.match(text, m.start())
        and told(text, start, end, m.span())
        and not made_public(text, start, end, m.span())
    ]
    if not words:
        return []
    dated = [*_when(text, start, words, near_moments), *_beside(text, start, end, words)]
    return apart([*dated, *_where(text, start, words, near_places)])


@cache
def _speaks() -> re.Pattern[str]:
    """Behind a time: what is dated is what somebody said."""
    said = either({"said", "says", "told", "announced", "tweeted"} | listed("cues", "asserting"))
    return re.compile(rf"\s+(?:\w+\s+)?(?:{said})\b", re.IGNORECASE)


@cache
def _fire_service() -> re.Pattern[str]:
    return re.compile(rf"fire\s+(?:{either(listed('attach', 'of_fire'))})", re.I)


@cache
def _chain() -> re.Pattern[str]:
    """What ties the name of a place to that of another it lies in: "Orrin village, in the Tamm region"."""
    nouns = either(listed("places", "lying_in"))
    return re.compile(rf"(?:\s+(?:{nouns}))?(?:,|,?\s+in)\s+(?:the\s+)?(?:\w+\s+of\s+)?", re.I)


def _when(text: str, start: int, words: list[tuple[int, int]], moments: list[tuple[Span, Moment]]) -> Iterator[Worded]:
    for span, moment in moments:
        if _SPOKEN.search(text[max(start, span.start - 60) : span.start]) or _speaks().match(text, span.end):
            continue
        at = (span.start, span.end)
        near = sorted(words, key=lambda w: max(span.start - w[1], w[0] - span.end))
        word = next((w for w in near if dates(text, start, w, at, noun=_noun(text, w))), None)
        if word and _fine(text, word, moment):
            yield Worded("event.start", moment, *_over(word, span), _kind(text, word))


def _beside(text: str, start: int, end: int, words: Sequence[tuple[int, int]]) -> Iterator[Worded]:
    """Times told by another event: "sold shares days after the leak was found"; none of the report's own event."""
    for match in _BESIDE.finditer(text, start, end):
        a, b = match.span()
        near = [w for w in words if (w[1] <= a or w[0] >= b) and not _EDGE.search(text, *_between(w, a, b))]
        word = min(near, key=lambda w: _gap(w, (a, b)), default=None)
        if word and _gap(word, (a, b)) <= _NEAR_BY and _kind(text, word):
            yield Worded("event.start", Words(match["said"]), a, b, _kind(text, word))


def _gap(word: tuple[int, int], at: tuple[int, int]) -> int:
    return max(word[0] - at[1], at[0] - word[1])


def _between(word: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    return (word[1], start) if word[1] <= start else (end, word[0])


def _fine(text: str, word: tuple[int, int], moment: Moment) -> bool:
    return moment.precision in _PRECISE or _kind(text, word) is not None or bool(_BEGAN.fullmatch(text, *word))


def _where(text: str, start: int, words: list[tuple[int, int]], places: list[tuple[Span, Place]]) -> Iterator[Worded]:
    for span, place in places:
        located = _LOCATED.search(text[max(start, span.start - 60) : span.start])
        if not located:
            continue
        before = [w for w in reversed(words) if w[1] <= span.start and placed(text, w, span.start)]
        word = next(iter(before), None)
        if word and not _elsewhere(text, word, located["prep"]):
            yield Worded("event.place", _inside(text, span, place, places), *_over(word, span), _kind(text, word))
            return


def _inside(text: str, span: Span, place: Place, places: list[tuple[Span, Place]]) -> Place:
    """The place with what the sentence says it lies in: "Ostra, in Lesk province" lies in Lesk."""
    end, around = span.end, list(place.within)
    for other, larger in places:
        link = _chain().fullmatch(text, end, other.start) if other.start >= end else None
        if link and not (
            place.spot is not None and larger.spot is not None and "in" not in link.group().lower().split()
        ):
            around += [larger.name, *larger.within]
            end = other.end
    named = [name for name in dict.fromkeys(around) if not _CODE.fullmatch(name)]
    return replace(place, within=(*named, *(c for c in dict.fromkeys(around) if _CODE.fullmatch(c))))


def _elsewhere(text: str, word: tuple[int, int], prep: str) -> bool:
    """Whether something was sent there, or came from there: "fired over the strait", "families from Lesk"."""
    sent = _SENT.match(text, *word) is not None
    return (sent and prep.lower() in _AIMED) or (not sent and prep.lower() == "from")


def _over(word: tuple[int, int], span: Span) -> tuple[int, int]:
    return min(word[0], span.start), max(word[1], span.end)


def _noun(text: str, word: tuple[int, int]) -> bool:
    return text[word[0] : word[1]].lower() in events().occurrences


def _kind(text: str, word: tuple[int, int]) -> str | None:
    """Which event a word tells of, None for the one the report is about."""
    return events().kinds.get(text[word[0] : word[1]].lower())
