"""Questions that this kind of event raises and that nobody has addressed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.link.phrase import phrase
from rashomon.model import Claim, Finding, Question, Scope
from rashomon.vocabulary import load


def raised(findings: Sequence[Finding], claims: Iterable[Claim]) -> list[Finding]:
    """Unanswered questions, one for each slot that the story's kind of event raises and no claim answers.

    A kind of event is recognised by the slots that its reports do answer; where none is, nothing is asked.
    """
    asked = {f.question.slot for f in findings}
    silent = (c.speaker for c in claims for a in c.answers if a.slot == "comment.given")
    declined = tuple(dict.fromkeys(speaker.name for speaker in silent if speaker))
    out = []
    for kind in load("questions")["events"]:
        if not asked.intersection(kind["known_by"]):
            continue
        for slot in kind["raises"]:
            if slot not in asked:
                asked.add(slot)
                question = Question(slot, phrase(slot, Scope(), ""), slot)
                reason = f"Reports of {kind['name']} answer this as a rule; none of these does."
                out.append(Finding(question, "unanswered", (reason,), declined=declined))
    return out
