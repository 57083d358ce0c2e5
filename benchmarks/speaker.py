"""How often the party behind a source is right, wrongly named, only described, or left open.

Feeds the gold source spans of `stories/gold/attributions.jsonl` through `Parties.resolve` and compares
names by shared words (role words and articles aside), as the story score does.

    python -m benchmarks.speaker [DATA] [--list]
"""

from __future__ import annotations

import argparse
import json
import re
import time
from pathlib import Path
from typing import Any

from rashomon.extract.party import Parties, Resolved
from rashomon.model import Report, Span

DATA = Path(__file__).resolve().parents[2] / "shared/data/stories"
_PLAIN = set(
    "the a an of in and on for by with from at his her their its s mr ms mrs source sources official officials "
    "spokesman spokeswoman statement said minister own voice anonymous senior state".split()
)


def words(name: str | None) -> set[str]:
    """The words that tell one party from another."""
    found = set(re.findall(r"[a-z0-9]+", (name or "").lower()))
    return found - _PLAIN or found


def texts(data: Path) -> dict[str, str]:
    """Report id to text."""
    out: dict[str, str] = {}
    for path in sorted(data.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            report = json.loads(line)
            out[report["id"]] = report["text"]
    return out


def judge(got: Resolved | None, gold: dict[str, Any]) -> str:
    """One of "right"; "misnamed": somebody else by name; "described": nobody by name where gold has a name; "open"."""
    nobody = gold["speaker"].startswith("unspecified")
    if got is None:
        return "right" if nobody else "open"
    said = words(got.party.name)
    if not nobody and (said & words(gold["speaker"]) or said <= set(re.findall(r"\w+", gold["speaker"].lower()))):
        return "right"
    return "described" if got.party.anonymous else "misnamed"


def main() -> None:
    """Print the counts, and with `--list` each attribution that is not right."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("data", nargs="?", type=Path, default=DATA)
    ap.add_argument("--list", action="store_true")
    args = ap.parse_args()
    reports, cache, counts = texts(args.data), {}, {"right": 0, "misnamed": 0, "described": 0, "open": 0}
    took = 0.0
    for line in (args.data / "gold/attributions.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        text = reports[gold["doc"]]
        started = time.perf_counter()
        if gold["doc"] not in cache:
            cache[gold["doc"]] = Parties(Report(gold["doc"], text))
        spans = {role: [Span(s, e, text) for s, e in gold[role]] for role in ("source", "cue")}
        if gold["via"]:
            spans["source"] = (
                [Span(s, e, text) for s, e in gold["inner"][0]["source"]] if gold.get("inner") else spans["source"]
            )
            spans["cue"] = []
        got = cache[gold["doc"]].resolve(spans["source"], cue=spans["cue"])
        took += time.perf_counter() - started
        verdict = judge(got, gold)
        counts[verdict] += 1
        if args.list and verdict != "right":
            name = f"{got.party.id} {got.party.name!r}" if got else None
            print(
                verdict,
                gold["doc"],
                gold["n"],
                [s.exact for s in spans["source"]],
                "→",
                name,
                "| gold",
                gold["speaker"],
            )
    total = sum(counts.values())
    print(
        {k: f"{v} ({100 * v / total:.1f} %)" for k, v in counts.items()}, f"{total} attributions, {1000 * took:.0f} ms"
    )


if __name__ == "__main__":
    main()
