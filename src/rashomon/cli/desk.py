"""`rashomon serve`: the desk in a browser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.app import BEGIN, app
from rashomon.cli.inputs import opened
from rashomon.cli.options import FullText, LedgerAt, reads

if TYPE_CHECKING:
    from rashomon.ledger.store import Ledger


@app.command(rich_help_panel=BEGIN)
@reads
def serve(
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", help="Port to listen on.")] = 8600,
    open_to_others: Annotated[
        bool, typer.Option("--open", help="Let other machines in, with the token; for an address other than this one.")
    ] = False,
    token: Annotated[
        str | None, typer.Option("--token", help="The access token; a new one where none is given.")
    ] = None,
    name: Annotated[
        list[str] | None, typer.Option("--name", help="Another host name that the desk answers to.")
    ] = None,
    full_text: FullText = False,
    demo: Annotated[bool, typer.Option("--demo", help="Show the invented story instead of the ledger.")] = False,
    ledger: LedgerAt = None,
) -> None:
    """Open the desk: stories, questions, words, corrections, in a browser on this machine."""
    from rashomon.desk.serve import address, run

    at = address(host, port, token, name or [], outside=open_to_others)
    with _shown(demo, ledger) as (store, index):
        run(store, index, at, full_text=full_text, name=os.environ.get("RASHOMON_NAME", ""), ready=_ready)


def _ready(url: str) -> None:
    typer.echo(f"The desk is at {url} (Ctrl+C ends it)", err=True)


@contextmanager
def _shown(demo: bool, ledger: str | None) -> Iterator[tuple[Ledger, Path]]:
    from rashomon.config import default_ledger
    from rashomon.desk import serve

    if demo:
        with serve.demo() as shown:
            yield shown
        return
    # Where none was named there may be none yet: the desk says how to add reports, and shows them when they come.
    with opened(ledger, create=ledger is None) as store:
        place = (ledger or default_ledger()).removeprefix("sqlite:///")
        yield store, Path(f"{place}.desk")
