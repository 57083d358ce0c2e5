"""Hostile reports in a real browser: on no page does anything of them run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desk import hostile
from rashomon.desk.app import made_by
from rashomon.desk.index.index import Index
from rashomon.desk.keys import key
from rashomon.desk.question.asked import PART

from .axe import violations
from .conftest import served
from .ways import to_question

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Page

#: Pages of one kind that are looked at: the first and the last.
EACH = 2


@pytest.fixture(scope="module")
def ledger(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile.ledger(tmp_path_factory.mktemp("hostile"), hostile.LONG)


@pytest.fixture(scope="module")
def url(ledger: Path) -> Iterator[str]:
    with served(ledger) as found:
        yield found


def test_nothing_runs_on_any_page(page: Page, url: str, ledger: Path) -> None:
    """Not when it is opened, and not when what looks like a link is pointed at or everything folded is opened."""
    asked: list[Dialog] = []
    page.on("dialog", lambda d: asked.append(d))
    index = Index(ledger.with_name(ledger.name + ".desk"), made_by())
    for route in sorted(r for r in hostile.routes() if not r.endswith((".atom", ".json", "/amend"))):
        every = list(hostile.addresses(index, route))
        for address in dict.fromkeys([every[0], every[-1]][:EACH]):
            page.goto(url + address)
            page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
            assert page.evaluate("window.pwned") is None, address
            assert page.locator("main script, main img, main iframe, main [onerror], main [onload]").count() == 0
    assert asked == []


def test_nothing_runs_in_the_form_that_opens_in_a_page(page: Page, url: str) -> None:
    """Nor when it is sent with markup for a name, a reason and a value."""
    to_question(page, url)
    page.locator("ol.answers a.amend[href*='claim=']").first.click()
    box = page.locator("dialog.amend-box")
    box.locator("input[name=change][value=speaker]").check()
    for name in ("to", "by", "reason"):
        box.locator(f"[name={name}]").first.fill(f"{hostile.SCRIPT}{hostile.IMAGE}")
    box.get_by_role("button", name="Correct it").click()
    page.locator(".notice").wait_for()
    assert hostile.SCRIPT in page.locator(".notice").inner_text()
    page.goto(f"{url}/history")
    assert page.evaluate("window.pwned") is None
    assert hostile.SCRIPT in page.locator(".past").inner_text()


@pytest.fixture(scope="module")
def story(url: str, ledger: Path) -> str:
    """The address of their story."""
    return f"{url}/s/{Index(ledger.with_name(ledger.name + '.desk'), made_by()).stories(1)[0].key}"


@pytest.mark.parametrize(
    "page_of",
    [f"/r/{key(hostile.EDITED)}", f"/r/{key(hostile.EDITED)}/revisions", f"/r/{key(hostile.ENDLESS)}", "/copies"],
)
def test_a_phone_shows_them_like_any_other(page: Page, story: str, page_of: str) -> None:
    """Nothing is asked of elsewhere; no sideways scrolling, and open to everybody."""
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url))
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(story + page_of)
    assert all(a.startswith(story.split("/s/")[0]) for a in asked)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert violations(page) == []


def test_words_in_another_part_are_gone_to(page: Page, story: str) -> None:
    """An address without its part leads there: the browser asks where the words are."""
    report = f"{story}/r/{key(hostile.ENDLESS)}"
    page.goto(report)
    claim = str(page.locator(".elsewhere a").first.get_attribute("id"))
    page.goto("about:blank")
    page.goto(f"{report}#{claim}")
    page.wait_for_url(f"**part={hostile.LONG // PART + 1}**")
    page.wait_for_selector(f"mark#{claim}")
    assert page.locator(f"mark#{claim}").is_visible()


def test_a_question_about_it_is_as_safe(page: Page, story: str) -> None:
    """Its words, chains, marks, picture and reasons are text."""
    page.goto(f"{story}/r/{key(hostile.EDITED)}")
    asked = str(page.locator(".replies a[href*='/q/']").first.get_attribute("href"))
    page.goto(story.split("/s/")[0] + asked)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert "⟨U+202E⟩" in page.inner_text("main")
    assert violations(page) == []
