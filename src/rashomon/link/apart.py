"""What one voice says in one report does not contradict itself: two values there are of two things.

A report that gives 12 dead and, further down, 300 speaks of two events, or of a part, and often says so
in words that no scope holds. What the other reports bear out stays with the question; the rest becomes
a question of its own, linked to it: an "unsure" is two questions, never a silent merge (alignment notes).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from rashomon.model import ONE_OF, Answer, Moment, Place, Quantity, Statement, Value
from rashomon.vocabulary import load

#: Kinds of value of which one voice gives one at a time; answers in words may stand side by side.
SINGLE = (Quantity, Moment, Place)
#: Standings of voices behind which no party could be told.
UNSOURCED = ("own-voice", "unresolved")
AGE = "person.age"
#: Other reports that must give the value against which one stands alone. Set by judgement, 28 November 2026.
BORNE_OUT = 2
Holds = Callable[[Value, Value], bool]


class Fits:
    """Which values can hold beside which. Two are held against each other once, however often that is asked.

    Nothing but the rule decides: values that are gone stay known, and one that comes is tried when it is asked for.
    """

    def __init__(self, together: Holds) -> None:
        self.together = together
        self._known: set[Value] = set()
        self._order: dict[type, list[Value]] = defaultdict(list)
        self._fitting: dict[Value, list[Value]] = defaultdict(list)
        self._tried: dict[Value, int] = defaultdict(int)

    def know(self, values: Iterable[Value]) -> None:
        """Values that may be asked for from now on."""
        for value in values:
            if value not in self._known:
                self._known.add(value)
                self._order[type(value)].append(value)

    def beside(self, value: Value) -> Iterator[Value]:
        """The values of its kind, of all that are known, that can hold beside one, itself included."""
        found, others = self._fitting[value], self._order[type(value)]
        yield from tuple(found)
        while (at := self._tried[value]) < len(others):
            self._tried[value] += 1
            if self.together(value, others[at]):
                found.append(others[at])
                yield others[at]


def parted(statements: Sequence[Statement], fits: Fits, *, moves: bool = False) -> list[list[Statement]]:
    """A question's statements, those that belong to it first, then each thing that may be another.

    `fits` tells whether two values can both hold. A voice that corrects itself, or speaks at two
    times, gives two values of one thing and is left whole. `moves`: the answer changes over time (a toll), so that
    one report alone may simply be the first or the last to tell it.
    """
    together = fits.together
    if any(_each_its_own(s.answer) for s in statements):
        return _clusters(statements, together)
    bearing = _Bearing(statements, fits)
    doubtful = [s for own in _voices(statements) for s in _strays(own, bearing, together)]
    left = _without(statements, doubtful)
    alone = [] if moves else _alone(left, fits)
    if not doubtful and not alone:
        return [list(statements)]
    return [_without(left, alone), *_clusters([*doubtful, *alone], together)]


def _each_its_own(answer: Answer) -> bool:
    """Whether two values that cannot both hold are of two things rather than in dispute; ages of nobody named are."""
    scope = answer.scope
    return scope.part == ONE_OF or scope.of in _often() or (answer.slot == AGE and not scope.of)


@cache
def _often() -> frozenset[str]:
    """What happens more than once beside an event: each ambulance's arrival, every body's discovery."""
    return frozenset(h["of"] for h in load("events")["happenings"] if h.get("often"))


class _Bearing:
    """Which reports bear a value out; each value is held against the others once, however many give it."""

    def __init__(self, statements: Sequence[Statement], fits: Fits) -> None:
        self.givers, self.fits = _givers(statements), fits
        fits.know(self.givers)
        self.known: dict[Value, set[str]] = {}

    def out(self, one: Statement) -> tuple[int, bool, int]:
        """How many other reports give a value that can hold beside it; then the headline, then what comes first."""
        value = one.answer.value
        if value not in self.known:
            self.known[value] = set().union(*(self.givers.get(v, ()) for v in self.fits.beside(value)))
        return len(self.known[value] - {one.report}), one.claim.headline, -one.answer.span.start


def _without(statements: Sequence[Statement], gone: Sequence[Statement]) -> list[Statement]:
    taken = {id(s) for s in gone}
    return [s for s in statements if id(s) not in taken]


def _alone(everything: Sequence[Statement], fits: Fits) -> list[Statement]:
    """Statements of one report alone, on nobody's word, against a value that several others give.

    What a report says without a source either is known from the others or is of something else. A value that
    some party stands for is never put aside: it is what the brief is there to show. Neither is a zero.
    """
    givers = _givers(everything)
    fits.know(givers)
    giving = {kind: _reports(kind, givers) for kind in {type(v) for v in givers}}
    single = [v for v, reports in givers.items() if len(reports) == 1]
    lonely = {v for v in single if len(giving[type(v)]) > BORNE_OUT and not _borne_out(v, givers, fits)}
    return [s for s in everything if s.answer.value in lonely and _unsourced(s)]


def _givers(statements: Sequence[Statement]) -> dict[Value, set[str]]:
    """The reports that give each value, of the kinds of which one voice gives one at a time."""
    givers: dict[Value, set[str]] = defaultdict(set)
    for s in statements:
        if isinstance(s.answer.value, SINGLE):
            givers[s.answer.value].add(s.report)
    return givers


def _reports(kind: type, givers: Mapping[Value, set[str]]) -> set[str]:
    """The reports that give a value of a kind."""
    return set().union(*(reports for value, reports in givers.items() if type(value) is kind))


def _borne_out(value: Value, givers: Mapping[Value, set[str]], fits: Fits) -> bool:
    """Whether another report gives another value that can hold beside this one."""
    own = givers[value]
    return any(v != value and not givers.get(v, own) <= own for v in fits.beside(value))


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
