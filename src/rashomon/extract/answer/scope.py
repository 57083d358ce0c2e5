"""Of whom, where and when: what narrows a count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rashomon.extract.answer.counted import Count
from rashomon.extract.answer.events import events
from rashomon.extract.answer.owner import owner
from rashomon.extract.answer.slots import words
from rashomon.extract.quantity.nouns import both, lexicon, plural
from rashomon.extract.quantity.numeral import NUMBER_WORD
from rashomon.extract.scope_class import idle, many_worded, one_form
from rashomon.model import Moment, Scope, Span
from rashomon.vocabulary import either

#: How far behind a count an "among the …" or a time expression still belongs to it, in characters.
_AFTER = 60

_AMONG = re.compile(
    r"\s*,?\s*(?:were\s+)?(?:reported\s+|recorded\s+)?(?:among|amongst)\s+(?:the\s+|its\s+|their\s+|our\s+|his\s+)?"
    r"(?!them\b|those\b|whom\b|us\b)(?P<who>(?:(?!(?:who|which|that|in|at|on|of|were|was|after|during|and|said)\b)[\w’'.-]+\s*){1,5})"
    r"(?P<more>(?:on|of)\s+(?:the\s+)?(?:(?!(?:in|at|who|were|was|said)\b)[\w’'-]+\s*){1,4})?",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+and\s+")
_OURS = re.compile(r"\s+of (?:our|his|her|its|their|my) (?P<whose>[\w’'-]+)")
_SOME_OF = re.compile(
    rf"\b(?:some|several|most|none|\d+|{NUMBER_WORD}) of (?:them|these|those|the \w+)\s+(?:\w+\s+){{0,2}}$",
    re.IGNORECASE,
)
#: What something can do is no deed: "missiles that can travel 500 km".
_ABLE = re.compile(r"\b(?:can|could|able to|capable of|designed to)\s+(?:\w+\s+)?$", re.IGNORECASE)
_DEEDS = frozenset({"distance.flown", "altitude.reached", "speed.reached"})
REACH = "at most"
_HURT = frozenset({"people.wounded", "people.hospitalised"})
_SERIOUS = re.compile(r"\b(?:serious|critical|grave|severe)(?:ly)?\b|\blife-threatening\b", re.IGNORECASE)
_OF_HURT = re.compile(
    r"\s+of (?:the|those|these|his|her|its|their) (?:\w+ )?(?:wounded|injured|hurt|victims|survivors|patients|shot)\b"
)
_LEFT = re.compile(r"\b(?:remain\w*|still|(?:is|are|was|were) in)\b", re.IGNORECASE)
#: Words that number somebody and say nothing of who it is: "a seventh person".
_NUMBERING = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_NOT = re.compile(r"\b(?:no|not|non|less|un)[\s-]?$", re.IGNORECASE)
#: Code points behind a count in which it is said how badly.
_NEAR = 30
#: Where another part of the sentence begins ("four people were shot, two seriously").
_ASIDE = re.compile(r"[,;(—–]|\sand\s")
#: Slots whose figure means nothing without the point it is measured from.
_RELATIVE = frozenset({"event.distance"})
_FROM = re.compile(
    r"\b(?:of|from|off|outside)\s+(?:the\s+|its\s+|a\s+)?(?P<where>[\w’'-]+(?:\s+(?:[A-Z][\w’'-]+|of\s+\w+))*)"
)
_CLAUSE_END = re.compile(r"[;]|,\s+(?:and|but|while)\b|\b(?:who|which|that|whom)\b")
#: "12 a year" tells of every year; "the worst in a year", "more than a year ago" do not.
_BESIDE_YEAR = ("in", "than", "almost", "nearly", "about", "over", "half", "within", "for", "after", "of")
_RATE = "".join(rf"(?<!\b{word} )" for word in _BESIDE_YEAR) + "a year"
_ELSEWHEN = re.compile(
    rf"\b(?:(?:over|through|down) the (?:years|decades|centuries|ages)|in recent (?:years|decades|months)|"
    r"(?:in|during|since) the (?:[\w-]+ )?(?:\w+teenth|\w+[- ]?\w*(?:th|st|nd|rd)) century|in the middle ages|"
    rf"so far this year|this year|last (?:year|month)|each year|every year|{_RATE}|annually|"
    r"(?<!than )(?<!than the )(?<!as )previous(?:ly)?|in the past|"
    r"since the (?:war|conflict|crisis|uprising|outbreak|start of the war)(?: \w+)?|"
    r"(?:over|in|during|for) the (?:past|last) (?:\w+ )?(?:years?|months?|decades?|weeks?)|"
    r"(?:\w+ )?(?:years?|months?|decades?) (?:ago|earlier|before)|"
    r"during the (?:\w+ )?(?:war|conflict|uprising)|(?:six|five|four|three|two)-year (?:war|conflict)|"
    r"since (?:the )?(?:start of )?(?:19|20)\d\d|in (?:\w+ )?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
#: The part of a count that belongs to an event other than the report's own.
ANOTHER = "another event"
_SITE = re.compile(
    r"\s*(?:people\s+)?(?:at|in|on)\s+(?P<site>(?:the\s+)?(?:one|another|other|second|first|third|two)(?:\s+(?:\w+\s+)?"
    r"(?:site|base|location|building|village|town|hospital|place|attack|incident))?)\b",
    re.IGNORECASE,
)


def scope(text: str, start: int, end: int, count: Count) -> Scope:
    """What narrows a count of the sentence `text[start:end]`."""
    told = count.of or _owner(text, start, count) or _kind_of_people(count) or _among(text, end, count)
    told = _of_ours(text, end, count) or told
    if told and count.value.unit == "person":
        told = None if all(idle(word) for word in told.split()) else told  # "deceased persons" are no kind of them
    of = one_form(told) if told and count.value.unit == "person" else told
    of = None if of in words().slots[count.slot].implied else of
    return Scope(
        of=of,
        where=_from_where(text, end, count) if count.slot in _RELATIVE else _site(text, end, count),
        when=elsewhen(text, start, end, count.start, count.end),
        part=_another(text, start, end, count)
        or (
            None
            if of
            else count.part
            or _some_of_the_hurt(text, count)
            or _measured(text, start, count)
            or _severity(text, end, count)
        ),
    )


def _owner(text: str, start: int, count: Count) -> str | None:
    """Whose a measure is, where that is part of the question."""
    if not words().slots[count.slot].owned:
        return None
    return owner(text, start, count.mention.start, count.mention.end)


def _another(text: str, start: int, end: int, count: Count) -> str | None:
    """Whether the count is of "a separate attack", "an earlier crash"."""
    right = min(end, count.end + _AFTER)
    cut = _CLAUSE_END.search(text, count.end, right)
    if _before_this().search(text[start : count.start]):
        return ANOTHER
    after = other_event().search(text, count.end, cut.start() if cut else right) or _summed(text, count.end, right)
    before = other_event().search(text, max(start, count.start - _AFTER), count.start)
    return ANOTHER if after or (before and not _CLAUSE_END.search(text, before.end(), count.start)) else None


def _summed(text: str, at: int, end: int) -> re.Match[str] | None:
    """The number of events over which a count was summed up: "20 were hurt in 112 accidents"."""
    return _many_events().search(text, at, end)


@cache
def _many_events() -> re.Pattern[str]:
    nouns = either(plural(noun) for noun in events().occurrences)
    number = rf"(?!one\b)(?:[\d,]+|{NUMBER_WORD}|dozens of|hundreds of|several)"
    return re.compile(rf"\bin\s+{number}\s+(?:[\w-]+\s+){{0,3}}(?:{nouns})\b", re.IGNORECASE)


@cache
def other_event() -> re.Pattern[str]:
    """An event's noun with a word that says it is not the one spoken of."""
    return re.compile(
        rf"\b(?:an?other|(?:an?|the|two|three|several|in|of)\s+(?:separate|unrelated|earlier|previous|similar|prior))\s+"
        rf"(?:[\w’'-]+\s+){{0,2}}(?:{either(both(events().occurrences))})\b",
        re.IGNORECASE,
    )


