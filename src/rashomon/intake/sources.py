"""Files to read: what a path stands for, in an order that is always the same."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from rashomon.errors import InputError
from rashomon.intake.limits import Limits

#: What looks like the address of a page without its beginning.
_HOST = re.compile(r"www\.|[\w-]+(\.[\w-]+)+/", re.I)


def files(path: Path, limits: Limits) -> Iterator[Path | InputError]:
    """The files of a directory and all below it, sorted by path, hidden ones and links to directories left out.

    The folder that a browser saves beside a page ("story_files" beside "story.html") is left out too.
    """
    count = 0
    for entry in _walk(path, limits, 0):
        count += isinstance(entry, Path)
        if count > limits.files:
            yield InputError(
                str(path), f"it holds more than {limits.files:,} files; the rest was not read", "give fewer"
            )
            return
        yield entry
    if not count:
        yield InputError(str(path), "there is no file in it", "give a directory with reports")


def _walk(path: Path, limits: Limits, depth: int) -> Iterator[Path | InputError]:
    if depth > limits.depth:
        yield InputError(str(path), f"it lies more than {limits.depth} directories deep", "give it by itself")
        return
    try:
        entries = sorted(os.scandir(path), key=lambda e: e.name)
    except OSError as error:
        yield InputError(str(path), f"it cannot be opened: {error.strerror}", "check that you may read it")
        return
    stems = {Path(e.name).stem for e in entries if e.name.lower().endswith((".html", ".htm", ".xhtml"))}
    for entry in entries:
        if entry.name.startswith(".") or (entry.name.endswith("_files") and entry.name[: -len("_files")] in stems):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), limits, depth + 1)
        elif entry.is_file():
            yield Path(entry.path)


def unreadable(path: Path, error: OSError) -> InputError:
    """Why a path cannot be read, with what to do."""
    if isinstance(error, FileNotFoundError):
        return InputError(str(path), "there is no such file", "check the path" if not _HOST.match(str(path)) else
                          "check the path; the address of a page begins with https://")  # fmt: skip
    if isinstance(error, PermissionError):
        return InputError(str(path), "it may not be read", "check its permissions")
    return InputError(str(path), f"it cannot be read: {error.strerror or error}", "check the path")


def too_large(source: str, limit: int) -> InputError:
    """The error for an input above the bound."""
    return InputError(source, f"it is larger than {limit:,} bytes", "split it, or give only the report")
