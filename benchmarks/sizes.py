"""How large the pages of the desk are, report text left out, over the real stories of ../shared.

    python -m benchmarks.sizes [PATH…] [--others] [--json]

Reports are read into a ledger in a temporary folder, and every page is asked for that clicks lead to from the list of
stories: all questions, reports, parties, copies and comparisons, every further page of each. Of earlier instants the
last one before now is asked for, of each story's own page: the others hold less. `--others` shows them as other
machines see them, in excerpts.

Printed for each kind of page: how many there are, the median, the largest with its address, in thousands of bytes as
sent, and how many are over 100. Left out are the letters of a report's own text (of a report, of two beside each
other, of two states of one); the marks in it count. Exits with 1 where a page is over.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import tempfile
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import parse_qsl, urljoin, urlsplit

from fastapi.testclient import TestClient
from lxml import html

from benchmarks.shared import need

#: Bytes that a page may have before the text of reports.
MOST = 100_000
#: Where a report's own text stands on a page.
TEXTS = ("article text", "div words", "div compared")
#: Addresses that are no pages, and those by which a visitor acts.
NO_PAGES = ("/events", ".atom", ".json", "/static/", "/enter")
#: What of a query names an instant, or where to come back to: other values make no other kind of page.
PASSING = {"at", "since", "back", "noted"}


def ledger_of(paths: Sequence[str | Path], place: Path) -> Path:
    """A ledger of these reports, read."""
    from datetime import UTC, datetime

    from rashomon.intake.read import reports
    from rashomon.ledger.sql import SqlLedger
    from rashomon.model import Report
    from rashomon.recall import read_in

    found = [r for r in reports(paths) if isinstance(r, Report)]
    with SqlLedger.open(place) as store, store.together():
        for report, claims, reader in read_in(found):
            store.add_read(report, claims, reader, datetime.now(UTC))
    return place


def desk_over(ledger: Path, *, full_text: bool) -> TestClient:
    """The desk over it, as a browser on this machine asks it."""
    from rashomon.desk.app import create
    from rashomon.ledger.sql import SqlLedger

    app = create(SqlLedger.open(ledger), Path(f"{ledger}.desk"), full_text=full_text, follow=False)
    app.state.desk.keeper.refresh()
    return TestClient(app, base_url="http://localhost", follow_redirects=False)


def pages(client: TestClient) -> Iterator[tuple[str, str]]:
    """Every page that clicks lead to, with its address, once."""
    waiting, led = deque(["/"]), {"/": ""}
    while waiting:
        address = waiting.popleft()
        answer = client.get(address)
        if answer.is_redirect:
            found = [urljoin(address, answer.headers["location"])]
        elif answer.status_code == 200:
            yield address, answer.text
            found = [urljoin(address, link) for link in re.findall(r'href="([^"]*)"', answer.text)]
        else:
            sys.exit(f"{address} answers {answer.status_code}; {led[address]} leads there")
        for one in map(plain, found):
            if one not in led and is_page(one, address):
                led[one] = address
                waiting.append(one)


def plain(link: str) -> str:
    """An address without what comes after #, its query with & as it is asked for."""
    return link.replace("&amp;", "&").partition("#")[0]


def is_page(address: str, on: str) -> bool:
    """Whether it is a page of this desk that is measured: of earlier instants the one before what a story shows now."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or any(no in parts.path for no in NO_PAGES):
        return False
    passing = PASSING & {name for name, _ in parse_qsl(parts.query)}
    own = re.fullmatch(r"/s/\w+", parts.path) is not None
    return not passing or (passing <= {"at", "since"} and own and "?" not in on)


def kind(address: str) -> str:
    """What sort of page: its path with the names left out, and what of it is asked for."""
    parts = urlsplit(address)
    path = re.sub(r"/([srqp])/\w+", r"/\1/…", parts.path)
    asked = sorted({name for name, _ in parse_qsl(parts.query)})
    return path + (f"?{'&'.join(asked)}" if asked else "")


def size(page: str) -> int:
    """Bytes of a page, reports' own text left out, the marks in it counted."""
    text = sum(len(e.text_content().encode()) for e in _texts(html.fromstring(page)))
    return len(page.encode()) - text


def _texts(page: html.HtmlElement) -> Iterator[html.HtmlElement]:
    yield from page.xpath("|".join(f"//{t.split()[0]}[@class='{t.split()[1]}']" for t in TEXTS))


def measured(client: TestClient) -> dict[str, list[tuple[int, str]]]:
    """Sizes with addresses, largest first, by kind of page."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for address, page in pages(client):
        found[kind(address)].append((size(page), address))
    return {name: sorted(some, reverse=True) for name, some in sorted(found.items())}


def main() -> int:
    """A line a kind of page, or JSON."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("paths", nargs="*")
    options.add_argument("--others", action="store_true")
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    paths = given.paths or sorted(need("data/stories").glob("*.jsonl"))
    with tempfile.TemporaryDirectory() as folder:
        ledger = ledger_of(paths, Path(folder) / "ledger.sqlite")
        found = measured(desk_over(ledger, full_text=not given.others))
    rows = [
        {"page": name, "pages": len(some), "median KB": round(statistics.median(n for n, _ in some) / 1000, 1),
         "largest KB": round(some[0][0] / 1000, 1), "over": sum(n > MOST for n, _ in some), "largest": some[0][1]}
        for name, some in found.items()
    ]  # fmt: skip
    for row in rows:
        print(
            json.dumps(row)
            if given.json
            else "{page:44} {pages:5} {median KB:7} {largest KB:7} {over:3}  {largest}".format_map(row)
        )
    return int(any(row["over"] for row in rows))


if __name__ == "__main__":
    sys.exit(main())
