"""The trial of a new user: from reports in a folder to the exact words of what is disputed, by clicks alone.

What it takes, and where real people snagged, is told in docs/trial.md.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from .conftest import served

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: Seconds from `rashomon add` to the words, on two busy cores.
PATIENCE = 60.0
#: Who says how many were killed when the ferry sank, in which words.
SAID = [
    ("Selm Courier", "The harbour police said nine people were killed when the ferry sank off Ostrel."),
    ("Ostrel Post", "Twelve people were killed when the ferry sank off Ostrel, the ferry company said."),
    ("Coast Radio", "The harbour police said 9 people were killed when the ferry sank off Ostrel."),
    ("Island Times", "The coast guard said 12 people were killed when the ferry sank off Ostrel."),
    ("Ostrel Mail", "The ferry company said 12 people were killed when the ferry sank off Ostrel."),
]


def folder_of_ten(place: Path) -> Path:
    """Ten invented reports of one sinking, two of each outlet."""
    place.mkdir()
    for n in range(10):
        outlet, said = SAID[n % len(SAID)]
        text = f"{said} The ferry sank on Monday.\n\nThe ferry was on its way from Ostrel to Selm with cars on board."
        given = {"id": f"r{n}", "outlet": outlet, "published": f"2031-05-05T{9 + n:02}:00:00Z",
                 "title": f"Ferry sinks off Ostrel, report {n + 1}", "text": text}  # fmt: skip
        (place / f"{n}.jsonl").write_text(json.dumps(given) + "\n", encoding="utf-8")
    return place


def add(ledger: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """`rashomon add FOLDER`."""
    command = [sys.executable, "-m", "rashomon", "add", str(folder), "--ledger", str(ledger)]
    return subprocess.run(command, capture_output=True, text=True, check=True)


def to_the_words(page: Page) -> str:
    """Story, first disputed question, and the words there, by a click each; as they stand in the report."""
    page.locator(".stories h2 a").first.click()
    page.locator("#disputed .asked").first.click()
    page.locator(".passage a").first.click()
    page.wait_for_url("**/r/*")
    words = page.locator(":target")
    words.wait_for()
    return words.inner_text()


def test_a_new_user_comes_to_the_words_in_a_minute(weights: Path, page: Page, tmp_path: Path) -> None:
    """`add` says what to type next; three clicks lead to what somebody said, in the report that has it."""
    ledger, folder = tmp_path / "ledger.sqlite", folder_of_ten(tmp_path / "reports")
    begun = time.monotonic()
    done = add(ledger, folder)
    assert done.stdout.startswith("10 new")
    assert f"rashomon serve --ledger {ledger}" in done.stderr
    with served(ledger) as url:
        page.goto(url)
        words = to_the_words(page)
    assert time.monotonic() - begun < PATIENCE
    assert any(words in said for _, said in SAID)
    assert "killed" in words


def test_a_desk_without_reports_fills_by_itself(weights: Path, page: Page, tmp_path: Path) -> None:
    """Who opens the desk first is told what to type, and sees the reports come without loading the page again."""
    from rashomon.ledger.sql import SqlLedger

    ledger, folder = tmp_path / "ledger.sqlite", folder_of_ten(tmp_path / "reports")
    SqlLedger.open(ledger).close()
    with served(ledger, showing="rashomon add") as url:
        page.goto(url)
        assert "no stories yet" in page.locator("#stories").inner_text()
        add(ledger, folder)
        page.locator(".stories h2 a").first.wait_for(timeout=30_000)
        assert page.locator("#stories pre").count() == 0
