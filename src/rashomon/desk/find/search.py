"""Search over what was said: words and filters in one look-up of the full-text index, results by story.

Rows stand in the index in the order in which stories were taken in, those of one story together. So results are
read newest story first, and no more of them than a page shows; a word in every claim costs no more than a rare one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup, escape

from rashomon.desk.find.query import Sought, expression
from rashomon.desk.index.index import Index

#: Rows looked through for one page of results; stories shown of them, and claims of each, more where it is one story.
READ, STORIES, CLAIMS, CLAIMS_OF_ONE = 1500, 10, 4, 40
#: Rows of a story that are read whole: what is shown is chosen among them. The same of one story that is shown alone.
WHOLE, WHOLE_OF_ONE = 80, 400
#: Choices offered of one filter.
CHOICES = 40
#: Marks around what was found, which stand in no text: it is spelled out where it hides.
_OPEN, _CLOSE = "\x02", "\x03"


class Row(NamedTuple):
    """A row that was found: what the choices of the filters are counted by."""

    id: int
    story: str
    party: str
    place: str
    slot: str


class Hit(NamedTuple):
    """A row that is read whole, its fields as in `SaidRow`; `status` and `question` are those of its question."""

    id: int
    story: str
    anchor: str
    claim: str
    report: str
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
    """What was found in one story: the claims shown, how many more there are, and whether that is not all."""

    story: str
    title: str
    said: tuple[Said, ...]
    more: int
    many: bool


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
    begun = cache(index.beginning)
    rows = _rows(index, expression(sought, begun), below)
    every = [(key, [r.id for r in group]) for key, group in groupby(rows, key=lambda r: r.story)]
    stories = every[:STORIES]
    alike = _alike(index, sought, stories)
    if sought.story and stories:
        stories, alike = _one_page(stories[0], alike[stories[0][0]])
    left = len(rows) == READ or sum(len(ids) for _, ids in stories) < len(rows)
    last = min((id_ for _, ids in stories for id_ in ids), default=None) if left else None
    words = expression(Sought(sought.words), begun)  # filters mark nothing
    return Found(_groups(index, sought, words, stories, alike), last, _choices(index, rows))


FIRST = "SELECT rowid FROM found WHERE found MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"
_COUNTED = "said.id, story, party, place, slot"
#: Claims, each as the rows with the same words of the same speaker.
Alike = list[list[Hit]]
Story = tuple[str, list[int]]


def _rows(index: Index, match: str, below: int | None) -> list[Row]:
    """The newest rows that match; of all, where nothing is asked for."""
    start = below if below is not None else 1 << 62
    if not match:
        return index.rows(Row, f"SELECT {_COUNTED} FROM said WHERE id < ? ORDER BY id DESC LIMIT ?", start, READ)  # noqa: S608
    # The full-text table is read first, backwards, and no row more than the limit.
    query = f"SELECT {_COUNTED} FROM ({FIRST}) f CROSS JOIN said ON said.id = f.rowid ORDER BY f.rowid DESC"  # noqa: S608
    return index.rows(Row, query, match, start, READ)


def _alike(index: Index, sought: Sought, stories: Sequence[Story]) -> dict[str, Alike]:
    """The claims of each story: those that say the words themselves come first, then the newest."""
    most = WHOLE_OF_ONE if sought.story else WHOLE
    words, found = sought.words.casefold().split(), _hits(index, [i for _, ids in stories for i in ids[:most]])
    out = {}
    for key, ids in stories:
        alike: dict[tuple[str, str], list[Hit]] = {}
        hits = [found[i] for i in ids[:most] if i in found]
        for hit in sorted(hits, key=lambda h: (not _says(h, words), -(h.at or 0.0), h.id)):
            alike.setdefault((hit.who, hit.words), []).append(hit)
        out[key] = list(alike.values())
    return out


def _hits(index: Index, rows: Sequence[int]) -> dict[int, Hit]:
    query = (
        "SELECT said.id, said.story, said.anchor, claim, report, at, words, who, outlet, title, question.status, "  # noqa: S608
        "question.text FROM said LEFT JOIN question ON question.story = said.story AND question.anchor = said.anchor "
        f"WHERE said.id IN ({_marks(rows)})"
    )
    return {hit.id: hit for hit in index.rows(Hit, query, *rows)}


def _says(hit: Hit, words: Sequence[str]) -> bool:
    """Whether the claim itself holds one of the words, rather than its report's title or outlet."""
    said = hit.words.casefold()
    return any(w.strip('"“”') in said for w in words)


