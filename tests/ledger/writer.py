"""Adds sample reports with claims and says so line by line: `python -m ledger.writer PATH FIRST LAST`."""

from __future__ import annotations

import sys

from rashomon.ledger.sql import SqlLedger
from stores.samples import NOON, READER, sample_claims, sample_report


def main(path: str, first: int, last: int) -> None:
    """Each line is printed after its transaction: what it names must never be lost."""
    with SqlLedger.open(path) as ledger:
        for n in range(first, last):
            report = sample_report(n)
            added = ledger.add_read(report, sample_claims(report), READER, NOON)
            sys.stdout.write(f"{added.id} {added.status}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
