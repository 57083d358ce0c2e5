"""Rule 8: counts as intervals, and when two of them meet."""

from __future__ import annotations

import math
from dataclasses import dataclass

from rashomon.model import Quantity, Value
from rashomon.reconcile.comparison import AGAINST, MEETS, Comparison
from rashomon.reconcile.show import quantity

#: "about 100" is 100 ± 10 % (rule 8; MUC-4 and ACLED practice).
ABOUT = 0.10
#: A plain round number may be another plain number rounded, if both are within 1 % and the round one
#: has at least three zeros' worth of size (3,600 and 3,614). Set by judgement, 22 November 2026: small
#: enough that no two tolls a reader would tell apart pass as one.
ROUNDING = 0.01
ROUND_FROM = 1000
#: "At least 20" is borne out by no count that is more than so many times as high. Set by judgement, 28 November 2026.
FAR = 2.0


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers a quantity allows; `high` is infinite where there is no upper bound."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def holds(self, x: float) -> bool:
        """Whether `x` lies inside."""
        above = x > self.low or (x == self.low and not self.low_open)
        return above and (x < self.high or (x == self.high and not self.high_open))

    def meets(self, other: Interval) -> bool:
        """Whether one number lies in both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return low < high or (low == high and self.holds(low) and other.holds(low))

    def touches(self, other: Interval) -> bool:
        """Whether the two meet but for an end that one of them leaves out: 51 and "more than 51"."""
        return max(self.low, other.low) == min(self.high, other.high)


def interval(value: Quantity) -> Interval:
    """The interval of a quantity.

    "more than 12" leaves out 12, "fewer than 12" (low 0) leaves out 12 at the other end. An "about"
    that gives one number is widened; one that already is a range is taken as it stands.
    """
    low, high = value.low, math.inf if value.high is None else value.high
    if low == high:
        slack = ABOUT * abs(low) if value.approximate else 0.0
        return Interval(low - slack, high + slack)
    upper = value.exclusive and low <= 0 and value.high is not None
    return Interval(low, high, value.exclusive and not upper, upper)


def plain(value: Quantity) -> bool:
    """Whether the number is given as it is, without any comparator."""
    return value.low == value.high and not (value.vague or value.approximate or value.exclusive)


def rounded(rounder: Quantity, finer: Quantity) -> bool:
    """Whether one plain number is the other, rounded to its last digit that is not nought."""
    a, b = rounder.low, finer.low
    if not (plain(rounder) and plain(finer)) or a < ROUND_FROM or not float(a).is_integer() or a % 100:
        return False
    digits = str(int(a))
    step: int = 10 ** (len(digits) - len(digits.rstrip("0")))
    return abs(a - b) <= min(step / 2, ROUNDING * a)


def compare_quantities(a: Quantity, b: Quantity) -> Comparison:
    """Whether two quantities of one unit can both hold; units are the caller's to check."""
    if _far_above(a, b) or _far_above(b, a):
        return Comparison("beside", f"{quantity(a)} and {quantity(b)} can both hold, and neither bears the other out")
    if interval(a).meets(interval(b)):
        return Comparison("meets", common_ground(a, b))
    if rounded(a, b) or rounded(b, a):
        return Comparison("meets", f"{quantity(a)} and {quantity(b)} can be one number, rounded")
    if interval(a).touches(interval(b)):
        return Comparison("beside", f"{quantity(a)} and {quantity(b)} can be one number, bounded carelessly")
    return AGAINST


def _far_above(value: Quantity, floor: Quantity) -> bool:
    """Whether a count goes so far beyond what another says there were at least that it is no support for it."""
    return floor.high is None and 0 < FAR * floor.low < value.low


def common_ground(a: Quantity, b: Quantity) -> str:
    """Why two quantities that differ in words meet all the same; empty where they are alike."""
    if a.vague or b.vague:
        loose, other = (a, b) if a.vague else (b, a)
        return f"“{quantity(loose)}” is a vague word that {quantity(other)} fits"
    if (a.low, a.high) == (b.low, b.high):
        return MEETS.reason
    if a.high is None or b.high is None:
        bound, other = (a, b) if a.high is None else (b, a)
        return f"“{quantity(bound)}” is a lower bound that {quantity(other)} does not break"
    return f"{quantity(a)} and {quantity(b)} overlap"


def ceiling(value: Value) -> bool:
    """Whether a count only says what it does not exceed: "up to 30", "fewer than 12"."""
    return isinstance(value, Quantity) and value.low == 0 and (value.high is None or value.high > 0)
