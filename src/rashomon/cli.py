"""The command line. What it prints with --json is a contract; what it prints for people is not.

Exit codes: 0 done; 1 some inputs could not be read (each named on standard error, the rest done);
2 wrong usage.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rashomon import __version__
from rashomon.errors import InputError, RashomonError, UsageError

if TYPE_CHECKING:
    from rashomon.extract.claims import Reader
    from rashomon.ledger.store import Ledger
    from rashomon.model import Brief, Claim, Moment, Report

app = typer.Typer(
    name="rashomon",
    help="Who claims what, on whose word, in which exact words. It never says what is true.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Paths = Annotated[list[str], typer.Argument(help="Files, directories, one page's URL, or - for standard input.")]
MaybePaths = Annotated[
    list[str] | None, typer.Argument(help="Files, directories, a URL or -; without any, the ledger is read.")
]
Outlet = Annotated[str | None, typer.Option("--outlet", help="Who published it, where the input does not say.")]
Published = Annotated[
    str | None, typer.Option("--published", help="When it came out: 2020-01-08 or 2020-01-08T06:10Z.")
]
Timezone = Annotated[
    str | None, typer.Option("--timezone", help="Zone of times given without one: Asia/Tokyo, +09:00.")
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines for other programs.")]
LedgerAt = Annotated[str | None, typer.Option("--ledger", help="Ledger file; RASHOMON_LEDGER, else the default place.")]
FullText = Annotated[bool, typer.Option("--full-text", help="Whole reports in the page, where you have the right to.")]


class _Inputs:
    """Reads what was named, tells of what could not be read, and remembers that for the exit code."""

    def __init__(self) -> None:
        self.failed = False

    def reports(
        self, paths: Sequence[str], outlet: str | None, published: str | None, timezone: str | None
    ) -> list[Report]:
        from rashomon.intake.read import reports

        good = []
        for item in reports(
            paths, outlet=outlet, published=published, timezone=timezone, stdin=getattr(sys.stdin, "buffer", None)
        ):
            if isinstance(item, InputError):
                self.tell(item)
            else:
                good.append(item)
        return good

    def tell(self, error: RashomonError) -> None:
        self.failed = True
        print(_inert(f"rashomon: {error}"), file=sys.stderr)  # noqa: T201

    def done(self) -> None:
        if self.failed:
            raise typer.Exit(1)


def _inert(text: str) -> str:
    """One line without control characters: a report's name must not steer the terminal."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def _lines(rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace").decode() + "\n")


@app.command()
def read(
    paths: Paths, outlet: Outlet = None, published: Published = None, timezone: Timezone = None, as_json: AsJson = False
) -> None:
    """Show what was understood of each report: outlet, time, title, credits, furniture."""
    from rashomon.wire import report_to_json

    inputs = _Inputs()
    reports = inputs.reports(paths, outlet, published, timezone)
    if as_json:
        _lines(report_to_json(r) for r in reports)
    else:
        from rashomon.brief.listing import reports as show

        show(reports, _console())
    inputs.done()


@app.command()
def claims(
    paths: MaybePaths = None,
    outlet: Outlet = None,
    published: Published = None,
    timezone: Timezone = None,
    ledger: LedgerAt = None,
    as_json: AsJson = False,
) -> None:
    """List every claim: who says it, through whom, in which words."""
    from rashomon.wire import claim_to_json

    inputs = _Inputs()
    reports, found, _ = _read(inputs, paths, outlet, published, timezone, ledger, None)
    if as_json:
        _lines(claim_to_json(c) for r in reports for c in found[r.id])
    else:
        from rashomon.brief.listing import claims as show

        show(reports, found, _console())
    inputs.done()


