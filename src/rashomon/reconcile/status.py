"""Rules 2 to 5: how the standing accounts of a question stand to each other."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.model import Quantity, Status, Value, YesNo
from rashomon.reconcile.account import Account, key
from rashomon.reconcile.behaviour import Kind
from rashomon.reconcile.compare import compare
from rashomon.reconcile.comparison import AGAINST, BESIDE, MEETS, Comparison
from rashomon.reconcile.interval import ceiling, interval
from rashomon.reconcile.origins import distinct, for_nobody_named, own_people
from rashomon.reconcile.related import related


@dataclass(frozen=True, slots=True)
class Pair:
    """Two accounts of different origins and how they stand to each other."""

    one: Account
    other: Account
    comparison: Comparison


def relation(a: Account, b: Account, kind: Kind) -> Comparison:
    """How two accounts stand to each other, with what each of them means taken into account."""
    if (a.mode == "promised") != (b.mode == "promised"):
        return Comparison("beside", "a promise and a fact are not compared")
    found = compare(a.compared, b.compared, kind)
    if a.mode == b.mode:
        return found if a.mode != "denied" or a.value == b.value else BESIDE
    return Comparison("against", "one account states what another denies") if found.relation == "meets" else BESIDE


def contradiction(standing: Sequence[Account], kind: Kind) -> Pair | None:
    """Rule 4: two origins whose values cannot both hold; for counts the two that are furthest apart."""
    far = _furthest(standing, kind)
    if far:
        return Pair(*far, AGAINST)
    if _all_meet(standing):
        return None
    groups = by_value(standing)
    for ours, theirs in worth_comparing(groups, kind):
        two = next(((a, b) for a in ours for b in theirs if a.origin.id != b.origin.id), None)
        if two and (found := relation(*two, kind)).relation == "against":
            return Pair(*two, found)
    return None


def worth_comparing(
    groups: Sequence[list[Account]], kind: Kind
) -> Iterable[tuple[Sequence[Account], Sequence[Account]]]:
    """Pairs of values that could stand for or against each other in a question of that kind."""
    return related(groups) if kind in ("open", "remark", "running", "falling", "fixed") else combinations(groups, 2)


def by_value(standing: Iterable[Account]) -> list[list[Account]]:
    """The accounts grouped by value and meaning: what is compared is compared once a value."""
    groups: dict[Hashable, list[Account]] = {}
    for account in standing:
        groups.setdefault((account.mode, key(account.value)), []).append(account)
    return list(groups.values())


def _all_meet(standing: Sequence[Account]) -> bool:
    """Whether one number lies in all of them, which spares comparing each with each."""
    counts = [a.value for a in standing if _counted(a) and isinstance(a.value, Quantity)]
    if len(counts) < len(standing) or len({c.unit.casefold() for c in counts}) > 1:
        return False
    bounds = [interval(c) for c in counts]
    return max(b.low for b in bounds) < min(b.high for b in bounds)


def _counted(account: Account) -> bool:
    return account.mode == "stated" and isinstance(account.value, Quantity)


def _furthest(standing: Sequence[Account], kind: Kind) -> tuple[Account, Account] | None:
    """The lowest and the highest count of two origins, if they exclude each other."""
    counts: dict[str, list[tuple[Account, Quantity]]] = {}
    for account in standing:
        if _counted(account) and isinstance(account.value, Quantity):
            counts.setdefault(account.value.unit.casefold(), []).append((account, account.value))
    for group in counts.values():
        lowest = _of_two_origins(sorted(group, key=lambda g: interval(g[1]).high))
        highest = _of_two_origins(sorted(group, key=lambda g: -interval(g[1]).low))
        for low, a in lowest:
            for high, b in highest:
                if low.origin.id != high.origin.id and compare(a, b, kind).relation == "against":
                    return low, high
    return None


def _of_two_origins(ordered: Sequence[tuple[Account, Quantity]]) -> list[tuple[Account, Quantity]]:
    first = ordered[0]
    second = next((g for g in ordered if g[0].origin.id != first[0].origin.id), None)
    return [first, second] if second else [first]


def agreement(standing: Sequence[Account], kind: Kind) -> Pair | None:
    """Rule 2: two independent origins whose values meet, one of them on the record.

    A ceiling ("up to 30") meets nearly everything and so bears out nothing; neither does "some" beside numbers.

    None of it is made by an outlet's own voice on what it could not see, by an origin that gives two
    values of unknown order which cannot both hold, or by a mere denial of a number. Plain agreement is
    preferred to one that rests on a vague word. Call it where nothing contradicts.
    """
    unsure = wavering(standing, kind)
    counted = any(isinstance(a.value, Quantity) for a in standing)
    able = (a for a in standing if not a.unattributed and a.mode != "denied" and not _empty(a.value, counted))
    groups = by_value(a for a in able if a.origin.id not in unsure)
    for group in groups:
        two = _on_record(group, group)
        if two:
            return Pair(*two, MEETS)
    for ours, theirs in worth_comparing(sorted(groups, key=_loose), kind):
        two = _on_record(ours, theirs) or _on_record(theirs, ours)
        if two and (found := relation(*two, kind)).relation == "meets":
            return Pair(*two, found)
    return None


def _empty(value: Value, counted: bool) -> bool:
    """Whether an answer meets nearly every count: a ceiling, or a mere "some" beside numbers."""
    return ceiling(value) or (counted and isinstance(value, YesNo))


def wavering(standing: Sequence[Account], kind: Kind) -> set[str]:
    """Ids of origins that contradict themselves, with nothing to show which value is the newer."""
    own: dict[str, list[Account]] = {}
    for account in standing:
        own.setdefault(account.origin.id, []).append(account)
    return {
        name
        for name, accounts in own.items()
        if any(relation(a, b, kind).relation == "against" for a, b in combinations(accounts, 2))
    }


def _loose(group: Sequence[Account]) -> bool:
    value = group[0].value
    return isinstance(value, Quantity) and value.vague


def _on_record(ours: Sequence[Account], theirs: Sequence[Account]) -> tuple[Account, Account] | None:
    """One of ours on the record and one of theirs of another origin."""
    named = [a for a in ours if a.on_record][:2]
    return next(((a, b) for a in named for b in theirs if independent(a, b)), None)


def independent(a: Account, b: Account) -> bool:
    """Two origins, and not one of them an unnamed voice of the other's camp, who may be the same people.

    Bare "officials" may be anybody's, the other party's too; two who speak for bodies that nobody names may be of one;
    an outlet's witnesses and reporters are the outlet.
    """
    if "bare" in (a.origin.standing, b.origin.standing) or (for_nobody_named(a) and for_nobody_named(b)):
        return False
    if own_people(a.origin, b.origin):
        return False
    camp = a.origin.side if a.origin.side == b.origin.side else None
    return a.origin.id != b.origin.id and (camp is None or (a.on_record and b.on_record))


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with the two accounts that decide it, where two do."""

    status: Status
    pair: Pair | None = None


def verdict(standing: Sequence[Account], kind: Kind, *, addressed: bool) -> Verdict:
    """The status, by precedence: disputed, agreed, single-source, unclear, unanswered (rule 5).

    `standing` are the stated accounts that count; `addressed`: whether any report speaks of the
    question at all.
    """
    if not standing:
        return Verdict("unclear" if addressed else "unanswered")
    if len(distinct(standing)) == 1:
        return Verdict("single-source")
    against = contradiction(standing, kind)
    if against:
        return Verdict("disputed", against)
    together = agreement(standing, kind)
    return Verdict("agreed", together) if together else Verdict("single-source")
