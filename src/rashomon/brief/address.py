"""Addresses from reports: which may become links."""

from __future__ import annotations

import re

from rashomon.brief.visible import visible

_HTTP = re.compile(r"https?://[^\s<>\\\"'`|/][^\s<>\\\"'`|]*", re.IGNORECASE)


def safe_url(url: str | None) -> str | None:
    """The address where it is http(s), hides nothing and cannot break out of a link; else None."""
    return url if url and _HTTP.fullmatch(url) and visible(url) == url else None
