"""Time expressions against TimeML corpora: how many are found, how many of their values are right.

    python -m benchmarks.moment [FOLDER] [--list N]

FOLDER (default ../shared/data/times) holds `timebank_aquaint/{TimeBank,AQUAINT}` and `wikiwars`. Gold
are the TIMEX3 of type DATE or TIME inside TEXT; DURATION and SET are no intervals of the calendar and asked
for in one denominator alone. Matching is relaxed: a found and a gold expression that share a character, each
used once, left to right. Four denominators:

all       every DATE and TIME as annotated, vague ones ("now", "recently") too. WikiWars knows no types: its
          durations and repetitions ("three days", "daily"; a fifth of its gold) are among its DATEs.
every     every TIMEX3 of any type, DURATION and SET with the others; lengths and repetitions are found for it too, and
          what is counted from an event without a date is found without a value.
placed    without gold whose value is a duration, a repetition or unset (P3D, XXXX-XX-XX, null): what stands
          somewhere in time, be it only before or after the day of writing, or in a year before Christ. The measure
          to hold the three corpora against each other.
dated     only those whose value is a point or stretch of the calendar; vague found ones left out.

Found ones that match a gold expression left out of the denominator are left out too. Precision, recall and
F1 are over expressions, added up over documents; value F1 counts as right the matches whose TIMEX3 values
are the same string, brackets and modifiers dropped, week-days written by their date, seconds, zones and
the leading zero of a week's number not compared. Anchor is the creation time of the document.

Beside ours in the same run: a floor (a regular expression for full dates, weekdays as the latest one,
yesterday and today) and, where it is installed, dateparser.
"""

from __future__ import annotations

import argparse
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import unescape
from pathlib import Path

from rashomon.extract.moment.ancient import Ancient, ancient
from rashomon.extract.moment.length import lengths
from rashomon.extract.moment.moments import moments
from rashomon.extract.moment.vague import vague
from rashomon.model import Moment

Tagged = tuple[int, int, str]
Finder = Callable[[str, Moment], list[Tagged]]
_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>(.*?)</TIMEX3>", re.S)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_DATED = re.compile(r"\d{2,4}(-(\d\d(-\d\d)?|W\d\d(-WE)?|Q[1-4]|SP|SU|FA|WI))?(T\S+)?$")


_PLACELESS = re.compile(r"P|.*XX|null|$")


@dataclass(frozen=True)
class Document:
    """Text without tags, its creation day, and gold expressions as (start, end, value)."""

    name: str
    text: str
    made: Moment
    gold: tuple[Tagged, ...]
    other: tuple[Tagged, ...]


def read(path: Path) -> Document | None:
    """One TimeML file; None where it has no creation day."""
    raw = path.read_text(encoding="utf-8", errors="replace")
    made = re.search(r'<DCT>.*?value="(\d{4})-?(\d\d)-?(\d\d)', raw, re.S)
    body = re.search(r"<TEXT>(.*)</TEXT>", raw, re.S)
    if not made or not body:
        return None
    text, at = "", 0
    gold: list[Tagged] = []
    other: list[Tagged] = []
    pieces = re.split(r"(<[^>]+>)", body[1])
    open_: tuple[int, dict[str, str]] | None = None
    for piece in pieces:
        if piece.startswith("<TIMEX3"):
            open_ = (at, dict(_ATTRIBUTE.findall(piece)))
        elif piece == "</TIMEX3>" and open_ and at > open_[0]:
            tagged = (open_[0], at, open_[1].get("value", ""))
            (gold if open_[1].get("type") in ("DATE", "TIME") else other).append(tagged)
        elif not piece.startswith("<"):
            text += unescape(piece)
            at = len(text)
    day = date(int(made[1]), int(made[2]), int(made[3]))
    return Document(path.name, text, Moment.of_day(day), tuple(gold), tuple(other))


_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_PARTS = {4: "MO", 12: "AF", 17: "EV", 18: "NI"}


def timex(m: Moment) -> str:
    """The TIMEX3 value of a moment."""
    s = m.start
    match m.precision:
        case "second" | "minute" | "hour":
            at = m.end if m.precision == "hour" and m.end - s == timedelta(minutes=30) and s.minute == 30 else s
            return at.strftime("%Y-%m-%dT%H:%M")
        case "part" if (
            s.hour in _PARTS
            and (m.end - s).seconds != 6 * 3600 + 1
            and not (s.hour == 18 and (m.end - s).seconds == 6 * 3600)
        ):
            return f"{s:%Y-%m-%d}T{_PARTS[s.hour]}"
        case "part" | "day":
            return f"{s:%Y-%m-%d}"
        case "week":
            year, week, _ = s.isocalendar()
            return f"{year}-W{week:02d}" + ("-WE" if (m.end - s).days == 2 else "")
        case "month":
            return f"{s:%Y-%m}"
        case "season":
            return f"{s.year}-{_SEASONS[s.month]}" if s.month in _SEASONS else f"{s.year}-Q{(s.month + 2) // 3}"
        case "year":
            return f"{s.year}"
        case "decade":
            return f"{s.year // 10}"
        case "century":
            return f"{s.year // 100}"


