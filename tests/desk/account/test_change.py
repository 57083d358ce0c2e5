"""What changed between two briefs of one story."""

from __future__ import annotations

from dataclasses import replace

from fastapi.testclient import TestClient

from amend.making import COMPANY, briefed, correction, people, said
from brief import samples
from rashomon.brief.lint import sentences
from rashomon.desk.account.change import Change, changes
from rashomon.desk.index.derive_said import seconds
from rashomon.desk.view import Desk, iso
from rashomon.model import Amendments, Brief, Claim, Moment, Report
from rashomon.pipeline import story

Told = tuple[Report, Claim]
FIRE, PAPER = said("a", "Fire service", 4), said("p", "Fire service", 4)
LATER = said("c", "Fire service", 6)


def _brief(*told: Told, hours: dict[str, int] | None = None) -> Brief:
    """The brief of reports; `hours` puts a report some hours after nine."""
    moved = [
        replace(r, published=Moment.parse(f"2031-05-03T{9 + (hours or {}).get(r.id, 0):02d}:00:00Z")) for r, _ in told
    ]
    return story(moved, {r.id: [c] for r, c in told})


def _killed(found: list[Change]) -> list[tuple[str, str, str]]:
    return [(c.kind, c.was, c.now) for c in found if c.question.slot == "people.killed"]


def test_nothing_changes_between_a_brief_and_itself() -> None:
    """Nor with more of the same: another outlet with the same word of the same party."""
    assert changes(briefed(), briefed()) == []
    assert _killed(changes(_brief(FIRE), _brief(FIRE, PAPER))) == []


def test_before_anything_was_known_every_question_is_new() -> None:
    """With its status and its values, each under the name of who gives it."""
    (new,) = [c for c in changes(None, briefed()) if c.question.slot == "people.killed"]
    assert (new.kind, new.was, new.now) == ("question", "", "disputed")
    assert "4 people, according to Fire service; 7 people, according to Tunnel company" in new.sentence.text


def test_a_second_voice_changes_the_status() -> None:
    """And adds its value."""
    assert _killed(changes(_brief(FIRE), _brief(FIRE, COMPANY))) == [
        ("status", "single source", "disputed"),
        ("added", "", "7 people"),
    ]


def test_a_party_that_gives_another_number_revises_its_own() -> None:
    """Both are told, in one sentence, as its word."""
    (change,) = [c for c in changes(_brief(FIRE), _brief(FIRE, LATER, hours={"c": 5})) if c.kind == "revised"]
    assert (change.was, change.now) == ("4 people", "6 people")
    assert "6 people, according to Fire service; before, 4 people" in change.sentence.text


def test_what_a_person_corrects_is_a_revision() -> None:
    """The same words, read otherwise."""
    after = briefed(Amendments((correction(COMPANY[1].answers[0].id, "value", value=people(9)),)))
    assert ("revised", "7 people", "9 people") in _killed(changes(briefed(), after))


def test_a_report_that_is_gone_withdraws_its_value() -> None:
    """It is told whose it was."""
    found = changes(briefed(), _brief(FIRE))
    assert _killed(found) == [("status", "disputed", "single source"), ("withdrawn", "7 people", "")]
    assert "7 people, according to Tunnel company; it stands no more" in found[-1].sentence.text


def test_a_question_under_another_name_is_no_new_one() -> None:
    """It is known by the answers that it shares."""
    before = briefed()
    after = replace(before, findings=tuple(
        replace(f, question=replace(f.question, id=f"{f.question.id}/where=tunnel")) for f in before.findings
    ))  # fmt: skip
    assert changes(before, after) == []


def test_a_question_without_answers_left_is_gone() -> None:
    """Of one that nobody had answered nothing is said."""
    before = samples.brief()
    found = changes(before, replace(before, findings=()))
    assert {c.kind for c in found} == {"gone"}
    assert "people.displaced" not in {c.question.slot for c in found}


def test_a_change_has_one_name_in_every_comparison() -> None:
    """Whatever else changed with it: a feed tells it once."""
    one, both = changes(_brief(FIRE), _brief(FIRE, COMPANY)), changes(_brief(FIRE), _brief(COMPANY, FIRE))
    assert {c.id for c in one} == {c.id for c in both}
    assert len({c.id for c in one}) == len(one)


def test_every_sentence_says_whose_word_it_is(desk: TestClient, story: str) -> None:
    """From each instant of the invented story to the next, and for a brief with every mark."""
    known: Desk = desk.app.state.desk  # type: ignore[attr-defined]
    now = known.shelf.brief(story[3:])
    assert now is not None
    before, found = None, changes(None, samples.brief())
    for at in sorted({t for r in now.reports if (t := seconds(r.published)) is not None}):
        then = known.shelf.brief(story[3:], Moment.parse(iso(at)))
        assert then is not None
        found += changes(before, then)
        before = then
    assert {"question", "status", "added"} <= {c.kind for c in found}
    assert sentences([c.sentence for c in found], "change") == []
