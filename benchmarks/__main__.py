"""Run benchmarks by name, all of them without one: `python -m benchmarks attribution stories`.

What follows the names and begins with a dash is handed on: `python -m benchmarks invented --unseen`.
"""

from __future__ import annotations

import subprocess
import sys
from itertools import takewhile
from pathlib import Path

HERE = Path(__file__).parent
NOT_ONE = {"__init__", "__main__", "gate", "shared", "remembered", "copy_set", "spin", "peer_run", "peers"}


def names() -> list[str]:
    """The benchmarks there are."""
    return sorted(p.stem for p in HERE.glob("*.py") if p.stem not in NOT_ONE)


def main() -> int:
    """Each in a process of its own, so that memory and caches are its own."""
    named = list(takewhile(lambda word: not word.startswith("-"), sys.argv[1:]))
    wanted, options = named or names(), sys.argv[1 + len(named) :]
    unknown = set(wanted) - set(names())
    if unknown:
        print(f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(names())}")
        return 2
    failed = 0
    for name in wanted:
        print(f"\n## {name}", flush=True)
        failed |= subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *options], check=False).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
