"""What a form of correction or judgement shows: the thing it is about, as it stands, and what can be said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.brief import order, rows, value
from rashomon.brief.beside import visible
from rashomon.brief.excerpt import Excerpts
from rashomon.brief.rows import Lookup
from rashomon.brief.visible import clip, flat
from rashomon.desk import wording
from rashomon.desk.index.derive_said import SHOWN
from rashomon.desk.index.public import public
from rashomon.desk.keys import key
from rashomon.desk.wording import TERM
from rashomon.desk.words import say
from rashomon.model import Amended, Answer, Brief, Claim, Copy, Finding, Moment, Origin, Passage, Report, Words
from rashomon.vocabulary import load

#: Code points of a value or question in a list to choose from.
BRIEFLY = 90


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be said to be otherwise.

    `now`: how it reads, "" where the choice is to drop it; `offered`: the same as it would be written.
    """

    change: str
    now: str = ""
    offered: str = ""
    asks: bool = True


@dataclass(frozen=True, slots=True)
class Option:
    """One of a list to choose from."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class OfClaim:
    """A claim, the answer meant where one is, all its answers, and what was corrected of it already.

    `words`: as many of its own as may be shown, "" for none (rule 16).
    """

    claim: Claim
    report: Report
    answer: Answer | None
    answers: tuple[Option, ...]
    choices: tuple[Choice, ...]
    amended: tuple[Amended, ...]
    speakers: tuple[str, ...]
    slots: tuple[str, ...]
    words: str
    about: str = "claim"

    @property
    def source(self) -> str:
        """Whose word it is, and who printed it."""
        speaker = flat(self.claim.speaker.name) if self.claim.speaker else ""
        outlet = flat(self.report.outlet or self.report.id)
        return f"{speaker}, {outlet}" if speaker else outlet


@dataclass(frozen=True, slots=True)
class OfQuestion:
    """A question, the others that it may be the same as, and its answers, any of which may be another's."""

    finding: Finding
    first: str
    others: tuple[Option, ...]
    answers: tuple[Option, ...]
    about: str = "question"


@dataclass(frozen=True, slots=True)
class OfOrigin:
    """An origin, the others of its story, the names folded into it, and the letter it was given."""

    origin: Origin
    others: tuple[Option, ...]
    folded: tuple[str, ...]
    letter: str
    graded: bool
    about: str = "origin"


@dataclass(frozen=True, slots=True)
class OfCopy:
    """Two reports that may be one dispatch; where only one is given, the others to choose from."""

    one: Report
    other: Report | None
    others: tuple[Option, ...]
    relation: str
    about: str = "copy"


Subject = OfClaim | OfQuestion | OfOrigin | OfCopy


def of_claim(brief: Brief, excerpts: Excerpts, claim_id: str, answer_id: str = "") -> OfClaim | None:
    """The form of a claim; None where the story has no such claim."""
    claim = next((c for c in brief.claims if c.id == claim_id), None)
    report = next((r for r in brief.reports if claim and r.id == claim.report), None)
    if claim is None or report is None:
        return None
    answer = next((a for a in claim.answers if a.id == answer_id), None)
    answer = answer or (claim.answers[0] if len(claim.answers) == 1 else None)
    return OfClaim(
        claim, report, answer,
        answers=tuple(Option(a.id, clip(f"{a.slot}: {told(claim, a, excerpts)}", BRIEFLY)) for a in claim.answers),
        choices=tuple(choices(claim, answer, excerpts)),
        amended=tuple(a for a in brief.amended if a.correction.claim == claim.id),
        speakers=tuple(sorted({flat(o.name) for o in brief.origins if o.standing in ("named", "office")})),
        slots=tuple(slots()),
        words=words(claim, excerpts),
    )  # fmt: skip


def words(claim: Claim, excerpts: Excerpts) -> str:
    """As many of a claim's words as may be shown, "" for none."""
    if excerpts.full_text:
        return clip(flat(claim.words), SHOWN)
    span = claim.content[0]
    return clip(flat(visible(Passage(claim.report, span, span), excerpts.shown(claim.report)) or ""), SHOWN)


