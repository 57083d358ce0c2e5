"""Rule 1: count origins, never outlets."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

from rashomon.model import Origin
from rashomon.reconcile.account import Account, key
from rashomon.reconcile.behaviour import Kind
from rashomon.reconcile.compare import compare


def attributed(account: Account) -> bool:
    """Whether a report gives the value as the word of a party known by name or office."""
    return account.mode == "stated" and account.origin.standing in ("named", "office")


def repeats(accounts: Sequence[Account], kind: Kind) -> dict[Account, list[Account]]:
    """Own-voice accounts that a report elsewhere gives as a named party's word, with those parties'.

    They are that party's figure again, not origins of their own. An outlet's own voice stays an origin
    where nobody is named for its value, or where its reporter could see it.
    """
    parties: dict[Hashable, list[Account]] = {}
    for account in filter(attributed, accounts):
        parties.setdefault(key(account.value), []).append(account)
    known: dict[Hashable, list[Account]] = {}
    found = {}
    for account in accounts:
        if account.mode == "stated" and account.unattributed:
            of = key(account.value)
            behind = known[of] if of in known else known.setdefault(of, _behind(account, parties, kind))
            if behind:
                found[account] = behind
    return found


def _behind(account: Account, parties: Mapping[Hashable, list[Account]], kind: Kind) -> list[Account]:
    """The parties' accounts of the very same value; where there is none, those that it fits."""
    same = parties.get(key(account.value))
    if same:
        return same
    fits = (group for group in parties.values() if compare(group[0].value, account.value, kind).relation == "meets")
    return [party for group in fits for party in group]


def distinct(accounts: Iterable[Account]) -> list[Origin]:
    """The origins behind accounts, each once, in order of appearance."""
    return list({a.origin.id: a.origin for a in accounts}.values())


def one_side(accounts: Iterable[Account]) -> bool:
    """Rule 2: whether two or more origins all belong to one known side."""
    origins = distinct(accounts)
    sides = {o.side for o in origins}
    return len(origins) >= 2 and len(sides) == 1 and None not in sides
