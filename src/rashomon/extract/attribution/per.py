"""Who stands behind a short "per"."""

from __future__ import annotations

from rashomon.extract.attribution.sentence_rule import Rule

_BEGINS = r"(?:the|an?|its|local|state|official|police|officials|authorities|witnesses|residents)\b|[A-Z]"

RULES = (
    # "A mine killed five soldiers on Monday, per the army."
    Rule(
        rf"(?P<what>\S.{{12,}}?),\s+(?P<cue>per)\s+(?P<who>(?:{_BEGINS})[^,;:.“”\"\n]{{3,60}})[.”\"\s]*$",
        (", per ",),
    ),
)
