"""Pieces: every one where the text has it, cut into windows that lose nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from rashomon.extract.attribution.pieces import FEATURES, encode, quoted, windows


@pytest.fixture(scope="module")
def tokenizer(weights: Path) -> Tokenizer:
    return Tokenizer.from_file(str(weights / "tokenizer.json"))


@given(text=st.text(max_size=400))
def test_offsets_hold_for_any_text(text: str, tokenizer: Tokenizer) -> None:
    """Offsets are code points, in order, inside the text."""
    pieces = encode(text, tokenizer)
    assert all(0 <= a <= b <= len(text) for a, b in pieces.offsets.tolist())
    assert all(0 <= f < FEATURES - 1 for f in pieces.features.tolist())


@given(words=st.lists(st.sampled_from(["ships", "sank", ".", "\n", "“a”"]), max_size=900), size=st.integers(4, 60))
def test_windows_cover_everything_once(words: list[str], size: int, tokenizer: Tokenizer) -> None:
    """No piece is lost, none is read twice, none is too long."""
    pieces = encode(" ".join(words), tokenizer)
    cuts = windows(pieces, size)
    assert [i for a, b in cuts for i in range(a, b)] == list(range(len(pieces)))
    assert all(b - a <= size for a, b in cuts)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "no" then', '"no"'),
        ("“one” and “two”", "“one”“two”"),
        ("« oui » dit-il", "« oui »"),
        ("“it runs on\nnew line", "“it runs on"),
    ],
)
def test_what_stands_in_quotation_marks(text: str, inside: str) -> None:
    """Marks count as inside; an unclosed one ends with its line."""
    assert "".join(c for c, q in zip(text, quoted(text), strict=True) if q) == inside
