"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import InputError
from rashomon.intake.decode import page_text, plain_text

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).map(lambda t: "x" + t)


@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_plain_text_survives_its_encoding(text: str, encoding: str) -> None:
    """UTF-8, and the wider ones that say so by a mark."""
    assert plain_text(text.encode(encoding), "a") == text


@given(st.binary())
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    """Nothing else is raised, and nothing is replaced."""
    try:
        text = plain_text(data, "a")
    except InputError:
        return
    assert data.endswith(text.encode()) or data[:2] in (b"\xff\xfe", b"\xfe\xff", b"\0\0")


def test_the_byte_that_is_wrong_is_named() -> None:
    """With its place in the file, the mark counted."""
    with pytest.raises(InputError, match="byte 0xe9 at 6"):
        plain_text(b"\xef\xbb\xbfcaf\xe9 au lait", "a")


@pytest.mark.parametrize("label", ["rot13", "idna", "unicode_escape", "utf-7", "hex", "no-such", "../x", ""])
def test_a_page_cannot_name_what_is_no_character_set(label: str) -> None:
    """It is read as UTF-8 then."""
    assert page_text(f'<meta charset="{label}"><p>é'.encode(), "a").endswith("é")


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "us-ascii", "windows-1252"])
def test_old_labels_mean_what_browsers_take_them_for(label: str) -> None:
    """Windows-1252, curly quotes included."""
    assert page_text(f'<meta charset="{label}"><p>“é”'.encode("cp1252"), "a").endswith("“é”")


def test_the_server_is_asked_before_the_page_and_the_mark_before_both() -> None:
    """As browsers do."""
    assert page_text('<meta charset="koi8-r">é'.encode("cp1252"), "a", "windows-1252").endswith("é")
    assert page_text('<meta charset="koi8-r">é'.encode("utf-8-sig"), "a", "windows-1252").endswith("é")
