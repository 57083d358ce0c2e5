"""Commands for single reports: what was understood, the claims in them, and remembering both."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import typer

from rashomon.cli.app import BEGIN, LOOK, app
from rashomon.cli.inputs import Inputs, given, known, opened, reading
from rashomon.cli.options import NOT_GIVEN, AnyPaths, AsJson, LedgerAt, MaybePaths, Paths, Settings, grouped, reads
from rashomon.cli.output import complain, console, lines

if TYPE_CHECKING:
    from rashomon.model import Report


@app.command(rich_help_panel=LOOK)
@grouped
def read(paths: Paths, settings: Settings = NOT_GIVEN, as_json: AsJson = False) -> None:
    """Show what was understood of each report: outlet, time, title, credits, furniture."""
    from rashomon.wire import report_to_json

    inputs = Inputs()
    reports = inputs.reports(paths, settings)
    if as_json:
        lines(report_to_json(r) for r in reports)
    else:
        from rashomon.brief.listing import reports as show

        show(reports, console())
    inputs.done()


@app.command(rich_help_panel=LOOK)
@reads
@grouped
def claims(
    paths: MaybePaths = None, settings: Settings = NOT_GIVEN, ledger: LedgerAt = None, as_json: AsJson = False
) -> None:
    """List every claim: who says it, through whom, in which words."""
    from rashomon.wire import claim_to_json

    inputs = Inputs()
    have = known(inputs, paths, settings, ledger)
    if as_json:
        lines(claim_to_json(c) for r in have.reports for c in have.claims[r.id])
    else:
        from rashomon.brief.listing import claims as show

        show(have.reports, have.claims, console())
    inputs.done()


@app.command(rich_help_panel=BEGIN)
@reads
@grouped
def add(
    paths: AnyPaths = None, settings: Settings = NOT_GIVEN, ledger: LedgerAt = None, as_json: AsJson = False
) -> None:
    """Remember reports and their claims. Adding one twice changes nothing; an edited one is a revision."""
    inputs = Inputs()
    reports = inputs.reports(given(paths), settings)
    if not reports:
        inputs.done()
    counts = {"new": 0, "revision": 0, "same": 0}
    with opened(ledger) as store:
        for report, found, name in reading(reports):
            added = store.add_read(report, found, name, datetime.now(UTC))
            counts[added.status] += 1
            if as_json:
                lines([{"report": added.id, "status": added.status, "claims": len(found), "sha256": added.sha256}])
    if not as_json:
        typer.echo(f"{counts['new']} new, {counts['revision']} revised, {counts['same']} known already")
        for line in _next(reports, ledger):
            complain(line)
    inputs.done()


def _next(reports: Sequence[Report], ledger: str | None) -> Iterator[str]:
    """What reports do not say of themselves though much rests on it, and how to look at them."""
    lacking = (
        (sum(not r.outlet for r in reports), "name no outlet; --outlet"),
        (sum(r.published is None for r in reports), "bear no date; --published"),
    )
    for n, what in lacking:
        if n:
            yield f"{n} of {len(reports)} {what} says it, given when they are added"
    at = f" --ledger {shlex.quote(ledger)}" if ledger else ""
    yield f"To look at them in a browser: rashomon serve{at}"
    yield f"To read the brief here:       rashomon brief{at}"
