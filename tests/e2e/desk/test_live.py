"""A page tells of changes that come while it is looked at."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desk.samples import demo_ledger
from rashomon.ledger.sql import SqlLedger
from rashomon.recall import known_in

from .conftest import served

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture(scope="module")
def ledger(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo_ledger(tmp_path_factory.mktemp("live"))


@pytest.fixture(scope="module")
def url(ledger: Path) -> Iterator[str]:
    with served(ledger) as found:
        yield found


def correct(ledger: Path, *said: str) -> None:
    """From another program, as the command line does."""
    with SqlLedger.open(ledger) as store:
        every = known_in(store).claims
    claim = next(c for claims in every.values() for c in claims if [a.slot for a in c.answers] == ["people.killed"])
    words = ["correct", claim.id, *said, "--by", "Ana Reiter", "--reason", "The page says so."]
    subprocess.run([sys.executable, "-m", "rashomon", *words, "--ledger", str(ledger)], check=True)


def test_a_change_is_told_and_shown_when_asked_for(page: Page, url: str, ledger: Path) -> None:
    """Nothing moves under a reader's eyes before that."""
    page.goto(url)
    page.locator(".stories h2 a").first.click()
    page.wait_for_url("**/s/*")
    before = page.locator("#account").inner_text()
    correct(ledger, "--value", "41")
    button = page.locator("#live button")
    button.wait_for(timeout=30_000)
    assert "show" in button.inner_text()
    assert page.locator("#account").inner_text() == before
    button.click()
    page.locator("#account", has_text="41").wait_for()
    assert page.locator("#live button").count() == 0
    assert page.evaluate("document.activeElement.id") == "account"


def test_the_list_of_stories_is_told_too(page: Page, url: str, ledger: Path) -> None:
    """Which story it is does not matter there."""
    page.goto(url)
    page.wait_for_timeout(500)
    correct(ledger, "--value", "42")
    page.locator("#live button", has_text="1 story changed").click(timeout=30_000)
    page.locator(".stories h2 a").first.wait_for()


def test_a_server_ends_though_pages_listen(ledger: Path, page: Page) -> None:
    """Ctrl+C does not wait for them."""
    page.on("console", lambda _: None)
    with served(ledger) as here:
        page.goto(here)
        page.wait_for_function("document.getElementById('live')")
        page.wait_for_timeout(500)
