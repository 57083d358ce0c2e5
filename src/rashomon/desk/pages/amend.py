"""Where people correct and judge: a form for every claim, question, origin and copy, and what is sent from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated
from urllib.parse import quote, unquote, urlencode, urlsplit, urlunsplit

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import BaseModel

from rashomon.brief.excerpt import Excerpts
from rashomon.desk.amend import amending
from rashomon.desk.amend.amending import Subject, slots
from rashomon.desk.view import desk, excerpts, local, page
from rashomon.desk.words import say
from rashomon.errors import UsageError
from rashomon.model import Brief, Signed
from rashomon.model.amendment import OF_ANSWER
from rashomon.review import note
from rashomon.review.note import Said

router = APIRouter()
Made = Callable[[Brief, Subject, Signed], Said]
#: Whose corrections these are: the visitor's name, as last signed.
NAME = "rashomon_name"
_YEAR = 365 * 24 * 3600
#: Code points of a field; what is longer is pasted by mistake.
LONGEST = {"by": 80, "reason": 1_000, "to": 300, "words": 2_000}


class Sent(BaseModel):
    """What every form sends: where one was, who says so and why, and what it is about."""

    story: str = ""
    back: str = ""
    by: str = ""
    reason: str = ""
    claim: str = ""
    answer: str = ""
    question: str = ""
    origin: str = ""
    copied: str = ""
    with_report: str = ""
    change: str = ""
    to: str = ""
    words: str = ""
    one: str = ""
    other: str = ""
    verdict: str = ""
    letter: str = ""
    subject: str = ""
    entry: str = ""


@router.get("/s/{story}/amend")
def form(request: Request, story: str) -> Response:
    """The form of one claim, question, origin or copy; with `part` the form alone, to be put into a page."""
    asked = Sent(story=story, **{k: v for k, v in request.query_params.items() if k in _ASKED})
    return _form(request, asked)


_ASKED = frozenset({"claim", "answer", "question", "origin", "copied", "with_report", "back", "change"})


@router.post("/correct")
def correct(request: Request, sent: Annotated[Sent, Form()]) -> Response:
    """Correct a claim or an answer of it."""

    def made(_: Brief, subject: Subject, signed: Signed) -> Said:
        if not isinstance(subject, amending.OfClaim):
            raise UsageError(say("amend.gone"))
        if not sent.change:
            raise UsageError(say("amend.no_change"))
        if sent.change == "slot" and sent.to.strip() not in slots():
            raise UsageError(say("amend.no_slot", given=sent.to))
        of = subject.answer.id if subject.answer and sent.change in OF_ANSWER else subject.claim.id
        to, words = sent.to.strip() or None, sent.words.strip() or None
        return note.correction(subject.claim, of, sent.change, to, signed, words=words, text=subject.report.text)

    return _said(request, sent, made)


@router.post("/judge")
def judge(request: Request, sent: Annotated[Sent, Form()]) -> Response:
    """Judge two questions, origins or reports the same, different, or unsure."""

    def made(brief: Brief, subject: Subject, signed: Signed) -> Said:
        if not sent.verdict:
            raise UsageError(say("amend.no_verdict"))
        if not sent.other:
            raise UsageError(say("amend.no_other"))
        one, known = _pair(brief, subject, sent)
        if sent.other not in known:
            raise UsageError(say("amend.gone"))
        return note.judgement(subject.about, one, sent.other, sent.verdict, signed)

    return _said(request, sent, made)


@router.post("/reliability")
def reliability(request: Request, sent: Annotated[Sent, Form()]) -> Response:
    """Say how reliable a source is."""

    def made(_: Brief, subject: Subject, signed: Signed) -> Said:
        if not isinstance(subject, amending.OfOrigin) or not subject.graded:
            raise UsageError(say("amend.private"))
        return note.reliability(subject.origin.id, sent.letter, signed)

    return _said(request, sent, made)


@router.post("/undo")
def undo(request: Request, sent: Annotated[Sent, Form()]) -> Response:
    """Take back what was said, or say again what was taken back."""
    here = desk(request)
    entry = next((e for e in here.ledger.history(sent.subject) if e.id == sent.entry), None)
    if entry is None or entry.kind not in ("correction", "judgement"):
        raise HTTPException(404, say("amend.no_entry"))
    reason = sent.reason.strip() or say("amend.again" if note.undone(entry) else "amend.taken_back")
    try:
        signed = _signed(sent.model_copy(update={"reason": reason}))
        note.turn(here.ledger, entry, signed.by, signed.reason, signed.at)
    except UsageError as error:
        return page(request, "undo.html", 422, entry=entry, sent=sent, wrong=str(error), name=name_of(request))
    return _done(request, sent, sent.subject)


def name_of(request: Request) -> str:
    """Whose corrections these are: the name last signed with, else the desk's."""
    return unquote(request.cookies.get(NAME, ""))[: LONGEST["by"]] or desk(request).name


