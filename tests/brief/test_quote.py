"""Passages in the sentence around them."""

from __future__ import annotations

import pytest

from rashomon.brief.quote import Quote, cut, sentence
from rashomon.model import Span


def around(text: str, words: str) -> str:
    start = text.index(words)
    low, high = sentence(Span(start, start + len(words), text), 400)
    return text[low:high]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("One fell. Two rose. Three ran.", "Two", "Two rose."),
        ("It began at 2:40 a.m. (0040 GMT). Then it spread.", "2:40", "It began at 2:40 a.m. (0040 GMT)."),
        ("Dr. Holt and Gen. A. Vey spoke. All left.", "Vey", "Dr. Holt and Gen. A. Vey spoke."),
        ("“It is over.” She left.", "over", "“It is over.”"),
        ("Headline without a stop\nThe body begins.", "body", "The body begins."),
        ("Headline without a stop\nThe body begins.", "stop", "Headline without a stop"),
        ("It rose to 7.5 metres. Then it fell.", "rose", "It rose to 7.5 metres."),
    ],
)  # fmt: skip
def test_the_sentence_around_a_span(text: str, words: str, found: str) -> None:
    """Stops in abbreviations, times and numbers end none; a line does."""
    assert around(text, words) == found


def test_a_cut_sentence_says_so() -> None:
    """An ellipsis stands where a sentence is cut, and none where it begins and ends."""
    text = "One fell. Two rose at noon. Three ran."
    whole, part = Quote("r", text, 10, 14, 18, 27), Quote("r", text, 14, 14, 18, 18)
    assert whole.whole == "Two rose at noon."
    assert part.whole == "…rose…"


def test_a_span_is_cut_at_a_word() -> None:
    """As many words as fit, none where not even one does."""
    span = Span(0, 14, "twelve workers died")
    assert span.text[: cut(span, 9)] == "twelve"
    assert cut(span, 3) == 0
    assert cut(span, 0) == 0
