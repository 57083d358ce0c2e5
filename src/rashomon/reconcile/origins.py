"""Rule 1: count origins, never outlets."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import cache, lru_cache

from rashomon.model import Origin, Quantity, Value
from rashomon.reconcile.account import Account, key
from rashomon.reconcile.behaviour import Kind
from rashomon.reconcile.compare import compare
from rashomon.reconcile.interval import ceiling, interval
from rashomon.vocabulary import listed


def attributed(account: Account) -> bool:
    """Whether a report gives the value as the word of a party known by name or office."""
    return account.mode == "stated" and account.origin.standing in ("named", "office")


def _says_no_more(own: Value, party: Value) -> bool:
    """Whether an outlet's count could be the party's told again: as exact or vaguer, sharing an end with it.

    A bound ("at least nine") fits every higher number, and says none of them.
    """
    if not isinstance(own, Quantity) or not isinstance(party, Quantity) or ceiling(party):
        return not isinstance(own, Quantity) and not isinstance(party, Quantity)
    a, b = interval(own), interval(party)
    return (a.low <= b.low and b.high <= a.high) or own.low == party.low or own.high == party.high is not None


class Parties:
    """The accounts of named parties, to find whose figure an outlet repeats in its own voice."""

    def __init__(self, accounts: Iterable[Account], kind: Kind) -> None:
        self.kind = kind
        self.by_value: dict[Hashable, list[Account]] = {}
        for account in filter(attributed, accounts):
            self.by_value.setdefault(key(account.value), []).append(account)
        self.known: dict[Hashable, Account | None] = {}

    def behind(self, account: Account) -> Account | None:
        """A party's account of the very same value; where there is none, one that it fits."""
        of = key(account.value)
        if of not in self.known:
            self.known[of] = self._same(of) or self._fitting(account)
        return self.known[of]

    def _same(self, of: Hashable) -> Account | None:
        return self.by_value[of][0] if of in self.by_value else None

    def _fitting(self, account: Account) -> Account | None:
        for group in self.by_value.values():
            if _says_no_more(account.value, group[0].value) and (
                compare(group[0].value, account.value, self.kind).relation == "meets"
            ):
                return group[0]
        return None


def repeats(accounts: Sequence[Account], kind: Kind) -> list[Account]:
    """Own-voice accounts of a value that a report elsewhere gives as a named party's word.

    They are that party's figure again, not origins of their own. An outlet's own voice stays an origin
    where nobody is named for its value, or where its reporter could see it.
    """
    parties = Parties(accounts, kind)
    return [a for a in accounts if a.mode == "stated" and a.unattributed and parties.behind(a)]


def repeated(
    again: Sequence[Account], standing: Sequence[Account], gone: Sequence[Account], kind: Kind
) -> dict[Account, Account]:
    """Whose account each repeat goes with: one that still stands, unless only a `gone` one says the same."""
    current, former = Parties(standing, kind), Parties(gone, kind)
    found = {}
    for account in again:
        of = key(account.value)
        only_gone = of in former.by_value and of not in current.by_value
        party = former.behind(account) if only_gone else current.behind(account) or former.behind(account)
        if party:
            found[account] = party
    return found


def distinct(accounts: Iterable[Account]) -> list[Origin]:
    """The origins behind accounts, each once, in order of appearance."""
    return list({a.origin.id: a.origin for a in accounts}.values())


def for_nobody_named(account: Account) -> bool:
    """Whether somebody speaks for a body that no report names: "a spokeswoman, Ann Ito", "Chief Executive Tom Hull".

    Two of them may be of one company, which is then one origin.
    """
    speakers = [s.claim.speaker for s in account.statements]
    return all(p is not None and p.kind == "person" and not p.affiliation and _bare_office(p.role) for p in speakers)


@lru_cache(maxsize=1024)
def _bare_office(role: str | None) -> bool:
    """Whether a role tells of an office in some body, and of nothing that the body is."""
    words = set((role or "").lower().replace(".", "").split())
    return bool(words & _of_a_body()) and words <= _of_a_body() | listed("roles", "origins", "ranks")


@cache
def _of_a_body() -> frozenset[str]:
    return listed("roles", "voices") | listed("roles", "origins", "of_a_body")


def own_people(one: Origin, other: Origin) -> bool:
    """Whether one of two origins is an outlet and the other its people: "Reuters" and "a Reuters witness"."""
    return any(
        outlet.standing == "own-voice" and f" {outlet.name.casefold()} " in f" {people.name.casefold()} "
        for outlet, people in ((one, other), (other, one))
    )


def one_side(accounts: Iterable[Account]) -> bool:
    """Rule 2: whether two or more origins all belong to one known side."""
    origins = distinct(accounts)
    sides = {o.side for o in origins}
    return len(origins) >= 2 and len(sides) == 1 and None not in sides
