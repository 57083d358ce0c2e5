"""What a desk that others reach shows of the words of reports (rule 16)."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.brief.excerpt import Excerpts
from rashomon.brief.visible import flat
from rashomon.desk.keys import key
from rashomon.desk.view import Desk

from .pages.test_question import brief_of
from .samples import demo_ledger, desk_of

#: Letters in a row by which a passage is known; names and headlines' parts are shorter.
RUN = 60


@pytest.fixture
def others(weights: Path, tmp_path: Path) -> TestClient:
    """The desk over the invented story, as others see it."""
    return desk_of(demo_ledger(tmp_path), full_text=False)


def test_no_page_shows_a_passage_that_was_left_out(others: TestClient) -> None:
    """Neither in its text nor in what is read out or linked: questions, reports, copies, states."""
    known: Desk = others.app.state.desk  # type: ignore[attr-defined]
    story = f"/s/{known.index.stories(1)[0].key}"
    brief = brief_of(others, story)
    excerpts = Excerpts(brief)
    seen = " | ".join(flat(r.text[a:b]) for r in brief.reports for a, b in excerpts.shown(r.id))
    hidden = {run for r in brief.reports for run in left_out(r.text, excerpts.shown(r.id), str(r.title))}
    hidden = {run for run in hidden if run not in seen}  # what a copy of it shows is seen
    assert len(hidden) > 200
    pages = [f"{story}/q/{key(f.question.id)}" for f in brief.findings]
    pages += [f"{story}/r/{key(r.id)}{more}" for r in brief.reports for more in ("", "/revisions")]
    pages += [f"{story}/copies?one={key(c.of)}" for c in brief.copies if c.relation != "cites"]
    pages += [f"{story}/q/{key(f.question.id)}/card" for f in brief.findings]
    pages += [f"{story}/amend?question={key(f.question.id)}" for f in brief.findings if f.positions]
    pages += [f"{story}/amend?claim={c.id}" for c in brief.claims]
    pages += [f"{story}/feed.atom", f"{story}/feed.json"]
    for page in pages:
        shown = flat(html.unescape(others.get(page).text))
        assert not [run for run in hidden if run in shown], page


def left_out(text: str, ranges: list[tuple[int, int]], title: str) -> list[str]:
    """Runs of letters that lie wholly outside the ranges, the title aside."""
    found = []
    for at in range(0, len(text) - RUN, 20):
        run = flat(text[at : at + RUN])
        if all(end <= at or start >= at + RUN for start, end in ranges) and title[:20] not in run:
            found.append(run)
    return found