def told(claim: Claim, answer: Answer, excerpts: Excerpts) -> str:
    """A value in words; a passage of a report only as far as it may be shown."""
    if excerpts.full_text or not isinstance(answer.value, Words) or len(answer.span.exact) <= TERM:
        return value.text(answer.value)
    shown = visible(Passage(claim.report, answer.span, answer.span), excerpts.shown(claim.report))
    return f"“{shown}”" if shown else say("question.in_own_words")


def choices(claim: Claim, answer: Answer | None, excerpts: Excerpts) -> Iterator[Choice]:
    """What of a claim can be said to be otherwise, and of the answer meant."""
    when = claim.said_at
    yield Choice("misread", asks=False)
    yield Choice("not a claim", asks=False)
    yield _same("speaker", flat(claim.speaker.name) if claim.speaker else "")
    yield Choice("said at", value.full_moment(when) if when else "", when.iso() if when else "")
    if answer is None:
        return
    yield Choice("not an answer", asks=False)
    yield Choice("value", told(claim, answer, excerpts), written(claim, answer, excerpts))
    yield _same("slot", answer.slot)
    for field in ("of", "where", "when", "part"):
        yield _same(field, flat(getattr(answer.scope, field) or ""))


def _same(change: str, now: str) -> Choice:
    return Choice(change, now, now)


def written(claim: Claim, answer: Answer, excerpts: Excerpts) -> str:
    """A value as a person would write it in its place."""
    return answer.value.iso() if isinstance(answer.value, Moment) else told(claim, answer, excerpts)


def slots() -> list[str]:
    """Every slot that a question is known for."""
    return sorted(load("questions")["slots"])


def of_question(brief: Brief, excerpts: Excerpts, anchor: str) -> OfQuestion | None:
    """The form of a question; None where the story has no such question, or nobody answers it."""
    asked = [f for f in order.findings(brief.findings) if answers(f)]
    finding = next((f for f in asked if key(f.question.id) == anchor), None)
    if finding is None:
        return None
    near = sorted((f for f in asked if f is not finding and not order.lone(f)),
                  key=lambda f: f.question.id not in finding.linked)  # fmt: skip
    return OfQuestion(
        finding,
        answers(finding)[0],
        tuple(Option(answers(f)[0], clip(flat(f.question.text), BRIEFLY)) for f in near),
        tuple(_each(finding, excerpts)),
    )


def answers(finding: Finding) -> list[str]:
    """The ids of a question's answers."""
    return [s.answer.id for p in finding.positions for s in p.statements]


def _each(finding: Finding, excerpts: Excerpts) -> Iterator[Option]:
    for row in rows.rows(finding):
        for s in row.statements:
            given = wording.shown(row, excerpts, unit=finding.question.unit)
            yield Option(s.answer.id, clip(f"{given} ({flat(row.origin.name)}, {flat(s.outlet)})", BRIEFLY))


def of_origin(brief: Brief, party: str) -> OfOrigin | None:
    """The form of an origin by its key; None where the story has no such origin."""
    origin = next((o for o in brief.origins if key(o.id) == party), None)
    if origin is None:
        return None
    spoken = [s.claim for f in brief.findings for p in f.positions for s in p.statements if s.origin.id == origin.id]
    names = dict.fromkeys(c.speaker.name for c in spoken if c.speaker and c.speaker.name != origin.name)
    letters = [r.letter for r in brief.reliability if r.origin == origin.id]
    return OfOrigin(
        origin,
        tuple(Option(o.id, clip(flat(o.name), BRIEFLY)) for o in brief.origins if o.id != origin.id),
        tuple(names),
        letters[-1] if letters else "",
        graded=origin.standing == "own-voice" or origin.id in {o.id for o in public(brief)},
    )


def of_copy(brief: Brief, report: str, other: str = "") -> OfCopy | None:
    """The form of two reports by their keys; None where the story has no such reports."""
    by_key = {key(r.id): r for r in brief.reports}
    one, second = by_key.get(report), by_key.get(other)
    if one is None or (other and second is None):
        return None
    pair = {one.id, second.id} if second else set()
    found: Copy | None = next((c for c in brief.copies if pair and pair <= {c.of, *c.reports}), None)
    lookup = Lookup(brief)
    return OfCopy(
        one, second,
        tuple(Option(r.id, clip(f"{flat(lookup.outlet(r.id))}: {flat(r.title or r.id)}", BRIEFLY))
              for r in brief.reports if r is not one),
        found.relation if found else "",
    )  # fmt: skip
