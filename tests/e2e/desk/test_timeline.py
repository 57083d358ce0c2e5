"""The timeline of a story in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.mark.parametrize("width", [1280, 360])
def test_the_timeline_is_open_to_everybody(page: Page, url: str, width: int) -> None:
    """From the story by its tabs; no violation, no sideways scrolling."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(url)
    page.locator(".stories h2 a").first.click()
    page.locator(".views").get_by_role("link", name="Timeline").click()
    page.wait_for_url("**/timeline")
    assert page.locator(".strip rect.told").count() > 0
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1280, 360])
def test_names_that_are_markup_stay_names(page: Page, hostile: str, width: int) -> None:
    """Nothing of them runs or stretches the page."""
    page.set_viewport_size({"width": width, "height": 740})
    page.on("dialog", lambda d: pytest.fail(f"a name ran: {d.message}"))
    page.goto(f"{hostile}/timeline")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
