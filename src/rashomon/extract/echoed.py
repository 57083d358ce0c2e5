"""Denials of somebody else's words answer what those answer: they are given again as the denier's, turned round.

"The mayor denied that", "that is a lie" say nothing by themselves; what they deny stands in the claim before them.
In "denied the union's claim that a valve had failed" it stands in the claim within. Numbers and times are not
given again: a denied figure leaves none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from rashomon.extract.sayings import sayings
from rashomon.extract.stance.stances import certainty
from rashomon.model import Answer, Claim, Span, Value, Words, YesNo
from rashomon.vocabulary import either, listed

#: How far before a denial what it denies may end, in characters. Set by judgement, 28 November 2026.
NEAR = 400
_PRONOUN = re.compile(r"(?:he|she|it|they|i|we)", re.IGNORECASE)


@cache
def _back() -> str:
    """What points back at somebody's words: "that", "the union's claim", "such reports"."""
    return (
        r"(?:it|that|this|them|those|(?:the|that|this|those|these|such|all|any|her|his|their|its) (?:\w+ )?"
        rf"(?:{sayings()})(?: (?:of|by|from) (?:the )?(?:\w+ ){{0,3}}?\w+)?)"
    )


@cache
def _points_back() -> re.Pattern[str]:
    return re.compile(rf"{_back()}(?:\s+as\s+(?:(?:\w+\s+){{0,2}}\w+|[\"“‘'][^\"”’]+))?\W*$", re.IGNORECASE)


@cache
def _false() -> re.Pattern[str]:
    return re.compile(
        rf"[\"“'‘]?(?P<said>{_back()}(?:['’]s| is| was| are| were)? (?:all |an? )?"
        r"(?:simply |just |totally |completely |absolutely |categorically |an? |big |total |complete |outright )*"
        rf"(?:{either(listed('stance', 'untrue'))})\b)",
        re.IGNORECASE,
    )


def echoed(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a report in order of its text, those that deny somebody else's words with what they so deny."""
    within: dict[str, list[Claim]] = defaultdict(list)
    for c in claims:
        if c.nested_in and c.certainty != "denied":
            within[c.nested_in].append(c)
    pointing = (_with(claim, words, claims) if (words := _words(claim)) else claim for claim in claims)
    return [_with_inner(claim, within[claim.id]) if claim.id in within else claim for claim in pointing]


def _with_inner(claim: Claim, within: Sequence[Claim]) -> Claim:
    """A denial of a claim within it, which answers nothing else, with the answers of that one turned round."""
    if claim.answers or not _denies(claim):
        return claim
    turned = [a for c in within for a in _denied(c)]
    return replace(claim, answers=tuple(replace(a, id=f"{claim.id}#{n}") for n, a in enumerate(turned)))


def _with(claim: Claim, words: Span, claims: Sequence[Claim]) -> Claim:
    """The claim without what it says by pointing back alone ("the claim as nonsense"), with what that denies."""
    said = _before(claim, claims)
    own = (a for a in claim.answers if not words.contains(a.span))
    turned = (replace(a, span=words, inherited=(*a.inherited, "slot")) for a in (_denied(said) if said else ()))
    return replace(claim, answers=tuple(replace(a, id=f"{claim.id}#{n}") for n, a in enumerate((*own, *turned))))


def _denied(claim: Claim) -> Iterator[Answer]:
    """The answers of a claim as whoever denies it gives them, without those of which a denial leaves nothing."""
    turned = ((a, _turned(a.value)) for a in claim.answers)
    return (Answer(a.id, a.slot, v, a.span, a.scope, inherited=a.inherited) for a, v in turned if v is not None)


def _words(claim: Claim) -> Span | None:
    """The words that point back and deny; None where there are none."""
    content = claim.content[0]
    if len(claim.content) == 1 and _points_back().match(content.exact) and _denies(claim):
        return Span(min(claim.cue[0].start, content.start), content.end, content.text)
    found = _false().match(content.text, content.start, content.end)
    return Span(*found.span("said"), content.text) if found else None


def _denies(claim: Claim) -> bool:
    return certainty(claim.cue, ()) == "denied"


def _before(claim: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The last claim before this one, if somebody else's and near."""
    if claim.kind == "own-voice" or not (claim.speaker or claim.source):
        return None
    at = claim.content[0].start
    earlier = [c for c in _answering(claims) if _end(c) <= min(at, claim.cue[0].start if claim.cue else at)]
    last = max(earlier, key=lambda c: c.content[0].start, default=None)
    return last if last and at - _end(last) <= NEAR and not _one_voice(last, claim) else None


def _one_voice(one: Claim, other: Claim) -> bool:
    """Whether two claims are one speaker's, or by the words that name them may be."""
    if one.speaker and other.speaker:
        return one.speaker.id == other.speaker.id
    words = [[s.exact.casefold() for s in c.source] for c in (one, other)]
    return not all(words) or words[0] == words[1] or _PRONOUN.fullmatch(words[1][0]) is not None


def _answering(claims: Sequence[Claim]) -> Iterator[Claim]:
    said = (c for c in claims if c.kind != "own-voice" and c.certainty != "denied")
    return (c for c in said if any(_turned(a.value) is not None for a in c.answers))


def _end(claim: Claim) -> int:
    return claim.content[-1].end


def _turned(value: Value) -> Value | None:
    """The answer denied; None where nothing can be said of what is so then."""
    match value:
        case Words(negated=False):
            return replace(value, negated=True)
        case YesNo():
            return YesNo(not value.yes)
    return None
