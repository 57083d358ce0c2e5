"""Rule 6: revision is not dispute. Which accounts have been overtaken, by which, and why."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import isinf
from typing import Literal

from rashomon.model import Moment, Quantity, Value
from rashomon.reconcile.account import Account
from rashomon.reconcile.behaviour import Behaviour, Kind
from rashomon.reconcile.compare import compare
from rashomon.reconcile.interval import interval
from rashomon.reconcile.order import apart, newer

Why = Literal["newer", "correction", "preliminary", "growth", "unnamed", "higher", "left"]
#: A lower bound is taken as raised, not reworded, from 10 % upwards ("at least 24" to "at least 43",
#: but "more than 270" beside "at least 276"); the same tenth as "about" in rule 8.
RAISED = 1.10


@dataclass(frozen=True, slots=True, eq=False)
class Revision:
    """`old` no longer stands because of `new`."""

    old: Account
    new: Account
    why: Why


def renews(old: Value, new: Value, kind: Kind) -> bool:
    """Whether `new` says something else than `old`, rather than the same more or less precisely."""
    if compare(old, new, kind).relation == "against":
        return True
    if not (isinstance(old, Quantity) and isinstance(new, Quantity)) or old.unit != new.unit:
        return False
    if old.high is not None or old.vague or new.vague:
        return False
    return new.low > old.low * RAISED and new.low > old.low


def by_the_same(accounts: Sequence[Account], kind: Kind) -> list[Revision]:
    """The newest value of each origin stands; of two said at once, a preliminary one yields.

    Of two of unknown order the higher is the newer where the count only grows: nobody counts backwards.
    """
    found = []
    for own in _by_origin(accounts).values():
        latest_first = sorted(own, key=_when, reverse=True)
        for old in own:
            new = next((n for n in latest_first if _overtakes(n, old, kind)), None)
            if new:
                found.append(Revision(old, new, "newer" if newer(old.said, new.said) else "preliminary"))
    return found + (_higher(left(accounts, found)) if kind == "running" else [])


def _higher(accounts: Sequence[Account]) -> list[Revision]:
    """Figures of one origin, told on one day, below its highest."""
    found = []
    for own in _by_origin(accounts).values():
        highest = max((a for a in own if _figure(a)), key=lambda a: _quantity(a).low, default=None)
        found += [Revision(old, highest, "higher") for old in own if highest and _outgrown(old, highest)]
    return found


def _figure(account: Account) -> bool:
    return account.mode == "stated" and isinstance(account.value, Quantity)


def _outgrown(old: Account, new: Account) -> bool:
    """Whether a figure of a growing count lies wholly above another that may as well have come first."""
    if old is new or not _figure(old) or old.said is None or new.said is None or newer(new.said, old.said):
        return False
    a, b = _quantity(old), _quantity(new)
    return a.unit == b.unit and interval(a).high < interval(b).low


def _overtakes(new: Account, old: Account, kind: Kind) -> bool:
    if new is old or not (_withdraws(new, old) or renews(old.value, new.value, kind)):
        return False
    yields = old.preliminary and not new.preliminary and not newer(new.said, old.said)
    return newer(old.said, new.said) or yields


def _withdraws(new: Account, old: Account) -> bool:
    """Whether one account denies the number or time that the other states."""
    return (new.mode == "denied") != (old.mode == "denied")


def corrected(accounts: Sequence[Account], kind: Kind) -> list[Revision]:
    """A correction overtakes what the same origin, or a body of the same side, gave before."""
    found = []
    for new in (a for a in accounts if a.correction):
        found += [Revision(old, new, "correction") for old in accounts if _corrects(new, old, kind)]
    return found


def _corrects(new: Account, old: Account, kind: Kind) -> bool:
    a, b = new.origin, old.origin
    together = a.id == b.id or (a.side is not None and a.side == b.side)
    if new is old or not together or newer(new.said, old.said):
        return False
    if old.correction and not newer(old.said, new.said):
        return False  # two corrections said at once: neither overtakes the other
    return renews(old.value, new.value, kind)


def yielded(accounts: Sequence[Account], everything: Sequence[Account], kind: Kind) -> list[Revision]:
    """A value marked preliminary yields to a later one of another party, if its own has kept silent."""
    spoke = _last_words(everything)
    found = []
    for old in (a for a in accounts if a.preliminary):
        later = [n for n in accounts if not n.preliminary and _silent_since(old, n, spoke)]
        new = next((n for n in later if compare(old.value, n.value, kind).relation == "against"), None)
        if new:
            found.append(Revision(old, new, "preliminary"))
    return found


def unnamed(accounts: Sequence[Account], everything: Sequence[Account], behaviour: Behaviour) -> list[Revision]:
    """Where nobody is named for any figure of a count that moves, the newer report stands, whether higher or lower.

    Outlets' own voices on what they could not see are no parties that dispute with each other.
    """
    if not behaviour.moves or not all(a.unattributed and isinstance(a.value, Quantity) for a in accounts):
        return []
    spoke = _last_words(everything)
    found = []
    for old in accounts:
        later = [n for n in accounts if _silent_since(old, n, spoke) and renews(old.value, n.value, behaviour.kind)]
        if later:
            found.append(Revision(old, max(later, key=_when), "unnamed"))
    return found


def remaining(accounts: Sequence[Account], behaviour: Behaviour) -> list[Revision]:
    """Of a count that falls, who are left overtake how many there were, whoever tells of either.

    "Five were trapped" and "two are still trapped" are two states of one count, unless the five are of a later day.
    """
    figures = [a for a in accounts if _figure(a)] if behaviour.kind == "falling" else []
    rest = sorted((a for a in figures if a.remains), key=_when, reverse=True)
    found = []
    for old in (a for a in figures if not a.remains):
        new = next((n for n in rest if _fewer(n, old) and not _day_before(n, old)), None)
        if new:
            found.append(Revision(old, new, "left"))
    return found


def _fewer(new: Account, old: Account) -> bool:
    a, b = _quantity(old), _quantity(new)
    return a.unit == b.unit and interval(b).high < interval(a).low


def _day_before(one: Account, other: Account) -> bool:
    if one.said is None or other.said is None:
        return False
    return newer(one.said, other.said) and other.said.start.date() > one.said.start.date()


def grown(accounts: Sequence[Account], everything: Sequence[Account], behaviour: Behaviour) -> list[Revision]:
    """A running count of one party that another's later, higher one overtakes ("falling": or lower).

    Only where the lower figure's party has said nothing after the higher one appeared, and the words
    are far enough apart. `everything` holds all accounts of the question: any of them breaks silence.
    """
    if not behaviour.moves:
        return []
    counts = [a for a in accounts if isinstance(a.value, Quantity) and a.mode == "stated"]
    units: dict[str, list[Account]] = defaultdict(list)
    for account in counts:
        units[_quantity(account).unit.casefold()].append(account)
    spoke = _last_words(everything)
    found = []
    for group in units.values():
        found += _grown(group, spoke, behaviour)
    return found


def _grown(group: Sequence[Account], spoke: dict[str, Moment | None], behaviour: Behaviour) -> list[Revision]:
    above, below = _Latest(group, upward=True), _Latest(group, upward=False)
    found = []
    for old in (a for a in group if not a.denies):  # a denial is no early count
        later = above.beyond(old) + (below.beyond(old) if behaviour.kind == "falling" else [])
        fits = [n for n in later if _silent_since(old, n, spoke) and renews(old.value, n.value, behaviour.kind)]
        if fits:
            found.append(Revision(old, max(fits, key=_when), "growth"))
    return found


class _Latest:
    """The latest accounts beyond a value on one side of it, for two different origins.

    A candidate later than another satisfies whatever the earlier one does, so the latest suffices; the
    second is for where the latest is of the same origin. One sort instead of all pairs.
    """

    def __init__(self, group: Sequence[Account], *, upward: bool) -> None:
        self.sign = 1.0 if upward else -1.0
        ordered = sorted(group, key=lambda a: self._near(a))
        self.edges = [self._near(a) for a in ordered]
        self.best: list[list[Account]] = [[]]
        for account in reversed(ordered):
            self.best.append(self._two(account, self.best[-1]))
        self.best.reverse()

    def _near(self, account: Account) -> float:
        """The end of the interval that faces the lower (or, downward, the higher) values."""
        span = interval(_quantity(account))
        return span.low if self.sign > 0 else -span.high

    def _far(self, account: Account) -> float:
        """The end that a higher value must exceed; a bare lower bound is raised by what exceeds it clearly."""
        span = interval(_quantity(account))
        if self.sign < 0:
            return -span.low
        return span.low * RAISED if isinf(span.high) else span.high

    @staticmethod
    def _two(account: Account, best: Sequence[Account]) -> list[Account]:
        found: dict[str, Account] = {}
        for candidate in sorted([account, *best], key=_when, reverse=True):
            found.setdefault(candidate.origin.id, candidate)
        return list(found.values())[:2]

    def beyond(self, account: Account) -> list[Account]:
        start = bisect_right(self.edges, self._far(account))
        return [a for a in self.best[start] if a.origin.id != account.origin.id]


def _silent_since(old: Account, new: Account, spoke: dict[str, Moment | None]) -> bool:
    if old.origin.id == new.origin.id or not apart(old.last, new.said):
        return False
    return newer(spoke[old.origin.id], new.said)


def _last_words(accounts: Sequence[Account]) -> dict[str, Moment | None]:
    """When each origin last spoke; None where one of its statements has no date."""
    found: dict[str, Moment | None] = {}
    for name, own in _by_origin(accounts).items():
        dated = [a.last for a in own if a.last is not None]
        undated = any(s.at is None for a in own for s in a.statements)
        found[name] = None if undated else max(dated, key=lambda m: (m.latest, m.instant))
    return found


def _by_origin(accounts: Sequence[Account]) -> dict[str, list[Account]]:
    found: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        found[account.origin.id].append(account)
    return found


def _when(account: Account) -> tuple[float, str]:
    return (account.said.latest.timestamp() if account.said else float("-inf")), account.origin.id


def _quantity(account: Account) -> Quantity:
    if not isinstance(account.value, Quantity):
        raise TypeError(f"expected a count, got {type(account.value).__name__}")
    return account.value


def revisions(accounts: Sequence[Account], everything: Sequence[Account], behaviour: Behaviour) -> list[Revision]:
    """All of rule 6, in order: what is overtaken at one step takes no part in the next."""
    kind = behaviour.kind
    found = by_the_same(accounts, kind)
    found += corrected(left(accounts, found), kind)
    found += remaining(left(accounts, found), behaviour)
    found += yielded(left(accounts, found), everything, kind)
    found += grown(left(accounts, found), everything, behaviour)
    found += unnamed(left(accounts, found), everything, behaviour)
    return found


def left(accounts: Sequence[Account], overtaken: Sequence[Revision]) -> list[Account]:
    """The accounts that still stand."""
    gone = {r.old for r in overtaken}
    return [a for a in accounts if a not in gone]
