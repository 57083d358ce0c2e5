"""Repairs of what the tagger gives: what a reader knows about pages and it does not.

A headline is not the body, a paragraph ends a content unless a quotation runs on, an aside is about the
claim and not part of it, a relay named last is not the speaker, and what stands before ", she said" is
what she said.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from operator import itemgetter

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.phrases import LATELY
from rashomon.extract.attribution.reach import finished, posted_by, whole_source, whole_words, with_result
from rashomon.extract.attribution.running import runs_on
from rashomon.extract.attribution.tagger import Attribution
from rashomon.extract.hints import any_in
from rashomon.extract.ranges import Range, less, touch
from rashomon.model import Report, Span
from rashomon.vocabulary import load

_ASIDE = re.compile(
    r",?\s*\b(?:without|while not|but did not|but)\s+(?:offer|provid|giv|present|cit|produc)(?:ing|e)\s+"
    r"(?:any |further |immediate |direct |more )*(?:evidence|proof|details?|specifics)\b(?P<end>[^,;.\n]*,|)\s*",
    re.I,
)
_PROOF = ("evidence", "proof", "detail", "specifics")
#: Verbs of acts that say something only where a clause or a quotation follows.
_ACT = re.compile(rf"{LATELY}(?:discover|offer)(?:s|ed)", re.I)
_SAID_SO = re.compile(r"\s*(?:[“\"‘«„]|(?:that|how|what|who|why|where|when|whether|to)\b)", re.I)
_LINE = re.compile(r"[^\n]+")
#: A sentence end before a code point, or a line start.
_SENTENCE = re.compile(r"(?:[.!?][”\"’')]*\s+(?=[A-Z“\"‘«]))|\n")
#: A figure speaks for nobody: "the number of confirmed dead reached 12".
_FIGURE = re.compile(
    r"(?:(?:the|an?|its|his|her|their|that)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:number|toll|tally|total|share|percentage|proportion)s?(?:\s+(?:of|for|from)\b.*)?",
    re.I | re.S,
)
#: What pages write before a picture, a clip or a link.
_TELLS = re.compile(r"\b(?:tells?|told|telling)$", re.IGNORECASE)
_TOLD_US = re.compile(r"(?:us|me|him|them)\s+(?:that\s+)?(?=\w)", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:(?:raw|watch|live|breaking|full|new|dash|body|cam|photo|video|picture|image|audio|footage|gallery|slideshow|"
    r"related|update|read|more|exclusive|see|also|listen|interactive|map|timeline|fact\s?box)(?:[- ]?cam)?s?\W*)+",
    re.IGNORECASE,
)
#: Words a clause must have to be what ", she said" speaks of.
CLAUSE = 4


def repaired(report: Report, item: Attribution, others: Sequence[Attribution] = ()) -> Attributed | None:
    """One attribution with every repair applied, None where nothing is left of it.

    `others` are the attributions found beside it; what they hold is not taken from them.
    """
    text, lines = report.text, _lines(report.text)
    item = Attribution(*(whole_words(text, role) for role in (item.source, item.cue, item.content)))
    source = whole_source(text, item.source or posted_by(text, item.cue[0]), item.cue[0])
    source = _of_its_part(report, source, item.cue[0])
    if source and (_FIGURE.fullmatch(text[slice(*source[0])]) or _is_label(text, source[0], item.cue[0])):
        return None
    content = list(item.content)
    content = _without_furniture(report, content, item)
    content = _one_paragraph(text, lines, content, item.cue[0])
    content = _before_said(text, content, item, others)
    content = _joined(text, content)
    content, asides = _without_asides(text, _around(lines, item.cue[0]), content)
    content = [_past_addressee(text, item.cue[0], c) for c in (_trimmed(text, c) for c in content) if c]
    taken = [r for o in (item, *others) for role in (o.source, o.cue, o.content) for r in role]
    content = [_closed(text, with_result(text, finished(text, c, taken), taken), item) for c in content]
    if not content or _tells_of_act(text, item.cue[0], content[0]):
        return None
    found = Attributed(
        tuple(Span(a, b, text) for a, b in source),
        tuple(Span(a, b, text) for a, b in item.cue),
        tuple(Span(a, b, text) for a, b in sorted(set(content))),
        asides=tuple(Span(a, b, text) for a, b in asides),
    )
    return _relay_last(text, found)


def _past_addressee(text: str, cue: Range, content: Range) -> Range:
    """A content behind whoever is told: "a doctor tells us two were hurt" says that two were hurt."""
    told = _TELLS.search(text, *cue) if 0 <= content[0] - cue[1] <= 1 else None
    match = _TOLD_US.match(text, *content) if told else None
    return (match.end(), content[1]) if match else content


def _is_label(text: str, source: Range, cue: Range) -> bool:
    """Whether a source before a colon only says what stands behind it: "RAW VIDEO: Shooting at the port"."""
    return text[slice(*cue)].strip() == ":" and _CAPTION.fullmatch(text, *source) is not None


def _of_its_part(report: Report, source: list[Range], cue: Range) -> list[Range]:
    """A source without what stands in the headline where its cue stands in the body."""
    head = (report.headline.start, report.headline.end) if report.headline else (0, 0)
    return source if touch(cue, head) else [s for s in source if not touch(s, head)]


def _tells_of_act(text: str, cue: Range, content: Range) -> bool:
    """Whether a verb that may say has a thing for its object: "discovered the leak", not "discovered that it …"."""
    return bool(_ACT.fullmatch(text, *cue)) and not _SAID_SO.match(text, *content)


@lru_cache(maxsize=8)
def _lines(text: str) -> tuple[Range, ...]:
    return tuple(m.span() for m in _LINE.finditer(text) if not m.group().isspace())


def _line_of(lines: Sequence[Range], at: int) -> int:
    n = bisect_right(lines, at, key=itemgetter(0)) - 1
    return n if n >= 0 and at < lines[n][1] else -1


def _without_furniture(report: Report, content: list[Range], item: Attribution) -> list[Range]:
    """Page furniture is never claimed; a headline speaks for itself and not into the body."""
    parts = (item.cue[0], *content)
    start, end = min(a for a, _ in parts), max(b for _, b in parts)
    banned = [(s.start, s.end) for s in report.furniture if s.start < end and start < s.end]
    if any(touch(item.cue[0], f) for f in banned):
        return []
    if report.headline:
        head = (report.headline.start, report.headline.end)
        if touch(item.cue[0], head):
            content = [c for c in content if touch(c, head)]
        else:
            content = [part for c in content for part in less(c, head)]
    return [c for c in content if not any(touch(c, f) for f in banned)]


def _around(lines: Sequence[Range], cue: Range) -> Range:
    """The line a cue stands in."""
    at = _line_of(lines, cue[0])
    return lines[at] if at >= 0 else cue


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
    running = runs_on(text)
    for line in sorted({n for n in at.values() if n >= 0 and lines[n][0] in running}):
        kept |= {line} if kept & {line - 1, line - 2} else set()  # over a caption between
    here = [c for c in content if at[c] in kept]
    if here:
        return here
    near = [c for c in content if abs(at[c] - home) == 1]
    ends_open = text[cue[1] : lines[home][1]].strip() in (":", "") if home >= 0 else False
    return near if ends_open or all(_opens_quoted(text, lines[at[c]], c) for c in near) else []


def _opens_quoted(text: str, line: Range, content: Range) -> bool:
    """Whether the content is a paragraph that opens with a quotation mark."""
    return text[line[0] : line[1]].lstrip()[:1] in "“\"«„'‘" and content[0] - line[0] <= 3 + len("“ ")


def _before_said(text: str, content: list[Range], item: Attribution, others: Sequence[Attribution]) -> list[Range]:
    """`Ten were hurt, the mayor said, adding …`: the clause in front is content, where nobody else has it."""
    cue = item.cue[0]
    if not item.source or item.source[0][1] > cue[0] or text[cue[0] : cue[1]].lower() not in ("said", "says"):
        return content
    source = item.source[0][0]
    comma = len(text[:source].rstrip()) - 1
    trailing = bool(content) and re.match(r"\w+ing\b", text[content[0][0] : content[0][1]])
    if not trailing or comma < 0 or text[comma] != "," or any(c[0] < source for c in content):
        return content
    starts = [m.end() for m in _SENTENCE.finditer(text, max(0, comma - 600), comma)]
    clause = (starts[-1] if starts else max(0, comma - 600), comma)
    taken = [r for o in (item, *others) for role in (o.source, o.cue, o.content) for r in role]
    if len(text[clause[0] : clause[1]].split()) < CLAUSE or any(touch(clause, t) for t in taken):
        return content
    return [clause, *content]


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
    found = [m.span() for m in _ASIDE.finditer(text, *line)] if any_in(_PROOF, text[slice(*line)].lower()) else []
    asides = [a for a in found if any(touch(a, c) for c in content)]
    kept = content
    for a, b in asides:
        kept = [part for c in kept for part in less(c, (a, b))]
    return kept, [t for a in asides if (t := _trimmed(text, a))]


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
    if after and opened and not any(touch((b, b + after.end()), t) for t in taken):
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
        (a, b) for c in found.content for a, b in less((c.start, c.end), (at, cue.start)) if _trimmed(text, (a, b))
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
