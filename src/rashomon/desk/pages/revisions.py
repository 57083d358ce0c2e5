"""The states of a report that the ledger keeps, two of them side by side, word by word."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from rashomon.desk.keys import key
from rashomon.desk.report.states import Shown, State, bits, fields, paged, states, tenth, whole, within
from rashomon.desk.view import asked_at, brief_of, desk, excerpts, page
from rashomon.desk.words import say
from rashomon.model import Brief, Report

router = APIRouter()


@router.get("/s/{story}/r/{name}/revisions")
def revisions(request: Request, story: str, name: str, old: int = 0, new: int = 0, page_number: int = 1) -> Response:
    """The page of a report's states. `old`, `new`: the numbers of the two that are held against each other."""
    brief, here = brief_of(request, story), desk(request)
    report = _id(request, brief, name)
    found = states(here.ledger, report, asked_at(request))
    if not found:
        raise HTTPException(404, say("errors.no_report"))
    last = _chosen(found, new, len(found) - 1)
    first = _chosen(found, old, max(0, found.index(last) - 1))
    before, after = first.revision.report, last.revision.report
    both = (before, after) if before is not None and after is not None and first is not last else None
    compared = here.worked(f"diff {report} {first.revision.id} {last.revision.id}", brief,
                           lambda: _compared(request, brief, *both) if both else None)  # fmt: skip
    pages = paged(compared[0]) if compared else [[]]
    number = max(1, min(page_number, len(pages)))
    return page(
        request,
        "revisions.html",
        story=story,
        brief=brief,
        name=name,
        report=report,
        here=any(key(r.id) == name for r in brief.reports),
        full_text=here.full_text,
        states=found,
        first=first,
        last=last,
        fields=fields(*both) if both else [],
        compared=compared is not None,
        changed=compared[1:] if compared else (0, 0),
        bits=pages[number - 1],
        number=number,
        pages=len(pages),
    )


def _compared(request: Request, brief: Brief, old: Report, new: Report) -> object:
    full = desk(request).full_text
    return bits(old.text, new.text, _shown(request, brief, old), _shown(request, brief, new), context=full)


def _shown(request: Request, brief: Brief, report: Report) -> Shown:
    """What of a state may be shown: of the one that the story shows what it shows, of others a tenth (rule 16)."""
    if desk(request).full_text:
        return whole(report.text)
    if any(r.id == report.id and r.sha256 == report.sha256 for r in brief.reports):
        return within(report.text, excerpts(request, brief).shown(report.id))
    return tenth(report.text)


def _chosen(found: list[State], number: int, otherwise: int) -> State:
    return next((s for s in found if s.number == number), found[otherwise])


def _id(request: Request, brief: Brief, name: str) -> str:
    """The id of a report by its key: one of the story's, or one whose words were removed."""
    for report in brief.reports:
        if key(report.id) == name:
            return report.id
    for gone in desk(request).ledger.redacted():
        if key(gone.report_id) == name:
            return gone.report_id
    raise HTTPException(404, say("errors.no_report"))
