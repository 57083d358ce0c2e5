"""Who stands behind a short "per"."""

from __future__ import annotations

from rashomon.extract.attribution.sentence_rule import Rule

_BEGINS = r"(?:the|an?|its|local|state|official|police|officials|authorities|witnesses|residents)\b|[A-Z]"

RULES = (
    # "Two died, the fire brigade said, per the Herald": the word is the brigade's, which the Herald passes on
    Rule(
        rf"(?P<what>\S.{{6,}}?),\s+(?P<who>(?:{_BEGINS})[^,;:.“”\"\n]{{1,60}}?)\s+(?P<cue>said|says),\s+per\s+[^,;:“”\"\n]{{3,60}}$",
        (", per ",),
        firm=True,
    ),
    # "A mine killed five soldiers on Monday, per the army."
    Rule(
        rf"(?P<what>\S.{{12,}}?),\s+(?P<cue>per)\s+(?P<who>(?:{_BEGINS})[^,;:.“”\"\n]{{3,60}})[.”\"\s]*$",
        (", per ",),
    ),
)
