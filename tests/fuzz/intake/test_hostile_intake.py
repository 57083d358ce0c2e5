"""Inputs made to hurt: each gives reports or one-line errors, never anything else, and never a wrong span."""

from __future__ import annotations

import gzip
import io
import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.errors import InputError
from rashomon.intake.limits import Limits
from rashomon.intake.read import reports
from rashomon.model import Report

SENTENCE = "The harbour office of Norda said on Monday that the ferry with nine people on board had reached the port. "
BODY = f"<p>{SENTENCE * 4}</p>"


def html(body: str, head: str = "") -> bytes:
    """A page around a body."""
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


PAGES = {
    "deep nesting": html("<div>" * 100_000 + BODY),
    "deep nesting of unclosed inline tags": html("<b><i><span>" * 20_000 + BODY),
    "deep lists": html("<ul><li>" * 5_000 + BODY),
    "one paragraph of five megabytes": html("<p>" + SENTENCE * 47_000 + "</p>"),
    "many empty paragraphs": html("<p></p>" * 60_000 + BODY),
    "too many elements": html("<br>" * 400_000 + BODY),
    "unclosed everything": b"<html><head><title>Ferry<body><article><p>" + SENTENCE.encode() * 5,
    "script in the title": html(BODY, "<title><script>alert(1)</script>Ferry reaches port</title>"),
    "nul bytes": html(BODY + "\0\0\0"),
    "character references to nothing": html(
        BODY + "<p>&#0; &#xD800; &#x110000; &#xFFFE; &nosuch; " + SENTENCE + "</p>"
    ),
    "charset that is a codec": html(BODY, '<meta charset="rot13">'),
    "charset that is utf-7": html(BODY, '<meta charset="utf-7">'),
    "charset that is utf-16": html(BODY, '<meta charset="utf-16">'),
    "wrong charset": html(BODY.replace("ferry", "fährt"), '<meta charset="utf-8">').decode().encode("latin-1"),
    "truncated gzip": gzip.compress(html(BODY))[:-20],
    "right to left override": html(BODY.replace("nine", "\u202enine\u202c")),
    "xml declaration twice": b"<?xml version='1.0'?><?xml version='1.0'?>" + html(BODY),
    "doctype with entities": b'<!DOCTYPE html [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>' + html(BODY + "<p>&b;</p>"),
    "external entity": b'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + html(BODY + "<p>&a;</p>"),
    "broken json-ld": html(BODY, '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'),
    "deep json-ld": html(BODY, f'<script type="application/ld+json">{"[" * 50_000}</script>'),
    "json-ld of wrong kinds": html(
        BODY,
        '<script type="application/ld+json">{"@type": ["NewsArticle", 7], "headline": {"a": 1}, "datePublished": [3], '
        '"author": {"name": ["x"]}, "publisher": 9, "@graph": [[[null]]]}</script>',
    ),
    "meta without content": html(BODY, "<meta><meta property='og:title'><meta name=author content=''>"),
    "comment never closed": html(BODY + "<!-- " + SENTENCE),
    "cdata": html("<![CDATA[" + BODY + "]]>" + BODY),
    "attribute of a megabyte": html(f'<p class="{"x" * 1_000_000}">{SENTENCE * 4}</p>'),
    "only a script": html("<script>document.write('x')</script>"),
    "only white space": html(" \u00a0\u200b\n" * 50),
    "one less-than": b"<",
    "doctype alone": b"<!DOCTYPE html>",
    "frameset": b"<html><frameset><frame src='a'></frameset></html>",
    "dates of nonsense": html(BODY, '<meta property="article:published_time" content="9999-12-31T99:99:99+99:99">'),
    "date at the end of time": html(BODY, '<meta property="article:published_time" content="9999-12-31">'),
    "links of nonsense": html(
        BODY, '<link rel=canonical href="http://[::1"><meta property="og:url" content="javascript:x">'
    ),
}

