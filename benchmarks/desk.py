"""Answer times of the desk under load, beside a bare route in the same run.

    python -m benchmarks desk [--claims 1000000] [--rate 50] [--seconds 30] [--keep FOLDER]

A ledger of so many claims is made from the package's invented story, told over under other names and with other
digits, each telling filed as a story of its own. The real server is started on it, and asked `--rate` pages a second
(arrivals at random, exponential) by eight connections: lists, stories, questions, reports, searches, as it comes.
Half of the questions go to a twentieth of the stories, as they would on a day of news. The bare route is a FastAPI
"hello, world" under the same server and the same load.

Printed for each: median, 95th and 99th percentile in milliseconds, the processor's time that the server took for a
page, answers that were no page, and what the server holds in memory (of its own, without the files that it maps, which
every thread counts once). `--keep` keeps ledger and index for another run; making them is printed too.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from benchmarks.story import Told, telling

SEED = 20261128
NOW = datetime(2026, 11, 28, tzinfo=UTC)
HELLO = "from fastapi import FastAPI\napp = FastAPI()\n@app.get('/')\ndef hello(): return 'hello, world'\n"
KEYS = "sennet depot fire navy minister killed wounded explosion harbour rebels".split()


def invented() -> Told:
    """The package's story and its claims."""
    from rashomon.intake.read import reports
    from rashomon.model import Report
    from rashomon.pipeline import read_claims

    found = [r for r in reports([str(files("rashomon") / "demo" / "reports.jsonl")]) if isinstance(r, Report)]
    return found, read_claims(found)


