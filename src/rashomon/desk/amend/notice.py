"""What was just recorded, told on the page that one comes back to, with the way to take it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.brief.visible import flat
from rashomon.desk.words import say
from rashomon.review.note import note_of, undone

if TYPE_CHECKING:
    from rashomon.ledger.store import Entry, Ledger

#: Entries since; what is older is no news, and lies in the history.
RECENT = 200


@dataclass(frozen=True, slots=True)
class Notice:
    """An entry of the ledger in one sentence. `undone`: it takes back what was said."""

    entry: Entry
    text: str
    undone: bool
    by: str


def noticed(ledger: Ledger, head: int, given: str) -> Notice | None:
    """The notice of the entry of this number; None where it is none of a person's, or an old one."""
    if not given.isdecimal() or len(given) > 12 or not head - RECENT < int(given) <= head:
        return None
    entry = next((e for e in ledger.since(int(given) - 1) if e.seq == int(given)), None)
    if entry is None or entry.kind not in ("correction", "judgement"):
        return None
    name = "amend.noted_undone" if undone(entry) else "amend.noted"
    by = str(entry.payload["by"])
    return Notice(entry, say(name, what=what(entry), by=flat(by)), undone(entry), by)


def what(entry: Entry) -> str:
    """What an entry says, in few words and without the claim: "value: 12"."""
    note = note_of(entry)
    if "change" in note:
        to = note["value"].get("written", "") if "value" in note else note.get("to") or ""
        named = say(f"amend.change_{note['change'].replace(' ', '_')}")
        return f"{named}: {flat(str(to))}" if to else named
    if "letter" in note:
        return say("amend.reliability_of", letter=note["letter"])
    return say(f"amend.{note['about']}_{note['verdict']}")
