"""The page of a party: what it said over all stories, counted and never weighed."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.desk.index.index import Index
from rashomon.desk.keys import key
from rashomon.desk.pages.party import KINDS, counts, lines

from .. import hostile
from ..hostile import assert_inert
from ..samples import desk_of


@pytest.fixture
def index(desk: TestClient) -> Index:
    """The index of the invented story."""
    found: Index = desk.app.state.desk.index  # type: ignore[attr-defined]
    return found


def _key(index: Index, name: str) -> str:
    found: str = index.value("SELECT key FROM party WHERE name = ?", name)
    return found


def test_a_body_has_a_page_with_its_words(desk: TestClient, index: Index) -> None:
    """Each line with the question, the time and where the words stand; and that it counts only."""
    party = _key(index, "Health Ministry")
    shown = desk.get(f"/p/{party}").text
    assert "that 22 people had been killed and 70 wounded" in shown
    assert "How many people were killed?" in shown
    assert "no score" in shown
    assert "/r/" in shown


def test_it_counts_what_was_said_once_however_many_print_it(index: Index) -> None:
    """The ministry's first figure stands in three reports and is one line; it revised it twice."""
    party = _key(index, "Health Ministry")
    found = counts(index, party)
    shown = lines(index, party, "", 0)
    assert found.values == len(shown)
    first = [line for line in shown if line.value == "at least 9"]
    assert [line.printed for line in first] == [3]
    assert first[0].superseded
    assert found.stories == 1


@pytest.mark.parametrize("kind", KINDS)
def test_each_count_leads_to_its_lines(index: Index, kind: str) -> None:
    """As many as it says, for every party."""
    for (party,) in index.all("SELECT key FROM party"):
        assert getattr(counts(index, party), kind) == len(lines(index, party, kind, 0))


def test_somebody_counts_in_every_way(index: Index) -> None:
    """In the invented story figures are revised, matched and contradicted, and something is denied."""
    every = [counts(index, party) for (party,) in index.all("SELECT key FROM party")]
    assert all(sum(getattr(c, kind) for c in every) for kind in ("revised", "matched", "against", "denials"))


@pytest.mark.parametrize("name", ["Emil Sorrow", "Linus Dray", "Cosmo Reith", "Dorrit Hale", "Ansel Wick"])
def test_a_private_person_has_no_page(desk: TestClient, index: Index, name: str) -> None:
    """Not even under the key that one would have (rule 15)."""
    brief = desk.app.state.desk.shelf.brief(index.value("SELECT key FROM story"))  # type: ignore[attr-defined]
    (origin,) = [o for o in brief.origins if o.name == name]
    answer = desk.get(f"/p/{key(origin.id)}")
    assert answer.status_code == 404
    assert name not in answer.text


@pytest.mark.parametrize(
    "asked", ["?only=nothing", "?page_number=x", "?page_number=-3", "?page_number=99999999999", "?only='"]
)
def test_no_address_breaks_it(desk: TestClient, index: Index, asked: str) -> None:
    """What is not known is left out."""
    assert desk.get(f"/p/{_key(index, 'Health Ministry')}{asked}").status_code == 200
    assert desk.get(f"/p/'{asked}").status_code == 404


def test_names_are_inert(weights: Path, tmp_path: Path) -> None:
    """A ministry whose name is markup; the witness has no page."""
    client = desk_of(hostile.ledger(tmp_path))
    found: Index = client.app.state.desk.index  # type: ignore[attr-defined]
    names = {name: page for page, name in found.all("SELECT key, name FROM party")}
    assert {hostile.MINISTRY.name, hostile.UNION.name} <= names.keys()
    assert not any("Ada" in name for name in names)
    for page in (*(f"/p/{k}" for k in names.values()), "/search?q=explosion"):
        assert_inert(client.get(page).text)
    client.app.state.desk.ledger.close()  # type: ignore[attr-defined]
