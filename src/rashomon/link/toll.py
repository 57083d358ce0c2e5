"""Tolls that no report states: those only said to be shot, and totals put together from single persons.

What one report leaves open another may settle: "two people were shot" counts nobody as wounded in a story that
tells of dead, and where nobody is said to be hurt, its victims are the dead. Totals that the reading put together are
nobody's word, so that two of them which differ are no dispute.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.model import SHOT, SUM, Quantity, Statement
from rashomon.vocabulary import listed

KILLED, WOUNDED, CASUALTIES = "people.killed", "people.wounded", "people.casualties"
_HURT = frozenset({WOUNDED, "people.injured", "people.hospitalised"})
_VICTIMS = re.compile(r"\bvictims?\b", re.IGNORECASE)


def tells_of_dead(statements: Iterable[Statement]) -> bool:
    """Whether a report counts dead of the event itself."""
    return any(s.answer.slot == KILLED and _counts(s) and not s.answer.narrowing.when for s in statements)


def tells_of_hurt(statements: Iterable[Statement]) -> bool:
    """Whether a report counts anybody who was hurt in the event itself and lived."""
    return any(s.answer.slot in _HURT and _counts(s) and not s.answer.narrowing.when for s in statements)


def victims_dead(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of a report, victims of a kind as dead: for where reports tell of dead, and of nobody hurt."""
    return tuple(_as(KILLED, s) if _victims(s) else s for s in statements)


def _victims(statement: Statement) -> bool:
    """Whether victims of one kind are counted; "five victims sang in a choir" is no toll."""
    answer = statement.answer
    return answer.slot == CASUALTIES and answer.narrowing.of is not None and bool(_VICTIMS.search(answer.span.exact))


def shot_apart(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of a report, those only said to be shot as casualties: for where another report tells of dead."""
    return tuple(_as(CASUALTIES, s) if _only_shot(s) else s for s in statements)


def _counts(statement: Statement) -> bool:
    value = statement.answer.value
    certain = statement.claim.certainty in ("certain", "probable")
    return isinstance(value, Quantity) and value.low > 0 and certain


def _only_shot(statement: Statement) -> bool:
    return statement.answer.slot == WOUNDED and SHOT in statement.answer.inherited


def _as(slot: str, statement: Statement) -> Statement:
    return replace(statement, answer=replace(statement.answer, slot=slot))


def one_total(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of one question: what anybody states, else those of the total that most reports come to.

    Of totals that as many reports come to, the one of the newest report stays, then the higher.
    """
    stated = tuple(s for s in statements if SUM not in s.answer.inherited)
    if stated or not statements:
        return stated
    told: dict[float, list[Statement]] = defaultdict(list)
    for s in statements:
        if isinstance(s.answer.value, Quantity):
            told[s.answer.value.low].append(s)
    voices = Counter({low: len({s.origin.id for s in own}) for low, own in told.items()})
    best = max(told, key=lambda low: (voices[low], max(_when(s) for s in told[low]), low))
    return _of_one_kind(told[best])


def _of_one_kind(sums: Sequence[Statement]) -> tuple[Statement, ...]:
    """Totals of one kind of people, the newest's: a policeman who died and a hostage who died are no one agreed on."""
    newest = max(sums, key=_when)
    return tuple(s for s in sums if not _apart(_kind(s), _kind(newest)))


def _apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _kind(total: Statement) -> frozenset[str]:
    """What the people are that a total was put together from, less the words that anybody may be called by."""
    same = (a for a in total.claim.answers if a.slot == total.answer.slot and a.span == total.answer.span)
    of = next((a.scope.of for a in same if a.scope.of), None)
    return frozenset((of or "").split()) - listed("scopes", "anybody")


def _when(statement: Statement) -> float:
    return statement.at.latest.timestamp() if statement.at else float("-inf")
