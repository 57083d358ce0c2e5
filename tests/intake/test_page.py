"""HTML pages: the article and what the page says of itself."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rashomon.errors import InputError
from rashomon.intake.facts import Given
from rashomon.intake.limits import Limits
from rashomon.intake.page import looks_like_html, page
from rashomon.model import Report

PARAGRAPHS = [
    "The ferry with nine people on board reached the port of Norda on Monday, the harbour office said.",
    "It had been missing since the storm of Sunday night, and the coast guard had sent two boats to look for it.",
    "“We were never in danger,” the captain told reporters on the pier, and thanked the people of the town.",
]
ARTICLE = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "name": "Another name"},
        {
            "@type": "NewsArticle",
            "headline": "Ferry reaches Norda",
            "datePublished": "2031-03-04T10:15:00+01:00",
            "dateModified": "2031-03-04T12:00:00+01:00",
            "author": [{"@type": "Person", "name": "Ann Bell"}, {"@type": "Organization", "name": "Reuters"}],
            "publisher": {"@type": "Organization", "name": "Norda Post"},
        },
    ],
}


def made(head: str = "", body: str = "", ld: Any = None, title: str = "Ferry reaches Norda | Norda Post") -> bytes:
    """A page with three paragraphs."""
    script = f'<script type="application/ld+json">{json.dumps(ld)}</script>' if ld is not None else ""
    paragraphs = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title>{head}{script}</head>"
        f"<body><nav>Home News Sport</nav><article>{paragraphs}</article>{body}</body></html>"
    ).encode()


def read(data: bytes, **more: Any) -> Report:
    """The report on a page."""
    return page(data, "ferry", Given(), "ferry.html", Limits(), **more)


def test_the_article_is_the_text_and_the_page_around_it_is_not() -> None:
    """One paragraph a line."""
    assert read(made()).text.split("\n") == PARAGRAPHS


def test_what_the_newsroom_says_in_json_ld_comes_first() -> None:
    """Title, outlet, writers, both dates, and the agency among the writers."""
    report = read(made('<meta property="og:title" content="Other">', ld=ARTICLE))
    assert report.title == "Ferry reaches Norda"
    assert report.outlet == "Norda Post"
    assert report.byline == "Ann Bell, Reuters"
    assert report.credits == ("Reuters",)
    assert report.published is not None
    assert report.published.iso() == "2031-03-04T10:15:00+01:00"
    assert report.extra == {"modified": "2031-03-04T12:00:00+01:00"}
    assert report.warnings == ()


def test_meta_tags_are_read_where_there_is_no_json_ld() -> None:
    """And the outlet's name is taken off the title."""
    head = (
        '<meta property="og:site_name" content="The Norda Post"><meta name="author" content="By Ann Bell">'
        '<meta property="article:published_time" content="2031-03-04T10:15:00Z">'
    )
    report = read(made(head))
    assert (report.title, report.outlet, report.byline) == ("Ferry reaches Norda", "The Norda Post", "Ann Bell")
    assert report.published is not None
    assert report.published.iso() == "2031-03-04T10:15:00+00:00"


def test_a_placeholder_is_no_date() -> None:
    """The year 1 is what programs write for none; the next source is asked."""
    head = '<meta property="article:published_time" content="2031-03-04">'
    report = read(made(head, ld={"@type": "NewsArticle", "datePublished": "0001-01-01T00:00:00Z"}))
    assert report.published is not None
    assert report.published.iso() == "2031-03-04"


def test_a_page_changed_before_it_came_out_is_told() -> None:
    """Both dates are kept."""
    ld = {"@type": "NewsArticle", "datePublished": "2031-03-04T10:00:00Z", "dateModified": "2031-03-01T10:00:00Z"}
    assert "modified earlier" in read(made(ld=ld)).warnings[0]


def test_the_address_names_the_outlet_where_the_page_does_not() -> None:
    """The site is all that is known."""
    report = read(made(), url="https://www.lakeside.example/ferry")
    assert (report.outlet, report.url) == ("lakeside.example", "https://www.lakeside.example/ferry")


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>Please enable JavaScript to continue.</p>",
        "<h1>Before you continue</h1><p>We and our 340 partners store cookies. Accept all cookies to read on.</p>",
        "<h1>404</h1><p>Page not found. The page you are looking for does not exist any more.</p>",
        "<h1>Just a moment...</h1><p>We are checking your browser. This takes a few seconds only.</p>",
    ],
)
def test_a_page_without_an_article_is_named(body: str) -> None:
    """Consent walls and error pages are no reports."""
    with pytest.raises(InputError):
        read(f"<html><head><title>Norda Post</title></head><body>{body}</body></html>".encode())


def test_a_search_page_is_known_by_its_title() -> None:
    """However much text stands on it."""
    with pytest.raises(InputError, match="not a report"):
        read(made(title="Search results for ferry"))


def test_the_encoding_is_the_one_declared() -> None:
    """By the page or by the server, who is asked first."""
    declared = made('<meta charset="windows-1252">').decode()
    assert "“We were" in read(declared.encode("cp1252")).text
    assert "“We were" in read(made().decode().encode("cp1252"), charset="windows-1252").text
    with pytest.raises(InputError, match="encoding"):
        read(made().decode().encode("cp1252"))


def test_html_is_known_by_its_beginning() -> None:
    """Plain text with an angle bracket is none."""
    assert looks_like_html(b"\xef\xbb\xbf\n<!DOCTYPE html><p>x")
    assert looks_like_html(b"<?xml version='1.0'?><html>")
    assert not looks_like_html(b"<3 ferries came")
    assert not looks_like_html(b"The <html> tag")
