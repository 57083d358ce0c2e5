"""Any two values held against each other, each kind by its own rule."""

from __future__ import annotations

from collections.abc import Callable

from rashomon.model import Moment, Place, Quantity, Unknown, Value, Words, YesNo
from rashomon.reconcile.behaviour import Kind
from rashomon.reconcile.comparison import AGAINST, MEETS, Comparison
from rashomon.reconcile.concepts import compare_described
from rashomon.reconcile.interval import compare_quantities
from rashomon.reconcile.moments import compare_moments
from rashomon.reconcile.places import compare_places
from rashomon.reconcile.wording import compare_remarks, compare_words

_SIDE_BY_SIDE = Comparison("beside", "the answers can stand side by side")


def compare(a: Value, b: Value, kind: Kind = "exclusive") -> Comparison:
    """How `a` and `b` stand to each other as answers to a question of that kind.

    A denial contradicts what it denies in every kind. Otherwise an "open" question knows no
    contradiction, and different words contradict each other only in an "exclusive" one, or where they mean
    different things in a "described" one.
    """
    if isinstance(a, Moment) and isinstance(b, Moment):  # the most often asked, and no denials among them
        found = compare_moments(a, b)
        return found if found.relation != "against" or kind not in ("open", "remark") else _SIDE_BY_SIDE
    if isinstance(a, Unknown) or isinstance(b, Unknown):
        return Comparison("beside", "an unknown contradicts nothing")
    if isinstance(a, Words) and isinstance(b, Words) and kind in _IN_WORDS:
        return _IN_WORDS[kind](a, b)
    found = _by_type(*((_site(a), _site(b)) if kind == "place" else (a, b)))
    if found.relation != "against" or _denial(a, b):
        return found
    side_by_side = kind in ("open", "remark") or (isinstance(a, Words) and kind != "exclusive")
    return _SIDE_BY_SIDE if side_by_side else found


def compatible(a: Value, b: Value, kind: Kind = "exclusive") -> tuple[bool, str]:
    """Whether both values can hold, with the reason; true also where they cannot be compared."""
    found = compare(a, b, kind)
    return found.relation != "against", found.reason


def _together(a: Words, b: Words) -> Comparison:
    """Parties that each speak for themselves, all in one direction unless one of them denies it."""
    return MEETS if a.negated == b.negated else AGAINST


#: How two answers in words are compared in questions of their kind.
_IN_WORDS: dict[Kind, Callable[[Words, Words], Comparison]] = {
    "remark": compare_remarks,
    "described": compare_described,
    "chorus": _together,
}


def _site(value: Value) -> Value:
    """A place told in words is a place of which only the name is known."""
    return Place(value.text, negated=value.negated) if isinstance(value, Words) else value


def _by_type(a: Value, b: Value) -> Comparison:
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        if a.unit.casefold() != b.unit.casefold():
            return Comparison("beside", f"{a.unit} and {b.unit} are not one unit")
        return compare_quantities(a, b)
    if isinstance(a, Place) and isinstance(b, Place):
        return compare_places(a, b)
    if isinstance(a, Words) and isinstance(b, Words):
        return compare_words(a, b)
    if isinstance(a, YesNo) and isinstance(b, YesNo):
        return MEETS if a == b else AGAINST
    return _across_types(a, b)


def _across_types(a: Value, b: Value) -> Comparison:
    """The answers "none" and "no" contradict any answer that names one; "yes" is a vaguer form of a count."""
    if _nothing(a) and _nothing(b):
        return MEETS
    if _nothing(a) != _nothing(b) and not _negated(a) and not _negated(b):
        return Comparison("against", "one account gives an answer where another says there is none")
    if isinstance(a, YesNo | Quantity) and isinstance(b, YesNo | Quantity):
        return Comparison("meets", "a yes is a less specific form of a count")
    return Comparison("beside", "answers of different kinds are not compared")


def _denial(a: Value, b: Value) -> bool:
    return isinstance(a, YesNo) or _nothing(a) != _nothing(b) or _negated(a) != _negated(b)


def _nothing(value: Value) -> bool:
    """Whether the answer is "none" or "no"."""
    return (isinstance(value, Quantity) and value.high == 0) or (isinstance(value, YesNo) and not value.yes)


def _negated(value: Value) -> bool:
    return isinstance(value, Words | Place) and value.negated
