"""Feeds of a story and of a question: an entry for every change of status or value."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from fastapi import APIRouter, Request
from fastapi.responses import Response

from rashomon.brief import phrase
from rashomon.brief.visible import flat
from rashomon.desk.feed import syndicate
from rashomon.desk.feed.news import Told
from rashomon.desk.feed.syndicate import Channel
from rashomon.desk.keys import key
from rashomon.desk.sharing import keyed
from rashomon.desk.view import brief_of, desk, no_question
from rashomon.desk.words import say
from rashomon.model import Brief

router = APIRouter()
_READ = ["GET", "HEAD"]


@router.api_route("/s/{story}/feed.atom", methods=_READ)
def story_atom(request: Request, story: str) -> Response:
    """A story's changes as Atom."""
    return _sent(request, syndicate.atom(_of_story(request, story)), syndicate.ATOM)


@router.api_route("/s/{story}/feed.json", methods=_READ)
def story_json(request: Request, story: str) -> Response:
    """A story's changes as JSON Feed."""
    return _sent(request, syndicate.json_feed(_of_story(request, story)), syndicate.JSON)


@router.api_route("/s/{story}/q/{anchor}/feed.atom", methods=_READ)
def question_atom(request: Request, story: str, anchor: str) -> Response:
    """A question's changes as Atom."""
    return _sent(request, syndicate.atom(_of_question(request, story, anchor)), syndicate.ATOM)


@router.api_route("/s/{story}/q/{anchor}/feed.json", methods=_READ)
def question_json(request: Request, story: str, anchor: str) -> Response:
    """A question's changes as JSON Feed."""
    return _sent(request, syndicate.json_feed(_of_question(request, story, anchor)), syndicate.JSON)


def _of_story(request: Request, story: str) -> Channel:
    brief = brief_of(request, story)
    title = say("feed.of_story", title=phrase.title(brief).text)
    return _channel(request, brief, story, f"/s/{story}", title, _told(request, story))


def _of_question(request: Request, story: str, anchor: str) -> Channel:
    brief, told = brief_of(request, story), [t for t in _told(request, story) if t.anchor == anchor]
    finding = next((f for f in brief.findings if key(f.question.id) == anchor), None)
    if finding is None and not told:
        raise no_question(request, story, anchor)
    question = flat(finding.question.text if finding else told[0].question)
    title = say("feed.of_question", question=question, title=phrase.title(brief).text)
    return _channel(request, brief, story, f"/s/{story}/q/{anchor}", title, told)


def _told(request: Request, story: str) -> list[Told]:
    return desk(request).replay.entries(story, datetime.now(UTC))


def _channel(request: Request, brief: Brief, story: str, path: str, title: str, told: Sequence[Told]) -> Channel:
    here, base = desk(request), f"{request.url.scheme}://{request.headers['host']}"
    items = tuple(syndicate.items(told, base, full_text=here.full_text))
    own, updated = uuid5(NAMESPACE_URL, f"rashomon:{path}").urn, max((i.updated for i in items), default=_came(brief))
    atom, json = (base + keyed(here.safety, f"{path}/feed.{kind}") for kind in ("atom", "json"))
    return Channel(own, title, f"{base}{path}", atom, json, updated, items)


def _came(brief: Brief) -> str:
    """When the last report came out, for a feed that has no entry yet."""
    dated = [r.published.instant for r in brief.reports if r.published]
    return max(dated, default=datetime(1970, 1, 1, tzinfo=UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def _sent(request: Request, body: bytes, kind: str) -> Response:
    """The feed, or 304 where the reader has it already."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    asked = [t.strip().removeprefix("W/") for t in request.headers.get("if-none-match", "").split(",")]
    if tag in asked or "*" in asked:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=kind, headers=headers)
