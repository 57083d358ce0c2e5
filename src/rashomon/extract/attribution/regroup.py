"""What belongs to one attribution, where the tagger cut it apart or ran two together.

A label a word cannot nest: in "the guide said the boatman told him that …" it keeps one source, one cue and the
last content. Here the outermost is put together again; what is nested is then read in its content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from rashomon.extract.attribution.own_sentence import by_sentence
from rashomon.extract.attribution.phrases import LATELY
from rashomon.extract.attribution.tagger import Attribution
from rashomon.extract.ranges import Range, touch
from rashomon.vocabulary import load

#: Words between two pieces of content that the tagger left out and that belong to both.
_GAP = 2
#: Words of a content that is only the subject of the cue behind it: "they say | the boatman | admits to …".
_SUBJECT = 6
_ENDS = re.compile(r"[\n“”\"«»„;:—–]|[.!?]\s")


def regrouped(text: str, items: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each with the whole of its content."""
    apart = [part for item in items for part in by_sentence(text, item)]
    whole = [_outermost(text, item) for item in _passed(text, apart)]
    return [_together(text, item, whole) for item in whole]


def _together(text: str, item: Attribution, items: Sequence[Attribution]) -> Attribution:
    """Pieces with a word or two between them that nobody took: one content."""
    taken = [r for one in items for r in (*one.source, *one.cue)]
    out: list[Range] = []
    for part in sorted(item.content):
        gap = (out[-1][1], part[0]) if out else (0, 0)
        words = text[gap[0] : gap[1]]
        near = bool(out) and len(words.split()) <= _GAP and not _ENDS.search(words)
        if near and not any(touch(gap, t) for t in taken):
            out[-1] = (out[-1][0], part[1])
        else:
            out.append(part)
    return replace(item, content=tuple(out))


@cache
def _between() -> re.Pattern[str]:
    verbs = "|".join(load("cues")["passing"])
    return re.compile(
        rf"\s+{LATELY}(?P<cue>{verbs})(?:\s+that)?\s+"
        r"(?P<who>(?:he|she|they|it|(?:the|an?|his|her|their|one|some|another|[A-Z][\w’'-]*)"
        rf"(?:\s(?!and\b|to\b|that\b)[\w.’'-]+){{0,{_SUBJECT}}}?))\s+{LATELY}$"
    )


def _outermost(text: str, item: Attribution) -> Attribution:
    """`X said Y told …`, read as X who told: X said all that follows."""
    if not item.source or not item.content or item.source[0][1] >= item.cue[0][0]:
        return item
    match = _between().match(text, item.source[0][1], item.cue[0][0])
    behind = [c for c in item.content if c[0] >= item.cue[0][1]]
    if not match or len(behind) != len(item.content):
        return item
    content = (match.start("who"), max(c[1] for c in behind))
    return replace(item, cue=(match.span("cue"),), content=(content,))


def _passed(text: str, items: Sequence[Attribution]) -> list[Attribution]:
    """`They say the boatman admits to …`, read as two words of theirs: the second is the boatman's."""
    out: list[Attribution] = []
    for item in items:
        before = out[-1] if out else None
        if before is not None and _is_subject(text, before, item):
            subject = before.content[0][0]
            end = max(c[1] for c in (*item.content, *before.content))
            out[-1] = replace(before, content=((subject, end),))
        else:
            out.append(item)
    return out


def _is_subject(text: str, before: Attribution, item: Attribution) -> bool:
    first = before.content[0]
    between = text[first[1] : item.cue[0][0]]
    return (
        bool(item.source)
        and item.source == before.source
        and bool(item.content)
        and before.cue[0][1] <= first[0]
        and first[1] <= item.cue[0][0]
        and not between.strip()
        and "\n" not in between
        and len(text[first[0] : first[1]].split()) <= _SUBJECT
    )
