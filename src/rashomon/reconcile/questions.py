"""The questions of a story held against each other: parts against their whole, "none" against some."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from rashomon.model import Finding, Question
from rashomon.reconcile.exceed import covers, opposed
from rashomon.reconcile.scope import bounded, narrower
from rashomon.vocabulary import load


def across(findings: Sequence[Finding]) -> list[Finding]:
    """The findings of a story, each with what the others say of it."""
    return _against_none(_with_parts(findings))


def _with_parts(findings: Sequence[Finding]) -> list[Finding]:
    """Rule 7: what is said of a part bounds its whole from below; only figures have parts."""
    figures: dict[Hashable, list[Finding]] = defaultdict(list)
    for f in findings:
        if f.low:
            for narrowed in _narrowings(f.question):
                figures[narrowed].append(f)
    return [
        bounded(whole, [p for p in parts if narrower(p.question.scope, whole.question.scope)])
        if (parts := figures.get(_narrowings(whole.question)[-1]))
        else whole
        for whole in findings
    ]


def _narrowings(question: Question) -> list[Hashable]:
    """What a question has in common with those it may be a part of; the last is the most it has itself."""
    scope = question.scope
    fields = [(name, value) for name in ("part", "where", "of") if (value := getattr(scope, name)) is not None]
    return [(question.slot, question.unit, scope.when, field) for field in (None, *fields)]


def _against_none(findings: Sequence[Finding]) -> list[Finding]:
    """Where some of a group are said to be what another says that none of it are, both questions are disputed."""
    out = list(findings)
    of_slot: dict[str, list[int]] = defaultdict(list)
    for i, f in enumerate(out):
        of_slot[f.question.slot].append(i)
    for wide in (i for i, f in enumerate(out) if f.low == 0):
        slot = out[wide].question.slot
        for narrow in (i for s in (slot, *_within(slot)) for i in of_slot[s] if i != wide and out[i].high != 0):
            if covers(out[wide].question.scope, out[narrow].question.scope):
                out[narrow], out[wide] = opposed(out[narrow], out[wide])
    return out


def _within(slot: str) -> Sequence[str]:
    """The slots whose answers are a part of this one's: who was killed is among the casualties."""
    return tuple(load("questions")["slots"].get(slot, {}).get("holds", ()))
