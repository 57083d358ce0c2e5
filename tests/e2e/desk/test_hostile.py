"""Hostile reports in a real browser: on no page does anything of them run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desk import malice
from rashomon.desk.app import made_by
from rashomon.desk.index.index import Index

from .conftest import served
from .ways import to_question

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Page

#: Pages of one kind that are looked at: the first and the last.
EACH = 2


@pytest.fixture(scope="module")
def ledger(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return malice.ledger(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def url(ledger: Path) -> Iterator[str]:
    with served(ledger) as found:
        yield found


def test_nothing_runs_on_any_page(page: Page, url: str, ledger: Path) -> None:
    """Not when it is opened, and not when what looks like a link is pointed at or everything folded is opened."""
    asked: list[Dialog] = []
    page.on("dialog", lambda d: asked.append(d))
    index = Index(ledger.with_name(ledger.name + ".desk"), made_by())
    for route in sorted(r for r in malice.routes() if not r.endswith((".atom", ".json", "/amend"))):
        every = list(malice.addresses(index, route))
        for address in dict.fromkeys([every[0], every[-1]][:EACH]):
            page.goto(url + address)
            page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
            assert page.evaluate("window.pwned") is None, address
            assert page.locator("main script, main img, main iframe, main [onerror], main [onload]").count() == 0
    assert asked == []


def test_nothing_runs_in_the_form_that_opens_in_a_page(page: Page, url: str) -> None:
    """Nor when it is sent with markup for a name, a reason and a value."""
    to_question(page, url)
    page.locator("ol.answers a.amend[href*='claim=']").first.click()
    box = page.locator("dialog.amend-box")
    box.locator("input[name=change][value=speaker]").check()
    for name in ("to", "by", "reason"):
        box.locator(f"[name={name}]").first.fill(f"{malice.SCRIPT}{malice.IMAGE}")
    box.get_by_role("button", name="Correct it").click()
    page.locator(".notice").wait_for()
    assert malice.SCRIPT in page.locator(".notice").inner_text()
    page.goto(f"{url}/history")
    assert page.evaluate("window.pwned") is None
    assert malice.SCRIPT in page.locator(".past").inner_text()
