"""The page of a story in a real browser: filters, replay and keys, with script and without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from .axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page without script."""
    shown = browser.new_page(java_script_enabled=False)
    yield shown
    shown.close()


def _story(page: Page, url: str) -> str:
    page.goto(url)
    return f"{url}{page.locator('.stories h2 a').first.get_attribute('href')}"


def _then(page: Page) -> str:
    """The instant that is shown, with its reports and disputes."""
    return page.locator(".then").get_attribute("data-said") or ""


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
@pytest.mark.parametrize("query", ["", "?at=2024-03-14T08:50Z", "?since=2024-03-14T08:50Z&status=disputed"])
def test_the_story_is_open_to_everybody(page: Page, url: str, size: dict[str, int], query: str) -> None:
    """No violation, and no sideways scrolling."""
    story = _story(page, url)
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.goto(story + query)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_in_the_dark_it_is_as_open(page: Page, url: str) -> None:
    """The contrast holds."""
    page.emulate_media(color_scheme="dark")
    page.goto(_story(page, url) + "?at=2024-03-14T08:50Z")
    assert violations(page) == []


def test_what_is_said_beside_is_open_to_everybody(page: Page, url: str) -> None:
    """On a phone too."""
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(_story(page, url) + "/said")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("query", ["", "?at=2024-03-14T08:50Z"])
def test_on_a_phone_the_questions_come_first(plain: Page, url: str, query: str) -> None:
    """What is disputed is seen without scrolling; replay and filters unfold when tapped, without script too."""
    plain.set_viewport_size(PHONE)  # type: ignore[arg-type]
    story = _story(plain, url)
    plain.goto(story + query)
    box = plain.locator("section.group").first.bounding_box()
    assert box and box["y"] < PHONE["height"]
    for field, name in (("#at", "Replay"), ("#words", "Find questions")):
        assert not plain.locator(field).is_visible()
        plain.locator(".tool summary", has_text=name).click()
        assert plain.locator(field).is_visible()
    assert plain.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_f_unfolds_the_filters(page: Page, url: str) -> None:
    """On a narrow window as well."""
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(_story(page, url))
    page.keyboard.press("f")
    assert page.evaluate("document.activeElement.id") == "words"


def test_on_a_phone_each_origin_has_a_line(page: Page, url: str) -> None:
    """With its name before its value."""
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(_story(page, url))
    row = page.locator("#disputed .line").first
    cells = row.locator(".cell")
    assert cells.count() > 1
    for n in range(cells.count()):
        assert re.match(r"[^\n:]+: \S", cells.nth(n).inner_text())
    tops = [box["y"] for n in range(cells.count()) if (box := cells.nth(n).bounding_box())]
    assert tops == sorted(set(tops))


def test_a_value_leads_to_its_words(page: Page, url: str) -> None:
    """Marked in the text of the report, at the same instant; from the page of what is said beside as well."""
    story = _story(page, url)
    for start in ("?at=2024-03-14T08:50Z", "/said"):
        page.goto(story + start)
        link = page.locator(".matrix .cell a, #remarks .hint a").first
        anchor = (link.get_attribute("href") or "").partition("#")[2]
        link.click()
        page.wait_for_url("**/r/**")
        assert page.locator(f"[id='{anchor}']").count() == 1


def test_a_filter_is_at_once_at_work(page: Page, url: str) -> None:
    """The address says what is shown, and opens it again."""
    story = _story(page, url)
    page.goto(story)
    before = page.locator(".line").count()
    page.locator("#words").press_sequentially("killed")
    page.wait_for_url("**words=killed*")
    some = page.locator(".line").count()
    assert 0 < some < before
    assert page.evaluate("document.activeElement.id") == "words"
    page.reload()
    assert page.locator(".line").count() == some
    assert page.locator("#words").input_value() == "killed"


def test_the_filters_work_without_script(plain: Page, url: str) -> None:
    """As a form."""
    plain.goto(_story(plain, url))
    plain.locator("#status").select_option("disputed")
    plain.locator("#filters button").first.click()
    assert "status=disputed" in plain.url
    assert plain.locator("section.group").count() == 1


