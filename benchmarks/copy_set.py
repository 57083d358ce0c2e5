"""Pairs of reports that are copies and pairs that are not, made at run time from ../shared's incident reports.

Nothing of it is stored. Copies are made: cut, turned round, reworded, lifted in part. What is no copy is
found: two reports of one incident in their own words (pairs with a long run of words in common are left
out, for those may be copies), pages of one outlet about different incidents that share their frame, and
two reports in their own words to each of which one and the same quoted statement is added.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from benchmarks.shared import need
from benchmarks.spin import recast, reworded
from rashomon.errors import InputError
from rashomon.intake.assemble import report as assembled
from rashomon.intake.facts import Facts, Given
from rashomon.model import Report

SEED = 20261122
#: Pairs of each kind.
EACH = 60
#: Two reports of one incident that share so many words on end may be copies; they are not used as "own words".
LONG_RUN = 15
#: A report of fewer words or sentences is a caption or a failed page.
WORDS, SENTENCES = 120, 6

_STOP = re.compile(r"(?:(?<=[a-z\d][.!?])|(?<=[.!?,][\"”]))\s+(?=[\"“A-Z])|\n+")
_NUMBER = re.compile(r"(?<![\d,.$])\d{1,3}(?![\d,.]*\d)")
#: A number with the word it counts, in lower case so that it is no address.
_SAID = re.compile(r"(?<![\d,.$:-])(?P<n>\d{1,2}) [a-z]{3,}")


@dataclass(frozen=True)
class Pair:
    """Two reports, the kind of pair they are, and whether one copies the other."""

    kind: str
    copied: bool
    a: Report
    b: Report


@dataclass(frozen=True)
class Source:
    """A report of an incident."""

    incident: str
    city: str
    title: str
    text: str
    sentences: tuple[str, ...]


def pairs(part: int, each: int = EACH) -> list[Pair]:
    """The pairs of one half of the incidents: part 0 for looking at errors, part 1 for the figures."""
    rng = random.Random(SEED + part)
    every = [s for s in sources() if int(s.incident) % 2 == part]
    rng.shuffle(every)
    own = own_words(every)
    rng.shuffle(own)
    made = [Pair(kind, True, _report(s, "a", s.text), _report(s, "b", make(s, rng)))
            for kind, make in MADE.items() for s in rng.sample(every, each)]  # fmt: skip
    made += [Pair("credit removed", True, *_credited(s, rng)) for s in rng.sample(every, each)]
    made += [Pair("partial lift", True, _report(a, "a", a.text), _report(b, "b", lifted(a, b, rng)))
             for a, b in own[:each]]  # fmt: skip
    made += [Pair("own words", False, _report(a, "a", a.text), _report(b, "b", b.text)) for a, b in own[: 4 * each]]
    made += [Pair("same quote", False, *_quoting(a, b, rng.choice(every), rng)) for a, b in own[each : 2 * each]]
    made += [Pair("page frame", False, _report(a, "a", a.text), _report(b, "b", b.text))
             for a, b in framed(rng, part)[:each]]  # fmt: skip
    return [p for p in made if p.a.text and p.b.text]


def triples(part: int, each: int = EACH) -> list[tuple[tuple[Report, ...], str | None]]:
    """Three copies of one dispatch each, with the number that only the second has; None where it has the same.

    The others are the dispatch and a cut of it that holds the number still.
    """
    rng = random.Random(SEED + part)
    every = [s for s in sources() if int(s.incident) % 2 == part]
    rng.shuffle(every)
    out: list[tuple[tuple[Report, ...], str | None]] = []
    for s in (s for s in every if _SAID.search(s.text)):
        changed = len(out) % 2 == 0
        m = rng.choice(list(_SAID.finditer(s.text)))
        number = str(int(m["n"]) + rng.randint(1, 9))
        second = s.text[: m.start("n")] + number + s.text[m.end("n") :] if changed else _spun(0.3, 0.9)(s, rng)
        third = "\n\n".join(x for x in s.sentences if m.group() in x or rng.random() < 0.8)
        reports = (_report(s, "a", s.text), _report(s, "b", second), _report(s, "c", third))
        if all(r.text for r in reports):
            out.append((reports, number if changed else None))
        if len(out) == 2 * each:
            break
    return out


def sources() -> list[Source]:
    """Reports long enough to be copied from, in the order of the file."""
    out = []
    for row in incidents():
        for r in row["reports"]:
            sentences = tuple(s.strip() for s in _STOP.split(r["text"]) if s and s.strip())
            if len(r["text"].split()) >= WORDS and len(sentences) >= SENTENCES:
                out.append(Source(row["incident"], row["city"], r["title"], r["text"], sentences))
    return out


def incidents() -> list[dict[str, Any]]:
    """The rows of the incident file."""
    return [json.loads(line) for line in need("data/counts/gun_violence.jsonl").read_text("utf-8").splitlines()]


def own_words(every: list[Source]) -> list[tuple[Source, Source]]:
    """Pairs of reports of one incident without a long run of words in common."""
    by_incident: dict[str, list[Source]] = {}
    for s in every:
        by_incident.setdefault(s.incident, []).append(s)
    return [(a, b) for group in by_incident.values() for a, b in list(combinations(group, 2))[:3]
            if not _runs(a.text, LONG_RUN) & _runs(b.text, LONG_RUN)]  # fmt: skip


def framed(rng: random.Random, part: int) -> list[tuple[Source, Source]]:
    """Pairs of reports of different incidents in different cities that share a run of words: a page's frame."""
    where: dict[str, list[Source]] = {}
    every = [s for s in sources() if int(s.incident) % 2 == part]
    for s in every:
        for run in sorted(_runs(s.text, 8)):
            where.setdefault(run, []).append(s)
    found: dict[tuple[str, str], tuple[Source, Source]] = {}
    for holders in where.values():
        for a, b in combinations(holders[:6], 2):
            if a.incident != b.incident and a.city != b.city and a.title != b.title:
                found.setdefault((a.text, b.text), (a, b))
    out: list[tuple[Source, Source]] = []
    used: set[str] = set()
    for a, b in rng.sample(list(found.values()), len(found)):
        if not {a.text, b.text} & used:
            used |= {a.text, b.text}
            out.append((a, b))
    return out


