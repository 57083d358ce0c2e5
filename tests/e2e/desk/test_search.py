"""Search in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_a_slash_goes_to_the_search(page: Page, url: str) -> None:
    """From any page; then words, enter, and the words stand marked."""
    page.goto(url)
    page.keyboard.press("/")
    page.keyboard.type("fertiliser ware")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    assert page.locator("blockquote mark").first.inner_text() == "fertiliser"
    assert "Petra Lindquar" in page.locator(".said cite").first.inner_text()


def test_a_filter_narrows(page: Page, url: str) -> None:
    """A status chosen by keyboard stays chosen."""
    page.goto(f"{url}/search?q=people")
    page.get_by_label("Status").select_option("disputed")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**status=disputed*")
    assert page.get_by_label("Status").input_value() == "disputed"
    assert set(page.locator(".said .badge").all_inner_texts()) == {"≠ disputed"}


@pytest.mark.parametrize("width", [1280, 360])
def test_search_is_open_to_everybody(page: Page, url: str, width: int) -> None:
    """No violation, and no sideways scrolling on a phone."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{url}/search?q=people&status=disputed&from=2024-03-01")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
