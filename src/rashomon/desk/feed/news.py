"""What changed of a story's questions at each instant, as the index keeps it for feeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5

from rashomon.brief import phrase
from rashomon.brief.visible import flat
from rashomon.desk.account.change import changes
from rashomon.desk.index.derive import fields
from rashomon.desk.index.index import Index
from rashomon.desk.wording import is_passage
from rashomon.desk.words import say
from rashomon.model import Brief


@dataclass(frozen=True, slots=True)
class Instant:
    """A minute, ISO 8601. `digest`: of everything that had come out or been said by its end."""

    at: str
    digest: str


@dataclass(frozen=True, slots=True)
class Told:
    """An entry of a feed: what changed of one question at one instant. `lines`: its sentences, one a line.

    `kinds` are those of `change.Change`, `names` those to whom it gives what it says; `quotes`: 1 where a
    value may be a passage of a report; `updated`: when it came to say this.
    """

    story: str
    at: str
    anchor: str
    id: str
    question: str
    kinds: str
    lines: str
    names: str
    quotes: int
    updated: str

    @property
    def sentences(self) -> list[str]:
        """What it says, each sentence with whose word it is."""
        return self.lines.split("\n")


def told(story: str, at: str, before: Brief | None, after: Brief, by: Sequence[str] = ()) -> Iterator[Told]:
    """One entry for each question of which something changed by an instant; `by`: who corrected something then."""
    people = [say("feed.by_people", names=phrase.listed([flat(n) for n in by]))] if by else []
    quoting = {i for b in (before, after) if b for i in _quoting(b)}
    for anchor, some in groupby(sorted(changes(before, after), key=lambda c: c.anchor), key=lambda c: c.anchor):
        own = list(some)
        names = dict.fromkeys(n for c in own for n in c.sentence.attribution)
        lines = [*(c.sentence.text for c in own), *people]
        yield Told(
            story, at, anchor, uuid5(NAMESPACE_URL, f"rashomon:{story}/{anchor}/{at}").urn, own[0].question.text,
            " ".join(dict.fromkeys(c.kind for c in own)), "\n".join(" ".join(line.split()) for line in lines),
            "\n".join(names), int(any(c.question.id in quoting for c in own)), at,
        )  # fmt: skip


def _quoting(brief: Brief) -> Iterator[str]:
    """Questions of which an answer is a passage of a report."""
    for finding in brief.findings:
        if any(is_passage(s) for p in finding.positions for s in p.statements):
            yield finding.question.id


class Feeds:
    """The tables of the index that hold what changed."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def followed(self, story: str) -> int | None:
        """The derivation of a story up to which its feed goes; None where nobody asked for it."""
        found: int | None = self._index.value("SELECT made FROM followed WHERE story = ?", story)
        return found

    def instants(self, story: str) -> dict[str, str]:
        """The instants over which a story was replayed, each with its digest."""
        return dict(self._index.all("SELECT at, digest FROM instant WHERE story = ?", story))

    def told(self, story: str) -> list[Told]:
        """What changed in a story, newest first."""
        return self._index.rows(Told, "SELECT * FROM told WHERE story = ? ORDER BY at DESC, anchor", story)

    def follow(self, story: str, made: int, steps: Sequence[Instant], again: Sequence[str], new: Sequence[Told],
               now: str) -> None:  # fmt: skip
        """Take in what changed at the instants `again`; what is known of the others of `steps` stays.

        An entry that was there and says something else keeps its id and is dated `now`.
        """
        old = {t.id: t for t in self.told(story)}
        kept = {s.at for s in steps} - set(again)
        stays = [t for t in old.values() if t.at in kept]
        with self._index.changing() as db:
            for table in ("told", "instant", "followed"):
                db.execute(f"DELETE FROM {table} WHERE story = ?", (story,))  # noqa: S608 (names of ours)
            rows = [fields(t) for t in (*stays, *(_dated(t, old.get(t.id), now) for t in new))]
            db.executemany(f"INSERT INTO told VALUES ({', '.join('?' * 10)})", rows)  # noqa: S608 (marks)
            db.executemany("INSERT INTO instant VALUES (?, ?, ?)", [(story, s.at, s.digest) for s in steps])
            db.execute("INSERT INTO followed VALUES (?, ?)", (story, made))


def _dated(new: Told, old: Told | None, now: str) -> Told:
    if old is None:
        return new
    return replace(new, updated=old.updated if old.lines == new.lines else now)
