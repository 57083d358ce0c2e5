"""How far a source and a content reach, where the tagger stopped inside a phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence

Range = tuple[int, int]

#: No phrase is followed further than this, in code points.
FAR = 160
_BARE = re.compile(
    r"(?:the|an?|its|his|her|their|our|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most)",
    re.IGNORECASE,
)
#: A noun phrase without its article: up to six words, nothing but blanks between them.
_NOUNS = re.compile(r"\s+(?:[\w’'-]+\s+){1,6}$")
_UNFINISHED = re.compile(
    r"\b(?:the|an?|its|his|her|their|our|my|your|this|these|those|of|in|on|at|from|to|by|for|about|into|is|are|was|were|"
    r"been|than|\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)$",
    re.IGNORECASE,
)
#: Where a phrase that goes on ends.
_END = re.compile(
    r"[,.:](?=\s|$)|[;!?\n”\"»)—–]|\s(?:--|and|but|or|while|although|though|because|after|before|when|where|as)\s"
)


def whole_source(text: str, source: Sequence[Range], cue: Range) -> list[Range]:
    """The source, taken on to its cue where it is a bare "the": "The [opposition] blames …"."""
    last = source[-1] if source else (0, 0)
    if last[1] < cue[0] and _BARE.fullmatch(text[slice(*last)]) and _NOUNS.fullmatch(text[last[1] : cue[0]]):
        return [*source[:-1], (last[0], last[1] + len(text[last[1] : cue[0]].rstrip()))]
    return list(source)


def finished(text: str, content: Range, taken: Sequence[Range]) -> Range:
    """The content, taken on to the end of its phrase where it stops at "the" or "in"; never into `taken`."""
    start, end = content
    if not _UNFINISHED.search(text[start:end]) or not re.match(r"[^\S\n]\w", text[end : end + 2]):
        return content
    limit = min([end + FAR, len(text), *(a for a, _ in taken if a >= end)])
    stop = _END.search(text, end + 1, limit)
    reach = stop.start() if stop else limit
    return (start, end + len(text[end:reach].rstrip())) if stop or limit == len(text) else content
