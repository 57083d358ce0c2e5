"""Reports to claims: every extractor of the stage put to work, and its findings put together.

Attribution says whose words are where; parties say who that is; stance says how it was said; answers
are read sentence by sentence, whoever speaks, and go to the innermost claim that holds their words, or
to the outlet's own voice.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.answer.also import Rivals, with_rivals
from rashomon.extract.answer.answers import Context, Reading, answers, following
from rashomon.extract.answer.cause import as_cause
from rashomon.extract.answer.denied import affirmed, denied, denies_and_says
from rashomon.extract.answer.open import BOUND, FEWEST, STATED, opened
from rashomon.extract.answer.owned import owned
from rashomon.extract.answer.self import own_part
from rashomon.extract.answer.state import rulers, state_of, with_state
from rashomon.extract.attribution.attributions import attributions
from rashomon.extract.attribution.pieces import quoted
from rashomon.extract.attribution.repair import Attributed
from rashomon.extract.attribution.tagger import Attributor, Tagger, shipped
from rashomon.extract.certainty.degree import of_cue, outcome, weakest
from rashomon.extract.draft import Draft, drafted, name_speakers, names_speaker, owner
from rashomon.extract.echoed import echoed
from rashomon.extract.frame.aside import asides
from rashomon.extract.frame.event import inherit, launched, of_event, own_event
from rashomon.extract.frame.frames import frame
from rashomon.extract.frame.scope import Setting, scoped
from rashomon.extract.moment.label import named
from rashomon.extract.moment.moments import moments
from rashomon.extract.moment.zone import localised
from rashomon.extract.party.parties import Parties
from rashomon.extract.place.places import places
from rashomon.extract.presupposed import looked_into
from rashomon.extract.remainder import remainder
from rashomon.extract.scope_ours import ours
from rashomon.extract.sentence import sentences
from rashomon.extract.stance.stances import Stance, stance, unknowns
from rashomon.extract.tally.tallies import tallied
from rashomon.model import (
    Answer,
    Certainty,
    Claim,
    Kind,
    Moment,
    Place,
    Report,
    Scope,
    Span,
    Unknown,
    claim_id,
)

#: Share of a content inside quotation marks from which it is direct speech.
DIRECT = 0.95
#: When and where something was.
_SETTING = frozenset({"event.start", "event.place"})
#: A cue that says that nobody knows.
_DARK = re.compile(r"\b(?:unknown|unclear|not (?:\w+ly )?(?:known|clear))\b", re.IGNORECASE)


class Reader:
    """Reads reports; holds the loaded model. `name` says which reading this is."""

    def __init__(self, tagger: Attributor) -> None:
        self._tagger = tagger
        self.name = tagger.name

    @classmethod
    def load(cls, model: str = "default", *, threads: int | None = None) -> Reader:
        """A reader with a shipped model: "default", or "large", which finds more and is slower.

        Raises:
            UsageError: there is no model of that name.
            RashomonError: it is not installed.
        """
        return cls(Tagger.load(shipped(model), threads=threads))

    def claims(self, reports: Sequence[Report]) -> list[list[Claim]]:
        """The claims of each report, in the order of its text."""
        found = attributions(reports, self._tagger)
        return [_claims(report, items) for report, items in zip(reports, found, strict=True)]


def _claims(report: Report, found: Sequence[Attributed]) -> list[Claim]:
    text = report.text
    times, sites = moments(text, None, anchor=report.published), places(text)
    when, where = [(f.span, f.moment) for f in times], [(f.span, f.place) for f in sites]
    also: Rivals = {f.span: f.also for f in times if f.also} | {f.span: f.also for f in sites if f.also}
    lines = [s for s in sentences(text) if not any(f.contains(s) for f in report.furniture)]
    drafts = list(drafted(found))
    parties = Parties(report)
    name_speakers(drafts, parties)
    about = frame(lines, when, report.published)
    read = localised(_read_lines(text, lines, when, where, report.published), where)
    read = _stately(read, rulers(parties.parties()))
    read = [(line, [owned(r, parties) for r in readings]) for line, readings in read]
    aside = asides(lines, when, about)
    loose = _deal(text, [(line, with_rivals(readings, also)) for line, readings in read], drafts, aside)
    inside = quoted(text)
    for draft in drafts:
        f = draft.found
        draft.id = claim_id(report.id, _kind(inside, f.content), f.source, f.cue, f.content)
    out = [_spoken(report, d, inside, lines, when) for d in drafts]
    out += [_own(report, line, readings, drafts) for line, readings in loose]
    return echoed(sorted(_unique(out), key=lambda c: (c.content[0].start, -c.content[-1].end, c.id)))


def _stately(lines: list[tuple[Span, list[Reading]]], rule: dict[str, str]) -> list[tuple[Span, list[Reading]]]:
    """The readings with the states whose organs they name."""
    home = state_of(own_event(lines).where)
    return [(line, [with_state(r, rule, home) for r in readings]) for line, readings in lines]


def _unique(claims: Sequence[Claim]) -> list[Claim]:
    return list({c.id: c for c in claims}.values())


def _deal(
    text: str, lines: Sequence[tuple[Span, list[Reading]]], drafts: Sequence[Draft], aside: Container[int] = ()
) -> list[tuple[Span, list[Reading]]]:
    """Give each reading to the claim that holds it; what no claim holds is the outlet's own voice."""
    loose = []
    contents = [c for d in drafts for c in d.found.content]
    event = own_event(lines)
    spoken = {n for n, (s, _) in enumerate(lines) if any(c.overlaps(s) for c in contents)}
    tally = tallied(text, [(line, affirmed(text, line, contents, r)) for line, r in lines], spoken, aside)
    for line, told_here in tally.lines:
        readings = [inherit(r, event) for r in told_here if not names_speaker(drafts, r)]
        near = [d for d in drafts if any(c.overlaps(line) for c in d.found.content)]
        own = [inherit(r, event) for at, r in tally.sums if at == line]
        for reading in readings:
            holder = owner(reading, near)
            (holder.readings if holder else own).append(reading)
        if own or (not near and unknowns(line)):
            loose.append((line, own))
    return loose


