"""The web application: its pages, what guards them, and the thread that keeps its index in step."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path

from anyio import to_thread
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import PlainTextResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from rashomon.desk import pages
from rashomon.desk.feed.events import Events
from rashomon.desk.feed.replay import Replay
from rashomon.desk.index.index import Index
from rashomon.desk.index.keeper import Keeper
from rashomon.desk.index.shelf import Shelf
from rashomon.desk.index.worked import Worked
from rashomon.desk.safety import Safety
from rashomon.desk.view import Desk, page
from rashomon.desk.words import say
from rashomon.ledger.store import Ledger
from rashomon.recall import reader_name
from rashomon.reconcile import RULES

#: Pages made at once. They share one processor: of more, each waits for all, and each maps the index anew.
THREADS = 8


def create(ledger: Ledger, index: Path, safety: Safety | None = None, *, full_text: bool = False, name: str = "",
           follow: bool = True) -> FastAPI:  # fmt: skip
    """The desk over a ledger, its index at a path. `follow`: a thread keeps the index in step while it runs.

    `full_text`: whole reports are shown. `name`: whose corrections these are where a visitor gives no name.
    """
    kept = Index(index, made_by())
    worked = Worked(ledger)
    events = Events()
    keeper = Keeper(ledger, kept, worked, events)
    shelf = Shelf(ledger, kept, worked)
    safety = replace(safety or Safety(), secret=kept.secret())
    made = Desk(ledger, kept, shelf, keeper, safety, Replay(ledger, kept, shelf), events, full_text, name)
    app = FastAPI(title="Rashomon", docs_url=None, redoc_url=None, openapi_url=None, lifespan=_followed(keeper, follow))
    app.state.desk = made
    app.middleware("http")(made.safety)
    app.mount("/static", StaticFiles(packages=[("rashomon.desk", "static"), ("rashomon.brief", "static")]))
    for router in pages.ROUTERS:
        app.include_router(router)
    app.add_exception_handler(HTTPException, _failed)
    app.add_exception_handler(RequestValidationError, _senseless)
    app.add_exception_handler(Exception, _broken)
    return app


def made_by() -> str:
    """What an index follows from beside its ledger: the program that reads, and the rules."""
    return f"{reader_name()} rules {RULES}"


def _followed(keeper: Keeper, follow: bool) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        thread = threading.Thread(target=keeper.watch, name="keeper", daemon=True)
        if follow:
            thread.start()
        try:
            yield
        finally:
            keeper.stop()
            if follow:
                thread.join(timeout=5)

    return lifespan


async def _failed(request: Request, error: Exception) -> Response:
    """An error made on purpose, as a page that says what to do."""
    status = getattr(error, "status_code", 500)
    headers = getattr(error, "headers", None) or {}
    if "Location" in headers:
        return Response(status_code=status, headers=headers)
    told = getattr(error, "detail", "")
    if status in (404, 405) and told in ("", "Not Found", "Method Not Allowed"):
        told = say("errors.no_page" if status == 404 else "errors.no_method")
    return page(request, "error.html", status=status, told=told)


async def _senseless(request: Request, error: Exception) -> Response:
    """An address or a form with something in it that makes no sense there."""
    return page(request, "error.html", status=400, told=say("errors.no_sense"))


async def _broken(request: Request, error: Exception) -> Response:
    """An error nobody foresaw: the page says so and shows nothing of the machine."""
    return PlainTextResponse(say("errors.broken"), 500, {"X-Content-Type-Options": "nosniff"})
