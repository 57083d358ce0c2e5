"""Whole stories that we invented, held against what a careful reader expects, by ../shared/score/stories.py.

    python -m benchmarks invented [--list] [--unseen]

The sets are `invented_set`, by which rules were mended, and with `--unseen` `unseen_set`, by which none was; each has a
README.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.remembered import reader
from benchmarks.shared import need, score, write_lines

SET = Path(__file__).parent / "invented_set"
UNSEEN = Path(__file__).parent / "unseen_set"


def run(folder: Path, stories: Path = SET) -> tuple[Path, Path]:
    """Claim and brief lines of every story of a set."""
    from rashomon.errors import InputError
    from rashomon.intake.read import reports
    from rashomon.pipeline import read_claims, story
    from rashomon.wire import brief_to_json, claim_to_json

    read, claims, briefs = reader(), [], []
    for path in sorted(stories.glob("*.jsonl")):
        told = [r for r in reports([path]) if not isinstance(r, InputError)]
        found = read_claims(told, read)
        claims += [claim_to_json(c) for own in found.values() for c in own]
        briefs.append(brief_to_json(story(told, found)))
    return write_lines(folder / "claims.jsonl", claims), write_lines(folder / "briefs.jsonl", briefs)


def measure() -> dict[str, Any]:
    """The scorer's figures over all of them."""
    with tempfile.TemporaryDirectory() as place:
        found: dict[str, Any] = score("stories.py", SET / "gold", *run(Path(place)))["all"]
    return found


def main() -> None:
    """Print the scorer's tables."""
    stories = UNSEEN if "--unseen" in sys.argv else SET
    with tempfile.TemporaryDirectory() as place:
        lines = run(Path(place), stories)
        listing = ["--list"] if "--list" in sys.argv else []
        command = [sys.executable, str(need("score/stories.py")), str(stories / "gold"), *map(str, lines), *listing]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
