"""Who is said to have said what: the tagger's attributions repaired, with what is nested inside them.

A claim within a claim ("Reuters said the army denied …") is found by reading the content again as a text
of its own; tolls that are put rather than said come from a rule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from rashomon.extract.embedded import with_posts
from rashomon.extract.headline import headlined, spoken_to
from rashomon.extract.repair import Attributed, repaired
from rashomon.extract.running import run_on
from rashomon.extract.tagger import Attribution, Attributor
from rashomon.extract.toll import tolls
from rashomon.model import Report, Span
from rashomon.vocabulary import load

#: A content shorter than this cannot hold a cue and what it introduces.
NESTED_WORDS = 5
#: Claims within claims within claims: deeper than this, news does not go.
DEPTH = 3


def attributions(reports: Sequence[Report], tagger: Attributor) -> list[list[Attributed]]:
    """The attributions of each report, outermost first, with what is nested inside them."""
    raw = tagger.attributions([r.text for r in reports])
    outer = []
    for report, read in zip(reports, raw, strict=True):
        items = run_on(report.text, read)
        found = [a for item in items if (a := repaired(report, item, [o for o in items if o is not item]))]
        found = with_posts(report, _with_headline(report, found))
        outer.append([*found, *tolls(report, found)])
    return _with_inner(reports, outer, tagger, DEPTH)


def _with_headline(report: Report, found: list[Attributed]) -> list[Attributed]:
    """What was found, the headline as the rule reads it where it does."""
    own = headlined(report)
    head = report.headline
    rest = [f for f in found if not (head and f.cue[0].overlaps(head) and (own or spoken_to(f)))]
    return [own, *rest] if own else rest


@cache
def _speech() -> re.Pattern[str]:
    words: set[str] = set()
    cues = load("cues")
    for verb in cues["speech"]:
        stem = verb[:-1] if verb.endswith("e") else verb
        words |= {verb, f"{verb}s", f"{stem}ed", f"{stem}ing"}
    for forms in cues["irregular"].values():
        words |= set(forms)
    phrases = [p.replace(" ", r"\s+") for p in cues["phrases"]]
    return re.compile(rf"\b(?:{'|'.join([*sorted(words, key=len, reverse=True), *phrases])})\b", re.I)


@cache
def _carrier() -> re.Pattern[str]:
    cues = load("cues")
    return re.compile(
        rf"\b(?:{'|'.join(cues['carriers'])})s? from (?P<who>[^,.;“\"]{{2,60}}?),? "
        rf"(?P<cue>{'|'.join(cues['carrying'])})\b(?P<to> (?:him|her|them|it|us|me))?(?: that)?\s+(?P<what>.+)$",
        re.S,
    )


def _with_inner(
    reports: Sequence[Report], outer: list[list[Attributed]], tagger: Attributor, depth: int
) -> list[list[Attributed]]:
    """Read each content again on its own, for the claims nested in it."""
    if depth == 0:
        return outer
    jobs = [
        (i, j, part)
        for i, items in enumerate(outer)
        for j, item in enumerate(items)
        for part in item.content
        if len(part.exact.split()) >= NESTED_WORDS and _speech().search(part.exact)
    ]
    if not jobs:
        return outer
    raw = tagger.attributions([part.exact for _, _, part in jobs])
    inner: list[list[Attributed]] = [[] for _ in reports]
    owner: list[list[int]] = [[] for _ in reports]
    for (i, j, part), items in zip(jobs, raw, strict=True):
        for found in _inside(reports[i], part, items):
            inner[i].append(found)
            owner[i].append(j)
    inner = _with_inner(reports, inner, tagger, depth - 1)
    out = [list(items) for items in outer]
    for i, nested in enumerate(inner):
        for one, j in zip(nested, owner[i], strict=True):
            out[i][j] = replace(out[i][j], inner=(*out[i][j].inner, one))
    return out


def _inside(report: Report, part: Span, items: Sequence[Attribution]) -> list[Attributed]:
    """Attributions read in a content, moved to their place in the report, speech only."""
    carried = _carrier().search(part.exact)
    if carried:
        at = part.start
        who, cue, what = (Span(at + carried.start(g), at + carried.end(g), report.text) for g in ("who", "cue", "what"))
        return [Attributed((who,), (cue,), (what,))]
    out: list[Attributed] = []
    for read in items:
        found = repaired(report, read.moved(part.start))
        if found and _is_speech(found) and sum(c.end - c.start for c in found.content) < 0.95 * (part.end - part.start):
            out.append(found)
    return out


def _is_speech(found: Attributed) -> bool:
    return bool(found.source) and bool(_speech().search(found.cue[0].exact))
