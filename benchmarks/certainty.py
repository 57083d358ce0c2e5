"""How surely events happened: mean absolute error and Pearson's r on UW factuality and MEANTIME.

Scored are all event words of the annotators, −3 to 3. UW's texts are of LDC origin (TempEval-3 news), so
no model is trained on them: the five folds of its training part are measured with one and the same rules,
mean and standard deviation over folds. The values in the vocabulary were set by hand and corrected by hand
after reading UW's dev part; figures of the training part were printed meanwhile, so it is not untouched.
MEANTIME was never looked into. Beside the model: the constant 3 and the mean of the other folds.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import correlation, mean, pstdev
from typing import NamedTuple

from benchmarks.shared import need
from rashomon.extract.certainty.degree import factuality, reasons
from rashomon.model import Span

FOLDS = 5
_SEED = 20261122


class Event(NamedTuple):
    """One event of the gold: where it is and how sure the annotators were."""

    text: str
    span: Span
    gold: float


def read(path: Path) -> list[list[Event]]:
    """The events of each sentence; words are joined by blanks, as the file has them."""
    with path.open(encoding="utf-8") as lines:
        return [_events(json.loads(line)) for line in lines]


def _events(row: dict[str, object]) -> list[Event]:
    text = str(row["text"])
    starts, at = [], 0
    for word in text.split(" "):
        starts.append((at, at + len(word)))
        at += len(word) + 1
    targets = row["targets"]
    assert isinstance(targets, list)
    return [
        Event(text, Span(starts[t["span1"][0]][0], starts[t["span1"][1] - 1][1], text), float(t["label"]))
        for t in targets
    ]


def ours(event: Event) -> float:
    """The score of the program."""
    return factuality(event.text, Span(0, len(event.text), event.text), event.span)


def figures(events: Sequence[Event], guess: Callable[[Event], float]) -> tuple[float, float]:
    """Mean absolute error and Pearson's r (0 where the guess is constant)."""
    guesses, gold = [guess(e) for e in events], [e.gold for e in events]
    flat = min(guesses) == max(guesses)
    return mean(abs(a - b) for a, b in zip(guesses, gold, strict=True)), 0.0 if flat else correlation(guesses, gold)


def folds(sentences: list[list[Event]]) -> list[list[Event]]:
    """Five parts of whole sentences, shuffled once with a fixed seed."""
    order = list(sentences)
    random.Random(_SEED).shuffle(order)
    return [[e for s in order[k::FOLDS] for e in s] for k in range(FOLDS)]


def across(sentences: list[list[Event]]) -> dict[str, float]:
    """Mean and deviation over the folds, of the model and of the two constants."""
    parts = folds(sentences)
    scored = [figures(part, ours) for part in parts]
    means = [mean(e.gold for j, p in enumerate(parts) if j != k for e in p) for k in range(FOLDS)]
    return {
        "MAE": mean(m for m, _ in scored),
        "MAE deviation": pstdev(m for m, _ in scored),
        "r": mean(r for _, r in scored),
        "r deviation": pstdev(r for _, r in scored),
        "MAE of 3.0": mean(figures(p, lambda _: 3.0)[0] for p in parts),
        "MAE of the mean": mean(figures(p, lambda _, m=m: m)[0] for p, m in zip(parts, means, strict=True)),  # type: ignore[misc]
    }


def measure() -> dict[str, float]:
    """The figures on UW's training part, five folds."""
    return across(read(need("data/certainty/UW/train.jsonl")))


def worst(events: Sequence[Event], many: int) -> None:
    """Print the events furthest from the gold with the words that made the score."""
    for e in sorted(events, key=lambda e: -abs(ours(e) - e.gold))[:many]:
        why = [f"{o.kind}:{o.word}" for o in reasons(e.text, Span(0, len(e.text), e.text), e.span)]
        print(f"    gold {e.gold:4.1f} ours {ours(e):4.1f} {e.span.exact!r} {why} | {e.text}")


def main() -> int:
    """Print the figures of every set that is there."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--list", type=int, default=0, help="print so many of our worst on UW's dev part")
    args = parser.parse_args()
    folder = need("data/certainty")
    for name in ("UW/train", "UW/dev", "MEANTIME/train", "MEANTIME/dev", "MEANTIME/test"):
        sentences = read(folder / f"{name}.jsonl")
        began = time.perf_counter()
        for e in (events := [e for s in sentences for e in s]):
            ours(e)
        took = time.perf_counter() - began
        words = sum(len(s[0].text.split()) for s in sentences if s)
        shown = "  ".join(f"{k} {v:.3f}" for k, v in across(sentences).items())
        print(f"{name:15} {shown}  ({len(events)} events, {words / took:,.0f} words/s)")
        if name == "UW/dev":
            worst(events, args.list)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