def _read_lines(
    text: str,
    lines: Sequence[Span],
    when: Sequence[tuple[Span, Moment]],
    where: Sequence[tuple[Span, Place]],
    published: Moment | None,
) -> list[tuple[Span, list[Reading]]]:
    """Each sentence with its readings, which may lean on those of the sentences before it."""
    out: list[tuple[Span, list[Reading]]] = []
    context = Context(published=published)
    setting = Setting.of(when, frame(lines, when, published), where)
    for line in lines:
        readings = answers(
            text,
            line,
            moments=[x for x in when if line.contains(x[0])],
            places=[x for x in where if line.contains(x[0])],
            context=context,
        )
        context = following(context, line, readings)
        readings = [as_cause(r) for r in readings]
        out.append((line, scoped(readings, line, out[-1][0] if out else None, setting)))
    own = own_event(out)
    return [(line, [r for r in readings if of_event(r, own) and not launched(r, readings)]) for line, readings in out]


def _kind(inside: NDArray[np.bool_], content: Sequence[Span]) -> Kind:
    letters = [i for s in content for i in range(s.start, s.end) if s.text[i].isalnum()]
    share = sum(bool(inside[i]) for i in letters) / max(1, len(letters))
    return "direct" if share >= DIRECT else "indirect" if share == 0 else "mixed"


def _spoken(
    report: Report,
    draft: Draft,
    inside: NDArray[np.bool_],
    lines: Sequence[Span],
    when: Sequence[tuple[Span, Moment]],
) -> Claim:
    f = draft.found
    line = next((s for s in lines if s.contains(f.cue[0])), f.cue[0])
    how: Stance = stance(report.text, f.source, f.cue, f.content, line)
    said = next((m for span, m in when if how.said_at and span.overlaps(how.said_at)), None)
    if said:
        draft.readings = [_without_saying(r, named(said)) for r in draft.readings]
    draft.readings += own_part(f.content, how.certainty, draft.speaker, draft.readings)
    readings = _not_twice_denied(report.text, how.certainty, line, f.content, draft.readings)
    readings = [ours(r, draft.speaker) for r in readings]
    return Claim(
        id=draft.id,
        report=report.id,
        kind=_kind(inside, f.content),
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
    dark = how.certainty == "unknown" or _DARK.search(f.cue[0].exact)
    if dark and not (f.source or bound):
        return []  # "the whereabouts of the crew were not known"
    inner = [s for one in f.inner for s in (*one.source, *one.cue, *one.content)]
    slot = BOUND[bound] if bound else STATED
    taken = [*(r.span for r in draft.readings), *inner]
    found = opened(f.content, taken, alone=not f.source, fewest=1 if how.certainty == "denied" else FEWEST)
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
    """Whether all that is answered stands in clauses before the one not known: "12 are held, though it is …"."""
    dark = unknowns(line)
    told = [r for r in readings if not isinstance(r.value, Unknown)]
    return bool(told and dark) and all(r.span.end <= dark[0].start for r in told)


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


def _own(report: Report, line: Span, readings: Sequence[Reading], drafts: Sequence[Draft]) -> Claim:
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
