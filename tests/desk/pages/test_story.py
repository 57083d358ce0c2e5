"""The page of a story: its matrix, what narrows it, how it stood, and what changed."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient

from rashomon.desk.account import looked
from rashomon.desk.pages.story import CHANGES
from rashomon.desk.view import Desk
from rashomon.model import Moment, Report

NOON = "2024-03-14T08:50Z"
LATER = "The Harbour Hospital said 41 people were killed in the explosions at the navy depot in Port Sennet."


def _rows(shown: str) -> list[str]:
    """The questions on a page, by their anchors."""
    return re.findall(r'class="line" id="q-(\w+)"', shown)


def test_disputes_come_first_with_their_ends_named(desk: TestClient, story: str) -> None:
    """The lowest and the highest number, each with who gave it."""
    shown = desk.get(story).text
    assert shown.index('id="disputed"') < shown.index('id="single-source"')
    assert re.search(r"Lowest [^<]+, from [^<]+; highest [^<]+, from [^<]+\.", shown)


def test_a_story_as_it_stands_is_shown_without_its_brief(
    desk: TestClient, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its outline says all; the brief, a hundred times as much, stays in the index."""
    here: Desk = desk.app.state.desk  # type: ignore[attr-defined]
    monkeypatch.setattr(here.index, "brief", lambda name: pytest.fail(f"the brief of {name} was read"))
    assert desk.get(story).status_code == 200
    assert desk.get(f"{story}?status=disputed&part=matrix").status_code == 200


def test_a_value_leads_to_its_words(desk: TestClient, story: str) -> None:
    """To the report's page, at the words themselves; its question to the page of the question."""
    shown = desk.get(story).text
    assert re.search(rf'href="{story}/r/\w{{10}}#w-[0-9a-f]{{16}}-\d+"', shown)
    assert re.search(rf'class="asked" href="{story}/q/\w{{10}}"', shown)


@pytest.mark.parametrize(("asked", "kept"), [("mark=anonymous", "anonymous"), ("words=KILLED", "killed")])
def test_a_filter_keeps_what_is_like_it(desk: TestClient, story: str, asked: str, kept: str) -> None:
    """And leaves the rest out."""
    every, some = desk.get(story).text, desk.get(f"{story}?{asked}").text
    assert 0 < len(_rows(some)) < len(_rows(every))
    assert all(kept in line for line in re.findall(r'<tr class="line".*?</tr>', some, re.DOTALL))


def test_one_status_alone(desk: TestClient, story: str) -> None:
    """Nothing else is on the page."""
    shown = desk.get(f"{story}?status=disputed").text
    assert 'id="disputed"' in shown
    assert 'id="single-source"' not in shown


def test_an_origin_asked_for_has_the_first_column(desk: TestClient, story: str) -> None:
    """And every question has a word of it."""
    found = re.search(r'<option value="(\w{10})">([^<]+) \(\d+\)</option>', desk.get(story).text)
    assert found
    shown = desk.get(f"{story}?origin={found[1]}").text
    assert all(who.strip() == found[2] for who in re.findall(r"Question</th><th[^>]*>([^<]+)<", shown))


def test_what_nobody_said_says_so(desk: TestClient, story: str) -> None:
    """A filter that leaves nothing is no empty page."""
    shown = desk.get(f"{story}?words=zeppelin").text
    assert _rows(shown) == []
    assert "No question of this story is like that" in shown


def test_an_instant_shows_what_was_out_by_then(desk: TestClient, story: str) -> None:
    """Its reports, what came in it, and the instants beside it; links on the page stay at it."""
    shown = desk.get(f"{story}?at={NOON}").text
    assert 'data-said="8:50 a.m. UTC, 14 Mar 2024: 5 reports, ' in shown
    assert "New at this instant:" in shown
    assert "The Ilmar Chronicle" in shown
    assert re.search(r'rel="prev" href="[^"]*at=2024-03-14T05%3A40Z"', shown)
    assert re.search(rf'href="{story}/q/\w+\?at=2024-03-14T08%3A50Z"', shown)


def test_the_instants_are_a_list_without_script(desk: TestClient, story: str) -> None:
    """One for each minute in which something came out, and now."""
    options = re.findall(r'<option value="(2024[^"]*)"', desk.get(story).text)
    assert len(options) == 10
    assert options == sorted(options, reverse=True)


