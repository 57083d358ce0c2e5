"""Slips: a headline against its own text, a copy against its siblings. Kept, marked, not counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from rashomon.model import Statement, Unknown, Value


def marked(statements: Sequence[Statement], compatible: Callable[[Value, Value], bool]) -> tuple[Statement, ...]:
    """The statements of one question with `slip` set on headlines that no line of their own text bears out.

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
