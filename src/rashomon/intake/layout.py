"""What the lines of a frozen text say of the report itself: headline, byline, date, outlet, credits, furniture.

Every line has one part at most; what is none of these is the body, and only the body and the headline
are read for claims.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rashomon.intake import credits as credited
from rashomon.intake.furniture import folded, furniture, lines, one_of
from rashomon.intake.published import date_in
from rashomon.model import Moment, Span
from rashomon.vocabulary import load

#: A headline is one line of at most so many words and characters.
HEADLINE_WORDS, HEADLINE_CHARS = 32, 220
#: A line about the report (byline, date, source) has at most so many characters.
NOTE_CHARS = 110
#: Characters before the title in the first line of a text whose line ends were lost (a date, mostly).
TITLE_OFFSET = 80
#: Words that may stand in a date line beside the date.
_DATE_WORDS = re.compile(r"(?:published|updated|posted|last|first|modified|on|at|date|am|pm|by|gmt|utc|e[sd]?t|p[sd]?t|"
                         r"mon|tue|wed|thu|fri|sat|sun)[a-z]*", re.I)  # fmt: skip
_STOP = re.compile(r"(?<!\.)[.;,:][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts found; `rows` are the lines of the text that hold anything, `opening` the first of its body."""

    rows: tuple[Span, ...]
    furniture: tuple[Span, ...]
    headline: Span | None = None
    outlet: str | None = None
    byline: str | None = None
    published: Moment | None = None
    credits: tuple[str, ...] = ()
    opening: Span | None = None


def layout(text: str, title: str | None = None, outlet: str | None = None) -> Layout:
    """Read the lines of a report. `title` and `outlet` are what is known of it already."""
    rows = lines(text)
    marked = set(furniture(rows))
    names: list[str] = []
    for row in rows:
        if row in marked:
            names += credited.in_rights(row.exact)
    for row in rows[-credited.CLOSING_LINES :]:
        if row in marked:
            names += credited.credit_line(row.exact) or ()
    marked |= {c for row in rows if row not in marked and (c := credited.picture_credit(text, row))}
    headline = _titled(rows, marked, title) if title else _headline(rows, marked)
    head = _head(rows, marked, headline)
    notes = _notes(head, outlet)
    marked |= notes.spans
    for row in [*rows[-credited.TAIL_LINES :], *head]:
        found = None if row in marked or row == headline else credited.credit_line(row.exact)
        if found is not None:
            marked.add(row)
            names += found
    body = [r for r in rows if r not in marked and r != headline]
    if body:
        early = notes.credits + [n for row in body[:2] for n in credited.dateline(row.exact)]
        items = [n for row in body for n in credited.closing_item(row.exact)]
        names = early + items + names + list(credited.closing(body[-1].exact))
    return Layout(
        rows=tuple(rows),
        furniture=tuple(sorted(marked)),
        headline=headline,
        outlet=notes.outlet,
        byline=notes.byline,
        published=notes.published,
        credits=credited.distinct(names, outlet or notes.outlet),
        opening=body[0] if body else None,
    )


@dataclass(slots=True)
class _Notes:
    """What the lines above the body say, and where."""

    spans: set[Span]
    credits: list[str]
    outlet: str | None = None
    byline: str | None = None
    published: Moment | None = None


def _notes(head: Sequence[Span], outlet: str | None) -> _Notes:
    """Outlet, byline and date lines among the lines above the body."""
    notes = _Notes(set(), [])
    for row in head:
        flat = folded(row.exact)
        if len(flat) > NOTE_CHARS:
            continue
        if named := _outlet_line(flat):
            notes.spans.add(row)
            if outlet is None and notes.outlet is None:
                notes.outlet = named
            elif credited.agency(named):
                notes.credits.append(named)
        elif notes.byline is None and (found := _byline_pattern().fullmatch(flat)):
            notes.spans.add(row)
            notes.byline = _group(found, "name")
            notes.credits += credited.in_byline(notes.byline)
        elif (at := date_in(flat)) and _is_date_line(flat, at):
            notes.spans.add(row)
            notes.published = notes.published or at
            notes.credits += [n for n in re.split(r"\s*[|,]\s*", flat) if credited.agency(n)]
    return notes


