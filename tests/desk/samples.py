"""Desks over ledgers of invented reports, without a network, a server or a trained model.

`desk_of` serves a ledger in this process; `demo_ledger` is the invented story of the package, read once a run.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import mkdtemp

from fastapi.testclient import TestClient

from rashomon.desk.app import create
from rashomon.desk.safety import Safety
from rashomon.errors import InputError
from rashomon.intake.read import reports
from rashomon.ledger.sql import SqlLedger
from rashomon.model import Claim, Report
from rashomon.recall import read_in

NOW = datetime(2024, 3, 16, 12, tzinfo=UTC)


@cache
def demo_file() -> Path:
    """A ledger with the package's invented story, made once a run; copy it before you write to it."""
    place = Path(mkdtemp(prefix="rashomon-tests-")) / "demo.sqlite"
    given = [r for r in reports([str(files("rashomon") / "demo" / "reports.jsonl")]) if not isinstance(r, InputError)]
    with SqlLedger.open(place) as ledger:
        for report, claims, reader in read_in(given):
            ledger.add_read(report, claims, reader, NOW)
    return place


def demo_ledger(folder: Path) -> Path:
    """A copy of it in a folder of the test's own."""
    return Path(shutil.copy(demo_file(), folder / "demo.sqlite"))


def ledger_of(folder: Path, told: Sequence[tuple[Report, Sequence[Claim]]], reader: str) -> Path:
    """A ledger of reports and their claims, as if `reader` had read them."""
    place = folder / "ledger.sqlite"
    with SqlLedger.open(place) as ledger:
        for report, claims in told:
            ledger.add_read(report, claims, reader, NOW)
    return place


def desk_of(ledger: Path, *, safety: Safety | None = None, full_text: bool = True, name: str = "Editor") -> TestClient:
    """A desk over a ledger, its index up to date; ask it as a browser would."""
    store = SqlLedger.open(ledger)
    app = create(store, ledger.with_suffix(".desk"), safety, full_text=full_text, name=name, follow=False)
    app.state.desk.keeper.refresh()
    return TestClient(app, base_url="http://localhost", follow_redirects=False)
