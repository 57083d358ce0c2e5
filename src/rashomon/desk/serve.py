"""Runs the desk: on this machine only, unless an address and a token are given."""

from __future__ import annotations

import errno
import gc
import secrets
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from rashomon.desk.safety import LOOPBACK, Safety
from rashomon.errors import UsageError
from rashomon.ledger.store import Ledger

#: Things made, beyond those let go, after which rings among the young are searched for; and how many such searches
#: before the older and the oldest are searched too.
SEARCHES = (30_000, 5, 500)


@dataclass(frozen=True, slots=True)
class Address:
    """Where the desk listens, the names it answers to, and its token (None on this machine only)."""

    host: str
    port: int
    names: frozenset[str]
    token: str | None

    @property
    def outside(self) -> bool:
        """Whether other machines can reach it."""
        return self.host not in LOOPBACK

    @property
    def url(self) -> str:
        """Where to point a browser."""
        return self.root + (f"/enter?token={self.token}" if self.token else "/")

    @property
    def root(self) -> str:
        """Its address without a path."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"


def address(host: str, port: int, token: str | None, names: Sequence[str], *, outside: bool) -> Address:
    """The address asked for; one that other machines can reach gets a token made for it where none is given.

    Raises:
        UsageError: it can be reached from other machines, and nobody said that this is meant (`outside`).

    """
    if host in LOOPBACK:
        return Address(host, port, LOOPBACK | frozenset(names), token)
    if not outside:
        raise UsageError(f"--host {host} opens the desk to other machines: add --open if that is meant")
    if token is not None and len(token) < 16:
        raise UsageError("--token is too short to keep anybody out: give 16 characters or more, or none for a new one")
    here = frozenset({host} - {"0.0.0.0", "::"}) | {socket.gethostname().lower()}  # noqa: S104 (compared, not bound)
    return Address(host, port, LOOPBACK | here | {n.lower() for n in names}, token or secrets.token_urlsafe(24))


def run(ledger: Ledger, index: Path, at: Address, *, full_text: bool, name: str, ready: Callable[[str], None]) -> None:
    """Serve until interrupted. Whole reports are shown on this machine, or where the owner says so (rule 16).

    `ready` is told the address to point a browser at as soon as it answers.

    Raises:
        UsageError: the port is taken, or the address is none of this machine's.

    """
    import uvicorn

    from rashomon.desk.app import create

    _free(at)
    app = create(ledger, index, Safety(at.names, at.token), full_text=full_text or not at.outside, name=name)

    class Server(uvicorn.Server):
        """A server that waits for answers when it is told to end, but not for those who only listen for changes."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                ready(at.url)

        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            app.state.desk.events.close()
            super().handle_exit(sig, frame)

    _settled()
    made = uvicorn.Config(app, at.host, at.port, log_level="warning", server_header=False, limit_concurrency=256)
    with suppress(KeyboardInterrupt):
        Server(made).run()


def _settled() -> None:
    """What was made to start stays: Python's search for rings of things that nobody holds leaves it out from now on.

    It is searched seldom: with a hundred stories at hand, half of the processor's time went into finding none.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SEARCHES)


def _free(at: Address) -> None:
    family = socket.AF_INET6 if ":" in at.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((at.host, at.port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                taken = f"something runs at {at.root} already, perhaps a desk: look there, or choose another --port"
                raise UsageError(taken) from None
            raise UsageError(f"cannot listen on {at.host}:{at.port}: {error.strerror} (try --port)") from None


@contextmanager
def demo() -> Iterator[tuple[Ledger, Path]]:
    """A ledger of the invented story, and a place for its index; both go when it ends."""
    from datetime import UTC, datetime

    from rashomon.errors import InputError
    from rashomon.intake.read import reports
    from rashomon.ledger.sql import SqlLedger
    from rashomon.recall import read_in

    with TemporaryDirectory(prefix="rashomon-demo-") as folder, as_file(files("rashomon") / "demo") as given:
        good = [r for r in reports([str(given / "reports.jsonl")]) if not isinstance(r, InputError)]
        with SqlLedger.open(Path(folder) / "demo.sqlite") as ledger:
            for report, claims, reader in read_in(good):
                ledger.add_read(report, claims, reader, datetime.now(UTC))
            yield ledger, Path(folder) / "demo.desk"
