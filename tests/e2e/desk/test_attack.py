"""Reports that attack whoever reads them, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desk import attack
from rashomon.desk.keys import key
from rashomon.desk.question.asked import PART

from .axe import violations
from .conftest import served

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture(scope="module")
def story(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a story of such reports, one with a paragraph of five million letters."""
    with served(attack.ledger(tmp_path_factory.mktemp("attack"))) as url:
        yield f"{url}/s/{key('attack')}"


@pytest.mark.parametrize(
    "page_of", ["/r/" + key("attack"), f"/r/{key('attack')}/revisions", "/r/" + key("long"), "/copies"]
)
def test_nothing_of_a_report_runs(page: Page, story: str, page_of: str) -> None:
    """No script, no event, no picture; no sideways scrolling on a phone, and open to everybody."""
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url))
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(story + page_of)
    assert page.evaluate("window.pwned") is None
    assert all(a.startswith(story.split("/s/")[0]) for a in asked)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert violations(page) == []


def test_words_in_another_part_are_gone_to(page: Page, story: str) -> None:
    """An address without its part leads there: the browser asks where the words are."""
    page.goto(f"{story}/r/{key('long')}")
    elsewhere = page.locator(".elsewhere a").first
    claim = str(elsewhere.get_attribute("id"))
    page.goto("about:blank")
    page.goto(f"{story}/r/{key('long')}#{claim}")
    page.wait_for_url(f"**part={attack.LONG // PART + 1}**")
    page.wait_for_selector(f"mark#{claim}")
    assert page.locator(f"mark#{claim}").is_visible()


def test_a_question_about_it_is_as_safe(page: Page, story: str) -> None:
    """Its words, chains, marks, picture and reasons are text."""
    page.goto(f"{story}/r/{key('attack')}")
    asked = str(page.locator(".replies a[href*='/q/']").first.get_attribute("href"))
    page.goto(story.split("/s/")[0] + asked)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert "⟨U+202E⟩" in page.inner_text("main")
    assert page.evaluate("window.pwned") is None
    assert violations(page) == []
