"""Whole stories: `rashomon claims` and `rashomon brief` over ../shared's stories, by its score/stories.py.

Prints the scorer's figures with a 95 % interval over stories, seconds and memory, and beside them in the
same run what a program scores that makes every number of every sentence an answer.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.questions import asked, figures
from benchmarks.shared import need, peak_megabytes, score, timed, words, write_lines


def run(folder: Path) -> tuple[Path, Path, dict[str, float]]:
    """Claim and brief lines of every story, with the seconds of reading and of reconciling."""
    from rashomon.brief.lint import lint
    from rashomon.errors import InputError
    from rashomon.intake.read import reports
    from rashomon.pipeline import briefs, read_claims
    from rashomon.wire import brief_to_json, claim_to_json

    paths = sorted(need("data/stories").glob("*.jsonl"))
    every = [r for r in reports([str(p) for p in paths]) if not isinstance(r, InputError)]
    found, reading = timed(lambda: read_claims(every))
    made, linking = timed(lambda: briefs(every, found))
    claims = write_lines(folder / "claims.jsonl", [claim_to_json(c) for cs in found.values() for c in cs])
    lines = write_lines(folder / "briefs.jsonl", [brief_to_json(b) for b in made])
    n = words([r.text for r in every])
    unattributed = sum(len(lint(b)) for b in made)
    speed = {"words a second (two cores)": round(n / reading), "seconds to reconcile": round(linking, 2)}
    return claims, lines, {**speed, "unattributed sentences": unattributed}


def naive(folder: Path) -> tuple[Path, Path]:
    """Every number of every sentence an answer in the outlet's own voice, no questions."""
    import json

    rows: list[dict[str, Any]] = []
    for path in sorted(need("data/stories").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            report = json.loads(line)
            for i, m in enumerate(re.finditer(r"\d[\d,]*", report["text"])):
                number = int(m.group().replace(",", ""))
                span = {"start": m.start(), "end": m.end(), "exact": m.group()}
                answer = {"id": "", "slot": "number", "value": {"low": number, "high": number}, "span": span}
                rows.append(
                    {"report": report["id"], "claim": f"{report['id']}-{i}", "kind": "own-voice", "answers": [answer]}
                )
    return write_lines(folder / "naive.jsonl", rows), write_lines(folder / "none.jsonl", [])


def measure() -> dict[str, Any]:
    """Our figures over all stories, copies and speed included."""
    with tempfile.TemporaryDirectory() as place:
        claims, lines, speed = run(Path(place))
        out = score("stories.py", need("data/stories/gold"), claims, lines)
        kinds = figures(list(asked(claims, lines)))
    copies = {f"copies {k}": v for k, v in out["copies"].items()}
    return {**out["all"], **kinds, **copies, **speed}


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as place:
        claims, lines, speed = run(Path(place))
        script, gold = need("score/stories.py"), need("data/stories/gold")
        list_misses = ["--list"] if "--list" in sys.argv else []
        command = [sys.executable, str(script), str(gold), str(claims), str(lines), "--bootstrap", "500", *list_misses]
        subprocess.run(command, check=True)
        base = score("stories.py", gold, *naive(Path(place)))["all"]
    print("every number an answer:", {k: base[k] for k in ("value", "wrong", "status")})
    print(speed, f"peak memory {peak_megabytes():.0f} MB")


if __name__ == "__main__":
    main()
