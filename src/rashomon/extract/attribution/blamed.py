"""Blame and verdicts are somebody's word. The tagger passes over such a sentence where no clause follows."""

from __future__ import annotations

from rashomon.extract.attribution.phrases import DOER
from rashomon.extract.attribution.sentence_rule import Rule

#: Up to the end of the sentence, or of its part.
_END = r"(?=[.!?]?\s*(?:;|$))"

RULES = (
    # "It blamed government aircraft."
    Rule(rf"{DOER}(?P<cue>blamed|blames)\s+(?P<what>[^;:“”\"\n]+?){_END}", (" blame",)),
    # "The board declared Ann Ito the winner."
    Rule(
        rf"{DOER}(?P<cue>declared|proclaimed)\s+"
        rf"(?P<what>[A-Z][^;:“”\"\n]{{2,60}}?\s(?:the\s)?(?:winner|victor|president-elect)\b[^;:“”\"\n]*?){_END}",
        (" declared ", " proclaimed "),
    ),
)
