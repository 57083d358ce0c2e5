"""A count that rose while it was counted, though no figure contradicts another: "at least 50", later 59.

Such bounds all hold together, so nothing is overtaken; and yet the account has changed, which is what a
reader who saw the first one needs to know (rule 6).
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Quantity
from rashomon.reconcile.account import Account
from rashomon.reconcile.behaviour import Behaviour
from rashomon.reconcile.order import apart, newer
from rashomon.reconcile.revise import RAISED

Rise = tuple[Account, Account]


def rise(accounts: Sequence[Account], behaviour: Behaviour) -> Rise | None:
    """The first account of a running count and the one that raised it last; None where none surely did.

    Only the highest figure known so far can be raised, by one that came hours later, and only where those
    who gave it have said nothing since: else the two are held against each other.
    """
    if behaviour.kind != "running":
        return None
    first: Account | None = None
    top: Account | None = None
    raised: Account | None = None
    for account in sorted((a for a in accounts if _counts(a)), key=_said):
        if top is None or _low(account) > _low(top):
            if top is not None and _raises(account, top):
                first, raised = first or top, account
            top = account
    return (first, raised) if first and raised else None


def _counts(account: Account) -> bool:
    return account.mode == "stated" and isinstance(account.value, Quantity) and account.said is not None


def _said(account: Account) -> tuple[float, str]:
    return (account.said.latest.timestamp() if account.said else 0.0), account.origin.id


def _low(account: Account) -> float:
    return account.value.low if isinstance(account.value, Quantity) else 0.0


def _raises(new: Account, old: Account) -> bool:
    a, b = old.value, new.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit.casefold() != b.unit.casefold():
        return False
    silent = old.last is not None and newer(old.last, new.said)
    ends = a.high if a.vague and a.high is not None else a.low * RAISED
    return 0 < ends < b.low and apart(old.said, new.said) and silent
