"""Which agencies a line credits."""

from __future__ import annotations

import pytest

from rashomon.intake.credits import ITEM, closing, closing_item, credit_line, dateline, distinct, in_byline, in_rights


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("With reporting by AP, TASS, Meridian Wire, and AFP", ("AP", "TASS", "Meridian Wire", "AFP")),
        ("With reporting by Reuters, Ann Bell in Port Vella, and dpa", ("Reuters", "dpa")),
        ("With additional reporting by Osprey and the Halcyon News Agency.", ("Osprey", "Halcyon News Agency")),
        ("With reporting by Ann Bell and Tom Hart", ()),
        ("With Reuters and other agencies", ("Reuters",)),
        ("The Associated Press contributed to this report.", ("Associated Press",)),
        ("Associated Press writers Ann Bell in Port Vella, Norda, and Tom Hart contributed to this report.",
         ("Associated Press",)),
        ("Ann Bell contributed reporting", ()),
        ("Agencies contributed to this report", ()),
        ("(Reporting by Ann Bell; Editing by Tom Hart)", ()),
        ("(Additional reporting by Ann Bell, Reuters)", ("Reuters",)),
        ("Reuters - Ap - Afp", ("Reuters", "Ap", "Afp")),
        ("Source: Xinhua", ("Xinhua",)),
        ("Agencies", ()),
    ],
)  # fmt: skip
def test_a_credits_line_names_suppliers(line: str, names: tuple[str, ...]) -> None:
    """As written, without the article, people left out."""
    assert credit_line(line) == names


@pytest.mark.parametrize(
    "line",
    ["The ferry reached the port, Reuters reported.", "Source of the fire unclear", "He contributed to the fund.",
     "Sources: police", "From Monday the ferry will run again", "Reporting the news is no crime"],
)  # fmt: skip
def test_other_lines_are_none(line: str) -> None:
    """A line that tells the story credits nobody."""
    assert not credit_line(line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("LAKE CITY, Mar 4 (Reuters) - The ferry", ("Reuters",)),
        ("PORT VELLA, Norda (AP) — The ferry", ("AP",)),
        ("PORT VELLA (Meridian Wire) -- The ferry", ("Meridian Wire",)),
        ("MOSCOW, March 4. /TASS/. The ferry", ("TASS",)),
        ("LAKE CITY (AFP, Reuters) - The ferry", ("AFP", "Reuters")),
        ("LAKE CITY/PORT VELLA (Reuters) - The ferry", ("Reuters",)),
        ("The ferry/tug (built in 2020) - a large one - came", ()),
        ("The ferry (built in 2020) - a large one - came", ()),
        ("The North Lake Authority (NLA) - a public body - said", ()),
    ],
)
def test_a_dateline_names_its_agency(line: str, names: tuple[str, ...]) -> None:
    """In brackets or strokes before the dash, known or behind a place in capitals."""
    assert dateline(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [("came in on Monday. --Reuters", ("Reuters",)), ("on Monday. (AP)", ("AP",)), ("jm/dm (AFP, dpa)", ("AFP", "dpa")),
     ("said the minister (aged 40)", ()), ("on Monday.", ())],
)  # fmt: skip
def test_the_end_of_a_text_names_its_agency(line: str, names: tuple[str, ...]) -> None:
    """Known agencies only."""
    assert closing(line) == names


@pytest.mark.parametrize(
    ("end", "names"),
    [(" the coastguard said. AP", ("AP",)), ("all was well.” Reuters", ("Reuters",)), (" the coastguard told AP", ()),
     (" the coastguard said. Monday", ())],
)  # fmt: skip
def test_an_item_of_a_digest_names_its_agency(end: str, names: tuple[str, ...]) -> None:
    """A known agency alone behind the last sentence of a long paragraph, and not of a caption."""
    assert closing_item("The ferry left at noon. " * (ITEM // 20) + end) == names
    assert closing_item(end) == ()


def test_bylines_and_copyright_lines_name_agencies() -> None:
    """People and outlets are left out."""
    assert in_byline("Ann Bell, Associated Press") == ("Associated Press",)
    assert in_byline("Reuters Staff") == ("Reuters",)
    assert in_byline("Ann Bell") == ()
    assert in_rights("© 2031 AFP. All rights reserved.") == ("AFP",)
    assert in_rights("Copyright 2031 The Associated Press. All rights reserved.") == ("Associated Press",)
    assert in_rights("© 2031 Lakeside Radio") == ()


def test_each_agency_is_credited_once() -> None:
    """By whichever of its names stands first."""
    assert distinct(["AP", "Associated Press", "Reuters", "reuters"], None) == ("AP", "Reuters")