@cache
def _before_this() -> re.Pattern[str]:
    """An earlier event that a relative clause tells more of: "weeks after a massacre at a club, where 49 …"."""
    nouns = "|".join(
        sorted({*events().occurrences, "massacre", "rampage", "killing", "disaster"}, key=len, reverse=True)
    )
    return re.compile(
        rf"\b(?:days|weeks|months|years)\s+(?:after|since|on\s+from)\s+(?:an?|another|similar)\s+(?:[\w’'-]+\s+){{0,3}}"
        rf"(?:{nouns})\b[^.;]*\b(?:where|when|that|which|in\s+which)\s[^.,;]*$",
        re.IGNORECASE,
    )


def _measured(text: str, start: int, count: Count) -> str | None:
    """Whether a measure is that of some of several things ("two of them flew 200 km"), or what one can do at most."""
    left = max(start, count.start - _AFTER)
    if count.mention.sort != "measure":
        return None
    if count.slot in _DEEDS and _ABLE.search(text, left, count.start):
        return REACH
    return "of them" if _SOME_OF.search(text, left, count.start) else None


def _some_of_the_hurt(text: str, count: Count) -> str | None:
    """Whether a count is of those left of the hurt: "three of the wounded remained in hospital"."""
    partial = count.slot in _HURT and _OF_HURT.match(text, count.mention.number.end)
    return "of them" if partial and _LEFT.search(text, count.start, count.end) else None


