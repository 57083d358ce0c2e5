"""Who says that none were hurt, and who says that some were killed: two questions that contradict each other.

Killed and casualties are different scopes (rule 7), yet nobody of a group can have been killed where nobody of
it, or of a wider one, was hurt at all. A figure above nought for the narrower question is held against a "none"
for the wider one, and the growth of a running count is taken into account as within one question.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import Finding, Position, Quantity, Scope, Statement
from rashomon.reconcile import show
from rashomon.reconcile.account import read
from rashomon.reconcile.order import apart
from rashomon.reconcile.wording import tokens

#: Words of a description that a nationality makes empty: "American citizens" are all Americans.
_EVERYONE = frozenset({"citizen", "national", "person", "people"})
#: Who says "we" speaks of a side that the scope does not name.
_OURS = re.compile(r"\b(?:we|our|ours|us)\b", re.IGNORECASE)


def covers(wide: Scope, narrow: Scope) -> bool:
    """Whether whoever `narrow` speaks of is among those of `wide`, at one time and place as far as both say."""
    if wide.part or wide.when != narrow.when:
        return False
    if wide.where and narrow.where and wide.where != narrow.where:
        return False
    return tokens(wide.of or "") - _EVERYONE <= tokens(narrow.of or "")


def opposed(narrow: Finding, wide: Finding) -> tuple[Finding, Finding]:
    """Both findings, disputed where some are said to be among those of whom another says there were none."""
    for none in (
        p for p in wide.positions if _stands(p) and _is_none(p) and not _of_themselves(p, wide.question.scope)
    ):
        for some in (p for p in narrow.positions if _stands(p) and _is_some(p)):
            if _two_origins(none, some) and not apart(none.last, some.first):
                return _against(narrow, some, none, wide), _against(wide, some, none, narrow)
    return narrow, wide


def _stands(position: Position) -> bool:
    return position.superseded_by is None and any(_sourced(s) for s in position.statements)


def _sourced(statement: Statement) -> bool:
    return read(statement)[0] == "stated" and statement.origin.standing not in ("own-voice", "unresolved")


def _is_none(position: Position) -> bool:
    return isinstance(position.value, Quantity) and position.value.high == 0


def _is_some(position: Position) -> bool:
    return isinstance(position.value, Quantity) and position.value.low > 0


def _of_themselves(position: Position, scope: Scope) -> bool:
    """Whether "none" may be none of the speakers' own, which the scope does not say."""
    return scope.of is None and all(_OURS.search(s.claim.words) for s in position.statements)


def _two_origins(a: Position, b: Position) -> bool:
    ours, theirs = ({s.origin.id for s in p.statements if _sourced(s)} for p in (a, b))
    return bool(ours and theirs) and len(ours | theirs) > 1


def _against(found: Finding, some: Position, none: Position, other: Finding) -> Finding:
    """The finding as a dispute, whose reason names both sides, linked to the other question."""
    told = _told(some)
    reason = f"{told[:1].upper()}{told[1:]}, against {_told(none)}: the two cannot both hold."
    known = reason in found.reasons
    reasons, rules = (found.reasons, found.rules) if known else ((reason, *found.reasons), (4, *found.rules))
    linked = tuple(dict.fromkeys((*found.linked, other.question.id)))
    return replace(found, status="disputed", best=None, reasons=reasons, linked=linked, rules=rules)


def _told(position: Position) -> str:
    sourced = [s for s in position.statements if _sourced(s)]
    span = sourced[0].answer.span.exact
    whose = show.names([s.origin.name for s in sourced])
    return f"{show.value(position.value)} (“{span}”) according to {whose}"
