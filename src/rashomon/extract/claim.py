"""One claim: of a draft with how it is said and what it answers, or of a sentence in the outlet's own voice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.answer.answers import Reading
from rashomon.extract.answer.denied import denied, denies_and_says, told_off
from rashomon.extract.answer.figure import left_over
from rashomon.extract.answer.none_of import none_of
from rashomon.extract.answer.open import BOUND, FEWEST, STATED, opened
from rashomon.extract.answer.self import own_part
from rashomon.extract.certainty.degree import of_cue, outcome, weakest
from rashomon.extract.draft import Draft
from rashomon.extract.moment.label import named
from rashomon.extract.presupposed import looked_into
from rashomon.extract.remainder import remainder
from rashomon.extract.scope_ours import ours
from rashomon.extract.stance.stances import Stance, stance, unknowns
from rashomon.model import Answer, Certainty, Claim, Kind, Moment, Report, Scope, Span, Unknown, claim_id

#: Share of a content inside quotation marks from which it is direct speech.
DIRECT = 0.95
#: When and where something was.
_SETTING = frozenset({"event.start", "event.place"})
#: A source that is none.
_NOBODY = re.compile(r"(?:no|nobody|none|neither)\b", re.IGNORECASE)
#: Who was asked and did not answer: what was asked for is nothing that they say.
_ANSWERS = re.compile(r"(?:respond|repl|answer|return)\w*\b", re.IGNORECASE)
_REQUEST = re.compile(
    r"(?:to\s+)?(?:an?\s+|the\s+|our\s+|several\s+|repeated\s+|multiple\s+)?(?:\w+\s+)?"
    r"(?:requests?|calls?|messages?|e-?mails?|inquir(?:y|ies)|enquir(?:y|ies)|questions?)\b",
    re.IGNORECASE,
)
#: A cue that says that nobody knows.
_DARK = re.compile(r"\b(?:unknown|unclear|not (?:\w+ly )?(?:known|clear))\b", re.IGNORECASE)


def kind_of(inside: NDArray[np.bool_], content: Sequence[Span]) -> Kind:
    """How much of a content stands inside quotation marks; `inside` [n] tells that of every code point of the text."""
    letters = [i for s in content for i in range(s.start, s.end) if s.text[i].isalnum()]
    share = sum(bool(inside[i]) for i in letters) / max(1, len(letters))
    return "direct" if share >= DIRECT else "indirect" if share == 0 else "mixed"


def of_draft(
    report: Report,
    draft: Draft,
    inside: NDArray[np.bool_],
    lines: Sequence[Span],
    when: Sequence[tuple[Span, Moment]],
) -> Claim:
    """The claim of a draft, in its stance; `lines` and `when` are the report's sentences and times."""
    f = draft.found
    line = next((s for s in lines if s.contains(f.cue[0])), f.cue[0])
    how: Stance = stance(report.text, f.source, f.cue, f.content, line)
    said = next((m for span, m in when if how.said_at and span.overlaps(how.said_at)), None)
    if said:
        draft.readings = [_without_saying(r, named(said)) for r in draft.readings]
    if how.certainty == "denied":
        draft.readings += none_of(f.content, draft.readings)
    draft.readings += own_part(f.content, how.certainty, draft.speaker, draft.readings)
    readings = _not_twice_denied(report.text, how.certainty, line, f.content, draft.readings)
    readings = [ours(r, draft.speaker) for r in readings]
    return Claim(
        id=draft.id,
        report=report.id,
        kind=kind_of(inside, f.content),
        source=f.source,
        cue=f.cue,
        content=f.content,
        speaker=draft.speaker,
        via=draft.via,
        addressee=how.addressee,
        channel=how.channel,
        evidence=how.evidence,
        certainty=_certainty(report.text, how.certainty, line, f.cue, draft.readings),
        commitment=how.commitment,
        condition=how.condition,
        said_at=said,
        said_at_span=how.said_at if said else None,
        nested_in=draft.outer.id if draft.outer else None,
        answers=_answers(draft.id, [*readings, *_open(draft, how)]),
        headline=bool(report.headline and report.headline.overlaps(f.content[0])),
    )


