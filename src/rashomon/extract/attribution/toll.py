"""Figures that are put or counted and not said: "The clinic put the number of dead at four".

The corpus the tagger learnt from does not count these as attribution; for a toll they are the usual way to give one.
"""

from __future__ import annotations

from rashomon.extract.attribution.phrases import DOER, LATELY
from rashomon.extract.attribution.sentence_rule import Rule
from rashomon.extract.quantity.numeral import AMOUNT, COMPARATOR

_ITS = r"(?:the|its|their|his|her)"
_TOLL = r"(?:toll|number|count|figure|tally|estimate|total)s?"
_ON = r"(?:\s+(?:on|at|this|for)\b[^,;:.\n]{0,30})?"
#: Where what is put at a figure ends and the speaker goes on.
_GOES_ON = r",\s+(?:saying|adding|citing|explaining|noting|arguing)\b|\s(?:and|but)\s(?:said|says|added|warned|told)\b"
_CHANGED = "revised|raised|lowered|cut|corrected|updated"
_CHANGES = (" revised", " raise", " lowered", " cut", " corrected", " update")
_MEASURED = "gave|measured|put|registered|recorded|estimated"

RULES = (
    # "7h40: The fire brigade has just updated its count: six dead", behind the hour of an entry in a running report
    Rule(
        rf"(?:\d{{1,2}}(?:h|[.:])\d\d(?:\s?[ap]\.?m\.?)?\s*[:–—-]\s+)?"
        rf"{DOER}(?P<cue>updates|published|released|issued|gave|gives|given|{_CHANGED})\s+"
        rf"(?:{_ITS}|an?)\s+(?:\w+\s+){{0,3}}{_TOLL}{_ON}:\s+(?P<what>{COMPARATOR}(?:no|{AMOUNT})\s[^\n]+)",
        (*_CHANGES, " published", " released", " issued", " gave", " give"),
        anyone=True,
    ),
    # "The clinic put the number of dead at four", "the observatory measured it at 5.1"
    Rule(
        rf"{DOER}(?P<cue>puts?|raises|measured(?=\s+it\b)|{_CHANGED})\s+"
        rf"(?P<what>(?:(?:it|them)\s+(?=(?:at|below|above|under|over|closer\s+to)\b)|{_ITS}\s+(?:[\w’'-]+\s+){{0,4}}?"
        rf"(?:(?=at\s+{COMPARATOR}(?:[$€£]\s?)?{AMOUNT}(?![-:\w]|\s[ap]\.?m\b))|(?:{_TOLL}|crowd|turnout)\b))"
        rf"[^;\n]*?\b(?:at|to|from|by|as|below|above|under|over)\b(?:(?!{_GOES_ON})[^;\n])*)",
        (*_CHANGES, " put", " measured it"),
        anyone=True,
    ),
    # "The ministry gave a toll of 14"
    Rule(
        rf"{DOER}(?P<cue>gave|gives|given|issued|released)\s+(?P<what>(?:{_ITS}|an?)\s+(?:\w+\s+){{0,2}}{_TOLL}\s+of\s+[^,;\n]+)",
        (" gave", " give", " issued", " released"),
        anyone=True,
    ),
    # "The clinic counted 31 dead", "a rights group, Open Cells, has documented more than 400 arrests"
    Rule(
        rf"{DOER}(?P<cue>counted|counts|recorded|documented|tallied|registered|confirms?|confirmed|report(?:s|ed)?|"
        rf"(?:spoke|spoken|speaks|speak|talked|talks)\s+of)\s+"
        rf"(?P<what>{COMPARATOR}(?!one\b){AMOUNT}(?![-:\w]|\s[ap]\.?m\b)"
        rf"(?:\s+(?!which\b)[^,;\n]+(?:,\s+(?!which\b)[^;\n]+)?)?)",
        (
            " count",
            " recorded",
            " documented",
            " tallied",
            " registered",
            " confirm",
            " report",
            " spoke",
            " speak",
            " talk",
        ),
        anyone=True,
    ),
    # "The quake, which the observatory measured at 7.2, …"
    Rule(
        rf".*?,\s+which\s+{DOER}(?P<cue>{_MEASURED})\s+(?P<what>(?:at|as)\s+(?:a\s+|magnitude\s+){{0,2}}\d[^,;\n]*)",
        (", which ",),
        anyone=True,
    ),
    # "The institute gave a preliminary magnitude of 6.9"
    Rule(
        rf"{DOER}(?P<cue>{_MEASURED})\s+(?P<what>(?:it\s+as\s+)?(?:a|its)\s+(?:\w+\s+)?magnitude\s+(?:of|as|at)\s+\d[^,;\n]*)",
        (" magnitude ",),
        anyone=True,
    ),
    # "Police first said three had died but later revised the figure to two"
    Rule(
        rf"\b(?:but|and)\s+{LATELY}(?P<cue>reduced|increased|{_CHANGED})\s+"
        rf"(?P<what>(?:it|that|(?:the|that|this|its|their)\s+(?:\w+\s+)?{_TOLL})\s+(?:up\s+|down\s+)?to\s+[^,;\n]+)",
        (*_CHANGES, " reduced", " increased"),
    ),
)
