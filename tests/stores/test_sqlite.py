"""SQLite, in a file and in memory, keeps the contract."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from rashomon.ledger import Ledger
from rashomon.ledger.sql import SqlLedger

from .contract import LedgerContract
from .samples import NOON, sample_report


class TestFile(LedgerContract):
    """A file, opened by its path."""

    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Ledger]:
        with SqlLedger.open(tmp_path / "ledger.sqlite") as ledger:
            yield ledger


class TestMemory(LedgerContract):
    """Memory, gone when closed."""

    @pytest.fixture
    def store(self) -> Iterator[Ledger]:
        with SqlLedger.open(":memory:") as ledger:
            yield ledger


def test_many_threads_read_at_once(tmp_path: Path) -> None:
    """More than any pool keeps connections for: none of them is closed under another one's hands."""
    with SqlLedger.open(tmp_path / "ledger.sqlite") as ledger:
        for n in range(1, 40):
            ledger.add(sample_report(n), NOON)
        with ThreadPoolExecutor(32) as threads:
            seen = list(threads.map(lambda _: len(ledger.reports()), range(400)))
    assert set(seen) == {39}
