"""Speed, size and memory of the ledger, beside bare sqlite3 writing and reading the same bytes in the same run.

    python -m benchmarks.ledger [--reports N]

floor     one table of (key, text, page, claims), no index, no trigger, no hash: what SQLite itself takes. "each" is a
          transaction a report, synced to disk like the ledger's; "batch" is one transaction for all.
adds      `add_read` of N synthetic reports of about 600 words with 12 claims each: each in its own transaction for a
          tenth of them, all in one by `together()`.
again     the same reports once more: nothing changes.
reads     `reports()`, and as of half-way; `claims()` of each and `readings()` of all, spans held against the text;
          the floor reads and parses the same bytes.
verify    everything hashed and every span checked anew.

Ratios are of processor time: wall clock is the disk's and whoever else's. Sizes are of files on disk after closing;
memory is the process's peak, and how much of it came after the ledger was opened.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rashomon.ledger import records
from rashomon.ledger.sql import SqlLedger
from rashomon.model import Answer, Claim, Moment, Party, Quantity, Report, claim_id

SEED = 20261122
WORDS, CLAIMS = 600, 12
NOW = datetime(2031, 5, 2, 12, tzinfo=UTC)
READER = "benchmark"
SYLLABLES = ("sel", "wyn", "ar", "dal", "fer", "ry", "mo", "ten", "ka", "lis", "or", "en", "tu", "va")

Read = tuple[Report, tuple[Claim, ...]]


def synthetic(n: int) -> Iterator[Read]:
    """Reports one after another, each with its claims; the same for every run."""
    chance = random.Random(SEED)
    for k in range(n):
        words = ("".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(WORDS))
        text = " ".join(words)
        published = Moment.parse((datetime(2031, 1, 1, tzinfo=UTC) + timedelta(minutes=k)).isoformat())
        report = Report(f"r{k}", text, outlet=f"Outlet {k % 40}", published=published, url=f"https://o.example/{k}")
        yield report, tuple(_claim(report, start) for start in range(0, CLAIMS * 200, 200))


def _claim(report: Report, start: int) -> Claim:
    source, cue = (report.span(start, start + 14),), (report.span(start + 15, start + 19),)
    content = (report.span(start + 20, start + 150),)
    name = claim_id(report.id, "indirect", source, cue, content)
    answer = Answer(
        f"{name}#0", "people.wounded", Quantity(3, 3, "person", "three"), report.span(start + 30, start + 35)
    )
    speaker = Party(f"p{start}", source[0].exact, "person", role="spokesman")
    return Claim(name, report.id, "indirect", source, cue, content, speaker=speaker, answers=(answer,))


def timed(label: str, n: int, work: Callable[[], object]) -> float:
    """Run once, print reports a second of wall clock and of processor time, and give the latter's."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"{label:<40} {n / wall:>8,.0f} reports/s {n / cpu:>8,.0f} a second of processor")
    return n / cpu


def peak_mib() -> float:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def floor(path: Path, rows: list[tuple[str, bytes, bytes, bytes]], each: int) -> dict[str, float]:
    """What sqlite3 takes for the same bytes: adds a transaction each, adds in one, reads."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
        db.execute("CREATE TABLE t (key TEXT, text BLOB, page BLOB, claims BLOB)")
        insert = "INSERT INTO t VALUES (?, ?, ?, ?)"

        def singly() -> None:
            for row in rows[:each]:
                db.execute(insert, row)

        def at_once() -> None:
            db.execute("BEGIN")
            db.executemany(insert, rows[each:])
            db.execute("COMMIT")

        def read() -> None:
            for _, text, page, claims in db.execute("SELECT * FROM t"):
                text.decode(), json.loads(page), json.loads(claims)

        return {
            "each": timed("floor: insert, a transaction each", each, singly),
            "batch": timed("floor: insert, one transaction", len(rows) - each, at_once),
            "read": timed("floor: select and parse", len(rows), read),
        }


def ledger(path: Path, reads: list[Read], each: int) -> dict[str, float]:
    """The ledger with the same reports."""
    rates: dict[str, float] = {}
    everything = [report for report, _ in reads]
    with SqlLedger.open(path) as store:

        def add(part: list[Read]) -> None:
            for report, claims in part:
                store.add_read(report, claims, READER, NOW)

        def together() -> None:
            with store.together():
                add(reads[each:])

        def all_claims() -> None:
            for report, _ in reads:
                store.claims(report.id, report.sha256, READER)

        rates["each"] = timed("ledger: add_read, a transaction each", each, lambda: add(reads[:each]))
        rates["batch"] = timed("ledger: add_read, together()", len(reads) - each, together)
        rates["again"] = timed("ledger: add_read again, nothing new", each, lambda: add(reads[:each]))
        rates["reports"] = timed("ledger: reports()", len(reads), store.reports)
        rates["claims"] = timed("ledger: claims(), report by report", len(reads), all_claims)
        half = NOW.replace(month=1, day=1, hour=0) + timedelta(minutes=len(reads) // 2)
        rates["readings"] = timed(
            "ledger: readings(), all at once", len(reads), lambda: store.readings(everything, READER)
        )
        rates["as_of"] = timed("ledger: reports(as_of) of half", len(reads) // 2, lambda: store.reports(as_of=half))
        rates["verify"] = timed("ledger: verify()", len(reads), store.verify)
    return rates


def main() -> None:
    """Print every figure with its floor."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--reports", type=int, default=10_000)
    n = options.parse_args().reports
    reads, each = list(synthetic(n)), max(1, n // 10)
    rows = [(r.id, records.text_body(r.text), records.page_body(r), records.claims_body(c)) for r, c in reads]
    payload = sum(len(part) for row in rows for part in row[1:])
    print(f"{n:,} reports of {WORDS} words with {CLAIMS} claims; {payload / 2**20:.1f} MiB of text and JSON")
    with tempfile.TemporaryDirectory() as folder:
        bare, own = Path(folder) / "bare.sqlite", Path(folder) / "ledger.sqlite"
        base = floor(bare, rows, each)
        rows.clear()
        before = peak_mib()
        rates = ledger(own, reads, each)
        for name in ("each", "batch"):
            print(f"adds, {name}: {base[name] / rates[name]:.1f} × the floor's processor time")
        both = 1 / (1 / rates["reports"] + 1 / rates["readings"])
        print(f"reads, processor: {both:,.0f} reports/s with claims, {base['read'] / both:.1f} × the floor's")
        sizes = [p.stat().st_size / 2**20 for p in (bare, own)]
        print(f"size: floor {sizes[0]:.1f} MiB, ledger {sizes[1]:.1f} MiB ({sizes[1] / sizes[0]:.2f} ×)")
        print(f"memory: peak {peak_mib():.0f} MiB, of it {peak_mib() - before:.0f} above the run's own reports")


if __name__ == "__main__":
    main()
