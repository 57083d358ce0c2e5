"""Why a question has its status, in sentences a reporter could read.

Every sentence that gives a value names in the same sentence whose value it is (rule 15).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from rashomon.model import Place, Quantity, Status, Words
from rashomon.reconcile import show
from rashomon.reconcile.account import Account
from rashomon.reconcile.case import Case
from rashomon.reconcile.origins import distinct, one_side
from rashomon.reconcile.revise import Why
from rashomon.reconcile.status import Pair, by_value, relation

#: The rule by which each status is given.
RULE: dict[Status, int] = {"disputed": 4, "agreed": 2, "single-source": 3, "unclear": 5, "unanswered": 5}
#: Values listed in one sentence before "and n more".
VALUES_SHOWN = 4
#: Sentences on revisions; the positions show every one of them.
REVISIONS_SHOWN = 6


def reasons(case: Case, declined: Sequence[str] = ()) -> dict[str, int]:
    """Each reason with the rule it follows: the status first, then everything that bears on it."""
    lines = _by(RULE[case.verdict.status], _STATUS[case.verdict.status](case))
    lines |= _by(6, _revisions(case)) | _by(1, _repeats(case)) | _by(5, _beside(case)) | _by(6, _slips(case))
    lines |= _by(2, _sides(case)) | _by(11, _standing(case))
    if declined:
        lines |= _by(5, [f"{show.names(declined)} declined to answer."])
    return lines


def _by(rule: int, lines: Iterable[str]) -> dict[str, int]:
    return dict.fromkeys(lines, rule)


def who(accounts: Iterable[Account]) -> str:
    """The names behind accounts; an outlet speaking for itself is marked as such."""
    return show.names([f"{o.name} (own voice)" if o.standing == "own-voice" else o.name for o in distinct(accounts)])


def given(accounts: Sequence[Account]) -> str:
    """A value with whose it is: "at least 80 according to the harbour office"."""
    denial = "a denial of " if accounts[0].mode == "denied" else ""
    return f"{denial}{show.value(accounts[0].value)} according to {who(accounts)}"


def _given_each(accounts: Sequence[Account], between: str = "; ") -> str:
    groups = by_value(accounts)
    listed = [given(g) for g in groups[:VALUES_SHOWN]]
    if len(groups) > VALUES_SHOWN:
        listed.append(show.count(len(groups) - VALUES_SHOWN, "more answer"))
    return between.join(listed)


def _outlets(case: Case, accounts: Sequence[Account]) -> list[str]:
    """The outlets that carry accounts, with those that repeat them in their own voice."""
    through = [*accounts, *(r for r, party in case.repeats.items() if party in accounts)]
    return list(dict.fromkeys(s.outlet for a in through for s in a.statements))


def _disputed(case: Case) -> list[str]:
    pair = case.verdict.pair
    if pair is None:
        return []
    low = [a for a in case.counting if a.value == pair.one.value and a.mode == pair.one.mode] or [pair.one]
    high = [a for a in case.counting if a.value == pair.other.value and a.mode == pair.other.mode] or [pair.other]
    line = f"{_capital(given(low))}, against {given(high)}: the two cannot both hold."
    if denies(pair.one) != denies(pair.other):
        claim, denial = (high, low) if denies(pair.one) else (low, high)
        line = f"{_capital(given(claim))}, denied by {who(denial)}."
    both = isinstance(pair.one.value, Quantity) and isinstance(pair.other.value, Quantity)
    if both and pair.one.mode == pair.other.mode == "stated" and len(by_value(case.counting)) > 2:
        line = f"Lowest {given(low)}, highest {given(high)}: the two cannot both hold."
    rest = [a for a in case.counting if a not in low and a not in high]
    return [line, *_otherwise(case, pair), *([f"Also {_given_each(rest)}."] if rest else [])]


def _otherwise(case: Case, pair: Pair) -> list[str]:
    """Another reading of one side's words under which the two could both hold; it changes no status."""
    lines = []
    for ours, theirs in ((pair.one, pair.other), (pair.other, pair.one)):
        readings = dict.fromkeys(v for s in ours.statements for v in s.answer.also)
        fitting = (
            v for v in readings if relation(replace(ours, value=v), theirs, case.behaviour.kind).relation == "meets"
        )
        lines += [
            f"{_capital(show.value(ours.value))} according to {who([ours])} could also be read as {show.value(v)}, "
            f"which would fit {given([theirs])}."
            for v in fitting
        ]
    return lines


def denies(account: Account) -> bool:
    """Whether an account is a denial of an answer."""
    return account.mode == "denied" or (isinstance(account.value, Words | Place) and account.value.negated)


def _agreed(case: Case) -> list[str]:
    pair = case.verdict.pair
    if pair is None:
        return []
    together = supporters(case, pair)
    n = show.count(len(distinct(together)), "independent origin")
    lines = [f"{n}, and nothing contradicts them: {_given_each(together)}."]
    if pair.comparison.reason:
        lines.append(f"{who([pair.one])} and {who([pair.other])} are compatible: {pair.comparison.reason}.")
    rest = [a for a in case.counting if a not in together]
    return [*lines, *([f"Neither for nor against: {_given_each(rest)}."] if rest else [])]


def supporters(case: Case, pair: Pair) -> list[Account]:
    """The accounts that agree with both of the deciding ones, these included; only they are counted."""
    found = []
    for group in by_value(a for a in case.counting if not a.unattributed):
        kinds = (relation(group[0], decider, case.behaviour.kind) for decider in (pair.one, pair.other))
        if all(k.relation == "meets" for k in kinds):
            found += group
    return found


