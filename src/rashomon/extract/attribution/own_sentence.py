"""Two sentences of two speakers, read as one word of the second.

"Observers said the vote had been calm. Two people were hurt, police said": the tagger at times gives all of it to
the police. What stands before the last sentence and has a speaker of its own is that speaker's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.extract.attribution.phrases import SAID
from rashomon.extract.attribution.tagger import Attribution
from rashomon.extract.ranges import Range

_END = re.compile(r"[.!?]\s+(?=[A-Z])")
_QUOTED = re.compile(r"[“”\"«»„\n]")
#: A sentence that begins with who says it.
_LED = re.compile(
    rf"(?P<who>(?:The |An? )?[A-Z][^,;:.]{{1,80}}?)\s+(?P<cue>{SAID})\s+(?:that\s+)?(?P<what>\S.+)",
    re.S,
)


def by_sentence(text: str, item: Attribution) -> list[Attribution]:
    """The attribution, or two where its content runs over the end of a sentence that somebody else speaks."""
    cue = item.cue[0][0]
    start, end = min(c[0] for c in item.content), max((c[1] for c in item.content if c[1] <= cue), default=0)
    edges = [m.end() for m in _END.finditer(text, start, max(start, end))]
    if not edges or not item.source or _QUOTED.search(text, start, end):
        return [item]
    first = text[start : edges[-1]].rstrip(" .!?")
    led = _LED.fullmatch(first)
    own = _behind(item.content, edges[-1])
    if led is None or not own or _END.search(first):
        return [item]
    who, said, what = ((start + a, start + b) for a, b in (led.span("who"), led.span("cue"), led.span("what")))
    return [
        Attribution((who,), (said,), (what,)),
        Attribution(item.source, item.cue, own),
    ]


def _behind(content: Sequence[Range], edge: int) -> tuple[Range, ...]:
    """What of a content stands behind a code point."""
    return tuple((max(a, edge), b) for a, b in content if b > edge)
