"""The real command with a real server, for a real browser."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desk import hostile as harm
from desk.samples import demo_ledger

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

#: Seconds a server may take to start on two busy cores.
PATIENCE = 60


@contextmanager
def served(ledger: Path, *words: str, showing: str = 'href="/s/') -> Iterator[str]:
    """`rashomon serve` over a ledger, as a process of its own; its address, once its first page shows that."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "rashomon", "serve", "--ledger", str(ledger), "--port", str(port), *words]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        yield _answering(f"http://127.0.0.1:{port}", running, showing)
    finally:
        running.terminate()
        running.communicate(timeout=30)


def _answering(url: str, running: subprocess.Popen[str], showing: str) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                if showing in answer.read().decode():
                    return url
        except OSError:
            if running.poll() is not None:
                pytest.fail(f"the desk did not start: {running.communicate()[1]}")
        time.sleep(0.1)
    return pytest.fail(f"the desk showed no story in {PATIENCE} s")


@pytest.fixture(scope="module")
def url(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The desk over the invented story, one for the tests of a file."""
    with served(demo_ledger(tmp_path_factory.mktemp("desk"))) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test where it logs an error: a refused script, an address not found."""
    shown = browser.new_page()
    wrong: list[str] = []
    shown.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
    shown.on("pageerror", lambda e: wrong.append(str(e)))
    yield shown
    shown.close()
    assert wrong == []


@pytest.fixture(scope="module")
def hostile(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a story in which every name tries to be markup."""
    with served(harm.ledger(tmp_path_factory.mktemp("hostile"))) as found, urllib.request.urlopen(found) as page:
        name = page.read().decode().partition('href="/s/')[2].partition('"')[0]
        yield f"{found}/s/{name}"
