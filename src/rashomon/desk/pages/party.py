"""A party: what a body or the holder of an office said over all stories, counted, never weighed (rules 12, 15)."""

from __future__ import annotations

from typing import NamedTuple

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from rashomon.desk.index.index import Index
from rashomon.desk.share import Share
from rashomon.desk.view import desk, page
from rashomon.desk.words import say

router = APIRouter()
#: Lines on one page.
MOST = 50
#: What can be counted of a line, and how the index tells it.
KINDS = {
    "revised": "superseded", "matched": "matched > 0", "against": "against > 0", "denied": "denied > 0",
    "denials": "denies",
}  # fmt: skip
_PAGES = 10_000


class Line(NamedTuple):
    """One value that the party gave to one question, in its words; fields as in `SaidRow`."""

    story: str
    title: str
    anchor: str
    question: str | None
    status: str | None
    value: str
    words: str
    who: str
    at: float | None
    report: str
    claim: str
    outlet: str
    printed: int
    superseded: int
    denies: int
    matched: int
    denied: int
    against: int


class Counts(NamedTuple):
    """How many values a party gave, in how many stories, and of those what `KINDS` tells."""

    values: int
    stories: int
    first: float | None
    last: float | None
    revised: int
    matched: int
    against: int
    denied: int
    denials: int


@router.get("/p/{party}")
def party(request: Request, party: str, only: str = "", page_number: str = "1") -> Response:
    """A page of what a party said, newest first; `only` what is of one kind.

    Raises:
        HTTPException: 404, there is no such party, or it is a private person.

    """
    index = desk(request).index
    known = index.party(party)
    if known is None:
        raise HTTPException(404, say("errors.no_party"))
    number = max(1, min(int(page_number), _PAGES)) if page_number.isdecimal() and len(page_number) < 9 else 1
    kind = only if only in KINDS else ""
    here = desk(request)
    counted = here.held.get(("counts", party, index.head()), lambda: counts(index, party))
    found = lines(index, party, kind, (number - 1) * MOST)
    return page(request, "party.html", party=known, counts=counted, lines=found[:MOST], only=kind,
                more=len(found) > MOST, number=number, kinds=KINDS, share=Share(here))  # fmt: skip


def counts(index: Index, party: str) -> Counts:
    """The counts of a party."""
    sums = ", ".join(f"total({test})" for test in KINDS.values())
    row = index.all(
        f"SELECT count(*), count(DISTINCT story), min(at), max(at), {sums} FROM said WHERE party = ? AND first = 1",  # noqa: S608
        party,
    )[0]
    return Counts(*row[:4], *map(int, row[4:]))


def lines(index: Index, party: str, kind: str, offset: int) -> list[Line]:
    """What a party said, newest first, one line more than a page."""
    test = f"AND {KINDS[kind]}" if kind else ""
    # The index alone finds the page's rows; only those are then read whole.
    return index.rows(
        Line,
        "SELECT said.story, story.title, said.anchor, question.text, question.status, value, words, who, at, "  # noqa: S608
        "report, claim, outlet, printed, superseded, denies, matched, denied, against "
        f"FROM (SELECT id AS row, at AS time FROM said "
        f"WHERE party = ? AND first = 1 {test} ORDER BY at DESC LIMIT ? OFFSET ?) "
        "CROSS JOIN said ON said.id = row "
        "JOIN story ON story.key = said.story LEFT JOIN question ON question.story = said.story "
        "AND question.anchor = said.anchor ORDER BY time DESC",
        party, MOST + 1, offset,
    )  # fmt: skip
