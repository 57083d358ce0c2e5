"""The way in: paths, directories, addresses and standard input to reports, one after another.

What cannot be read comes out as an error among the reports, naming the input, the reason and a remedy;
the rest goes on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import BinaryIO, Literal
from urllib.parse import unquote, urlsplit

from rashomon.errors import InputError, UsageError
from rashomon.intake.facts import Given
from rashomon.intake.limits import Limits
from rashomon.intake.lines import report_lines
from rashomon.intake.page import looks_like_html, page
from rashomon.intake.plain import plain
from rashomon.intake.published import moment, zone
from rashomon.intake.sources import files, too_large, unreadable
from rashomon.model import Report

Kind = Literal["lines", "page"]
STDIN = "-"
#: What a file's ending says of it; any other is told from its first bytes.
_ENDINGS: dict[str, Kind] = {".jsonl": "lines", ".ndjson": "lines", ".html": "page", ".htm": "page", ".xhtml": "page"}
_LINE_START = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.I)
#: Bytes of the longest list, and code points of the longest path in one.
_LIST, _PATH = 100_000, 1_000
_NO_LIMITS_GIVEN = Limits()


def reports(
    sources: Sequence[str | Path],
    *,
    outlet: str | None = None,
    published: str | None = None,
    timezone: str | None = None,
    stdin: BinaryIO | None = None,
    limits: Limits = _NO_LIMITS_GIVEN,
) -> Iterator[Report | InputError]:
    """The reports of `sources`, in their order; ids are unique within the run.

    `outlet` and `published` outrank what the reports say; `timezone` (an IANA name or an offset) is for
    times with hours and no zone. `-` reads `stdin`. Errors come out in place of what could not be read.

    Raises:
        UsageError: a `published` or `timezone` that cannot be understood, or `-` without `stdin`.

    """
    if stdin is None and STDIN in map(str, sources):
        raise UsageError("there is no standard input to read '-' from")
    given = _given(outlet, published, timezone)
    return _numbered(one for source in sources for one in _source(source, given, stdin, limits))


def _given(outlet: str | None, published: str | None, timezone: str | None) -> Given:
    where = zone(timezone) if timezone else None
    try:
        at = moment(published, where) if published else None
    except ValueError as error:
        raise UsageError(f"published: {error}") from None
    return Given((outlet or "").strip() or None, at, where)


def _numbered(found: Iterator[Report | InputError]) -> Iterator[Report | InputError]:
    """The same, with the next free number added to an id that was there before."""
    used: set[str] = set()
    for one in found:
        if isinstance(one, Report) and one.id in used:
            one = replace(one, id=next(i for n in count(2) if (i := f"{one.id}-{n}") not in used))
        if isinstance(one, Report):
            used.add(one.id)
        yield one


def _source(source: str | Path, given: Given, stdin: BinaryIO | None, limits: Limits) -> Iterator[Report | InputError]:
    """Everything one argument stands for."""
    name = str(source)
    if name == STDIN and stdin is not None:
        yield from _stream(stdin, "standard input", "stdin", None, given, limits)
    elif _ADDRESS.match(name):
        yield _fetched(name, given, limits)
    elif not name or "\0" in name:
        yield InputError(repr(name), "it is no path", "give a file, a directory, an address or -")
    elif Path(name).is_dir():
        for entry in files(Path(name), limits):
            yield from (entry,) if isinstance(entry, InputError) else _file(entry, given, limits)
    else:
        yield from _file(Path(name), given, limits)


def _file(path: Path, given: Given, limits: Limits) -> Iterator[Report | InputError]:
    try:
        with path.open("rb") as stream:
            yield from _stream(stream, str(path), path.stem, _ENDINGS.get(path.suffix.lower()), given, limits)
    except OSError as error:
        yield unreadable(path, error)


def _stream(
    stream: BinaryIO, name: str, stem: str, kind: Kind | None, given: Given, limits: Limits
) -> Iterator[Report | InputError]:
    """The reports in an open file: lines one by one, anything else as a whole."""
    if kind == "lines":
        yield from report_lines(stream, name, stem, given, limits)
        return
    first = stream.readline(limits.report_bytes + 1)
    if kind is None and _LINE_START.match(first):
        yield from report_lines(stream, name, stem, given, limits, first)
        return
    rest = stream.read(limits.report_bytes + 1 - len(first))
    yield _whole(first + rest, name, stem, kind, given, limits)


def _whole(data: bytes, name: str, stem: str, kind: Kind | None, given: Given, limits: Limits) -> Report | InputError:
    """The one report in these bytes."""
    try:
        if len(data) > limits.report_bytes:
            raise too_large(name, limits.report_bytes)
        if kind == "page" or looks_like_html(data):
            return page(data, stem, given, name, limits)
        _refuse_json(data, name)
        _refuse_list(data, name)
        return plain(data, stem, given, name)
    except InputError as error:
        return error


def _refuse_json(data: bytes, name: str) -> None:
    """JSON over many lines is some other program's file, not the text of a report.

    Raises:
        InputError: it is JSON.

    """
    if data.lstrip()[:1] not in (b"{", b"["):
        return
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return
    raise InputError(name, "it is JSON, but not report lines", 'write one {"text": "…"} a line')


def _refuse_list(data: bytes, name: str) -> None:
    """Lines that are addresses or files, every one, are where reports lie, not the text of one.

    Raises:
        InputError: it is such a list.

    """
    if len(data) > _LIST:
        return
    lines = [line for given in data.decode("utf-8", "replace").splitlines() if (line := given.strip())]
    if lines and all((_ADDRESS.match(line) and " " not in line) or _is_file(line) for line in lines):
        raise InputError(name, "it lists where reports lie and holds none", f"give them: rashomon add $(cat {name})")


def _is_file(line: str) -> bool:
    try:
        return len(line) < _PATH and Path(line).is_file()
    except (OSError, ValueError):
        return False


def _fetched(url: str, given: Given, limits: Limits) -> Report | InputError:
    from rashomon.intake.fetch import fetch

    try:
        got = fetch(url, limits)
        id_ = _id_of(got.url)
        if got.kind == "text/plain" and not looks_like_html(got.body):
            return replace(plain(got.body, id_, given, url), url=got.url)
        return page(got.body, id_, given, url, limits, got.url, got.charset)
    except InputError as error:
        return error


def _id_of(url: str) -> str:
    """The last part of the address's path without its ending, else the host."""
    parts = urlsplit(url)
    last = next((p for p in reversed(unquote(parts.path).split("/")) if p.strip()), "")
    return Path(last).stem.strip() or parts.hostname or "page"
