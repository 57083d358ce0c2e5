"""Which addresses become links."""

from __future__ import annotations

import pytest

from rashomon.brief.address import safe_url


@pytest.mark.parametrize("url", ["https://post.example/a?b=c&d=(e)#f", "http://post.example"])
def test_web_addresses_are_links(url: str) -> None:
    """Http and https."""
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None, "", "javascript:alert(1)", "JAVASCRIPT:alert(1)", " https://a.example", "data:text/html,x", "//a.example",
        "https://a.example/<b>", "https://a.example/\u202e", 'https://a.example/"onclick=', "https://a.example/\n", "ftp://a",
    ],
)  # fmt: skip
def test_anything_else_is_not(url: str | None) -> None:
    """Other schemes, white space, quotes, brackets and what hides."""
    assert safe_url(url) is None
