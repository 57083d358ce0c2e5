"""What a report takes for granted while it tells what somebody said.

"The premier was horrified by the blast that killed nine": the figure is the reporter's, the horror is the premier's.
What somebody looks into, mourns or condemns, and what a clause between commas adds to a name, is not his word
either, unless it stands in quotation marks.
"""

from __future__ import annotations

import re
from functools import cache

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.sayings import sayings
from rashomon.model import Moment, Place, Quantity, Span, Value
from rashomon.vocabulary import load

#: A result told behind a comma: "what caused the jet to crash, killing nine".
_RESULT = re.compile(r",\s+(?:killing|injuring|wounding|leaving|destroying|displacing)\b[^,;]*$")
_RELATIVE = re.compile(r"\b(?:that|which|who)\b[^,;]*$")
#: A clause between commas: open before the answer, closed behind it.
_ASIDE_BEFORE = re.compile(r"\w,\s+(?:who|which|whose|where)\b[^,;:“”\"]*$")
_ASIDE_BEHIND = re.compile(r"[^,;:.“”\"]*(?:,\s*(?:and|or)\b[^,;:.“”\"]*)?,\s+(?!killing|injuring|including)\w")


def looked_into(cue: Span) -> bool:
    """Whether what is looked into is taken as a fact: "is investigating the shooting of two men"."""
    return bool(_looked_into().match(cue.text, cue.start))


@cache
def _looked_into() -> re.Pattern[str]:
    return re.compile(
        r"(?:\w+ ){0,3}(?:investigat\w+|looking into|prob(?:es?|ing))\s+"
        rf"(?!(?:the |a |an )?(?:whether|if|how|why|what|who|possib\w+|alleged|suspected|tips?|{sayings()})\b)",
        re.IGNORECASE,
    )


def presupposed(found: Attributed, span: Span, value: Value) -> bool:
    """Whether a figure, time or place in the content of an attribution is the reporter's own."""
    if not isinstance(value, Quantity | Moment | Place):
        return False
    held = next((c for c in found.content if c.overlaps(span)), None)
    if held is None or _quoted(held, span):
        return False
    before = held.text[held.start : max(span.start, held.start)]
    told = f"{found.cue[0].exact} {_since(found, span)}" if found.cue[0].start < held.start else before
    felt = _felt().search(told)
    if felt and (_RELATIVE.search(told, felt.end()) or _RESULT.search(told, felt.end())):
        return True
    if _inquiry().search(found.cue[0].exact) and (_RESULT.search(_through(held, span)) or _RELATIVE.search(before)):
        return True
    return bool(_ASIDE_BEFORE.search(before) and _ASIDE_BEHIND.match(held.text, span.end, held.end))


def _since(found: Attributed, span: Span) -> str:
    """What stands between the cue and an answer behind it."""
    first = min(c.start for c in found.content if c.start >= found.cue[0].start)
    return span.text[first : max(span.start, first)]


def _through(held: Span, span: Span) -> str:
    return held.text[held.start : span.end]


def _quoted(held: Span, span: Span) -> bool:
    """Whether a span stands in quotation marks that open in the content."""
    before = held.text[held.start : span.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.lstrip().startswith(("'", "‘"))


@cache
def _felt() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('cues')['felt'])})\b", re.I)


@cache
def _inquiry() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('cues')['inquiry'])})\b", re.I)
