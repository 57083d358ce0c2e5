"""A brief in outline: what the page of its story shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fastapi.testclient import TestClient

from amend.making import COMPANY, briefed, correction, people
from brief import samples
from rashomon.brief import order
from rashomon.brief.excerpt import Excerpts
from rashomon.desk.account.outline import Outline, outline
from rashomon.desk.app import create
from rashomon.desk.index.index import Index
from rashomon.desk.index.thaw import frozen, outlined
from rashomon.ledger.sql import SqlLedger
from rashomon.model import Amendments, Brief

from ..samples import demo_ledger, desk_of

BRIEF = samples.brief()


def _outline(brief: Brief) -> Outline:
    return outline(brief, Excerpts(brief))


def test_it_counts_what_a_brief_lays_out() -> None:
    """Its questions, those disputed, and its reports."""
    found, asked = _outline(BRIEF), [f for f in BRIEF.findings if not order.lone(f)]
    assert (found.questions, found.disputed) == (len(asked), sum(f.status == "disputed" for f in asked))
    assert (found.reports, found.dated, found.spoken) == (len(BRIEF.reports), True, 0)
    assert {x.id for _, group in found.lines for x in group} == {f.question.id for f in asked}


def test_it_knows_when_people_spoke() -> None:
    """A correction is counted, and has its time."""
    said = correction(COMPANY[1].answers[0].id, "value", value=people(9))
    found = _outline(briefed(Amendments((said,))))
    assert (found.spoken, found.signed) == (1, (said.signed.at,))


def test_it_is_read_back_as_it_was() -> None:
    """From the bytes in which it lies in the index."""
    assert outlined(frozen(_outline(BRIEF))) == _outline(BRIEF)


def test_what_the_owner_sees_is_shown_to_nobody_else(weights: Path, tmp_path: Path) -> None:
    """Over one index, the owner's desk shows people's words whole, and another desk never does (rule 16)."""
    place = demo_ledger(tmp_path)
    owner = desk_of(place)
    index: Index = owner.app.state.desk.index  # type: ignore[attr-defined]
    (story,) = index.versions()
    held = index.outline(story, whole=True)
    assert held is not None
    index.many("UPDATE kept SET whole = ?", [(frozen(replace(held, title="in all their words")),)])
    with SqlLedger.open(place) as again:
        other = TestClient(create(again, place.with_suffix(".desk"), follow=False), base_url="http://localhost")
        assert "in all their words" in owner.get(f"/s/{story}").text
        assert "in all their words" not in other.get(f"/s/{story}").text
    owner.app.state.desk.ledger.close()  # type: ignore[attr-defined]


def test_both_outlines_are_derived_with_what_each_may_show(weights: Path, tmp_path: Path) -> None:
    """As from the brief itself."""
    client = desk_of(demo_ledger(tmp_path))
    index: Index = client.app.state.desk.index  # type: ignore[attr-defined]
    (story,) = index.versions()
    brief = index.brief(story)
    assert brief is not None
    for whole in (False, True):
        assert index.outline(story, whole=whole) == outline(brief, Excerpts(brief, full_text=whole))
    client.app.state.desk.ledger.close()  # type: ignore[attr-defined]
