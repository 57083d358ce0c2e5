"""Slips: a headline against its own text, a copy against its siblings. Kept, marked, not counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from rashomon.model import Copy, Span, Statement, Unknown, Value


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

    A report whose text says nothing on the question leaves its headline standing.
    """
    body: dict[str, list[Value]] = defaultdict(list)
    for one in statements:
        if not one.claim.headline and not isinstance(one.answer.value, Unknown):
            body[one.report].append(one.answer.value)
    return tuple(
        replace(one, slip=True)
        if one.claim.headline
        and body[one.report]
        and not any(compatible(one.answer.value, value) for value in body[one.report])
        else one
        for one in statements
    )
