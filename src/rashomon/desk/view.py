"""What every page is given: the desk, the instant asked for, and the way to a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlencode, urlsplit, urlunsplit

from fastapi import HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from rashomon.brief import phrase, rows, value
from rashomon.brief.address import safe_url
from rashomon.brief.amended import corrected
from rashomon.brief.excerpt import Excerpts
from rashomon.brief.visible import clip, flat
from rashomon.desk import sharing
from rashomon.desk.amend.notice import noticed
from rashomon.desk.index.derive_said import seconds
from rashomon.desk.index.index import Index
from rashomon.desk.index.recent import Recent
from rashomon.desk.index.shelf import Shelf
from rashomon.desk.keys import key
from rashomon.desk.safety import Safety
from rashomon.desk.wording import TERM
from rashomon.desk.words import LANGUAGE, say
from rashomon.ledger.store import Ledger
from rashomon.model import Brief, Finding, Moment

if TYPE_CHECKING:
    from jinja2 import Environment

    from rashomon.desk.feed.events import Events
    from rashomon.desk.feed.replay import Replay
    from rashomon.desk.index.keeper import Keeper

Found = TypeVar("Found")
#: Things worked out from briefs that are kept in memory; each holds its brief, most of them those on the shelf.
HELD = 256
#: Code points of an address that is come back to.
LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Desk:
    """What a desk is made of. `full_text`: whole reports are shown, for this is the owner's machine (rule 16).

    `held` are things worked out from briefs, such as how much of each report may be shown.
    """

    ledger: Ledger
    index: Index
    shelf: Shelf
    keeper: Keeper
    safety: Safety
    replay: Replay
    events: Events
    full_text: bool = False
    name: str = ""
    held: Recent[Any] = field(default_factory=lambda: Recent(HELD))

    def worked(self, what: str, brief: object, make: Callable[[], Any]) -> Any:
        """What `make` works out from a brief or its outline, once; that is held with it, so that its place names it."""
        return self.held.get((what, id(brief)), lambda: (brief, make()))[1]


def desk(request: Request) -> Desk:
    """The desk that answers."""
    found: Desk = request.app.state.desk
    return found


def asked_at(request: Request) -> Moment | None:
    """The instant in the address (`at`), None for now.

    Raises:
        HTTPException: 400, it is no time.

    """
    given = request.query_params.get("at", "").strip()
    try:
        return Moment.parse(given) if given else None
    except ValueError:
        raise HTTPException(400, say("errors.no_time", given=given[:40])) from None


def brief_of(request: Request, story: str) -> Brief:
    """The brief of a story at the instant asked for.

    Raises:
        HTTPException: 404, there is no such story (then); 307, it is part of another one now.

    """
    return known(request, story, desk(request).shelf.brief(story, asked_at(request)))


def known(request: Request, story: str, found: Found | None) -> Found:
    """What was found of a story.

    Raises:
        HTTPException: it is None: 404, there is no such story (then); 307, it is part of another one now.

    """
    here = desk(request)
    if found is not None:
        return found
    moved = here.index.moved(story)
    if moved and moved != story:
        raise leading(request, request.url.path.replace(f"/s/{story}", f"/s/{moved}", 1))
    raise HTTPException(404, say("errors.no_story_then" if here.index.story(story) else "errors.no_story"))


def finding_of(request: Request, story: str, brief: Brief, anchor: str) -> Finding:
    """The question of an anchor.

    Raises:
        HTTPException: 404, there is no such question (then); 307, its answers are another one's now.

    """
    found = next((f for f in brief.findings if key(f.question.id) == anchor), None)
    if found is None:
        raise no_question(request, story, anchor)
    return found


def no_question(request: Request, story: str, anchor: str) -> HTTPException:
    """What a question that is not there is answered with: the way to the one that has its answers now, else 404."""
    joined = desk(request).index.joined(story, anchor)
    if joined is None:
        return HTTPException(404, say("errors.no_question"))
    there = "/s/{}/q/{}".format(*joined)
    return leading(request, request.url.path.replace(f"/s/{story}/q/{anchor}", there, 1))


def leading(request: Request, path: str) -> HTTPException:
    """The way to another page with the same query. Not for ever: what was joined may be parted again."""
    query = request.url.query
    return HTTPException(307, headers={"Location": f"{path}?{query}" if query else path})


def excerpts(request: Request, brief: Brief) -> Excerpts:
    """What of a brief's reports this desk may show (rule 16), worked out once."""
    return excerpts_of(desk(request), brief)


def excerpts_of(here: Desk, brief: Brief) -> Excerpts:
    """What of a brief's reports a desk may show (rule 16), worked out once."""
    found: Excerpts = here.worked("excerpts", brief, lambda: Excerpts(brief, full_text=here.full_text))
    return found


def page(request: Request, template: str, /, status: int = 200, **given: Any) -> Response:
    """A page of the desk. What a template prints is escaped; it is given the desk, its strings and the request."""
    here = desk(request)
    notice = noticed(here.ledger, here.index.head(), request.query_params.get("noted", ""))
    shown = _environment().get_template(template).render(
        request=request, desk=here, sign=request.state.sign, at=request.query_params.get("at", ""), notice=notice,
        **given,
    )  # fmt: skip
    return HTMLResponse(shown, status)


def address(path: str, at: str = "", fragment: str = "", **query: object) -> str:
    """An address on the desk that keeps the instant asked for; what is None or "" in `query` is left out."""
    given = {k: str(v) for k, v in {**query, "at": at}.items() if v not in (None, "")}
    return f"{path}{'?' + urlencode(given) if given else ''}{'#' + fragment if fragment else ''}"


def local(address: str, otherwise: str = "/") -> str:
    """An address on this desk, of a whole page and without a notice; `otherwise` where it leads anywhere else."""
    parts = urlsplit(address) if address.isprintable() and len(address) < LONGEST else urlsplit("")
    if parts.scheme or parts.netloc or not parts.path.startswith("/") or "\\" in address or address.startswith("//"):
        return otherwise
    kept = [p for p in parts.query.split("&") if p and not p.startswith("noted=") and p != "part=matrix"]
    return urlunsplit(parts._replace(query="&".join(kept)))


def back_to(request: Request) -> str:
    """The address of this page, to come back to."""
    if not hasattr(request.state, "back"):  # asked for by every line of a page
        query = request.url.query
        request.state.back = local(f"{request.url.path}?{query}" if query else request.url.path)
    found: str = request.state.back
    return found


def iso(at: float | None) -> str:
    """Seconds since 1970 as ISO 8601 to the minute, "" for None."""
    return (
        datetime.fromtimestamp(at, UTC).isoformat(timespec="minutes").replace("+00:00", "Z") if at is not None else ""
    )


@lru_cache(maxsize=4096)
def clock(at: float | None) -> str:
    """Seconds since 1970 as people read them."""
    return value.full_moment(Moment.parse(iso(at))) if at is not None else say("base.undated")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("rashomon.desk"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.globals.update(
        say=say,
        rows=rows,
        phrase=phrase,
        value=value,
        key=key,
        language=LANGUAGE,
        clock=clock,
        iso=iso,
        address=address,
        back_to=back_to,
        corrected=corrected,
        TERM=TERM,
        sharing=sharing,
    )
    made.filters.update(flat=flat, clip=clip, safe_url=safe_url, seconds=seconds)
    return made
