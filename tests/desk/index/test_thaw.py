"""Tests of `rashomon.desk.index.thaw`."""

from __future__ import annotations

import pickle
import zlib
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.desk.index import index
from rashomon.desk.index.index import Index
from rashomon.desk.index.thaw import frozen, layout, thawed
from rashomon.model import Brief


@pytest.fixture
def brief(desk: TestClient, story: str) -> Brief:
    """The brief of the invented story."""
    found: Brief | None = desk.app.state.desk.index.brief(story[3:])  # type: ignore[attr-defined]
    assert found is not None
    return found


def test_a_brief_is_read_back_as_it_was(brief: Brief) -> None:
    """Word for word, and what stood in two places is still one thing."""
    read = thawed(frozen(brief))
    assert read == brief
    texts = {id(c.content[0].text) for c in read.claims}
    assert len(texts) == len({c.report for c in read.claims})


def test_what_is_read_back_can_be_worked_with(brief: Brief) -> None:
    """Its nouns are those of the model: they compare, cut their words and stay as they are."""
    claim = thawed(frozen(brief)).claims[0]
    assert claim.content[0].exact == brief.claims[0].content[0].exact
    assert hash(claim.content[0]) == hash(brief.claims[0].content[0])
    with pytest.raises(AttributeError):
        claim.content[0].start = 0  # type: ignore[misc]


def test_nothing_but_a_brief_is_thawed() -> None:
    """Bytes that name anything else are refused before it is made."""
    with pytest.raises(pickle.UnpicklingError, match="no part of a brief"):
        thawed(zlib.compress(pickle.dumps(Path("x"))))


def test_an_index_of_another_layout_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A noun with one field more cannot be read from where it has one less."""
    assert "Span: start end text" in layout()
    assert "Outline: title counts" in layout()
    Index(tmp_path / "one.desk", "this program").reached(7)
    assert Index(tmp_path / "one.desk", "this program").head() == 7
    monkeypatch.setattr(index, "layout", lambda: layout().replace("Span: start", "Span: mood start"))
    assert Index(tmp_path / "one.desk", "this program").head() == 0