def _runs(text: str, n: int) -> set[str]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {" ".join(words[i : i + n]) for i in range(len(words) - n + 1)}


def _cut(s: Source, rng: random.Random) -> str:
    return "\n\n".join(s.sentences[: max(4, int(len(s.sentences) * rng.uniform(0.4, 0.7)))])


def _reordered(s: Source, rng: random.Random) -> str:
    size = rng.choice((1, 2, 3))
    blocks = [s.sentences[i : i + size] for i in range(0, len(s.sentences), size)]
    rng.shuffle(blocks)
    return "\n\n".join(x for block in blocks for x in block)


def _renumbered(s: Source, rng: random.Random) -> str:
    found = list(_NUMBER.finditer(s.text))
    if not found:
        return s.text
    m = rng.choice(found)
    return s.text[: m.start()] + str(int(m.group()) + rng.randint(1, 9)) + s.text[m.end() :]


def _swapped(s: Source, rng: random.Random) -> str:
    out = list(s.sentences)
    for i in rng.sample(range(len(out) - 1), min(3, len(out) - 1)):
        out[i], out[i + 1] = out[i + 1], out[i]
    return "\n\n".join(out)


def _spun(share: float, kept: float) -> Callable[[Source, random.Random], str]:
    def make(s: Source, rng: random.Random) -> str:
        held = [x for x in s.sentences if rng.random() < kept]
        return "\n\n".join(reworded(x, share, rng) for x in held or s.sentences)

    return make


def _recast(s: Source, rng: random.Random) -> str:
    return "\n\n".join(recast(x, rng) for x in s.sentences if rng.random() < 0.9)


def _mixed(s: Source, rng: random.Random) -> str:
    held = list(s.sentences[: max(5, int(len(s.sentences) * 0.7))])
    for i in rng.sample(range(len(held) - 1), 2):
        held[i], held[i + 1] = held[i + 1], held[i]
    return "\n\n".join(reworded(x, 0.8, rng) for x in held)


#: Ways to make a copy of one report.
MADE: dict[str, Callable[[Source, random.Random], str]] = {
    "cut": _cut,
    "reordered": _reordered,
    "number changed": _renumbered,
    "sentences swapped": _swapped,
    "synonym-spun": _spun(0.6, 1.0),
    "paraphrased": _spun(1.0, 0.75),
    "told anew": _recast,
    "cut, turned, spun": _mixed,
}


def _credited(s: Source, rng: random.Random) -> tuple[Report, Report]:
    head = f"{s.city.upper()} (AP) — {s.text}\n\nCopyright 2031 The Associated Press. All rights reserved."
    body = "\n\n".join(s.sentences[: max(5, int(len(s.sentences) * rng.uniform(0.7, 1.0)))])
    return _report(s, "a", head), _report(s, "b", body)


def lifted(a: Source, b: Source, rng: random.Random) -> str:
    """Report `b` with half of `a` in the middle of it."""
    half = max(3, len(a.sentences) // 2)
    start = rng.randrange(len(a.sentences) - half + 1)
    middle = rng.randrange(1, len(b.sentences))
    return "\n\n".join((*b.sentences[:middle], *a.sentences[start : start + half], *b.sentences[middle:]))


def _quoting(a: Source, b: Source, third: Source, rng: random.Random) -> tuple[Report, Report]:
    """Both reports with one statement, in quotation marks, brought in each with its own words."""
    plain = [x.strip('“”"') for x in third.sentences if not re.search(r"[“”\"]", x) and len(x.split()) > 6]
    start = rng.randrange(max(1, len(plain) - 1))
    said = " ".join(plain[start : start + 2])
    first = f"“{said}” the department said in a statement."
    second = f"A statement read: “{said}”"
    return (_report(a, "a", _with(a, first, rng)), _report(b, "b", _with(b, second, rng)))


def _with(s: Source, line: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(s.sentences))
    return "\n\n".join((*s.sentences[:at], line, *s.sentences[at:]))


def _report(s: Source, name: str, text: str) -> Report:
    facts = Facts(id=f"{name}", title=s.title if name == "a" else None, outlet=f"Outlet {name.upper()}")
    try:
        return assembled(text, facts, Given(), name)
    except InputError:
        return Report(name, "")


def story(reports: int, dispatches: int) -> Iterator[Report]:
    """One story for speed: that many reports, most of them copies, cut and reworded, of so many dispatches."""
    rng = random.Random(SEED)
    every = sources()
    heads = rng.sample(every, dispatches)
    for n in range(reports):
        s = rng.choice(heads) if rng.random() < 0.7 else rng.choice(every)
        text = rng.choice((_cut, _reordered, _swapped, _spun(0.6, 0.9), _spun(0.2, 0.9)))(s, rng)
        yield Report(f"r{n}", text, f"Outlet {n % 200}")