def _single(case: Case) -> list[str]:
    origins = distinct(case.counting)
    outlets = _outlets(case, case.counting)
    if all(a.unattributed for a in case.counting):
        return [f"{show.count(len(outlets), 'outlet')}, no origin named: {_given_each(case.counting)}."]
    if len(origins) > 1:
        return [_several(case)]
    through = f"through {show.count(len(outlets), 'outlet')} ({show.names(outlets)})"
    lines = [f"One origin, {through}: {_given_each(case.counting)}."]
    if len(by_value(case.counting)) > 1:
        lines.append(f"Nothing shows which of these values of {who(case.counting)} is the newer one.")
    return lines


def _several(case: Case) -> str:
    """Several origins, none against another, and yet no agreement."""
    if not any(a.on_record for a in case.counting):
        return (
            f"{show.count(len(distinct(case.counting)), 'origin')}, none of them named: {_given_each(case.counting)}."
        )
    return f"Each answer rests on one origin, and none supports another: {_given_each(case.counting)}."


def _unclear(case: Case) -> list[str]:
    unknown, possible = case.of_mode("unknown"), case.of_mode("possible")
    lines = []
    if unknown:
        lines.append(f"Not known or not verified, according to {who(unknown)}.")
    if possible:
        lines.append(f"Only as a possibility: {_given_each(possible)}.")
    return lines or ["The only value given is a slip, and slips are not counted."]


def _unanswered(_: Case) -> list[str]:
    return ["No report says anything on this."]


_STATUS: dict[str, Callable[[Case], list[str]]] = {
    "disputed": _disputed,
    "agreed": _agreed,
    "single-source": _single,
    "unclear": _unclear,
    "unanswered": _unanswered,
}


def _revisions(case: Case) -> list[str]:
    """One sentence for all that gave way to one account in one way."""
    groups: dict[tuple[Account, Why], list[Account]] = {}
    for r in case.revisions:
        groups.setdefault((r.new, r.why), []).append(r.old)
    lines = [revision(olds, new, why) for (new, why), olds in groups.items()]
    more = len(lines) - REVISIONS_SHOWN
    if case.risen and not lines:
        first, last = case.risen
        when = f" ({show.moment(first.said)})" if first.said else ""
        return [f"This count rose: {given([first])}{when} came first, then {given([last])}."]
    return [*lines[:REVISIONS_SHOWN], *([f"{show.count(more, 'further revision')} like these."] if more > 0 else [])]


def revision(olds: Sequence[Account], new: Account, why: Why) -> str:
    """What gave way to an account, and why."""
    after = f"{'a denial of ' if new.mode == 'denied' else ''}{show.value(new.value)}"
    after += f" ({show.moment(new.said)})" if new.said else ""
    whose, before = who([new]), _given_each(olds, ", ")
    is_are = "is" if len(olds) == 1 else "are"
    if why == "growth":
        state = "the earlier state" if len(olds) == 1 else "earlier states"
        return (
            f"{_capital(before)} {is_are} read as {state} of {after} according to {whose}: "
            f"this count moves, and nothing has come from {who(olds)} since."
        )
    if why == "unnamed":
        return f"No origin is named for {before}, nor for {after} of {whose}, and the newer report stands."
    if why == "left":
        return f"{_capital(before)} {is_are} how many there were, and {after} according to {whose} how many are left."
    if why == "higher":
        return f"{_capital(whose)} gave {_values(olds)} and {after}: this count grows, so the higher is the newer."
    if why == "correction":
        return f"{_capital(before)}, corrected by {whose} to {after}."
    if why == "preliminary":
        return f"{_capital(before)} {'was' if is_are == 'is' else 'were'} preliminary, and {after} of {whose} stands."
    return f"{_capital(whose)} first said {_values(olds)}, then {after}."


def _values(accounts: Sequence[Account]) -> str:
    return show.names([show.value(a.value) for a in accounts])


def _repeats(case: Case) -> list[str]:
    lines = []
    parties = list(dict.fromkeys(case.repeats.values()))
    for party in parties:
        again = [a for a, of in case.repeats.items() if of is party]
        lines.append(f"Given without a named source by {who(again)}: counted as repeating {who([party])}.")
    return lines


def _beside(case: Case) -> list[str]:
    """What is shown beside a stated value and never lowers it (rule 5)."""
    if not case.counting:
        return []
    lines = []
    unknown, possible = case.of_mode("unknown"), case.of_mode("possible")
    if unknown:
        lines.append(f"Beside this, not known or not verified, according to {who(unknown)}.")
    if possible:
        lines.append(f"Beside this, only as a possibility: {_given_each(possible)}.")
    return lines


def _slips(case: Case) -> list[str]:
    slips = case.of_mode("slip")
    return [f"{show.value(a.value)} in {show.names(_outlets(case, [a]))} departs from the other copies or its own "
            f"text, for what is the word of {who([a])}: a slip, not counted." for a in slips]  # fmt: skip


def _sides(case: Case) -> list[str]:
    return [f"Same side: {who(case.counting)} all belong to one camp."] if one_side(case.counting) else []


def _standing(case: Case) -> list[str]:
    """Anonymity and missing evidence: they change no status and are always shown (rule 11)."""
    lines = []
    hidden = [a for a in case.counting if a.origin.standing in ("described", "bare")]
    if hidden:
        lines.append(f"Not named: {who(hidden)}.")
    bare = [a for a in case.counting if any(s.claim.evidence == "none offered" for s in a.statements)]
    if bare:
        lines.append(f"No evidence offered by {who(bare)}, as reported.")
    return lines


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
