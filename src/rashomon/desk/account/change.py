"""What changed in a story between two briefs of it: new questions, other statuses, values added, revised, gone.

Pure: two briefs in, changes out, each as one sentence that names whose word it is (rule 15). Values are told
apart by whose they are and what they say, so that another outlet with the same word is no change; questions by
their id, and where that is another one now by the answers they share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.brief import order, rows
from rashomon.brief.phrase import Sentence
from rashomon.brief.rows import Row
from rashomon.brief.visible import flat
from rashomon.desk.keys import key
from rashomon.desk.telling import ALONE, Told, one, several, standing
from rashomon.model import Brief, Finding, Moment, Question

#: "question": asked now and not before. "status": stands otherwise. "added": a value that nobody had given.
#: "revised": one origin gives another value. "moved": a value answers this question now and answered another one.
#: "withdrawn": a value stands no more. "gone": a question is asked no more.
Kind = Literal["question", "status", "added", "revised", "moved", "withdrawn", "gone"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `was`, `now`: the status or value before and after, "" where there is none.

    `question` is the one now asked, but for one that is gone; of a value that moved `was` is the text of the
    question that it answered. `at`: the newest time of the words behind it, None where nothing says when, or where
    it is no matter of words.
    """

    question: Question
    kind: Kind
    was: str
    now: str
    sentence: Sentence
    at: Moment | None = None

    @property
    def id(self) -> str:
        """A name for this change: the same in every comparison that finds it."""
        return key("\x1f".join((self.question.id, self.kind, self.was, self.now, *self.sentence.attribution)))

    @property
    def anchor(self) -> str:
        """The question's name in addresses."""
        return key(self.question.id)


def changes(before: Brief | None, after: Brief) -> list[Change]:
    """What changed, by question in the order of a brief, in each its status first; all is new after None."""
    held = _asked(before) if before else []
    pairs = _paired(held, _asked(after))
    left = [b for b in held if b.status != "unanswered" and not any(b is was for was, _ in pairs)]
    homes, stays = _homes(held), {a for f in after.findings for r in standing(f, repeats=True) for a in _read(r)}
    found = [c for was, now in pairs for c in _differences(was, now, homes, stays)] + [_gone(b) for b in left]
    return list({c.id: c for c in found}.values())


def _asked(brief: Brief) -> list[Finding]:
    """The questions that a brief lays out."""
    return [f for f in order.findings(brief.findings) if not order.lone(f)]


def _paired(before: Sequence[Finding], after: Sequence[Finding]) -> list[tuple[Finding | None, Finding]]:
    """Each question with what it was: the same id, else the one left over with which it shares most answers."""
    by_id = {f.question.id: f for f in before}
    same = {f.question.id for f in after} & by_id.keys()
    home = {a: f.question.id for f in before if f.question.id not in same for a in _answers(f)}
    found: list[tuple[Finding | None, Finding]] = []
    for now in after:
        was = by_id.get(now.question.id) if now.question.id in same else None
        shared = Counter(home[a] for a in _answers(now) if a in home) if was is None else Counter()
        if shared:
            was = by_id[shared.most_common(1)[0][0]]
            home = {a: q for a, q in home.items() if q != was.question.id}
        found.append((was, now))
    return found


def _answers(finding: Finding) -> list[str]:
    return [s.answer.id for p in finding.positions for s in p.statements]


#: An answer as it was read: its id and its value.
Answered = tuple[str, str]


def _homes(given: Sequence[Finding]) -> dict[Answered, Finding]:
    """The question under which each answer stands."""
    return {a: f for f in given for r in standing(f) for a in _read(r)}


def _differences(
    was: Finding | None, now: Finding, homes: Mapping[Answered, Finding], stays: set[Answered]
) -> Iterator[Change]:
    if was is None:
        if now.status != "unanswered":  # that nobody has spoken of it yet is no news
            yield _new(now)
        return
    if was.status != now.status:
        yield _status(was, now)
    yield from _values(was, now, homes, stays)


