"""One question on a card that stands in a page elsewhere: its values, whose they are, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from rashomon.brief import phrase, rows
from rashomon.brief.amended import corrected
from rashomon.brief.excerpt import Excerpts
from rashomon.brief.quote import Quote
from rashomon.brief.rows import Row
from rashomon.desk import wording
from rashomon.desk.sharing import titled
from rashomon.desk.view import address, brief_of, desk, finding_of, page
from rashomon.desk.wording import TERM

router = APIRouter()
#: Rows on a card; there is a link to the others.
MOST = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A value with whose it is, through whom it came, some of its words, and what people corrected of it."""

    row: Row
    shown: str
    who: str
    through: str
    quote: Quote | None
    corrected: tuple[str, ...]


@router.api_route("/s/{story}/q/{anchor}/card", methods=["GET", "HEAD"])
def card(request: Request, story: str, anchor: str) -> Response:
    """The card of a question. It leaves this machine: no more is quoted than may be (rule 16), whoever looks."""
    brief = brief_of(request, story)
    finding = finding_of(request, story, brief, anchor)
    excerpts: Excerpts = desk(request).worked("excerpts to embed", brief, lambda: Excerpts(brief))
    every = rows.rows(finding)
    lines = [
        Line(r, wording.shown(r, excerpts, unit=finding.question.unit), phrase.who(r.origin),
             "; ".join(rows.through(r, 2)), next((q for q, _ in excerpts.gathered(r) if q), None),
             tuple(corrected(a, TERM) for a in brief.amended if a.correction.claim in r.claims))
        for r in every[:MOST]
    ]  # fmt: skip
    back = address(f"/s/{story}/q/{anchor}", request.query_params.get("at", ""))
    return page(
        request, "card.html", brief=brief, finding=finding, lines=lines, more=max(0, len(every) - MOST), back=back,
        heading=titled(finding),
    )  # fmt: skip
