"""The page of a question."""

from __future__ import annotations

import re

from fastapi.testclient import TestClient

from rashomon.desk.keys import key
from rashomon.desk.view import Desk
from rashomon.model import Brief, Finding


def brief_of(client: TestClient, story: str) -> Brief:
    known: Desk = client.app.state.desk  # type: ignore[attr-defined]
    found = known.index.brief(story[3:])
    assert found is not None
    return found


def most_answered(brief: Brief) -> Finding:
    return max(brief.findings, key=lambda f: sum(len(p.statements) for p in f.positions))


def test_every_statement_leads_to_its_words(desk: TestClient, story: str) -> None:
    """One link a statement, to its report and the anchor of its answer's words."""
    finding = most_answered(brief_of(desk, story))
    shown = desk.get(f"{story}/q/{key(finding.question.id)}").text
    for position in finding.positions:
        for s in position.statements:
            assert f'href="{story}/r/{key(s.report)}#w-{s.claim.id}-{s.answer.span.start}"' in shown


def test_every_question_of_a_story_has_its_page(desk: TestClient, story: str) -> None:
    """Also those with one answer or none; the rules that its reasons name are explained."""
    rules = desk.get("/rules").text
    for finding in brief_of(desk, story).findings:
        answer = desk.get(f"{story}/q/{key(finding.question.id)}")
        assert answer.status_code == 200
        assert all(f'id="rule-{n}"' in rules for n in re.findall(r"/rules#rule-(\d+)", answer.text))
        first = re.search(r'<li class="deep1">(?:(?!</li>).)*', answer.text, re.DOTALL)
        assert first and re.search(r">rule \d+: \w", first[0]), "a reason names its rule in plain words"


def test_no_such_question(desk: TestClient, story: str) -> None:
    """Says so."""
    assert desk.get(f"{story}/q/0000000000").status_code == 404


def test_links_keep_the_instant(desk: TestClient, story: str) -> None:
    """A page of an earlier hour leads to pages of that hour, and back to now."""
    at = "2024-03-14T09:00Z"
    name = key(most_answered(brief_of(desk, story)).question.id)
    shown = desk.get(f"{story}/q/{name}?at={at}").text
    assert f'href="{story}?at=2024-03-14T09%3A00Z"' in shown
    assert f'href="{story}/q/{name}"' in shown
