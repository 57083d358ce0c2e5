"""Whole reading: words a second on one core, stage by stage, beside the bare network; start-up and memory.

The floor is the network alone over the same texts in the same run. "text to attributions" is all from a text to who is
said to have said what, linked, repaired and with what is nested; "whole reading" has parties, places, times and
answers besides. Start-up is that of a process of its own: until the
first report is read in Python, with the memory that takes, and of the command; the fastest of five. Bytecode is kept
between the runs, as an installation does. All seconds are the processor's: a busy machine tells nearly the same.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.shared import need, peak_megabytes, words

#: Words of the report that start-up is timed on.
REPORT_WORDS = 600


def stages(texts: list[str]) -> dict[str, Callable[[], object]]:
    """What reading is made of, each to be run over every text."""
    from rashomon.extract.answer.answers import answers
    from rashomon.extract.attribution.attributions import attributions
    from rashomon.extract.attribution.tagger import Tagger
    from rashomon.extract.claims import Reader
    from rashomon.extract.moment.moments import moments
    from rashomon.extract.party.parties import Parties
    from rashomon.extract.place.places import places
    from rashomon.extract.sentence import sentences
    from rashomon.model import Moment, Report

    tagger = Tagger.load(threads=1)
    reports = [Report(str(i), t, published=Moment.parse("2017-06-01T12:00Z")) for i, t in enumerate(texts)]
    reader = Reader(tagger)
    reader.claims(reports[:2])  # vocabularies and gazetteer are loaded before anything is timed
    return {
        "bare network": lambda: sum(1 for _ in tagger.run(texts)),
        "network, decoded": lambda: tagger.attributions(texts),
        "text to attributions": lambda: attributions(reports, tagger),
        "sentences": lambda: [sentences(t) for t in texts],
        "moments": lambda: [moments(t, None, anchor=r.published) for t, r in zip(texts, reports, strict=True)],
        "places": lambda: [places(t) for t in texts],
        "parties": lambda: [Parties(r) for r in reports],
        "answers": lambda: [answers(t, s) for t in texts for s in sentences(t)],
        "whole reading": lambda: reader.claims(reports),
    }


def command(*args: str) -> float:
    """Seconds of `rashomon ARGS` from start to end, the fastest of five."""
    run = [sys.executable, "-m", "rashomon", *args]

    def once() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(run, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return min(once() for _ in range(5))


def spent(work: Callable[[], object]) -> float:
    """Seconds of the processor that `work` takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


#: Run with the path of a report: seconds from the start of Python until import, load and first use are done.
_START = """
import resource, sys, time
from rashomon.{module} import {name}
from rashomon.model import Moment, Report
report = Report("r", open(sys.argv[1], encoding="utf-8").read(), published=Moment.parse("2017-06-01T12:00Z"))
{name}.load(threads=1).{use}
print(time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
STARTS = {
    "network, first text": {
        "module": "extract.attribution.tagger",
        "name": "Tagger",
        "use": "attributions([report.text])",
    },
    "reader, first report": {"module": "extract.claims", "name": "Reader", "use": "claims([report])"},
}


def start(report: Path, **names: str) -> tuple[float, float]:
    """Seconds from nothing to a first report read, the fastest of five, and megabytes at most."""
    run = [sys.executable, "-c", _START.format(**names), str(report)]
    took = [subprocess.run(run, check=True, capture_output=True, text=True).stdout.split() for _ in range(5)]
    return min(float(s) for s, _ in took), max(float(m) for _, m in took)


def kept_bytecode(folder: str) -> None:
    """Let the processes started from here keep their bytecode in a folder."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = folder


def starts(text: str) -> None:
    """Print how long the first report takes; called first, since a child's memory counts from its parent's."""
    with tempfile.TemporaryDirectory() as place:
        report = Path(place) / "report.txt"
        report.write_text(" ".join(text.split(" ")[:REPORT_WORDS]), encoding="utf-8")
        kept_bytecode(place)
        for name, names in STARTS.items():
            seconds, megabytes = start(report, **names)
            print(f"{name:30} {seconds:.2f} s, {megabytes:.0f} MB")
        print(f"rashomon --help                {command('--help'):.2f} s")
        print(f"rashomon brief, one report     {command('brief', str(report)):.2f} s")


def main() -> None:
    """Print both tables."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    folder = need("data/attribution/polnear/dev/text")
    texts = [p.read_bytes().decode() for p in sorted(folder.glob("*.txt"))]
    starts(texts[0])
    n = words(texts)
    floor = 0.0
    for name, work in stages(texts).items():
        seconds = spent(work)
        floor = floor or seconds
        print(f"{name:20} {n / seconds:9.0f} words a second   {seconds / floor:5.2f} of the bare network's time")
    print(f"peak memory {peak_megabytes():.0f} MB")


if __name__ == "__main__":
    main()
