"""What tests may ask for and a machine may lack: a browser, the shared data, the trained weights.

Where it is missing the test skips and says why; where the environment names it in RASHOMON_REQUIRE
("chromium,shared"), as CI does, the test fails instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# Two busy cores make any deadline a coin toss.
settings.register_profile("rashomon", deadline=None)
settings.load_profile("rashomon")


def required() -> set[str]:
    """What must be here, by the environment."""
    return {name.strip() for name in os.environ.get("RASHOMON_REQUIRE", "").split(",") if name.strip()}


def absent(name: str, reason: str) -> None:
    """Skip the test, or fail it where `name` is required."""
    if name in required():
        pytest.fail(f"{reason}, and RASHOMON_REQUIRE names {name!r}")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The data folder beside the project."""
    path = ROOT.parent / "shared"
    if not path.is_dir():
        absent("shared", "needs the data folder ../shared, which is not beside this checkout")
    return path


@pytest.fixture(scope="session")
def weights() -> Path:
    """The folder of the trained attribution model."""
    path = ROOT / "src/rashomon/weights/attribution"
    if not (path / "model.onnx").is_file():
        absent("weights", "needs the trained model in src/rashomon/weights/attribution")
    return path


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        absent("chromium", "needs a browser (on Debian: apt install chromium)")
    return str(found)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A headless browser, one for the whole run; a test opens its own pages."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield running
        running.close()
