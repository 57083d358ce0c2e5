"""Search over what was said: words and filters in one look-up of the full-text index, results by story.

Rows stand in the index in the order in which stories were taken in, those of one story together. So results are
read newest story first, and no more of them than a page shows; a word in every claim costs no more than a rare one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup, escape

from rashomon.desk import tags
from rashomon.desk.index import Index

#: Rows read for one page of results, and stories and claims shown of them.
READ, STORIES, CLAIMS, CLAIMS_OF_ONE = 2000, 10, 4, 40
#: Choices offered of one filter.
CHOICES = 40
#: Words of a query that count, and letters of each.
WORDS, LETTERS = 12, 60
#: Letters from which a last word may go on: "har" finds "harbour".
PREFIX = 2
#: Marks around what was found, which stand in no text: it is spelled out where it hides.
_OPEN, _CLOSE = "\x02", "\x03"
_PART = re.compile(r'"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for. Keys of story, party and place; a slot; a status; the first and the last day."""

    words: str = ""
    story: str = ""
    party: str = ""
    place: str = ""
    slot: str = ""
    status: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def anything(self) -> bool:
        """Whether it asks for anything."""
        return self != Sought()


class Hit(NamedTuple):
    """A row that was found, its fields as in `SaidRow`; `status` is that of its question."""

    id: int
    story: str
    anchor: str
    claim: str
    report: str
    party: str
    slot: str
    place: str
    value: str
    at: float | None
    words: str
    who: str
    outlet: str
    title: str
    status: str | None
    question: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as found: its row, its words and title with what was sought marked, the outlets that print it."""

    hit: Hit
    words: Markup
    who: Markup
    title: Markup
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What was found in one story: the claims shown, and how many more there are."""

    story: str
    title: str
    said: tuple[Said, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Found:
    """A page of results. `below`: where the next one begins, None where there is none.

    `choices`: for each filter the values that occur among what was read, each with its name and how often.
    """

    groups: tuple[Group, ...]
    below: int | None
    choices: dict[str, list[tuple[str, str, int]]]


def search(index: Index, sought: Sought, below: int | None = None) -> Found:
    """Results by story, newest first; from the row `below` on."""
    match = expression(sought)
    hits = _hits(index, match, below)
    stories = [(key, list(group)) for key, group in groupby(hits, key=lambda h: h.story)]
    shown = _one_page(hits) if sought.story else stories[:STORIES]
    last = min((h.id for _, group in shown for h in group), default=None)
    more = sum(len(group) for _, group in shown) < len(hits) or len(hits) == READ
    most = CLAIMS_OF_ONE if sought.story else CLAIMS
    return Found(_groups(index, sought, shown, most), last if more else None, _choices(index, hits))


def expression(sought: Sought) -> str:
    """The full-text query, "" where there is nothing to look up. Every word is quoted: none is an operator."""
    parts = [f"{{words source outlet title}} : ({w})"] if (w := _quoted(sought.words)) else []
    given = (tags.of_story(sought.story), tags.of_party(sought.party), tags.of_place(sought.place),
             tags.of_slot(sought.slot), tags.of_status(sought.status))  # fmt: skip
    wanted = [_phrase(t) for t in given if t]
    if sought.since or sought.until:
        days = tags.between(sought.since or tags.FIRST, sought.until or tags.LAST)
        wanted.append(" OR ".join(map(_phrase, days)) or _phrase("never"))
    return " AND ".join([*parts, *(f"tags : ({w})" for w in wanted)])


def _quoted(words: str) -> str:
    """Words and "phrases in quotation marks" as a query; the last word may go on, unless a space or mark ends it."""
    found = [(phrase or word)[:LETTERS] for phrase, word in _PART.findall(words.translate(_STRAIGHT))]
    found = [w for w in found if any(c.isalnum() for c in w)][:WORDS]
    if not found:
        return ""
    *first, last = found
    goes_on = words[-1:].isalnum() and len(last) >= PREFIX
    return " AND ".join([*map(_phrase, first), _phrase(last) + "*" * goes_on])


#: Curly quotation marks as straight ones.
_STRAIGHT = {ord(c): '"' for c in "“”„«»"}
#: A query ends at the first of these; no text holds them.
_CONTROLS = dict.fromkeys(range(32), " ")


def _phrase(words: str) -> str:
    return '"' + words.translate(_CONTROLS).replace('"', '""') + '"'


_FIELDS = ("said.id, said.story, said.anchor, claim, report, party, said.slot, place, value, at, words, who, outlet, "
           "title, question.status, question.text")  # fmt: skip
FIRST = "SELECT rowid FROM found WHERE found MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"
_NAMED = "LEFT JOIN question ON question.story = said.story AND question.anchor = said.anchor"


def _hits(index: Index, match: str, below: int | None) -> list[Hit]:
    start = below if below is not None else 1 << 62
    if not match:
        return index.rows(
            Hit,
            f"SELECT {_FIELDS} FROM said {_NAMED} WHERE said.id < ? ORDER BY said.id DESC LIMIT ?",  # noqa: S608
            start, READ,
        )  # fmt: skip
    # The full-text table is read first, backwards, and no row more than the limit.
    return index.rows(
        Hit,
        f"SELECT {_FIELDS} FROM ({FIRST}) f "  # noqa: S608
        f"CROSS JOIN said ON said.id = f.rowid {_NAMED} ORDER BY f.rowid DESC",
        match, start, READ,
    )  # fmt: skip


def _one_page(hits: list[Hit]) -> list[tuple[str, list[Hit]]]:
    """As many rows of one story as make a page of claims."""
    seen: dict[tuple[str, str], None] = {}
    for n, hit in enumerate(hits):
        seen[_same(hit)] = None
        if len(seen) > CLAIMS_OF_ONE:
            return [(hit.story, hits[:n])]
    return [(hits[0].story, hits)] if hits else []


def _same(hit: Hit) -> tuple[str, str]:
    """What makes two rows one result: the same words of the same speaker, as in copies."""
    return hit.who, hit.words


def _groups(index: Index, sought: Sought, stories: list[tuple[str, list[Hit]]], most: int) -> tuple[Group, ...]:
    """The claims of each story, those that say the words themselves first, then the newest first."""
    words, match = sought.words.casefold().split(), expression(sought)
    claims = []
    for key, hits in stories:
        alike: dict[tuple[str, str], list[Hit]] = {}
        for hit in sorted(hits, key=lambda h: (not _says(h, words), -(h.at or 0.0), h.id)):
            alike.setdefault(_same(hit), []).append(hit)
        claims.append((key, list(alike.values())))
    marked = _marked(index, match, [same[0].id for _, all_ in claims for same in all_[:most]])
    titles = dict(index.all(f"SELECT key, title FROM story WHERE key IN ({_marks(stories)})", *(k for k, _ in stories)))  # noqa: S608
    return tuple(
        Group(key, titles.get(key, ""), tuple(_said(same, marked) for same in all_[:most]), max(0, len(all_) - most))
        for key, all_ in claims
    )


def _says(hit: Hit, words: list[str]) -> bool:
    """Whether the claim itself holds one of the words, rather than its report's title or outlet."""
    said = hit.words.casefold()
    return any(w.strip('"“”') in said for w in words)


def _said(same: list[Hit], marked: dict[int, tuple[Markup, Markup, Markup]]) -> Said:
    hit = same[0]
    plain = (escape(hit.words), escape(hit.who), escape(hit.title))
    words, who, title = marked.get(hit.id, plain)
    return Said(hit, words, who, title, tuple(dict.fromkeys(h.outlet for h in same if h.outlet)))


def _marked(index: Index, match: str, rows: list[int]) -> dict[int, tuple[Markup, Markup, Markup]]:
    """Words, speaker and title of these rows with what was sought in `<mark>`."""
    if not match or not rows:
        return {}
    query = (
        "SELECT said.id, highlight(found, 0, ?, ?), said.who, said.source, highlight(found, 1, ?, ?), "  # noqa: S608
        f"highlight(found, 3, ?, ?) FROM found CROSS JOIN said ON said.id = found.rowid "
        f"WHERE found MATCH ? AND found.rowid IN ({_marks(rows)})"
    )
    around = (_OPEN, _CLOSE) * 3
    return {
        id_: (mark(words), mark(who.replace(source, lit, 1) if source else who), mark(title))
        for id_, words, who, source, lit, title in index.all(query, *around, match, *rows)
    }


def mark(text: str) -> Markup:
    """Text with the marks of the index as `<mark>`, all else escaped."""
    shown = str(escape(text)).replace(_OPEN, "<mark>").replace(_CLOSE, "</mark>")
    return Markup(shown)  # noqa: S704 (escaped above)


def _marks(values: list[int] | list[tuple[str, list[Hit]]]) -> str:
    return ", ".join("?" * len(values))


def _choices(index: Index, hits: list[Hit]) -> dict[str, list[tuple[str, str, int]]]:
    """For each filter: value, name and how many rows. Only parties that have a page are offered (rule 15)."""
    parties = Counter(h.party for h in hits if h.party)
    names = _names(index, list(parties))
    return {
        "party": [(k, names[k], n) for k, n in parties.most_common() if k in names][:CHOICES],
        "place": _places(hits),
        "slot": [(s, s.replace(".", " "), n) for s, n in Counter(h.slot for h in hits if h.slot).most_common(CHOICES)],
    }


def _names(index: Index, keys: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for at in range(0, len(keys), 500):
        some = keys[at : at + 500]
        query = f"SELECT key, max(name) FROM party WHERE key IN ({', '.join('?' * len(some))}) GROUP BY key"  # noqa: S608
        found.update(index.all(query, *some))
    return found


def _places(hits: list[Hit]) -> list[tuple[str, str, int]]:
    named: dict[str, str] = {}
    times: Counter[str] = Counter()
    for place in (h.place for h in hits if h.place):
        named.setdefault(place.casefold(), place)
        times[place.casefold()] += 1
    return [(p, named[p], n) for p, n in times.most_common(CHOICES)]
