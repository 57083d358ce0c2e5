"""Reports sorted into stories as they arrive: B-cubed over ../shared's stories mixed with its incidents.

Gold groups are the stories' events (where one file holds several, each its own; a report that tells of two is in
the pile and not scored) and the incidents. Weights and threshold were set on half of the incidents, by a
hash of their id (`--looking` runs that half, for looking at errors); the figures are of the other half. Reports
arrive by time and in shuffled orders; `agreement` is B-cubed F1 of the stories of one order against another's.
Beside them in the same run: every pair over a TF-IDF cosine joined, and same day and same town.

`python -m benchmarks.grouping [--looking] [--load N] [--speed]`: N invented reports in the window for the speed, 0 for
none; `--speed` measures nothing else.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Hashable, Sequence
from itertools import pairwise

from benchmarks.bcubed import bcubed
from benchmarks.grouping_naive import COSINE, cosine, day_and_place
from benchmarks.grouping_piles import STORY, Filed, invented, pile
from benchmarks.shared import peak_megabytes, timed
from rashomon.link.story.stories import Stories, stories
from rashomon.link.story.terms import profile

Figures = dict[str, float]
SEEDS = (1, 2, 3, 4)


def at_once(filed: Sequence[Filed]) -> list[int]:
    """The story of each report, all known from the start, as `rashomon brief` has them."""
    return _labels(stories([f.report for f in filed]), len(filed))


def arriving(filed: Sequence[Filed], order: Sequence[int]) -> list[int]:
    """The story of each report after all have arrived one by one, each put into a story at once."""
    found = Stories()
    for i in order:
        found.story_of(found.take(profile(filed[i].report)))
    return _labels([[order[n] for n in group] for group in found.groups()], len(filed))


def _labels(groups: Sequence[Sequence[int]], n: int) -> list[int]:
    out = [-1] * n
    for label, group in enumerate(groups):
        for i in group:
            out[i] = label
    return out


def scored(filed: Sequence[Filed], labels: Sequence[Hashable]) -> dict[str, Figures]:
    """B-cubed over all, over the stories' reports and over the incidents' within the same grouping."""
    rows = [(f.event, label) for f, label in zip(filed, labels, strict=True) if f.event is not None]
    parts = {
        "all": rows,
        "stories": [r for r in rows if r[0].startswith(STORY)],
        "incidents": [r for r in rows if not r[0].startswith(STORY)],
    }
    return {name: bcubed([g for g, _ in some], [f for _, f in some]) for name, some in parts.items()}


def wrong_same_day(filed: Sequence[Filed], labels: Sequence[Hashable]) -> tuple[int, int]:
    """Pairs of incidents of one city and day that share a story, and how many such pairs there are."""
    events: dict[tuple[str, str], dict[str, set[Hashable]]] = defaultdict(lambda: defaultdict(set))
    for f, label in zip(filed, labels, strict=True):
        if f.place and f.event:
            events[f.place, f.day][f.event].add(label)
    pairs = [(a, b) for one in events.values() for i, a in enumerate(one) for b in list(one)[i + 1 :]]
    where = {e: labels for one in events.values() for e, labels in one.items()}
    return sum(bool(where[a] & where[b]) for a, b in pairs), len(pairs)


def orders(filed: Sequence[Filed]) -> dict[str, list[int]]:
    """By time of publication, and shuffled."""
    out = {"by time": sorted(range(len(filed)), key=lambda i: _time(filed[i]))}
    for seed in SEEDS:
        out[f"shuffled {seed}"] = random.Random(seed).sample(range(len(filed)), len(filed))
    return out


def _time(filed: Filed) -> float:
    return filed.report.published.instant.timestamp() if filed.report.published else 0.0


def measure() -> Figures:
    """What the gate holds: at once over the half not looked at, and the worst of two shuffled orders."""
    filed = pile(looking=False)
    all_known = scored(filed, at_once(filed))
    arrived = [arriving(filed, orders(filed)[f"shuffled {seed}"]) for seed in SEEDS[:2]]
    return {
        "F1": all_known["all"]["F1"],
        "precision": all_known["all"]["precision"],
        "stories F1": all_known["stories"]["F1"],
        "arriving F1": min(scored(filed, labels)["all"]["F1"] for labels in arrived),
        "agreement": bcubed(*arrived)["F1"],
    }


def speed(load: int, timed_reports: int = 2000) -> str:
    """Processor milliseconds a report with `load` reports in the window, reading its terms included."""
    found, took = Stories(load), []
    before = peak_megabytes()
    for n, report in enumerate(invented(load + timed_reports)):
        began = time.process_time()
        found.story_of(found.take(profile(report)))
        if n >= load:
            took.append(1000 * (time.process_time() - began))
    took.sort()
    mean, late = sum(took) / len(took), took[int(0.99 * len(took))]
    return (
        f"{load} reports in the window: {mean:.2f} ms a report, 99 of 100 under {late:.2f} ms; "
        f"peak memory {peak_megabytes():.0f} MB ({before:.0f} MB before)"
    )


def _show(name: str, filed: Sequence[Filed], labels: Sequence[Hashable]) -> None:
    for part, figures in scored(filed, labels).items():
        print(f"{name:<24}{part:<11}", "  ".join(f"{k} {v:5.1f}" for k, v in figures.items()))
    wrong, of = wrong_same_day(filed, labels)
    print(f"{name:<24}incidents of one city and day joined: {wrong} of {of}", flush=True)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--looking", action="store_true", help="the half of the incidents that was looked at")
    parser.add_argument("--both", action="store_true", help="both halves")
    parser.add_argument("--load", type=int, default=100_000, help="invented reports in the window")
    parser.add_argument("--speed", action="store_true", help="the speed alone")
    asked = parser.parse_args()
    if asked.speed:
        print(speed(asked.load))
        return
    filed = pile(looking=None if asked.both else asked.looking)
    print(f"{len(filed)} reports of {len({f.event for f in filed})} events")
    found, seconds = timed(lambda: at_once(filed))
    _show("at once", filed, found)
    print(f"{1000 * seconds / len(filed):.2f} ms a report at once")
    arrived = {name: arriving(filed, order) for name, order in orders(filed).items()}
    for name, labels in arrived.items():
        _show(name, filed, labels)
    agreement = [bcubed(arrived[a], arrived[b])["F1"] for a, b in pairwise(arrived)]
    print("agreement of one order with the next:", *agreement)
    _show(f"cosine {COSINE}", filed, cosine([f.report for f in filed]))
    _show("same day, same town", filed, day_and_place([f.report for f in filed]))
    if asked.load:
        print(speed(asked.load))


if __name__ == "__main__":
    main()
