"""Where reports and claims come from: what was named, or the ledger."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import typer

from rashomon import __version__
from rashomon.cli.options import NOT_GIVEN, Settings
from rashomon.errors import InputError, RashomonError, UsageError

if TYPE_CHECKING:
    from rashomon.extract.claims import Reader
    from rashomon.ledger.store import Ledger
    from rashomon.model import Amendments, Claim, Moment, Report


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
        print(inert(f"rashomon: {error}"), file=sys.stderr)  # noqa: T201

    def done(self) -> None:
        if self.failed:
            raise typer.Exit(1)


def inert(text: str) -> str:
    """One line without control characters: a report's name must not steer the terminal."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def _nothing_said() -> Amendments:
    from rashomon.model import Amendments

    return Amendments()


@dataclass(frozen=True, slots=True)
class Known:
    """Reports, their claims by report id, what people filed them under, and what they said of the claims."""

    reports: list[Report]
    claims: Mapping[str, Sequence[Claim]]
    filed: Mapping[str, str | None] = field(default_factory=dict)
    amendments: Amendments = field(default_factory=_nothing_said)


def known(
    inputs: Inputs, paths: Sequence[str] | None, settings: Settings, ledger: str | None, as_of: Moment | None = None
) -> Known:
    """What is known of what was named; of what the ledger holds where nothing was."""
    if paths:
        reports = inputs.reports(paths, settings)
        return Known(reports, {r.id: c for r, c, _ in reading(reports)})
    if settings.given:
        raise UsageError("--outlet, --published and --timezone go with reports: name some")
    with opened(ledger, create=False) as store:
        return Known(*recalled(store, as_of), store.filed(), amendments(store, as_of))


#: `as_of` names the last instant that counts; a moment's end is the first that does not.
_MOMENT = timedelta(microseconds=1)


def recalled(store: Ledger, as_of: Moment | None) -> tuple[list[Report], dict[str, Sequence[Claim]]]:
    """What the ledger knows; what an older reader read is read again, and remembered."""
    reports = store.reports(as_of.latest - _MOMENT) + store.undated() if as_of else store.reports()
    found: dict[str, Sequence[Claim]] = dict(store.readings(reports, _reader_name()))
    for report, read_now, reader in reading([r for r in reports if r.id not in found]):
        store.record_claims(report.id, report.sha256, read_now, reader, datetime.now(UTC))
        found[report.id] = read_now
    return reports, found


def amendments(store: Ledger, as_of: Moment | None = None) -> Amendments:
    """What people said and did not take back, as it stood then."""
    from rashomon.model import Amendments
    from rashomon.wire import correction_from_json, judgement_from_json, reliability_from_json, signed_from

    then = as_of.latest - _MOMENT if as_of else None
    then = then.replace(tzinfo=UTC) if then and then.tzinfo is None else then
    noted = [e for kind in ("correction", "judgement") for e in store.notes(kind, then)]
    said = [(e.payload["note"], signed_from(e.payload["by"], e.recorded_at, e.payload["note"])) for e in noted]
    standing = [(note, signed) for note, signed in said if not note.get("undone")]
    return Amendments(
        tuple(correction_from_json(note, signed) for note, signed in standing if "change" in note),
        tuple(judgement_from_json(note, signed) for note, signed in standing if "verdict" in note),
        tuple(reliability_from_json(note, signed) for note, signed in standing if "letter" in note),
    )


#: Reports read together: enough to fill the model's batches, few enough that little is lost by a kill.
TOGETHER = 16


def reading(reports: Sequence[Report]) -> Iterator[tuple[Report, list[Claim], str]]:
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
