"""Copies of a story's dispatches, and any two reports of one side by side."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from rashomon.brief.beside import Beside, beside
from rashomon.brief.rows import Lookup
from rashomon.desk.keys import key
from rashomon.desk.paging import count, sheet
from rashomon.desk.question.asked import PART
from rashomon.desk.report.paired import Pair, columns, members, pair
from rashomon.desk.view import brief_of, desk, excerpts, page
from rashomon.desk.words import say
from rashomon.model import Brief, Copy, Report

router = APIRouter()
#: Copies on one page.
MOST = 30


@dataclass(frozen=True, slots=True)
class Group:
    """A copy with its reports; the first is the one it stands under."""

    copy: Copy
    reports: list[Report]


@router.get("/s/{story}/copies")
def copies(
    request: Request, story: str, one: str = "", other: str = "", part: int = 1, page_number: int = 1
) -> Response:
    """The page of copies. `one`, `other`: keys of the two reports that are shown side by side."""
    brief, here = brief_of(request, story), desk(request)
    groups = [Group(c, members(c, brief.reports)) for c in brief.copies if c.relation != "cites"]
    chosen = next((g for g in groups if _has(g, one) and (not other or _has(g, other))), None)
    if chosen is None and (one or other):
        raise HTTPException(404, say("errors.no_report"))
    on = sheet(groups, page_number, MOST)
    both = _both(request, brief, chosen, one, other) if chosen else None
    longest = max(len(both.one.text), len(both.other.text)) if both else 0
    parts = count(longest, PART)
    number_of_part = max(1, min(part, parts))
    return page(
        request,
        "copies.html",
        story=story,
        brief=brief,
        lookup=here.worked("lookup", brief, lambda: Lookup(brief)),
        groups=on.shown,
        number=on.number,
        pages=on.pages,
        cites=[c for c in brief.copies if c.relation == "cites"],
        chosen=chosen,
        both=both,
        full_text=here.full_text,
        columns=columns(both, number_of_part) if both and here.full_text else (),
        beside=_excerpts(request, brief, both) if both and not here.full_text else [],
        part=number_of_part,
        parts=parts if here.full_text else 1,
    )


def _both(request: Request, brief: Brief, chosen: Group, one: str, other: str) -> Pair:
    """The two reports asked for; where one is not said, the first two that are not the same."""
    first = next(r for r in chosen.reports if key(r.id) == one)
    second = next((r for r in chosen.reports if key(r.id) == other and r is not first), None)
    second = second or next(r for r in chosen.reports if r is not first)
    found: Pair = desk(request).worked(f"pair {first.id} {second.id}", brief, lambda: pair(first, second, chosen.copy))
    return found


def _excerpts(request: Request, brief: Brief, both: Pair) -> list[Beside]:
    """What of the longest shared passages may be shown (rule 16)."""
    copy = Copy(both.one.id, (both.other.id,), "partial", both.share, both.passages)
    return beside(copy, excerpts(request, brief).shown)


def _has(group: Group, name: str) -> bool:
    return any(key(r.id) == name for r in group.reports)
