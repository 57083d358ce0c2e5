"""What lies in the repository: small documented files that name no machine of ours."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from .files import ROOT, tracked

#: Lines of Python a file may have. A file that needs more says why here.
MOST_LINES = 400
LONGER: dict[str, str] = {}

#: Registries' hosts and addresses, and folders of the machines this was written on; a letter of each
#: stands in brackets so that this file does not name them either.
FORBIDDEN = re.compile(
    r"pypi[.]org|python[h]osted|registry[.]npmjs|deb[.]debian|[h]uggingface[.]co|--[i]ndex-url|(?<![\w./])/(?:work|root)[/]"
)
TEXT = {".py", ".md", ".toml", ".txt", ".lock", ".yaml", ".yml", ".json", ".jsonl", ".html", ".css", ".js", ".cfg", ""}

PYTHON = [p for p in tracked() if p.suffix == ".py"]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_every_module_says_what_it_is(path: Path) -> None:
    """A module begins with a docstring."""
    text = path.read_text(encoding="utf-8")
    assert not text.strip() or ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_no_file_grows_without_end(path: Path) -> None:
    """A file that needs "and" to be described is two files."""
    count = len(path.read_text(encoding="utf-8").splitlines())
    assert count <= MOST_LINES or name(path) in LONGER, f"{count} lines"


def test_files_that_may_be_longer_are_longer() -> None:
    """The list of exceptions holds no entry that is not needed."""
    assert all(len((ROOT / path).read_text(encoding="utf-8").splitlines()) > MOST_LINES for path in LONGER)


@pytest.mark.parametrize("path", [p for p in tracked() if p.suffix in TEXT], ids=name)
def test_no_file_names_a_registry_or_a_machine(path: Path) -> None:
    """The locks hold names, versions and hashes; paths are relative."""
    found = FORBIDDEN.search(path.read_text(encoding="utf-8", errors="replace"))
    assert not found, found


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_dependency_has_hashes(lock: str) -> None:
    """A changed file on a registry cannot get in."""
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text(encoding="utf-8").strip())
    assert len(entries) > 20
    assert all(re.match(r"[\w.-]+==\S+", entry) and "--hash=sha256:" in entry for entry in entries)