def _open(draft: Draft, how: Stance) -> list[Reading]:
    """What the claim says beyond every slot: its clauses without an answer, and without a claim of their own."""
    f = draft.found
    bound = how.commitment
    if f.source and _NOBODY.match(f.source[0].exact):
        return []  # "no group claimed responsibility"
    if _ANSWERS.search(f.cue[0].exact) and _REQUEST.match(f.content[0].exact):
        return []  # "did not respond to a request for comment"
    dark = how.certainty == "unknown" or _DARK.search(f.cue[0].exact)
    if dark and not (f.source or bound):
        return []  # "the whereabouts of the crew were not known"
    inner = [s for one in f.inner for s in (*one.source, *one.cue, *one.content)]
    slot = BOUND[bound] if bound else STATED
    taken = [*(r.span for r in draft.readings), *inner]
    denying = how.certainty == "denied"
    content = [told_off(c) for c in f.content] if denying else f.content
    found = opened(content, taken, alone=not f.source, fewest=1 if denying or how.certainty == "possible" else FEWEST)
    found += left_over(content, [*taken, *(span for span, _ in found)])
    return [Reading(slot, words, Scope(), span) for span, words in found]


def _certainty(text: str, stated: Certainty, line: Span, cue: Sequence[Span], readings: Sequence[Reading]) -> Certainty:
    """A hedge counts where it is the cue's, or stands over what the claim answers; one elsewhere in it does not."""
    if stated == "denied" and cue and denies_and_says(cue[0]):
        return "certain"
    if stated == "unknown" and readings and cue and looked_into(cue[0]):
        return "certain"
    if stated == "unknown" and _told_before(line, readings):
        return "certain"
    if stated not in ("possible", "probable") or not readings:
        return stated
    if cue and of_cue(cue[0].exact) in ("possible", "probable"):
        return stated
    hedged = any(outcome(abs(weakest(text, line, r.span))) != "certain" for r in readings if line.contains(r.span))
    return stated if hedged else "certain"


def _without_saying(reading: Reading, said: str) -> Reading:
    """A reading without the time at which it was only said: "said in May that 12 are held" tells of no May."""
    if reading.scope.when != said or "when" in reading.inherited or isinstance(reading.value, Moment):
        return reading
    return replace(reading, scope=replace(reading.scope, when=None))


def _told_before(line: Span, readings: Sequence[Reading]) -> bool:
    """Whether what is answered is not what is not known: it stands before ("12 are held, though it is …") or holds it.

    "No indication of a second gunman" is an answer, though an indication is what there is none of.
    """
    dark = unknowns(line)
    told = [r for r in readings if not isinstance(r.value, Unknown)]
    if not told or not dark:
        return False
    before = all(r.span.end <= dark[0].start for r in told)
    return before or all(any(r.span.contains(d) for r in told) for d in dark)


def _not_twice_denied(
    text: str, stated: Certainty, line: Span, content: Sequence[Span], readings: Sequence[Reading]
) -> Sequence[Reading]:
    """The readings; of a denied denial ("denied that it was not the army") nothing is read.

    Nor is when and where a denied deed was: it says neither that it was elsewhere nor that it was not.
    """
    if stated != "denied":
        return readings
    kept = [r for r in readings if r.slot not in _SETTING]
    return [r for r in kept if not (line.contains(r.span) and denied(text, line, content, r))]


def of_sentence(report: Report, line: Span, readings: Sequence[Reading], drafts: Sequence[Draft]) -> Claim:
    """A sentence, less what it attributes to others, in the outlet's own voice."""
    content = remainder(line, [d.found for d in drafts if d.outer is None], [r.span for r in readings])
    if any(not any(s.contains(r.span) for s in content) for r in readings) or not content:
        content = (line,)
    new_id = claim_id(report.id, "own-voice", (), (), content)
    how = stance(report.text, (), (), content, line)
    return Claim(
        id=new_id,
        report=report.id,
        kind="own-voice",
        source=(),
        cue=(),
        content=content,
        evidence=how.evidence,
        certainty="unknown"
        if unknowns(line) and not readings
        else _certainty(report.text, how.certainty, line, (), readings),
        answers=_answers(new_id, readings),
        headline=bool(report.headline and report.headline.overlaps(line)),
    )


def _answers(owner: str, readings: Sequence[Reading]) -> tuple[Answer, ...]:
    return tuple(
        Answer(f"{owner}#{n}", r.slot, r.value, r.span, r.scope, r.preliminary, r.inherited, r.also)
        for n, r in enumerate(readings)
    )
