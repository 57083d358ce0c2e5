"""Whole reading: words a second on one core, stage by stage, beside the bare network; start-up and memory.

The floor is the network alone over the same texts in the same run. Start-up is timed as a user meets it:
the command in a process of its own, three times, the fastest shown.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.shared import need, peak_megabytes, timed, words

#: Words of the report that start-up is timed on.
REPORT_WORDS = 600


def stages(texts: list[str]) -> dict[str, Callable[[], object]]:
    """What reading is made of, each to be run over every text."""
    from rashomon.extract.answer import answers
    from rashomon.extract.claims import Reader
    from rashomon.extract.moment import moments
    from rashomon.extract.party import Parties
    from rashomon.extract.place import places
    from rashomon.extract.sentence import sentences
    from rashomon.extract.tagger import Tagger
    from rashomon.model import Moment, Report

    tagger = Tagger.load(threads=1)
    reports = [Report(str(i), t, published=Moment.parse("2017-06-01T12:00Z")) for i, t in enumerate(texts)]
    reader = Reader(tagger)
    reader.claims(reports[:2])  # vocabularies and gazetteer are loaded before anything is timed
    return {
        "bare network": lambda: sum(1 for _ in tagger.run(texts)),
        "network, decoded": lambda: tagger.attributions(texts),
        "sentences": lambda: [sentences(t) for t in texts],
        "moments": lambda: [moments(t, None, anchor=r.published) for t, r in zip(texts, reports, strict=True)],
        "places": lambda: [places(t) for t in texts],
        "parties": lambda: [Parties(r) for r in reports],
        "answers": lambda: [answers(t, s) for t in texts for s in sentences(t)],
        "whole reading": lambda: reader.claims(reports),
    }


def command(*args: str) -> float:
    """Seconds of `rashomon ARGS` from start to end, the fastest of three."""
    run = [sys.executable, "-m", "rashomon", *args]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return min(timed(lambda: subprocess.run(run, check=True, **quiet))[1] for _ in range(3))  # type: ignore[call-overload]


def main() -> None:
    """Print both tables."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    folder = need("data/attribution/polnear/dev/text")
    texts = [p.read_bytes().decode() for p in sorted(folder.glob("*.txt"))]
    n = words(texts)
    floor = 0.0
    for name, work in stages(texts).items():
        seconds = timed(work)[1]
        floor = floor or seconds
        print(f"{name:18} {n / seconds:9.0f} words a second   {seconds / floor:5.2f} of the bare network's time")
    print(f"peak memory {peak_megabytes():.0f} MB")
    with tempfile.TemporaryDirectory() as place:
        report = Path(place) / "report.txt"
        report.write_text(" ".join(texts[0].split(" ")[:REPORT_WORDS]), encoding="utf-8")
        print(f"rashomon --help                {command('--help'):.2f} s")
        print(f"rashomon brief, one report     {command('brief', str(report)):.2f} s")


if __name__ == "__main__":
    main()
