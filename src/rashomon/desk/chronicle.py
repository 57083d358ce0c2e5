"""The timeline of a story: what is said to have happened when, and when the reports came out, on one axis.

What is far from the reports, "three years earlier", would press everything else into one point; it stands in the list
and is counted at the edge of the picture.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from rashomon.brief import order, phrase, value
from rashomon.brief.phrase import Sentence
from rashomon.brief.rows import Lookup
from rashomon.desk.keys import key
from rashomon.model import Brief, Claim, Moment, Report

#: Times as long before the first report as this are still drawn, and as long as the reports take, if that is longer.
NEAR = timedelta(days=3)
#: Rows of marks for what is said to have happened; what finds no room is counted.
LANES = 7
#: The least that a mark is wide, and the room between two, per cent of the picture.
LEAST, GAP = 0.9, 0.25
#: Where the axis begins and ends, per cent; labels and counts stand beside it.
LEFT, RIGHT = 3.0, 97.0
#: So many labels or fewer.
_LABELS = 7
_HOUR, _DAY = 3600, 86400
_STEPS = (600, 1800, _HOUR, 3 * _HOUR, 6 * _HOUR, 12 * _HOUR, _DAY, 2 * _DAY, 7 * _DAY, 14 * _DAY, 30 * _DAY, 91 * _DAY,
          365 * _DAY, 5 * 365 * _DAY, 25 * 365 * _DAY, 100 * 365 * _DAY)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What is said to have happened, with whose words it is; `anchor` and `question` "" where it answers none."""

    sentence: Sentence
    claim: Claim | None
    anchor: str
    question: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One time, with what is said of it and the reports that came out then; `at` None for reports without a date."""

    number: int
    at: Moment | None
    told: tuple[Told, ...]
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark in the picture: per cent from the left, per cent wide, its row, its entry, how many it stands for."""

    x: float
    width: float
    lane: int
    entry: Entry
    n: int


@dataclass(frozen=True, slots=True)
class Strip:
    """The picture: marks of what is told and of reports, labels, and how many lie before, after, or find no room."""

    told: tuple[Bar, ...]
    reports: tuple[Bar, ...]
    labels: tuple[tuple[float, str], ...]
    lanes: int
    before: int
    after: int
    crowded: int


def entries(brief: Brief) -> list[Entry]:
    """Every time of the story, earliest first; reports without a date last."""
    lookup, asked = Lookup(brief), _asked(brief)
    told: dict[tuple[str, str], list[Told]] = defaultdict(list)
    printed: dict[tuple[str, str], list[Report]] = defaultdict(list)
    at: dict[tuple[str, str], Moment] = {}
    for event in brief.timeline:
        name = _name(event.at)
        at.setdefault(name, event.at)
        found = next((a for c in event.claims if (a := asked.get((c, event.at.iso())))), ("", ""))
        claim = next((lookup.claims[c] for c in event.claims if c in lookup.claims), None)
        told[name].append(Told(phrase.event(event, lookup), claim, *found))
    for report in brief.reports:
        name = _name(report.published) if report.published else ("", "")
        if report.published:
            at.setdefault(name, report.published)
        printed[name].append(report)
    timed = sorted(at, key=lambda n: (at[n].instant, at[n].latest, n))
    undated = [("", "")] if ("", "") in printed else []
    return [
        Entry(n, at.get(name), tuple(told[name]), tuple(printed[name])) for n, name in enumerate([*timed, *undated], 1)
    ]


def strip(given: Sequence[Entry]) -> Strip | None:
    """The picture of the times near the reports; None where fewer than two are known."""
    dated = [(e, e.at) for e in given if e.at is not None]
    if len(dated) < 2:
        return None
    first, last = _window(dated)
    near = [(e, at) for e, at in dated if first <= at.instant and at.latest <= last]
    length = (last - first).total_seconds()

    def place(when: datetime) -> float:
        return LEFT + (when - first).total_seconds() / length * (RIGHT - LEFT)

    told, crowded = _laid([(place(at.instant), place(at.latest), e, len(e.told)) for e, at in near if e.told])
    return Strip(
        tuple(told), tuple(_columns([(place(at.instant), e) for e, at in near if e.reports])),
        tuple((round(place(t), 2), label) for t, label in _labels(first, last)),
        max((b.lane for b in told), default=0) + 1,
        sum(at.instant < first for _, at in dated),
        sum(at.latest > last and at.instant >= first for _, at in dated), crowded,
    )  # fmt: skip


def _name(at: Moment) -> tuple[str, str]:
    return at.iso(), at.iso_end()


def _asked(brief: Brief) -> dict[tuple[str, str], tuple[str, str]]:
    """The anchor and text of the question that a claim answers with a time."""
    return {
        (s.claim.id, s.answer.value.iso()): (key(f.question.id), f.question.text)
        for f in brief.findings
        if not order.lone(f)
        for p in f.positions
        for s in p.statements
        if isinstance(s.answer.value, Moment)
    }


def _window(dated: Sequence[tuple[Entry, Moment]]) -> tuple[datetime, datetime]:
    """From the first to the last time that is near the reports; near all of them where no report has a date."""
    reports = [at for e, at in dated if e.reports]
    if reports:
        first, last = min(a.instant for a in reports), max(a.latest for a in reports)
        room = max(NEAR, last - first)
        kept = [at for _, at in dated if at.instant >= first - room and at.latest <= last + room]
    else:
        kept = [at for _, at in dated]
    start, end = min(a.instant for a in kept), max(a.latest for a in kept)
    return start, max(end, start + timedelta(hours=1))


def _laid(spans: list[tuple[float, float, Entry, int]]) -> tuple[list[Bar], int]:
    """Spans in rows, each in the first where it meets none; and how many find none."""
    ends = [0.0] * LANES
    bars, crowded = [], 0
    for start, end, entry, n in sorted(spans, key=lambda s: (s[0], s[1])):
        width = max(LEAST, end - start)
        lane = next((i for i, taken in enumerate(ends) if taken <= start), None)
        if lane is None:
            crowded += n
            continue
        ends[lane] = start + width + GAP
        bars.append(Bar(round(start, 2), round(width, 2), lane, entry, n))
    return bars, crowded


def _columns(reports: list[tuple[float, Entry]]) -> Iterator[Bar]:
    """A column for the reports of each stretch as wide as a mark."""
    found: dict[int, list[Entry]] = defaultdict(list)
    for x, entry in reports:
        found[int(x / LEAST)].append(entry)
    for column, entries_ in sorted(found.items()):
        yield Bar(round(column * LEAST, 2), LEAST - GAP, 0, entries_[0], sum(len(e.reports) for e in entries_))


def _labels(first: datetime, last: datetime) -> Iterator[tuple[datetime, str]]:
    """Round times from the first to the last."""
    length = (last - first).total_seconds()
    step = next((s for s in _STEPS if length / s <= _LABELS), _STEPS[-1])
    at = datetime.fromtimestamp((first.timestamp() // step + 1) * step, UTC)
    while at <= last:
        yield at, _label(at, step)
        at += timedelta(seconds=step)


def _label(at: datetime, step: int) -> str:
    day = f"{at.day} {value.MONTHS[at.month - 1]}"
    if step < _DAY:
        return f"{at:%H:%M}" if (at.hour, at.minute) != (0, 0) else day
    return day if step < 30 * _DAY else f"{value.MONTHS[at.month - 1]} {at.year}" if step < 365 * _DAY else str(at.year)