def _severity(text: str, end: int, count: Count) -> str | None:
    """The badly hurt are a part of the hurt."""
    if count.slot not in _HURT:
        return None
    right = min(end, count.end + _NEAR)
    aside = _ASIDE.search(text, count.end, right)
    found = _SERIOUS.search(text, count.start, aside.start() if aside else right)
    return (
        "seriously hurt"
        if found and not _NOT.search(text, max(count.start, found.start() - 8), found.start())
        else None
    )


def _from_where(text: str, end: int, count: Count) -> str | None:
    """What a distance is measured from: "45 km north of Lesk"."""
    match = _FROM.search(text, count.mention.end, min(end, count.end + _AFTER))
    return match["where"].lower() if match else None


def elsewhen(text: str, start: int, end: int, a: int, b: int) -> str | None:
    """The words that put a count into another time than the report's own event, lower case."""
    right = min(end, b + _AFTER)
    cut = _CLAUSE_END.search(text, b, right)
    match = _ELSEWHEN.search(text, a, cut.start() if cut else right)
    if match is None:
        match = _ELSEWHEN.match(text, start, a)
    return match.group().lower() if match else None


def _kind_of_people(count: Count) -> str | None:
    mention = count.mention
    if mention.kind not in ("person", "") or not mention.head or count.value.unit != "person":
        return None
    described = " and ".join(lexicon().normal(part) for part in _AND.split(mention.described))
    described = re.sub(r"^(?:(?:the|those|his|her|their|its|our|these|own)\b\s*)+", "", described)
    tokens = described.split()
    if not tokens or (mention.head in lexicon().plain and len(tokens) == 1):
        return None
    if many_worded(tokens):
        return " ".join(tokens)
    if mention.head in lexicon().plain or mention.head in words().slots[count.slot].nouns:
        tokens = tokens[:-1]
    if count.slot in _HURT and all(idle(t) for t in tokens):
        return None  # "12 seriously injured people": how badly, not who
    return " ".join(t for t in tokens if not t.isdigit() and t not in _NUMBERING) or None


def _of_ours(text: str, end: int, count: Count) -> str | None:
    """As in "two beloved members of our team": theirs alone, and not all that there are."""
    if count.mention.head != "member":
        return None
    found = _OURS.search(text, count.mention.start, min(end, count.mention.end + _AFTER))
    return f"members of {found['whose'].lower()}" if found and found.start() <= count.mention.end else None


def _among(text: str, end: int, count: Count) -> str | None:
    match = _AMONG.match(text, max(count.end, count.mention.end), end)
    if not match:
        return None
    who = lexicon().normal(match["who"])
    last = who.split()[-1] if who else ""
    if match["more"] and lexicon().singular(last) in lexicon().weak:
        who = f"{who} {match['more'].strip().lower().replace(' the ', ' ')}"
    return who or None


def _site(text: str, end: int, count: Count) -> str | None:
    match = _SITE.match(text, max(count.end, count.mention.end), end)
    return match["site"].lower() if match else None


def dated(spans: Sequence[tuple[Span, Moment]], start: int, end: int) -> list[tuple[Span, Moment]]:
    """The time expressions inside `[start, end)`."""
    return [(s, m) for s, m in spans if start <= s.start and s.end <= end]
