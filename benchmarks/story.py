"""Speed and memory of one large story: the brief of 1,000 reports whose claims have been read.

    python -m benchmarks story [--reports 1000] [--profile]

Two stories, made at run time from ../shared. "told over": the reports of data/stories told again under new
names, each telling with other digits, so that dispatches, questions and speakers recur as in a large story.
"incidents": reports of data/counts, which share little. Claims are read once and kept in a file of the
system's temporary folder, for reading is not what is measured.

Printed for each: seconds of a first brief in a fresh process; of the same brief again, of the brief after each of
five more reports came (the middle one and the slowest), which is what a reader waits for, and of the brief as of
the day when half were out, all from what the briefs before them left; processor seconds of the middle one, for where
others use the machine too. floor is `json.dumps` of the story's claims, about the least that touching all of
them can cost.
"""

from __future__ import annotations

import argparse
import cProfile
import hashlib
import json
import pickle
import pstats
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.shared import need, peak_megabytes, timed, write_lines
from rashomon.model import Claim, Quantity, Report, Span

SEED = 20261122
_DIGITS = re.compile(r"\d+")
#: Reports that come one by one after the first brief.
MORE = 5
Told = tuple[list[Report], dict[str, list[Claim]]]


def read(name: str, paths: Sequence[Path]) -> Told:
    """The reports of some files and their claims, read now or, if what reads them is unchanged, before."""
    from rashomon.errors import InputError
    from rashomon.intake.read import reports
    from rashomon.pipeline import read_claims

    place = Path(tempfile.gettempdir()) / f"rashomon-{name}-{_version()}.pickle"
    if place.exists():
        kept: Told = pickle.loads(place.read_bytes())
        return kept
    every = [r for r in reports([str(p) for p in paths]) if not isinstance(r, InputError)]
    told = every, read_claims(every)
    place.write_bytes(pickle.dumps(told))
    return told


def incidents(many: int) -> Told:
    """The first reports of data/counts and their claims."""
    rows = map(json.loads, need("data/counts/gun_violence.jsonl").read_text(encoding="utf-8").splitlines())
    lines = list(islice((report for row in rows for report in row["reports"]), many))
    with tempfile.TemporaryDirectory() as folder:
        return read(f"counts-{many}", [write_lines(Path(folder) / "reports.jsonl", lines)])


def _version() -> str:
    """Changes where what reads claims does."""
    source = Path(__file__).resolve().parents[1] / "src/rashomon"
    digest = hashlib.sha256()
    for part in ("extract", "intake", "model", "vocabulary"):
        for path in sorted((source / part).rglob("*")):
            if path.suffix in (".py", ".yaml"):
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def told_over(told: Told, many: int) -> Told:
    """So many reports, those given told again and again under new names and with other digits."""
    reports, claims = told
    out: list[Report] = []
    said: dict[str, list[Claim]] = {}
    for n in range(many):
        report, rng = reports[n % len(reports)], random.Random(SEED + n)
        told_now = telling(report, claims.get(report.id, ()), n // len(reports), rng)
        out.append(told_now[0])
        said[told_now[0].id] = told_now[1]
    return out, said


def telling(report: Report, claims: Sequence[Claim], n: int, rng: random.Random) -> tuple[Report, list[Claim]]:
    """A report and its claims told the nth time; the 0th is as it is."""
    if n == 0:
        return report, list(claims)
    text = _DIGITS.sub(lambda m: "".join(rng.choices("123456789", k=len(m.group()))), report.text)
    name = f"{report.id}~{n}"
    again = _rewritten(replace(report, id=name, text=text, outlet=f"{report.outlet} {n}"), text)
    return again, [_claim(c, name, text) for c in claims]


def _claim(claim: Claim, report: str, text: str) -> Claim:
    """The claim as the other telling has it, its ids too."""
    name = hashlib.sha256(f"{claim.id}{report}".encode()).hexdigest()[:16]
    again: Claim = _rewritten(replace(claim, id=name, report=report), text)
    answers = (replace(a, id=f"{name}#{a.id.rpartition('#')[2]}", value=_figure(a.value)) for a in again.answers)
    return replace(again, answers=tuple(answers))


def _figure(value: Any) -> Any:
    if isinstance(value, Quantity) and value.low == value.high and value.written.isdigit():
        return replace(value, low=float(value.written), high=float(value.written))
    return value


def _rewritten(thing: Any, text: str) -> Any:
    """The same with every span, and every number as written, on the other text."""
    if isinstance(thing, Span):
        return Span(thing.start, thing.end, text)
    if isinstance(thing, tuple):
        return tuple(_rewritten(t, text) for t in thing)
    if hasattr(thing, "span") and isinstance(thing.span, Span) and hasattr(thing, "value"):
        found = _DIGITS.search(text, thing.span.start, thing.span.end)
        if found and isinstance(thing.value, Quantity) and thing.value.written.isdigit():
            thing = replace(thing, value=replace(thing.value, written=found.group()))
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{f.name: _rewritten(getattr(thing, f.name), text) for f in fields(thing)})
    return thing


