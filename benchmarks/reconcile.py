"""Speed and memory of reconciling, with a floor measured in the same run.

    python benchmarks/reconcile.py [--runs N] [--json]

The floor is sorting the same statements by time, which any ordering of accounts has to do at least.
Shapes: one question with 1,000 statements of 40 origins and 60 values (a big story); one question in
which all 1,000 statements differ in origin and value (the worst a count can be); one with 1,000
answers in words, all different, that can stand side by side (the worst that words can be); and 1,000
questions of six statements each.
"""

from __future__ import annotations

import argparse
import json
import random
import time
import tracemalloc
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from rashomon.model import Answer, Claim, Moment, Origin, Quantity, Question, Span, Standing, Statement, Value, Words
from rashomon.reconcile import Behaviour, finding
from rashomon.reconcile.account import in_order

SEED = 20261122
STANDINGS: tuple[Standing, ...] = ("named", "office", "office", "described", "own-voice")
QUESTION = Question("people.killed", "How many people were killed?", "people.killed", unit="person")
TEXT = "Invented words."

Work = Sequence[tuple[Question, Sequence[Statement], Behaviour]]


def statement(n: int, origin: int, value: Value, minute: int) -> Statement:
    """Statement `n` of an invented origin at a minute of an invented week."""
    span = Span(0, len(TEXT), TEXT)
    at = datetime(2031, 5, 3, tzinfo=UTC) + timedelta(minutes=minute)
    claim = Claim(f"c{n}", f"r{n}", "indirect", (), (), (span,))
    of = Origin(f"o{origin}", f"Origin {origin}", STANDINGS[origin % len(STANDINGS)])
    when = Moment(at, at + timedelta(minutes=1), "minute")
    return Statement(Answer(f"c{n}#0", QUESTION.slot, value, span), claim, of, f"Outlet {n % 200}", f"r{n}", at=when)


def count(n: int) -> Quantity:
    """A plain number or a lower bound, by turns."""
    return Quantity(n, None if n % 3 == 0 else n, "person", str(n))


def story(rng: random.Random, statements: int, origins: int, values: int) -> list[Statement]:
    """Statements on one count that grows, each origin somewhat behind or ahead."""
    found = []
    for n in range(statements):
        minute = rng.randrange(10_000)
        figure = max(0, int(values * minute / 10_000) + rng.randrange(-3, 4))
        found.append(statement(n, rng.randrange(origins), count(figure), minute))
    return found


def shapes() -> dict[str, Work]:
    """The work to do, by name."""
    rng = random.Random(SEED)
    running, spread = Behaviour("running"), list(range(1000))
    rng.shuffle(spread)
    words = [Words(f"ministry {n} of province {n % 40} condemned it") for n in spread]
    return {
        "1,000 statements, 40 origins, 60 values": [(QUESTION, story(rng, 1000, 40, 60), running)],
        "1,000 statements, all origins and counts differ": [
            (QUESTION, [statement(n, n, count(spread[n]), rng.randrange(10_000)) for n in range(1000)], running)
        ],
        "1,000 statements, all origins and words differ": [
            (QUESTION, [statement(n, n, words[n], rng.randrange(10_000)) for n in range(1000)], Behaviour("open"))
        ],
        "1,000 questions of 6 statements": [(QUESTION, story(rng, 6, 4, 20), running) for _ in range(1000)],
    }


def reconcile(work: Work) -> None:
    """Every finding of the work."""
    for question, statements, behaviour in work:
        finding(question, statements, behaviour=behaviour)


def floor(work: Work) -> None:
    """The same statements sorted by time, and nothing else."""
    for _, statements, _ in work:
        in_order(statements)


def fastest(of: Callable[[Work], None], work: Work, runs: int) -> float:
    """Seconds of the fastest of `runs` runs: the one least disturbed by other programs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        of(work)
        times.append(time.perf_counter() - start)
    return min(times)


def peak(work: Work) -> int:
    """Bytes allocated at most while reconciling, beyond the statements themselves."""
    tracemalloc.start()
    reconcile(work)
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found


def measure(work: Work, runs: int) -> dict[str, float]:
    """Seconds, findings a second, the floor's seconds, how many floors, and peak bytes."""
    seconds, least = fastest(reconcile, work, runs), fastest(floor, work, runs)
    return {
        "seconds": round(seconds, 5),
        "findings_per_second": round(len(work) / seconds, 1),
        "floor_seconds": round(least, 5),
        "times_floor": round(seconds / least, 1),
        "peak_bytes": peak(work),
    }


def main() -> None:
    """Print one line a shape, or all of it as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = {name: measure(work, given.runs) for name, work in shapes().items()}
    if given.json:
        print(json.dumps(found, indent=1))
        return
    for name, f in found.items():
        print(f"{name}: {1000 * f['seconds']:.1f} ms, {f['findings_per_second']:,.0f} findings/s, "
              f"{f['times_floor']:.1f} x a plain sort ({1000 * f['floor_seconds']:.2f} ms), "
              f"peak {f['peak_bytes'] / 1e6:.1f} MB")  # fmt: skip


if __name__ == "__main__":
    main()