def same(ours: str, gold: str) -> bool:
    """Whether two values say the same; seconds and zones of clock times are not compared."""
    gold = re.sub(r"^(\d{4})(\d\d)(\d\d)$", r"\1-\2-\3", gold.strip())
    gold = re.sub(r"^(\d{3})X$", r"\1", gold.replace("-XX", ""))
    gold = re.sub(r"-W(\d)$", r"-W0\1", gold)
    gold = re.sub(r"(T\d\d)(?::00)?$", r"\1:00", gold) if re.search(r"T\d\d$", gold) else gold
    return ours[:16] == gold[:16]


def ours(text: str, made: Moment) -> list[Tagged]:
    """What this program finds: moments, and vague expressions that stand in none of them."""
    found = [(f.span.start, f.span.end, timex(f.moment)) for f in moments(text, anchor=made)]
    loose = [(v.span.start, v.span.end, f"{v.stands.upper()}_REF") for v in vague(text)]
    loose += [(a.span.start, a.span.end, before_christ(a)) for a in ancient(text)]
    return sorted(found + clear_of(found, loose))


def every(text: str, made: Moment) -> list[Tagged]:
    """What this program finds, lengths and repetitions with it; one that is counted from an event has no value."""
    found = ours(text, made)
    long = [(x.span.start, x.span.end, "null" if x.sort == "offset" else x.value) for x in lengths(text)]
    return sorted(found + clear_of(found, long))


def clear_of(found: list[Tagged], more: list[Tagged]) -> list[Tagged]:
    """Those of `more` that share no character with any of `found`."""
    return [m for m in more if not any(f[0] < m[1] and m[0] < f[1] for f in found)]


def before_christ(years: Ancient) -> str:
    """The TIMEX3 value of a year or century before Christ."""
    return f"BC{years.first:04}" if years.first == years.last else f"BC{years.first // 100 - 1:02}"


_MONTHS = "January February March April May June July August September October November December".split()
_FLOOR = re.compile(
    rf"\b(?P<month>{'|'.join(_MONTHS)}) (?P<day>\d{{1,2}})(?:, (?P<year>\d{{4}}))?\b"
    r"|\b(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?P<off>today|yesterday)\b|\b(?P<bare>(?:19|20)\d\d)\b"
)


def floor(text: str, made: Moment) -> list[Tagged]:
    """One regular expression: full dates, weekdays as the latest one, today, yesterday, years."""
    out, today = [], made.start.date()
    days = ["Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"]
    for m in _FLOOR.finditer(text):
        if m["month"]:
            value = f"{m['year'] or today.year}-{_MONTHS.index(m['month']) + 1:02d}-{int(m['day']):02d}"
        elif m["weekday"]:
            value = (today - timedelta(days=(today.weekday() - days.index(m["weekday"])) % 7)).isoformat()
        else:
            value = m["bare"] or (today - timedelta(days=m["off"] == "yesterday")).isoformat()
        out.append((m.start(), m.end(), value))
    return out


