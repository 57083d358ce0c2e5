"""Nothing from a report hides or poses as something else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.brief.visible import clip, flat, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\u202egnp.exe", "⟨U+202E⟩gnp.exe"),
        ("twelve\u200b dead", "twelve⟨U+200B⟩ dead"),
        ("\x1b[31mred", "⟨U+001B⟩[31mred"),
        ("p\u0430ypal", "p\u0430⟨U+0430⟩ypal"),
        ("so\xadft", "so⟨U+00AD⟩ft"),
        ("\ud800", "⟨U+D800⟩"),
    ],
)
def test_what_hides_is_spelled_out(text: str, shown: str) -> None:
    """A bidi control, a zero-width space, an escape, a borrowed letter, a soft hyphen, a lone surrogate."""
    assert visible(text) == shown


@pytest.mark.parametrize("text", ["Zürich", "Москва", "Αθήνα", "می\u200cخواهم", "🧑\u200d🚒", "a\tb\nc", "Nguyễn"])
def test_what_scripts_need_stays(text: str) -> None:
    """Words of one script, joiners that a script or an emoji needs, and white space are left alone."""
    assert visible(text) == text


def test_marks_stacked_on_a_letter_are_spelled_out() -> None:
    """Four and more marks on one letter would hide the lines around it."""
    assert visible("a" + "\u0301" * 5) == "a" + "⟨U+0301⟩" * 5


@given(st.text())
def test_nothing_invisible_is_left_and_a_second_look_changes_nothing(text: str) -> None:
    """Whatever comes in, no control or surrogate goes out, and the result is stable."""
    once = visible(text)
    assert visible(once) == once
    assert not [c for c in once if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n"]


@given(st.text(), st.integers(2, 50))
def test_a_clipped_text_fits(text: str, limit: int) -> None:
    """It is never longer than asked, and an ellipsis says where it was cut."""
    cut = clip(flat(text), limit)
    assert len(cut) <= limit
    assert cut == flat(text) or cut.endswith("…")