def make(ledger: Path, claims: int) -> None:
    """A ledger of at least so many claims, each telling filed as a story of its own."""
    from rashomon.ledger.sql import SqlLedger
    from rashomon.recall import reader_name

    told = invented()
    each = sum(map(len, told[1].values()))
    with SqlLedger.open(ledger) as store:
        for n in range(-(-claims // each)):
            reports, said = told_again(told, n)
            with store.together():
                for report in reports:
                    added = store.add_read(report, said[report.id], reader_name(), NOW)
                    store.assign_story(added.id, f"story {n}", NOW)


def derive(ledger: Path) -> dict[str, float]:
    """The index of that ledger; how many stories there are, and what deriving one took.

    Which reports tell one story is given, for the tellings are alike; `benchmarks.grouping` measures finding it.
    """
    from rashomon.desk.app import made_by
    from rashomon.desk.index.derive import derived
    from rashomon.desk.index.index import Index
    from rashomon.desk.index.worked import Worked
    from rashomon.desk.keys import key
    from rashomon.ledger.sql import SqlLedger

    kept = Index(Path(f"{ledger}.desk"), made_by())
    with SqlLedger.open(ledger) as store:
        worked, stories, started = Worked(store), store.stories(), time.perf_counter()
        for story in stories:
            name = key(story.reports[0])
            brief = worked.brief(name, store.newest(story.reports))
            kept.put(derived(brief, name), brief, "benchmark")
        took = time.perf_counter() - started
        kept.reached(store.since(0)[-1].seq)
    return {"stories": len(stories), "a story derived ms": round(took / len(stories) * 1000, 1)}


def told_again(told: Told, n: int) -> Told:
    """The story told the nth time: other names and digits, other addresses."""
    reports, said = [], {}
    for report in told[0]:
        other, claims = telling(report, told[1][report.id], n, random.Random(SEED + n))
        other = replace(other, url=f"https://outlet.example/{other.id}")
        reports.append(other)
        said[other.id] = claims
    return reports, said


def fits(ledger: Path) -> bool:
    """Whether its index is there, and made by the program as it is."""
    from rashomon.desk.app import made_by
    from rashomon.desk.index.index import Index

    place = Path(f"{ledger}.desk")
    return place.exists() and Index(place, made_by()).head() > 0


@contextmanager
def running(words: Sequence[str], port: int) -> Iterator[int]:
    """A server as a process of its own; its process id."""
    with tempfile.TemporaryFile() as told:
        server = subprocess.Popen([sys.executable, "-m", *words], stderr=told)
        try:
            _started(server, port)
            yield server.pid
            if server.poll() is not None:
                told.seek(0)
                sys.exit(f"the server ended under load: {told.read().decode(errors='replace')[:3000]}")
        finally:
            server.terminate()
            server.wait(timeout=30)


def _started(server: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).read()
            return
        except OSError:
            if server.poll() is not None:
                sys.exit("the server did not start")
            time.sleep(0.1)
    sys.exit("the server does not answer")


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def addresses(ledger: Path, chance: random.Random) -> Iterator[str]:
    """Pages as they are asked for, without end."""
    from rashomon.desk.app import made_by
    from rashomon.desk.index.index import Index
    from rashomon.desk.keys import key

    kept = Index(Path(f"{ledger}.desk"), made_by())
    stories = sorted(kept.versions())
    busy = stories[: max(1, len(stories) // 20)]
    while True:
        story = chance.choice(busy if chance.random() < 0.5 else stories)
        match chance.choices(("list", "story", "question", "report", "search"), (1, 4, 4, 2, 1))[0]:
            case "list":
                yield f"/?page_number={chance.randint(1, max(1, len(stories) // 50))}"
            case "story":
                yield f"/s/{story}"
            case "question":
                yield f"/s/{story}/q/{chance.choice(kept.questions(story)).anchor}"
            case "report":
                yield f"/s/{story}/r/{key(chance.choice(kept.members(story)))}"
            case _:
                yield f"/search?q={chance.choice(KEYS)}+{chance.choice(KEYS)}"


async def asked(port: int, paths: Sequence[str], rate: float, chance: random.Random) -> tuple[list[float], int]:
    """Seconds that each answer took from when it was due, and how many were no page."""
    queue: asyncio.Queue[tuple[float, str] | None] = asyncio.Queue()
    took: list[float] = []
    failed = 0

    async def connection() -> None:
        nonlocal failed
        reader = writer = None
        while (item := await queue.get()) is not None:
            due, path = item
            for _ in range(3):  # the server may close a connection that nobody used for some seconds
                try:
                    if reader is None or writer is None:
                        reader, writer = await asyncio.open_connection("127.0.0.1", port)
                    good = await _answered(reader, writer, path)
                    break
                except (ConnectionError, asyncio.IncompleteReadError):
                    reader = writer = None
                    good = False
            took.append(time.perf_counter() - due)
            failed += not good
        if writer is not None:
            writer.close()

    connections = [asyncio.create_task(connection()) for _ in range(8)]
    due = time.perf_counter()
    for path in paths:
        due += chance.expovariate(rate)
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        queue.put_nowait((due, path))
    for _ in connections:
        queue.put_nowait(None)
    await asyncio.gather(*connections)
    return took, failed


async def _answered(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> bool:
    """Whether a page came."""
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: rashomon_visitor=load\r\n\r\n".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    length = re.search(r"content-length: (\d+)", head, re.IGNORECASE)
    await reader.readexactly(int(length[1]) if length else 0)
    return " 200 " in head.partition("\r\n")[0]


def measured(port: int, pid: int, paths: Sequence[str], rate: float) -> dict[str, float]:
    """Percentiles in milliseconds, failures, and the server's memory."""
    before = _worked(pid)
    took, failed = asyncio.run(asked(port, paths, rate, random.Random(SEED)))
    each = (_worked(pid) - before) / len(took)
    took.sort()
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    own = re.search(r"RssAnon:\s+(\d+)", status)
    at = {f"p{p} ms": round(took[min(len(took) - 1, len(took) * p // 100)] * 1000, 1) for p in (50, 95, 99)}
    at["processor ms a page"] = round(each * 1000, 1)
    return at | {"asked": len(took), "no page": failed, "own MB": round(int(own[1]) / 1024) if own else 0}


def _worked(pid: int) -> float:
    """Seconds of the processor's time that a process took so far (proc(5), the fields after its name)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """A line for the desk and one for the bare route, or JSON."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--claims", type=int, default=1_000_000)
    options.add_argument("--rate", type=float, default=50)
    options.add_argument("--seconds", type=float, default=30)
    options.add_argument("--keep", type=Path)
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        print(json.dumps(compared(folder, given.claims, given.rate, given.seconds), indent=None if given.json else 1))


def compared(folder: Path, claims: int, rate: float, seconds: float) -> dict[str, dict[str, float]]:
    """The desk's figures, those of the bare route, and what making the ledger and its index took."""
    folder.mkdir(parents=True, exist_ok=True)
    ledger = folder / f"{claims}.sqlite"
    if not ledger.exists():
        make(ledger.with_suffix(".part"), claims)
        ledger.with_suffix(".part").rename(ledger)
    found: dict[str, dict[str, float]] = {}
    if not fits(ledger):
        found["made"] = derive(ledger)
    chance = random.Random(SEED)
    pages = addresses(ledger, chance)
    paths = [next(pages) for _ in range(int(rate * seconds))]
    port = free_port()
    with running(["rashomon", "serve", "--ledger", str(ledger), "--port", str(port)], port) as pid:
        measured(port, pid, paths[: int(rate * 5)], rate)  # what the first answers load is not measured
        found["desk"] = measured(port, pid, paths, rate)
    (folder / "hello_route.py").write_text(HELLO, encoding="utf-8")
    port = free_port()
    words = ["uvicorn", "hello_route:app", "--app-dir", str(folder), "--port", str(port), "--log-level", "error"]
    with running(words, port) as pid:
        found["bare route"] = measured(port, pid, ["/"] * len(paths), rate)
    return found


if __name__ == "__main__":
    main()