def _said(request: Request, sent: Sent, made: Made) -> Response:
    """Record what was said and go back to where one was; where it cannot be, the form again with what was typed."""
    brief = _brief(request, sent.story)
    subject = _subject(brief, excerpts(request, brief), sent)
    if subject is None:
        raise HTTPException(404, say("amend.gone"))
    try:
        said = made(brief, subject, _signed(sent))
        note.record(desk(request).ledger, said)
    except UsageError as error:
        return _form(request, sent, wrong=str(error))
    return _done(request, sent, note.filed_under(said)[1])


def _done(request: Request, sent: Sent, subject: str) -> Response:
    here = desk(request)
    here.keeper.look()  # what was said is recorded, whatever follows from it
    entry = [e for e in here.ledger.history(subject) if e.kind in ("correction", "judgement")][-1]
    answer = RedirectResponse(_with(local(sent.back, f"/s/{sent.story}" if sent.story else "/"), noted=entry.seq), 303)
    answer.set_cookie(NAME, quote(sent.by.strip()), max_age=_YEAR, httponly=True, samesite="strict")
    return answer


def _with(address: str, **more: object) -> str:
    """The address with a parameter more, its fragment kept."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(query="&".join(filter(None, (parts.query, urlencode(more))))))


def _form(request: Request, sent: Sent, wrong: str = "") -> Response:
    brief = _brief(request, sent.story)
    subject = _subject(brief, excerpts(request, brief), sent)
    if subject is None:
        raise HTTPException(404, say("amend.gone"))
    typed = sent.model_copy(update={"by": sent.by or name_of(request)})
    template = "parts/amend_form.html" if request.query_params.get("part") else "amend.html"
    return page(request, template, 422 if wrong else 200, brief=brief, subject=subject, sent=typed, wrong=wrong,
                story=sent.story, back=local(sent.back, f"/s/{sent.story}"))  # fmt: skip


def _brief(request: Request, story: str) -> Brief:
    """The story as it stands now: what is said of it is said now."""
    found = desk(request).shelf.brief(story)
    if found is None:
        raise HTTPException(404, say("errors.no_story"))
    return found


def _subject(brief: Brief, excerpts: Excerpts, sent: Sent) -> Subject | None:
    if sent.claim:
        return amending.of_claim(brief, excerpts, sent.claim, sent.answer)
    if sent.question:
        return amending.of_question(brief, excerpts, sent.question)
    if sent.origin:
        return amending.of_origin(brief, sent.origin)
    return amending.of_copy(brief, sent.copied, sent.with_report)


def _pair(brief: Brief, subject: Subject, sent: Sent) -> tuple[str, set[str]]:
    """The first of two things judged, and all that the second may be."""
    match subject:
        case amending.OfQuestion():
            own = amending.answers(subject.finding)
            one = next((a for a in own if a != sent.other), subject.first)
            return one, {a for f in brief.findings for a in amending.answers(f)}
        case amending.OfOrigin():
            return subject.origin.id, {*(o.id for o in brief.origins), *subject.folded}
        case amending.OfCopy():
            return subject.one.id, {r.id for r in brief.reports}
        case _:
            raise UsageError(say("amend.gone"))


def _signed(sent: Sent) -> Signed:
    for field, most in LONGEST.items():
        if len(getattr(sent, field)) > most:
            raise UsageError(say("amend.too_long", field=say(f"amend.field_{field}"), most=most))
    if not sent.by.strip():
        raise UsageError(say("amend.no_name"))
    if not sent.reason.strip():
        raise UsageError(say("amend.no_reason"))
    return Signed(sent.by.strip(), datetime.now(UTC), sent.reason.strip())
