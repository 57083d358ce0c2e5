"""The states of a report that the ledger keeps, and what differs between two of them as a reader sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from rashomon.brief import value
from rashomon.brief.excerpt import REPORT_SHARE
from rashomon.brief.visible import flat, visible
from rashomon.desk.report.diff import Run, runs
from rashomon.ledger.asof import counts_from
from rashomon.ledger.store import Entry, Ledger, Revision
from rashomon.model import Moment, Report

#: Code points of unchanged text around a change, and of everything on one page.
AROUND, PAGE = 160, 40_000
LONGEST_WORD = 40
Sort = Literal["same", "out", "in", "gap"]


@dataclass(frozen=True, slots=True)
class Redacted:
    """Who removed the words of a state, when and why."""

    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class State:
    """One state of a report, numbered from 1. `since`: from when it counts, None where nothing dates it."""

    number: int
    revision: Revision
    since: datetime | None
    redacted: Redacted | None


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of a comparison. A gap stands for `left_out` characters, alike or not to be shown."""

    sort: Sort
    text: str
    left_out: int = 0


class Shown(Protocol):
    """What of a text may be shown."""

    def __call__(self, start: int, end: int) -> tuple[str, int]:
        """The words of a stretch that may be shown, and how many characters are left out."""


def states(ledger: Ledger, report: str, at: Moment | None = None) -> list[State]:
    """The states of a report, oldest first; with `at` those that counted by then."""
    found = ledger.revisions(report)
    since = counts_from([(r.published, r.recorded_at) for r in found])
    entries = ledger.history(report)
    seqs = {e.id: e.seq for e in entries}
    orders = [e for e in entries if e.kind == "redaction"]
    out = [
        State(n, revision, when, None if revision.report else _redacted(orders, seqs.get(revision.id, 0)))
        for n, (revision, when) in enumerate(zip(found, since, strict=True), 1)
    ]
    return [s for s in out if at is None or (s.since is not None and s.since < at.latest)]


def _redacted(orders: Sequence[Entry], seq: int) -> Redacted | None:
    """The first order to remove words that came after an entry."""
    for order in orders:
        if order.seq > seq:
            return Redacted(str(order.payload.get("by", "")), order.recorded_at, str(order.payload.get("reason", "")))
    return None


def fields(old: Report, new: Report) -> list[tuple[str, str, str]]:
    """What else changed: (name, before, after) of title, outlet, time, byline, credits, address and language."""
    both = [_fields(r) for r in (old, new)]
    return [(name, both[0][name], both[1][name]) for name in both[0] if both[0][name] != both[1][name]]


def _fields(report: Report) -> dict[str, str]:
    return {
        "title": flat(report.title or ""), "outlet": flat(report.outlet or ""),
        "published": value.full_moment(report.published) if report.published else "",
        "byline": flat(report.byline or ""), "credits": flat(", ".join(report.credits)),
        "url": flat(report.url or ""), "language": flat(report.language),
    }  # fmt: skip


def bits(old: str, new: str, of_old: Shown, of_new: Shown, *, context: bool) -> tuple[list[Bit], int, int]:
    """A comparison in order, with how many characters went and came. `context`: unchanged words around changes too."""
    found = runs(old, new)
    gone = sum(r.end - r.start for r in found if not r.same)
    come = sum(r.new_end - r.new_start for r in found if not r.same)
    made = (bit for n, run in enumerate(found) for bit in _of_run(run, new, of_old, of_new, found, n, context=context))
    return _joined(b for b in made if b.text or b.left_out), gone, come


def _joined(given: Iterable[Bit]) -> list[Bit]:
    """Bits with gaps that follow each other as one."""
    out: list[Bit] = []
    for bit in given:
        if out and bit.sort == out[-1].sort == "gap":
            out[-1] = Bit("gap", "", out[-1].left_out + bit.left_out)
        else:
            out.append(bit)
    return out


def paged(given: Sequence[Bit]) -> list[list[Bit]]:
    """The bits in pages of at most `PAGE` characters; at least one."""
    pages: list[list[Bit]] = [[]]
    size = 0
    for bit in _cut(given):
        if size and size + len(bit.text) > PAGE:
            pages.append([])
            size = 0
        pages[-1].append(bit)
        size += len(bit.text)
    return pages


def whole(text: str) -> Shown:
    """All of a text may be shown."""
    return lambda start, end: (text[start:end], 0)


def within(text: str, ranges: Iterable[tuple[int, int]]) -> Shown:
    """Only what lies in these ranges."""
    held = list(ranges)

    def shown(start: int, end: int) -> tuple[str, int]:
        found = [text[max(a, start) : min(b, end)] for a, b in held if a < end and b > start]
        return " … ".join(found), end - start - sum(map(len, found))

    return shown


def tenth(text: str) -> Shown:
    """The first that is asked for, up to a tenth of a text in all (rule 16)."""
    left = len(text) // REPORT_SHARE

    def shown(start: int, end: int) -> tuple[str, int]:
        nonlocal left
        taken = min(left, end - start)
        left -= taken
        return text[start : start + taken], end - start - taken

    return shown


def _of_run(
    run: Run, new: str, of_old: Shown, of_new: Shown, found: Sequence[Run], n: int, *, context: bool
) -> Iterator[Bit]:
    if not run.same:
        for sort, shown, start, end in (
            ("out", of_old, run.start, run.end),
            ("in", of_new, run.new_start, run.new_end),
        ):
            words, left_out = shown(start, end)
            yield Bit(sort, visible(words))  # type: ignore[arg-type]
            yield Bit("gap", "", left_out)
        return
    text = new[run.new_start : run.new_end]
    if not context:
        yield Bit("gap", "", len(text))
        return
    head = AROUND if n else 0
    tail = AROUND if n + 1 < len(found) else 0
    if len(text) <= head + tail + AROUND:
        yield Bit("same", visible(text))
        return
    head, tail = _at_word(text, head), len(text) - _at_word(text, len(text) - tail)
    yield Bit("same", visible(text[:head]))
    yield Bit("gap", "", len(text) - head - tail)
    yield Bit("same", visible(text[len(text) - tail :]))


def _at_word(text: str, at: int) -> int:
    """The start of the word that holds a place, the place itself where no word starts near."""
    start = text.rfind(" ", max(0, at - LONGEST_WORD), at) + 1
    return start if start and at < len(text) else at


def _cut(given: Iterable[Bit]) -> Iterator[Bit]:
    for bit in given:
        for at in range(0, len(bit.text), PAGE) or [0]:
            yield Bit(bit.sort, bit.text[at : at + PAGE], bit.left_out)
