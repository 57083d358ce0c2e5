"""A speaker with an aside between dashes before the verb: "The lifeboat crew - volunteers from Selm - said …".

The tagger at times loses the speaker over the aside, or takes words of the aside for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.attribution.repair import Attributed
from rashomon.model import Report, Span

_DASH = r"\s(?:-{1,2}|–|—)\s"
_ASIDE = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=[.!?][”\"]\s))(?P<who>(?:The |An? )?[A-Z][^.,;:!?\n“”\"–—]{1,80}?)"
    rf"(?: also known as [^.,;:!?\n“”\"–—]{{2,50}}?)?{_DASH}(?P<aside>[^.;:!?\n“”\"–—]{{4,160}}?){_DASH}"
    r"(?P<cue>(?:has |have |had |also |later )*(?:said|says|added|announced|confirmed|reported|"
    r"told (?:reporters|journalists)))\s+(?:that\s+)?(?P<what>[^\n“”\"]+?)(?=[.!?](?:\s|$))",
    re.MULTILINE,
)


def with_dashed(report: Report, found: Sequence[Attributed]) -> list[Attributed]:
    """What was found, with the speaker before the aside where another was read for his verb, or none."""
    own = [one for one in _dashed(report) if not any(_same(one, f) for f in found)]
    rest = [f for f in found if not any(_of(f, one) for one in own)]
    return [*rest, *own] if own else list(found)


def _dashed(report: Report) -> Iterator[Attributed]:
    for match in _ASIDE.finditer(report.text):
        who, cue, what = (Span(*match.span(group), report.text) for group in ("who", "cue", "what"))
        if not any(f.overlaps(who) or f.overlaps(cue) for f in report.furniture):
            yield Attributed((who,), (cue,), (what,))


def _same(one: Attributed, other: Attributed) -> bool:
    """Whether the verb has its speaker already."""
    return any(one.cue[0].overlaps(c) for c in other.cue) and any(one.source[0].overlaps(s) for s in other.source)


def _of(other: Attributed, one: Attributed) -> bool:
    """Whether an attribution is another reading of the same verb."""
    return any(one.cue[0].overlaps(c) for c in other.cue)
