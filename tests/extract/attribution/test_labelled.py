"""Transcripts, and quotations that are signed."""

import pytest

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.labelled import labelled, with_labelled
from rashomon.model import Report, Span

TRANSCRIPT = """Ferry stopped, the line says.

PELL: When will the ferry run again?

ITO: We do not know that yet.

“The lock has to be looked at first.

PELL: And who pays for it?"""


def read(text: str) -> list[tuple[str, list[str]]]:
    """Speakers and contents, an empty name where none is given."""
    found = [one.found for one in labelled(Report("r", text)) if one.found]
    return [(f.source[0].exact if f.source else "", [c.exact for c in f.content]) for f in found]


def test_each_line_of_a_transcript_is_its_speakers() -> None:
    """A paragraph that opens with a quotation mark goes on with the speaker before it."""
    assert read(TRANSCRIPT) == [
        ("PELL", ["When will the ferry run again?"]),
        ("ITO", ["We do not know that yet.", "The lock has to be looked at first."]),
        ("PELL", ["And who pays for it?"]),
    ]


def test_questions_and_answers_without_names() -> None:
    """What is asked is no claim; whoever answers is not named, so nobody is."""
    text = "Q: When will it run?\nA: It will run on Monday.\nQ: Who pays for it?\nA: The line pays for it."
    assert read(text) == [("", ["It will run on Monday."]), ("", ["The line pays for it."])]


@pytest.mark.parametrize(
    "text",
    [
        "Where: Ostrel harbour, gate two.\nWhen: Monday, at noon.\nWhat: The ferry starts again.",
        "PELL: 547\nITO: 46\nPELL: 12 more",
        "Harbour fire: ten are hurt there.\n\nThe brigade said ten were hurt.",
        "OSTREL: The ferry stopped on Monday for good.",
    ],
)
def test_headings_and_tables_are_no_transcript(text: str) -> None:
    """Labels that come once, figures alone, a headline with a colon and a dateline name no speakers."""
    assert read(text) == []


@pytest.mark.parametrize("dash", ["―", "—", "–", "-", "--"])
def test_a_quotation_is_the_word_of_who_signs_it(dash: str) -> None:
    """The name behind the dash is the speaker; what describes it is not part of it."""
    text = f"Some wrote to us.\n“The ferry must run again.” {dash} Marn Lisk, a pilot\nRain fell."
    assert read(text) == [("Marn Lisk", ["“The ferry must run again.”"])]


def test_a_dash_that_goes_on_signs_nothing() -> None:
    """Behind the dash stands a clause, not a name."""
    assert read("“The ferry must run again” — so the pilots wrote to us.") == []


def test_labels_take_the_place_of_what_was_found_in_their_lines() -> None:
    """What was found elsewhere stays."""
    text = TRANSCRIPT
    at = text.index("We do not know")
    inside = Attributed((Span(at, at + 2, text),), (Span(at + 3, at + 14, text),), (Span(at + 15, at + 23, text),))
    line = Attributed((Span(15, 23, text),), (Span(24, 28, text),), (Span(0, 13, text),))
    found = with_labelled(Report("r", text), [inside, line])
    assert inside not in found
    assert line in found
    assert len(found) == 4
