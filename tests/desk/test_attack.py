"""Pages over reports that attack whoever reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.desk.keys import key
from rashomon.desk.question.asked import PART
from rashomon.desk.view import Desk

from . import attack
from .samples import desk_of


@pytest.fixture(params=[True, False], ids=["owner", "others"])
def attacked(weights: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[TestClient]:
    """A desk over them, on the owner's machine and for others."""
    client = desk_of(attack.ledger(tmp_path, 200_000), full_text=request.param)
    yield client
    client.app.state.desk.ledger.close()  # type: ignore[attr-defined]


def story_of(client: TestClient) -> str:
    known: Desk = client.app.state.desk  # type: ignore[attr-defined]
    (story,) = known.index.stories(9)
    return f"/s/{story.key}"


def pages(client: TestClient) -> Iterator[str]:
    """Every page of the story that shows words of its reports."""
    known: Desk = client.app.state.desk  # type: ignore[attr-defined]
    story = story_of(client)
    brief = known.index.brief(story[3:])
    assert brief is not None
    for finding in brief.findings:
        yield f"{story}/q/{key(finding.question.id)}"
    for report in brief.reports:
        yield f"{story}/r/{key(report.id)}"
        yield f"{story}/r/{key(report.id)}/revisions"
    yield f"{story}/copies"


def test_markup_stays_text_and_odd_letters_are_spelled(attacked: TestClient) -> None:
    """Nothing of a report is an element, an address that runs, or a letter that hides."""
    seen = 0
    for address in pages(attacked):
        answer = attacked.get(address)
        assert answer.status_code == 200, address
        scripts = re.findall(r"<script[^>]*>", answer.text)
        assert all(s.startswith('<script src="/static/') for s in scripts), address
        assert "<img" not in answer.text
        assert "javascript:" not in re.sub(r"<span>javascript:[^<]*</span>", "", answer.text)
        assert not re.search("[\u202e\u202c\u200b]", answer.text)
        seen += answer.text.count("⟨U+202E⟩")
    assert seen > 3


def test_a_report_without_end_comes_in_parts(attacked: TestClient) -> None:
    """Each of a size a browser can hold; the way to words in another part is there with scripts and without."""
    known: Desk = attacked.app.state.desk  # type: ignore[attr-defined]
    story = story_of(attacked)
    brief = known.index.brief(story[3:])
    assert brief is not None
    claim = next(c for c in brief.claims if c.report == "long" and c.answers)
    first = attacked.get(f"{story}/r/{key('long')}").text
    assert len(first) < PART + 40_000
    part = claim.content[0].start // PART + 1
    assert re.search(rf'id="c-{claim.id}" href="[^"]*part={part}#c-{claim.id}"', first)
    found = attacked.get(f"{story}/r/{key('long')}?find=w-{claim.id}-{claim.answers[0].span.start}")
    assert found.status_code == 303
    assert f'id="c-{claim.id}" tabindex' in attacked.get(found.headers["location"]).text or not known.full_text
    asked = next(f for f in brief.findings if f.question.slot == "people.killed")
    assert f"part={part}#w-{claim.id}" in attacked.get(f"{story}/q/{key(asked.question.id)}").text


def test_five_million_letters_in_one_paragraph(weights: Path, tmp_path: Path) -> None:
    """The page is as small as any other."""
    client = desk_of(attack.ledger(tmp_path))
    for address in pages(client):
        assert len(client.get(address).content) < 100_000
