"""SQLite, in a file and in memory, keeps the contract."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.ledger import Ledger
from rashomon.ledger.sql import SqlLedger

from .contract import LedgerContract


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
