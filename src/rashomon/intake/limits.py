"""How much is read: bounds against inputs that are broken or made to hurt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one run. Far above any news report: the longest of 120 real ones has 20 kB of text.

    Bytes, counts and seconds as named. `line_bytes` bounds one report line, where JSON escapes can take
    six bytes for one character. `page_elements` bounds a page's parsed tree, as extraction takes up to
    the square of it: the largest of 147 real news pages has 3,129 (November 2026).
    """

    report_bytes: int = 20_000_000
    line_bytes: int = 40_000_000
    page_elements: int = 10_000
    files: int = 100_000
    depth: int = 50
    redirects: int = 10
    fetch_seconds: float = 30.0
