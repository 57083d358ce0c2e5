"""Where reports and claims come from: what was named, or the ledger."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import typer

from rashomon.cli.options import NOT_GIVEN, Settings
from rashomon.cli.output import complain
from rashomon.errors import InputError, RashomonError, UsageError

if TYPE_CHECKING:
    from rashomon.ledger.store import Ledger
    from rashomon.model import Moment, Report
    from rashomon.recall import Known, Read


class Inputs:
    """Reads what was named, tells of what could not be read, and remembers that for the exit code."""

    def __init__(self) -> None:
        self.failed = False

    def reports(self, paths: Sequence[str], settings: Settings = NOT_GIVEN) -> list[Report]:
        from rashomon.intake.read import reports

        stdin = getattr(sys.stdin, "buffer", None)
        good = []
        for item in reports(
            paths, outlet=settings.outlet, published=settings.published, timezone=settings.timezone, stdin=stdin
        ):
            if isinstance(item, InputError):
                self.tell(item)
            else:
                good.append(item)
        return good

    def tell(self, error: RashomonError) -> None:
        self.failed = True
        complain(f"rashomon: {error}")

    def done(self) -> None:
        if self.failed:
            raise typer.Exit(1)


def given(paths: Sequence[str] | None) -> list[str]:
    """What was named; standard input where nothing was and a file or another program's output is fed in.

    Raises:
        UsageError: nothing was named, and nothing is fed in.

    """
    if paths:
        return list(paths)
    try:
        fed = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError, AttributeError):
        fed = 0
    if stat.S_ISFIFO(fed) or stat.S_ISREG(fed):
        return ["-"]
    raise UsageError("name the reports: files, folders or the address of a page, as in: rashomon add FOLDER")


def known(
    inputs: Inputs, paths: Sequence[str] | None, settings: Settings, ledger: str | None, as_of: Moment | None = None
) -> Known:
    """What is known of what was named; of what the ledger holds where nothing was."""
    from rashomon.recall import Known, known_in

    if paths:
        reports = inputs.reports(paths, settings)
        return Known(reports, {r.id: c for r, c, _ in reading(reports)})
    if settings.given:
        raise UsageError("--outlet, --published and --timezone go with reports: name some")
    with opened(ledger, create=False) as store:
        return known_in(store, as_of, reading)


def reading(reports: Sequence[Report]) -> Iterator[Read]:
    """Each report with its claims and the reader's name, with progress on a terminal."""
    from rashomon.recall import read_in

    with _progress(len(reports)) as step:
        yield from read_in(reports, step)


def opened(at: str | None, *, create: bool = True) -> Ledger:
    """The ledger named, else the default one; `create` where there may be none yet."""
    from rashomon.config import default_ledger
    from rashomon.ledger.sql import SqlLedger

    return SqlLedger.open(at or default_ledger(), create=create)


class _progress:  # noqa: N801 (used as a function)
    """A bar on standard error, on a terminal and for more than a handful only."""

    def __init__(self, total: int) -> None:
        self._total, self._bar = total, None if total < 5 or not sys.stderr.isatty() else self._make()

    @staticmethod
    def _make() -> Any:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
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
