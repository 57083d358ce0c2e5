"""Commands for stories: briefs, the list of them, and the demo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rashomon.cli.app import BEGIN, LOOK, app
from rashomon.cli.inputs import Inputs, known, reading
from rashomon.cli.options import NOT_GIVEN, AsJson, AsOf, FullText, LedgerAt, MaybePaths, Settings, grouped, reads
from rashomon.cli.output import console, lines, moment
from rashomon.errors import UsageError

if TYPE_CHECKING:
    from rashomon.model import Brief, Moment
    from rashomon.recall import Known


@app.command(rich_help_panel=LOOK)
@reads
@grouped
def brief(
    paths: MaybePaths = None,
    as_of: AsOf = None,
    story: Annotated[str | None, typer.Option("--story", help="Only the story of this name (see `stories`).")] = None,
    html: Annotated[Path | None, typer.Option("--html", help="Also write one self-contained page here.")] = None,
    markdown: Annotated[Path | None, typer.Option("--markdown", help="Also write Markdown here.")] = None,
    full_text: FullText = False,
    settings: Settings = NOT_GIVEN,
    ledger: LedgerAt = None,
    as_json: AsJson = False,
) -> None:
    """Lay the accounts side by side: what is disputed, by whom, and what nobody knows."""
    from rashomon.wire import brief_to_json

    then = moment(as_of)
    inputs = Inputs()
    have = known(inputs, paths, settings, ledger, then)
    made = [b for b in made_of(have, then) if story in (None, b.story)]
    if story and not made:
        raise UsageError(f"no story named {story!r}: `rashomon stories` lists them")
    if as_json:
        lines(brief_to_json(b) for b in made)
    _faces(made, html, markdown, full_text)
    if not as_json:
        _print(made)
    inputs.done()


@app.command(rich_help_panel=LOOK)
@reads
def stories(ledger: LedgerAt = None, as_json: AsJson = False) -> None:
    """List the stories in the ledger: reports, outlets, origins, and how many questions are disputed."""
    inputs = Inputs()
    have = known(inputs, None, NOT_GIVEN, ledger)
    made = made_of(have)
    if as_json:
        lines(_summary(b) for b in made)
    else:
        from rashomon.brief.listing import stories as show

        show(made, console())
    inputs.done()


@app.command(rich_help_panel=BEGIN)
def demo(
    out: Annotated[Path, typer.Option("--out", help="Folder for the page.")] = Path("demo-out"),
) -> None:
    """Brief an invented story: printed here, and written as a page."""
    from importlib.resources import as_file, files

    from rashomon.pipeline import briefs

    inputs = Inputs()
    with as_file(files("rashomon") / "demo" / "reports.jsonl") as path:
        reports = inputs.reports([str(path)])
    made = briefs(reports, {r.id: c for r, c, _ in reading(reports)})
    _faces(made, out / "brief.html", None, True)
    _print(made)
    inputs.done()


def made_of(have: Known, then: Moment | None = None) -> list[Brief]:
    """The briefs of all that is known, with what people filed, corrected and judged."""
    from rashomon.pipeline import briefs

    return briefs(have.reports, have.claims, as_of=then, filed=have.filed, amendments=have.amendments)


def _faces(made: Sequence[Brief], html: Path | None, markdown: Path | None, full_text: bool) -> None:
    """Write the faces that were asked for; several stories go into one file each, numbered."""
    if html:
        from rashomon.brief.html import render as page

        _write(made, html, lambda b: page(b, full_text=full_text))
    if markdown:
        from rashomon.brief.markdown import render as text

        _write(made, markdown, lambda b: text(b, full_text=full_text))


def _write(made: Sequence[Brief], path: Path, render: Callable[[Brief], str]) -> None:
    for number, one in enumerate(made, 1):
        place = path if len(made) == 1 else path.with_stem(f"{path.stem}-{number}")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(render(one), encoding="utf-8")
        except OSError as error:
            raise UsageError(f"cannot write {place}: {error.strerror}") from None
        typer.echo(f"wrote {place}", err=True)


def _print(made: Sequence[Brief]) -> None:
    from rashomon.brief.terminal import render

    terminal = console()
    for one in made:
        render(one, terminal)
    if not made:
        terminal.print("No reports, so no brief.")


def _summary(brief: Brief) -> dict[str, Any]:
    from rashomon.wire import brief_to_json

    whole = brief_to_json(brief)
    statuses = [q["status"] for q in whole["questions"]]
    return {k: whole[k] for k in ("story", "title", "reports", "outlets", "origins")} | {
        "questions": len(statuses),
        "disputed": statuses.count("disputed"),
    }
