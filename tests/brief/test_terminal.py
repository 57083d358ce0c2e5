"""The brief in a terminal."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from brief import samples
from rashomon.brief import phrase, rows, terminal
from rashomon.brief.visible import visible
from rashomon.model import Brief


def printed(brief: Brief, width: int, colour: bool = False) -> str:
    out = io.StringIO()
    terminal.render(brief, Console(file=out, width=width, force_terminal=colour, legacy_windows=False))
    return out.getvalue()


@pytest.mark.parametrize("width", [60, 80, 96, 132, 220])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """From sixty columns up."""
    for brief in (samples.brief(), samples.hostile()):
        assert max(cell_len(line) for line in printed(brief, width).splitlines()) <= width


def test_everything_is_there_in_order() -> None:
    """Title, counts, what consistent means, questions by status, and the sections after them."""
    text = printed(samples.brief(), 110)
    marks = ["Accounts of: Fire", "As of noon UTC, 5 Mar 2031", "1 undated left out", "does not mean true",
             "≠ Disputed; revised", "• Single source", "≈ Consistent (2 origins); same side", "? Unclear",
             "– Unanswered", "Timeline", "Promises, threats", "own voice", "Copies", "Reports"]  # fmt: skip
    assert [text.index(m) for m in marks] == sorted(text.index(m) for m in marks)


def test_what_stands_beside_a_value_is_shown_without_colour() -> None:
    """Evidence, anonymity and revision are words."""
    text = printed(samples.brief(), 80)
    for note in ("[no evidence offered]", "an unnamed port official", "[earlier value]", "not known"):
        assert note in text


def test_the_words_are_quoted_with_their_reports() -> None:
    """One quotation for three copies."""
    text = " ".join(printed(samples.brief(), 132).split())
    assert text.count("put the number of dead at") == 1
    assert "wire, gazette, daily" in text


def test_no_escape_from_a_report_reaches_the_terminal() -> None:
    """Control characters are spelled out; without colour there is none at all."""
    text = printed(samples.hostile(), 100)
    assert visible(text) == text
    assert "⟨U+001B⟩" in text


def test_nothing_agreed_is_called_agreed() -> None:
    """People read it as confirmed."""
    assert "agreed" not in printed(samples.brief(), 100).casefold()


def test_claims_are_told_in_generated_sentences() -> None:
    """What the terminal says of the timeline comes from `phrase`."""
    brief = samples.brief()
    text = printed(brief, 132)
    for event in brief.timeline:
        assert phrase.event(event, rows.Lookup(brief)).text in text
