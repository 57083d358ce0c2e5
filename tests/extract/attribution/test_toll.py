"""Tolls that are put and not said."""

import pytest

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.sentence_rule import with_ruled
from rashomon.extract.attribution.toll import RULES
from rashomon.model import Report, Span


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("The clinic put the number of dead at four.", "The clinic", "the number of dead at four"),
        ("The prefect had at one point on Sunday reported 18 dead.", "The prefect", "18 dead"),
        ("The marshals put the crowd at 9,000.", "The marshals", "the crowd at 9,000"),
        ("Selm’s fire brigade raised its count of the dead to 17 at noon.", "Selm’s fire brigade",
         "its count of the dead to 17 at noon"),
        ("A rights group, Open Cells, has documented more than 400 arrests.", "A rights group, Open Cells,",
         "more than 400 arrests"),
        ("Police have lowered their toll to 12.", "Police", "their toll to 12"),
        ("Police confirm 15 dead.", "Police", "15 dead"),
        ("By Monday, rescuers had counted 14 dead.", "rescuers", "14 dead"),
        ("The union counted as many as twenty-two arrests.", "The union", "as many as twenty-two arrests"),
        ("The clinic admitted eight; the army reported five dead.", "the army", "five dead"),
        ("Selm put the number of dead at four and said two were children.", "Selm", "the number of dead at four"),
        ("The U.S. Geological Survey measured it at 6.9.", "The U.S. Geological Survey", "it at 6.9"),
        ("Hours before, the mayor, Ada Reve, had spoken of 14 dead.", "the mayor, Ada Reve,", "14 dead"),
        ("The rebels speak of 206, which is more than others do.", "The rebels", "206"),
        ("Selm's observatory put it at 5.8.", "Selm's observatory", "it at 5.8"),
        ("The seismic centre at Selm put the magnitude at 6.1.", "The seismic centre at Selm", "the magnitude at 6.1"),
        ("Insurers put the damage at $2 billion.", "Insurers", "the damage at $2 billion"),
        ("Selm's observers put it below 40%.", "Selm's observers", "it below 40%"),
        ("The quake, which the Halden Centre measured at 6.3, woke the town.", "the Halden Centre", "at 6.3"),
        ("The Halden Centre gave a magnitude of 6.3.", "The Halden Centre", "a magnitude of 6.3"),
        ("7h40: The fire brigade has just updated its count: six dead and one missing.", "The fire brigade",
         "six dead and one missing"),
        ("The ministry gave a toll of 14 dead on Monday.", "The ministry", "a toll of 14 dead on Monday"),
        ("The union put the number of dead at more than 60, saying that many were never found.", "The union",
         "the number of dead at more than 60"),
    ],
)  # fmt: skip
def test_whoever_puts_a_figure_says_it(text: str, who: str, what: str) -> None:
    (found,) = with_ruled(Report("r", text), [], RULES)
    assert (found.source[0].exact, found.content[0].exact) == (who, what)


@pytest.mark.parametrize(
    "text",
    [
        "He put the kettle on.",
        "The prefect had at one point on Sunday reported sick.",
        "The singer put the crowd in a good mood.",
        "The clinic raised its flag.",
        "Rain put out the fire.",
        "Turnout was put at 61 percent.",
        "The fire was reported about 10 p.m. on Monday.",
        "By Monday, sales recorded 12 records.",
        "In Selm wardens counted 14 swans.",
        "Wardens reported 12-year-old nets in the lake.",
        "The baker raised a total of 800 euros to mend the oven.",
        "The quake measured at 5.1 on land.",
        "She put it on the shelf.",
        "The mayor spoke of happier days.",
        "The ministry gave a toll road away.",
        "The clinic published its figures: they were late.",
    ],
)
def test_other_putting_is_none(text: str) -> None:
    assert with_ruled(Report("r", text), [], RULES) == []


def corrected(text: str) -> list[tuple[str, str]]:
    """Who gives which other figure, where the police said in the first words that two had died."""
    said = Attributed((Span(0, 6, text),), (Span(7, 11, text),), (Span(12, 24, text),))
    return [
        (f.source[0].exact, f.content[0].exact) for f in with_ruled(Report("r", text), [said], RULES) if f is not said
    ]


def test_whoever_said_the_first_figure_corrects_it() -> None:
    assert corrected("Police said two had died but later raised the toll to nine.") == [("Police", "the toll to nine")]


@pytest.mark.parametrize(
    "text",
    [
        "Police said two had died but later raised the alarm.",
        "Police said two had died. It rained but later cleared up.",
        "Police said two had died. But later raised the toll to nine.",
    ],
)
def test_other_deeds_correct_nothing(text: str) -> None:
    assert corrected(text) == []
