"""The way in: what comes in comes out, code point for code point, or is named."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import InputError, UsageError
from rashomon.intake.limits import Limits
from rashomon.intake.read import reports
from rashomon.model import Report

BODY = "The harbour office of Norda said on Monday that the ferry with nine people on board had reached the port."
LINE = json.dumps({"text": BODY})
#: Any text that holds a word: control and format characters, odd line ends and blanks included.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300).map(
    lambda tail: f"{tail}\r\n  \ufeff{BODY}\u2028 the and that was {tail}"
)


def read(*paths: Path, **more: str) -> list[Report | InputError]:
    """Everything that comes of these paths."""
    return list(reports(paths, **more))  # type: ignore[arg-type]


def one(path: Path, **more: str) -> Report:
    """The only report of a path."""
    (found,) = read(path, **more)
    assert isinstance(found, Report), found
    return found


def errors(found: list[Report | InputError]) -> list[str]:
    """The errors among what was found."""
    return [str(e) for e in found if isinstance(e, InputError)]


def ids(found: list[Report | InputError]) -> list[str]:
    """The ids of the reports among what was found."""
    return [r.id for r in found if isinstance(r, Report)]


@given(TEXTS)
def test_plain_text_is_kept_code_point_for_code_point(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """No strip, no line end, Unicode or quote is changed, and every span says what stands there."""
    path = tmp_path_factory.mktemp("plain") / "a.txt"
    path.write_bytes(("x" + text).encode())
    report = one(path)
    assert report.text == "x" + text
    assert all(span.exact == report.text[span.start : span.end] for span in report.furniture)


@given(TEXTS, st.booleans())
def test_report_lines_are_kept_code_point_for_code_point(text: str, ascii_only: bool) -> None:
    """However the JSON writes it, the text is the decoded string."""
    line = json.dumps({"id": "a", "text": text}, ensure_ascii=ascii_only)
    (report,) = reports(["-"], stdin=io.BytesIO(line.encode()))
    assert isinstance(report, Report)
    assert report.text == text


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    """It says what the encoding is; a second one is text."""
    for name, encoding in (("a", "utf-8-sig"), ("b", "utf-16"), ("c", "utf-32")):
        (tmp_path / name).write_bytes(BODY.encode(encoding))
        assert one(tmp_path / name).text == BODY
    (tmp_path / "d").write_bytes(("\ufeff" + BODY).encode("utf-8-sig"))
    assert one(tmp_path / "d").text == "\ufeff" + BODY


def test_what_cannot_be_read_is_named_and_the_rest_done(tmp_path: Path) -> None:
    """One line each with reason and remedy, and the good report after them."""
    bad = {
        "0-empty.txt": b"",
        "1-blank.txt": b" \n\t\r\n ",
        "2-binary.txt": b"abc\0def",
        "3-latin.txt": "The café reached the port.".encode("latin-1"),
        "4-picture.png": b"\x89PNG\r\n\x1a\n123",
        "5-paper.pdf": b"%PDF-1.7 ...",
        "6-json.json": b'{\n "text": "x"\n}',
        "7-long.txt": BODY.encode() * 100,
        "8-foreign.txt": "Die Polizei teilte mit, dass zwölf Menschen bei dem Einsturz verletzt wurden.".encode(),
        "9-notice.html": b"<html><body><p>Please enable JavaScript to view this page.</p></body></html>",
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "z-good.txt").write_text(BODY)
    found = list(reports([tmp_path, tmp_path / "missing.txt"], limits=Limits(report_bytes=5000)))
    told = errors(found)
    assert ids(found) == ["z-good"]
    assert len(told) == len(bad) + 1
    expected = ["empty", "empty", "binary", "not UTF-8: byte 0xe9 at 7", "PNG", "PDF", "not report lines",
                "larger than 5,000 bytes", "not in English (de)", "", "no such file"]  # fmt: skip
    for name, line, reason in zip([*bad, "missing.txt"], told, expected, strict=True):
        assert name in line
        assert reason in line
        assert "\n" not in line


def test_a_list_of_places_is_no_report(tmp_path: Path) -> None:
    """What a newcomer pastes into a file: the addresses, or the names, of what is to be read."""
    told = tmp_path / "told.txt"
    told.write_text("Four people were killed, the harbour police said.")
    for listed in ("https://herald.example/a\n\nhttps://post.example/b\n", f"{told}\n"):
        place = tmp_path / "list"
        place.write_text(listed)
        (error,) = reports([place])
        assert isinstance(error, InputError)
        assert "where reports lie" in str(error) and f"$(cat {place})" in str(error)


def test_a_directory_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    """Names sort the reports; hidden files, links to directories and a page's own files are left out."""
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.txt", ".git/d.txt", "page_files/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BODY)
    (tmp_path / "page.html").write_text(f"<html><body><article><p>{BODY} {BODY} {BODY}</p></article></body></html>")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert ids(read(tmp_path)) == ["a", "b", "page", "c"]


