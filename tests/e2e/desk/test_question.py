"""The page of a question in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from .axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: The question of the invented story that most answer, by its words.
ASKED = "How many people were killed?"


@pytest.fixture
def asked(page: Page, url: str) -> Page:
    """The page of that question."""
    page.goto(url)
    page.locator("a[href^='/s/']").first.click()
    page.wait_for_url("**/s/*")
    page.goto(url + str(page.get_by_role("link", name=ASKED, exact=True).first.get_attribute("href")))
    return page


def test_the_words_are_one_click_from_every_value(asked: Page) -> None:
    """Each link of a value opens its report at words that are marked, and within the window."""
    values = asked.locator("a.value[href]")
    addresses = [str(v.get_attribute("href")) for v in values.all()]
    assert len(addresses) > 5
    here = asked.url
    for n, address in enumerate(addresses[:4]):
        asked.goto(here)
        values.nth(n).click()
        asked.wait_for_url("**" + address)
        target = asked.locator("mark:target")
        assert target.inner_text()
        expect(target).to_be_in_viewport(ratio=1)  # once the page has come to rest there


def test_every_anchor_is_in_its_report(asked: Page) -> None:
    """The marked words in a quotation are the words at the anchor."""
    links = asked.locator(".passage a").evaluate_all("all => all.map(a => [a.href, a.innerText])")
    assert len(links) > 5
    for address, words in links:
        asked.goto(address)
        assert asked.locator("mark:target").inner_text().split() == words.split()


def test_keys_go_from_question_to_question(asked: Page) -> None:
    """Without a mouse: j to the next one, k back."""
    here = asked.url
    asked.keyboard.press("j")
    asked.wait_for_url(lambda u: u != here)
    asked.keyboard.press("k")
    asked.wait_for_url(here)


def test_the_picture_says_the_same_as_its_table(asked: Page) -> None:
    """The table under it has a row for each time; the picture tells where to look."""
    asked.locator(".moved summary").click()
    assert asked.locator(".moved tbody tr").count() > 3
    assert "table" in str(asked.locator("svg.picture").get_attribute("aria-label"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_it_is_open_to_everybody(asked: Page, width: int, scheme: str) -> None:
    """No violation with everything unfolded, and no sideways scrolling."""
    asked.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    asked.set_viewport_size({"width": width, "height": 800})
    asked.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert violations(asked) == []
    assert asked.evaluate("document.documentElement.scrollWidth") <= width


def test_the_rules_are_open_to_everybody(page: Page, url: str) -> None:
    """Each has its place."""
    page.goto(url + "/rules#rule-6")
    assert page.locator(":target").is_visible()
    assert violations(page) == []
