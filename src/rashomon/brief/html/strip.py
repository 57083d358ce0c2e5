"""The picture of a count question: each origin's interval on one axis."""

from __future__ import annotations

import math
from dataclasses import dataclass

from rashomon.brief import phrase, rows, value
from rashomon.brief.rows import Row
from rashomon.model import Finding, Quantity

#: Where the axis begins and ends, in per cent of the picture's width; an arrow needs the rest.
_LEFT, _RIGHT = 2.0, 96.0
#: An interval without upper bound is drawn this much of the axis beyond the largest number.
_BEYOND = 0.2
_TICKS = 5


@dataclass(frozen=True, slots=True)
class Bar:
    """One origin's interval; `low` and `high` are positions in per cent.

    `unbounded`: an arrow to the right. `hollow`: the low end itself is excluded. `rough`: about or vague.
    """

    who: str
    shown: str
    low: float
    high: float
    unbounded: bool
    hollow: bool
    rough: bool
    earlier: bool

    @property
    def point(self) -> bool:
        """Whether the two ends fall together."""
        return not self.unbounded and self.high - self.low < 0.01


@dataclass(frozen=True, slots=True)
class Strip:
    """Bars over ticks `(position in per cent, label)`, and the text that says the same."""

    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    alternative: str


def strip(finding: Finding, year: int | None = None) -> Strip | None:
    """The picture of a finding; None where fewer than two counts of its unit can be held against each other."""
    drawn = [(r, r.position.value) for r in rows.rows(finding) if isinstance(r.position.value, Quantity)]
    drawn = [(r, q) for r, q in drawn if q.unit == finding.question.unit and not r.denied]
    if len(drawn) < 2:
        return None
    low, high = domain([q for _, q in drawn])
    ticks = tuple((_place(t, low, high), value.number(t)) for t in steps(low, high))
    bars = tuple(_bar(r, q, low, high) for r, q in drawn)
    said = " ".join(phrase.row(finding, r, year).text for r, _ in drawn)
    return Strip(bars, ticks, said)


def domain(quantities: list[Quantity]) -> tuple[float, float]:
    """The stretch of numbers to draw: from zero unless all lie far from it, with room for what is unbounded."""
    ends = [n for q in quantities for n in (q.low, q.high) if n is not None]
    low, high = min(ends), max(ends)
    if low > 0 and low < high * 0.7:
        low = 0.0
    reach = (high - low) or max(abs(high), 1.0)
    if any(q.high is None for q in quantities):
        high += reach * _BEYOND
    return (low, high) if high > low and low == 0 else (low - reach * 0.1 if low else low, high + reach * 0.1)


def steps(low: float, high: float) -> list[float]:
    """Round numbers from low to high, about `_TICKS` of them, whole where the reach allows."""
    rough = (high - low) / _TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(m * power for m in (1, 2, 5, 10) if m * power >= rough)
    first = math.ceil(low / step)
    return [round(n * step, 9) for n in range(first, math.floor(high / step) + 1)]


def _bar(row: Row, q: Quantity, low: float, high: float) -> Bar:
    end = high if q.high is None else q.high
    return Bar(
        who=phrase.who(row.origin),
        shown=value.quantity(q),
        low=_place(q.low, low, high),
        high=_place(end, low, high),
        unbounded=q.high is None,
        hollow=q.exclusive and q.high is None,
        rough=q.vague or q.approximate,
        earlier=not row.stands,
    )


def _place(n: float, low: float, high: float) -> float:
    return round(_LEFT + (n - low) / (high - low) * (_RIGHT - _LEFT), 2)
