"""Sentences and paragraphs, by example and by property."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.sentence import paragraphs, sentences


def split(text: str) -> list[str]:
    return [s.exact for s in sentences(text)]


def test_two_plain_sentences() -> None:
    """A full stop, a blank and a capital end a sentence."""
    assert split("The ferry sank. Twelve people drowned.") == ["The ferry sank.", "Twelve people drowned."]


def test_lines_never_run_on() -> None:
    """A headline without a stop does not swallow the body."""
    assert split("Ferry sinks off coast\n\nThe ferry sank.") == ["Ferry sinks off coast", "The ferry sank."]


def test_abbreviations_do_not_end_a_sentence() -> None:
    """Titles, countries, months and companies carry stops of their own."""
    for text in (
        "The U.S. Navy said Mr. Halvard left on Jan. 8 with Dr. Osei.",
        "Kestrel Inc. Chairman J. P. Moreau met Gen. Adewale at 5 p.m. Tuesday.",
        "Flight No. 7 cost $1.5 million.",
    ):
        assert split(text) == [text]


def test_an_abbreviation_may_end_a_sentence() -> None:
    """Where the next word usually opens a sentence, the stop counts twice."""
    assert split("They flew to the U.S. The plane landed at 9 p.m. Police waited.") == [
        "They flew to the U.S.",
        "The plane landed at 9 p.m.",
        "Police waited.",
    ]


def test_quotes_close_after_the_stop() -> None:
    """The closing quotation mark belongs to the sentence it closes."""
    assert split('"We are safe." The mayor smiled. “Go.” She left.') == [
        '"We are safe."',
        "The mayor smiled.",
        "“Go.”",
        "She left.",
    ]


def test_a_question_keeps_its_speaker() -> None:
    """A quoted question or exclamation goes on with the one who speaks."""
    assert split('"Who did it?" Mayor Lind asked. Nobody knew.') == ['"Who did it?" Mayor Lind asked.', "Nobody knew."]
    assert split('"Help!" he cried.') == ['"Help!" he cried.']


def test_a_number_with_a_point_is_no_abbreviation() -> None:
    """A stop behind "7.2" ends a sentence as any other, whatever word opens the next."""
    assert split("It measured 7.2. Selm shook.") == ["It measured 7.2.", "Selm shook."]
    assert split("The U.S. Senate met.") == ["The U.S. Senate met."]


def test_ellipses() -> None:
    """Four dots end a sentence before a capital; three dots inside one do not."""
    assert split("We used small boats.... I hope they noticed.") == ["We used small boats....", "I hope they noticed."]
    assert split("We waited ... and left.") == ["We waited ... and left."]


def test_a_missing_blank_is_seen() -> None:
    """Page extraction eats blanks; a small letter, a stop and a capitalised word still are two sentences."""
    assert split("The bridge fell.The river rose.") == ["The bridge fell.", "The river rose."]


def test_paragraphs_are_lines() -> None:
    """Blank lines are no paragraphs."""
    assert [p.exact for p in paragraphs(" One. Two.\n\n \nThree. ")] == ["One. Two.", "Three."]


@given(st.text(alphabet="aB .!?\"”\n1'(U.S", max_size=80))
def test_nothing_is_lost_or_crosses_a_line(text: str) -> None:
    """Sentences are in order, apart, inside lines, and hold every non-blank character."""
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all("\n" not in s.exact and s.exact == s.exact.strip() for s in spans)
    assert "".join("".join(s.exact.split()) for s in spans) == "".join(text.split())