@app.command()
def brief(
    paths: MaybePaths = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", help="The account as it stood then: 2020-01-08T12:00Z.")
    ] = None,
    story: Annotated[str | None, typer.Option("--story", help="Only the story of this name (see `stories`).")] = None,
    html: Annotated[Path | None, typer.Option("--html", help="Also write one self-contained page here.")] = None,
    markdown: Annotated[Path | None, typer.Option("--markdown", help="Also write Markdown here.")] = None,
    full_text: FullText = False,
    outlet: Outlet = None,
    published: Published = None,
    timezone: Timezone = None,
    ledger: LedgerAt = None,
    as_json: AsJson = False,
) -> None:
    """Lay the accounts side by side: what is disputed, by whom, and what nobody knows."""
    from rashomon.pipeline import briefs
    from rashomon.wire import brief_to_json

    moment = _moment(as_of)
    inputs = _Inputs()
    reports, found, filed = _read(inputs, paths, outlet, published, timezone, ledger, moment)
    made = [b for b in briefs(reports, found, as_of=moment, filed=filed) if story in (None, b.story)]
    if story and not made:
        raise UsageError(f"no story named {story!r}: `rashomon stories` lists them")
    if as_json:
        _lines(brief_to_json(b) for b in made)
    _faces(made, html, markdown, full_text)
    if not as_json:
        _print(made)
    inputs.done()


@app.command()
def add(
    paths: Paths,
    outlet: Outlet = None,
    published: Published = None,
    timezone: Timezone = None,
    ledger: LedgerAt = None,
    as_json: AsJson = False,
) -> None:
    """Remember reports and their claims. Adding one twice changes nothing; an edited one is a revision."""
    inputs = _Inputs()
    reports = inputs.reports(paths, outlet, published, timezone)
    counts = {"new": 0, "revision": 0, "same": 0}
    with _ledger(ledger) as store:
        for report, found, name in _reading(reports):
            added = store.add_read(report, found, name, datetime.now(UTC))
            counts[added.status] += 1
            if as_json:
                _lines([{"report": added.id, "status": added.status, "claims": len(found), "sha256": added.sha256}])
    if not as_json:
        typer.echo(f"{counts['new']} new, {counts['revision']} revised, {counts['same']} known already")
    inputs.done()


@app.command()
def stories(ledger: LedgerAt = None, as_json: AsJson = False) -> None:
    """List the stories in the ledger: reports, outlets, origins, and how many questions are disputed."""
    from rashomon.pipeline import briefs

    inputs = _Inputs()
    reports, found, filed = _read(inputs, None, None, None, None, ledger, None)
    made = briefs(reports, found, filed=filed)
    if as_json:
        _lines(_summary(b) for b in made)
    else:
        from rashomon.brief.listing import stories as show

        show(made, _console())
    inputs.done()


@app.command()
def demo(
    out: Annotated[Path, typer.Option("--out", help="Folder for the page.")] = Path("demo-out"),
) -> None:
    """Brief an invented story: printed here, and written as a page."""
    from importlib.resources import as_file, files

    from rashomon.pipeline import briefs

    inputs = _Inputs()
    with as_file(files("rashomon") / "demo" / "reports.jsonl") as path:
        reports = inputs.reports([str(path)], None, None, None)
    made = briefs(reports, {r.id: c for r, c, _ in _reading(reports)})
    _faces(made, out / "brief.html", None, True)
    _print(made)
    inputs.done()


def _read(
    inputs: _Inputs,
    paths: Sequence[str] | None,
    outlet: str | None,
    published: str | None,
    timezone: str | None,
    ledger: str | None,
    as_of: Moment | None,
) -> tuple[list[Report], dict[str, Sequence[Claim]], dict[str, str | None]]:
    """Reports, their claims and what people filed them under: from what was named, else from the ledger."""
    if paths:
        reports = inputs.reports(paths, outlet, published, timezone)
        return reports, {r.id: c for r, c, _ in _reading(reports)}, {}
    if outlet or published or timezone:
        raise UsageError("--outlet, --published and --timezone go with reports: name some")
    with _ledger(ledger, create=False) as store:
        return *_recalled(store, as_of), store.filed()


