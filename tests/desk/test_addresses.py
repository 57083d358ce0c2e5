"""Addresses that were given away lead on, also where what they named is another one's part now."""

from __future__ import annotations

from datetime import timedelta

from fastapi.testclient import TestClient

from rashomon.desk.amend.amending import answers
from rashomon.desk.keys import key
from rashomon.desk.view import Desk
from rashomon.model import Brief, Finding
from rashomon.review.note import judgement, record

from .samples import NOW


def known(desk: TestClient) -> Desk:
    found: Desk = desk.app.state.desk  # type: ignore[attr-defined]
    return found


def brief_of(desk: TestClient, story: str) -> Brief:
    found = known(desk).index.brief(story[3:])
    assert found is not None
    return found


def judge_one(desk: TestClient, one: Finding, other: Finding, *, undo: bool = False) -> None:
    """Two questions are one, says somebody; or says so no more."""
    from rashomon.model import Signed

    said = judgement("question", answers(one)[0], answers(other)[0], "same", Signed("Ana Reiter", NOW, "One toll."))
    record(known(desk).ledger, said, undo=undo)
    known(desk).keeper.refresh()


def two_asked(desk: TestClient, story: str) -> tuple[Finding, Finding]:
    """Two questions with answers, of which the second gives up its own to the first."""
    asked = [f for f in brief_of(desk, story).findings if answers(f)]
    one = next(f for f in asked if f.question.slot == "people.killed")
    return one, next(f for f in asked if f is not one and f.question.slot != one.question.slot)


def test_a_question_that_was_joined_leads_to_the_one_it_is_part_of(desk: TestClient, story: str) -> None:
    """Its page, its card and its feed, with what was asked of them; until the two are parted again."""
    one, other = two_asked(desk, story)
    old, there = (f"{story}/q/{key(f.question.id)}" for f in (other, one))
    judge_one(desk, one, other)
    assert answers(other)[0] in {a for f in brief_of(desk, story).findings for a in answers(f)}
    for more in ("", "/card", "?page_number=2"):
        answer = desk.get(old + more)
        assert (answer.status_code, answer.headers.get("location")) == (307, there + more)
    judge_one(desk, one, other, undo=True)
    assert desk.get(old).status_code == 200


def test_a_question_that_never_was_is_not_found(desk: TestClient, story: str) -> None:
    """And nothing is guessed."""
    assert desk.get(f"{story}/q/0123456789").status_code == 404


def test_a_story_keeps_its_address_when_its_first_report_is_redacted(desk: TestClient, story: str) -> None:
    """It is led on to by the reports that it had; so are its questions."""
    first = next(r.id for r in brief_of(desk, story).reports if key(r.id) == story[3:])
    asked = next(f for f in brief_of(desk, story).findings if answers(f) and len(f.positions) > 1)
    known(desk).ledger.redact(first, "a name that must not be here", "Editor", NOW + timedelta(days=1))
    known(desk).keeper.refresh()
    (now,) = known(desk).index.stories(9)
    assert now.key != story[3:]
    assert desk.get(f"{story}?status=disputed").headers["location"] == f"/s/{now.key}?status=disputed"
    answer = desk.get(f"{story}/q/{key(asked.question.id)}")
    while answer.status_code == 307:
        answer = desk.get(answer.headers["location"])
    assert answer.status_code == 200
