"""Claims in the making: who speaks in each attribution, and which of them holds an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from rashomon.extract.answer.answers import Reading
from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.pieces import quoted
from rashomon.extract.party.parties import Parties
from rashomon.extract.presupposed import presupposed
from rashomon.model import Party, Quantity, Relay, Span, Unknown, Value, YesNo
from rashomon.vocabulary import either, listed

_ACCORDING = re.compile(r"[Aa]ccording to (?:the )?(?P<who>[A-Z][^,;.“\"]{1,60}),")
#: A cue that tells of silence is the reporter's own observation.
_NOT_SAID = re.compile(
    r"\b(?:(?:did|do|does|has|have|had|would|will)(?: not|n['’]?t)|declined|declines|refused|refuses)\b", re.I
)
_SAID = re.compile(r"\s(?:said|says|told|tells)[.!?]?\s")
_FIRST = frozenset({"i"})
_THIRD = frozenset({"he", "she", "they", "it", "who", "which"})
#: Where a source goes on to tell of whoever speaks: "a hospital, where 12 were treated".
_TOLD_FURTHER = re.compile(r",|\b(?:who|whose|where|which|that)\b", re.I)
#: Share of a reading's words that a claim must hold to own it.
HELD = 0.5


@dataclass(slots=True)
class Draft:
    """A claim in the making."""

    found: Attributed
    outer: Draft | None
    speaker: Party | None = None
    via: tuple[Relay, ...] = ()
    readings: list[Reading] = field(default_factory=list)
    id: str = ""

    @property
    def depth(self) -> int:
        """How many claims it is nested in."""
        return 0 if self.outer is None else self.outer.depth + 1

    def held(self, span: Span) -> int:
        """Code points of `span` inside the content."""
        return sum(max(0, min(c.end, span.end) - max(c.start, span.start)) for c in self.found.content)


def drafted(found: Sequence[Attributed], outer: Draft | None = None) -> Iterator[Draft]:
    """Every attribution, those nested in it right behind it."""
    for one in found:
        draft = Draft(one, outer)
        yield draft
        yield from drafted(one.inner, draft)


def name_speakers(found: Sequence[Draft], parties: Parties) -> None:
    """Who speaks, in the order of the text, so that a pronoun finds who spoke before it."""
    body: Draft | None = None
    for draft in sorted(found, key=lambda d: (d.found.cue[0].start, d.depth)):
        draft.found = _with_subject(draft.found, parties)
        resolved = parties.resolve(draft.found.source, cue=draft.found.cue)
        if resolved:
            draft.speaker, draft.via = _with_body(resolved.party, draft, body, parties), resolved.via
            body = draft if draft.speaker.kind == "organisation" else body
        known = [r.span for r in draft.via if r.span]
        relays = [s for s in draft.found.relays if not any(s.overlaps(k) for k in known)]
        draft.via += tuple(Relay(_bare(s.exact), s) for s in relays)
    for draft in found:
        if draft.outer and draft.speaker is None and parties.speechless(draft.found.source):
            draft.speaker, draft.via = draft.outer.speaker, (*draft.via, *draft.outer.via)
        elif draft.outer:
            _nested_speaker(draft, draft.outer)
            draft.via += _passed_on(draft.outer, draft.speaker)


def _nested_speaker(draft: Draft, outer: Draft) -> None:
    """In words that are quoted, "I" is who is quoted, and "he" is somebody else."""
    if not outer.speaker or not draft.found.source or not _quoted_by(outer, draft.found.source[0]):
        return
    source = draft.found.source[0].exact.lower()
    if source in _FIRST:
        draft.speaker = outer.speaker
    elif source in _THIRD and draft.speaker and draft.speaker.id == outer.speaker.id:
        draft.speaker = None


def _quoted_by(outer: Draft, source: Span) -> bool:
    """Whether a source stands within quotation marks that are the outer speaker's."""
    inside = quoted(source.text)
    return bool(inside[source.start]) and not inside[outer.found.cue[0].start]


def _with_subject(found: Attributed, parties: Parties) -> Attributed:
    """The attribution with whoever stands right before its verb of speech as source, where it has none that can speak.

    "Initial results point to a gas the ministry said"; "Pell said the driver told him".
    """
    cue = found.cue[0]
    missing = not found.source or parties.speechless(found.source)
    between = cue.text[found.source[0].end : cue.start] if found.source else ""
    if not _says().match(cue.exact) or not (missing or _SAID.search(between)):
        return found
    subject = parties.subject(cue)
    if subject is None or any(subject.overlaps(s) for s in found.source):
        return found
    content = tuple(s for c in found.content if (s := _up_to(c, subject)))
    return replace(found, source=(subject,), content=content) if content else found


