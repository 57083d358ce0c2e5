"""A speaker with an aside between dashes before the verb: "The lifeboat crew - volunteers from Selm - said …".

The tagger at times loses the speaker over the aside, or takes words of the aside for it.
"""

from __future__ import annotations

from rashomon.extract.attribution.phrases import SAID
from rashomon.extract.attribution.sentence_rule import Rule

_DASH = r"\s(?:-{1,2}|–|—)\s"
_SPEAKER = r"(?P<who>(?:The |An? )?[A-Z][^.,;:!?\n“”\"–—]{1,80}?)(?: also known as [^.,;:!?\n“”\"–—]{2,50}?)?"
_ASIDE = rf"{_DASH}[^.;:!?\n“”\"–—]{{4,160}}?{_DASH}"

RULES = (
    # "The lifeboat crew - volunteers from Selm - said the ferry had lost its rudder."
    Rule(
        rf"{_SPEAKER}{_ASIDE}(?P<cue>{SAID})\s+(?:that\s+)?(?P<what>[^“”\"]+)[.!?]$",
        ("- ", "–", "—"),
        anyone=True,
        firm=True,
    ),
)
