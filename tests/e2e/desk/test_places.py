"""The map of a story in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.mark.parametrize("width", [1280, 360])
def test_the_map_is_open_to_everybody(page: Page, hostile: str, width: int) -> None:
    """No violation and no sideways scrolling, whatever the names hold; nothing of them runs."""
    page.set_viewport_size({"width": width, "height": 740})
    page.on("dialog", lambda d: pytest.fail(f"a name ran: {d.message}"))
    page.goto(f"{hostile}/map")
    assert page.locator("svg .mark").count() == 2
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_mark_leads_to_its_place_by_keyboard(page: Page, hostile: str) -> None:
    """Enter on the first mark goes to the first place of the list."""
    page.goto(f"{hostile}/map")
    page.locator("svg .mark").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#place-1")
    assert page.locator("#place-1").is_visible()
