"""The desk's index: what lists, search and feeds need, in an SQLite file beside the ledger.

Nothing in it is a record: it is derived from the ledger, and made anew where it is missing, damaged, of another
layout or of another version of the program. One thread writes (`keeper.py`), any number read.
"""

from __future__ import annotations

import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence, Set
from contextlib import suppress
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

from rashomon.desk.account.outline import Outline
from rashomon.desk.index.derive import Derived, PartyRow, QuestionRow, StoryRow, fields
from rashomon.desk.index.terms import terms
from rashomon.desk.index.thaw import frozen, layout, outlined, thawed
from rashomon.model import Brief

Row = TypeVar("Row")
#: Words looked up for one beginning; of more, the full-text index gathers the claims itself.
BEGINNING = 64
#: Sorts after whatever goes on a word.
LAST = "\U0010ffff"


class Index:
    """An index at a path, made where there is none that fits `made_by` (the program and its rules)."""

    def __init__(self, path: Path, made_by: str) -> None:
        self._path, self._mine = path, threading.local()
        if not _fits(path, made_by):
            _new(path, made_by)

    # Reading

    def head(self) -> int:
        """The ledger's entry up to which this was derived; 0 for none."""
        return int(self.value("SELECT value FROM meta WHERE name = 'head'") or 0)

    def stories(self, limit: int, offset: int = 0) -> list[StoryRow]:
        """Stories, newest change first; undated ones last."""
        return self.rows(StoryRow, "SELECT * FROM story ORDER BY changed DESC, key LIMIT ? OFFSET ?", limit, offset)

    def story(self, name: str) -> StoryRow | None:
        """The story of a key."""
        return next(iter(self.rows(StoryRow, "SELECT * FROM story WHERE key = ?", name)), None)

    def moved(self, name: str) -> str | None:
        """The story that now holds the first report of one that is no more, else most of its reports."""
        query = ("SELECT member.story FROM gone JOIN member USING (report) WHERE gone.story = ? "
                 "GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")  # fmt: skip
        found: str | None = self.value("SELECT story FROM member WHERE page = ?", name) or self.value(query, name)
        return found

    def joined(self, story: str, anchor: str) -> tuple[str, str] | None:
        """Story and anchor of the question that now has most answers of one that is no more; None where none has."""
        query = ("SELECT said.story, said.anchor FROM once JOIN said USING (claim) "
                 "WHERE once.anchor = ? AND said.anchor NOT IN ('', ?) GROUP BY 1, 2 "
                 "ORDER BY said.story = ? DESC, sum(said.slot = once.slot AND said.value = once.value) DESC, "
                 "count(*) DESC, 2 LIMIT 1")  # fmt: skip
        found = self.all(query, anchor, anchor, story)
        return (found[0][0], found[0][1]) if found else None

    def version(self, name: str) -> str | None:
        """The version of a story's reports; None where there is no such story."""
        found: str | None = self.value("SELECT version FROM kept WHERE story = ?", name)
        return found

    def secret(self) -> bytes:
        """What signs forms; kept, so that one that was open when the desk ended can still be sent."""
        return bytes.fromhex(self.value("SELECT value FROM meta WHERE name = 'secret'"))

    def made(self, name: str) -> int | None:
        """Another number every time that a story is derived; None where there is no such story."""
        found: int | None = self.value("SELECT made FROM kept WHERE story = ?", name)
        return found

    def brief(self, name: str) -> Brief | None:
        """A story's brief as it stands now."""
        content = self.value("SELECT brief FROM kept WHERE story = ?", name)
        return thawed(content) if content else None

    def outline(self, name: str, *, whole: bool) -> Outline | None:
        """A story as it stands now in outline; `whole`: with people's own words, however many (rule 16)."""
        content = self.value(f"SELECT {'whole' if whole else 'outline'} FROM kept WHERE story = ?", name)  # noqa: S608
        return outlined(content) if content else None

    def members(self, name: str) -> list[str]:
        """Ids of a story's reports."""
        return [r for (r,) in self.all("SELECT report FROM member WHERE story = ?", name)]

    def versions(self) -> dict[str, str]:
        """What every story was derived from, in short, by its key."""
        return dict(self.all("SELECT story, version FROM kept"))

    def touched(self, subjects: Sequence[str]) -> set[str]:
        """Stories with one of these: claims, reports, origins by id or name."""
        found: set[str] = set()
        for one in subjects:
            queries = (
                ("SELECT story FROM bears WHERE subject = ?", one),
                ("SELECT story FROM said WHERE claim = ?", one.partition("#")[0]),
                ("SELECT story FROM member WHERE report = ?", one),
            )
            found |= {story for query, value in queries for (story,) in self.all(query, value)}
        return found

    def questions(self, story: str) -> list[QuestionRow]:
        """A story's questions."""
        return self.rows(QuestionRow, "SELECT * FROM question WHERE story = ?", story)

    def party(self, name: str) -> PartyRow | None:
        """A party that has a page."""
        found = "SELECT key, id, name, side FROM party WHERE key = ? LIMIT 1"
        return next(iter(self.rows(PartyRow, found, name)), None)

    def subjects(self, story: str) -> set[str]:
        """What people may speak of in a story: its claims, origins, speakers and reports."""
        queries = ("SELECT subject FROM bears WHERE story = ?", "SELECT claim FROM said WHERE story = ?",
                   "SELECT report FROM member WHERE story = ?")  # fmt: skip
        return {subject for query in queries for (subject,) in self.all(query, story)}

    def beginning(self, letters: str) -> list[str]:
        """Words of the full-text index that begin so; none where they are many, or where that is no single word."""
        parts = terms([letters])
        if len(parts) != 1:
            return []
        (start,) = parts
        query = "SELECT term FROM term WHERE term >= ? AND term < ? LIMIT ?"
        found = [word for (word,) in self.all(query, start, start + LAST, BEGINNING + 1)]
        return found if len(found) <= BEGINNING else []

    def rows(self, kind: Callable[..., Row], query: str, *values: Any) -> list[Row]:
        """Rows of a query as nouns; the columns in the order of the noun's fields."""
        return [kind(*row) for row in self.all(query, *values)]

    def all(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Every row of a query."""
        return self._connection().execute(query, values).fetchall()

    def value(self, query: str, *values: Any) -> Any:
        """The first field of the first row; None where there is none."""
        row = self._connection().execute(query, values).fetchone()
        return row[0] if row else None

    # Writing

    def put(self, made: Derived, brief: Brief, version: str) -> None:
        """Take a story in, in the place of what was known of it."""
        name = made.story.key
        with self._connection() as db:
            _remember(db, name, {s.anchor for s in made.said})
            _leave_out(db, [name])
            # A report that comes from another story leaves it here; that story is derived anew, or left out.
            db.executemany("INSERT OR REPLACE INTO member VALUES (?, ?, ?, ?)", [(*m, name) for m in made.members])
            _insert(db, "story", [fields(made.story)])
            _insert(db, "question", map(fields, made.questions))
            _insert(db, "party", [(*fields(p), name) for p in made.parties])
            _insert(db, "said", ((None, *fields(s)) for s in made.said))
            said = {text for s in made.said for text in (s.words, s.source, s.outlet, s.title)}
            db.executemany("INSERT OR IGNORE INTO term VALUES (?)", [(t,) for t in terms(said)])
            _insert(db, "bears", [(subject, name) for subject in made.bears])
            db.execute("UPDATE meta SET value = value + 1 WHERE name = 'derived'")
            kept = "INSERT INTO kept SELECT ?, ?, value, ?, ?, ? FROM meta WHERE name = 'derived'"
            db.execute(kept, (name, version, *(frozen(x) for x in (*made.outlines, brief))))

    def many(self, query: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Run a query that writes once for every row, all of them or none."""
        with self._connection() as db:
            db.executemany(query, rows)

    def drop(self, names: Iterable[str]) -> None:
        """Leave stories out."""
        some = list(names)
        with self._connection() as db:
            for name in some:
                _remember(db, name, set())
                db.execute("INSERT OR IGNORE INTO gone SELECT story, report FROM member WHERE story = ?", (name,))
            _leave_out(db, some)
            for table in ("followed", "instant", "told"):
                db.executemany(f"DELETE FROM {table} WHERE story = ?", [(n,) for n in some])  # noqa: S608 (names of ours)

    def changing(self) -> sqlite3.Connection:
        """For `with`: what is written within is one transaction."""
        return self._connection()

    def reached(self, head: int) -> None:
        """Remember up to which entry of the ledger this was derived."""
        with self._connection() as db:
            db.execute("INSERT OR REPLACE INTO meta VALUES ('head', ?)", (str(head),))

    def _connection(self) -> sqlite3.Connection:
        held: sqlite3.Connection | None = getattr(self._mine, "connection", None)
        if held is None:
            held = self._mine.connection = _connected(self._path)
        return held


def _remember(db: sqlite3.Connection, story: str, anchors: Set[str]) -> None:
    """Keep what the questions of a story had that are not among `anchors`, so that their addresses lead on."""
    had = db.execute("SELECT DISTINCT anchor FROM said WHERE story = ? AND anchor <> ''", (story,))
    over = [(story, anchor) for (anchor,) in had.fetchall() if anchor not in anchors]
    kept = "INSERT OR IGNORE INTO once SELECT anchor, claim, slot, value FROM said WHERE story = ? AND anchor = ?"
    db.executemany(kept, over)


def _leave_out(db: sqlite3.Connection, names: Sequence[str]) -> None:
    for table, column in (("story", "key"), ("kept", "story"), ("question", "story"), ("said", "story"),
                          ("party", "story"), ("member", "story"), ("bears", "story")):  # fmt: skip
        db.executemany(f"DELETE FROM {table} WHERE {column} = ?", [(n,) for n in names])  # noqa: S608 (names of ours)


def _insert(db: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    some = list(rows)
    if some:
        marks = ", ".join("?" * len(some[0]))
        db.executemany(f"INSERT INTO {table} VALUES ({marks})", some)  # noqa: S608 (names of ours)


def _connected(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, check_same_thread=False, timeout=30)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=NORMAL")  # what is lost is derived again
    db.execute("PRAGMA mmap_size=268435456")
    return db


def _schema() -> str:
    return (resources.files("rashomon.desk.index") / "schema.sql").read_text(encoding="utf-8")


def _fits(path: Path, made_by: str) -> bool:
    if not path.is_file():
        return False
    with suppress(sqlite3.DatabaseError):
        db = _connected(path)
        try:
            found = dict(db.execute("SELECT name, value FROM meta"))
        finally:
            db.close()
        return found.get("made by") == _made(made_by) and {"derived", "secret"} <= found.keys()
    return False


def _made(by: str) -> str:
    """The program, the layout and that of briefs: where any is another, so is what follows from them."""
    import hashlib

    return f"{by} {hashlib.sha256((_schema() + layout()).encode()).hexdigest()[:12]}"


def _new(path: Path, made_by: str) -> None:
    for old in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        old.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    db = _connected(path)
    try:
        with db:
            db.executescript(_schema())
            db.execute("INSERT INTO meta VALUES ('made by', ?), ('derived', '0'), ('secret', ?)",
                       (_made(made_by), secrets.token_hex(32)))  # fmt: skip
    finally:
        db.close()
