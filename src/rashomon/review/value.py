"""A value as a person writes it, of the kind that the machine read in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.errors import UsageError

if TYPE_CHECKING:
    from rashomon.model import Value

_YES_NO = {"yes": True, "no": False}


def parsed(written: str, old: Value) -> Value:
    """`written` as a count where a count was read, as a time where a time was, else as words, yes, no or unknown.

    Raises:
        UsageError: it is nothing of the kind.

    """
    from rashomon.model import Moment, Place, Quantity, Unknown, Words, YesNo

    low = written.strip().lower()
    if low == "unknown":
        return Unknown()
    if low in _YES_NO and not isinstance(old, Quantity):
        return YesNo(_YES_NO[low])
    if isinstance(old, Quantity):
        return _count(written.strip(), old)
    if isinstance(old, Moment):
        try:
            return Moment.parse(written.strip())
        except ValueError:
            raise UsageError(f"{written!r} is no time: write 2020-01-08 or 2020-01-08T06:10Z") from None
    text, negated = (written[4:], True) if low.startswith("not ") else (written, False)
    return Place(text, negated=negated) if isinstance(old, Place) else Words(text, negated=negated)


def _count(written: str, old: Value) -> Value:
    """A number with its comparator; "none" and "no" are nought."""
    from rashomon.extract.quantity.number import numbers
    from rashomon.model import Quantity

    unit = old.unit if isinstance(old, Quantity) else ""
    if written.lower() in ("none", "no", "nobody", "nothing"):
        return Quantity(0, 0, unit, written)
    found = numbers(written)
    if len(found) != 1:
        raise UsageError(f"{written!r} is no count: write 12, at least 80, about 100, 10 to 20 or none")
    n = found[0]
    return Quantity(n.low, n.high, unit, written, n.exclusive, n.vague, n.approximate)
