"""From a question and its statements to what can be said of it: the door of this package."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rashomon.model import Finding, Question, Statement
from rashomon.reconcile import figures
from rashomon.reconcile.behaviour import Behaviour
from rashomon.reconcile.case import case
from rashomon.reconcile.origins import one_side
from rashomon.reconcile.positions import positions
from rashomon.reconcile.reasons import reasons

#: Version of the rule set, stored with each brief. Raise it whenever a rule decides otherwise.
RULES = "2026.11.8"


def finding(
    question: Question,
    statements: Sequence[Statement],
    *,
    behaviour: Behaviour,
    declined: Sequence[str] = (),
    linked: Sequence[str] = (),
    doers: Collection[str] = (),
) -> Finding:
    """How the answers to a question stand to each other.

    The order of `statements` does not matter. `declined` are the names of parties that were asked and
    did not answer, `linked` the ids of related questions; both are passed on. `doers` are ids or sides
    of origins that did the deed themselves: their word alone gives no best figure (rule 9).
    """
    of = case(question, statements, behaviour)
    status = of.verdict.status
    low, high = figures.span(of.standing)
    why = reasons(of, declined)
    return Finding(
        question=question,
        status=status,
        reasons=tuple(why),
        positions=positions(of.accounts, of.repeats, of.overtaken),
        revised=bool(of.revisions or of.risen),
        one_side=one_side(of.counting),
        low=low,
        best=figures.best(status, of.counting, doers),
        high=high,
        declined=tuple(declined),
        linked=tuple(linked),
        rules=tuple(why.values()),
    )
