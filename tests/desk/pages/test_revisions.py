"""The page of a report's states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.desk.keys import key
from rashomon.desk.report.states import bits, paged, tenth, whole, within
from rashomon.desk.view import Desk
from rashomon.ledger.sql import SqlLedger
from rashomon.recall import read_in

from ..samples import NOW, demo_ledger, desk_of

#: What the outlet took out, and what it put in.
OLD, NEW = "before dawn on Thursday", "<b>shortly after midnight</b>"


@pytest.fixture
def edited(weights: Path, tmp_path: Path) -> Iterator[TestClient]:
    """The desk over the invented story, one report of which its outlet edited."""
    place = demo_ledger(tmp_path)
    with SqlLedger.open(place) as ledger:
        before = next(r for r in ledger.reports() if OLD in r.text)
        after = replace(
            before, text=before.text.replace(OLD, NEW), title="Edited headline", headline=None, furniture=()
        )
        for report, claims, reader in read_in([after]):
            ledger.add_read(report, claims, reader, NOW + timedelta(hours=1))
    client = desk_of(place)
    yield client
    client.app.state.desk.ledger.close()  # type: ignore[attr-defined]


def states_of(client: TestClient) -> str:
    """The address of the edited report's states."""
    known: Desk = client.app.state.desk  # type: ignore[attr-defined]
    story = known.index.stories(1)[0].key
    brief = known.index.brief(story)
    assert brief is not None
    return f"/s/{story}/r/{key(next(r.id for r in brief.reports if NEW in r.text))}"


def test_an_edit_shows_what_went_and_what_came(edited: TestClient) -> None:
    """Word by word, as text and never as markup; the report's page leads there."""
    there = states_of(edited)
    assert f'href="{there}/revisions"' in edited.get(there).text
    shown = edited.get(f"{there}/revisions").text
    assert f"<del>{OLD}, </del>" in shown or f"<del>{OLD}" in shown
    assert "<ins>&lt;b&gt;shortly after midnight" in shown
    assert "Edited headline" in shown


def test_removed_words_stay_removed(edited: TestClient) -> None:
    """The states are there, who removed the words and why; nothing is compared."""
    known: Desk = edited.app.state.desk  # type: ignore[attr-defined]
    there = states_of(edited)
    report = next(r for r in known.ledger.reports() if NEW in r.text)
    known.ledger.redact(report.id, "a name that must not be here", "Editor", NOW + timedelta(days=1))
    known.keeper.refresh()
    story = known.index.stories(1)[0].key
    assert edited.get(f"/s/{story}{there[there.index('/r/') :]}").status_code == 404
    shown = edited.get(f"/s/{story}{there[there.index('/r/') :]}/revisions").text
    assert shown.count("a name that must not be here") == 2
    assert "midnight" not in shown


def test_what_stood_then(edited: TestClient) -> None:
    """At an earlier instant the later state is not there yet."""
    shown = edited.get(f"{states_of(edited)}/revisions?at=2024-03-15T00:00Z").text
    assert "<ins>" not in shown


def test_a_report_with_one_state_says_so(edited: TestClient) -> None:
    """There is nothing to compare."""
    known: Desk = edited.app.state.desk  # type: ignore[attr-defined]
    story = known.index.stories(1)[0].key
    brief = known.index.brief(story)
    assert brief is not None
    other = next(r for r in brief.reports if NEW not in r.text)
    assert "keeps one state" in edited.get(f"/s/{story}/r/{key(other.id)}/revisions").text


def test_a_tenth_of_each_state_at_most() -> None:
    """Where whole reports may not be seen, what changed is shown until a tenth is used up."""
    old, new = "a b c d." * 50, "e f g h!" * 50
    found, gone, come = bits(old, new, tenth(old), tenth(new), context=False)
    assert (gone, come) == (400, 400)
    assert sum(len(b.text) for b in found) == 80
    assert sum(b.left_out for b in found) == 720


def test_only_what_the_story_shows() -> None:
    """Of the state that is shown elsewhere, nothing more is shown here."""
    shown = within("one two three", [(0, 3), (8, 13)])
    assert shown(0, 13) == ("one … three", 5)
    assert shown(4, 7) == ("", 3)


def test_a_long_comparison_comes_in_pages() -> None:
    """Each of a size a browser can hold; together they are all of it."""
    old, new = "x" * 100_000, "y" * 90_000
    found, *_ = bits(old, new, whole(old), whole(new), context=True)
    pages = paged(found)
    assert len(pages) > 3
    assert "".join(b.text for p in pages for b in p) == old + new
