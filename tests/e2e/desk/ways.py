"""Ways through the desk that several tests take."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def to_question(page: Page, url: str, asks: str = "") -> None:
    """From the list to a question with answers, the first that holds these words."""
    page.goto(url)
    page.locator(".stories h2 a").first.click()
    page.wait_for_url("**/s/*")
    page.locator("#account a[href*='/q/']", has_text=asks).first.click()
    page.wait_for_url("**/q/*")
