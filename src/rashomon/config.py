"""Where things are kept on this machine: the one place that reads the environment."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

LEDGER_VARIABLE = "RASHOMON_LEDGER"
MODEL_VARIABLE = "RASHOMON_MODEL"
_LEDGER_FILE = "ledger.sqlite"


def data_directory(environ: Mapping[str, str], platform: str, home: Path) -> Path:
    """Where a program of this platform keeps a user's data.

    `platform` is a `sys.platform`. A relative XDG_DATA_HOME is ignored, as the XDG Base Directory
    specification asks.
    """
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "rashomon"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "rashomon"
    given = environ.get("XDG_DATA_HOME", "")
    return (Path(given) if given.startswith("/") else home / ".local" / "share") / "rashomon"


def ledger_place(environ: Mapping[str, str], platform: str, home: Path) -> str:
    """Path (or URL) of the ledger: RASHOMON_LEDGER where set and not empty, else in the data directory.

    A leading "~" in RASHOMON_LEDGER is the home directory, for settings no shell has read.
    """
    given = environ.get(LEDGER_VARIABLE, "")
    if given.startswith("~/"):
        return str(home / given[2:])
    return given or str(data_directory(environ, platform, home) / _LEDGER_FILE)


def chosen_model() -> str:
    """Which attribution model reads: RASHOMON_MODEL, which `--model` sets, else "default"."""
    return os.environ.get(MODEL_VARIABLE) or "default"


def choose_model(name: str) -> None:
    """Have this process and those it starts read with another model."""
    os.environ[MODEL_VARIABLE] = name


def default_ledger() -> str:
    """The ledger of whoever runs this, by their environment."""
    return ledger_place(os.environ, sys.platform, Path.home())
