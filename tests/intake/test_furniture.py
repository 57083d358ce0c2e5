"""Which lines are page furniture."""

from __future__ import annotations

import pytest

from rashomon.intake.furniture import furniture, is_furniture, lines

FURNITURE = [
    "Bookmark and Share", "Read more", "Read More:", "Advertisement", "Advertisement Continue reading the main story",
    "Sign up for our newsletter", "Click here to subscribe", "Follow us on Twitter", "Also read: Ferries of the north",
    "(Photo: Ann Bell/Norda Post)", "Image copyright NP Image caption The ferry at the pier", "Story highlights",
    "© Copyright 2031 Lakeside (All Rights Reserved)", "This material may not be published, broadcast or rewritten.",
    "Follow Ann Bell on Twitter @annbell.", "___", "Tom Hart/Getty Images", "https://norda.example/a", "5 min read",
    "This is a developing story. Check back for updates.", "Share on Facebook", "Comments", "Copyright 2031 Norda Post",
]  # fmt: skip
STORY = [
    "Nine dead - Reuters", "The newsletter said nine people had died.", "Comments upset mayor",
    "Images by the police show it.",
    "Ferry fire kills nine, says AP",
    "The ferry reached the port of Norda on Monday.", "Police said they would share the video with the court.",
    "“Read more about the lake before you build,” the mayor said.", "Ferry reaches Norda with nine aboard",
    "The rights of passengers are reserved for the court to decide, the judge said.", "Source of leak unclear",
    "Photographs of the ferry showed a hole in its side, the minister said.", "Nine dead", "No casualties, says mayor",
    "Photo: The ferry was seen on Monday. Police said the captain had left the bridge.", "He follows us, she said.",
    "Copyright law does not help the villagers, said their lawyer, who wants the state to pay for the lost year.",
]  # fmt: skip


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_marked(line: str) -> None:
    """Buttons, notices, credits of pictures and copyright lines are no part of the story."""
    assert is_furniture(line)


@pytest.mark.parametrize("line", STORY)
def test_the_story_is_not(line: str) -> None:
    """Lines that say something of the event are left alone."""
    assert not is_furniture(line)


def test_a_list_of_links_goes_with_its_heading() -> None:
    """Up to the next sentence."""
    text = "Related stories\nWhy ferries are late\nTen years on the lake\nThe ferry came in on Monday.\nWhy now"
    assert [s.exact for s in furniture(lines(text))] == text.split("\n")[:3]


def test_lines_end_where_a_reader_sees_them_end() -> None:
    """Every kind of line end, blanks at the ends left out, offsets those of the text."""
    text = " one \r\n\ttwo\u2028three\x0b\n\n four"
    assert [s.exact for s in lines(text)] == ["one", "two", "three", "four"]
    assert all(text[s.start : s.end] == s.exact for s in lines(text))
