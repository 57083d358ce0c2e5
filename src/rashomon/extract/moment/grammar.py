"""Expressions for dates and parts of days, each with the reader that says what it means in its setting."""

from __future__ import annotations

from rashomon.extract.hints import Hints
from rashomon.extract.moment import named as named
from rashomon.extract.moment import quarter as quarter
from rashomon.extract.moment import read as read
from rashomon.extract.moment.rule import (
    APPROXIMATE,
    DAY,
    LONG_MONTH,
    MODIFIER,
    MONTH,
    MONTH_NAMES,
    NUMBER,
    SEASON,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAY_NAMES,
    WORDS,
    YEAR,
    YEAR_LETTERS,
    YEAR_WORDS,
    Reader,
    Role,
    Rule,
    any_of,
)


def _rule(pattern: str, read: Reader, role: Role = "date", needs: Hints = (), names: Hints = ()) -> Rule:
    return Rule(pattern, role, read, needs, names)


_SEASONS = tuple(WORDS["seasons"])


def _digits(*after: str) -> Hints:
    """Every digit with what stands right behind it."""
    return tuple(f"{digit}{mark}" for digit in range(10) for mark in after)


_UNIT = r"(?P<unit>day|week|month|year)s?"
_NAMED_BEFORE = any_of(WORDS["weekday_named_before"])
_NAMED_AFTER = (
    any_of(w.replace(" ", r"\ ") for w in WORDS["weekday_named_after"]).replace(r"\\\ ", r"\ ").replace(r"\\ ", r"\ ")
)
_FEAST = any_of(w.replace("'", mark).title().replace(f"{mark}S", f"{mark}s") for w in WORDS["feasts"] for mark in "'’")
_FEAST = _FEAST.replace("\\ ", r"\s+")
_CENTURIES = any_of(WORDS["centuries"]).replace("\\-", r"[\s-]")
_COUNTED = any_of(WORDS["counted"])
_PREPOSITION = (
    r"in|since|during|until|till|by|of|from|before|after|through|to|between|and|both|throughout|for|late|early|mid|circa|"
    r"into|around|as\s+of"
)

