"""Claims within claims: each content read again as a text of its own.

The network learnt the outermost attributions only, so what it sees must look like one: quotation marks around
the whole are blanked and those inside become the outer ones, a leading "that" goes, the first word is written
as a sentence begins. Nothing moves, so offsets hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.repair import repaired
from rashomon.extract.attribution.tagger import Attribution, Attributor
from rashomon.extract.clause import is_clause
from rashomon.extract.party.able import can_speak
from rashomon.extract.sayings import sayings
from rashomon.model import Report, Span
from rashomon.vocabulary import load

#: A content shorter than this cannot hold a cue and what it introduces.
NESTED_WORDS = 5
#: Claims within claims within claims: deeper than this, news does not go.
DEPTH = 3
#: Share of a content from which what is found in it is the content itself, read anew.
WHOLE = 0.95

#: Words that a nested content has at least; "announcing the breach" tells of an act.
LEAST = 3

#: Verbs that tell of an act as well as of words.
_DONE = re.compile(r"(?:\w+ )*(?:reported|registered|recorded)$", re.I)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are)\b", re.I)
_NOBODY = re.compile(r"(?:no|nobody|none|nothing)\b", re.I)
_WORD = re.compile(r"\w+")
_THAT = re.compile(r"\s*[Tt]hat\s")
_DOUBLE = str.maketrans(dict.fromkeys('“”„«»"', " "))
_OPENS_INNER = re.compile(r"(?<![\w.,!?’'])[‘'](?=\w)")
_CLOSES_INNER = re.compile(r"(?<=[.,!?])[’'](?!\w)")


def as_text(words: str) -> str:
    """A content as a reader would print it if nobody had said it; as long as it was."""
    if words.lstrip()[:1] in tuple('“"„«'):
        words = words.translate(_DOUBLE)
        words = _CLOSES_INNER.sub("”", _OPENS_INNER.sub("“", words))
    if that := _THAT.match(words):
        words = " " * that.end() + words[that.end() :]
    first = next((i for i, ch in enumerate(words) if ch.isalnum()), 0)
    upper = words[first : first + 1].upper()
    return words[:first] + upper + words[first + 1 :] if len(upper) == 1 else words


def with_inner(
    reports: Sequence[Report], outer: list[list[Attributed]], tagger: Attributor, depth: int = DEPTH
) -> list[list[Attributed]]:
    """The attributions of each report with what is nested in each, read to `depth`."""
    jobs = [
        (i, j, part)
        for i, items in enumerate(outer)
        for j, item in enumerate(items)
        for part in item.content
        if len(part.exact.split()) >= NESTED_WORDS
        and (tells(part.exact, surely=True) or _accounts().search(part.exact))
    ]
    if depth == 0 or not jobs:
        return outer
    texts = [as_text(part.exact) for _, _, part in jobs]
    distinct = list(dict.fromkeys(texts))  # copies of one dispatch share their contents
    found_in = dict(zip(distinct, tagger.attributions(distinct), strict=True))
    inner: list[list[Attributed]] = [[] for _ in reports]
    owner: list[list[int]] = [[] for _ in reports]
    for (i, j, part), text in zip(jobs, texts, strict=True):
        for found in _inside(reports[i], part, found_in[text]):
            inner[i].append(found)
            owner[i].append(j)
    inner = with_inner(reports, inner, tagger, depth - 1)
    out = [list(items) for items in outer]
    for i, nested in enumerate(inner):
        for one, j in zip(nested, owner[i], strict=True):
            out[i][j] = _holding(out[i][j], _spoken(one))
    return out


def _holding(outer: Attributed, nested: tuple[Attributed, ...]) -> Attributed:
    """What is nested goes to whoever is cited for the whole content, if anybody is."""
    if outer.inner and outer.inner[0].content == outer.content:
        return replace(outer, inner=(_holding(outer.inner[0], nested), *outer.inner[1:]))
    return replace(outer, inner=(*outer.inner, *nested))


def _spoken(one: Attributed) -> tuple[Attributed, ...]:
    """An attribution of words; of a thought or a perception only the words that it holds."""
    return (one,) if _is_speech(one) else one.inner


def _inside(report: Report, part: Span, items: Sequence[Attribution]) -> Iterator[Attributed]:
    """Attributions read in a content, moved to their place in the report."""
    carried = list(_carried(part))
    yield from carried
    for read in items:
        found = repaired(report, read.moved(part.start))
        if not found or any(found.cue[0].overlaps(s) for one in carried for s in (*one.source, *one.cue)):
            continue
        if sum(c.end - c.start for c in found.content) < WHOLE * (part.end - part.start):
            yield found


def _carried(part: Span) -> Iterator[Attributed]:
    """Words brought by a message or overheard, by their set forms."""
    for pattern in _set_forms():
        if match := pattern.search(part.text, part.start, part.end):
            yield Attributed.of(match)


def _is_speech(found: Attributed) -> bool:
    """Whether somebody's word is passed on that was said: not a thought, nor what nobody said, or may yet say."""
    cue = found.cue[0].exact
    if not found.source or not (tells(cue) or re.fullmatch(sayings(), cue)) or _unsaid().search(cue):
        return False
    source = found.source[0].exact
    if _NOBODY.match(source) or not can_speak(source):
        return False
    words = " ".join(c.exact for c in found.content)
    if _DONE.match(cue) and (_PASSIVE.search(cue) or (" " in cue and not is_clause(words))):
        return False  # "48 cases had been reported from Selm", "the firm had reported the leak late"
    return len(words.split()) >= LEAST or words[:1] in tuple('“"‘')


