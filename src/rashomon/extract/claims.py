"""Reports to claims: every extractor of the stage put to work, and its findings put together.

Attribution says whose words are where; parties say who that is; stance says how it was said; answers
are read sentence by sentence, whoever speaks, and go to the innermost claim that holds their words, or
to the outlet's own voice.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from rashomon.extract.answer.also import Rivals, with_rivals
from rashomon.extract.answer.answers import Context, Reading, answers, following
from rashomon.extract.answer.cause import as_cause
from rashomon.extract.answer.denied import affirmed
from rashomon.extract.answer.implied import with_implied
from rashomon.extract.answer.owned import owned
from rashomon.extract.answer.state import rulers, state_of, with_state
from rashomon.extract.answer.undenied import undenied
from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.attributions import attributions
from rashomon.extract.attribution.pieces import quoted
from rashomon.extract.attribution.tagger import Attributor, Tagger, shipped
from rashomon.extract.claim import kind_of, of_draft, of_sentence
from rashomon.extract.draft import Draft, drafted, name_speakers, names_speaker, owner
from rashomon.extract.echoed import echoed
from rashomon.extract.frame.aside import asides
from rashomon.extract.frame.event import inherit, launched, of_event, own_event
from rashomon.extract.frame.frames import frame
from rashomon.extract.frame.scope import Setting, scoped
from rashomon.extract.moment.moments import moments
from rashomon.extract.moment.zone import localised
from rashomon.extract.party.parties import Parties
from rashomon.extract.place.places import places
from rashomon.extract.sentence import sentences
from rashomon.extract.stance.stances import unknowns
from rashomon.extract.tally.tallies import tallied
from rashomon.model import Claim, Moment, Place, Report, Span, claim_id


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
        draft.id = claim_id(report.id, kind_of(inside, f.content), f.source, f.cue, f.content)
    out = [of_draft(report, d, inside, lines, when) for d in drafts]
    out += [of_sentence(report, line, readings, drafts) for line, readings in loose]
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
            if holder and holder.outer:
                reading = undenied(reading, holder.found.content)
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
        readings = [as_cause(r) for r in with_implied(text, readings)]
        out.append((line, scoped(readings, line, out[-1][0] if out else None, setting)))
    own = own_event(out)
    return [(line, [r for r in readings if of_event(r, own) and not launched(r, readings)]) for line, readings in out]
