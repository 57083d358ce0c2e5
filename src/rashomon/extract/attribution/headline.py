"""Whose word a headline is: "Fire brigade: ten hurt", "Ten hurt - fire brigade", "Ten hurt, fire brigade says".

Headlines drop what sentences have, and a colon names the speaker as often as the subject ("Harbour fire: ten
hurt"). Only what is known to speak, a body, an office, somebody known by what they are, is taken for a speaker.
"""

from __future__ import annotations

import re
from functools import cache

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.party.read import read
from rashomon.extract.party.tokens import tokens
from rashomon.model import Report
from rashomon.vocabulary import load

#: A speaker in a headline has no more words than this; it is said in few.
SPEAKER = 6
_LABEL = re.compile(
    r"(?:(?:UPDATE|CORRECTED|WRAPUP|RPT)\s*\d*\s*[-–—:]\s*|[A-Z]{4,}(?: [A-Z]{3,})?\s*[:|]\s+|"
    r"(?:Live|Breaking|Exclusive|Watch|Video|Updated?|Factbox|Explainer|Correction)\s*[:|–—-]\s+)+"
)
_WHO = r"(?P<who>[^\s:;,“”\"‘|–—][^:;,“”\"‘|–—]{1,60}?)"
_FIRST = re.compile(rf"{_WHO}(?P<cue>:)\s+(?P<what>.+)")
_LAST = re.compile(rf"(?P<what>.+?)\s*(?P<cue>:|\s[-–—|])\s+{_WHO}")
_PASSIVE = re.compile(
    r"(?:told|urged|warned|asked|ordered|advised|accused|blamed|charged|forced)\s+(?:to|of|not|over|for|with)\b"
)
_ASKS = re.compile(r"^(?:what|how|why|who)\b|\?\s*$", re.IGNORECASE)
_SPOKEN = frozenset({"body", "office", "unnamed", "known"})


def headlined(report: Report) -> Attributed | None:
    """The attribution of a report's headline, None where it names nobody who speaks."""
    head = report.headline
    if head is None or "\n" in head.exact:
        return None
    text, end = head.text, head.end
    label = _LABEL.match(text, head.start, end)
    start = label.end() if label else head.start
    for shape in (_said_last(), _said_before(), _LAST, _FIRST):
        match = shape.fullmatch(text, start, end)
        if match and _speaks(match["who"], quoted=match["what"].lstrip()[:1] in "“\"‘'«") and _tells(match["what"]):
            return Attributed.of(match)
    return None


def spoken_to(found: Attributed) -> bool:
    """Whether what was found in a headline names no speaker: a subject before a colon, or "villagers told to leave"."""
    cue = found.cue[0]
    return cue.exact.strip() == ":" or bool(_PASSIVE.match(cue.text, cue.start))


def _speaks(who: str, *, quoted: bool) -> bool:
    """Whether a phrase is somebody who speaks: all of it, and no country; before a quotation any full name is."""
    found = read(words, 0, len(words)) if (words := tokens(who)) and len(words) <= SPEAKER else None
    if found is None or found.end < len(words) or found.cls == "state":
        return False
    return found.sort in _SPOKEN or bool(found.role) or (quoted and " " in found.name)


def _tells(what: str) -> bool:
    """Whether words are more than a name: a clause, a count, a quotation."""
    return len(what.split()) > 1 and not _ASKS.search(what)


@cache
def _verbs() -> str:
    speech = [v for v in load("cues")["speech"] if v not in ("recount", "comment", "charge", "mention", "joke")]
    return "|".join(rf"{v}(?:s|es)?" for v in sorted([*speech, "show", "find"], key=len, reverse=True)) + "|said"


@cache
def _said_last() -> re.Pattern[str]:
    return re.compile(rf"(?P<what>.+?),?\s+(?<=,\s){_WHO}\s+(?P<cue>{_verbs()})")


@cache
def _said_before() -> re.Pattern[str]:
    return re.compile(rf"(?P<what>.+?),?\s+(?<=,\s)(?P<cue>{_verbs()}|according to)\s+{_WHO}")
