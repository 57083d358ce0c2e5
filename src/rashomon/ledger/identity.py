"""Which report is which: the same page again, or another that happens to share a name."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit, urlunsplit

from rashomon.model import Report

_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


def plain(text: str) -> str:
    """A name every database can hold: lone surrogates (from odd file names) and NUL are written out."""
    return text.replace("\0", "\\x00").encode("utf-8", "backslashreplace").decode("utf-8")


def normal_url(url: str) -> str:
    """A URL for comparing: scheme and host in lower case, default port and fragment dropped, path never empty.

    The query stays: on many sites it names the page. What is no URL is returned as it came.
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    scheme = parts.scheme.lower()
    user, at, host = parts.netloc.rpartition("@")
    host = host.lower().removesuffix(_DEFAULT_PORTS.get(scheme, "\0"))
    return urlunsplit((scheme, user + at + host, parts.path or ("/" if host else ""), parts.query, ""))


def identity(report: Report) -> str:
    """What makes it this report: its URL where it has one, else outlet and id."""
    if report.url and report.url.strip():
        return plain("url " + normal_url(report.url))
    return plain(f"id {(report.outlet or '').strip().casefold()}\t{report.id}")


def free_id(wanted: str, taken: Callable[[str], bool]) -> str:
    """`wanted`, else `wanted-2`, `wanted-3`, …: the first that is free where numbers were given in turn.

    Asks O(log n) times, so that ten thousand pages called "index" stay quick.
    """
    if not taken(wanted):
        return wanted
    low, high = 1, 2
    while taken(f"{wanted}-{high}"):
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if taken(f"{wanted}-{middle}") else (low, middle)
    return f"{wanted}-{high}"
