"""The files of this repository, and its Python modules, as the tests of the house look at them."""

from __future__ import annotations

import ast
import shutil
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SOURCE = ROOT / "src"


@cache
def tracked() -> tuple[Path, ...]:
    """Files under version control; every source and document file where this is no git checkout."""
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        # Inside a hook git sets variables that would point this call elsewhere.
        listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
        paths = [ROOT / name for name in listed.split("\0") if name]
    else:
        folders = ("src", "tests", "docs", "training", "benchmarks")
        paths = [p for folder in folders for p in (ROOT / folder).rglob("*") if "__pycache__" not in p.parts]
    return tuple(p for p in paths if p.is_file())


def modules() -> dict[str, Path]:
    """Dotted name → file, of every module of the package."""
    named = {}
    for path in sorted((SOURCE / "rashomon").rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        named[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return named


def imports(name: str, path: Path, known: set[str], *, lazy: bool) -> set[str]:
    """Modules of the package that a module imports; `lazy` counts those inside functions too.

    What stands under `if TYPE_CHECKING` never runs and binds no one at run time, so it is left out
    unless `lazy`.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree) if lazy else at_import(tree.body):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: imports are written in full"
            module = node.module or ""
            found |= {f"{module}.{a.name}" if f"{module}.{a.name}" in known else module for a in node.names}
    return {module for module in found if module.split(".")[0] == "rashomon"}


def at_import(body: list[ast.stmt]) -> list[ast.stmt]:
    """Statements that run when a module is imported, those under `if` and `try` included."""
    out: list[ast.stmt] = []
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            out += at_import(node.orelse)
        elif isinstance(node, ast.If | ast.Try | ast.With):
            out += at_import([*node.body, *getattr(node, "orelse", [])])
        else:
            out.append(node)
    return out
