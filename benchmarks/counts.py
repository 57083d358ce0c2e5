"""How many died, how many were hurt: single figures out of ../shared's incidents, by its score/counts.py.

Each incident's reports are read and reconciled as one story, so that nothing here measures how reports are
sorted into stories. The figures are those of the two questions that nothing narrows: how many people were
killed, how many were wounded. Beside them in the same run: the first match of two regular expressions.

`python -m benchmarks.counts [--limit N] [--misses]`: N incidents only; every wrong one named, with its gold.
"""

from __future__ import annotations

import argparse
import json
import re
import runpy
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.remembered import reader
from benchmarks.shared import need, peak_megabytes, timed, words, write_lines

#: The scorer's names of the two counts, with the slots that answer them.
SLOTS = {"killed": "people.killed", "injured": "people.wounded"}
#: Incidents read at once, so that memory does not grow with their number.
BATCH = 100

Incident = dict[str, Any]

_NUMBER = r"(?P<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten|a|an)"
_REGEX = {
    "killed": re.compile(rf"\b{_NUMBER}(?: [\w-]+){{0,3}}? (?:killed|dead|died|shot and killed)\b", re.IGNORECASE),
    "injured": re.compile(rf"\b{_NUMBER}(?: [\w-]+){{0,3}}? (?:injured|wounded|hurt|shot)\b", re.IGNORECASE),
}
_WORDS = dict(zip("one two three four five six seven eight nine ten a an".split(), [*range(1, 11), 1, 1], strict=True))


def incidents(limit: int | None = None) -> list[Incident]:
    """Incidents with gold counts and reports; with `limit` that many, spread evenly over the file."""
    every = [json.loads(line) for line in need("data/counts/gun_violence.jsonl").read_text("utf-8").splitlines()]
    step = max(1, len(every) // limit) if limit else 1
    return every[::step][:limit]


def run(rows: Sequence[Incident]) -> tuple[list[Incident], float]:
    """Predicted counts of each incident, and the seconds they took."""
    loaded = reader()
    batches = [rows[i : i + BATCH] for i in range(0, len(rows), BATCH)]
    return timed(lambda: [prediction for batch in batches for prediction in _batch(batch, loaded)])


def _batch(rows: Sequence[Incident], reader: Any) -> Iterator[Incident]:
    from rashomon.errors import InputError
    from rashomon.intake.read import reports
    from rashomon.pipeline import read_claims, story

    with tempfile.TemporaryDirectory() as folder:
        lines = [{**r, "id": f"{row['incident']}/{n}"} for row in rows for n, r in enumerate(row["reports"])]
        path = write_lines(Path(folder) / "reports.jsonl", lines)
        read = [r for r in reports([str(path)]) if not isinstance(r, InputError)]
    claims = read_claims(read, reader)
    for row in rows:
        own = [r for r in read if r.id.partition("/")[0] == str(row["incident"])]
        found = story(own, claims).findings if own else ()
        yield {"incident": row["incident"], **{name: _figures(found, slot) for name, slot in SLOTS.items()}}


def _figures(findings: Sequence[Any], slot: str) -> dict[str, float | None]:
    """Low, best and high of the slot's question without a narrowing scope."""
    from rashomon.model import Scope

    whole = next((f for f in findings if f.question.slot == slot and f.question.scope == Scope()), None)
    return {"low": whole.low, "best": whole.best, "high": whole.high} if whole else {}


def first_match(row: Incident) -> Incident:
    """What a first-match regular expression makes of an incident's earliest report."""
    text = row["reports"][0]["text"]
    out: Incident = {"incident": row["incident"]}
    for name, pattern in _REGEX.items():
        match = pattern.search(text)
        n = _WORDS.get(match["n"].lower()) if match else None
        n = int(match["n"]) if match and n is None else n
        out[name] = {"low": n, "best": n, "high": n} if match else {}
    return out


def scored(rows: Sequence[Incident], predictions: Sequence[Incident]) -> None:
    """Print the scorer's lines, by its own `line`: its `main` hides that function behind a variable of one name."""
    scorer = runpy.run_path(str(need("score/counts.py")))["line"]
    by_id = {p["incident"]: p for p in predictions}
    sets = {"all": rows, "two or more reports": [r for r in rows if len(r["reports"]) > 1]}
    for name in SLOTS:
        for title, some in {**sets, f"{name} >= 2": [r for r in rows if r[name] >= 2]}.items():
            scorer(title, name, some, lambda r, name=name: by_id[r["incident"]][name])
        for k in (0, 1):
            scorer(f"constant {k}", name, rows, lambda _, k=k: {"low": k, "best": k, "high": k})


def _misses(rows: Sequence[Incident], predictions: Sequence[Incident]) -> Iterator[str]:
    for row, predicted in zip(rows, predictions, strict=True):
        for name in SLOTS:
            best = predicted[name].get("best")
            if best != row[name] and not (best is None and row[name] == 0):
                yield f"{row['incident']} {name}: gold {row[name]}, read {predicted[name] or 'nothing'}"


def main() -> None:
    """Print the scorer's figures for the program and for the regular expression, with speed and memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int, help="only the first incidents")
    parser.add_argument("--start", type=int, default=0, help="with --step: the first incident")
    parser.add_argument("--step", type=int, default=1, help="every how many-th incident")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    rows = incidents(asked.limit)[asked.start :: asked.step]
    predictions, seconds = run(rows)
    print("rashomon")
    scored(rows, predictions)
    print("first match of a regular expression")
    scored(rows, [first_match(r) for r in rows])
    if asked.misses:
        print(*_misses(rows, predictions), sep="\n")
    n = words([r["text"] for row in rows for r in row["reports"]])
    print(f"{n} words in {seconds:.1f} s, {n / seconds:.0f} words a second; peak memory {peak_megabytes():.0f} MB")


if __name__ == "__main__":
    main()
