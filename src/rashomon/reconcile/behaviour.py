"""How the answers to one kind of question behave, which decides what counts as a contradiction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.vocabulary import load

Kind = Literal["running", "falling", "fixed", "exclusive", "described", "place", "chorus", "open", "remark"]


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How a slot behaves (rule 6 and rule 4).

    "running": a count that grows while it is counted (killed, wounded, hospitalised, detained,
    evacuated, displaced). "falling": one that may also fall (missing, trapped). "fixed": a total that
    never moves (fired, magnitude, aboard). "exclusive": names or yes and no, of which one can be right
    (responsibility). "described": words for a cause or a means, held against each other by what they mean.
    "place": a place, by name where nothing more is known. "chorus": each speaks for itself, and those that
    do so alike support each other (who condemned). "open": several answers can stand side by side (who
    mediated). "remark": clauses in people's own words, which say the
    same only where nearly all of their words are the same.
    """

    kind: Kind

    @property
    def moves(self) -> bool:
        """Whether a later figure of one party may replace an earlier one of another."""
        return self.kind in ("running", "falling")


def behaviour_of(slot: str) -> Behaviour:
    """How a slot's answers behave over time, by the vocabulary; a fixed total where it does not say."""
    entry = load("questions")["slots"].get(slot, {})
    return Behaviour(entry.get("behaves", "fixed" if entry or "." in slot else "open"))
