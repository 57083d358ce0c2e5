"""What numerals count, and which of them count nothing."""

import pytest

from rashomon.extract.quantity.mentions import Mention, mentions

VERBS = frozenset({"killed", "injured", "died", "trapped"})


def read(text: str) -> list[Mention]:
    return mentions(text, 0, len(text), VERBS)


@pytest.mark.parametrize(
    ("text", "head", "kind", "unit"),
    [
        ("22 missiles were fired", "missile", "weapon", "missile"),
        ("at least two harbour facilities hosting troops", "facility", "facility", "facility"),
        ("10 U.S. citizens came", "citizen", "person", "person"),
        ("12 people killed in the crash", "people", "person", "person"),
        ("12 injured passengers left", "passenger", "person", "person"),
        ("21 of the more than 200 schoolgirls", "schoolgirl", "person", "person"),
        ("12 of thirty pupils", "pupil", "person", "person"),
        ("30 Kenyans left", "kenyan", "person", "person"),
    ],
)
def test_the_counted_noun(text: str, head: str, kind: str, unit: str) -> None:
    """A shallow noun phrase gives head, class and unit."""
    mention = read(text)[0]
    assert (mention.sort, mention.head, mention.kind, mention.unit) == ("count", head, kind, unit)


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("a 22-year-old man", "age"),
        ("Ada Mensah, 42, said", "age"),
        ("aged 17", "age"),
        ("in 2015", "date"),
        ("on January 8", "date"),
        ("the 8 May deal", "date"),
        ("the 1990s", "date"),
        ("at 6:10 a.m.", "time"),
        ("at 6am sharp", "time"),
        ("Flight 447 left", "name"),
        ("the Boeing 747 crashed", "name"),
        ("at 345 Burning Tree Drive", "name"),
        ("in the 1200 block of Elm", "name"),
        ("the 15th test", "ordinal"),
        ("12 percent of them", "share"),
        ("$3 million was paid", "money"),
        ("a magnitude 6.4 quake", "magnitude"),
        ("2,700 km away", "measure"),
    ],
)
def test_numbers_that_count_nothing(text: str, sort: str) -> None:
    """Ages, dates, times, names, shares, money and measures are told apart from counts."""
    assert read(text)[0].sort == sort


def test_two_units_are_one_measure() -> None:
    """The figure in the canonical unit stands, with the comparator of the first."""
    (mention,) = read("about 1,000 miles (1,610 km)")
    quantity = mention.quantity(mention.unit, "about 1,000 miles (1,610 km)")
    assert (quantity.unit, quantity.low, quantity.high) == ("km", 1449.0, 1771.0)


def test_miles_are_converted() -> None:
    """A lone distance in miles is given in kilometres."""
    text = "flew 100 miles east"
    assert read(text)[0].quantity("km", text).low == 160.93


def test_elided_nouns() -> None:
    """As in "4,500 others" after houses are houses."""
    assert [m.kind for m in read("1,200 houses fell and 4,500 others burned")] == ["building", "building"]
