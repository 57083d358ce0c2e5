"""Slips: a headline against its own text, a copy against its siblings. Kept, marked, not counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from rashomon.model import Copy, Quantity, Span, Statement, Unknown, Value


def slips(copies: Sequence[Copy]) -> dict[str, list[Span]]:
    """Where copies depart from their siblings and stand alone with it, by report."""
    out: dict[str, list[Span]] = defaultdict(list)
    for copy in copies:
        for departure in copy.departures:
            if departure.slip:
                out[departure.here.report].append(departure.here.span)
    return dict(out)


def departing(statements: Sequence[Statement], slipped: Sequence[Span]) -> tuple[Statement, ...]:
    """The statements of a report, those marked whose words are among those in which it departs from its siblings."""
    return tuple(
        replace(one, slip=True) if any(span.overlaps(one.answer.span) for span in slipped) else one
        for one in statements
    )


def headlines(statements: Sequence[Statement], compatible: Callable[[Value, Value], bool]) -> tuple[Statement, ...]:
    """The statements of one question, headlines marked that no line of their own text bears out.

    A report whose text says nothing on the question leaves its headline standing; so does one whose text gives the
    word of others only ("rebels say leader held; army denies it").
    """
    body: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if not one.claim.headline and not isinstance(one.answer.value, Unknown):
            body[one.report].append(one)
    return tuple(
        replace(one, slip=True) if _alone(one, body[one.report], compatible) else _in_full(one, body[one.report])
        for one in statements
    )


def _in_full(one: Statement, body: Sequence[Statement]) -> Statement:
    """A headline under whoever the text names for the same: "UN says …" is the U.N. office that the text quotes."""
    if not one.claim.headline or one.origin.standing in ("own-voice", "unresolved"):
        return one
    if any(b.origin.id == one.origin.id for b in body):
        return one
    same = {
        b.origin.id: b.origin for b in body if b.answer.value == one.answer.value and b.origin.standing != "own-voice"
    }
    return replace(one, origin=next(iter(same.values()))) if len(same) == 1 else one


def _alone(one: Statement, body: Sequence[Statement], compatible: Callable[[Value, Value], bool]) -> bool:
    """Whether a headline says what its text, or the text's word of the same party, does not."""
    if not one.claim.headline or not body or any(compatible(one.answer.value, b.answer.value) for b in body):
        return False
    nobodys = one.origin.standing in ("own-voice", "unresolved") or isinstance(one.answer.value, Quantity)
    return nobodys or any(b.origin.id == one.origin.id for b in body)
