"""Sharing in a real browser: links that copy, feeds that a page offers, a card in a page elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .axe import violations
from .ways import to_question

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def question(page: Page, url: str) -> None:
    to_question(page, url)
    page.get_by_text("Share and follow").click()


def test_a_link_is_copied(browser: Browser, url: str) -> None:
    """With one click; the button says so."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    question(page, url)
    page.locator("button.copy").nth(1).click()
    page.locator("button.copy", has_text="Copied.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{url}/s/") and "?at=" in copied
    page.goto(copied)
    assert page.locator("h1").inner_text()
    context.close()


def test_the_feeds_of_a_page_can_be_found(page: Page, url: str) -> None:
    """By a feed reader and by a reader, and both lead to one that is there."""
    question(page, url)
    for link in page.locator("link[rel=alternate]").all():
        assert page.request.get(url + (link.get_attribute("href") or "")).ok
    with page.expect_response("**/feed.json") as answer:
        page.evaluate("fetch(document.querySelector('details.share a[href$=\"feed.json\"]').href)")
    assert answer.value.headers["content-type"].startswith("application/feed+json")


@pytest.mark.parametrize("width", [1280, 360])
def test_shared_things_are_open_to_everybody(page: Page, url: str, width: int) -> None:
    """No violation on the page with its links shown, nor on the card, and no sideways scrolling."""
    page.set_viewport_size({"width": width, "height": 800})
    question(page, url)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(page.url.partition("?")[0] + "/card")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_card_stands_in_a_page_elsewhere(page: Page, url: str, tmp_path: Path) -> None:
    """Its code is put there as it was copied; the desk's own pages cannot be framed."""
    question(page, url)
    code = page.locator("#share-card").input_value()
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Elsewhere</title>{code}", encoding="utf-8")
    (tmp_path / "favicon.ico").touch()
    with elsewhere(tmp_path) as there:
        page.goto(there)
        card = page.frame_locator("iframe")
        assert card.locator("h1").inner_text()
        assert card.locator("li").first.is_visible()


@contextmanager
def elsewhere(folder: Path) -> Iterator[str]:
    """A folder served from another origin."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    handler.log_message = lambda *_: None  # type: ignore[attr-defined]
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}/"
    server.shutdown()
    server.server_close()