#: In order: of two that begin at one place the longer wins, then the earlier rule.
RULES: tuple[Rule, ...] = (
    _rule(
        rf"\b(?:every|each|most)\s+(?:{WEEKDAY}|day|week|month|year|morning|night|evening|afternoon|{LONG_MONTH})\b",
        read.nothing,
        needs=("every", "each", "most"),
    ),
    _rule(
        rf"\b(?-i:{_NAMED_BEFORE})\s+{WEEKDAY}\b|\b{WEEKDAY}(?:'s|’s)?\s+(?-i:{_NAMED_AFTER})\b",
        read.nothing,
        names=WEEKDAY_NAMES,
    ),
    _rule(
        r"\bversions?\s+\S+|\b(?:highway|route|flight|channel|section|article|resolution)\s+[\d./-]+",
        read.nothing,
        needs=("version", "highway", "route", "flight", "channel", "section", "article", "resolution"),
    ),
    _rule(
        r"(?<![\d/.-])(?P<year>[12]\d{3})(?P<mark>[-/])(?P<m>0?[1-9]|1[0-2])(?P=mark)(?P<d>0?[1-9]|[12]\d|3[01])(?![\d/-])",
        read.iso,
        needs=_digits("-", "/"),
    ),
    _rule(
        r"(?<![\d/.$£€-])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d/-])",
        read.numeric,
        needs=_digits(".", "/"),
    ),
    _rule(
        r"(?<![\d/.$£€-])(?P<first>\d{1,2})(?P<mark>/)(?P<second>\d{1,2})/(?P<year>\d\d)(?![\d/-])",
        read.numeric,
        needs=_digits("/"),
    ),
    _rule(
        rf"(?:\b(?P<weekday>{SHORT_WEEKDAY}),?\s+)?\b(?P<month>{MONTH})\s*{DAY}(?!\d|:\d|[.,]\d|\s*(?:[ap]\.?m\b|%))(?:(?:,\s*|\s+){YEAR}\b)?",
        read.calendar,
        names=MONTH_NAMES,
    ),
    _rule(
        rf"(?:\b(?P<weekday>{SHORT_WEEKDAY}),?\s+(?:the\s+)?)?(?<![\d.,:/$£€])(?<!\d[-–])\b{DAY}(?:\s+of)?(?:\s+|-)(?P<month>{MONTH})(?![\w])(?:(?:,\s*|\s+|-){YEAR}\b)?",
        read.calendar,
        names=MONTH_NAMES,
    ),
    _rule(
        rf"\b(?:{DAY}\s+(?:of\s+)?)?(?P<month>{MONTH})(?:\s+(?P<after>\d{{1,2}}))?(?:,|\s+of)?\s+(?P<which>last|this|next)\s+year\b",
        read.month_of_year,
        needs=("year",),
        names=MONTH_NAMES,
    ),
    _rule(rf"\b{MODIFIER}(?P<month>{MONTH})(?:,|\s+of)?\s+{YEAR}\b", read.month_year, names=MONTH_NAMES),
    _rule(
        rf"\b(?=(?-i:[JFMASOND]|[eltnmb]|[ELTNMB]))(?:(?<=\bin\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bduring\s)|(?<=\bfrom\s)|(?<=\bto\s)|(?<=\bbetween\s)|(?<=\band\s)|(?<=\bbefore\s)|(?<=\bafter\s)|(?<=\bthrough\s)|(?<=\bof\s)|(?<=\bby\s)|\b(?P<which>last|this|next)\s+|\b(?:early|late|mid|earlier\s+in|later\s+in|beginning\s+of|end\s+of)[\s-]+)(?P<month>{LONG_MONTH})\b(?!\s+\d|['’]s\s+(?-i:[a-z]))",
        read.bare_month,
        names=MONTH_NAMES,
    ),
    _rule(rf"(?<=\bthe\s)(?P<which>)(?P<month>{LONG_MONTH})\b(?=\s+(?-i:[a-z]))", read.bare_month, names=MONTH_NAMES),
    _rule(
        r"\b(?P<which>)(?P<month>(?-i:January|February|April|June|July|August|September|October|November|December))\b(?=[,.;)]|\s+(?-i:[a-z]))",
        read.bare_month,
        names=MONTH_NAMES,
    ),
    _rule(
        r"\b(?:(?:the\s+)?(?:early|late|mid)[\s-]+|the\s+)?(?P<decade>(?:1[5-9]|20)\d0|(?<=['’])[2-9]0)['’]?s\b",
        read.decade,
        needs=_digits("s", "'s", "’s"),
    ),
    _rule(
        rf"\bthe\s+(?:(?:early|late|mid)[\s-]+)?(?P<word>{any_of(WORDS['decades'])})\b(?!\s*(?:percent|%))",
        read.decade,
        needs=tuple(WORDS["decades"]),
    ),
    _rule(
        rf"(?:\b(?:{_PREPOSITION})[\s-]+(?:the\s+)?(?:(?:year|start|beginning|end|middle)\s+(?:of\s+)?)?|\b(?:the|a|an|his|her|its|their|this|that|whose|our|my)\s+(?:(?-i:[a-z]+)\s+)?|\(|(?<=\d{{4}})[–—-]\s?|,\s|^){YEAR}\b(?:['’]s)?(?![\d,]\d|[-–/:.]\d|\s*[-–]\s*\d{{3}}|[-\s]+(?:{_COUNTED})\b|\s*(?:%|°))",
        read.year,
        needs=YEAR_LETTERS,
    ),
    _rule(rf"(?<![\d.,:/$£€#+\w-]){YEAR}(?=\s*[–-]\s*(?:\d\d)?\d\d\b(?!\d))", read.year, needs=YEAR_LETTERS),
    _rule(
        rf"\b(?:(?P<which>last|next|this\s+past|past|this\s+coming|coming|this|the\s+following|the\s+next|the\s+previous)\s+)?(?P<weekday>{WEEKDAY})\b(?!\s+(?:(?-i:{_NAMED_AFTER})|nights|mornings|afternoons|evenings)\b)",
        read.weekday,
        names=WEEKDAY_NAMES,
    ),
    _rule(
        r"\bthe\s+day\s+before\s+yesterday\b|\bthe\s+day\s+after\s+tomorrow\b|\b(?:today|yesterday|tomorrow)\b",
        read.relative_day,
        needs=("today", "yesterday", "tomorrow"),
    ),
    _rule(
        r"\b(?:(?:early|earlier|late|later|mid|sometime)[\s-]+)?(?P<which>last|this|next)\s+(?P<unit>(?-i:week|weekend|month|year|decade|quarter))\b(?!-)",
        read.unit,
        needs=("week", "month", "year", "decade", "quarter"),
    ),
    _rule(r"\b(?:over|at|during|on)\s+the\s+weekend\b", read.weekend, needs=("weekend",)),
    _rule(rf"\b{APPROXIMATE}{NUMBER}\s+(?P<unit>day|week|month|year|decade)s?\s+ago\b", read.ago, needs=("ago",)),
    _rule(
        rf"\b{APPROXIMATE}{NUMBER}\s+(?P<unit>hour|day|week|month|year)s?\s+(?P<way>earlier|later)\b",
        read.shift,
        needs=("earlier", "later"),
    ),
    _rule(
        rf"\bthe\s+(?P<which>next|following|previous|preceding|same)\s+{_UNIT}\b(?!\s+\d)",
        read.neighbour,
        needs=("next", "following", "previous", "preceding", "same"),
    ),
    _rule(
        r"\bthe\s+(?P<which>next|following|previous)(?=\s+(?:morning|afternoon|evening|night)\b)",
        read.day_beside,
        needs=("next", "following", "previous"),
    ),
    _rule(r"\bthat\s+(?P<which>same\s+)?(?P<unit>day|week|month|year)\b", read.neighbour, needs=("that",)),
    _rule(
        rf"(?<=\bon\s)the\s+{DAY}(?<=[a-z])(?=\s*[,.;)]|\s*$|\s+(?-i:and|at|in|when|he|she|they|but|with|by|as|after)\b)",
        read.day_of_month,
        needs=_digits("st", "nd", "rd", "th"),
    ),
    _rule(
        rf"\b(?:(?:the|early|late|mid|middle|beginning|start|end)[\s-]+(?:of\s+)?){{0,4}}{SEASON}(?:,|\s+of)?\s+{YEAR}\b",
        named.season,
        needs=_SEASONS,
    ),
    _rule(rf"\b(?P<which>last|this\s+past|this|next)\s+{SEASON}\b", named.season, needs=_SEASONS),
    _rule(
        rf"\b(?=[saefwtl])(?:(?<=\bin\s)|(?<=\bduring\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bby\s)|(?<=\bover\s)|(?<=\bthrough\s)|(?<=\bof\s)|\bthe\s+(?:(?:early|late|mid|following)[\s-]+)?|\b(?:early|late)[\s-]+(?:in\s+)?(?:the\s+)?)(?-i:{SEASON})\b(?=\s*[,.;:)]|\s+(?-i:and|but|when|as|after|before|he|she|they|the|it|to|with|by|for|is|was|would|will|while|had)\b)",
        named.season,
        needs=_SEASONS,
    ),
    _rule(
        rf"\b(?:(?P<which>last|next)\s+)?(?P<feast>(?-i:{_FEAST}))\b(?:,?\s+{YEAR}\b)?",
        named.feast,
        needs=tuple(w.split()[0].split("'")[0] for w in WORDS["feasts"]),
    ),
    _rule(
        rf"\b(?:the\s+)?(?:(?P<which>last|this|next)\s+year['’]s\s+|(?P<first_year>(?:19|20)\d\d)\s+|(?P<back>(?:comparable\s+)?year-(?:ago|earlier))\s+)?(?:fiscal\s+)?(?P<nth>first|second|third|fourth)[\s-](?:fiscal\s+)?quarter\b(?!\s+mile|\s+of\s+(?:the|a|an)\s+(?!year))(?:\s+(?:of\s+)?(?:fiscal\s+)?{YEAR}\b|\s+of\s+(?P<of>last|this|next)\s+year\b)?",
        quarter.quarter,
        needs=("quarter",),
    ),
    _rule(
        r"\b(?:the|that|its)\s+(?:(?P<latest>latest|most\s+recent|just-ended)\s+(?:fiscal\s+)?(?:quarter|period)|(?P<year>(?:19|20)\d\d)\s+(?:quarter|period)|(?:same\s+|comparable\s+)?(?P<back>year-(?:ago|earlier))\s+(?:quarter|period)|quarter)\b",
        quarter.spoken_of,
        needs=("quarter", "period", "year-"),
    ),
    _rule(
        r"\b(?P<back>year-(?:ago|earlier)|(?:last|previous)\s+year['’]s\s+quarter)(?P<year>)(?P<latest>)\b(?!\s+(?:first|second|third|fourth))",
        quarter.spoken_of,
        needs=("quarter", "period", "year-"),
    ),
    _rule(
        rf"\b(?:(?:the|this|last|next)\s+)?(?:(?:early|late|mid|middle\s+of\s+the|turn\s+of\s+the|end\s+of\s+the)[\s-]+)?(?:(?P<digits>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{_CENTURIES}))[\s-]+century\b(?!\s*B\.?C)|\b(?P<which>this|last|next)\s+century\b",
        read.century,
        needs=("century",),
    ),
    _rule(r"(?<=[\s(][12]\d\d\d[-–])(?P<short>\d\d)\b(?![-–/\d])", read.short_year, needs=_digits("-", "–")),
    _rule(
        rf"(?<![\d.,:/$£€-]){DAY}(?=\s*(?:[-–/]|and|to|or)\s*\d{{1,2}}(?:st|nd|rd|th)?\s+(?P<month>{MONTH})\b(?:,?\s+{YEAR}\b)?)",
        read.calendar,
        names=MONTH_NAMES,
    ),
    _rule(
        rf"(?:(?<=[\s(]\d[-–])|(?<=[\s(]\d\d[-–])){DAY}\s+(?P<month>{MONTH})\b(?:,?\s+{YEAR}\b)?",
        read.calendar,
        names=MONTH_NAMES,
    ),
    _rule(rf"(?:^|\n)[ \t]*{YEAR}(?=[ \t]*(?:\n|:\s|$))", read.year, needs=YEAR_LETTERS),
    _rule(rf"\bfiscal\s+(?:year\s+)?{YEAR}\b", read.year, needs=("fiscal",)),
    _rule(rf"(?<!\w)(?P<year>{YEAR_WORDS})\b", read.year, needs=("teen", "thousand")),
    _rule(
        r"\b(?:the\s+)?(?P<which>current)\s+(?:fiscal\s+)?(?P<unit>(?-i:week|month|year|quarter))\b",
        read.unit,
        needs=("current",),
    ),
    _rule(r"\bthe\s+end\s+of\s+the\s+(?P<unit>week|month|year)\b", read.running, needs=("end",)),
    _rule(r"\b(?P<unit>year|month)(?:['’]s)?[\s-]end\b", read.running, needs=("end",)),
    _rule(r"\b(?:earlier|later)\s+in\s+the\s+(?P<unit>week|month|year)\b", read.running, needs=("earlier", "later")),
    _rule(r"\bthe\s+(?:full|fiscal)\s+(?P<unit>year)\b", read.running, needs=("full", "fiscal")),
    _rule(
        r"""\bovernight\b|\bin\s+the\s+(?:(?:early|small|wee)\s+)hours\b(?:\s+of(?:\s+the)?(?:\s+morning)?)?
          |\b(?:early|late)(?=,?\s+(?:on\s+|in\s+the\s+)?(?-i:[A-Z]|\d|yesterday|today|tomorrow|morning|afternoon|evening|night))
          |\b(?:early|late|mid)?[\s-]?(?:morning|afternoon|evening|night)\b|\b(?:pre-)?(?:dawn|daybreak|dusk|sunrise|sunset)\b""",
        read.part,
        "part",
        needs=(
            "overnight",
            "hours",
            "early",
            "late",
            "morning",
            "afternoon",
            "evening",
            "night",
            "dawn",
            "daybreak",
            "dusk",
            "sunrise",
            "sunset",
        ),
    ),
    _rule(
        r"\btonight\b|\blast\s+night\b|\bthis\s+(?:morning|afternoon|evening)\b",
        read.part,
        "part",
        needs=("night", "morning", "afternoon", "evening"),
    ),
)
