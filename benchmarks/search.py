"""Answer times of search and of a party's page in an index of a million claims.

    python -m benchmarks search [--claims 1000000]

The index is made of invented rows, without reports: words drawn by Zipf's law, so that some stand in nearly every
claim and most in few; parties, places, times and statuses alike. Each query is asked five times; told are the
medians of the processor's time and of the wait, which on a busy machine is longer, with what makes it hard. Nothing
is kept.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from rashomon.desk.find.query import Sought
from rashomon.desk.find.search import search
from rashomon.desk.index.derive import fields
from rashomon.desk.index.derive_said import SaidRow
from rashomon.desk.index.index import Index
from rashomon.desk.index.tags import tags
from rashomon.desk.keys import key
from rashomon.desk.pages.party import counts, lines

SEED, WORDS, EACH = 20261128, 40_000, 400
#: 2024-01-01, and the seconds of a year.
START, YEAR = 1704067200.0, 365 * 86400.0
SLOTS = ("people.killed", "people.wounded", "event.place", "event.start", "party.responsible", "statement.made")
STATUSES = ("disputed", "single-source", "agreed", "unclear")


def rows(claims: int) -> Iterator[tuple[object, ...]]:
    """Rows of the table, stories of `EACH` claims one after the other."""
    chance = random.Random(SEED)
    weights = [1 / (n + 1) for n in range(WORDS)]
    words = chance.choices(range(WORDS), weights, k=claims * 4)
    for n in range(claims):
        story, at = key(f"story {n // EACH}"), START + n / claims * 2 * YEAR + chance.random() * 86400
        said = " ".join(f"word{words[(n * 4 + i * 7) % len(words)]}" for i in range(14))
        party, slot = key(f"party {int(chance.paretovariate(0.9)) % 5000}"), chance.choice(SLOTS)
        place, status = f"place {int(chance.paretovariate(1)) % 2000}", chance.choice(STATUSES)
        row = SaidRow(
            story=story, anchor=key(f"{slot} {n % 20}"), claim=f"c{n}", report=f"r{n // 30}", party=party,
            slot=slot, place=place,
            value="12", at=at,
            superseded=int(n % 11 == 0), denies=0, matched=n % 3, denied=int(n % 50 == 0), against=n % 4,
            first=int(n % 3 == 0), printed=3, words=said, who="the Harbour Police", source="Harbour Police",
            outlet=f"outlet {n % 90}", title=f"title word{n // EACH}",
            tags=tags(story, party, slot, place, status, at),
        )  # fmt: skip
        yield (None, *fields(row))


def fill(index: Index, claims: int) -> None:
    """Put the rows in, some thousand at a time, their stories and questions, and a name for each party."""
    batch: list[tuple[object, ...]] = []
    marks = ", ".join("?" * (1 + len(SaidRow.__dataclass_fields__)))
    for row in rows(claims):
        batch.append(row)
        if len(batch) == 20_000:
            index.many(f"INSERT INTO said VALUES ({marks})", batch)
            batch = []
    index.many(f"INSERT INTO said VALUES ({marks})", batch)
    stories = [key(f"story {n}") for n in range(-(-claims // EACH))]
    index.many("INSERT INTO story (key, title) VALUES (?, ?)", [(s, f"Story {s}") for s in stories])
    asked = [
        (s, key(f"{slot} {n}"), f"What of {slot} {n}?", "disputed")
        for s in stories for slot in SLOTS for n in range(20)
    ]  # fmt: skip
    index.many("INSERT INTO question (story, anchor, text, status) VALUES (?, ?, ?, ?)", asked)
    names = [(key(f"party {n}"), f"party {n}", f"Party {n}", "", "s") for n in range(5000)]
    index.many("INSERT INTO party VALUES (?, ?, ?, ?, ?)", names)


def queries(index: Index) -> dict[str, Callable[[], object]]:
    """What is asked, by what makes it hard."""
    often, seldom = key("party 1"), key("party 4321")
    asked = {
        "nothing, the newest": Sought(), "the word that stands nearly everywhere": Sought(words="word0 "),
        "its first letters": Sought(words="wo"), "three common words": Sought(words="word0 word1 word2 "),
        "a rare word": Sought(words="word39999 "), "a phrase": Sought(words='"word0 word1"'),
        "a common word and a rare party": Sought(words="word0 ", party=seldom),
        "a common word in a month long ago": Sought(
            words="word0 ", since=date(2024, 6, 1), until=date(2024, 6, 30)),
        "a common word, an odd stretch of time, a status": Sought(
            words="word1 ", since=date(2024, 1, 13), until=date(2025, 11, 17), status="disputed"),
        "a status alone": Sought(status="disputed"), "a place alone, often named": Sought(place="place 1"),
        "what nobody said": Sought(words="word0 nowhere"),
    }  # fmt: skip
    found: dict[str, Callable[[], object]] = {what: (lambda s=s: search(index, s)) for what, s in asked.items()}  # type: ignore[misc]
    found["its hundredth page"] = lambda: _page(index, Sought(words="word0 "), 100)
    found["a party that speaks most: counts"] = lambda: counts(index, often)
    found["a party that speaks most: first page"] = lambda: lines(index, often, "", 0)
    found["a party that speaks most: a late page"] = lambda: lines(index, often, "", 50_000)
    found["a party that speaks most: only denied"] = lambda: lines(index, often, "denied", 0)
    return found


def _page(index: Index, sought: Sought, number: int) -> object:
    rows_a_story = EACH * 10
    newest = index.value("SELECT max(id) FROM said")
    return search(index, sought, newest - number * rows_a_story)


def main() -> None:
    """Make the index, ask, tell."""
    given = argparse.ArgumentParser()
    given.add_argument("--claims", type=int, default=1_000_000)
    claims = given.parse_args().claims
    with TemporaryDirectory() as folder:
        path = Path(folder) / "search.desk"
        index, started = Index(path, "benchmark"), time.perf_counter()
        fill(index, claims)
        took = time.perf_counter() - started
        print(f"{claims:,} claims, {path.stat().st_size / 1e6:,.0f} MB, put in in {took:,.0f} s")
        for what, ask in queries(index).items():
            waited, worked = [], []
            for _ in range(5):
                started, busy = time.perf_counter(), time.process_time()
                ask()
                waited.append((time.perf_counter() - started) * 1000)
                worked.append((time.process_time() - busy) * 1000)
            print(f"{statistics.median(worked):8.1f} ms  {what} (waited {statistics.median(waited):.1f})")


if __name__ == "__main__":
    main()
