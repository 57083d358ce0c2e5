"""What is looked for, as a query of the full-text index: words and filters in one expression, whatever they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.desk.index import tags

#: Words of a query that count, and letters of each.
WORDS, LETTERS = 12, 60
#: Letters from which a last word may go on: "har" finds "harbour"; and up to how many the index has beginnings.
PREFIX, INDEXED = 2, 3
_PART = re.compile(r'"([^"]*)"?|([^\s"]+)')
#: Curly quotation marks as straight ones.
_STRAIGHT = {ord(c): '"' for c in "“”„«»"}
#: A query ends at the first of these; no text holds them.
_CONTROLS = dict.fromkeys(range(32), " ")


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


#: The words that begin with these letters, as far as they are known.
Beginning = Callable[[str], Sequence[str]]


def expression(sought: Sought, beginning: Beginning = lambda _: ()) -> str:
    """The full-text query, "" where there is nothing to look up. Every word is quoted: none is an operator.

    `beginning` gives the words with which the last one goes on; where it knows none, the index looks for them.
    """
    parts = [f"{{words source outlet title}} : ({w})"] if (w := _quoted(sought.words, beginning)) else []
    given = (tags.of_story(sought.story), tags.of_party(sought.party), tags.of_place(sought.place),
             tags.of_slot(sought.slot), tags.of_status(sought.status))  # fmt: skip
    wanted = [_phrase(t) for t in given if t]
    if sought.since or sought.until:
        days = tags.between(sought.since or tags.FIRST, sought.until or tags.LAST)
        wanted.append(" OR ".join(map(_phrase, days)) or _phrase("never"))
    return " AND ".join([*parts, *(f"tags : ({w})" for w in wanted)])


def _quoted(words: str, beginning: Beginning) -> str:
    """Words and "phrases in quotation marks" as a query; the last word may go on, unless a space or mark ends it."""
    found = [(phrase or word)[:LETTERS] for phrase, word in _PART.findall(words.translate(_STRAIGHT))]
    found = [w for w in found if any(c.isalnum() for c in w)][:WORDS]
    if not found:
        return ""
    *first, last = found
    goes_on = words[-1:].isalnum() and len(last) >= PREFIX
    return " AND ".join([*map(_phrase, first), _begun(last, beginning) if goes_on else _phrase(last)])


def _begun(letters: str, beginning: Beginning) -> str:
    """Whatever begins so: word by word, which leaps over what does not matter, else as the index finds it."""
    known = beginning(letters) if len(letters) > INDEXED else ()
    return f"({' OR '.join(map(_phrase, known))})" if known else f"{_phrase(letters)}*"


def _phrase(words: str) -> str:
    return '"' + words.translate(_CONTROLS).replace('"', '""') + '"'
