"""Why a question stands as it does: the chain from the verdict back to the exact words, rule by rule.

Each step says by which rule of the rule set it was taken (their numbers are in docs/reference.md), and every
sentence that gives a value names whose it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.brief import rows, value
from rashomon.brief.amended import corrected
from rashomon.brief.phrase import listed, who
from rashomon.brief.rows import Row
from rashomon.brief.visible import flat
from rashomon.model import Brief, Claim, Copy, Finding, Moment, Span, Statement


@dataclass(frozen=True, slots=True)
class Step:
    """One link of the chain: the rule it follows (None for what is read or recorded), in words, and how deep.

    `passage` is the exact words that it rests on, with the id of their report, `claim` the claim they belong to.
    """

    depth: int
    text: str
    rule: int | None = None
    passage: tuple[str, Span] | None = None
    claim: str | None = None


def question(brief: Brief, finding: Finding) -> list[Step]:
    """Everything that a finding rests on."""
    asked = finding.question
    rules = [*finding.rules, *(None for _ in finding.reasons[len(finding.rules) :])]
    steps = [Step(0, f"{flat(asked.text)} — {rows.status_name(finding)}", rules[0] if rules else None)]
    steps += [Step(1, flat(reason), rule) for reason, rule in zip(finding.reasons, rules, strict=True)]
    steps += [Step(1, text, rule) for text, rule in _scope(finding)]
    for row in rows.rows(finding):
        steps += _row(brief, row)
    answers = {s.answer.id for p in finding.positions for s in p.statements}
    steps += [Step(1, flat(f"{j.signed.by} judged {j.one} and {j.other} {j.verdict}: {j.signed.reason}"), 14)
              for j in brief.judged if {j.one, j.other} & answers]  # fmt: skip
    return steps


def claim(brief: Brief, found: Claim) -> list[Step]:
    """A claim's own words and reading, then every question that it answers."""
    steps = [Step(0, f"Claim {found.id} of report {flat(found.report)}: {found.kind}, {found.certainty}")]
    steps += [Step(1, f"{role}: “{flat(span.exact)}” at {span.start}–{span.end}", None, (found.report, span))
              for role, spans in (("source", found.source), ("cue", found.cue), ("content", found.content))
              for span in spans]  # fmt: skip
    if found.speaker:
        steps.append(Step(1, f"the word of {flat(found.speaker.name)}", 10))
    steps += [Step(1, f"through {flat(relay.name)}", 10) for relay in found.via]
    steps += [Step(1, corrected(a), 14) for a in brief.amended if a.correction.claim == found.id]
    ids = {a.id for a in found.answers}
    for finding in brief.findings:
        if any(s.answer.id in ids for p in finding.positions for s in p.statements):
            steps += question(brief, finding)
    return steps


def _scope(finding: Finding) -> Iterator[tuple[str, int]]:
    scope = finding.question.scope
    given = [f"{name} {flat(v)}" for name in ("of", "where", "when", "part") if (v := getattr(scope, name))]
    if given:
        yield f"Only what is said {listed(given)} is compared: another scope is another question.", 7
    inherited = {i for p in finding.positions for s in p.statements for i in s.answer.inherited}
    if inherited:
        yield f"Taken from the rest of the report rather than from the sentence: {listed(sorted(inherited))}.", 7


def _row(brief: Brief, row: Row) -> Iterator[Step]:
    """One value of one origin: how it stands, whose it is, how it came, and the words."""
    first = row.statements[0]
    shown = value.text(row.position.value)
    state = f", overtaken by {flat(row.position.superseded_by)}" if row.position.superseded_by else ""
    yield Step(1, f"{shown} according to {who(first.origin)}{state}", 6 if state else 8)
    names = sorted({flat(s.claim.speaker.name) for s in row.statements if s.claim.speaker})
    if names and names != [flat(first.origin.name)]:
        yield Step(2, f"{who(first.origin)} speaks here as {listed(names)}: the office is the party", 1)
    for letter in (r for r in brief.reliability if r.origin == first.origin.id):
        signed = letter.signed
        yield Step(2, flat(f"held to be {letter.letter} by {signed.by} ({signed.at:%Y-%m-%d}): {signed.reason}"), 12)
    for statement in row.statements:
        yield from _statement(brief, statement)


def _statement(brief: Brief, one: Statement) -> Iterator[Step]:
    span = one.answer.span
    said = f"{_at('said', one.claim.said_at)}{_at('counted from', one.at)}"
    through = f", through {listed([flat(t) for t in one.through])}" if one.through else ""
    place = f"report {flat(one.report)}, {span.start}–{span.end}, claim {one.claim.id}"
    words = f"“{flat(span.exact)}” in {flat(one.outlet)}{through}{said}; {place}"
    yield Step(2, words, None, (one.report, span), one.claim.id)
    if one.slip:
        yield Step(3, f"{flat(one.outlet)} departs here from its copies or its own text: a slip, not counted", 6)
    for copy in (c for c in brief.copies if one.report in c.reports):
        yield Step(3, _copied(copy, one.report), 1)
    for amended in (a for a in brief.amended if a.correction.claim == one.claim.id):
        yield Step(3, corrected(amended), 14)


def _at(word: str, at: Moment | None) -> str:
    return f", {word} {value.full_moment(at)}" if at else ""


def _copied(copy: Copy, report: str) -> str:
    evidence = f" ({'; '.join(copy.evidence)})" if copy.evidence else ""
    return f"report {flat(report)} is of one text with {flat(copy.of)}: {copy.relation}{evidence}"


def lines(steps: Iterable[Step]) -> Iterator[str]:
    """The chain as indented lines, each with its rule."""
    for step in steps:
        rule = f"  [rule {step.rule}]" if step.rule else ""
        yield f"{'  ' * step.depth}{step.text}{rule}"
