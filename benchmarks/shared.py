"""What benchmarks have in common: where the data is, the scorers, time and memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
SHARED = Path(__file__).resolve().parents[2] / "shared"


def need(path: str) -> Path:
    """A file or folder of ../shared.

    Raises:
        SystemExit: it is not there; the benchmark cannot be run.

    """
    place = SHARED / path
    if not place.exists():
        raise SystemExit(f"../shared/{path} is not here: this benchmark needs the measuring data beside the project")
    return place


def score(script: str, *args: str | Path) -> dict[str, Any]:
    """Run a scorer of ../shared with --json and give what it wrote.

    Raises:
        subprocess.CalledProcessError: the scorer failed.

    """
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        command = [sys.executable, str(need(f"score/{script}")), *map(str, args), "--json", str(out)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        found: dict[str, Any] = json.loads(out.read_text())
        return found


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What `work` gives, and the seconds it took."""
    began = time.perf_counter()
    return work(), time.perf_counter() - began


def peak_megabytes() -> float:
    """Peak resident memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def words(texts: Sequence[str]) -> int:
    """Words by white space, the unit of every speed given."""
    return sum(len(t.split()) for t in texts)


def write_lines(path: Path, rows: Sequence[dict[str, Any]]) -> Path:
    """JSON Lines."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
