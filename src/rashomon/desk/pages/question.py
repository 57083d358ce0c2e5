"""One question: every claim with its words, how its figures moved, and why it stands as it does, rule by rule."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from rashomon.brief import why
from rashomon.brief.beside import visible
from rashomon.brief.visible import flat
from rashomon.brief.why import Step
from rashomon.desk import sharing
from rashomon.desk.keys import key
from rashomon.desk.question.asked import Asked, anchor, part_of
from rashomon.desk.question.movement import movement
from rashomon.desk.question.plot import plot
from rashomon.desk.view import brief_of, desk, excerpts, no_question, page
from rashomon.desk.wording import spared
from rashomon.desk.words import say
from rashomon.model import Brief, Finding, Passage

router = APIRouter()
#: Steps of the reasoning that are shown; the words behind the others stand under the values.
STEPS = 120


@dataclass(frozen=True, slots=True)
class Reason:
    """A step of the reasoning as the page shows it: its words, and where the report says so ("" for nowhere)."""

    step: Step
    text: str
    report: str
    anchor: str
    part: int | None


@router.get("/s/{story}/q/{name}")
def question(request: Request, story: str, name: str, page_number: int = 1) -> Response:
    """The page of a question."""
    brief = brief_of(request, story)
    known = asked(request, brief)
    finding = known.finding(name)
    if finding is None:
        raise no_question(request, story, name)
    here = desk(request)
    pages = here.worked(f"given {name}", brief, lambda: known.given(finding))
    moved = here.worked(f"movement {name}", brief, lambda: movement(finding))
    number = max(1, min(page_number, len(pages)))
    before, after = known.beside(finding)
    reasons, left = here.worked(f"why {name}", brief, lambda: _reasons(known, finding))
    return page(
        request,
        "question.html",
        story=story,
        brief=brief,
        finding=finding,
        shared=sharing.of_question(request, here.safety, story, brief, finding),
        year=known.year,
        place=known.place(finding),
        number_of=len(known.order),
        before=before,
        after=after,
        answers=pages[number - 1],
        number=number,
        pages=len(pages),
        moved=moved,
        picture=plot(moved) if moved else None,
        reasons=reasons,
        left=left,
        linked=known.linked(finding),
    )


def asked(request: Request, brief: Brief) -> Asked:
    """The questions of a brief, worked out once."""
    here = desk(request)
    found: Asked = here.worked("asked", brief, lambda: Asked(brief, excerpts(request, brief)))
    return found


def _reasons(known: Asked, finding: Finding) -> tuple[list[Reason], int]:
    """The first steps of the reasoning, and how many more there are."""
    steps = why.question(known.brief, finding)
    return [_reason(known, finding, s) for s in steps[:STEPS]], max(0, len(steps) - STEPS)


def _reason(known: Asked, finding: Finding, step: Step) -> Reason:
    """A step with no more of a report's words than may be shown (rule 16), and the address of those words."""
    if step.passage is None:
        return Reason(step, spared(step.text, finding, known.excerpts), "", "", None)
    report, span = step.passage
    shown = visible(Passage(report, span, span), known.excerpts.shown(report))
    text = step.text.replace(f"“{flat(span.exact)}”", f"“{shown}”" if shown else say("question.withheld"), 1)
    return Reason(step, text, key(report), anchor(step.claim, span) if step.claim else "", part_of(span))
