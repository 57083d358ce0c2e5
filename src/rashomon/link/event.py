"""Questions that this kind of event raises and that nobody has addressed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.kept import Kept
from rashomon.link.phrase import phrase
from rashomon.model import Claim, Finding, Question, Scope
from rashomon.vocabulary import load


def raised(findings: Sequence[Finding], claims: Sequence[Claim], kept: Kept | None = None) -> list[Finding]:
    """Unanswered questions, one for each slot that the story's kind of event raises and no claim answers.

    A kind of event is recognised by the slots that its reports do answer; where none is, nothing is asked.
    """
    asked = {f.question.slot for f in findings}
    silent = (kept or Kept()).each("silent", claims, _silent)
    declined = tuple(dict.fromkeys(name for some in silent for name in some))
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


def _silent(claims: Iterable[Claim]) -> list[str]:
    """The names of those who were asked and did not answer."""
    return [c.speaker.name for c in claims for a in c.answers if a.slot == "comment.given" and c.speaker]
