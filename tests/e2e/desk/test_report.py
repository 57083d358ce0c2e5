"""The page of a report in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def read(page: Page, url: str) -> Page:
    """The page of a report of the invented story in which several speak."""
    page.goto(url)
    story = str(page.locator("a[href^='/s/']").first.get_attribute("href"))
    page.goto(url + story.split("#")[0])
    page.goto(url + str(page.locator("a[href*='/q/']").first.get_attribute("href")))
    page.goto(url + str(page.locator("a.value[href]").first.get_attribute("href")).split("#")[0])
    return page


def test_a_click_on_a_claim_shows_who_says_it(read: Page) -> None:
    """Anywhere on its words; Escape goes back to them."""
    mark = read.locator(".text mark.said").last
    claim = str(mark.get_attribute("data-claim"))
    mark.click()
    read.wait_for_url(f"**#k-{claim}")
    assert read.locator(".claim:target").is_visible()
    read.keyboard.press("Escape")
    read.wait_for_url(f"**#c-{claim}")


def test_claims_by_keyboard(read: Page) -> None:
    """j goes from claim to claim, Enter shows who says it."""
    read.keyboard.press("j")
    read.keyboard.press("j")
    tag = str(read.evaluate("document.activeElement.getAttribute('href')"))
    assert tag.startswith("#k-")
    read.keyboard.press("Enter")
    read.wait_for_url("**" + tag)


def test_without_scripts_everything_is_a_link(read: Page, url: str) -> None:
    """The letter before a claim leads to its card, the card to its words and its question."""
    context = read.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    plain = context.new_page()
    plain.goto(read.url)
    plain.locator(".text a.tag").first.click()
    card = plain.locator(".claim:target")
    assert card.is_visible()
    card.locator(".first a").click()
    assert plain.locator(".text mark:target").is_visible()
    context.close()


def test_one_speaker_alone(read: Page) -> None:
    """The legend leaves only that one's claims coloured and listed."""
    speaker = read.locator(".speakers a[data-speaker]").last
    name = speaker.inner_text().split("\n")[0]
    count = int(speaker.locator(".n").inner_text())
    speaker.click()
    read.wait_for_url("**speaker=*")
    assert read.locator(".claim").count() == count, name
    assert read.locator(".text mark.off").count() > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_it_is_open_to_everybody(read: Page, width: int, scheme: str) -> None:
    """No violation, a card up or not, and no sideways scrolling."""
    read.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    read.set_viewport_size({"width": width, "height": 800})
    assert violations(read) == []
    read.locator(".text a.tag").first.click()
    assert violations(read) == []
    assert read.evaluate("document.documentElement.scrollWidth") <= width
