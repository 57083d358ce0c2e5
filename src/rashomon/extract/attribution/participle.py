"""Who speaks in "The harbour board cut its estimate, saying that silt had shifted": the subject of the sentence.

The tagger finds the words behind ", saying" and often nobody who says them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.attribution.attributed import Attributed, part
from rashomon.extract.attribution.phrases import ACTIVE
from rashomon.extract.party.able import can_speak
from rashomon.extract.sentence import sentences
from rashomon.model import Report, Span

_SAYING = re.compile(r"(?:saying|adding|insisting|arguing|claiming|stating|explaining|warning|noting)$", re.IGNORECASE)
#: A sentence that begins with who did something; what was done to somebody tells of no speaker.
_DID = re.compile(
    rf"{ACTIVE}(?:[a-z]+ed|put|gave|given|took|taken|made|cut|withdrew|withdrawn|hit|struck|held|broke|drew|sought|stood)\s"
)


def with_doers(report: Report, found: Sequence[Attributed]) -> list[Attributed]:
    """The attributions, those behind ", saying" that had no source with the subject of their sentence."""
    lines = sentences(report.text) if any(_open(one) for one in found) else []
    return [_with_doer(one, lines) if _open(one) else one for one in found]


def _open(one: Attributed) -> bool:
    return not one.source and _SAYING.match(one.cue[0].exact) is not None


def _with_doer(one: Attributed, lines: Sequence[Span]) -> Attributed:
    cue = one.cue[0]
    line = next((s for s in lines if s.contains(cue)), None)
    match = _DID.match(cue.text, line.start, cue.start) if line else None
    if not match or not cue.text[: cue.start].endswith(", ") or not can_speak(match["who"]):
        return one
    return replace(one, source=(part(match, "who"),))
