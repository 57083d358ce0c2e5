"""Tolls that are put and not said."""

import pytest

from rashomon.extract.attribution.toll import tolls
from rashomon.model import Report


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("The clinic put the number of dead at four.", "The clinic", "the number of dead at four"),
        ("Selm’s fire brigade raised its count of the dead to 17 at noon.", "Selm’s fire brigade",
         "its count of the dead to 17 at noon"),
        ("A rights group, Open Cells, has documented more than 400 arrests.", "A rights group, Open Cells,",
         "more than 400 arrests"),
        ("Police have lowered their toll to 12.", "Police", "their toll to 12"),
        ("Hours before, the mayor, Ada Reve, had spoken of 14 dead.", "the mayor, Ada Reve,", "14 dead"),
        ("The rebels speak of 206, which is more than others do.", "The rebels", "206"),
        ("Selm's observatory put it at 5.8.", "Selm's observatory", "it at 5.8"),
        ("The quake, which the Halden Centre measured at 6.3, woke the town.", "the Halden Centre", "at 6.3"),
        ("The Halden Centre gave a magnitude of 6.3.", "The Halden Centre", "a magnitude of 6.3"),
    ],
)  # fmt: skip
def test_whoever_puts_a_figure_says_it(text: str, who: str, what: str) -> None:
    (found,) = tolls(Report("r", text), [])
    assert (found.source[0].exact, found.content[0].exact) == (who, what)


@pytest.mark.parametrize(
    "text",
    [
        "He put the kettle on.",
        "The clinic raised its flag.",
        "Rain put out the fire.",
        "Turnout was put at 61 percent.",
        "The quake measured at 5.1 on land.",
        "She put it on the shelf.",
        "The mayor spoke of happier days.",
    ],
)
def test_other_putting_is_none(text: str) -> None:
    assert list(tolls(Report("r", text), [])) == []
