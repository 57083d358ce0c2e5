"""Figures that are put or counted and not said: "The clinic put the number of dead at four".

The corpus the tagger learnt from does not count these as attribution; for a toll they are the usual way
to give one. A rule over sentences in which nothing else was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.attribution.repair import Attributed
from rashomon.extract.hints import any_in
from rashomon.extract.sentence import sentences
from rashomon.model import Report, Span

_PUT = re.compile(
    r"[\"“]?(?P<who>(?:[A-Z]|the )(?:[^,;:.“”\"\n]|(?<=\b[A-Z])\.){1,80}?)\s+"
    r"(?:(?:has|have|had|also|later|now|since|earlier)\s+){0,2}"
    r"(?P<cue>put|puts|raised|raises|revised|lowered|updated|cut|measured(?=\s+it\b))\s+"
    r"(?P<what>(?:(?:it|them)\s+(?=at\b)|(?:the|its|their|his|her)\s+(?:[\w’'-]+\s+){0,4}?(?:toll|number|count|figure|tally|estimate|total|crowd|turnout)\b)"
    r"[^;\n]*?\b(?:at|to|from|by|as)\b(?:(?!,\s+(?:saying|adding|citing|explaining|noting|arguing)\b|"
    r"\s(?:and|but)\s(?:said|says|added|warned|told)\b)[^;\n])*)"
)
#: "The fire brigade has updated its count: 8 dead", behind the hour of an entry in a running report.
_UPDATED = re.compile(
    r"(?:\d{1,2}(?:h|[.:])\d\d(?:\s?[ap]\.?m\.?)?\s*[:–—-]\s+)?"
    r"(?P<who>(?:[A-Z]|the\s)[^,;:.“”\"\n]{1,60}?)\s+(?:(?:has|have|had|just|also|now)\s+){0,3}"
    r"(?P<cue>updated|updates|revised|raised|published|released|issued|gave|gives|given|corrected)\s+"
    r"(?:its|their|a|the)\s+(?:\w+\s+){0,3}(?:toll|count|figures?|tally|numbers)(?:\s+(?:on|at|this|for)\b[^,;:.\n]{0,30})?:\s+"
    r"(?P<what>(?:at\s+least\s+|more\s+than\s+|about\s+|some\s+)?"
    r"(?:\d[\d,.]*|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\s[^\n]+)"
)
#: "The ministry gave a toll of 14", "the clinic had given a death toll of nine".
_GAVE = re.compile(
    r"(?P<who>(?:[A-Z]|the\s)[^,;:.“”\"\n]{1,60}?)\s+(?:(?:has|have|had|also|later|since|earlier)\s+){0,2}"
    r"(?P<cue>gave|gives|given|issued|released)\s+"
    r"(?P<what>(?:a|an|the|its|their)\s+(?:\w+\s+){0,2}(?:toll|count|figure|tally|total)\s+of\s+[^,;\n]+)"
)


#: "The clinic counted 31 dead", "a rights group, Open Cells, has documented more than 400 arrests".
_COUNTED = re.compile(
    r"(?:(?:Minutes|Hours|Days|Shortly|Earlier|Later|Meanwhile|Yesterday|On|In|Last|By|At)\b[^,;:.“”\"\n]{0,40},\s+)?"
    r"(?P<who>(?:[A-Z]|(?:the|a|an)\s)[^,;:.“”\"\n]{1,60}?(?:,\s[^,;:.“”\"\n]{1,40},)?)\s+"
    r"(?:(?:has|have|had|also|later|since|first|initially|at\s+(?:one\s+point|first))\s+(?:on\s+\w+day\s+)?){0,3}"
    r"(?P<cue>counted|counts|recorded|documented|tallied|registered|confirms?|confirmed|report(?:s|ed)?|(?:spoke|spoken|speaks|speak|talked|talks)\s+of)\s+"
    r"(?P<what>(?:(?:at\s+least|more\s+than|about|some|nearly|up\s+to|over|around|fewer\s+than)\s+)?"
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\b(?:\s+(?!which\b)[^,;\n]+(?:,\s+(?!which\b)[^;\n]+)?)?)"
)


#: "The quake, which the observatory measured at 7.2", "the institute gave a preliminary magnitude of 6.9".
_MEASURER = (
    r"(?P<who>(?:[A-Z]|the\s)(?:(?!\b(?:was|were|is|are|been|be|which)\b)(?:[^,;:.“”\"\n]|(?<=\b[A-Z])\.)){1,80}?)\s+"
)
_MEASURED = (
    re.compile(
        rf".*?,\s+which\s+{_MEASURER}(?:(?:has|have|had|later|first|initially)\s+){{0,2}}"
        r"(?P<cue>measured|put|registered|recorded|estimated)\s+(?P<what>(?:at|as)\s+(?:a\s+|magnitude\s+){0,2}\d[^,;\n]*)"
    ),
    re.compile(
        rf"{_MEASURER}(?:(?:has|have|had|also|later|first|initially)\s+){{0,2}}(?P<cue>gave|measured|recorded|registered)\s+"
        r"(?P<what>(?:it\s+as\s+)?(?:a|its)\s+(?:\w+\s+)?magnitude\s+(?:of|as|at)\s+\d[^,;\n]*)"
    ),
)


#: Of these one stands in every match.
_CUES = tuple(
    "put raised raises revised lowered updated updates published corrected cut "
    "counted counts recorded documented tallied registered measured "
    "gave gives given issued released spoke speak talk confirm report".split()
)


#: "Police first said three had died but later revised the figure to two": who said the one said the other.
_ELIDED = re.compile(
    r"\b(?:but|and)\s+(?:(?:later|then|subsequently|since|has|have|had|soon)\s+){0,3}"
    r"(?P<cue>revised|raised|lowered|cut|corrected|updated|reduced|increased)\s+"
    r"(?P<what>(?:it|that|(?:the|that|this|its|their)\s+(?:\w+\s+)?(?:toll|number|count|figure|tally|estimate|total))\s+"
    r"(?:up\s+|down\s+)?to\s+[^,;\n]+)"
)


def elided(report: Report, found: Sequence[Attributed]) -> Iterator[Attributed]:
    """Figures that whoever spoke before in the same sentence corrects, without being named again."""
    text = report.text
    for sentence in sentences(text):
        match = _ELIDED.search(text, sentence.start, sentence.end)
        before = [f for f in found if match and f.source and _ends_before(f, sentence, match.start())]
        if not match or not before or any(_in(Span(*match.span("what"), text), f) for f in found):
            continue
        end = match.start("what") + len(match["what"].rstrip(' .!?”"'))
        yield replace(
            before[-1], cue=(Span(*match.span("cue"), text),), content=(Span(match.start("what"), end, text),), inner=()
        )


def _ends_before(one: Attributed, sentence: Span, at: int) -> bool:
    return sentence.contains(one.cue[0]) and all(s.end <= at for s in (*one.source, *one.cue, *one.content))


def tolls(report: Report, found: Sequence[Attributed]) -> Iterator[Attributed]:
    """Attributions of figures that somebody put or counted, in parts of sentences without another attribution."""
    text = report.text
    if not any_in(_CUES, text.lower()):
        return
    for part in (p for sentence in sentences(text) for p in _parts(sentence)):
        if not any_in(_CUES, part.exact.lower()):
            continue
        match = next(
            (m for p in (_UPDATED, _PUT, _GAVE, _COUNTED, *_MEASURED) if (m := p.match(text, part.start, part.end))),
            None,
        )
        taken = match and any(_in(Span(*match.span(), text), one) for one in found)
        if not match or taken or any(f.overlaps(part) for f in report.furniture):
            continue
        end = match.start("what") + len(match["what"].rstrip(' .!?”"'))
        yield Attributed(
            (Span(*match.span("who"), text),),
            (Span(*match.span("cue"), text),),
            (Span(match.start("what"), end, text),),
        )


def _parts(sentence: Span) -> Iterator[Span]:
    """A sentence, or each of its parts between semicolons."""
    start = sentence.start
    for mark in re.finditer(r";\s+", sentence.exact):
        yield Span(start, sentence.start + mark.start(), sentence.text)
        start = sentence.start + mark.end()
    yield Span(start, sentence.end, sentence.text)


def _in(sentence: Span, one: Attributed) -> bool:
    return any(s.overlaps(sentence) for s in (*one.cue, *one.content))
