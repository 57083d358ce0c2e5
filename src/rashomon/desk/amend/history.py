"""Every entry of the history as its page shows it: what was said of what, what the machine read, what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from rashomon.brief.excerpt import Excerpts
from rashomon.brief.visible import clip, flat
from rashomon.desk.amend.amending import told as as_told
from rashomon.desk.amend.amending import words
from rashomon.desk.amend.notice import what
from rashomon.desk.index.derive_said import SHOWN
from rashomon.desk.index.index import Index
from rashomon.desk.keys import key
from rashomon.desk.view import Desk
from rashomon.desk.words import say
from rashomon.ledger.store import Entry, Ledger
from rashomon.model import Brief, Claim, Report
from rashomon.model.amendment import OF_CLAIM
from rashomon.recall import claims_in
from rashomon.review.history import State, states
from rashomon.review.note import note_of

#: How much of its reports may be shown of a brief.
Quotable = Callable[[Brief], Excerpts]


@dataclass(frozen=True, slots=True)
class Told:
    """An entry in words. `state`: "lapsed" where it stands and its claim is read no more.

    `read` is what the machine read, None where that is not to be had; `words` those of the claim, `source` whose
    they are. `story` is the key of a story it bears on, `target` the address of what it is about.
    """

    entry: Entry
    state: State | str
    what: str
    by: str
    at: datetime
    reason: str
    read: str | None = None
    words: str = ""
    source: str = ""
    names: tuple[str, ...] = ()
    story: str = ""
    title: str = ""
    target: str = ""


class Past:
    """Everything that people said, with the stories that it bears on."""

    def __init__(self, entries: Sequence[Entry], index: Index) -> None:
        self._entries, self._index = entries, index
        self.states = states(entries)

    def newest(self, story: str = "") -> list[Entry]:
        """The entries, newest first; with `story` those that bear on it."""
        found = sorted(self._entries, key=lambda e: e.seq, reverse=True)
        return [e for e in found if story in self.stories(e)] if story else found

    def stories(self, entry: Entry) -> list[str]:
        """The keys of the stories that an entry bears on."""
        return sorted(self._index.touched(subjects(entry)))

    def title(self, story: str) -> str:
        """A story's title."""
        found = self._index.story(story)
        return found.title if found else ""


def subjects(entry: Entry) -> list[str]:
    """What an entry speaks of: a claim or an answer, two answers, origins or reports."""
    note = note_of(entry)
    return [str(note[k]) for k in ("subject", "one", "other", "origin") if note.get(k)]


def told(entries: Iterable[Entry], past: Past, here: Desk, quotable: Quotable) -> list[Told]:
    """The entries in words, no more of them those of reports than `quotable` says."""
    return [_told(e, past, here, quotable) for e in entries]


def _told(entry: Entry, past: Past, here: Desk, quotable: Quotable) -> Told:
    note, state = note_of(entry), past.states[entry.id]
    story = next(iter(past.stories(entry)), "")
    brief = here.shelf.brief(story) if story else None
    known: dict[str, Any] = {
        "entry": entry, "what": what(entry), "by": flat(str(entry.payload["by"])),
        "at": entry.recorded_at.astimezone(UTC), "reason": flat(str(note.get("reason", ""))),
    }  # fmt: skip
    if brief is None:
        return Told(state="lapsed" if state == "stands" else state, **known)
    known |= {"story": story, "title": past.title(story)}
    if "change" in note:
        claim = note["subject"].partition("#")[0]
        found = here.worked(f"as read {claim}", brief, lambda: _as_read(claim, brief, here.ledger))
        return _of_claim(found, note["subject"], note["change"], state, quotable(brief), known)
    names = tuple(_name(x, str(note["about"]), brief, quotable(brief)) for x in subjects(entry))
    return Told(state=state, names=names, **known)


def _of_claim(found: tuple[Claim, Report] | None, subject: str, change: str, state: State, excerpts: Excerpts,
              known: dict[str, Any]) -> Told:  # fmt: skip
    """A correction with its claim, as the machine read it."""
    if found is None:
        return Told(state="lapsed" if state == "stands" else state, **known)
    claim, report = found
    there = change in OF_CLAIM or any(a.id == subject for a in claim.answers)
    speaker, outlet = flat(claim.speaker.name) if claim.speaker else "", flat(report.outlet or report.id)
    return Told(
        state=state if there or state != "stands" else "lapsed",
        read=_read(claim, subject, change, excerpts),
        words=words(claim, excerpts),
        source=f"{speaker}, {outlet}" if speaker else outlet,
        target=f"/s/{known['story']}/r/{key(report.id)}#c-{claim.id}",
        **known,
    )


def _as_read(claim: str, brief: Brief, ledger: Ledger) -> tuple[Claim, Report] | None:
    """A claim as the machine read it, with its report."""
    reports = {r.id: r for r in brief.reports}
    here = next((c.report for c in brief.claims if c.id == claim), None)
    some = [reports[here]] if here in reports else list(brief.reports)
    for name, claims in claims_in(ledger, some).items():
        for one in claims:
            if one.id == claim:
                return one, reports[name]
    return None


def _read(claim: Claim, subject: str, change: str, excerpts: Excerpts) -> str | None:
    """What the machine read, where it was changed; None where it was dropped, for the words say that."""
    if change in ("misread", "not a claim"):
        return None
    if change == "speaker":
        own = say("history.own_voice") if claim.kind == "own-voice" else ""
        return flat(claim.speaker.name) if claim.speaker else own
    if change == "said at":
        return claim.said_at.iso() if claim.said_at else ""
    answer = next((a for a in claim.answers if a.id == subject), None)
    if answer is None:
        return None
    if change in ("value", "not an answer"):
        return f"{answer.slot}: {as_told(claim, answer, excerpts)}"
    return answer.slot if change == "slot" else flat(getattr(answer.scope, change) or "")


def _name(given: str, about: str, brief: Brief, excerpts: Excerpts) -> str:
    """An answer, origin or report as people call it."""
    if about == "question":
        found = [(f, s) for f in brief.findings for p in f.positions for s in p.statements if s.answer.id == given]
        named = [f"{f.question.text} {as_told(s.claim, s.answer, excerpts)} ({s.origin.name}, {s.outlet})"
                 for f, s in found]  # fmt: skip
    elif about == "copy":
        named = [f"{r.outlet or r.id}: {r.title or r.id}" for r in brief.reports if r.id == given]
    else:
        named = [o.name for o in brief.origins if o.id == given]
    return clip(flat(named[0] if named else given), SHOWN)
