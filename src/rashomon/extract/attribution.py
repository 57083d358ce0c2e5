"""The tagger's attributions made fit for use: repaired, nested, and held in verified spans.

The model labels word pieces; what a reader knows about pages it does not: that a headline is not the
body, that a paragraph ends a content unless a quotation runs on, that a relay named last is not the
speaker. Each repair is a function from one attribution to a better one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from rashomon.extract.tagger import Attribution, Tagger
from rashomon.model import Report, Span
from rashomon.vocabulary import load

Range = tuple[int, int]

_ASIDE = re.compile(
    r",?\s*\b(?:without|while not|but did not|but)\s+(?:offer|provid|giv|present|cit|produc)(?:ing|e)\s+"
    r"(?:any |further |immediate |direct |more )*(?:evidence|proof|details?|specifics)\b(?P<end>[^,;.\n]*,|)\s*",
    re.I,
)
_LINE = re.compile(r"[^\n]+")
#: A content shorter than this cannot hold a cue and what it introduces.
NESTED_WORDS = 5
#: Claims within claims within claims: deeper than this, news does not go.
DEPTH = 3


@dataclass(frozen=True, slots=True)
class Attributed:
    """One attribution in a report.

    `relays`: spans of parties that only pass the word on; `asides`: what stood between cue and content
    and is about the claim, not part of it; `inner`: attributions inside the content.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    relays: tuple[Span, ...] = ()
    asides: tuple[Span, ...] = ()
    inner: tuple[Attributed, ...] = field(default=())


def attributions(reports: Sequence[Report], tagger: Tagger) -> list[list[Attributed]]:
    """The attributions of each report, outermost first, with what is nested inside them."""
    raw = tagger.attributions([r.text for r in reports])
    outer = [[a for item in items if (a := repaired(report, item))] for report, items in zip(reports, raw, strict=True)]
    return _with_inner(reports, outer, tagger, DEPTH)


def repaired(report: Report, item: Attribution) -> Attributed | None:
    """One attribution with every repair applied, None where nothing is left of it."""
    text, lines = report.text, _lines(report.text)
    content = list(item.content)
    content = _without_furniture(report, content, item)
    content = _one_paragraph(text, lines, content, item.cue[0])
    content = _joined(text, content)
    content, asides = _without_asides(text, _around(lines, item.cue[0]), content)
    content = [c for c in (_trimmed(text, c) for c in content) if c]
    content = [_closed(text, c, item) for c in content]
    if not content:
        return None
    found = Attributed(
        tuple(Span(a, b, text) for a, b in item.source),
        tuple(Span(a, b, text) for a, b in item.cue),
        tuple(Span(a, b, text) for a, b in sorted(set(content))),
        asides=tuple(Span(a, b, text) for a, b in asides),
    )
    return _relay_last(text, found)


def _lines(text: str) -> list[Range]:
    return [m.span() for m in _LINE.finditer(text) if not m.group().isspace()]


def _line_of(lines: Sequence[Range], at: int) -> int:
    return next((i for i, (a, b) in enumerate(lines) if a <= at < b), -1)


def _without_furniture(report: Report, content: list[Range], item: Attribution) -> list[Range]:
    """Page furniture is never claimed; a headline speaks for itself and not into the body."""
    banned = [(s.start, s.end) for s in report.furniture]
    if any(_touch(item.cue[0], f) for f in banned):
        return []
    if report.headline:
        head = (report.headline.start, report.headline.end)
        inside = _touch(item.cue[0], head)
        content = [c for c in content if _touch(c, head) == inside]
    return [c for c in content if not any(_touch(c, f) for f in banned)]


def _around(lines: Sequence[Range], cue: Range) -> Range:
    """The line a cue stands in."""
    at = _line_of(lines, cue[0])
    return lines[at] if at >= 0 else cue


