"""Corrections of what the machine read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.amend import corrected
from rashomon.brief.amended import by_people
from rashomon.model import Amendments, Correction, Finding, Signed, YesNo
from rashomon.pipeline import NONE

from .making import CLAIMS, COMPANY, FIRE, NOON, REPORTS, briefed, correction, people, signed

CLAIM = COMPANY[1].id
ANSWER = f"{CLAIM}#0"


def killed(*corrections: Correction) -> Finding:
    found = briefed(Amendments(corrections)).findings
    return next(f for f in found if f.question.slot == "people.killed")


def test_a_corrected_value_ends_the_dispute_and_shows_what_was_read() -> None:
    fixed = correction(ANSWER, "value", value=people(4))
    assert killed().status == "disputed"
    assert killed(fixed).status == "agreed"
    (told,) = by_people(briefed(Amendments((fixed,))))
    assert "4 people, read as 7 people" in told and "an editor" in told


def test_a_misread_claim_no_longer_counts() -> None:
    assert killed(correction(CLAIM, "misread")).status == "single-source"


def test_another_speaker_makes_one_origin_of_two() -> None:
    found = killed(correction(CLAIM, "speaker", "Fire service"))
    assert {o for p in found.positions for o in p.origins} == {"Fire service"}
    assert found.status == "single-source"


def test_another_slot_or_scope_is_another_question() -> None:
    assert killed(correction(ANSWER, "slot", "people.wounded")).status == "single-source"
    assert killed(correction(ANSWER, "of", "passengers")).question.scope.of in (None, "passengers")
    assert killed(correction(ANSWER, "not an answer")).status == "single-source"


def test_a_claim_that_is_gone_takes_no_correction_and_says_so() -> None:
    claims, done = corrected([FIRE[1]], REPORTS, [correction(ANSWER, "value", value=people(4))])
    assert claims == [FIRE[1]]
    assert [d.applies for d in done] == [False]


def test_words_named_must_stand_in_the_report_to_be_taken() -> None:
    named = Correction(ANSWER, "value", signed(), value=people(4), words="people were killed")
    claims, _ = corrected([COMPANY[1]], REPORTS, [named])
    assert claims[0].answers[0].span.exact == "people were killed"
    absent = Correction(ANSWER, "value", signed(), value=people(4), words="nobody wrote this")
    claims, _ = corrected([COMPANY[1]], REPORTS, [absent])
    assert claims[0].answers[0].span == COMPANY[1].answers[0].span


@given(
    st.lists(
        st.sampled_from(
            [
                correction(CLAIM, "misread"),
                correction(CLAIM, "speaker", "Fire service"),
                correction(ANSWER, "value", value=people(4)),
                correction(ANSWER, "value", value=YesNo(True)),
                correction(ANSWER, "slot", "people.wounded"),
                correction(ANSWER, "where", "selm"),
                correction("gone", "misread"),
            ]
        ),
        max_size=5,
    )
)
def test_nothing_is_changed_in_place_so_that_without_corrections_all_is_as_before(some: list[Correction]) -> None:
    """Taking every correction back restores the very brief there was."""
    before = briefed()
    briefed(Amendments(tuple(some)))
    assert briefed(NONE) == before
    assert CLAIMS["b"] == [COMPANY[1]]


@pytest.mark.parametrize(
    ("subject", "change", "to"),
    [(CLAIM, "value", None), (ANSWER, "misread", None), (ANSWER, "slot", None), (ANSWER, "speaker", "x")],
)
def test_a_change_that_is_none_of_its_subject_cannot_be_made(subject: str, change: str, to: str | None) -> None:
    with pytest.raises(ValueError, match="change"):
        Correction(subject, change, signed(), to)  # type: ignore[arg-type]


@pytest.mark.parametrize(("by", "reason"), [("", "why"), ("me", " ")])
def test_nothing_is_said_by_nobody_or_for_no_reason(by: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r"nobody|reason"):
        Signed(by, NOON, reason)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        Signed("me", NOON.replace(tzinfo=None), "why")