@cache
def _unsaid() -> re.Pattern[str]:
    return re.compile(rf"^(?:\w+ )?(?:{'|'.join(load('cues')['unsaid'])})\b|\w+n['’]t\b", re.I)


def tells(words: str, *, surely: bool = False) -> bool:
    """Whether words hold one that passes on somebody's word, in any form; `surely`: one that is seldom a noun."""
    lower = words.lower()
    verbs = _verbs() - _nouns() if surely else _verbs()
    return not verbs.isdisjoint(_WORD.findall(lower)) or bool(_phrases().search(lower))


@cache
def _verbs() -> frozenset[str]:
    """Verbs of speech in every form."""
    words: set[str] = set()
    cues = load("cues")
    for verb in cues["speech"]:
        stem = verb[:-1] if verb.endswith("e") else verb
        words |= {verb, f"{verb}s", f"{stem}ed", f"{stem}ing"}
    return frozenset(words.union(*cues["irregular"].values()))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(load("cues")["nouns"])


@cache
def _phrases() -> re.Pattern[str]:
    phrases = [p.replace(" ", r"\s+") for p in load("cues")["phrases"]]
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b")


@cache
def _accounts() -> re.Pattern[str]:
    """What somebody said, by a noun, with whose it is: "accusations from the union that no alarm was raised"."""
    return re.compile(
        rf"\b(?P<cue>{sayings()}) (?:by|from) (?P<who>(?:[\w’'.-]+ ){{0,5}}?[\w’'.-]+),? that\s+(?P<what>.+)$", re.S
    )


@cache
def _set_forms() -> tuple[re.Pattern[str], ...]:
    cues = load("cues")
    what = r"(?: that)?,?\s+(?P<what>.+)$"
    return (
        _accounts(),
        re.compile(
            rf"\b(?P<who>(?:an?|one|another|two|several|some) (?:{'|'.join(cues['nameless'])}) (?:[\w’'-]+ ){{0,2}}?"
            rf"(?:{'|'.join(cues['nobodies'])})s?),? [“\"]?(?P<cue>said|says|claimed|claims){what}",
            re.S,
        ),
        re.compile(
            rf"\b(?:{'|'.join(cues['carriers'])})s? from (?P<who>[^,.;“\"]{{2,60}}?),? "
            rf"(?P<cue>{'|'.join(cues['carrying'])})\b(?P<to> (?:him|her|them|it|us|me))?{what}",
            re.S,
        ),
        re.compile(
            rf"\b(?:{'|'.join(cues['hearing'])}) (?P<who>(?:[\w’'.-]+ ){{0,4}}?[\w’'.-]+) "
            rf"(?P<cue>{'|'.join(cues['uttering'])})\b{what}",
            re.S,
        ),
    )
