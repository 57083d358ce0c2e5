"""The documents say what the program does: commands and options match it, and the examples run.

An example in a block marked ```bash run is run on a copy of `docs/examples`; the blocks of one document
run in order, as a reader would type them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from rashomon.cli import app

from .files import ROOT, SOURCE, tracked

REFERENCE = (ROOT / "docs/reference.md").read_text(encoding="utf-8")
DOCUMENTS = sorted(p for p in tracked() if p.suffix == ".md")
BLOCK = re.compile(r"^```(\w*)( run)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def options() -> dict[str, set[str]]:
    """Command → its long options, as the program itself has them."""
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    return {
        command: {o for p in made.params for o in p.opts if o.startswith("--")} - {"--help"}
        for command, made in commands.items()
    }


OPTIONS = options()


def sections() -> dict[str, str]:
    """Command → its section of the reference."""
    found = re.findall(r"^## rashomon (\S+)\n(.*?)(?=^## |\Z)", REFERENCE, re.MULTILINE | re.DOTALL)
    return dict(found)


def shell_lines(path: Path) -> list[str]:
    """Lines of the document's shell blocks."""
    blocks = BLOCK.findall(path.read_text(encoding="utf-8"))
    return [line for language, _, body in blocks if language == "bash" for line in body.splitlines()]


def test_every_command_has_its_section() -> None:
    """None is missing and none is made up."""
    assert set(sections()) == set(OPTIONS)


@pytest.mark.parametrize("command", sorted(OPTIONS))
def test_every_option_is_documented(command: str) -> None:
    """The list of a command's section is that of the program; its examples may show no others."""
    section = sections()[command]
    listed = {o for line in re.findall(r"^- (`--[^:]*):", section, re.MULTILINE) for o in OPTION.findall(line)}
    assert listed == OPTIONS[command]


def test_every_environment_variable_is_documented() -> None:
    """Every RASHOMON_… that the code reads stands in the reference."""
    code = [p for p in tracked() if p.suffix == ".py" and p.is_relative_to(SOURCE)]
    read = {v for p in code for v in re.findall(r"\bRASHOMON_[A-Z_]+\b", p.read_text(encoding="utf-8"))}
    assert read
    assert read <= set(re.findall(r"`(RASHOMON_[A-Z_]+)`", REFERENCE))


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_commands_shown_exist(path: Path) -> None:
    """A `rashomon` or `make` line that is shown can be typed."""
    targets = set(re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for line in shell_lines(path):
        for command in re.findall(r"(?:^|\| )rashomon ([a-z]+)", line):
            assert set(OPTION.findall(line)) <= OPTIONS[command], line
        for target in re.findall(r"^make ([a-z]+)", line):
            assert target in targets, line


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_links_lead_somewhere(path: Path) -> None:
    """Relative links and pictures are there, and so are the headings they point to."""
    for link in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, heading = link.partition("#")
        target = path.parent / file if file else path
        assert target.exists(), link
        if heading:
            titles = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert heading in {re.sub(r"[^\w -]", "", t.lower()).replace(" ", "-") for t in titles}, link


def test_glossary_is_in_order() -> None:
    """Words are found where one looks for them, each once."""
    words = re.findall(r"^\*\*(.+?)\*\* —", (ROOT / "docs/glossary.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert words == sorted(set(words), key=lambda w: w.replace("-", " "))


RUN = {path: [body for _, run, body in BLOCK.findall(path.read_text(encoding="utf-8")) if run] for path in DOCUMENTS}


@pytest.mark.usefixtures("weights")
@pytest.mark.parametrize("path", [path for path, blocks in RUN.items() if blocks], ids=name)
def test_examples_run(path: Path, tmp_path: Path) -> None:
    """What a reader is told to type ends without an error."""
    work = tmp_path / "examples"
    shutil.copytree(ROOT / "docs/examples", work)
    environ = {k: v for k, v in os.environ.items() if not k.startswith("RASHOMON_")}
    environ |= {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "XDG_DATA_HOME": str(tmp_path)}
    script = "set -euo pipefail\n" + "\n".join(RUN[path])
    ran = subprocess.run(["bash", "-c", script], cwd=work, env=environ, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert ran.stdout.strip()
