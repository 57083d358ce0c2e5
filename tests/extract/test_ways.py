"""The ways in which news gives somebody's word, read by the shipped network and its repairs."""

import pytest

from rashomon.extract.attribution.attributions import attributions
from rashomon.extract.attribution.tagger import Tagger
from rashomon.model import Report, Span

CANAL = "Ostrel Canal Board"


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger.load(threads=1)


def read(tagger: Tagger, text: str, headline: str = "") -> list[tuple[str, list[str]]]:
    """Sources and contents, an empty source where nobody is named."""
    head = Span(0, len(headline), text) if headline else None
    found = attributions([Report("r", text, headline=head)], tagger)[0]
    return [(" ".join(s.exact for s in f.source), [c.exact for c in f.content]) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«We will pay for every boat,» said Marn Lisk.", [("Marn Lisk", ["«We will pay for every boat,»"])]),
        (
            "'The lock will stay shut until Friday,' said Ann Pell, the mayor of Ostrel.",
            [("Ann Pell, the mayor of Ostrel", ["'The lock will stay shut until Friday,'"])],
        ),
        (
            "From the harbour office: “No ship may leave before noon.”",
            [("the harbour office", ["“No ship may leave before noon.”"])],
        ),
        (f"“The lock is safe” — {CANAL}", [(CANAL, ["“The lock is safe”"])]),
        (
            "“The lock is open again,” tweeted @ostrelcanal on Monday.",
            [("@ostrelcanal", ["“The lock is open again,”"])],
        ),
        (
            "Pell said the lock would open on Friday, but added that no ship could pass before Monday.",
            [("Pell", ["the lock would open on Friday"]), ("Pell", ["that no ship could pass before Monday"])],
        ),
        (
            "Two people died in the fire, the fire brigade said, per the Ostrel Herald.",
            [("the fire brigade", ["Two people died in the fire"])],
        ),
        (
            "“The lock broke at noon, Pell said.\n\nRain fell on the harbour.",
            [("Pell", ["“The lock broke at noon"])],
        ),
        (
            "“It broke at noon,” Pell said. “We sent a diver down.\n\n“He found a chain in the gate.”\n\nRain fell.",
            [("Pell", ["“It broke at noon,”", "“We sent a diver down.", "“He found a chain in the gate.”"])],
        ),
        ("“The dam,” the governor said, “has held.”", [("the governor", ["“The dam,”", "“has held.”"])]),
        ("Said Pell: “We had no choice.”", [("Pell", ["“We had no choice.”"])]),
        (
            "The mayor said the bridge was unsafe. It was built in 1931 and carries nine thousand cars a day.",
            [("The mayor", ["the bridge was unsafe"])],
        ),
        (
            "The governor claimed, without offering evidence, that the dam had been sabotaged.",
            [("The governor", ["that the dam had been sabotaged"])],
        ),
    ],
)
def test_whose_word_it_is(tagger: Tagger, text: str, expected: list[tuple[str, list[str]]]) -> None:
    """Marks of every kind, colons, dashes, handles, second cues, relays, quotations left open."""
    assert read(tagger, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “peace ferry” left Ostrel on Monday with forty people aboard.",
        "Ostrel's “floating market” closes in May every year.",
        "Smoke rises over Ostrel harbour on Monday. (Photo: Jo Marn / Ostrel Images)",
        "By Ann Pell\n\nThe harbour burnt for a day.",
        "Two men were hurt when a crane fell in Ostrel on Monday.",
    ],
)
def test_nobody_speaks(tagger: Tagger, text: str) -> None:
    """Scare quotes, captions, bylines and the outlet's own words are nobody's word."""
    assert read(tagger, text) == []


def test_a_headline_is_a_word_of_its_own(tagger: Tagger) -> None:
    """Nothing runs from it into the body."""
    text = "Dam held, governor says\n\nThe water fell on Tuesday."
    assert read(tagger, text, "Dam held, governor says") == [("governor", ["Dam held"])]
