"""Where people correct and judge."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from fastapi.testclient import TestClient

from rashomon.brief import value
from rashomon.desk.amend.amending import answers
from rashomon.desk.index.public import public
from rashomon.desk.keys import key
from rashomon.model import Brief, Claim

WHY = {"by": "Ana Reiter", "reason": "The page says so."}


def brief_of(desk: TestClient, story: str) -> Brief:
    found: Brief | None = desk.app.state.desk.index.brief(story[3:])  # type: ignore[attr-defined]
    assert found is not None
    return found


def counted(brief: Brief) -> Claim:
    """A claim that gives one number."""
    return next(c for c in brief.claims if len(c.answers) == 1 and c.answers[0].slot == "people.killed")


def sent(desk: TestClient, where: str, form: dict[str, Any]) -> Any:
    """A form of the desk as a browser sends it, signed."""
    page = desk.get("/history")
    sign = re.search(r'name="sign" value="(\w+)"', page.text + desk.get(form["at"]).text)
    assert sign
    return desk.post(where, data={"sign": sign[1], **{k: v for k, v in form.items() if k != "at"}})


def correction(desk: TestClient, story: str, claim: Claim, **said: str) -> Any:
    at = f"{story}/amend?claim={claim.id}"
    return sent(desk, "/correct", {"at": at, "story": story[3:], "claim": claim.id, "back": story, **WHY, **said})


def test_a_claim_can_be_corrected_and_the_findings_follow(desk: TestClient, story: str) -> None:
    """One is led back with a notice; name and reason are kept."""
    claim = counted(brief_of(desk, story))
    done = correction(desk, story, claim, change="value", to="at least 40")
    assert done.status_code == 303
    assert done.headers["location"].startswith(f"{story}?noted=")
    after = desk.get(done.headers["location"])
    assert "Recorded: Value: at least 40, says Ana Reiter." in after.text
    assert 'action="/undo"' in after.text
    values = {a.value for c in brief_of(desk, story).claims if c.id == claim.id for a in c.answers}
    assert {getattr(v, "low", None) for v in values} == {40}


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"change": "value", "to": "heaps"}, "is no count"),
        ({"change": "value", "to": ""}, "say what the value is"),
        ({"to": "12"}, "Choose what is wrong"),
        ({"change": "value", "to": "12", "by": ""}, "Your name is missing"),
        ({"change": "value", "to": "12", "reason": " "}, "The reason is missing"),
        ({"change": "value", "to": "12", "words": "what it never says"}, "give its exact words"),
        ({"change": "slot", "to": "made.up"}, "is no question that is known"),
        ({"change": "said at", "to": "at tea"}, "tea"),
        ({"change": "speaker", "to": "x" * 301}, "too long"),
    ],
)
def test_what_cannot_be_is_said_on_the_page_and_nothing_typed_is_lost(
    desk: TestClient, story: str, said: dict[str, str], message: str
) -> None:
    """The ledger holds no entry of it."""
    done = correction(desk, story, counted(brief_of(desk, story)), **said)
    assert done.status_code == 422
    assert message in done.text
    if "reason" not in said:
        assert WHY["reason"] in done.text
    if said.get("to"):
        assert f'value="{said["to"]}"' in done.text
    assert desk.app.state.desk.ledger.said() == []  # type: ignore[attr-defined]


def test_undo_brings_back_what_the_machine_read(desk: TestClient, story: str) -> None:
    """With the button of the notice, and again by the button after it."""
    claim = counted(brief_of(desk, story))
    correction(desk, story, claim, change="misread")
    assert claim.id not in {c.id for c in brief_of(desk, story).claims}
    for there in (True, False):
        entry = desk.app.state.desk.ledger.said()[-1]  # type: ignore[attr-defined]
        form = {"subject": entry.subject, "entry": entry.id, "by": "Ana Reiter", "back": story}
        done = sent(desk, "/undo", {"at": f"{story}/amend?origin={_origin(desk, story)}", **form})
        assert done.status_code == 303
        assert (claim.id in {c.id for c in brief_of(desk, story).claims}) is there


def test_an_undo_that_nobody_signs_asks_for_a_name(desk: TestClient, story: str) -> None:
    """On a page that keeps the reason."""
    correction(desk, story, counted(brief_of(desk, story)), change="misread")
    entry = desk.app.state.desk.ledger.said()[-1]  # type: ignore[attr-defined]
    at = f"{story}/amend?origin={_origin(desk, story)}"
    form = {"subject": entry.subject, "entry": entry.id, "by": "", "reason": "It does say so."}
    done = sent(desk, "/undo", {"at": at, **form})
    assert (done.status_code, "It does say so." in done.text) == (422, True)


def test_a_value_that_a_person_corrected_says_so(desk: TestClient, story: str) -> None:
    """Beside it, wherever it is shown, with what the machine read: on its question, in its report, on a card."""
    claim = counted(brief_of(desk, story))
    read = value.text(claim.answers[0].value)
    correction(desk, story, claim, change="value", to="at least 40")
    finding = next(f for f in brief_of(desk, story).findings if claim.answers[0].id in answers(f))
    question = f"{story}/q/{key(finding.question.id)}"
    for page in (question, f"{question}/card", f"{story}/r/{key(claim.report)}"):
        shown = unescape(desk.get(page).text)
        assert "corrected by Ana Reiter" in shown, page
        assert f"at least 40 people, read as {read}" in shown, page


def test_two_questions_are_judged_one(desk: TestClient, story: str) -> None:
    """The answers of the second join those of the first."""
    asked = [f for f in brief_of(desk, story).findings if answers(f) and f.question.slot == "people.killed"]
    one, other = asked[0], next(f for f in brief_of(desk, story).findings if answers(f) and f is not asked[0])
    at = f"{story}/amend?question={key(one.question.id)}"
    form = {"story": story[3:], "question": key(one.question.id), "other": answers(other)[0], "verdict": "same", **WHY}
    assert sent(desk, "/judge", {"at": at, **form}).status_code == 303
    after = next(f for f in brief_of(desk, story).findings if f.question.id == one.question.id)
    assert answers(other)[0] in answers(after)


def test_an_answer_is_taken_out_into_a_question_of_its_own(desk: TestClient, story: str) -> None:
    """Also the first of all."""
    one = max(brief_of(desk, story).findings, key=lambda f: len(answers(f)))
    at, out = f"{story}/amend?question={key(one.question.id)}", answers(one)[0]
    form = {"story": story[3:], "question": key(one.question.id), "other": out, "verdict": "different", **WHY}
    assert sent(desk, "/judge", {"at": at, **form}).status_code == 303
    after = next(f for f in brief_of(desk, story).findings if out in answers(f))
    assert answers(after) == [out]


def test_a_source_is_given_a_letter(desk: TestClient, story: str) -> None:
    """By a person with a name, and shown the next time."""
    origin = public(brief_of(desk, story))[0]
    at = f"{story}/amend?origin={key(origin.id)}"
    form = {"story": story[3:], "origin": key(origin.id), "letter": "B", **WHY}
    assert sent(desk, "/reliability", {"at": at, **form}).status_code == 303
    assert [(r.origin, r.letter) for r in brief_of(desk, story).reliability] == [(origin.id, "B")]
    assert re.search(r'value="B" required checked', desk.get(at).text)
    findings = [f for f in brief_of(desk, story).findings for p in f.positions if origin.name in p.origins]
    if findings:
        shown = desk.get(f"{story}/q/{key(findings[0].question.id)}").text
        assert "reliability B, says Ana Reiter" in shown


def test_two_reports_are_judged_different_texts(desk: TestClient, story: str) -> None:
    """They are one dispatch no more."""
    copy = next(c for c in brief_of(desk, story).copies if c.relation != "cites")
    pair = {copy.of, copy.reports[0]}
    at = f"{story}/amend?copied={key(copy.of)}&with_report={key(copy.reports[0])}"
    form = {"story": story[3:], "copied": key(copy.of), "with_report": key(copy.reports[0]),
            "other": copy.reports[0], "verdict": "different", **WHY}  # fmt: skip
    assert sent(desk, "/judge", {"at": at, **form}).status_code == 303
    assert not any(pair <= {c.of, *c.reports} for c in brief_of(desk, story).copies)


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "x"])
def test_one_is_led_back_to_the_desk_only(desk: TestClient, story: str, back: str) -> None:
    """Whatever the form says."""
    done = correction(desk, story, counted(brief_of(desk, story)), change="misread", back=back)
    assert done.headers["location"].startswith(f"{story}?noted=")


def test_a_name_is_remembered(desk: TestClient, story: str) -> None:
    """In a cookie that no script reads; before, it is the desk's."""
    claim = counted(brief_of(desk, story))
    at = f"{story}/amend?claim={claim.id}"
    assert 'name="by" value="Editor"' in desk.get(at).text
    done = correction(desk, story, claim, change="speaker", to="Harbour Office")
    assert "httponly" in done.headers["set-cookie"].lower()
    assert 'name="by" value="Ana Reiter"' in desk.get(at).text


@pytest.mark.parametrize("asked", ["claim=nothing", "question=nothing", "origin=nothing", "copied=nothing", ""])
def test_what_is_not_there_cannot_be_judged(desk: TestClient, story: str, asked: str) -> None:
    """The page says so."""
    done = desk.get(f"{story}/amend?{asked}")
    assert done.status_code == 404
    assert "no part of the story any more" in done.text


def _origin(desk: TestClient, story: str) -> str:
    return key(brief_of(desk, story).origins[0].id)


def test_what_was_said_is_kept_though_the_desk_cannot_follow(
    desk: TestClient, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One is led back as ever; the next look derives what follows from it."""
    claim, keeper = counted(brief_of(desk, story)), desk.app.state.desk.keeper  # type: ignore[attr-defined]

    def fails() -> None:
        raise OSError("no room left")

    told: list[str] = []
    monkeypatch.setattr(keeper, "refresh", fails)
    monkeypatch.setattr(keeper, "_tell", told.append)
    assert correction(desk, story, claim, change="misread").status_code == 303
    assert "no room left" in told[0]
    monkeypatch.undo()
    keeper.refresh()
    assert claim.id not in {c.id for c in brief_of(desk, story).claims}
