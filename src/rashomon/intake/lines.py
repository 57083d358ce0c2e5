"""Report lines: JSON Lines, one report each. A bad line is named, and the next one read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO, NoReturn

from rashomon.errors import InputError
from rashomon.intake.assemble import report
from rashomon.intake.facts import Facts, Given
from rashomon.intake.limits import Limits
from rashomon.model import Report

#: Keys with a meaning here; those after `text` are what `rashomon read` adds, worked out anew from the text.
_KEYS = frozenset(("id", "url", "outlet", "published", "title", "byline", "text",
                   "sha256", "credits", "language", "headline", "furniture", "warnings"))  # fmt: skip
_REMEDY = 'a report line is a JSON object with at least {"text": "…"}'


def report_lines(
    stream: BinaryIO, name: str, stem: str, given: Given, limits: Limits, first: bytes = b""
) -> Iterator[Report | InputError]:
    """Each line's report, or what is wrong with it.

    `name` stands in errors, `stem` is the id of lines that give none, `first` is a first line read
    already.
    """
    for number, line in _numbered(stream, limits.line_bytes, first):
        source = f"{name}:{number}"
        if line is None:
            yield InputError(source, f"the line is longer than {limits.line_bytes:,} bytes", "one report a line")
            continue
        if not line.strip():
            continue
        try:
            one = _report(line, source, stem, given, limits)
        except InputError as error:
            yield error
        else:
            yield one


def _numbered(stream: BinaryIO, limit: int, first: bytes) -> Iterator[tuple[int, bytes | None]]:
    """Lines with their numbers from 1; None for one that is too long, whose rest is passed over."""
    number, line = 1, first or stream.readline(limit + 1)
    while line:
        whole = line if len(line) <= limit else None
        while len(line) > limit and not line.endswith(b"\n"):
            line = stream.readline(limit + 1)
            if len(line) <= limit:
                break
        yield number, whole
        number, line = number + 1, stream.readline(limit + 1)


def _report(line: bytes, source: str, stem: str, given: Given, limits: Limits) -> Report:
    data = _object(line, source)
    text = data.get("text")
    if not isinstance(text, str):
        raise InputError(
            source, f"its text is {_kind(text)}, not a string" if "text" in data else "it has no text", _REMEDY
        )
    if not text.strip():
        raise InputError(source, "its text is empty", _REMEDY)
    if "\0" in text:
        raise InputError(source, "its text is binary (it holds NUL characters)", _REMEDY)
    if len(text) > limits.report_bytes:
        raise InputError(source, f"its text is longer than {limits.report_bytes:,} characters", "one report a line")
    return report(text, _facts(data, stem), given, source)


def _object(line: bytes, source: str) -> dict[str, object]:
    """The JSON object of a line, all of its strings whole characters."""
    if line.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(source, "it is UTF-16", "report lines are UTF-8")
    try:
        data = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse)
        # Half a surrogate pair ("\\ud800") is no character: no encoding takes it.
        json.dumps(data, ensure_ascii=False, allow_nan=False).encode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(source, f"it is not UTF-8: byte 0x{line[error.start]:02x}", "report lines are UTF-8") from None
    except UnicodeEncodeError:
        raise InputError(source, "it holds half a character (a lone surrogate)", "write whole characters") from None
    except (ValueError, RecursionError) as error:
        raise InputError(source, f"it is not JSON: {str(error)[:100]}", _REMEDY) from None
    if not isinstance(data, dict):
        raise InputError(source, f"it is {_kind(data)}, not an object", _REMEDY)
    return data


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON value")


def _facts(data: dict[str, object], stem: str) -> Facts:
    warnings = [
        f"{key}: {_kind(data[key])} where a string is expected; left out"
        for key in ("url", "outlet", "published", "title", "byline")
        if data.get(key) is not None and not isinstance(data[key], str)
    ]
    given_id = data.get("id")
    if given_id is not None and (not isinstance(given_id, str | int) or isinstance(given_id, bool)):
        warnings.append(f"id: {_kind(given_id)} where a string is expected; left out")
        given_id = None
    return Facts(
        id=(str(given_id).strip() if given_id is not None else "") or stem,
        url=_string(data, "url"),
        outlet=_string(data, "outlet"),
        published=_string(data, "published"),
        title=_string(data, "title"),
        byline=_string(data, "byline") or _string(data, "author"),
        warnings=tuple(warnings),
        extra={k: v for k, v in data.items() if k not in _KEYS},
    )


def _string(data: dict[str, object], key: str) -> str | None:
    value = data.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _kind(value: object) -> str:
    kinds = {type(None): "null", bool: "true or false", int: "a number", float: "a number", str: "a string",
             list: "a list", dict: "an object"}  # fmt: skip
    return kinds.get(type(value), type(value).__name__)