def test_an_empty_directory_is_named(tmp_path: Path) -> None:
    """Nothing to read is said, not passed over."""
    assert "no file in it" in errors(read(tmp_path))[0]


def test_a_directory_has_a_bound(tmp_path: Path) -> None:
    """More files than the bound are not read, and that is said."""
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(BODY)
    found = list(reports([tmp_path], limits=Limits(files=2)))
    assert ids(found) == ["a", "b"]
    assert "more than 2 files" in errors(found)[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    """Its permissions are the reason given."""
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "a.txt").chmod(0)
    assert "may not be read" in errors(read(tmp_path / "a.txt"))[0]


def test_ids_are_file_names_with_a_number_where_alike(tmp_path: Path) -> None:
    """The first keeps its name; numbers in use are passed over."""
    for name in ("x/a.txt", "y/a.txt", "z/a-2.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(BODY)
    (tmp_path / "lines.jsonl").write_text("\n".join([LINE, LINE, json.dumps({"id": "a", "text": BODY})]))
    found = read(tmp_path / "z" / "a-2.txt", tmp_path / "x", tmp_path / "y", tmp_path / "lines.jsonl")
    assert ids(found) == ["a-2", "a", "a-3", "lines", "lines-2", "a-4"]


def test_standard_input_is_told_apart_by_its_beginning() -> None:
    """Report lines, a page, or plain text."""
    page = f"<!doctype html><html><body><article><p>{BODY}</p><p>{BODY}</p></article></body></html>"
    for data, number in ((f"{LINE}\n{LINE}\n", 2), (page, 1), (BODY, 1)):
        found = list(reports(["-"], stdin=io.BytesIO(data.encode())))
        assert [r.text.startswith("The harbour") for r in found if isinstance(r, Report)] == [True] * number


def test_what_the_user_gives_outranks_the_page_and_the_difference_is_told(tmp_path: Path) -> None:
    """Both dates are kept, one of them in the warning."""
    line = {"text": BODY, "outlet": "Norda Post", "published": "2031-03-04T10:00:00Z"}
    (tmp_path / "a.jsonl").write_text(json.dumps(line))
    report = one(tmp_path / "a.jsonl", outlet="Lakeside Times", published="2031-03-07")
    assert (report.outlet, report.published and report.published.iso()) == ("Lakeside Times", "2031-03-07")
    assert report.warnings == ("dates disagree: given 2031-03-07, published 2031-03-04T10:00:00Z",)


def test_the_zone_is_for_times_without_one(tmp_path: Path) -> None:
    """Hours without a zone get it; days and zoned times stay as they are."""
    times = ["2031-07-04T10:00:00", "2031-07-04", "2031-07-04T10:00:00Z"]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"text": BODY, "published": t}) for t in times))
    found = read(tmp_path / "a.jsonl", timezone="America/New_York")
    got = [r.published.iso() for r in found if isinstance(r, Report) and r.published]
    assert got == ["2031-07-04T10:00:00-04:00", "2031-07-04", "2031-07-04T10:00:00+00:00"]


@pytest.mark.parametrize("wrong", [{"published": "the day before"}, {"timezone": "Mars/North"}, {"timezone": "../x"}])
def test_a_wrong_request_is_a_usage_error(wrong: dict[str, str]) -> None:
    """Before anything is read."""
    with pytest.raises(UsageError):
        reports([], **wrong)  # type: ignore[arg-type]


def test_standard_input_must_be_there() -> None:
    """`-` without a stream makes no sense."""
    with pytest.raises(UsageError):
        reports(["-"])


def test_a_page_on_a_private_address_is_named() -> None:
    """An address is fetched under the rules of fetching, and its refusal is an error like any other."""
    (found,) = reports(["http://127.0.0.1:1/x"])
    assert isinstance(found, InputError)
    assert "loopback" in str(found)
