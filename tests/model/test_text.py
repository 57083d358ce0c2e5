"""Spans: they say what stands in the text, or do not exist."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import SpanError
from rashomon.model import Report, Span


@given(st.text(min_size=1), st.integers(-3, 40), st.integers(-3, 40))
def test_a_span_exists_only_inside_its_text(text: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text):
        assert Span(start, end, text).exact == text[start:end]
    else:
        with pytest.raises(SpanError):
            Span(start, end, text)


def test_a_span_read_back_is_held_against_the_text() -> None:
    assert Span.quoted("the dam broke", 4, 7, "dam").exact == "dam"
    with pytest.raises(SpanError, match="says 'dam', not 'dum'"):
        Span.quoted("the dam broke", 4, 7, "dum")


def test_offsets_are_code_points() -> None:
    assert Span(1, 3, "𝄞ab").exact == "ab"


@given(st.integers(0, 9), st.integers(1, 10), st.integers(0, 9), st.integers(1, 10))
def test_overlap_is_sharing_a_code_point(a: int, m: int, b: int, n: int) -> None:
    text = "x" * 20
    one, other = Span(a, a + m, text), Span(b, b + n, text)
    shared = set(range(a, a + m)) & set(range(b, b + n))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)
    assert one.contains(other) == (set(range(b, b + n)) <= set(range(a, a + m)))


def test_a_reports_hash_is_that_of_its_text() -> None:
    assert Report("a", "words").sha256 == Report("b", "words", "Courier").sha256 != Report("a", "word").sha256
