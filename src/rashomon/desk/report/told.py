"""The claims of a report as cards beside its text: who says it, how it came, and which question it answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.brief import listing, order, rows, value
from rashomon.brief.amended import corrected
from rashomon.brief.excerpt import Excerpts
from rashomon.brief.rows import Row
from rashomon.brief.visible import clip, flat
from rashomon.desk import wording
from rashomon.desk.keys import key
from rashomon.desk.report.speaking import Speaker, speaking
from rashomon.desk.words import say
from rashomon.model import Brief, Claim, Finding, Position, Statement

#: Code points of a claim's words on its card, and of a value in words; the whole stands in the text.
WORDS = 90
#: Code points of who says it: where that is not known, a report's own words for it, which may be a clause.
WHO = 60


@dataclass(frozen=True, slots=True)
class Reply:
    """What a claim answers: the question, its anchor, its value in words, and the anchor of the words."""

    question: str
    name: str
    shown: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Card:
    """One claim. `words` are its first words, "" where they may not be shown; `facts` how it was said.

    `corrected` is what people corrected of it, with what the machine had read (rule 14).
    """

    claim: Claim
    speaker: Speaker
    who: str
    words: str
    facts: tuple[str, ...]
    replies: tuple[Reply, ...]
    corrected: tuple[str, ...] = ()


class Answers:
    """The question that each answer of a brief belongs to, and what people corrected of each claim."""

    def __init__(self, brief: Brief, excerpts: Excerpts) -> None:
        self._excerpts = excerpts
        self._amended: dict[str, list[str]] = {}
        for one in brief.amended:
            self._amended.setdefault(one.correction.claim, []).append(corrected(one))
        self._found: dict[str, tuple[Finding, Position, Statement]] = {}
        for finding in order.findings(brief.findings):
            for position in finding.positions:
                for statement in position.statements:
                    self._found.setdefault(statement.answer.id, (finding, position, statement))

    def replies(self, claim: Claim) -> Iterable[Reply]:
        """What a claim answers, in the order of its answers."""
        for answer in claim.answers:
            if answer.id in self._found:
                finding, position, statement = self._found[answer.id]
                row, asked = Row(position, statement.origin, (statement,)), finding.question
                shown = clip(wording.shown(row, self._excerpts, unit=asked.unit), WORDS)
                yield Reply(flat(asked.text), key(asked.id), shown, f"w-{claim.id}-{answer.span.start}")

    def corrected(self, claim: Claim) -> tuple[str, ...]:
        """What people corrected of a claim."""
        return tuple(self._amended.get(claim.id, ()))


def cards(
    claims: Sequence[Claim], who: Mapping[str, Speaker], answers: Answers, shown: Sequence[tuple[int, int]]
) -> list[Card]:
    """A card a claim; of its words those that lie in the ranges of its report that may be shown."""
    return [
        Card(
            claim=c,
            speaker=who[speaking(c)],
            who=clip(listing.who(c), WHO),
            words=_words(c, shown),
            facts=tuple(facts(c)),
            replies=tuple(answers.replies(c)),
            corrected=answers.corrected(c),
        )
        for c in claims
    ]


def facts(claim: Claim) -> Iterable[str]:
    """How a claim was said: directly or not, where, when, with which evidence and how sure."""
    yield say("report.kind_" + claim.kind.replace("-", "_"))
    if claim.channel:
        yield flat(claim.channel)
    if claim.said_at:
        yield say("report.said", at=value.full_moment(claim.said_at))
    if claim.addressee:
        yield say("report.addressed", name=flat(claim.addressee))
    if claim.certainty != "certain":
        yield say("report.certainty_" + claim.certainty)
    if claim.evidence:
        yield rows.evidence(claim.evidence)
    if claim.commitment:
        yield say("report.commitment_" + claim.commitment)
    if claim.condition:
        yield say("report.on_condition")
    if claim.headline:
        yield say("report.in_headline")


def _words(claim: Claim, shown: Sequence[tuple[int, int]]) -> str:
    """The first words of a claim that may be shown."""
    span = claim.content[0]
    found = [(max(a, span.start), min(b, span.end)) for a, b in shown if a < span.end and b > span.start]
    return clip(flat(span.text[found[0][0] : found[0][1]]), WORDS) if found else ""
