"""Where the ledger is, on whose machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.config import default_ledger, ledger_place

HOME = Path("/home/ines")


@pytest.mark.parametrize(
    ("environ", "platform", "place"),
    [
        ({}, "linux", "/home/ines/.local/share/rashomon/ledger.sqlite"),
        ({"XDG_DATA_HOME": "/data"}, "linux", "/data/rashomon/ledger.sqlite"),
        ({"XDG_DATA_HOME": "data"}, "linux", "/home/ines/.local/share/rashomon/ledger.sqlite"),
        ({"XDG_DATA_HOME": ""}, "freebsd14", "/home/ines/.local/share/rashomon/ledger.sqlite"),
        ({}, "darwin", "/home/ines/Library/Application Support/rashomon/ledger.sqlite"),
        ({}, "win32", "/home/ines/AppData/Local/rashomon/ledger.sqlite"),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/rashomon/ledger.sqlite"),
        ({"RASHOMON_LEDGER": "/x/l.sqlite", "XDG_DATA_HOME": "/data"}, "linux", "/x/l.sqlite"),
        ({"RASHOMON_LEDGER": "~/l.sqlite"}, "linux", "/home/ines/l.sqlite"),
        ({"RASHOMON_LEDGER": ""}, "darwin", "/home/ines/Library/Application Support/rashomon/ledger.sqlite"),
    ],
)
def test_the_ledger_is_where_such_things_are_kept(environ: dict[str, str], platform: str, place: str) -> None:
    """The variable first, then the platform's custom."""
    assert ledger_place(environ, platform, HOME) == place


def test_the_default_reads_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here and nowhere else."""
    monkeypatch.setenv("RASHOMON_LEDGER", "/elsewhere/l.sqlite")
    assert default_ledger() == "/elsewhere/l.sqlite"
