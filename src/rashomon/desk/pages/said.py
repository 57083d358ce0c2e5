"""Beside a story's questions: promises and threats, what one alone says, and what outlets say in their own voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from rashomon.brief.html.page import Page
from rashomon.brief.phrase import Sentence
from rashomon.desk.keys import key
from rashomon.desk.paging import sheet
from rashomon.desk.question.asked import part_of
from rashomon.desk.view import brief_of, desk, page
from rashomon.model import Claim, Span, Statement

router = APIRouter()
#: Sentences of one kind that are shown beside the others, and on each page where a reader asks for all of them.
SHOWN, EACH = 60, 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where words of a claim stand: the outlet, its report's key, the part of a long one, and the anchor there."""

    claim: Claim
    outlet: str
    report: str
    part: int | None
    anchor: str


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, and every place where its words stand."""

    sentence: Sentence
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences of one kind: those shown, and how many there are.

    `number` is the page of `pages`, the first is 1; 0 where the first ones are shown beside the other kinds.
    """

    name: str
    told: Sequence[Told]
    total: int
    number: int = 0
    pages: int = 0


@router.get("/s/{story}/said")
def said(
    request: Request, story: str, whole: Annotated[str, Query(alias="all", max_length=20)] = "", page_number: int = 1
) -> Response:
    """The page of what is said beside the questions."""
    brief = brief_of(request, story)
    shown = Page(brief, desk(request).full_text)
    of_claims = (("commitments", shown.commitments()), ("own_voice", shown.own_voice()))
    told = {name: [Told(s, _claims(shown, claims)) for s, claims in found] for name, found in of_claims}
    told["remarks"] = [Told(s, _statement(shown, one)) for s, one in shown.remarks()]
    names = [name for name in ("commitments", "remarks", "own_voice") if told[name]]
    if whole in names:
        on = sheet(told[whole], page_number, EACH)
        parts = [Part(whole, on.shown, len(told[whole]), on.number, on.pages)]
    else:
        parts = [Part(name, told[name][:SHOWN], len(told[name])) for name in names]
    return page(request, "story_said.html", brief=brief, story=story, parts=parts)


def _claims(shown: Page, claims: Sequence[Claim]) -> tuple[Place, ...]:
    return tuple(_place(shown, c, c.content[0], f"c-{c.id}") for c in claims)


def _statement(shown: Page, one: Statement) -> tuple[Place, ...]:
    span = one.answer.span
    return (_place(shown, one.claim, span, f"w-{one.claim.id}-{span.start}"),)


def _place(shown: Page, claim: Claim, span: Span, anchor: str) -> Place:
    return Place(claim, shown.lookup.outlet(claim.report), key(claim.report), part_of(span), anchor)
