"""The picture in the README: a page of the demo's brief as a browser shows it.

    python docs/picture.py demo-out/brief.html docs/images/brief.png

Needs a Chromium on the machine; `make picture` runs it after the demo.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
#: Wide enough for the tables, and as high as fits a README.
WIDTH, HEIGHT = 1100, 1150


def take(page: Path, picture: Path) -> None:
    """Write the top of `page` as a PNG.

    Raises:
        SystemExit: there is no page, or no browser.

    """
    from playwright.sync_api import sync_playwright

    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not page.is_file():
        sys.exit(f"{page} is not there: run `make demo` first")
    if not browser:
        sys.exit(f"no browser found (looked for {', '.join(BROWSERS)}); on Debian: apt install chromium")
    picture.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        view = running.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        view.goto(page.resolve().as_uri())
        view.screenshot(path=picture)
        running.close()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    take(Path(sys.argv[1]), Path(sys.argv[2]))
