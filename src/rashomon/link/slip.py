"""Slips: a headline against its own text, a copy against its siblings. Kept, marked, not counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from rashomon.model import Copy, Span, Statement, Unknown, Value

#: Spans of reports, by report id, in which a copy departs from its siblings.
Slips = Mapping[str, Sequence[Span]]


def slips(copies: Sequence[Copy]) -> dict[str, list[Span]]:
    """Where copies depart from their siblings and stand alone with it, by report."""
    out: dict[str, list[Span]] = defaultdict(list)
    for copy in copies:
        for departure in copy.departures:
            if departure.slip:
                out[departure.here.report].append(departure.here.span)
    return dict(out)


def marked(
    statements: Sequence[Statement], compatible: Callable[[Value, Value], bool], slipped: Slips | None = None
) -> tuple[Statement, ...]:
    """The statements of one question with `slip` set on what is one.

    That is a headline that no line of its own text bears out (a report whose text says nothing on the
    question leaves its headline standing), and an answer whose words are among those in which its copy
    departs from the siblings.
    """
    return tuple(
        replace(one, slip=True) if _departs(one, slipped or {}) else one for one in _headlines(statements, compatible)
    )


def _departs(one: Statement, slipped: Slips) -> bool:
    return any(span.overlaps(one.answer.span) for span in slipped.get(one.report, ()))


def _headlines(statements: Sequence[Statement], compatible: Callable[[Value, Value], bool]) -> tuple[Statement, ...]:
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