def test_the_replay_works_without_script(plain: Page, url: str) -> None:
    """As a list with a button, and as links to the instant before and after."""
    plain.goto(_story(plain, url))
    assert not plain.locator(".track").is_visible()
    plain.locator("#at").select_option("2024-03-14T08:50Z")
    plain.locator("#replay .show").click()
    assert _then(plain).startswith("8:50 a.m. UTC, 14 Mar 2024: 5 reports")
    plain.locator("a[rel=next]").click()
    assert "at=2024-03-14T09%3A30Z" in plain.url
    assert "6 reports" in _then(plain)


def test_arrows_on_the_slider_step_through_the_instants(page: Page, url: str) -> None:
    """The matrix, the address and what is spoken follow."""
    page.goto(_story(page, url))
    slider = page.locator(".slider")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**at=2024-03-15T07%3A00Z*")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**at=2024-03-14T15%3A40Z*")
    assert _then(page).startswith("3:40 p.m. UTC, 14 Mar 2024: 9 reports")
    assert slider.get_attribute("aria-valuetext") == _then(page)
    assert page.locator("#told").inner_text() == _then(page)
    page.keyboard.press("End")
    page.wait_for_url(lambda shown: "at=" not in shown)
    assert _then(page).startswith("Now: 11 reports")


def test_the_address_of_an_instant_opens_it(page: Page, url: str) -> None:
    """With the slider at it."""
    page.goto(_story(page, url) + "?at=2024-03-14T08:50Z")
    assert page.locator(".slider").input_value() == "4"
    assert page.locator("#at").input_value() == "2024-03-14T08:50Z"
    page.locator("a[rel=prev]").click()
    page.wait_for_url("**at=2024-03-14T05%3A40Z*")
    expect(page.locator(".slider")).to_have_value("3")


def test_it_plays_from_the_first_instant_and_stops(page: Page, url: str) -> None:
    """The button says what it does next."""
    page.goto(_story(page, url))
    page.locator(".play").click()
    page.wait_for_url("**at=2024-03-14T04%3A10Z*")
    page.wait_for_url("**at=2024-03-14T04%3A35Z*")
    assert "Pause" in page.locator(".play").inner_text()
    page.locator(".play").click()
    assert "Play" in page.locator(".play").inner_text()


def test_a_filter_stays_while_the_instant_changes(page: Page, url: str) -> None:
    """Both are in the address."""
    page.goto(_story(page, url) + "?words=killed")
    page.locator(".slider").focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**at=2024-03-15*")
    assert "words=killed" in page.url
    page.locator("#words").fill("")
    page.wait_for_url(lambda shown: "words" not in shown)
    assert "at=2024-03-15" in page.url


def test_keys_move_along_the_questions(page: Page, url: str) -> None:
    """j and k, f for the filter, ? for the keys."""
    page.goto(_story(page, url))
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") != first
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == first
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    assert page.evaluate("document.activeElement.id") == "words"


def test_the_keys_are_shown_to_who_uses_a_mouse(page: Page, url: str) -> None:
    """And the dialog is open to everybody."""
    page.goto(_story(page, url))
    page.locator(".help").click()
    assert page.locator("#keys").is_visible()
    assert violations(page) == []
    page.locator("#keys button").click()
    assert not page.locator("#keys").is_visible()


def test_who_wants_no_motion_sees_none(page: Page, url: str) -> None:
    """What is replaced is replaced at once; the replay waits longer at each instant."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(_story(page, url))
    assert page.evaluate("getComputedStyle(document.getElementById('account')).transitionDuration") == "0s"
    page.locator(".play").click()
    page.wait_for_url("**at=2024-03-14T04%3A10Z*")
    page.wait_for_timeout(2500)
    assert "at=2024-03-14T04%3A10Z" in page.url


def test_what_changed_since_an_instant_leads_to_the_question(plain: Page, url: str) -> None:
    """Without script too."""
    story = _story(plain, url)
    plain.goto(story + "?at=2024-03-14T08:50Z")
    plain.get_by_role("link", name="What changed since this instant").click()
    assert "since=2024-03-14T08%3A50Z" in plain.url
    plain.locator("#since .kind").first.click()
    assert "/q/" in plain.url
