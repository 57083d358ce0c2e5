"""How the answers to one kind of question behave, which decides what counts as a contradiction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["running", "falling", "fixed", "exclusive", "open", "remark"]


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How a slot behaves (rule 6 and rule 4).

    "running": a count that grows while it is counted (killed, wounded, hospitalised, detained,
    evacuated, displaced). "falling": one that may also fall (missing, trapped). "fixed": a total that
    never moves (fired, magnitude, aboard). "exclusive": words of which one can be right (responsibility,
    cause, place). "open": several answers can stand side by side (who condemned). "remark": clauses in
    people's own words, which say the same only where nearly all of their words are the same.
    """

    kind: Kind

    @property
    def moves(self) -> bool:
        """Whether a later figure of one party may replace an earlier one of another."""
        return self.kind in ("running", "falling")
