"""Values in a few words, as the reasons and the superseded values quote them."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Moment, Place, Quantity, Unknown, Value, Words, YesNo

#: Names listed before "and n more"; four still fit one line of a terminal.
NAMES_SHOWN = 4


def number(x: float) -> str:
    """A number as a newspaper prints it: 3,614; 7.5."""
    return f"{int(x):,}" if float(x).is_integer() else f"{x:,g}"


def quantity(value: Quantity) -> str:
    """A count with its comparator: "at least 80", "more than 12", "about 100", "10 to 20", "none"."""
    low, high = value.low, value.high
    if value.vague:
        return value.written or f"{number(low)} or more"
    if high is None:
        return f"{'more than' if value.exclusive else 'at least'} {number(low)}"
    if low == high:
        return "none" if high == 0 else f"{'about ' if value.approximate else ''}{number(low)}"
    if value.approximate:
        return f"about {number((low + high) / 2)}"
    if low <= 0:
        return f"{'fewer than' if value.exclusive else 'up to'} {number(high)}"
    return f"{number(low)} to {number(high)}"


def moment(value: Moment) -> str:
    """A day, or a day and hour; a stretch longer than a day by its two ends."""
    if not value.hours_known:
        start, end = value.iso(), value.iso_end()
        return start if start == end else f"{start} to {end}"
    start, end = f"{value.start:%Y-%m-%d %H:%M}", f"{value.end:%H:%M}"
    zone = f" {value.start:%Z}" if value.zoned else ""
    return f"{start}{zone}" if value.precision in ("second", "minute") else f"{start} to {end}{zone}"


def value(of: Value) -> str:
    """Any value in a few words."""
    match of:
        case Quantity():
            return quantity(of)
        case Moment():
            return moment(of)
        case Place():
            return f"not {of.name}" if of.negated else of.name
        case Words():
            return f"not {of.text}" if of.negated else of.text
        case YesNo():
            return "yes" if of.yes else "no"
        case Unknown():
            return "unknown"


def names(of: Sequence[str]) -> str:
    """A list as it is said: "A and B", "A, B, C, D and 3 more"; doubles are named once."""
    once = list(dict.fromkeys(of))
    if len(once) > NAMES_SHOWN:
        once = [*once[:NAMES_SHOWN], f"{len(once) - NAMES_SHOWN} more"]
    return once[0] if len(once) == 1 else f"{', '.join(once[:-1])} and {once[-1]}" if once else "nobody"


def count(n: int, noun: str) -> str:
    """A number with its noun: "1 outlet", "3 outlets"."""
    return f"{n} {noun}{'' if n == 1 else 's'}"
