"""Pictures of every page of the desk, on a desktop and a phone, light and dark.

    python docs/desk_pictures.py docs/images/desk

Serves the invented story with the real command and takes the pictures in a Chromium; `make pictures` runs it.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SIZES = {"desktop": (1280, 900), "phone": (360, 740)}
SCHEMES = ("light", "dark")
#: Seconds a server may take to read the story and start.
PATIENCE = 120
#: Name of a picture, and the link that leads there from the page of the story; "" is that page.
FROM_STORY = {
    "story": "",
    "question": "a[href*='/q/']",
    "report": "a[href*='/r/']",
    "copies": "a[href$='/copies']",
    "map": "a[href$='/map']",
    "timeline": "a[href$='/timeline']",
    "sources": "a[href$='/sources']",
}
DIRECT = {"stories": "/", "search": "/search?q=depot", "history": "/history"}


@contextmanager
def served() -> Iterator[str]:
    """The desk over the invented story."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    running = subprocess.Popen([sys.executable, "-m", "rashomon", "serve", "--demo", "--port", str(port)])  # noqa: S603
    try:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and running.poll() is None:
            try:
                if b'href="/s/' in urllib.request.urlopen(url, timeout=5).read():
                    break
            except OSError:
                pass
            time.sleep(0.2)
        yield url
    finally:
        running.terminate()
        running.wait(timeout=30)


def addresses(page: Page, url: str) -> Iterator[tuple[str, str]]:
    """Each picture's name, and its page."""
    for name, path in DIRECT.items():
        yield name, url + path
    page.goto(url)
    story = url + str(page.locator("a[href^='/s/']").first.get_attribute("href")).partition("#")[0]
    page.goto(story)
    question = page.locator("a[href*='/q/']").first.get_attribute("href")
    for name, link in FROM_STORY.items():
        page.goto(story if name != "report" else f"{url}{question}")
        found = page.locator(link).first if link else None
        if found is None:
            yield name, story
        elif found.count():
            yield name, url + str(found.get_attribute("href"))
        else:
            sys.exit(f"the page of the story leads to no {name} (looked for {link})")
    page.goto(f"{url}{question}")
    party = page.locator("a[href^='/p/']").first
    if party.count():
        yield "party", url + str(party.get_attribute("href"))


def take(folder: Path, browser: str) -> None:
    """Write every picture."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    with served() as url, sync_playwright() as play:
        running = play.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        every = list(addresses(running.new_page(), url))
        for size, (width, height) in SIZES.items():
            for scheme in SCHEMES:
                view = running.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
                for name, address in every:
                    view.goto(address)
                    view.screenshot(path=folder / f"{name}-{size}-{scheme}.png")
        running.close()
    print(f"{len(every)} pages, {len(SIZES) * len(SCHEMES)} pictures each, in {folder}")  # noqa: T201


if __name__ == "__main__":
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if not found:
        sys.exit(f"no browser found (looked for {', '.join(BROWSERS)}); on Debian: apt install chromium")
    take(Path(sys.argv[1]), found)