def dateparser_finder() -> Finder | None:
    """The search of dateparser, where it is installed."""
    try:
        from dateparser.search import search_dates  # type: ignore[import-untyped,import-not-found,unused-ignore]
    except ImportError:
        return None

    def find(text: str, made: Moment) -> list[Tagged]:
        out, at = [], 0
        settings = {"RELATIVE_BASE": made.start, "PREFER_DATES_FROM": "past"}
        for words, when in search_dates(text, languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                out.append((start, at, f"{when:%Y-%m-%d}"))
        return out

    return find


@dataclass
class Score:
    """Counts of gold, found, matched and right."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    right: int = 0

    def line(self) -> str:
        """Relaxed precision, recall, F1 and value F1 in percent."""
        p, r = self.matched / max(1, self.found), self.matched / max(1, self.gold)
        f = 2 * p * r / max(1e-9, p + r)
        v = 2 * self.right / max(1, self.found + self.gold)
        shares = f"P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {100 * f:5.1f}  value F1 {100 * v:5.1f}"
        return f"{shares}  (gold {self.gold}, found {self.found})"


def tally(
    score: Score, gold: tuple[Tagged, ...], found: list[Tagged]
) -> Iterator[tuple[str, Tagged | None, Tagged | None]]:
    """Add one document; gives every (problem, gold, found) for listing."""
    score.gold, score.found = score.gold + len(gold), score.found + len(found)
    used: set[int] = set()
    for g in gold:
        hit = next((i for i, f in enumerate(found) if i not in used and f[0] < g[1] and g[0] < f[1]), None)
        if hit is None:
            yield "missed", g, None
            continue
        used.add(hit)
        score.matched += 1
        if same(found[hit][2], g[2]):
            score.right += 1
        else:
            yield "value", g, found[hit]
    for i, f in enumerate(found):
        if i not in used:
            yield "spurious", None, f


Counted = tuple[tuple[Tagged, ...], list[Tagged]]


def only(doc: Document, found: list[Tagged], asked: Callable[[str], bool]) -> Counted:
    """Gold whose value is asked for, and what was found without what matches other gold."""
    loose = [g for g in doc.gold if not asked(g[2])]
    kept = [f for f in found if not any(f[0] < g[1] and g[0] < f[1] for g in loose)]
    return tuple(g for g in doc.gold if asked(g[2])), kept


def placed(doc: Document, found: list[Tagged]) -> Counted:
    """Without durations, repetitions and unset values."""
    return only(doc, found, lambda value: not _PLACELESS.match(value))


def dated(doc: Document, found: list[Tagged]) -> Counted:
    """With values of the calendar alone."""
    named = [f for f in found if not f[2].endswith("_REF")]
    return only(doc, named, lambda value: bool(_DATED.match(value)))


def of_any_type(docs: list[Document]) -> Score:
    """What is found of the TIMEX3 of every type: dates, times, durations, sets."""
    score = Score()
    for doc in docs:
        gold = tuple(sorted((*doc.gold, *doc.other)))
        list(tally(score, gold, every(doc.text, doc.made)))
    return score


def measure(name: str, finder: Finder, docs: list[Document], listed: int) -> None:
    """Print one system's lines on one corpus."""
    whole, somewhere, calendar = Score(), Score(), Score()
    words = sum(len(d.text.split()) for d in docs)
    began, problems = time.perf_counter(), 0
    answers = [finder(d.text, d.made) for d in docs]
    took = time.perf_counter() - began
    for doc, found in zip(docs, answers, strict=True):
        for kind, gold, ours_ in tally(whole, doc.gold, found):
            if problems < listed and (gold is None or _DATED.match(gold[2])):
                problems += 1
                at = (gold or ours_ or (0, 0, ""))[0]
                around = doc.text[max(0, at - 40) : at + 50].replace("\n", " ")
                print(
                    f"    {kind:9}{gold and gold[2]!s:20} "
                    f"{ours_ and (doc.text[ours_[0] : ours_[1]], ours_[2])!s:44} …{around}…"
                )
        list(tally(somewhere, *placed(doc, found)))
        list(tally(calendar, *dated(doc, found)))
    print(f"  {name:11} all    {whole.line()}")
    print(f"  {'':11} placed {somewhere.line()}")
    print(f"  {'':11} dated  {calendar.line()}  {words / took:,.0f} words/s")
    if finder is ours:
        print(f"  {'':11} every  {of_any_type(docs).line()}")


CORPORA = ("timebank_aquaint/TimeBank", "timebank_aquaint/AQUAINT", "wikiwars")


def documents(folder: Path, corpus: str) -> list[Document]:
    """The corpus's documents that have a creation day."""
    return [d for p in sorted((folder / corpus).rglob("*.tml")) if (d := read(p))]


def figures(folder: Path) -> dict[str, float]:
    """Relaxed F1 and value F1 in percent of what is placed, by corpus: for the gate."""
    out: dict[str, float] = {}
    for corpus in CORPORA:
        score = Score()
        for doc in documents(folder, corpus):
            list(tally(score, *placed(doc, ours(doc.text, doc.made))))
        whole = max(1, score.found + score.gold) / 200
        name = corpus.rpartition("/")[2]
        out |= {f"{name} F1": round(score.matched / whole, 1), f"{name} value F1": round(score.right / whole, 1)}
    return out


def main() -> int:
    """Run over the corpora that are there."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("../shared/data/times"))
    parser.add_argument("--list", type=int, default=0, help="print so many of our mistakes per corpus")
    parser.add_argument("--peer", action="store_true", help="run dateparser too (slow)")
    args = parser.parse_args()
    if not args.folder.is_dir():
        print(f"{args.folder}: no such folder; nothing measured", file=sys.stderr)
        return 1
    peer = dateparser_finder() if args.peer else None
    for corpus in CORPORA:
        docs = documents(args.folder, corpus)
        print(f"{corpus}: {len(docs)} documents")
        measure("rashomon", ours, docs, args.list)
        measure("floor", floor, docs, 0)
        if peer:
            measure("dateparser", peer, docs, 0)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
