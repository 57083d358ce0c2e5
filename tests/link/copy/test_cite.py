"""Citations as evidence."""

from rashomon.link.copy.cite import citing
from rashomon.model import Moment, Report


def by(outlet: str, text: str = "x", at: str | None = None) -> Report:
    return Report(outlet, text, outlet, Moment.parse(at) if at else None)


def test_a_citation_names_an_outlet_with_one_earlier_report() -> None:
    said = by("Courier", text="The Post reported that the bridge was shut.", at="2021-05-03T09:00:00Z")
    early, late = by("Post", at="2021-05-03T08:00:00Z"), by("Post", at="2021-05-03T11:00:00Z")
    assert citing([early, said]) == [(0, 1)]
    assert citing([said, late]) == []
    assert citing([early, early, said]) == []


def test_a_name_alone_is_no_citation() -> None:
    assert citing([by("Post"), by("Courier", text="The post office and the Post building burned.")]) == []


def test_the_longest_name_that_stands_there_is_meant() -> None:
    said = by(
        "Courier", text="The pier was shut, according to the Selm Post and the Lesk Herald's website reported it."
    )
    assert citing([by("Post"), by("Selm Post"), by("Herald"), by("Lesk Herald"), said]) == [(3, 4), (1, 4)]


def test_a_name_inside_a_word_is_none() -> None:
    assert citing([by("Post"), by("Courier", text="according to Postmaster Reuter, and the Outpost reported")]) == []


def test_many_outlets_are_looked_up_like_few() -> None:
    """The longest name counts however many there are."""
    said = by("Courier", text="the Selm Post 7 reported, quoting Selm Post 77 of Lesk")
    assert citing([*(by(f"Selm Post {n}") for n in range(300)), said]) == [(7, 300), (77, 300)]
