"""Everything found about one question, before it is put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.model import Question, Statement
from rashomon.reconcile.account import STATED, Account, gather, in_order, key
from rashomon.reconcile.behaviour import Behaviour
from rashomon.reconcile.origins import repeated, repeats
from rashomon.reconcile.revise import Revision, left, revisions
from rashomon.reconcile.rise import Rise, rise
from rashomon.reconcile.status import Verdict, verdict


@dataclass(frozen=True, slots=True)
class Case:
    """A question with its accounts sorted out.

    `accounts` are all of them; `counting` those that stand and decide the status; `standing` these and
    the outlets' repeats of them; `repeats` an own-voice account with the party's account it repeats;
    `overtaken` an account with what stands in its place; `risen` the first and the last of a count that grew
    without any figure being contradicted.
    """

    question: Question
    behaviour: Behaviour
    accounts: Sequence[Account]
    counting: Sequence[Account]
    standing: Sequence[Account]
    repeats: Mapping[Account, Account]
    revisions: Sequence[Revision]
    risen: Rise | None
    overtaken: Mapping[Account, Account]
    verdict: Verdict

    def of_mode(self, mode: str) -> list[Account]:
        """The accounts meant in one way."""
        return [a for a in self.accounts if a.mode == mode]


def case(question: Question, statements: Sequence[Statement], behaviour: Behaviour) -> Case:
    """Sort a question's statements out by rules 1 to 6."""
    accounts = gather(in_order(statements))
    stated = without_denied_otherwise([a for a in accounts if a.mode in STATED])
    again = repeats(stated, behaviour.kind)
    own = left_out(stated, again)
    revised = revisions(own, own, behaviour)
    counting = left(own, revised)
    behind = repeated(again, counting, [r.old for r in revised], behaviour.kind)
    overtaken = _overtaken(revised, behind)
    return Case(
        question=question,
        behaviour=behaviour,
        accounts=accounts,
        counting=counting,
        standing=[a for a in stated if a not in overtaken],
        repeats=behind,
        revisions=revised,
        risen=rise(stated, behaviour),
        overtaken=overtaken,
        verdict=verdict(counting, behaviour.kind, addressed=bool(accounts)),
    )


def without_denied_otherwise(accounts: Sequence[Account]) -> list[Account]:
    """The accounts without denials by those who give the very number or time themselves.

    Who says that 21 were freed, and denies that 21 were exchanged, denies something else than the number.
    """
    said = {(who, key(a.value)) for a in accounts if a.mode == "stated" for who in (a.origin.id, a.origin.side) if who}
    return [
        a
        for a in accounts
        if a.mode != "denied" or not {(a.origin.id, key(a.value)), (a.origin.side, key(a.value))} & said
    ]


def left_out(accounts: Sequence[Account], without: Sequence[Account]) -> list[Account]:
    """The accounts but those."""
    dropped = set(without)
    return [a for a in accounts if a not in dropped]


def _overtaken(revised: Sequence[Revision], behind: Mapping[Account, Account]) -> dict[Account, Account]:
    """What stands in place of each overtaken account, followed to the end; repeats go with theirs."""
    step = {r.old: r.new for r in revised}
    found = {}
    for old in step:
        new = step[old]
        while new in step:
            new = step[new]
        found[old] = new
    return found | {a: found[party] for a, party in behind.items() if party in found}
