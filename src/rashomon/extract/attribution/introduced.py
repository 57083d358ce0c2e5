"""Who is named before a colon and a quotation."""

from __future__ import annotations

from rashomon.extract.attribution.sentence_rule import Rule

RULES = (
    # "From the harbour office: “No ship may leave before noon.”"
    Rule(
        r"(?:From|Statement from|Word from)\s+(?P<who>[^:;.“”\"\n]{3,60}?)(?P<cue>:)\s+(?P<what>[“\"«].+)$",
        ("from ",),
        anyone=True,
        firm=True,
    ),
)
