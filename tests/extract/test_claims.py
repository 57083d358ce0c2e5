"""Whole reading with the shipped model, on reports written here about things that never happened."""

from pathlib import Path

import pytest

from rashomon.extract.claims import Reader
from rashomon.model import Claim, Moment, Quantity, Report

TEXT = """Blast At Grain Port, Toll Unclear

Drovan state radio said on Tuesday that at least 30 dock workers were killed in the blast at the port of Selm.

The Drovan army said 12 rockets were fired. "None of our soldiers was hurt," the army said.

Harbour chief Mira Tolan told reporters that, should the fire reach the silos, the port would be\
 closed. "We are ready," she said.

It is unclear how many people were wounded.
"""


@pytest.fixture(scope="module")
def claims(weights: Path) -> list[Claim]:
    report = Report("r1", TEXT, "The Selm Courier", Moment.parse("2021-03-02T18:00:00Z"))
    return Reader.load(threads=1).claims([report])[0]


def by(claims: list[Claim], words: str) -> Claim:
    """The innermost claim with these words."""
    return max((c for c in claims if words in c.words), key=lambda c: bool(c.nested_in))


def test_every_span_says_what_stands_there(claims: list[Claim]) -> None:
    for claim in claims:
        for span in (*claim.source, *claim.cue, *claim.content, *(a.span for a in claim.answers)):
            assert TEXT[span.start : span.end] == span.exact


def test_a_count_goes_to_whoever_gives_it(claims: list[Claim]) -> None:
    claim = by(claims, "30 dock workers")
    assert claim.speaker and "radio" in claim.speaker.name
    value = next(a.value for a in claim.answers if a.slot == "people.killed")
    assert isinstance(value, Quantity) and (value.low, value.high) == (30, None)


def test_two_counts_by_one_party_are_two_claims(claims: list[Claim]) -> None:
    fired, none = by(claims, "12 rockets"), by(claims, "None of our")
    assert fired.speaker and none.speaker and fired.speaker.id == none.speaker.id
    assert none.kind == "direct"


def test_a_pronoun_finds_its_speaker(claims: list[Claim]) -> None:
    speaker = by(claims, "We are ready").speaker
    assert speaker and speaker.name == "Mira Tolan"


def test_a_conditional_commitment_keeps_its_condition(claims: list[Claim]) -> None:
    claim = by(claims, "the port would be closed")
    assert claim.condition and "should the fire reach the silos" in claim.condition.exact


def test_the_report_says_itself_that_it_does_not_know(claims: list[Claim]) -> None:
    claim = by(claims, "It is unclear")
    assert claim.kind == "own-voice" and claim.certainty == "unknown"


def test_ids_are_stable(claims: list[Claim], weights: Path) -> None:
    again = Reader.load(threads=1).claims([Report("r1", TEXT)])[0]
    assert {c.id for c in again} == {c.id for c in claims}


def test_who_does_not_answer_says_nothing_of_what_was_asked_for(weights: Path) -> None:
    """A request for comment is no answer of those who were asked."""
    report = Report("r2", "Corvane Shipping did not respond to a request for comment.\n", "The Selm Courier")
    (found,) = Reader.load(threads=1).claims([report])
    assert [(c.kind, a.slot) for c in found for a in c.answers] == [("own-voice", "comment.given")]