def _head(rows: Sequence[Span], marked: set[Span], headline: Span | None) -> list[Span]:
    """Lines above the body: the first few, up to the first that is long and ends as a sentence does."""
    out: list[Span] = []
    for row in rows[: credited.HEAD_LINES]:
        if row in marked or row == headline:
            continue
        if len(row.exact) > NOTE_CHARS and _STOP.search(row.exact):
            break
        out.append(row)
    return out


def _headline(rows: Sequence[Span], marked: set[Span]) -> Span | None:
    """The first line that is no furniture and no note, where it reads as a headline over a body."""
    free = [r for r in rows[: 2 * credited.HEAD_LINES] if r not in marked]
    for row, after in pairwise(free):
        if not _is_note(row.exact):
            over_body = _blank_between(row, after) or len(after.exact) > len(row.exact) or _is_note(after.exact)
            return row if over_body and _reads_as_headline(row.exact) else None
    return None


def _is_note(line: str) -> bool:
    """Whether a line speaks of the report: its outlet, writer, date or credits."""
    flat = folded(line)
    if len(flat) > NOTE_CHARS:
        return False
    at = date_in(flat)
    return bool(_outlet_line(flat) or _byline_pattern().fullmatch(flat) or (at and _is_date_line(flat, at))) or (
        credited.credit_line(line) is not None
    )


def _reads_as_headline(line: str) -> bool:
    short = len(line) <= HEADLINE_CHARS and len(line.split()) <= HEADLINE_WORDS
    return short and not _STOP.search(line) and not credited.dateline(line) and len(line.split()) > 1


def _blank_between(one: Span, other: Span) -> bool:
    return len(re.findall(r"\r\n|[\n\r\u2028\u2029]", one.text[one.end : other.start])) > 1


def _titled(rows: Sequence[Span], marked: set[Span], title: str) -> Span | None:
    """Where the first line of the text is the title, or, its line ends lost, begins with it."""
    first = next((r for r in rows if r not in marked and not _is_note(r.exact)), None)
    if first is None or not title.strip():
        return None
    found = _title_pattern(title).search(first.exact[: TITLE_OFFSET + 4 * len(title)])
    if found is None or found.start() > TITLE_OFFSET:
        return None
    rest = first.exact[found.end() :].lstrip(" .")
    if found.start() and not date_in(first.exact[: found.start()]):
        return None
    if rest and not (rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"'“‘("):
        return None
    return Span(first.start + found.start(), first.start + found.end(), first.text)


def _title_pattern(title: str) -> re.Pattern[str]:
    """The title with any quotes, blanks and letter sizes."""
    words = (re.sub(r"(?:\\?['\"’‘“”])", "['\"’‘“”]", re.escape(w)) for w in title.split())
    return re.compile(r"\s+".join(words) + r"(?!\w)", re.I)


def _outlet_line(flat: str) -> str | None:
    found = _outlet_pattern().fullmatch(flat)
    name = _group(found, "name").strip() if found else ""
    return name if name and len(name.split()) <= 6 and name[-1] not in ".!?" and not name.startswith("http") else None


def _is_date_line(flat: str, at: Moment) -> bool:
    """Whether a line says little beside its date: no more than four other words."""
    rest = _DATE_WORDS.sub(" ", flat.replace(at.written, " "))
    return len(re.findall(r"[^\W\d_]{2,}", rest)) <= 4 and not re.search(r"[.!?]$", rest.strip())


def _group(found: re.Match[str], name: str) -> str:
    return next(v for k, v in found.groupdict().items() if k.startswith(name) and v is not None)


def _numbered(patterns: Sequence[str]) -> re.Pattern[str]:
    return one_of([p.replace("?P<name>", f"?P<name{i}>") for i, p in enumerate(patterns)])


@cache
def _outlet_pattern() -> re.Pattern[str]:
    return _numbered(load("furniture")["outlet"])


@cache
def _byline_pattern() -> re.Pattern[str]:
    return _numbered(load("furniture")["byline"])