def stories(many: int) -> Iterator[tuple[str, Told]]:
    """Both large stories."""
    yield "told over", told_over(read("stories", sorted(need("data/stories").glob("*.jsonl"))), many + MORE)
    yield "incidents", incidents(many + MORE)


def floor(told: Told) -> str:
    """The claims as JSON."""
    from rashomon.wire import claim_to_json

    return json.dumps([claim_to_json(c) for own in told[1].values() for c in own], ensure_ascii=False)


def measured(told: Told) -> dict[str, float]:
    """Seconds of a first brief of all reports but the last few, and of those that follow it."""
    from rashomon.kept import Kept
    from rashomon.pipeline import story

    reports, claims = told
    many, kept = len(reports) - MORE, Kept()
    _, least = timed(lambda: floor(told))
    brief, first = timed(lambda: story(reports[:many], claims, kept=kept))
    _, again = timed(lambda: story(reports[:many], claims, kept=kept))
    more, busy = [], []
    for n in range(many + 1, len(reports) + 1):
        began = time.process_time()
        brief, seconds = timed(lambda n=n: story(reports[:n], claims, kept=kept))  # type: ignore[misc]
        more.append(seconds)
        busy.append(time.process_time() - began)
    out = sorted((r.published for r in reports if r.published), key=lambda m: m.instant)
    half = out[len(out) // 2]
    _, earlier = timed(lambda: story(reports, claims, as_of=half, kept=kept))
    return {
        "reports": many,
        "claims": len(brief.claims),
        "answers": sum(len(c.answers) for c in brief.claims),
        "questions": len(brief.findings),
        "origins": len(brief.origins),
        "floor s": round(least, 3),
        "first s": round(first, 3),
        "same s": round(again, 3),
        "one more s": round(median(more), 3),
        "slowest s": round(max(more), 3),
        "one more busy s": round(median(busy), 3),
        "earlier s": round(earlier, 3),
        "peak MB": round(peak_megabytes()),
    }


def profiled(work: Callable[[], object], shown: int = 45) -> None:
    """Print where the time goes."""
    run = cProfile.Profile()
    run.runcall(work)
    pstats.Stats(run).sort_stats("tottime").print_stats(shown)


def main() -> None:
    """A line a story, or JSON."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--reports", type=int, default=1000)
    options.add_argument("--profile", action="store_true")
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    from rashomon.pipeline import story

    found = {}
    for name, told in stories(given.reports):
        if given.profile:
            profiled(lambda told=told: story(*told))  # type: ignore[misc]
            continue
        found[name] = measured(told)
        if not given.json:
            print(f"{name:<10}", "  ".join(f"{k} {v:,}" for k, v in found[name].items()), flush=True)
    if given.json:
        print(json.dumps(found))


if __name__ == "__main__":
    main()