LINES = {
    "half a surrogate": rb'{"text": "He said \ud800 yes."}',
    "half a surrogate in another key": rb'{"text": "The ferry reached the port.", "note": {"a": ["\udc00"]}}',
    "a whole surrogate pair": rb'{"text": "The ferry reached the port. \ud83d\ude00 It was the last one that day."}',
    "nul": rb'{"text": "The ferry\u0000 reached the port."}',
    "deep": b'{"text": "x", "a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "a number of many digits": b'{"text": "x", "n": ' + b"9" * 10_000 + b"}",
    "not a number": b'{"text": "The ferry reached the port.", "n": NaN}',
    "infinite": b'{"text": "The ferry reached the port.", "n": 1e999}',
    "a list": b'["text"]',
    "a string": b'"text"',
    "null text": b'{"text": null}',
    "number text": b'{"text": 5}',
    "blank text": b'{"text": " \\n\\u00a0\\u2003"}',
    "no text": b'{"id": "a"}',
    "kinds mixed up": b'{"text": "The ferry came.", "id": {"a": 1}, "url": 5, "outlet": [], "title": true}',
    "published of nonsense": b'{"text": "The ferry reached the port.", "published": "9999-12-31"}',
    "published of a huge year": b'{"text": "The ferry reached the port.", "published": "99999-01-01T00:00:00"}',
    "not utf-8": b'{"text": "caf\xe9"}',
    "utf-16": '{"text": "x"}'.encode("utf-16"),
    "cut off": b'{"text": "The ferry',
    "two on a line": b'{"text": "a"}{"text": "b"}',
    "same key twice": b'{"text": "a", "text": "The ferry reached the port."}',
    "carriage returns": b'{"text": "The ferry reached the port."}\r\n{"text": "It left again the next day."}\r',
}


def read(data: bytes, name: str, folder: Path) -> list[Report | InputError]:
    """What comes of the bytes as a file, everything about it checked."""
    path = folder / name
    path.write_bytes(data)
    found = list(reports([path]))
    for one in found:
        if isinstance(one, InputError):
            assert "\n" not in str(one), one
            assert one.reason
        else:
            check(one)
    return found


def check(report: Report) -> None:
    """A report whose spans lie where they should and that can leave the program."""
    report.text.encode("utf-8")
    assert report.sha256
    for span in (*report.furniture, *filter(None, [report.headline])):
        assert span.text == report.text
        assert span.exact == report.text[span.start : span.end]
    assert list(report.furniture) == sorted(set(report.furniture))
    json.dumps(dict(report.extra), allow_nan=False)


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_is_read_or_named(name: str, tmp_path: Path) -> None:
    """Every page of the corpus gives exactly one report or one error of one line."""
    assert len(read(PAGES[name], "page.html", tmp_path)) == 1


@pytest.mark.parametrize("name", LINES)
def test_a_hostile_line_leaves_the_next_one_alone(name: str, tmp_path: Path) -> None:
    """Whatever stands on a line, the good line after it is read."""
    good = json.dumps({"id": "good", "text": SENTENCE * 3}).encode()
    found = read(LINES[name] + b"\n" + good + b"\n", "reports.jsonl", tmp_path)
    assert [one.id for one in found if isinstance(one, Report)][-1] == "good"


def test_entities_open_no_file(tmp_path: Path) -> None:
    """An external entity is not resolved."""
    (report,) = read(PAGES["external entity"], "page.html", tmp_path)
    assert isinstance(report, Report)
    assert "root:" not in report.text


def test_a_charset_is_only_ever_a_character_set(tmp_path: Path) -> None:
    """A page cannot choose one of Python's other codecs."""
    (report,) = read(PAGES["charset that is a codec"], "page.html", tmp_path)
    assert isinstance(report, Report)
    assert "harbour office" in report.text


@settings(max_examples=150)
@given(st.binary(max_size=400), st.sampled_from(["a", "a.txt", "a.html", "a.jsonl"]))
def test_any_bytes_under_any_name(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    """No bytes raise anything but the errors that intake gives back."""
    read(data, name, tmp_path_factory.mktemp("fuzz"))


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.sampled_from(sorted(k for k, v in PAGES.items() if len(v) < 5_000)))
def test_a_page_with_bytes_knocked_out(tmp_path_factory: pytest.TempPathFactory, seed: int, name: str) -> None:
    """Pages cut, doubled and overwritten at random places are read or named."""
    dice, data = random.Random(seed), bytearray(PAGES[name])
    for _ in range(dice.randrange(1, 30)):
        at = dice.randrange(len(data) + 1)
        data[at : at + dice.randrange(3)] = dice.choice([b"", b"<", b">", b'"', b"\xff", b"&#", b"</p>", b"\n", b"{"])
    read(bytes(data), "page.html", tmp_path_factory.mktemp("fuzz"))


def test_an_endless_line_is_passed_over() -> None:
    """A line above the bound is named without being held in memory whole, and the next line is read."""
    limits = Limits(line_bytes=1000)
    good = json.dumps({"text": SENTENCE}).encode()
    stream = io.BytesIO(b'{"text": "' + b"x" * 5000 + b'"}\n' + good + b"\n" + b'{"text": "' + b"y" * 1000)
    found = list(reports(["-"], stdin=stream, limits=limits))
    assert [type(one) for one in found] == [InputError, Report, InputError]
    assert "line is longer" in str(found[0])
