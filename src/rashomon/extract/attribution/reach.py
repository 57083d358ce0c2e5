"""How far a source and a content reach, where the tagger stopped inside a phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.extract.quantity.numeral import NUMBER_WORD
from rashomon.extract.ranges import Range

#: No phrase is followed further than this, in code points.
FAR = 160
_BARE = re.compile(
    rf"(?:the|an?|its|his|her|their|our|(?!one\b){NUMBER_WORD}|several|some|many|most)",
    re.IGNORECASE,
)
#: A noun phrase without its article: up to six words, nothing but blanks between them.
_NOUNS = re.compile(r"\s+[\w’'-]+(?:\s+[\w’'-]+){0,5}\s*$")
#: Whoever posts, by the name behind the verb: "tweeted @harbour".
_POSTED = re.compile(r"(?:tweet|post|writ|wrote)\w*\s+(?P<who>@\w+)", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"\b(?:the|an?|its|his|her|their|our|my|your|this|these|those|of|in|on|at|from|to|by|for|about|into|is|are|was|were|"
    rf"been|than|\d[\d.,]*|(?!one\b){NUMBER_WORD}|dozens|hundreds|thousands)$",
    re.IGNORECASE,
)
#: No word of these is longer.
_LONGEST = 16
#: Where a phrase that goes on ends.
_END = re.compile(
    r"[,.:](?=\s|$)|[;!?\n”\"»)—–]|\s(?:--|and|but|or|while|although|though|because|after|before|when|where|as)\s"
)

#: What an event led to, behind what was said to have happened.
_RESULT = re.compile(
    r",\s+(?:killing|injuring|wounding|leaving|destroying|damaging|displacing|trapping)\s"
    r"(?:[^.;:“”\"\n]|\.(?=\d))*"
)


def whole_source(text: str, source: Sequence[Range], cue: Range) -> list[Range]:
    """The source, taken on to its cue where it is a bare "the": "The [opposition] blames …"."""
    last = source[-1] if source else (0, 0)
    if last[1] < cue[0] and _BARE.fullmatch(text[slice(*last)]) and _NOUNS.fullmatch(text[last[1] : cue[0]]):
        return [*source[:-1], (last[0], last[1] + len(text[last[1] : cue[0]].rstrip()))]
    return list(source)


def posted_by(text: str, cue: Range) -> list[Range]:
    """The handle behind a cue that has no source: "“…,” tweeted @harbour"."""
    match = _POSTED.match(text, cue[0])
    return [match.span("who")] if match else []


def whole_words(text: str, ranges: Sequence[Range]) -> tuple[Range, ...]:
    """The ranges, taken on to the ends of the words that they begin and stop in."""
    return tuple(_whole(text, a, b) for a, b in ranges)


def _whole(text: str, a: int, b: int) -> Range:
    while a and text[a - 1].isalnum() and text[a].isalnum():
        a -= 1
    while b < len(text) and text[b - 1].isalnum() and text[b].isalnum():
        b += 1
    return a, b


def finished(text: str, content: Range, taken: Sequence[Range]) -> Range:
    """The content, taken on to the end of its phrase where it stops at "the" or "in"; never into `taken`."""
    start, end = content
    if not _UNFINISHED.search(text, max(start, end - _LONGEST), end) or not re.match(r"[^\S\n]\w", text[end : end + 2]):
        return content
    limit = min([end + FAR, len(text), *(a for a, _ in taken if a >= end)])
    stop = _END.search(text, end + 1, limit)
    reach = stop.start() if stop else limit
    return (start, end + len(text[end:reach].rstrip())) if stop or limit == len(text) else content


def with_result(text: str, content: Range, taken: Sequence[Range]) -> Range:
    """The content with what its event led to: "the clinic was hit, killing 11"; never into `taken`."""
    start, end = content
    if not _RESULT.match(text, end):
        return content
    limit = min([len(text), *(a for a, _ in taken if a >= end)])
    match = _RESULT.match(text, end, limit)
    return (start, end + len(match.group().rstrip(" ,"))) if match else content
