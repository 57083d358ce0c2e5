"""Questions that this kind of event raises and that nobody has addressed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rashomon.kept import Kept
from rashomon.link.phrase import phrase
from rashomon.model import Claim, Finding, Question, Scope
from rashomon.vocabulary import load

#: A kind of event is taken for the story's own from this part of what speaks for the likeliest. Set by judgement.
PART = 0.5


def raised(findings: Sequence[Finding], claims: Sequence[Claim], kept: Kept | None = None) -> list[Finding]:
    """Unanswered questions, one for each slot that the story's kind of event raises and no claim answers.

    A kind of event is recognised by the slots that its reports do answer; where none is, nothing is asked. Nor is what
    kinds ask for which far less speaks than for another: a ceasefire mentioned in passing makes no story of talks.
    """
    asked = {f.question.slot for f in findings}
    told = _told(findings)
    most = max((_speaks(kind, told) for kind in load("questions")["events"]), default=0)
    silent = (kept or Kept()).each("silent", claims, _silent)
    declined = tuple(dict.fromkeys(name for some in silent for name in some))
    out = []
    for kind in load("questions")["events"]:
        if not (found := _speaks(kind, told)) or found < PART * most:
            continue
        for slot in kind["raises"]:
            if slot not in asked:
                asked.add(slot)
                question = Question(slot, phrase(slot, Scope(), ""), slot)
                reason = f"Reports of {kind['name']} answer this as a rule; none of these does."
                out.append(Finding(question, "unanswered", (reason,), declined=declined))
    return out


def _silent(claims: Iterable[Claim]) -> list[str]:
    """The names of those who were asked and did not answer."""
    return [c.speaker.name for c in claims for a in c.answers if a.slot == "comment.given" and c.speaker]


def _told(findings: Iterable[Finding]) -> Counter[str]:
    """In how many reports each slot is answered; at least one."""
    out: Counter[str] = Counter()
    for f in findings:
        out[f.question.slot] += max(1, len({s.report for p in f.positions for s in p.statements}))
    return out


def _speaks(kind: Mapping[str, Any], told: Mapping[str, int]) -> int:
    """How often reports answer what a kind of event is known by."""
    return sum(told.get(slot, 0) for slot in kind["known_by"])