#: `as_of` names the last instant that counts; a moment's end is the first that does not.
_MOMENT = timedelta(microseconds=1)


def _recalled(store: Ledger, as_of: Moment | None) -> tuple[list[Report], dict[str, Sequence[Claim]]]:
    """What the ledger knows; what an older reader read is read again, and remembered."""
    reports = store.reports(as_of.latest - _MOMENT) + store.undated() if as_of else store.reports()
    found: dict[str, Sequence[Claim]] = dict(store.readings(reports, _reader_name()))
    for report, read_now, reader in _reading([r for r in reports if r.id not in found]):
        store.record_claims(report.id, report.sha256, read_now, reader, datetime.now(UTC))
        found[report.id] = read_now
    return reports, found


#: Reports read together: enough to fill the model's batches, few enough that little is lost by a kill.
TOGETHER = 16


def _reading(reports: Sequence[Report]) -> Iterator[tuple[Report, list[Claim], str]]:
    """Each report with its claims and the reader's name, with progress on a terminal."""
    if not reports:
        return
    reader, name = _reader(), _reader_name()
    with _progress(len(reports)) as step:
        for at in range(0, len(reports), TOGETHER):
            some = reports[at : at + TOGETHER]
            for report, found in zip(some, reader.claims(some), strict=True):
                yield report, found, name
            step(len(some))


def _reader() -> Reader:
    from rashomon.extract.claims import Reader

    return Reader.load()


def _reader_name() -> str:
    """Program and weights: another version of either reads anew."""
    from rashomon.extract.tagger import version

    return f"rashomon {__version__} attribution {version()}"


def _ledger(at: str | None, *, create: bool = True) -> Ledger:
    from rashomon.config import default_ledger
    from rashomon.ledger.sql import SqlLedger

    return SqlLedger.open(at or default_ledger(), create=create)


def _moment(text: str | None) -> Moment | None:
    from rashomon.model import Moment

    try:
        return Moment.parse(text) if text else None
    except ValueError:
        raise UsageError(f"--as-of {text!r} is no time: write 2020-01-08 or 2020-01-08T12:00Z") from None


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

    console = _console()
    for one in made:
        render(one, console)
    if not made:
        console.print("No reports, so no brief.")


def _summary(brief: Brief) -> dict[str, Any]:
    from rashomon.wire import brief_to_json

    whole = brief_to_json(brief)
    statuses = [q["status"] for q in whole["questions"]]
    return {k: whole[k] for k in ("story", "title", "reports", "outlets", "origins")} | {
        "questions": len(statuses),
        "disputed": statuses.count("disputed"),
    }


def _console() -> Any:
    from rich.console import Console

    return Console()


class _progress:  # noqa: N801 (used as a function)
    """A bar on standard error, on a terminal and for more than a handful only."""

    def __init__(self, total: int) -> None:
        self._total, self._bar = total, None if total < 5 or not sys.stderr.isatty() else self._make()

    @staticmethod
    def _make() -> Any:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        return Progress(*columns, console=Console(stderr=True), transient=True)

    def __enter__(self) -> Callable[[int], None]:
        bar = self._bar
        if bar is None:
            return lambda n: None
        bar.start()
        task = bar.add_task("", total=self._total)
        return lambda n: bar.advance(task, n)

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()


def main() -> None:
    """Run the command line; errors made on purpose become one line and an exit code."""
    try:
        app()
    except UsageError as error:
        print(_inert(f"rashomon: {error}"), file=sys.stderr)  # noqa: T201
        sys.exit(2)
    except RashomonError as error:
        print(_inert(f"rashomon: {error}"), file=sys.stderr)  # noqa: T201
        sys.exit(1)
    except BrokenPipeError:  # the reader of a pipe left early: no error of ours
        sys.stderr.close()
        sys.exit(0)


if __name__ == "__main__":
    main()