def _up_to(content: Span, subject: Span) -> Span | None:
    """A content without the subject that it ran into."""
    if not content.overlaps(subject):
        return content
    end = max(content.start, subject.start)
    words = content.text[content.start : end].rstrip(" ,")
    return Span(content.start, content.start + len(words), content.text) if words else None


def _with_body(party: Party, draft: Draft, before: Draft | None, parties: Parties) -> Party:
    """A spokesman named without a body speaks for the one his paragraph names as its source."""
    if party.affiliation or party.kind != "person" or "spokes" not in (party.role or "").lower():
        return party
    cue = draft.found.cue[0]
    line = cue.text.rfind("\n", 0, cue.start) + 1
    if match := _ACCORDING.search(cue.text, line, cue.start):
        body = parties.party_of(Span(*match.span("who"), cue.text))
    else:
        body = before.speaker if before and before.found.cue[0].start >= line else None
    return replace(party, affiliation=body.name) if body else party


def _passed_on(outer: Draft, speaker: Party | None) -> tuple[Relay, ...]:
    """An inner claim came through the outer speaker, by the words of the report if by no name, and their relays."""
    if not outer.found.source or (outer.speaker and speaker and outer.speaker.id == speaker.id):
        return outer.via
    source = outer.found.source[0]
    if outer.speaker is None and source.exact.lower() in _FIRST | _THIRD:
        return outer.via
    return (Relay(outer.speaker.name if outer.speaker else _bare(source.exact), source), *outer.via)


def _bare(words: str) -> str:
    for article in ("a ", "an ", "the ", "A ", "An ", "The "):
        words = words.removeprefix(article)
    return words


def names_speaker(among: Sequence[Draft], reading: Reading) -> bool:
    """Whether a count stands in the words for who speaks: "one survivor said" tells of no one survivor."""
    if not isinstance(reading.value, Quantity) or not reading.slot.startswith("people."):
        return False
    return any(_in_name(d.found, s, reading.span) for d in among for s in d.found.source)


def _in_name(found: Attributed, source: Span, span: Span) -> bool:
    """Whether words stand in a source, before it goes on to tell of more; or run from it over its verb of speech."""
    if not source.start <= span.start < source.end or _TOLD_FURTHER.search(span.text, source.start, span.start):
        return False
    return span.end <= source.end or any(span.contains(c) and _says().match(c.exact) for c in found.cue)


@cache
def _says() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(listed('cues', 'quoting') | listed('cues', 'asserting'))})\b", re.I)


def owner(reading: Reading, among: Sequence[Draft]) -> Draft | None:
    """The innermost claim that holds most of the reading, else one whose cue the reading runs over."""
    if isinstance(reading.value, Unknown) and any(_holds_back(d, reading.span) for d in among):
        return None
    spoken = [
        d for d in among if (d.found.source or _is_quoted(d)) and not presupposed(d.found, reading.span, reading.value)
    ]
    holding = [d for d in spoken if d.held(reading.span) >= HELD * _size(d, reading.span) or _tells_of(d, reading)]
    if holding:
        return max(holding, key=lambda d: (d.depth, d.held(reading.span)))
    if _withheld(reading.value):
        return None  # "nobody has claimed it", "they did not say": the outlet's own observation
    around = [d for d in spoken if _extent(d).contains(reading.span) and d.held(reading.span)]
    return max(around, key=lambda d: (d.depth, d.held(reading.span)), default=None)


def _size(draft: Draft, span: Span) -> int:
    """Code points of a span; where it begins with what is said, those that name who says it do not count."""
    if not any(c.start <= span.start < c.end for c in (*draft.found.content, *draft.found.cue)):
        return span.end - span.start
    said = sum(max(0, min(r.end, span.end) - max(r.start, span.start)) for r in (*draft.found.source, *draft.found.cue))
    return span.end - span.start - said


def _holds_back(draft: Draft, span: Span) -> bool:
    """Whether what is unknown is that somebody has not said it: "the clinic did not release names"."""
    return any(c.start <= span.start < c.end and _NOT_SAID.search(c.exact) for c in draft.found.cue)


def _tells_of(draft: Draft, reading: Reading) -> bool:
    """Whether the reading is a nested claim itself: "the Guards claimed responsibility", state radio reported."""
    return draft.depth > 0 and _extent(draft).contains(reading.span) and draft.held(reading.span) > 0


def _is_quoted(draft: Draft) -> bool:
    """Words in quotation marks are somebody's, even where nobody is named; a bare "is believed to" is not."""
    return draft.found.content[0].exact[:1] in '“"«„'


def _withheld(value: Value) -> bool:
    return isinstance(value, Unknown) or (isinstance(value, YesNo) and not value.yes)


def _extent(draft: Draft) -> Span:
    spans = [*draft.found.source, *draft.found.cue, *draft.found.content]
    return Span(min(s.start for s in spans), max(s.end for s in spans), spans[0].text)
