"""Who an outlet cites for what it says: "…, the Herald reported, citing two port officials".

The outlet holds the content; whoever it cites has said the same, nested in it. So has whoever stands in the middle of
what an outlet reports: "The ferry was overloaded, the coastguard said on Friday, the Herald reported".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.hints import any_in
from rashomon.extract.party.read import read
from rashomon.extract.party.tokens import tokens
from rashomon.extract.sentence import sentences
from rashomon.model import Report, Span

_CITING = re.compile(
    r"\b(?P<cue>[Cc]iting|[Qq]uoting)\s+(?P<who>[^,.;:\n“”\"]{3,90}?)"
    r"(?=[,.;:\n“”\"]|\s+(?:who|which|that|as|in a|in an|on the|to|said|says|reports?|reported)\b|$)"
)
_HINTS = ("iting ", "uoting ")

#: Who speaks in what is left of a sentence behind a content: ", the coastguard said on Friday,".
_SPEAKING = re.compile(
    r"[\s,”\"]*(?P<who>[^\W\d_][^,.;:\n“”\"]{2,60}?)\s+(?P<cue>said|says|announced|announces|confirmed|confirms)\b[^.;:\n]{0,40}"
)
_REPORTS = re.compile(r"(?:(?:has|have|had)\s+)?reported|reports?\b", re.IGNORECASE)


def with_cited(report: Report, found: Sequence[Attributed]) -> list[Attributed]:
    """The attributions, each with whoever its sentence cites for it; "citing" itself is no attribution then."""
    text, out = report.text, [_with_middle(a) for a in found]
    if not any_in(_HINTS, text):
        return out
    for sentence in sentences(text):
        for cue, who in _citations(sentence):
            at = _citer(out, sentence, cue)
            if at is None:
                continue
            content = tuple(p for c in out[at].content for p in _before(c, cue, who))
            if content:
                out[at] = replace(out[at], content=content, inner=(Attributed((who,), (cue,), content),))
                out = [a for a in out if not a.cue[0].overlaps(cue)]
    return out


def _with_middle(one: Attributed) -> Attributed:
    """What is reported, with whoever speaks in the middle of it."""
    if one.inner or not one.source or not _REPORTS.fullmatch(one.cue[0].exact):
        return one
    text, edges = one.cue[0].text, sorted([*one.source, *one.cue, *one.content], key=lambda s: s.start)
    for left, right in pairwise(edges):
        if left not in one.content or "\n" in text[left.end : right.start]:
            continue
        middle = _SPEAKING.fullmatch(text, left.end, right.start)
        if middle:
            who, cue = Span(*middle.span("who"), text), Span(*middle.span("cue"), text)
            return replace(one, inner=(Attributed((who,), (cue,), one.content),))
    return one


def _citations(sentence: Span) -> Iterator[tuple[Span, Span]]:
    """Cue and source of each "citing …" whose object can speak; reasons ("citing privacy") cannot."""
    text = sentence.text
    for match in _CITING.finditer(text, sentence.start, sentence.end):
        t = tokens(match["who"])
        if read(t, 0, len(t)) is not None:
            yield Span(*match.span("cue"), text), Span(*match.span("who"), text)


def _citer(found: Sequence[Attributed], sentence: Span, cue: Span) -> int | None:
    """The attribution of the sentence that a citation belongs to: the last before it or around it, else the first."""
    here = [
        k
        for k, a in enumerate(found)
        if sentence.contains(a.cue[0])
        and a.source
        and not a.cue[0].overlaps(cue)
        and not any(s.overlaps(cue) for s in a.source)
        and not (a.inner and a.inner[0].content == a.content)
    ]
    before = [k for k in here if found[k].cue[0].end <= cue.start]
    if before:
        return max(before, key=lambda k: found[k].cue[0].start)
    aside = [k for k in here if _stands_aside(found[k], cue)]
    if aside:
        return aside[0]
    opens = cue.start - sentence.start <= 1
    return min(here, key=lambda k: found[k].cue[0].start, default=None) if opens else None


def _stands_aside(one: Attributed, cue: Span) -> bool:
    """Whether a citation stands between an outlet and its verb: "The Herald, citing port officials, said …"."""
    source = one.source[0]
    between = cue.text[source.end : cue.start] if source.end <= cue.start < one.cue[0].start else None
    return between is not None and not between.strip(" ,") and "\n" not in cue.text[cue.end : one.cue[0].start]


def _before(content: Span, cue: Span, who: Span) -> Iterator[Span]:
    """The content less the citation in it."""
    if not content.overlaps(cue) and not content.overlaps(who):
        yield content
        return
    for start, end in ((content.start, min(content.end, cue.start)), (max(content.start, who.end), content.end)):
        words = content.text[start:end]
        a, b = start + len(words) - len(words.lstrip(" ,;")), start + len(words.rstrip(" ,;"))
        if a < b and any(ch.isalnum() for ch in content.text[a:b]):
            yield Span(a, b, content.text)