def _new(now: Finding) -> Change:
    told = several(standing(now))
    text = f"New question, {rows.status_name(now)}: {_name(now)}{f': {told.text}' if told.text else ''}."
    return _change(now, "question", "", rows.status_name(now), text, told, _newest(rows.rows(now)))


def _status(was: Finding, now: Finding) -> Change:
    before, after = rows.status_name(was), rows.status_name(now)
    told = several(standing(now))
    text = f"{_name(now)} is {after} now, {before} before{f': {told.text}' if told.text else ''}."
    return _change(now, "status", before, after, text, told, _newest(rows.rows(now)))


def _gone(was: Finding) -> Change:
    text = f"{_name(was)} is not asked any more: its answers are withdrawn, or stand under other questions."
    return Change(was.question, "gone", rows.status_name(was), "", Sentence(text))


def _values(was: Finding, now: Finding, homes: Mapping[Answered, Finding], stays: set[Answered]) -> Iterator[Change]:
    """Values that one side alone has standing; where an origin lost one and gained one, it revised it."""
    before, after = standing(was), standing(now)
    lost = [r for r in before if not any(_same(r, a) for a in after)]
    for row in [r for r in after if not any(_same(r, b) for b in before)]:
        elsewhere = next((homes[a] for a in _read(row) if a in homes), None)
        old = next((r for r in lost if _akin(r, row)), None)
        if elsewhere is not None:
            yield _moved(elsewhere, now, row)
        elif old is not None:
            lost.remove(old)
            yield _revised(now, old, row)
        else:
            yield _added(now, row)
    for row in lost:
        if not _read(row) & stays:  # what stands elsewhere is told there
            yield _withdrawn(now, row)


def _same(one: Row, other: Row) -> bool:
    """One value of one origin; or the same answers, whatever their origin is called by now, read as before."""
    if one.origin.id == other.origin.id and rows.shown(one) == rows.shown(other):
        return True
    return bool(_read(one) & _read(other))


def _read(row: Row) -> set[Answered]:
    return {(s.answer.id, repr(s.answer.value)) for s in row.statements}


def _akin(old: Row, new: Row) -> bool:
    """Of one origin, or one answer that is read otherwise by now."""
    ids = {s.answer.id for s in old.statements} & {s.answer.id for s in new.statements}
    return old.origin.id == new.origin.id or bool(ids)


def _added(now: Finding, row: Row) -> Change:
    told = one(row)
    return _change(
        now, "added", "", rows.brief(row, ALONE), f"{_name(now)} has a new answer: {told.text}.", told, row.times[1]
    )


def _revised(now: Finding, old: Row, new: Row) -> Change:
    told, was = one(new), rows.brief(old, ALONE)
    text = f"{_name(now)} has another answer: {told.text}; before, {was}."
    return _change(now, "revised", was, rows.brief(new, ALONE), text, told, new.times[1])


def _moved(was: Finding, now: Finding, row: Row) -> Change:
    told, before = one(row), _name(was)
    text = f"{_name(now)} takes in {told.text}, which answered {before} before."
    return _change(now, "moved", flat(was.question.text), rows.brief(row, ALONE), text, told, row.times[1])


def _withdrawn(now: Finding, old: Row) -> Change:
    told = one(old)
    text = f"{_name(now)} has an answer less: {told.text}; it stands no more."
    return _change(now, "withdrawn", rows.brief(old, ALONE), "", text, told, None)


def _name(finding: Finding) -> str:
    return f"“{flat(finding.question.text)}”"


def _change(now: Finding, kind: Kind, was: str, after: str, text: str, told: Told, at: Moment | None) -> Change:
    return Change(now.question, kind, was, after, Sentence(text, told.claims, told.names), at)


def _newest(given: Iterable[Row]) -> Moment | None:
    return max((m for r in given if (m := r.times[1])), key=lambda m: m.instant, default=None)
