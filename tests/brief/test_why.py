"""The chain from a verdict back to the words."""

from __future__ import annotations

from amend.making import COMPANY, briefed, correction, people
from rashomon.brief.why import claim, lines, question
from rashomon.model import Amendments, Finding

ANSWER = COMPANY[1].answers[0].id


def killed(found: tuple[Finding, ...]) -> Finding:
    return next(f for f in found if f.question.slot == "people.killed")


def test_a_dispute_goes_back_to_both_passages() -> None:
    brief = briefed()
    steps = question(brief, killed(brief.findings))
    assert (steps[0].rule, steps[0].depth) == (4, 0)
    passages = {s.passage[1].exact for s in steps if s.passage}
    assert passages == {"4 people were killed in the Selm tunnel fire", "7 people were killed in the Selm tunnel fire"}
    for step in steps:
        if step.passage:
            report = next(r for r in brief.reports if r.id == step.passage[0])
            assert report.text[step.passage[1].start : step.passage[1].end] == step.passage[1].exact


def test_every_reason_names_the_rule_it_follows() -> None:
    """The first is that of the status."""
    finding = killed(briefed().findings)
    told = {s.text: s.rule for s in question(briefed(), finding) if s.depth == 1}
    assert [told[reason] for reason in finding.reasons] == list(finding.rules)
    assert finding.rules[0] == 4


def test_what_a_person_corrected_is_a_step_of_its_own() -> None:
    brief = briefed(Amendments((correction(ANSWER, "value", value=people(4)),)))
    assert any(s.rule == 14 and "read as 7 people" in s.text for s in question(brief, killed(brief.findings)))


def test_a_claim_leads_on_to_the_questions_it_answers() -> None:
    told = list(lines(claim(briefed(), COMPANY[1])))
    assert told[0].startswith(f"Claim {COMPANY[1].id} of report b")
    assert any("How many people were killed?" in line for line in told)
