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
    ],
)  # fmt: skip
def test_whoever_puts_a_figure_says_it(text: str, who: str, what: str) -> None:
    (found,) = tolls(Report("r", text), [])
    assert (found.source[0].exact, found.content[0].exact) == (who, what)


@pytest.mark.parametrize("text", ["He put the kettle on.", "The clinic raised its flag.", "Rain put out the fire."])
def test_other_putting_is_none(text: str) -> None:
    assert list(tolls(Report("r", text), [])) == []
