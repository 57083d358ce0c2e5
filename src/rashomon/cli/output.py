"""What commands print and how they read a time."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rashomon.errors import UsageError

if TYPE_CHECKING:
    from rashomon.model import Moment


def lines(rows: Iterable[dict[str, Any]]) -> None:
    """Print JSON Lines."""
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace").decode() + "\n")


def complain(text: str) -> None:
    """Say on standard error what went wrong: one line, broken between words on a terminal only."""
    said = inert(text)
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns
        said = textwrap.fill(said, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
    print(said, file=sys.stderr)  # noqa: T201


def inert(text: str) -> str:
    """One line without control characters: a report's name must not steer the terminal."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def console() -> Any:
    """A terminal, wherever standard output goes."""
    from rich.console import Console

    return Console()


def moment(text: str | None) -> Moment | None:
    """The value of --as-of."""
    from rashomon.model import Moment

    try:
        return Moment.parse(text) if text else None
    except ValueError:
        raise UsageError(f"--as-of {text!r} is no time: write 2020-01-08 or 2020-01-08T12:00Z") from None
