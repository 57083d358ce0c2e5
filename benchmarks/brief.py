"""Speed, memory and size of a brief's faces, with a floor measured in the same run.

    python -m benchmarks brief

One brief of 100 questions and 1,000 statements over 50 reports of 600 words, half of them disputed. The
floor is `json.dumps` of the same brief as other programs read it, together with its reports' text and
its claims: about the least that printing all of it can cost.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import time
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from rashomon.model import (
    Answer,
    Brief,
    Claim,
    Finding,
    Moment,
    Origin,
    Party,
    Position,
    Quantity,
    Question,
    Report,
    Span,
    Statement,
    Status,
)

SEED = 20261122
QUESTIONS, STATEMENTS, REPORTS, WORDS = 100, 1000, 50, 600
LEXICON = "harbour crews said that workers were moved from the northern basin while smoke rose over old quays".split()


def report(n: int, rng: random.Random) -> Report:
    """An invented report: sentences of twelve words, each beginning with a number."""
    sentences = []
    for _ in range(WORDS // 12):
        sentences.append(f"{rng.randrange(10, 99)} {' '.join(rng.choices(LEXICON, k=11))}.")
    at = datetime(2031, 5, 3, tzinfo=UTC) + timedelta(minutes=17 * n)
    text = " ".join(sentences)
    return Report(f"report-{n}", text, f"Outlet {n % 20}", Moment(at, at + timedelta(minutes=1), "minute"),
                  f"https://outlet-{n % 20}.example/{n}", f"Report {n}")  # fmt: skip


def statement(n: int, of: Report, slot: str) -> Statement:
    """Statement `n` on a sentence of a report."""
    stops = [0, *(i + 2 for i, c in enumerate(of.text[:-2]) if c == ".")]
    start = stops[n // REPORTS % len(stops)]
    content = Span(start, of.text.index(".", start) + 1, of.text)
    value = Span(start, start + 2, of.text)
    count = int(value.exact)
    origin = Origin(f"o{n % 40}", f"Ministry {n % 40}", "named")
    answer = Answer(f"c{n}#0", slot, Quantity(count, count, "person", value.exact), value)
    claim = Claim(f"c{n}", of.id, "indirect", (), (), (content,), Party(origin.id, origin.name, "organisation"),
                  answers=(answer,))  # fmt: skip
    return Statement(answer, claim, origin, of.outlet or "", of.id, of.published)


def finding(n: int, statements: list[Statement]) -> Finding:
    """A question with one position a value."""
    groups: dict[float, list[Statement]] = {}
    for s in statements:
        groups.setdefault(s.answer.value.low if isinstance(s.answer.value, Quantity) else 0, []).append(s)
    positions = tuple(
        Position(g[0].answer.value, tuple(g), tuple({s.origin.name: 0 for s in g}), tuple({s.outlet: 0 for s in g}),
                 g[0].at, g[-1].at)
        for g in groups.values()
    )  # fmt: skip
    question = Question(
        f"people.moved/part={n}", f"How many people were moved, part {n}?", "people.moved", unit="person"
    )
    status: Status = "disputed" if n % 2 else "single-source"
    return Finding(question, status, (f"{len(positions)} values, none of which replaces another.",), positions)


def brief() -> Brief:
    """The brief that is rendered."""
    rng = random.Random(SEED)
    reports = [report(n, rng) for n in range(REPORTS)]
    each = STATEMENTS // QUESTIONS
    statements = [statement(n, reports[n % REPORTS], "people.moved") for n in range(STATEMENTS)]
    findings = tuple(finding(q, statements[q * each : (q + 1) * each]) for q in range(QUESTIONS))
    claims = tuple(s.claim for s in statements)
    origins = tuple({s.origin.id: s.origin for s in statements}.values())
    return Brief("invented", "Reports of a move at the harbour", None, tuple(reports), claims, findings, origins, (),
                 (), (), (), 0, "1")  # fmt: skip


def floor(of: Brief) -> str:
    """The brief, its claims and its reports as JSON."""
    from rashomon.wire import brief_to_json, claim_to_json, report_to_json

    whole = [brief_to_json(of), *map(claim_to_json, of.claims), *map(report_to_json, of.reports)]
    return json.dumps(whole, ensure_ascii=False)


def terminal(of: Brief) -> str:
    """The brief for a terminal of 100 columns."""
    from rich.console import Console

    from rashomon.brief.terminal import render

    out = io.StringIO()
    render(of, Console(file=out, width=100))
    return out.getvalue()


def faces() -> dict[str, Callable[[Brief], str]]:
    """The floor and every face, by name."""
    from rashomon.brief import html, markdown

    return {
        "floor: json.dumps": floor,
        "terminal": terminal,
        "Markdown": markdown.render,
        "HTML, excerpts": html.render,
        "HTML, full text": lambda b: html.render(b, full_text=True),
    }


def measured(render: Callable[[Brief], str], of: Brief, runs: int) -> dict[str, float]:
    """Fastest seconds of `runs`, peak megabytes of one more, kilobytes that come out."""
    out, seconds = "", []
    for _ in range(runs):
        began = time.perf_counter()
        out = render(of)
        seconds.append(time.perf_counter() - began)
    tracemalloc.start()
    render(of)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return {
        "seconds": round(min(seconds), 3),
        "peak MB": round(peak / 1e6, 1),
        "KB out": round(len(out.encode()) / 1e3),
    }


def measure(runs: int = 3) -> dict[str, dict[str, float]]:
    """All faces over one brief."""
    of = brief()
    return {name: measured(render, of, runs) for name, render in faces().items()}


def main() -> None:
    """A table, or JSON."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    found = measure(given.runs)
    if given.json:
        print(json.dumps(found))
        return
    print(f"{QUESTIONS} questions, {STATEMENTS} statements, {REPORTS} reports of {WORDS} words")
    base = found["floor: json.dumps"]["seconds"]
    for name, row in found.items():
        print(f"{name:<20} {row['seconds']:>7.3f} s {row['seconds'] / base:>6.1f} x floor "
              f"{row['peak MB']:>7.1f} MB {row['KB out']:>7.0f} KB")  # fmt: skip


if __name__ == "__main__":
    main()
