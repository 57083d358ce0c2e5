"""The pages of copies and of a report's states in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desk.samples import NOW, demo_ledger
from rashomon.desk.keys import key
from rashomon.ledger.sql import SqlLedger
from rashomon.recall import read_in

from .axe import violations
from .conftest import served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

#: A report of the invented story that three outlets carry, and words of it that its outlet then changed.
COPIED, OLD, NEW = "sennet-01", "before dawn", "shortly after midnight"


@pytest.fixture(scope="module")
def story(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the invented story, one report of which was edited."""
    place = demo_ledger(tmp_path_factory.mktemp("copies"))
    with SqlLedger.open(place) as ledger:
        before = next(r for r in ledger.reports() if r.id == COPIED)
        edited = replace(before, text=before.text.replace(OLD, NEW), headline=None, furniture=())
        for report, claims, reader in read_in([edited]):
            ledger.add_read(report, claims, reader, NOW + timedelta(hours=1))
    with served(place) as url:
        yield f"{url}/s/{key(COPIED)}"


def test_from_a_passage_to_its_fellow_and_to_another_pair(page: Page, story: str) -> None:
    """A number leads to the same passage in the other report; a form chooses any two."""
    page.goto(f"{story}/copies")
    page.get_by_role("link", name="Side by side").first.click()
    page.locator(".column >> nth=0 >> a.no").first.click()
    assert page.locator(".column >> nth=1 >> mark:target").is_visible()
    page.locator("select[name=one]").select_option(index=1)
    page.locator("select[name=other]").select_option(index=2)
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**one=*")
    assert page.locator(".column").count() == 2


def test_what_an_outlet_changed(page: Page, story: str) -> None:
    """From the report to its states: what went and what came."""
    page.goto(f"{story}/r/{key(COPIED)}")
    page.get_by_role("link", name="states, side by side").click()
    assert page.locator("del").first.inner_text().strip() == OLD
    assert page.locator("ins").first.inner_text().strip() == NEW


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("there", [f"/copies?one={key(COPIED)}", f"/r/{key(COPIED)}/revisions"])
def test_they_are_open_to_everybody(page: Page, story: str, there: str, width: int, scheme: str) -> None:
    """No violation, and no sideways scrolling."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(story + there)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