def _touch(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _one_paragraph(text: str, lines: Sequence[Range], content: list[Range], cue: Range) -> list[Range]:
    """Content stays in the cue's paragraph, except where quoted paragraphs run on from it."""
    at = {c: _line_of(lines, c[0]) for c in content}
    home = _line_of(lines, cue[0])
    kept = {home}
    for step in (1, -1):
        line = home + step
        while any(n == line and _opens_quoted(text, lines[line], c) for c, n in at.items()):
            kept.add(line)
            line += step
    here = [c for c in content if at[c] in kept]
    if here:
        return here
    near = [c for c in content if abs(at[c] - home) == 1]
    ends_open = text[cue[1] : lines[home][1]].strip() in (":", "") if home >= 0 else False
    return near if ends_open or all(_opens_quoted(text, lines[at[c]], c) for c in near) else []


def _opens_quoted(text: str, line: Range, content: Range) -> bool:
    """Whether the content is a paragraph that opens with a quotation mark."""
    return text[line[0] : line[1]].lstrip()[:1] in "“\"«„'‘" and content[0] - line[0] <= 3 + len("“ ")


def _joined(text: str, content: list[Range]) -> list[Range]:
    """Parts with nothing but space between them are one."""
    out: list[Range] = []
    for c in sorted(content):
        gap = text[out[-1][1] : c[0]] if out else "x"
        if out and "\n" not in gap and not gap.strip():
            out[-1] = (out[-1][0], c[1])
        else:
            out.append(c)
    return out


def _without_asides(text: str, line: Range, content: list[Range]) -> tuple[list[Range], list[Range]]:
    """Take ", without offering evidence," out of the content: it is about the claim."""
    found = [m.span() for m in _ASIDE.finditer(text, *line)]
    asides = [a for a in found if any(_touch(a, c) for c in content)]
    kept = content
    for a, b in asides:
        kept = [part for c in kept for part in _less(c, (a, b))]
    return kept, [t for a in asides if (t := _trimmed(text, a))]


def _less(span: Range, out: Range) -> list[Range]:
    """What is left of a range without another."""
    if not _touch(span, out):
        return [span]
    return [p for p in ((span[0], min(span[1], out[0])), (max(span[0], out[1]), span[1])) if p[0] < p[1]]


@cache
def _dangling() -> re.Pattern[str]:
    return re.compile(rf"[\s,;]+(?:{'|'.join(load('cues')['dangling'])})?$", re.I)


def _trimmed(text: str, span: Range) -> Range | None:
    a, b = span
    while a < b and text[a] in " ,;\t":
        a += 1
    while True:
        match = _dangling().search(text[a:b])
        if not match or match.start() == 0:
            break
        b = a + match.start()
    return (a, b) if any(ch.isalnum() for ch in text[a:b]) else None


def _opens(text: str, at: int) -> bool:
    """Whether the mark at `at` opens a quotation; a straight one does if it is the odd one of its line."""
    if text[at] == '"':
        return text.count('"', text.rfind("\n", 0, at) + 1, at) % 2 == 0
    return text[at] in "“«„"


def _closed(text: str, span: Range, item: Attribution) -> Range:
    """Take in a quotation mark left just outside either end."""
    a, b = span
    taken = [*item.source, *item.cue]
    if a and _opens(text, a - 1):
        a -= 1
    after = re.match(r"[,.?!]?[”\"»]", text[b : b + 2])
    opened = any(text[a:b].count(m) for m in "“«„") or text[a:b].count('"') % 2
    if after and opened and not any(_touch((b, b + after.end()), t) for t in taken):
        b += after.end()
    return a, b


@cache
def _quoting() -> re.Pattern[str]:
    verbs = "|".join(load("cues")["quoting"])
    return re.compile(
        rf"[\s,.\"”]*(?P<who>(?:the |an? )?[A-Za-z][\w.'’ -]{{1,70}}?)\s+(?P<cue>(?:{verbs})(?: reporters)?)\s*,?\s*$"
    )


def _relay_last(text: str, found: Attributed) -> Attributed:
    """`"…," the ministry told reporters, according to a pool report`: the pool report is a relay."""
    cue = found.cue[0]
    if cue.exact.lower() != "according to" or not found.source:
        return found
    start = text.rfind("\n", 0, cue.start) + 1
    at = start + max(text[start : cue.start].rfind(mark) for mark in '”"»') + 1
    match = _quoting().match(text[at : cue.start]) if at > start else None
    if not match:
        return found
    content = [
        (a, b) for c in found.content for a, b in _less((c.start, c.end), (at, cue.start)) if _trimmed(text, (a, b))
    ]
    if not content:
        return found
    return replace(
        found,
        source=(Span(at + match.start("who"), at + match.end("who"), text),),
        cue=(Span(at + match.start("cue"), at + match.end("cue"), text),),
        content=tuple(Span(a, b, text) for a, b in content),
        relays=found.source,
    )


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
    reports: Sequence[Report], outer: list[list[Attributed]], tagger: Tagger, depth: int
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
