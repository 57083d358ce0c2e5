"""Correcting, judging and taking back in a real browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from .axe import violations
from .ways import to_question

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def sign(page: Page, reason: str) -> None:
    box = page.locator("dialog.amend-box form, main .amending form").first
    box.get_by_label("Why").fill(reason)
    box.get_by_label("Your name").fill("Ana Reiter")


def test_one_click_from_a_claim_to_its_correction_and_back(page: Page, url: str) -> None:
    """It opens where one is, the findings follow, and undo takes it back."""
    to_question(page, url)
    before = page.locator("h2#answers ~ ol > li").all_inner_texts()
    page.locator("ol.answers a.amend[href*='claim=']").first.click()
    page.get_by_label("Misread").check()
    sign(page, "Another page says so.")
    page.get_by_role("button", name="Correct it").click()
    page.wait_for_url("**/q/*")
    notice = page.locator(".notice")
    assert "Recorded: Misread, says Ana Reiter." in notice.inner_text()
    assert "noted" not in page.url
    assert page.locator("h2#answers ~ ol > li").all_inner_texts() != before
    notice.get_by_role("button", name="Undo").click()
    page.wait_for_url("**/q/*")
    assert "Taken back" in page.locator(".notice").inner_text()
    assert page.locator("h2#answers ~ ol > li").all_inner_texts() == before


def test_the_value_read_is_offered_to_be_changed(page: Page, url: str) -> None:
    """What is wrong is said on the form, with all that was typed; Escape leaves to where one was."""
    to_question(page, url)
    link = page.locator("ol.answers a.amend[href*='claim=']").first
    link.focus()
    page.keyboard.press("Enter")
    page.locator("dialog.amend-box").wait_for()
    page.locator("dialog input[name=change][value=value]").check()
    assert page.locator("dialog input[name=to]").input_value()
    page.keyboard.press("Escape")
    page.locator("dialog.amend-box").wait_for(state="detached")
    assert page.evaluate("document.activeElement.className") == "amend"


def test_what_cannot_be_is_said_with_nothing_lost(browser: Browser, url: str) -> None:
    """A plain form; its refusal is a page with the form filled in."""
    shown = browser.new_page()
    to_question(shown, url, "How many people were killed?")
    shown.goto(url + (shown.locator("ol.answers a.amend[href*='claim=']").first.get_attribute("href") or ""))
    shown.locator("input[name=change][value=value]").check()
    shown.locator("input[name=to]").fill("heaps")
    sign(shown, "It says so.")
    shown.get_by_role("button", name="Correct it").click()
    wrong = shown.get_by_role("alert")
    wrong.wait_for()
    assert "is no count" in wrong.inner_text()
    assert shown.locator("input[name=to]").input_value() == "heaps"
    assert shown.get_by_label("Why").input_value() == "It says so."
    shown.close()


def test_without_scripts_a_link_leads_to_the_form(browser: Browser, url: str) -> None:
    """It is sent and leads back with its notice."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    to_question(page, url)
    page.locator("a.amend[href*='question=']").first.click()
    page.wait_for_url("**/amend?**")
    form = page.locator("form[action='/judge']").first
    form.get_by_label("The other question").select_option(index=1)
    form.get_by_label("Unsure").check()
    sign(page, "They may be one.")
    form.get_by_role("button", name="Say so").click()
    page.wait_for_url("**/q/*noted=*")
    assert "perhaps the same question" in page.locator(".notice").inner_text()
    page.get_by_role("link", name="History").first.click()
    page.wait_for_url("**/history*")
    assert "They may be one." in page.locator(".past").inner_text()
    context.close()


@pytest.mark.parametrize("width", [1280, 360])
def test_forms_and_history_are_open_to_everybody(page: Page, url: str, width: int) -> None:
    """No violation, and no sideways scrolling on a phone."""
    page.set_viewport_size({"width": width, "height": 800})
    to_question(page, url)
    kinds = [page.locator("ol.answers a.amend[href*='claim=']").first, page.locator("a.amend[href*='question=']").first]
    forms = [url + (k.get_attribute("href") or "") for k in kinds]
    for address in (*forms, f"{url}/history"):
        page.goto(address)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(re.sub(r"&back=.*", "", forms[0]))
    assert page.get_by_role("link", name="Back to where you were").is_visible()
