"""Real processes on one ledger: at once, and killed in the middle."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from rashomon.ledger.sql import SqlLedger
from stores.samples import READER, sample_claims, sample_report

TESTS = Path(__file__).parent.parent
KILLS = 12


def writer(ledger: Path, first: int, last: int) -> subprocess.Popen[str]:
    """A process that adds the sample reports [first, last)."""
    command = [sys.executable, "-m", "ledger.writer", str(ledger), str(first), str(last)]
    return subprocess.Popen(command, cwd=TESTS, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def assert_whole(path: Path, least: int) -> int:
    """The ledger holds each sample report once, with its claims, and nothing is wrong; how many it holds."""
    with SqlLedger.open(path, create=False) as ledger:
        assert ledger.verify() == []
        reports = ledger.reports()
        assert sorted(r.id for r in reports) == sorted(f"ferry-{n}" for n in range(len(reports)))
        assert len(reports) >= least
        for report in reports:
            assert Counter(e.kind for e in ledger.history(report.id)) == {"report": 1, "claims": 1}
            claims = sample_claims(sample_report(int(report.id.removeprefix("ferry-"))))
            assert ledger.claims(report.id, report.sha256, READER) == claims
    return len(reports)


def test_two_processes_add_the_same_reports_at_once(tmp_path: Path) -> None:
    """They even create the ledger at once; each report is new to one of them and the same to the other."""
    path = tmp_path / "new" / "ledger.sqlite"
    both = [writer(path, 0, 60) for _ in range(2)]
    outputs = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], [errors for _, errors in outputs]
    assert assert_whole(path, 60) == 60
    lines = Counter(line for out, _ in outputs for line in out.splitlines())
    assert lines == Counter(f"ferry-{n} {status}" for n in range(60) for status in ("new", "same"))


def test_a_writer_killed_at_any_moment_leaves_a_whole_ledger(tmp_path: Path) -> None:
    """SIGKILL, again and again: what it said it added is there, with its claims, and nothing twice."""
    path, chance, there = tmp_path / "ledger.sqlite", random.Random(8), 0
    for _ in range(KILLS):
        process = writer(path, max(0, there - 2), 1_000_000)
        assert process.stdout and process.stderr
        heard = []
        for line in process.stdout:
            heard.append(line)
            if line.endswith("new\n"):
                break
        time.sleep(chance.uniform(0, 0.03))
        process.send_signal(signal.SIGKILL)
        heard += process.stdout.read().splitlines()
        assert process.wait(timeout=60) == -signal.SIGKILL, process.stderr.read()
        process.stdout.close()
        process.stderr.close()
        whole = [line.split() for line in heard if line.strip().endswith(("new", "same"))]
        there = assert_whole(path, 1 + max(int(name.removeprefix("ferry-")) for name, _ in whole))
    assert there >= KILLS
