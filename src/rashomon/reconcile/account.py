"""One origin's one value, gathered over every report that carries it.

Everything after this works over accounts, which are as many as origins times distinct values, however
many reports there are.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

from rashomon.model import Moment, Origin, Place, Quantity, Statement, Unknown, Value, Words, YesNo
from rashomon.reconcile.wording import folded

#: How a value is meant. "denied": the number or time itself is denied. "promised": a commitment, not
#: yet a fact. "possible": a mere possibility or a condition. "unknown": said not to be known. "slip":
#: a copy that departs from its siblings. Only the first three are anybody's stated value.
Mode = Literal["stated", "denied", "promised", "possible", "unknown", "slip"]
STATED: frozenset[Mode] = frozenset({"stated", "denied", "promised"})

_STANDINGS = ("named", "office", "described", "bare", "own-voice", "unresolved")
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, eq=False)
class Account:
    """One value of one origin; compared by identity.

    `statements` are in order of time. `said` is the first time it surely had been said: a later
    reprint of an old figure does not make it new. `last` is the latest time it was said.
    """

    origin: Origin
    value: Value
    mode: Mode
    statements: tuple[Statement, ...]
    said: Moment | None
    last: Moment | None

    @property
    def observed(self) -> bool:
        """Whether a reporter could see it."""
        return any(s.observed for s in self.statements)

    @property
    def compared(self) -> Value:
        """The value as it is held against others: a clock time whose zone the report does not say has none.

        The zone of the event's place is shown with it, and yet may not be the one that the speaker meant.
        """
        value = self.value
        if not isinstance(value, Moment) or not value.zoned:
            return value
        if not all("zone" in s.answer.inherited for s in self.statements):
            return value
        return replace(value, start=value.start.replace(tzinfo=None), end=value.end.replace(tzinfo=None))

    @property
    def preliminary(self) -> bool:
        """Whether it was given as early or initial."""
        return any(s.answer.preliminary for s in self.statements)

    @property
    def denies(self) -> bool:
        """Whether it only denies what somebody says: "denied that anyone had been killed"."""
        return all(s.claim.certainty == "denied" for s in self.statements)

    @property
    def correction(self) -> bool:
        """Whether a report presents it as correcting an earlier value."""
        return any(s.correction for s in self.statements)

    @property
    def remains(self) -> bool:
        """Whether it counts who are left of those that were counted before."""
        return any(s.remains for s in self.statements)

    @property
    def unattributed(self) -> bool:
        """Whether it is an outlet's own voice on what the outlet could not see."""
        return self.origin.standing in ("own-voice", "unresolved") and not self.observed

    @property
    def on_record(self) -> bool:
        """Whether it can be the named half of an agreement (rule 2)."""
        return self.origin.standing in ("named", "office") or self.observed


def key(value: Value) -> Hashable:
    """What makes two values one position: same interval, unit and flags; same words, folded."""
    match value:
        case Quantity():
            unit = value.unit.casefold()
            return ("quantity", value.low, value.high, unit, value.exclusive, value.vague, value.approximate)
        case Moment():
            return ("moment", value.zoned, value.instant, value.latest)
        case Place():
            return ("place", value.gazetteer or folded(value.name), value.negated)
        case Words():
            return ("words", folded(value.text), value.negated)
        case YesNo():
            return ("yes-no", value.yes)
        case Unknown():
            return ("unknown",)


def read(statement: Statement) -> tuple[Mode, Value]:
    """How a statement is meant, and the value with the claim's certainty taken into it.

    A denied claim that names an answer in words denies that answer; "denied that anyone was killed"
    is a zero, and stays one.
    """
    value, claim = statement.answer.value, statement.claim
    if statement.slip:
        return "slip", value
    if isinstance(value, Unknown) or claim.certainty == "unknown":
        return "unknown", Unknown()
    if (claim.certainty == "possible" and not _bounded(value)) or claim.condition is not None:
        return "possible", value
    if claim.certainty == "denied":
        return _denied(value)
    return ("promised" if claim.commitment else "stated"), value


def _bounded(value: Value) -> bool:
    """Whether a value says itself how far it may go: "up to 900 may be affected" is a statement of the bound."""
    return isinstance(value, Quantity) and value.low == 0 and value.high not in (None, 0)


def _denied(value: Value) -> tuple[Mode, Value]:
    if isinstance(value, Words | Place):
        return "stated", replace(value, negated=True)
    if isinstance(value, Moment) or (isinstance(value, Quantity) and value.high != 0):
        return "denied", value
    return "stated", value


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """By time, undated last, then by report and answer, so that the order of input never shows."""
    return sorted(statements, key=_place_in_time)


def _place_in_time(s: Statement) -> tuple[datetime, datetime, str, str, str]:
    start, end = (s.at.instant, s.at.latest) if s.at else (_NEVER, _NEVER)
    return start, end, s.report, s.answer.id, s.origin.id


def gather(statements: Sequence[Statement]) -> list[Account]:
    """The accounts of a question, in order of their first statement; `statements` are in order."""
    groups: dict[Hashable, list[Statement]] = {}
    values: dict[Hashable, tuple[Mode, Value]] = {}
    for statement in statements:
        mode, value = read(statement)
        of = (mode, statement.origin.id, key(value))
        groups.setdefault(of, []).append(statement)
        values.setdefault(of, (mode, value))
    return [_account(*values[of], group) for of, group in groups.items()]


def _account(mode: Mode, value: Value, group: Sequence[Statement]) -> Account:
    dated = [s.at for s in group if s.at is not None]
    return Account(
        origin=min((s.origin for s in group), key=lambda o: _STANDINGS.index(o.standing)),
        value=value,
        mode=mode,
        statements=tuple(group),
        said=min(dated, key=lambda m: (m.latest, m.instant), default=None),
        last=max(dated, key=lambda m: (m.latest, m.instant), default=None),
    )
