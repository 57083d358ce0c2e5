"""What one voice says in one report does not contradict itself: two values there are of two things.

A report that gives 12 dead and, further down, 300 speaks of two events, or of a part, and often says so
in words that no scope holds. What the other reports bear out stays with the question; the rest becomes
a question of its own, linked to it: an "unsure" is two questions, never a silent merge (alignment notes).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from rashomon.model import Moment, Place, Quantity, Scope, Statement, Value

#: Kinds of value of which one voice gives one at a time; answers in words may stand side by side.
SINGLE = (Quantity, Moment, Place)
#: Standings of voices behind which no party could be told.
UNSOURCED = ("own-voice", "unresolved")
#: The part of a scope whose figures are each of some others: no two of them need be of the same.
ONE_OF = "one of several"
#: What happens more than once beside an event: each ambulance's arrival, every body's discovery.
BESIDE = frozenset({"arrival", "departure", "discovery", "drill", "sale"})
#: Other reports that must give the value against which one stands alone. Set by judgement, 28 November 2026.
BORNE_OUT = 2
Holds = Callable[[Value, Value], bool]


def parted(statements: Sequence[Statement], together: Holds, *, moves: bool = False) -> list[list[Statement]]:
    """A question's statements, those that belong to it first, then each thing that may be another.

    `together` tells whether two values can both hold. A voice that corrects itself, or speaks at two
    times, gives two values of one thing and is left whole. `moves`: the answer changes over time (a toll), so that
    one report alone may simply be the first or the last to tell it.
    """
    bearing = _Bearing(statements, together)
    if statements and _each_its_own(statements[0].answer.scope):
        return _clusters(statements, together)
    doubtful = [s for own in _voices(statements) for s in _strays(own, bearing, together)]
    left = _without(statements, doubtful)
    alone = [] if moves else _alone(left, together)
    if not doubtful and not alone:
        return [list(statements)]
    return [_without(left, alone), *_clusters([*doubtful, *alone], together)]


def _each_its_own(scope: Scope) -> bool:
    """Whether two values that cannot both hold are of two things rather than in dispute."""
    return scope.part == ONE_OF or scope.of in BESIDE


class _Bearing:
    """Which reports bear a value out; each value is held against the others once, however many give it."""

    def __init__(self, statements: Sequence[Statement], together: Holds) -> None:
        self.givers, self.together = _givers(statements), together
        self.known: dict[Value, set[str]] = {}

    def out(self, one: Statement) -> tuple[int, bool, int]:
        """How many other reports give a value that can hold beside it; then the headline, then what comes first."""
        value = one.answer.value
        if value not in self.known:
            beside = [rs for v, rs in self.givers.items() if type(v) is type(value) and self.together(value, v)]
            self.known[value] = set().union(*beside)
        return len(self.known[value] - {one.report}), one.claim.headline, -one.answer.span.start


def _without(statements: Sequence[Statement], gone: Sequence[Statement]) -> list[Statement]:
    taken = {id(s) for s in gone}
    return [s for s in statements if id(s) not in taken]


def _alone(everything: Sequence[Statement], together: Holds) -> list[Statement]:
    """Statements of one report alone, on nobody's word, against a value that several others give.

    What a report says without a source either is known from the others or is of something else. A value that
    some party stands for is never put aside: it is what the brief is there to show. Neither is a zero. Values
    are held against each other once, however many give them.
    """
    givers = _givers(everything)
    lonely = {v for v, reports in givers.items() if len(reports) == 1 and _outvoted(v, givers, together)}
    return [s for s in everything if s.answer.value in lonely and _unsourced(s)]


def _givers(statements: Sequence[Statement]) -> dict[Value, set[str]]:
    """The reports that give each value, of the kinds of which one voice gives one at a time."""
    givers: dict[Value, set[str]] = defaultdict(set)
    for s in statements:
        if isinstance(s.answer.value, SINGLE):
            givers[s.answer.value].add(s.report)
    return givers


def _outvoted(value: Value, givers: Mapping[Value, set[str]], together: Holds) -> bool:
    """Whether no other report gives a value that can hold beside this one, and several give one that cannot."""
    own, against = givers[value], set()
    for other, reports in givers.items():
        if type(other) is not type(value) or other is value:
            continue
        if not together(value, other):
            against |= reports - own
        elif reports - own:
            return False
    return len(against) >= BORNE_OUT


def _unsourced(one: Statement) -> bool:
    return one.origin.standing in UNSOURCED and not one.observed and _tells(one)


def _tells(one: Statement) -> bool:
    value = one.answer.value
    counts = isinstance(value, SINGLE) and not (isinstance(value, Quantity) and value.high == 0)
    return counts and not one.correction and not one.slip


def _voices(statements: Sequence[Statement]) -> list[list[Statement]]:
    """What each voice says in each report at one time; a slip is known for what it is, and no other thing."""
    own: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for s in statements:
        if isinstance(s.answer.value, SINGLE) and not s.slip:
            own[s.report, s.origin.id, str(s.claim.said_at)].append(s)
    return list(own.values())


def _strays(own: Sequence[Statement], bearing: _Bearing, together: Holds) -> list[Statement]:
    """The statements of one voice that cannot hold beside the one that is best borne out."""
    if len(own) < 2 or any(s.correction or s.remains or s.answer.preliminary for s in own):
        return []
    if all(together(own[0].answer.value, s.answer.value) for s in own[1:]):
        return []
    best = max(own, key=bearing.out)
    return [s for s in own if not together(best.answer.value, s.answer.value)]


def _clusters(doubtful: Sequence[Statement], together: Holds) -> list[list[Statement]]:
    """The others, by values that can all hold together."""
    clusters: list[list[Statement]] = []
    for one in doubtful:
        fitting = (c for c in clusters if all(together(one.answer.value, s.answer.value) for s in c))
        into = next(fitting, None)
        if into is None:
            clusters.append([one])
        else:
            into.append(one)
    return clusters
