"""Denials that point back: "the mayor denied that", "that is a lie" answer what somebody else said right before.

Such words say nothing by themselves. What they deny stands in the claim before them, so its answers are given
again as the denier's, turned round. Numbers and times are not: a denied figure leaves none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.model import Answer, Claim, Span, Value, Words, YesNo

#: How far before a denial what it denies may end, in characters. Set by judgement, 28 November 2026.
NEAR = 400
_BACK = (
    r"(?:it|that|this|them|those|"
    r"(?:the|those|these|such|all|any) (?:claim|report|allegation|accusation|charge|suggestion)s?)"
)
_POINTS_BACK = re.compile(
    rf"{_BACK}(?:\s+as\s+(?:\w+\s+)?(?:untrue|false|baseless|groundless|unfounded|nonsense|fabricated|lies|rumours|rumors|"
    r"propaganda|fake news))?\W*$",
    re.IGNORECASE,
)
_FALSE = re.compile(
    rf"[\"“'‘]?(?P<said>{_BACK}(?:['’]s| is| was| are| were)? (?:all |an? )?"
    r"(?:simply |just |totally |completely |absolutely |categorically |an? |big |total |complete |outright )*"
    r"(?:lies?|nonsense|fabrications?|rubbish|slander|fiction|not true|false|untrue|baseless|groundless|unfounded)\b)",
    re.IGNORECASE,
)


def echoed(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a report in order of its text, those that only point back with what they so deny."""
    return [_with(claim, words, claims) if (words := _words(claim)) else claim for claim in claims]


def _with(claim: Claim, words: Span, claims: Sequence[Claim]) -> Claim:
    said = _before(claim, claims)
    if said is None:
        return claim
    own = [a for a in claim.answers if not words.contains(a.span)]
    turned = ((a, v) for a in said.answers if (v := _turned(a.value)) is not None)
    added = (
        Answer(f"{claim.id}#{n}", a.slot, v, words, a.scope, inherited=(*a.inherited, "slot"))
        for n, (a, v) in enumerate(turned, len(own))
    )
    return replace(claim, answers=(*(replace(a, id=f"{claim.id}#{n}") for n, a in enumerate(own)), *added))


def _words(claim: Claim) -> Span | None:
    """The words that point back and deny; None where there are none."""
    content = claim.content[0]
    if claim.certainty == "denied" and len(claim.content) == 1:
        whole = Span(min(claim.cue[0].start, content.start), content.end, content.text)
        return whole if _POINTS_BACK.match(content.exact) else None
    found = _FALSE.match(content.text, content.start, content.end)
    return Span(*found.span("said"), content.text) if found else None


def _before(claim: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The last claim before this one, if somebody else's and near."""
    if claim.kind == "own-voice" or not claim.speaker:
        return None
    at = claim.content[0].start
    earlier = [c for c in _answering(claims) if _end(c) <= min(at, claim.cue[0].start if claim.cue else at)]
    last = max(earlier, key=lambda c: c.content[0].start, default=None)
    if last is None or at - _end(last) > NEAR or (last.speaker and last.speaker.id == claim.speaker.id):
        return None
    return last


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
