"""The list of stories in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_from_the_list_to_the_story(page: Page, url: str) -> None:
    """One click."""
    page.goto(url)
    page.locator(".stories h2 a").first.click()
    page.wait_for_url("**/s/*")
    assert page.locator("h1").inner_text()


def test_the_list_is_open_to_everybody(page: Page, url: str) -> None:
    """No violation, and no sideways scrolling on a phone."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(url)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
