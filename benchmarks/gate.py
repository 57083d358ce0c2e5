"""Quality floors: fails where a measured figure is worse than its pinned one.

Raise a floor when the work gets better; lowering one needs its reason in the commit. Only quality is
held here: speed depends on the machine and is printed by the benchmarks beside a floor of the same run.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks import attribution, certainty, copies, grouping, invented, moment, nested, place, quantity, stories
from benchmarks.shared import need

#: Lowest figures allowed, by what is measured. Pinned November 2026.
FLOORS: dict[str, dict[str, float]] = {
    "polnear dev": {"linkage F1": 74.4, "all exact": 57.0},
    "other countries": {"linkage F1": 92.0},
    "nested open": {"F1": 80.0, "whole": 67.0},
    "nested kept": {"F1": 77.0, "whole": 58.0},
    "stories": {
        "value": 84.5,
        "speaker": 90.8,
        "found": 92.0,
        "grouped": 88.3,
        "status": 83.5,
        "by state": 80.0,
        "revised": 76.0,
        "copies found": 14.0,
        "typed found": 90.0,
        "other found": 92.0,
        "other whole": 62.0,
        "other status": 78.0,
    },
    "invented": {"value": 91.5, "speaker": 94.0, "found": 92.0, "grouped": 84.3, "status": 84.5},
    "moments": {
        "TimeBank F1": 90.0,
        "TimeBank value F1": 80.0,
        "AQUAINT F1": 90.0,
        "AQUAINT value F1": 80.0,
        "wikiwars F1": 94.0,
        "wikiwars value F1": 87.0,
    },
    "places": {
        "LGL F1": 83.0,
        "LGL gold": 77.0,
        "LGL end to end": 62.0,
        "GeoWebNews F1": 83.0,
        "GeoWebNews gold": 75.0,
        "GeoWebNews end to end": 70.0,
    },
    "certainty": {"r": 0.74},
    "copies": {"pairs": 900.0, "F1": 98.5, "slips found": 90.0, "open found": 14.0},
    "quantities": {"F1": 88.0, "value": 96.0},
    "grouping": {"F1": 96.0, "precision": 97.3, "stories F1": 92.5, "arriving F1": 96.2, "agreement": 99.0},
}
#: Highest figures allowed.
CEILINGS: dict[str, dict[str, float]] = {
    "stories": {"wrong": 6.5, "misnamed": 3.9, "danger": 0.0, "copies false": 0.0, "unattributed sentences": 0.0},
    "invented": {"wrong": 2.0, "misnamed": 2.0, "danger": 0.0},
    "certainty": {"MAE": 0.46},
    "copies": {"open false": 0.0, "slips false": 1.0},
    "quantities": {"hard": 4.0},
}


def judge(name: str, measured: dict[str, float]) -> list[str]:
    """One line for each figure out of bounds."""
    low = [f"{name}: {k} is {measured[k]}, floor {v}" for k, v in FLOORS.get(name, {}).items() if measured[k] < v]
    high = [f"{name}: {k} is {measured[k]}, ceiling {v}" for k, v in CEILINGS.get(name, {}).items() if measured[k] > v]
    return low + high


def figures() -> Iterator[tuple[str, dict[str, float]]]:
    """Everything that is held, as it is measured."""
    for name in attribution.FOLDERS:
        yield name, attribution.measure(name)
    for half in nested.HALVES:
        yield f"nested {half}", nested.measure(half)["ours"]
    yield "stories", stories.measure()
    yield "invented", invented.measure()
    yield "moments", moment.figures(need("data/times"))
    yield "copies", copies.measure()
    yield "quantities", quantity.measure()
    yield "places", place.figures(need("data/places"))
    yield "grouping", grouping.measure()
    yield "certainty", {k: round(v, 3) for k, v in certainty.measure().items()}


def main() -> int:
    """0 where every figure holds."""
    bad: list[str] = []
    for name, measured in figures():
        print(name, measured, flush=True)
        bad += judge(name, measured)
    print("\n".join(bad) or "every floor holds")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
