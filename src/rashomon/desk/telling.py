"""Values with whose they are, put into words for sentences of the desk (rule 15)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.brief import phrase, rows
from rashomon.brief.rows import Row
from rashomon.model import Finding

#: Values, and of each its origins, that a sentence tells; the others are counted.
TOLD = 3
#: Code points of a value in a sentence that tells several, and in one that tells one.
BRIEFLY, ALONE = 80, 200


def standing(finding: Finding, repeats: bool = False) -> list[Row]:
    """The rows that stand; an outlet that repeats a party's word adds nothing to it."""
    return [r for r in rows.rows(finding) if r.stands and (repeats or not r.repeats)]


@dataclass(frozen=True, slots=True)
class Told:
    """Words of a sentence, the claims they state and the names they give them to."""

    text: str
    claims: tuple[str, ...]
    names: tuple[str, ...]


def one(row: Row) -> Told:
    """A value with whose it is: "9 people, according to X"."""
    return Told(f"{rows.brief(row, ALONE)}, according to {_who(row)}", row.claims, (phrase.who(row.origin),))


def several(given: Sequence[Row]) -> Told:
    """The values with whose they are, the outermost of many: "9 people, according to X and Y; 14 people, …"."""
    groups: dict[str, list[Row]] = {}
    for row in given:
        groups.setdefault(rows.brief(row, BRIEFLY), []).append(row)
    every = list(groups.items())
    some = every if len(every) <= TOLD else [*every[: TOLD - 1], every[-1]]
    told = [f"{text}, according to {_names(held)}" for text, held in some]
    told += [f"and {rows.count(len(every) - TOLD, 'value')} more"] if len(every) > TOLD else []
    named = [r for _, held in some for r in held[:TOLD]]
    names = dict.fromkeys(phrase.who(r.origin) for r in named)
    return Told("; ".join(told), tuple(dict.fromkeys(c for r in named for c in r.claims)), tuple(names))


def _names(given: Sequence[Row]) -> str:
    some = list(dict.fromkeys(map(_who, given[:TOLD])))
    more = [rows.count(len(given) - TOLD, "other")] if len(given) > TOLD else []
    return phrase.listed([*some, *more])


def _who(row: Row) -> str:
    """An origin with what must be seen beside its value (rule 11)."""
    notes = ["in its own voice"] * (row.origin.standing == "own-voice") + rows.notes(row)
    return phrase.who(row.origin) + (f" ({', '.join(notes)})" if notes else "")
