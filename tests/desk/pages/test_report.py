"""The page of a report."""

from __future__ import annotations

import re
from pathlib import Path

from fastapi.testclient import TestClient

from rashomon.desk.keys import key
from rashomon.desk.view import Desk
from rashomon.model import Brief, Quantity

from ..pages.test_amend import correction, counted
from ..pages.test_question import brief_of
from ..samples import demo_ledger, desk_of


def test_every_claim_and_value_has_its_anchor_and_its_card(desk: TestClient, story: str) -> None:
    """What other pages link to is there, once."""
    brief = brief_of(desk, story)
    for report in brief.reports:
        shown = desk.get(f"{story}/r/{key(report.id)}").text
        ids = re.findall(r' id="([^"]+)"', shown)
        assert len(ids) == len(set(ids))
        for claim in (c for c in brief.claims if c.report == report.id):
            wanted = {f"c-{claim.id}", f"k-{claim.id}", *(f"w-{claim.id}-{a.span.start}" for a in claim.answers)}
            assert wanted <= set(ids)


def test_a_marked_value_is_the_words_themselves(desk: TestClient, story: str) -> None:
    """The element of an answer's anchor holds exactly its span."""
    brief = brief_of(desk, story)
    found = 0
    for claim in brief.claims:
        shown = desk.get(f"{story}/r/{key(claim.report)}").text if claim.answers else ""
        for answer in claim.answers[:1]:
            inner = re.search(rf'id="w-{claim.id}-{answer.span.start}" tabindex="-1">([^<]*)<', shown)
            if inner and "&" not in inner[1]:
                found += inner[1] == answer.span.exact
    assert found > 20


def test_a_desk_that_others_reach_shows_a_tenth(weights: Path, tmp_path: Path) -> None:
    """The anchors of what is left out stand at the gaps."""
    client = desk_of(demo_ledger(tmp_path), full_text=False)
    known: Desk = client.app.state.desk  # type: ignore[attr-defined]
    story = f"/s/{known.index.stories(1)[0].key}"
    brief: Brief = brief_of(client, story)
    for report in brief.reports:
        shown = client.get(f"{story}/r/{key(report.id)}").text
        text = re.search(r'<article class="text".*?</article>', shown, re.DOTALL)
        assert text is not None
        words = re.sub(r'<span class="gap">.*? </span>|<a class="tag.*?</a>|<[^>]+>', "", text[0])
        assert len(words) <= len(report.text) // 10 + 40
        assert all(f'id="c-{c.id}"' in shown for c in brief.claims if c.report == report.id)


def test_one_speaker_alone(desk: TestClient, story: str) -> None:
    """Only that one's claims have cards; the anchors of the others stay."""
    brief = brief_of(desk, story)
    claim = next(c for c in brief.claims if c.speaker)
    assert claim.speaker is not None
    shown = desk.get(f"{story}/r/{key(claim.report)}?speaker={key(claim.speaker.id)}").text
    own = [c for c in brief.claims if c.report == claim.report]
    cards = set(re.findall(r'id="k-([0-9a-f]+)"', shown))
    assert cards == {c.id for c in own if c.speaker and c.speaker.id == claim.speaker.id}
    assert all(f'id="c-{c.id}"' in shown for c in own)


def test_what_people_corrected_stands_beside_what_the_machine_read(desk: TestClient, story: str) -> None:
    """On the claim's card, and among the reasons of its question."""
    claim = counted(brief_of(desk, story))
    was = claim.answers[0].value
    assert isinstance(was, Quantity)
    correction(desk, story, claim, change="value", to="at least 40")
    card = re.search(
        rf'id="k-{claim.id}".*?(?:<li class="claim|</ol>)', desk.get(f"{story}/r/{key(claim.report)}").text, re.DOTALL
    )
    assert card is not None
    assert re.search(r"corrected by Ana Reiter .*at least 40.*read as .*\d", card[0])
    brief = brief_of(desk, story)
    asked = next(f for f in brief.findings for p in f.positions for s in p.statements if s.claim.id == claim.id)
    assert "corrected by Ana Reiter" in desk.get(f"{story}/q/{key(asked.question.id)}").text


def test_an_anchor_that_is_none_leads_nowhere(desk: TestClient, story: str) -> None:
    """The page is shown as it is."""
    report = brief_of(desk, story).reports[0]
    assert desk.get(f"{story}/r/{key(report.id)}?find=https://elsewhere.example").status_code == 200
