"""Whole stories: `rashomon claims` and `rashomon brief` over ../shared's stories, by its score/stories.py.

Prints the scorer's figures with 95 % intervals over stories, seconds and memory, and beside them, in the
same run and from the same claims, what is lost without its ideas: one question a slot whatever the scope;
outlets counted where origins should be; every number of every sentence an answer.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.questions import asked, figures
from benchmarks.remembered import reader
from benchmarks.shared import need, peak_megabytes, score, timed, words, write_lines

if TYPE_CHECKING:
    from rashomon.model import Brief, Finding, Statement

#: Resamplings of whole stories for the intervals, as many as the reach of the work asks for.
DRAWS = "500"


def run(folder: Path) -> tuple[Path, Path, dict[str, float]]:
    """Claim and brief lines of every story, and those of the baselines, with the seconds of reading and reconciling."""
    from rashomon.brief.lint import lint
    from rashomon.errors import InputError
    from rashomon.intake.read import reports
    from rashomon.pipeline import briefs, read_claims
    from rashomon.wire import brief_to_json, claim_to_json

    paths = sorted(need("data/stories").glob("*.jsonl"))
    every = [r for r in reports([str(p) for p in paths]) if not isinstance(r, InputError)]
    found, reading = timed(lambda: read_claims(every, reader()))
    made, linking = timed(lambda: briefs(every, found))
    claims = write_lines(folder / "claims.jsonl", [claim_to_json(c) for cs in found.values() for c in cs])
    lines = write_lines(folder / "briefs.jsonl", [brief_to_json(b) for b in made])
    for name, simpler in BASELINES.items():
        write_lines(folder / f"{name}.jsonl", [brief_to_json(simpler(b)) for b in made])
    n = words([r.text for r in every])
    unattributed = sum(len(lint(b)) for b in made)
    speed = {"words a second (two cores)": round(n / reading), "seconds to reconcile": round(linking, 2)}
    return claims, lines, {**speed, "unattributed sentences": unattributed}


def without_scope(brief: Brief) -> Brief:
    """The brief with one question a slot, whatever its answers are about."""
    from rashomon.model import Question

    slots: dict[str, list[Statement]] = defaultdict(list)
    for found in brief.findings:
        slots[found.question.slot] += _statements(found)
    merged = [_finding(Question(slot, slot, slot), own) for slot, own in slots.items() if own]
    return replace(brief, findings=tuple(merged))


def by_outlet(brief: Brief) -> Brief:
    """The brief with every outlet an origin, whoever it quotes."""
    from rashomon.model import Origin

    found = []
    for f in brief.findings:
        own = [replace(s, origin=Origin(f"outlet:{s.outlet}", s.outlet, "named")) for s in _statements(f)]
        found.append(_finding(f.question, own) if own else f)
    return replace(brief, findings=tuple(found))


#: Simpler ways to a brief, by the name of their lines: the naive baselines of the reach.
BASELINES = {"one question a slot": without_scope, "outlets for origins": by_outlet}


def _statements(found: Finding) -> list[Statement]:
    return [s for p in found.positions for s in p.statements]


def _finding(question: Any, own: Sequence[Statement]) -> Finding:
    from rashomon.reconcile import behaviour_of, finding

    return finding(question, own, behaviour=behaviour_of(question.slot))


def naive(folder: Path) -> tuple[Path, Path]:
    """Every number of every sentence an answer in the outlet's own voice, no questions."""
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
        folder = Path(place)
        claims, lines, speed = run(folder)
        script, gold = need("score/stories.py"), need("data/stories/gold")
        asked = ["--list"] if "--list" in sys.argv else []
        command = [sys.executable, str(script), str(gold), str(claims), str(lines), "--bootstrap", DRAWS]
        subprocess.run([*command, *asked], check=True)
        for name in BASELINES:
            command[4] = str(folder / f"{name}.jsonl")
            table = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            print(f"baseline, {name}:", table[table.index("\nall") + 1 :], sep="\n", end="")
        base = score("stories.py", gold, *naive(folder))["all"]
    print("baseline, every number an answer:", {k: base[k] for k in ("value", "wrong", "status")})
    print(speed, f"peak memory {peak_megabytes():.0f} MB")


if __name__ == "__main__":
    main()