def test_before_anything_came_out_there_is_no_page(desk: TestClient, story: str) -> None:
    """It says what to do."""
    answer = desk.get(f"{story}?at=2020-01-01")
    assert answer.status_code == 404
    assert "Choose a later instant" in answer.text
    assert desk.get(f"{story}?at=yesterday").status_code == 400


def test_a_part_is_the_matrix_alone(desk: TestClient, story: str) -> None:
    """What the replay puts in the place of the one before."""
    part = desk.get(f"{story}?at={NOON}&part=matrix").text
    assert "<html" not in part
    assert _rows(part) == _rows(desk.get(f"{story}?at={NOON}").text)


def test_what_changed_since_an_instant_names_whose_word_it_is(desk: TestClient, story: str) -> None:
    """The desk held nothing then: it is compared with what had come out."""
    shown = desk.get(f"{story}?since={NOON}").text
    listed = re.findall(r'<li><a class="kind"[^>]*>[^<]+</a> <span>([^<]+)</span></li>', shown)
    assert len(listed) == CHANGES
    assert any("according to" in sentence for sentence in listed)
    assert "this desk held nothing of it yet" in shown.casefold()
    assert len(re.findall('class="kind"', desk.get(f"{story}?since={NOON}&all=changes").text)) > CHANGES
    assert desk.get(f"{story}?since=lately").status_code == 400


def test_a_first_visit_is_told_of_no_change(desk: TestClient, story: str) -> None:
    """Nor is one that asks how it stood."""
    assert 'id="since"' not in desk.get(story).text
    assert 'id="since"' not in desk.get(f"{story}?at={NOON}").text


def test_a_later_visit_is_told_what_changed(desk: TestClient, story: str) -> None:
    """Against what this desk held at the last one; the list of stories says that there is something."""
    known: Desk = desk.app.state.desk  # type: ignore[attr-defined]
    hour = int(time.time()) - 3600
    row = known.index.story(story[3:])
    assert row is not None
    desk.cookies.set(looked.COOKIE, looked.written(looked.after({}, hour, row)))
    assert "since you last looked" not in desk.get("/").text
    came = datetime.now(UTC)
    known.ledger.add(Report("later", LATER, "Quay Evening", Moment.parse("2024-03-15T09:00Z")), came)
    for report in (*known.index.members(story[3:]), "later"):
        known.ledger.assign_story(report, row.name, came)
    known.keeper.refresh()
    assert "1 report since you last looked" in desk.get("/").text
    shown = desk.get(story).text
    assert "Compared with what this desk held then." in shown
    assert re.search(r"has a new answer: 41 people, according to [^<]+<", shown)
    assert 'id="since"' in desk.get(story).text


def test_what_is_said_beside_the_questions_has_its_page(desk: TestClient, story: str) -> None:
    """Each with whose word it is, and a way to the words."""
    shown = desk.get(f"{story}/said").text
    assert "Promise by " in shown or "Threat by " in shown
    assert re.search(rf'href="{story}/r/\w{{10}}#[cw]-[0-9a-f]{{16}}', shown)


def test_what_is_disputed_is_corrected_from_its_cell(desk: TestClient, story: str) -> None:
    """One click from a value to the form, beside the one to its words."""
    cell = re.search(r'<div class="cell">.*?</div>', desk.get(story).text, re.DOTALL)
    assert cell
    words, form = re.findall(r'href="([^"]+)"', cell[0])
    claim = re.fullmatch(rf"{story}/amend\?claim=(\w+)", form)
    assert claim and f"#w-{claim[1]}-" in words
    assert desk.get(form).status_code == 200


def test_all_of_one_kind_is_a_page_of_its_own(desk: TestClient, story: str) -> None:
    """With a way back to everything, of questions and of what is said beside them."""
    shown = desk.get(f"{story}?all=single-source").text
    assert re.findall(r'<section id="([\w-]+)" class="group', shown) == ["single-source"]
    assert f'href="{story}">Questions of every status' in shown
    beside = desk.get(f"{story}/said?all=own_voice&page_number=7").text
    assert re.findall(r'<section id="(\w+)"', beside) == ["own_voice"]
    assert f'href="{story}/said">Everything' in beside


def test_the_page_stays_small(desk: TestClient, story: str) -> None:
    """Under a hundred thousand bytes."""
    assert len(desk.get(story).content) < 100_000