def _one_page(story: Story, alike: Alike) -> tuple[list[Story], dict[str, Alike]]:
    """As many rows of one story, in the order of the index, as make a page of claims."""
    key, ids = story
    claim = {hit.id: n for n, same in enumerate(alike) for hit in same}
    seen: set[int | None] = set()
    upto = 0
    for id_ in ids[:WHOLE_OF_ONE]:
        seen.add(claim.get(id_))
        if len(seen) > CLAIMS_OF_ONE:
            break
        upto += 1
    shown = set(ids[:upto])
    kept = ([h for h in same if h.id in shown] for same in alike)
    return [(key, ids[:upto])], {key: [same for same in kept if same]}


def _groups(
    index: Index, sought: Sought, words: str, stories: Sequence[Story], alike: dict[str, Alike]
) -> tuple[Group, ...]:
    """What is shown of each story; `words` is what to mark in it, as a full-text query."""
    most = CLAIMS_OF_ONE if sought.story else CLAIMS
    marked = _marked(index, words, [same[0].id for key, _ in stories for same in alike[key][:most]])
    keys = [key for key, _ in stories]
    titles = dict(index.all(f"SELECT key, title FROM story WHERE key IN ({_marks(keys)})", *keys))  # noqa: S608
    return tuple(
        Group(
            key, titles.get(key, ""), tuple(_said(same, marked) for same in alike[key][:most]),
            max(0, len(alike[key]) - most), len(ids) > WHOLE,
        )
        for key, ids in stories
    )  # fmt: skip


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
        # A list of rows would be looked up one by one, each from the start; "+" has the range read once instead.
        f"WHERE found MATCH ? AND found.rowid BETWEEN ? AND ? AND +found.rowid IN ({_marks(rows)})"
    )
    around = (_OPEN, _CLOSE) * 3
    return {
        id_: (mark(words), mark(who.replace(source, lit, 1) if source else who), mark(title))
        for id_, words, who, source, lit, title in index.all(query, *around, match, min(rows), max(rows), *rows)
    }


def mark(text: str) -> Markup:
    """Text with the marks of the index as `<mark>`, all else escaped."""
    shown = str(escape(text)).replace(_OPEN, "<mark>").replace(_CLOSE, "</mark>")
    return Markup(shown)  # noqa: S704 (escaped above)


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _choices(index: Index, rows: Sequence[Row]) -> dict[str, list[tuple[str, str, int]]]:
    """For each filter: value, name and how many rows. Only parties that have a page are offered (rule 15)."""
    parties = Counter(r.party for r in rows if r.party)
    names = _names(index, list(parties))
    return {
        "party": [(k, names[k], n) for k, n in parties.most_common() if k in names][:CHOICES],
        "place": _places(rows),
        "slot": [(s, s.replace(".", " "), n) for s, n in Counter(r.slot for r in rows if r.slot).most_common(CHOICES)],
    }


def _names(index: Index, keys: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for at in range(0, len(keys), 500):
        some = keys[at : at + 500]
        query = f"SELECT key, max(name) FROM party WHERE key IN ({', '.join('?' * len(some))}) GROUP BY key"  # noqa: S608
        found.update(index.all(query, *some))
    return found


def _places(rows: Sequence[Row]) -> list[tuple[str, str, int]]:
    named: dict[str, str] = {}
    times: Counter[str] = Counter()
    for place in (r.place for r in rows if r.place):
        named.setdefault(place.casefold(), place)
        times[place.casefold()] += 1
    return [(p, named[p], n) for p, n in times.most_common(CHOICES)]
