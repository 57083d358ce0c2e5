"""The page of copies."""

from __future__ import annotations

import re
from pathlib import Path

from fastapi.testclient import TestClient

from rashomon.desk.keys import key
from rashomon.desk.report.paired import columns, pair
from rashomon.desk.view import Desk
from rashomon.link.copy.copies import copies
from rashomon.model import Moment, Report

from ..pages.test_question import brief_of
from ..samples import demo_ledger, desk_of


def test_any_two_reports_of_a_copy_side_by_side(desk: TestClient, story: str) -> None:
    """Also two that both follow a third: shared passages have the same number in both."""
    brief = brief_of(desk, story)
    copy = next(c for c in brief.copies if len(c.reports) > 1)
    one, other = map(key, copy.reports[:2])
    shown = desk.get(f"{story}/copies?one={one}&other={other}").text
    numbers = [set(re.findall(rf'id="{side}-(\d+)"', shown)) for side in "ab"]
    assert numbers[0] == numbers[1] != set()
    assert f'href="{story}/r/{one}"' in shown


def test_passages_hold_the_words_that_both_have(desk: TestClient, story: str) -> None:
    """And what only one has is marked in it."""
    brief = brief_of(desk, story)
    by_id = {r.id: r for r in brief.reports}
    copy = next(c for c in brief.copies if c.relation == "same dispatch")
    both = pair(by_id[copy.of], by_id[copy.reports[0]])
    assert both.passages
    assert all(p.one.report == copy.of for p in both.passages)
    left, right = columns(both, 1)
    plain = [re.sub(r'<a class="no".*?</a>|<[^>]+>', "", str(c)) for c in (left, right)]
    assert plain[0].startswith(both.one.text[:20])
    assert plain[1].startswith(both.other.text[:20])


def test_reports_of_another_story_are_not_found(desk: TestClient, story: str) -> None:
    """Nothing is laid side by side that is of no copy here."""
    assert desk.get(f"{story}/copies?one=0000000000").status_code == 404


def test_a_desk_that_others_reach_shows_excerpts(weights: Path, tmp_path: Path) -> None:
    """No column with a whole text."""
    client = desk_of(demo_ledger(tmp_path), full_text=False)
    known: Desk = client.app.state.desk  # type: ignore[attr-defined]
    story = f"/s/{known.index.stories(1)[0].key}"
    copy = next(c for c in brief_of(client, story).copies if len(c.reports) > 1)
    shown = client.get(f"{story}/copies?one={key(copy.of)}").text
    assert "<blockquote>" in shown
    assert 'class="column"' not in shown


DISPATCH = """A crane fell into the northern basin of Port Ostra on Monday evening, the harbour board said.

Divers searched the water under the quay until midnight and found {found} of the crew alive, the board said.

The crane was built forty years ago, when the port was a third of its present size, and was to be taken down in May.

Ferries to the outer islands were held back at their moorings, and the coast road stayed shut in both directions.
"""


def test_a_number_that_one_copy_alone_has_is_marked_as_its_slip() -> None:
    """Which of the two slips, the third tells; it carries a sign besides its colour."""
    texts = {"post": "seven", "radio": "eleven", "gazette": "seven"}
    reports = [
        Report(name, DISPATCH.format(found=n), outlet=name, published=Moment.parse(f"2031-03-04T{hour:02}:00:00Z"))
        for hour, (name, n) in enumerate(texts.items(), 8)
    ]
    group = next(c for c in copies(reports) if c.relation != "cites")
    both = pair(reports[0], reports[1], group)
    left, right = columns(both, 1)
    assert [d.here.span.exact for d in both.departures] == ["eleven"]
    assert re.search(
        r'<b class="departs slip">(?:<span class="differs">)?eleven.*?<span class="sign"[^>]*>≠ slip', str(right)
    )
    assert re.search(r'<b class="departs">(?:<span class="differs">)?seven.*?<span class="sign"[^>]*>≠<', str(left))
