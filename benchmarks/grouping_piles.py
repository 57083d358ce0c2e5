"""Piles of reports to be sorted into stories: ../shared's, with gold, and an invented load for the speed."""

from __future__ import annotations

import hashlib
import json
import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.shared import need, write_lines
from rashomon.model import Moment, Report

STORY = "story "
#: Of the one file that holds several events, the reports that its gold files leave out: an event each.
_ALONE = "other event "


@dataclass(frozen=True, slots=True)
class Filed:
    """A report with the event it tells of; None where it tells of several, and so has no one right place."""

    report: Report
    event: str | None
    place: str = ""
    day: str = ""


def looked_at(incident: str) -> bool:
    """Whether an incident is of the half on which weights and threshold were set."""
    return hashlib.sha256(incident.encode()).digest()[0] % 2 == 0


def pile(*, looking: bool | None) -> list[Filed]:
    """Every report of the stories, and those of the incidents of one half (None: of both), as intake reads them.

    What intake refuses (pages without a report) is not here, nor a text that is filed under two incidents.
    """
    return _stories() + _incidents(looking)


def _stories() -> list[Filed]:
    events: dict[str, set[str]] = defaultdict(set)
    parted: set[str] = set()
    for path in sorted(need("data/stories/gold").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        parted |= {gold["docs_file"].removesuffix(".jsonl")} if "docs" in gold else set()
        for name in gold.get("docs", ()):
            events[name].add(gold["story"] + gold["event"])
    out = []
    for path in sorted(need("data/stories").glob("*.jsonl")):
        for report in _read([json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]):
            own = events[report.id] or {_ALONE + report.id if path.stem in parted else path.stem}
            out.append(Filed(report, STORY + own.pop() if len(own) == 1 else None))
    return out


def _incidents(looking: bool | None) -> list[Filed]:
    rows = [
        json.loads(line) for line in need("data/counts/gun_violence.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    texts: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for report in row["reports"]:
            texts[report["text"]].add(row["incident"])
    lines, where = [], {}
    for row in rows:
        if looking is None or looked_at(row["incident"]) == looking:
            for n, report in enumerate(r for r in row["reports"] if len(texts[r["text"]]) == 1):
                name = f"{row['incident']}-{n}"
                where[name] = row
                lines.append({**report, "id": name})
    return [Filed(r, where[r.id]["incident"], where[r.id]["city"], where[r.id]["date"]) for r in _read(lines)]


def _read(lines: list[dict[str, Any]]) -> list[Report]:
    from rashomon.intake.read import reports

    with tempfile.TemporaryDirectory() as folder:
        path = write_lines(Path(folder) / "reports.jsonl", lines)
        return [r for r in reports([str(path)]) if isinstance(r, Report)]


_SYLLABLES = "ba ce do fi gu ha ko le mi no pu ra se ti vo wa".split()
#: The invented load: reports of an event, of which one in a hundred is a long one; words of a report.
_EVENT, _LONG, _WORDS = 3, 60, 200
#: Reports still to come of the events under way at one time.
_RUNNING = 2_000
_START = datetime(2021, 1, 1)


def invented(n: int, seed: int = 1) -> Iterator[Report]:
    """Reports of invented events in a language of 50,000 words by Zipf's law, over 60 days."""
    rng = random.Random(seed)
    words = [_word(i) for i in range(50_000)]
    weights = [1 / (i + 3) for i in range(len(words))]
    text = rng.choices(words, weights, k=400_000)
    places = [w.title() for w in words[20_000:22_000]]
    events: list[list[str]] = []
    for i in range(n):
        if rng.random() < 1 / _EVENT or not events:
            own = [
                rng.choice(places),
                *(rng.choice(words[5_000:]).title() for _ in range(6)),
                str(rng.randrange(5, 90)),
            ]
            events += [own] * (_LONG if rng.random() < 0.01 else _EVENT)
        at = rng.randrange(max(0, len(events) - _RUNNING), len(events))
        events[at], events[-1] = events[-1], events[at]
        own = events.pop()
        start = rng.randrange(len(text) - _WORDS)
        body = text[start : start + _WORDS]
        for name in own * 2:
            body[rng.randrange(_WORDS)] = name
        came = _START + timedelta(minutes=i * 60 * 24 * 60 / n)
        yield Report(f"r{i}", " ".join(body), None, Moment.parse(came.isoformat(timespec="seconds") + "Z"),
                     title=" ".join(own[:3] + body[:4]))  # fmt: skip


def _word(i: int) -> str:
    out = ""
    i += len(_SYLLABLES)
    while i:
        i, rest = divmod(i, len(_SYLLABLES))
        out += _SYLLABLES[rest]
    return out
