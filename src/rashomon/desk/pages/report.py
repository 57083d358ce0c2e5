"""One report: its text with every claim marked in its speaker's colour, and beside it who says what, and how."""

from __future__ import annotations

import re

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from rashomon.desk import sharing
from rashomon.desk.keys import key
from rashomon.desk.question.asked import part_of
from rashomon.desk.report.highlight import parts, pieces
from rashomon.desk.report.speaking import speakers, speaking
from rashomon.desk.report.told import Answers, cards
from rashomon.desk.view import address, brief_of, desk, excerpts, page
from rashomon.desk.words import say
from rashomon.model import Brief, Claim, Report

router = APIRouter()
#: Claims of other parts of a long report that are listed, each a way to its part.
ELSEWHERE = 300
_ANCHOR = re.compile(r"[cw]-[0-9a-f]+(?:-\d+)?")


@router.get("/s/{story}/r/{name}")
def report(request: Request, story: str, name: str, part: int = 1, speaker: str = "", find: str = "") -> Response:
    """The page of a report. `find`: an anchor of its words, where a browser did not find it on the part it has."""
    brief = brief_of(request, story)
    shown = report_of(brief, name)
    claims = [c for c in brief.claims if c.report == shown.id]
    if _ANCHOR.fullmatch(find):
        number = next((_part(c) for c in claims if c.id in find), 1)
        return RedirectResponse(
            address(f"/s/{story}/r/{name}", request.query_params.get("at", ""), find, part=number), 303
        )
    here = desk(request)
    ranges, count = excerpts(request, brief).shown(shown.id), parts(shown)
    number = max(1, min(part, count))
    who = speakers(claims, shown.outlet or shown.id)
    only = speaker if speaker in who else ""
    told = [c for c in claims if _part(c) == number]
    answers = here.worked("answers", brief, lambda: Answers(brief, excerpts(request, brief)))
    mine = [c for c in told if not only or speaking(c) == only]
    return page(
        request,
        "report.html",
        story=story,
        brief=brief,
        report=shown,
        name=name,
        shared=sharing.of_report(request, here.safety, story, brief, shown),
        full_text=here.full_text,
        claim_count=len(claims),
        speakers=list(who.values()),
        only=only,
        pieces=pieces(shown, claims, who, ranges, number, only),
        part=number,
        parts=count,
        part_of=_part,
        cards=cards(mine, who, answers, ranges),
        elsewhere=_elsewhere(claims, number) if count > 1 else [],
        states=sum(e.kind == "report" for e in here.ledger.history(shown.id)),
        copied=any(shown.id in (c.of, *c.reports) for c in brief.copies if c.relation != "cites"),
    )


def report_of(brief: Brief, name: str) -> Report:
    """The report of that key.

    Raises:
        HTTPException: 404, the story has no such report.

    """
    found = next((r for r in brief.reports if key(r.id) == name), None)
    if found is None:
        raise HTTPException(404, say("errors.no_report"))
    return found


def _part(claim: Claim) -> int:
    return part_of(claim.content[0]) or 1


def _elsewhere(claims: list[Claim], part: int) -> list[Claim]:
    """Claims of other parts, nearest first, that are listed on this one."""
    others = [c for c in claims if _part(c) != part]
    nearest = sorted(others, key=lambda c: abs(_part(c) - part))[:ELSEWHERE]
    return sorted(nearest, key=lambda c: c.content[0].start)
