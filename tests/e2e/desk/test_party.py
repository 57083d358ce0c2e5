"""The page of a party in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.mark.parametrize("width", [1280, 360])
def test_a_partys_page_is_open_to_everybody(page: Page, url: str, width: int) -> None:
    """From the filter by party to its page; no violation, no sideways scrolling."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{url}/search?q=people")
    party = page.get_by_label("Party").locator("option", has_text="Health Ministry").get_attribute("value")
    page.goto(f"{url}/p/{party}")
    assert page.locator("h1").inner_text() == "Health Ministry"
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".tally a", has_text="later given anew").click()
    page.wait_for_url("**only=revised*")
    assert page.locator(".lines .earlier").count() == page.locator(".lines > li").count()
