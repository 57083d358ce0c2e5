"""Words whose speaker a label names: lines of a transcript ("PELL: …"), and quotations signed behind a dash.

No verb says that anybody said them, so the tagger cuts and joins them at will.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.extract.attribution.attributed import Attributed, part, trimmed
from rashomon.model import Report, Span

#: Lines of so many words that a transcript has at least, one of its labels twice: fewer are headings or a table.
LINES, WORDS = 3, 3
_NAME = r"[A-Z][\w.'’-]*(?:[ ](?:(?:de|la|van|von|al|bin|of|the|du|di)[ ])?[A-Z][\w.'’-]*){0,4}"
_LABEL = re.compile(
    rf"^[ \t]*[“\"]?(?P<who>{_NAME}|Q|A)(?P<cue>:)[ \t]+(?P<what>[^\n]*\w[^\n]*)$",
    re.MULTILINE,
)
_SIGNED = re.compile(
    r"^[ \t]*(?P<what>[“”\"][^\n]{12,}[”“\"])[ \t]*(?P<cue>[―—–]|--?)[ \t]*"
    rf"(?P<who>{_NAME})(?:,[ ][^\n.]{{2,80}})?[ \t.]*$",
    re.MULTILINE,
)
#: A paragraph behind a labelled one that goes on with it.
_RUNS_ON = re.compile(r"\n+[ \t]*(?P<what>[“\"][^\n]*\w[^\n]*)")
#: Labels that name no speaker: the question, and whoever answers without a name.
_ASKS, _ANSWERS = "Q", "A"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled stretch of a report and the attribution it makes, None for a question."""

    place: Span
    found: Attributed | None


def labelled(report: Report) -> Iterator[Labelled]:
    """The labelled stretches of a report, in order; a heading before a colon labels nothing."""
    lines = list(_LABEL.finditer(report.text))
    often = Counter(m["who"] for m in lines if len(m["what"].split()) >= WORDS)
    if often.total() >= LINES and max(often.values()) > 1 and len(often) > 1:
        yield from (_line(report, m) for m in lines if _speaks(m["who"], often))
    for match in _SIGNED.finditer(report.text):
        who = trimmed(report.text, *match.span("who"), ".")
        yield Labelled(trimmed(report.text, *match.span()), replace(Attributed.of(match), source=(who,)))


def with_labelled(report: Report, found: Sequence[Attributed]) -> list[Attributed]:
    """What was found, with what labels name in place of what was found in their stretches."""
    own = [one for one in labelled(report) if not any(f.overlaps(one.place) for f in report.furniture)]
    if not own:
        return list(found)
    rest = [f for f in found if not any(one.place.overlaps(s) for one in own for s in (*f.cue, *f.content))]
    return [*(one.found for one in own if one.found), *rest]


def _speaks(who: str, often: Counter[str]) -> bool:
    """Whether a label is a speaker's: in capitals, or one that comes again."""
    return who.isupper() or often[who] > 1


def _line(report: Report, match: re.Match[str]) -> Labelled:
    content, end = [_said(report, *match.span("what"))], match.end()
    while follows := _RUNS_ON.match(report.text, end):
        if _LABEL.match(report.text, follows.start("what")):
            break
        content.append(_said(report, *follows.span("what")))
        end = follows.end()
    place = trimmed(report.text, match.start(), end)
    if match["who"] == _ASKS:
        return Labelled(place, None)
    source = () if match["who"] == _ANSWERS else (part(match, "who"),)
    return Labelled(place, Attributed(source, (part(match, "cue"),), tuple(content)))


def _said(report: Report, start: int, end: int) -> Span:
    """Words without the marks that only show them to be quoted."""
    words = report.text[start:end]
    start += len(words) - len(words.lstrip(' “"'))
    kept = words.rstrip(' ”"') if words.count("“") <= words.count("”") - 1 or words.count('"') % 2 else words.rstrip()
    return Span(start, end - (len(words) - len(kept)), report.text)
